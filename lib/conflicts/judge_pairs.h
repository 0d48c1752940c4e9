// The pair scorer's part in weighing: it reads the passages of the pairs that their signs make worth it.
#pragma once

#include <vector>

#include "conflicts/weigh.h"
#include "model/pair_scorer.h"

namespace rashomon {

// Fills `judged` of every pair whose score is at least `worth`: the log-odds of that score ("signs") and the
// scorer's answer ("unrelated", "same", "compatible", "contradiction", "dispute", "kind.date" and the like,
// "relation.update" and the like: logarithms; "conflict": log-odds).
void JudgePairs(const StoryIndex& index, const PairScorer& scorer, double worth,
                std::vector<WeighedPair>& pairs);

}  // namespace rashomon
