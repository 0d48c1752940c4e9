#include "conflicts/severity.h"

#include <algorithm>
#include <set>

#include "conflicts/pair.h"

namespace rashomon {
namespace {

constexpr double kFarRatio = 0.405;   // logarithm of 1.5
constexpr double kNearRatio = 0.095;  // of 1.1
constexpr double kFarDays = 0.693;    // the date rule's measure of three days
constexpr int kHigh = 4, kMedium = 2;

int OfKind(SlotKind kind) {
  return kind == SlotKind::kDescription || kind == SlotKind::kReason ? 1 : 2;
}

int OfRelation(Relation relation) {
  if (relation == Relation::kDenial) return 2;
  return relation == Relation::kContradiction ? 1 : 0;
}

bool Headline(const StoryIndex& index, uint32_t document, uint32_t sentence) {
  return index.At(document, sentence).headline;
}

// One point for an event that two or more articles tell of, one for a headline on it or among the passages.
int OfEvent(const StoryIndex& index, const Conflict& conflict) {
  std::set<uint32_t> documents;
  bool headline = false;
  const Story& story = index.story();
  if (conflict.slot.event < story.events.size()) {
    for (const uint32_t m : story.events[conflict.slot.event].mentions) {
      documents.insert(story.mentions[m].document);
      headline = headline || Headline(index, story.mentions[m].document, story.mentions[m].sentence);
    }
  }
  for (const Position& position : conflict.slot.positions) {
    for (const PositionMention& mention : position.mentions)
      headline = headline || Headline(index, mention.document, mention.sentence);
  }
  return (documents.size() > 1 ? 1 : 0) + (headline ? 1 : 0);
}

int OfDistance(const Conflict& conflict) {
  const double ratio = ValueOf(conflict.features, "log_ratio"),
               days = ValueOf(conflict.features, "days_apart");
  if (ratio >= kFarRatio || days >= kFarDays) return 1;
  return ratio > 0 && ratio < kNearRatio ? -1 : 0;
}

}  // namespace

Severity SeverityOf(const StoryIndex& index, const Conflict& conflict) {
  const int points = OfKind(conflict.slot.kind) + OfRelation(conflict.relation) + OfEvent(index, conflict) +
                     OfDistance(conflict);
  if (points >= kHigh) return Severity::kHigh;
  return points >= kMedium ? Severity::kMedium : Severity::kLow;
}

}  // namespace rashomon
