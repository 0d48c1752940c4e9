#include "report/pair_standing.h"

#include "report/rule_settings.h"

namespace rashomon {
namespace {

// The position (0, 1, ...) that has the passage, -1 when none has.
int32_t PositionWith(const Conflict& conflict, Place place, bool& further) {
  for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
    for (const PositionMention& mention : conflict.slot.positions[p].mentions) {
      if (Place{mention.document, mention.sentence} != place) continue;
      further |= mention.further;
      return static_cast<int32_t>(p);
    }
  }
  return -1;
}

}  // namespace

PairStanding StandingOf(const Comparison& comparison, Place first, Place second) {
  PairStanding standing;
  for (size_t k = 0; k < comparison.conflicts.size(); ++k) {
    bool further = false;
    const int32_t one = PositionWith(comparison.conflicts[k], first, further);
    const int32_t other = PositionWith(comparison.conflicts[k], second, further);
    const auto number = static_cast<int32_t>(k);
    if (one >= 0) standing.shows[0] = number;
    if (other >= 0) standing.shows[1] = number;
    if (one < 0 || other < 0) continue;
    (one == other ? standing.one_side : standing.finding) = number;
    standing.further = further;
  }
  for (const Cleared& cleared : comparison.cleared) {
    if (cleared.why != kRuleOff) continue;
    bool further = false;
    const int32_t one = PositionWith(cleared.conflict, first, further);
    const int32_t other = PositionWith(cleared.conflict, second, further);
    if (one >= 0) standing.shows_off[0] = &cleared.conflict;
    if (other >= 0) standing.shows_off[1] = &cleared.conflict;
    if (one >= 0 && other >= 0 && one != other) standing.off = &cleared.conflict;
  }
  return standing;
}

}  // namespace rashomon
