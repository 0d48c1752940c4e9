// How the positions of a finding stand to one another, told by the signs of its pairs.
#pragma once

#include "conflicts/calibration.h"
#include "conflicts/findings.h"

namespace rashomon {

// The relation whose model "relation.<name>" is surest over the finding's pairs (softmax, summed);
// `proposed`, what the naming rule says, where there are no such models. Two passages of one article are
// never an update, and only a passage that denies makes a denial.
Relation RelationOf(const Calibration& calibration, const Finding& finding, Relation proposed);

}  // namespace rashomon
