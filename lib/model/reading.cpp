#include "model/reading.h"

#include <algorithm>

namespace rashomon {

const std::vector<std::string>& ModelInfo::Labels(std::string_view head) const {
  static const std::vector<std::string> kNone;
  for (const HeadLabels& known : heads) {
    if (known.name == head) return known.labels;
  }
  return kNone;
}

int32_t OwnerScores::Row(uint32_t cue) const {
  const auto found = std::lower_bound(cues.begin(), cues.end(), cue);
  return found != cues.end() && *found == cue ? static_cast<int32_t>(found - cues.begin()) : -1;
}

uint32_t SentenceReading::RelationRow(uint32_t word, uint32_t column) const {
  const uint32_t first = word * candidates;
  for (uint32_t c = 0; c < candidates; ++c) {
    if (head_columns[first + c] == column) return first + c;
  }
  return first;
}

}  // namespace rashomon
