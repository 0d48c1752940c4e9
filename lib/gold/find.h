// Which folders below some paths hold a gold.json.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"

namespace rashomon {

// The paths of every gold.json at or below `path` (a folder, or a gold.json itself), sorted by bytes; folders
// whose name begins with '.' are not entered, and none deeper than 16 below. Empty when there is none.
// Errors: a path that does not exist, a file that is no gold.json, a folder that cannot be listed.
absl::StatusOr<std::vector<std::string>> FindGolds(const FileSource& files, const std::string& path);

}  // namespace rashomon
