// One pair of passages told apart from the comparison it took part in.
#pragma once

#include <vector>

#include "conflicts/calibration.h"
#include "conflicts/pair_explanation.h"
#include "conflicts/weigh.h"

namespace rashomon {

// `weighed` holds every candidate of the story with its score, `proposals` what the rules say of it.
PairExplanation ExplainPair(const Passages& passages, const Calibration& calibration,
                            const Proposals& proposals, const std::vector<WeighedPair>& weighed,
                            const PassagePair& pair);

}  // namespace rashomon
