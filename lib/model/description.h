// model.json: what the exported graph is and which heads it has.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "model/reading.h"

namespace rashomon {

enum class HeadType { kTag, kArc, kRelation };

struct Head {
  std::string name;
  HeadType type{HeadType::kTag};
  std::string output;  // name in the graph
  std::vector<std::string> labels;
};

struct ModelDescription {
  std::string version;
  uint32_t max_pieces{};
  uint32_t width{};
  std::vector<Head> heads;
};

// Errors begin with `path`.
absl::StatusOr<ModelDescription> ParseModelDescription(std::string_view path, std::string_view bytes);
ModelInfo InfoOf(const ModelDescription& description);

}  // namespace rashomon
