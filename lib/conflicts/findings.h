// From weighed pairs of passages to findings: one passage set against the one or two that most likely answer
// its question otherwise.
//
// A claim often has its counterpart told twice, or in two halves, near by; which of them carries the
// difference is less sure than that one of them does. A finding therefore shows the passage (the anchor) and
// its two likeliest counterparts, and is as sure as that not both are wrong. The surest findings come first;
// no passage is shown twice.
#pragma once

#include <vector>

#include "conflicts/weigh.h"

namespace rashomon {

struct Finding {
  Place anchor;
  std::vector<const WeighedPair*> pairs;  // one or two, likeliest first; each holds the anchor
  double confidence{};
};

// Findings of at least `cut`, surest first. The order does not depend on the order of `pairs`.
std::vector<Finding> PickFindings(const std::vector<WeighedPair>& pairs, double cut);

}  // namespace rashomon
