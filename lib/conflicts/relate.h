// How the positions of a finding stand to one another, told by the signs of its pairs.
#pragma once

#include "conflicts/calibration.h"
#include "conflicts/findings.h"
#include "conflicts/pair_explanation.h"

namespace rashomon {

// The relation whose model "relation.<name>" is surest over the finding's pairs (softmax, summed), with what
// the pair scorer says of relations as far as it is trusted;
// `proposed`, what the naming rule says, where there are no such models. Two passages of one article are
// never an update, and only a passage that denies makes a denial.
Relation RelationOf(const Calibration& calibration, const Finding& finding, Relation proposed);

// The chances that one pair adds to that, surest first; none where there are no such models.
std::vector<RelationChance> RelationChances(const Calibration& calibration, const WeighedPair& pair);

}  // namespace rashomon
