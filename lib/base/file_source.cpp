#include "base/file_source.h"

#include <fmt/format.h>

#include <set>

namespace rashomon {

absl::StatusOr<std::string> MemoryFileSource::Read(const std::string& path) const {
  auto found = files_.find(path);
  if (found == files_.end()) return absl::NotFoundError(fmt::format("{}: no such file", path));
  return found->second;
}

absl::StatusOr<std::vector<std::string>> MemoryFileSource::List(const std::string& folder) const {
  if (!IsFolder(folder)) return absl::NotFoundError(fmt::format("{}: no such folder", folder));
  std::set<std::string> names;
  const std::string prefix = JoinPath(folder, "");
  for (const auto& [path, bytes] : files_) {
    if (!path.starts_with(prefix)) continue;
    const std::string rest = path.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

bool MemoryFileSource::IsFolder(const std::string& path) const {
  const std::string prefix = JoinPath(path, "");
  auto next = files_.lower_bound(prefix);
  return next != files_.end() && next->first.starts_with(prefix);
}

bool MemoryFileSource::Exists(const std::string& path) const {
  return files_.contains(path) || IsFolder(path);
}

std::string JoinPath(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) return "";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace rashomon
