#include "model/description.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace rashomon {
namespace {

using Json = nlohmann::json;

absl::Status Wrong(std::string_view path, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}: {}", path, what));
}

std::optional<HeadType> ParseHeadType(std::string_view text) {
  if (text == "tag") return HeadType::kTag;
  if (text == "arc") return HeadType::kArc;
  if (text == "relation") return HeadType::kRelation;
  if (text == "value") return HeadType::kValue;
  if (text == "owner") return HeadType::kOwner;
  return std::nullopt;
}

std::string Text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

uint32_t Number(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<uint32_t>() : 0;
}

std::optional<Head> ParseHead(const Json& entry) {
  if (!entry.is_object()) return std::nullopt;
  const std::optional<HeadType> type = ParseHeadType(Text(entry, "type"));
  Head head{.name = Text(entry, "name"), .output = Text(entry, "output"), .labels = {}};
  if (!type || head.name.empty() || head.output.empty()) return std::nullopt;
  head.type = *type;
  if (const auto labels = entry.find("labels"); labels != entry.end() && labels->is_array()) {
    for (const Json& label : *labels) {
      if (!label.is_string()) return std::nullopt;
      head.labels.push_back(label.get<std::string>());
    }
  }
  const bool labelled = head.type == HeadType::kTag || head.type == HeadType::kRelation;
  if (labelled && head.labels.empty()) return std::nullopt;
  return head;
}

}  // namespace

absl::StatusOr<ModelDescription> ParseModelDescription(std::string_view path, std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (!json.is_object()) return Wrong(path, "no JSON object");
  ModelDescription description{.version = Text(json, "version"),
                               .max_pieces = Number(json, "max_pieces"),
                               .width = Number(json, "width"),
                               .heads = {}};
  if (description.max_pieces < 16) return Wrong(path, "\"max_pieces\" is missing or below 16");
  if (description.width == 0) return Wrong(path, "\"width\" is missing");
  const auto heads = json.find("heads");
  if (heads == json.end() || !heads->is_array()) return Wrong(path, "\"heads\" is missing");
  for (const Json& entry : *heads) {
    std::optional<Head> head = ParseHead(entry);
    if (!head) return Wrong(path, fmt::format("head {} is incomplete", description.heads.size() + 1));
    description.heads.push_back(*std::move(head));
  }
  return description;
}

int32_t ModelDescription::Find(std::string_view name) const {
  const auto found =
      std::find_if(heads.begin(), heads.end(), [name](const Head& head) { return head.name == name; });
  return found == heads.end() ? -1 : static_cast<int32_t>(found - heads.begin());
}

ModelInfo InfoOf(const ModelDescription& description) {
  ModelInfo info{.version = description.version, .heads = {}};
  for (const Head& head : description.heads) info.heads.push_back({.name = head.name, .labels = head.labels});
  return info;
}

}  // namespace rashomon
