// Every candidate pair of passages with what the rules say of it and how likely an editor wants to see it.
#pragma once

#include <vector>

#include "conflicts/candidates.h"
#include "conflicts/rule.h"

namespace rashomon {

struct WeighedPair {
  PassagePair pair;
  Features signs;
  std::vector<const Conflict*> proposals;  // of the rules, on these two passages
  Features judged{};                       // what the pair scorer says; empty where it was not asked
  double score{};                          // set by Weigher

  Place Other(Place one) const { return pair.a == one ? pair.b : pair.a; }
};

// The places of a proposal's two positions.
PassagePair PairOf(const Conflict& proposal);

// Candidates joined with the rules' proposals (which must outlive the answer), in canonical order. A rule's
// signs are named after it: "number.count:log_ratio"; of several proposals on one pair the largest value
// counts.
std::vector<WeighedPair> CollectPairs(const Passages& passages, const ConflictLexicon& lexicon,
                                      const Proposals& proposals);

}  // namespace rashomon
