// From scored proposals to findings: one finding a question, nothing said twice.
#pragma once

#include <vector>

#include "conflicts/conflict.h"

namespace rashomon {

class StoryIndex;

struct Merged {
  std::vector<Conflict> conflicts;
  std::vector<Conflict> repeated;  // answered by a finding above them
};

// `proposals` are above the cut, with confidence set. The most confident of those that pair the same
// passages, or almost the same, is kept; further values and mentions of its slot join it.
Merged MergeProposals(const StoryIndex& index, std::vector<Conflict> proposals);

// Orders by confidence, then by the places of the positions: the same for any order of rules.
void SortByConfidence(const Story& story, std::vector<Conflict>& conflicts);

}  // namespace rashomon
