#include "app/repository.h"

#include <filesystem>

namespace rashomon {

namespace fs = std::filesystem;

std::string RepositoryRoot(const FileSource& files, const Options& options, const Surroundings& around) {
  const fs::path here(around.folder);
  if (!options.root.empty()) return (here / options.root).lexically_normal().string();
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (files.Exists(JoinPath(folder.string(), ".git"))) return folder.string();
    if (!folder.has_relative_path()) return here.string();
  }
}

std::string PathFrom(const std::string& root, const std::string& folder, const std::string& path) {
  if (path == "-") return path;
  const fs::path full = (fs::path(folder) / path).lexically_normal();
  const std::string relative = full.lexically_relative(fs::path(root)).generic_string();
  const bool inside = !relative.empty() && relative != ".." && !relative.starts_with("../");
  return inside ? relative : full.generic_string();
}

void TellPathsFrom(const std::string& root, const std::string& folder, IssueSuite& suite) {
  for (Issue& issue : suite.issues) {
    for (IssuePlace& place : issue.places) place.path = PathFrom(root, folder, place.path);
  }
}

}  // namespace rashomon
