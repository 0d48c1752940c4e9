// model.json: what the exported graph is and which heads it has.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "model/reading.h"

namespace rashomon {

// A tag: scores of labels a word; a value: one number a word; an owner: scores of each word for each cue that
// the tag head named before "_owner" finds.
enum class HeadType { kTag, kArc, kRelation, kValue, kOwner };

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

  // Index of a head, or -1.
  int32_t Find(std::string_view name) const;
};

// Errors begin with `path`.
absl::StatusOr<ModelDescription> ParseModelDescription(std::string_view path, std::string_view bytes);
ModelInfo InfoOf(const ModelDescription& description);

}  // namespace rashomon
