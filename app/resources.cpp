#include "app/resources.h"

#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

namespace rashomon {

absl::StatusOr<std::string> FindResources(const FileSource& files, const Surroundings& around) {
  if (!around.resources.empty()) {
    if (files.IsFolder(JoinPath(around.resources, "text"))) return around.resources;
    return absl::NotFoundError(
        fmt::format("{}: no folder of resources (RASHOMON_RESOURCES names it)", around.resources));
  }
  const std::filesystem::path program(around.executable);
  const std::string shared = (program.parent_path().parent_path() / "share" / "rashomon").string();
  for (const std::string& folder : {shared, std::string(RASHOMON_RESOURCES)}) {
    if (files.IsFolder(JoinPath(folder, "text"))) return folder;
  }
  return absl::NotFoundError(fmt::format(
      "no resources in {} nor in {}; set RASHOMON_RESOURCES to their folder", shared, RASHOMON_RESOURCES));
}

std::string ModelVersion(const FileSource& files, const std::string& resources) {
  const absl::StatusOr<std::string> bytes = files.Read(JoinPath(resources, "model/model.json"));
  if (!bytes.ok()) return "none";
  const nlohmann::json json = nlohmann::json::parse(*bytes, nullptr, false);
  const auto version = json.is_object() ? json.find("version") : json.end();
  return version != json.end() && version->is_string() ? version->get<std::string>() : "none";
}

}  // namespace rashomon
