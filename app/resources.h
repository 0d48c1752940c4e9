// Where lexicons and model lie: RASHOMON_RESOURCES, else <program>/../share/rashomon, else the folder of the
// source tree that the program was built from.
#pragma once

#include <absl/status/statusor.h>

#include <string>

#include "app/surroundings.h"
#include "base/file_source.h"

namespace rashomon {

absl::StatusOr<std::string> FindResources(const FileSource& files, const Surroundings& around);

// "version" of model.json, without loading the model; "none" when there is none.
std::string ModelVersion(const FileSource& files, const std::string& resources);

}  // namespace rashomon
