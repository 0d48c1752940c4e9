// What a gold might gain: a proposal for a person to judge, never the gold itself.
#pragma once

#include <string>

#include "gold/gold.h"
#include "gold/score.h"
#include "report/report.h"

namespace rashomon {

struct Proposal {
  std::string json;  // the gold with further slots behind its own; a valid gold
  size_t slots{};    // how many were added
};

// Adds a slot for every finding that is wrong by the gold (its lines are in no slot together): importance
// `may`, id "p1", "p2", ... (those not taken), the words of the finding quoted, the rule in the note.
// Mentions in articles that the gold does not list are left out, and findings of which fewer than two
// positions are left. What the gold has stays as it is.
Proposal ProposeGold(const Gold& gold, const StoryReport& report, const StoryScore& score);

}  // namespace rashomon
