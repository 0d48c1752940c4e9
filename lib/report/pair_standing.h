// Where a pair of passages stands in a comparison: which finding shows it, or why none does.
#pragma once

#include "conflicts/passages.h"
#include "report/report.h"

namespace rashomon {

struct PairStanding {
  // Indices of Comparison::conflicts, -1 where there is none.
  int32_t finding{-1};             // sets the two passages against each other
  bool further{};                  // there as a further passage ("see also")
  int32_t one_side{-1};            // has both in one answer
  int32_t shows[2]{-1, -1};        // has the one or the other
  const Conflict* off{};           // set them against each other, but its rule is switched off
  const Conflict* shows_off[2]{};  // likewise for the one or the other
};

// The answer points into `comparison`, to which rule settings have been applied.
PairStanding StandingOf(const Comparison& comparison, Place first, Place second);

}  // namespace rashomon
