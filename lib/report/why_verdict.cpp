// Whether a finding shows a pair, in words.
#include <fmt/format.h>

#include "report/ids.h"
#include "report/pair_standing.h"
#include "report/why.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string ObstacleWords(Obstacle obstacle) {
  switch (obstacle) {
    case Obstacle::kCopy:
      return "a passage copied from an earlier article takes no part";
    case Obstacle::kEmpty:
      return "a passage has nothing to compare";
    case Obstacle::kFewStems:
      return "they have too few words in common";
    case Obstacle::kUnlike:
      return "they are too unlike";
    case Obstacle::kNone:
      break;
  }
  return "they were not weighed";
}

// "A is shown in finding k5", where one of the passages is.
std::string Elsewhere(const PairStanding& standing) {
  std::string text;
  for (size_t side = 0; side < 2; ++side) {
    const char* letter = side == 0 ? "A" : "B";
    std::string where;
    if (standing.shows[side] >= 0) {
      where = fmt::format("in finding {}", ReportIds::Conflict(static_cast<size_t>(standing.shows[side])));
    } else if (standing.shows_off[side]) {
      where = fmt::format("in a finding of {}, which is switched off", standing.shows_off[side]->rule);
    } else {
      continue;
    }
    text += fmt::format("{}{} is shown {}", text.empty() ? "" : ", ", letter, where);
  }
  return text;
}

}  // namespace

std::string VerdictOf(const StoryReport& report, const WhyPair& why) {
  const PairExplanation& pair = why.explanation;
  const PairStanding standing = StandingOf(report.comparison, why.first, why.second);
  if (standing.finding >= 0) {
    const auto number = static_cast<size_t>(standing.finding);
    const Conflict& conflict = report.comparison.conflicts[number];
    return fmt::format("Shown in finding {}{}: “{}” ({}, confidence {}).", ReportIds::Conflict(number),
                       standing.further ? ", as a further passage" : "", Clean(conflict.slot.question),
                       conflict.rule, ConfidenceWords(conflict.confidence));
  }
  if (standing.off) return fmt::format("Not shown: its rule, {}, is switched off.", standing.off->rule);
  if (standing.one_side >= 0) {
    return fmt::format("Not set against each other: both stand on one side of finding {}.",
                       ReportIds::Conflict(static_cast<size_t>(standing.one_side)));
  }
  const std::string elsewhere = Elsewhere(standing);
  const std::string also = elsewhere.empty() ? "" : " " + elsewhere + ".";
  if (!pair.candidate) return fmt::format("Not compared: {}.{}", ObstacleWords(pair.obstacle), also);
  if (pair.score < pair.cut) {
    return fmt::format("Not shown: its chance, {}, is below the cut of {}.{}", ConfidenceWords(pair.score),
                       ConfidenceWords(pair.cut), also);
  }
  return fmt::format("Not shown: {}, with a surer counterpart; a passage is shown once.", elsewhere);
}

}  // namespace rashomon
