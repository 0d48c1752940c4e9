// How the score and the rules see one pair of passages: what `compare --why` and `explain REPORT ID` tell.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "conflicts/conflict.h"
#include "conflicts/passages.h"

namespace rashomon {

// What one sign adds to the score, in log-odds.
struct SignShare {
  std::string sign;
  double value{};
  double share{};  // value times weight
};

struct PairExplanation {
  Place a, b;
  bool copied_a{}, copied_b{};  // the same words stand in an article published before: takes no part
  bool empty_a{}, empty_b{};    // nothing to compare
  uint32_t shared_stems{};
  double likeness{};
  bool candidate{};                   // weighed at all
  std::vector<Conflict> proposals{};  // of rules, on these two passages
  std::vector<Cleared> cleared{};     // proposals that their own rule took back
  std::vector<SignShare> shares{};    // largest first, by size
  double base{};                      // log-odds before any sign
  double score{};                     // chance that an editor wants to see the pair
  double cut{};                       // least confidence of a finding
  int32_t finding{-1};                // Comparison::conflicts that shows the pair
  int32_t shows_a{-1}, shows_b{-1};   // the finding that shows either passage
};

}  // namespace rashomon
