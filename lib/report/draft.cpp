#include "report/draft.h"

#include <algorithm>
#include <limits>

namespace rashomon {
namespace {

bool States(const Position& position, uint32_t document) {
  return std::any_of(position.mentions.begin(), position.mentions.end(),
                     [&](const PositionMention& mention) { return mention.document == document; });
}

bool OthersState(const Position& position, uint32_t document) {
  return std::any_of(position.mentions.begin(), position.mentions.end(),
                     [&](const PositionMention& mention) { return mention.document != document; });
}

// The draft gives one answer and another article a different one.
bool Concerns(const Conflict& conflict, uint32_t draft) {
  const std::vector<Position>& positions = conflict.slot.positions;
  for (size_t mine = 0; mine < positions.size(); ++mine) {
    if (!States(positions[mine], draft)) continue;
    for (size_t other = 0; other < positions.size(); ++other) {
      if (other != mine && OthersState(positions[other], draft)) return true;
    }
  }
  return false;
}

// Where the draft first says it.
uint32_t PlaceIn(const Conflict& conflict, uint32_t draft) {
  uint32_t place = std::numeric_limits<uint32_t>::max();
  for (const Position& position : conflict.slot.positions) {
    for (const PositionMention& mention : position.mentions) {
      if (mention.document == draft) place = std::min(place, mention.Words().begin);
    }
  }
  return place;
}

// The draft's positions first, and in them its own words first.
void PutDraftFirst(Conflict& conflict, uint32_t draft) {
  std::stable_partition(conflict.slot.positions.begin(), conflict.slot.positions.end(),
                        [&](const Position& position) { return States(position, draft); });
  for (Position& position : conflict.slot.positions) {
    std::stable_partition(position.mentions.begin(), position.mentions.end(),
                          [&](const PositionMention& mention) { return mention.document == draft; });
  }
}

}  // namespace

StoryReport ForDraft(StoryReport report, uint32_t draft) {
  std::vector<Conflict>& conflicts = report.comparison.conflicts;
  std::erase_if(conflicts, [&](const Conflict& conflict) { return !Concerns(conflict, draft); });
  for (Conflict& conflict : conflicts) PutDraftFirst(conflict, draft);
  std::stable_sort(conflicts.begin(), conflicts.end(), [&](const Conflict& a, const Conflict& b) {
    return PlaceIn(a, draft) < PlaceIn(b, draft);
  });
  std::erase_if(report.comparison.cleared,
                [&](const Cleared& cleared) { return !Concerns(cleared.conflict, draft); });
  report.draft = draft;
  return report;
}

}  // namespace rashomon
