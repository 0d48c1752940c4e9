#include "syntax/name_decoder.h"

#include <optional>

#include "syntax/bio_decoder.h"

namespace rashomon {

std::vector<Name> DecodeNames(const Scores& logits, const std::vector<std::string>& labels) {
  std::vector<Name> names;
  for (const BioSpan& span : DecodeBio(logits, labels)) {
    const std::optional<NameType> type = ParseNameType(span.type);
    if (!type) continue;
    names.push_back({.first = span.first, .end = span.end, .type = *type, .confidence = span.confidence});
  }
  return names;
}

}  // namespace rashomon
