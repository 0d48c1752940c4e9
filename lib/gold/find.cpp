#include "gold/find.h"

#include <fmt/format.h>

#include "base/status_macros.h"

namespace rashomon {
namespace {

constexpr int kDeepestFolder = 16;

absl::Status Walk(const FileSource& files, const std::string& folder, int depth,
                  std::vector<std::string>& found) {
  ASSIGN_OR_RETURN(const std::vector<std::string> names, files.List(folder));
  for (const std::string& name : names) {
    const std::string path = JoinPath(folder, name);
    if (name == "gold.json" && !files.IsFolder(path)) found.push_back(path);
    if (name.starts_with('.') || depth >= kDeepestFolder || !files.IsFolder(path)) continue;
    RETURN_IF_ERROR(Walk(files, path, depth + 1, found));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<std::string>> FindGolds(const FileSource& files, const std::string& path) {
  std::vector<std::string> found;
  if (files.IsFolder(path)) {
    RETURN_IF_ERROR(Walk(files, path, 0, found));
    return found;
  }
  if (!files.Exists(path)) return absl::NotFoundError(fmt::format("{}: no such file or folder", path));
  if (path != "gold.json" && !path.ends_with("/gold.json")) {
    return absl::InvalidArgumentError(fmt::format("{}: neither a folder nor a gold.json", path));
  }
  return std::vector<std::string>{path};
}

}  // namespace rashomon
