// Names a finding: the rule that says best what differs between its passages, with that rule's question,
// values and relation.
#pragma once

#include "conflicts/calibration.h"
#include "conflicts/findings.h"

namespace rashomon {

// Of all rules' proposals on the finding's pairs the one that most likely names what differs (`naming`);
// where there is none, "statement.differs". A further counterpart joins as a mention of the other position;
// when the same rule gives it another value, the position states both ("24 / 35").
Conflict NameFinding(const StoryIndex& index, const Calibration& naming, const Finding& finding);

}  // namespace rashomon
