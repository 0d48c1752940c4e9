// Paths as a repository knows them, for viewers that run elsewhere.
#pragma once

#include <string>

#include "app/options.h"
#include "app/surroundings.h"
#include "base/file_source.h"
#include "report/issues.h"

namespace rashomon {

// --root, else the nearest folder at or above the working folder that holds ".git", else the working folder.
std::string RepositoryRoot(const FileSource& files, const Options& options, const Surroundings& around);

// `path` (from the working folder, or absolute) from the root, with '/'; absolute when it lies elsewhere; "-"
// stays.
std::string PathFrom(const std::string& root, const std::string& folder, const std::string& path);

// The paths of all places made so.
void TellPathsFrom(const std::string& root, const std::string& folder, IssueSuite& suite);

}  // namespace rashomon
