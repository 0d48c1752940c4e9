// Names a finding: the rule that says best what differs between its passages, with that rule's question,
// values and relation.
#pragma once

#include "conflicts/calibration.h"
#include "conflicts/findings.h"

namespace rashomon {

// Of all rules' proposals on the finding's pairs the one that most likely names what differs (`naming`);
// where there is none, "statement.differs". A further counterpart joins as a mention of the other position;
// where it does not state that position's value it is marked as further, with its own answer where the rule
// gives one.
Conflict NameFinding(const StoryIndex& index, const Calibration& naming, const Finding& finding);

}  // namespace rashomon
