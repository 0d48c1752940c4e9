#include <algorithm>
#include <array>

#include "events/story.h"

namespace rashomon {

std::string_view ToString(Role role) {
  static constexpr std::array<std::string_view, 9> kNames = {
      "agent", "patient", "recipient", "place", "time", "reason", "topic", "attribute", "other"};
  return kNames[static_cast<size_t>(role)];
}

std::string_view ToString(SlotKind kind) {
  static constexpr std::array<std::string_view, 7> kNames = {"date",   "number", "place",      "identity",
                                                             "reason", "status", "description"};
  return kNames[static_cast<size_t>(kind)];
}

bool AreFactsOpposed(const EventMention& a, const EventMention& b) {
  constexpr float kTold = 0.75F;  // of the three that are most
  return std::min(a.factuality, b.factuality) < -kTold && std::max(a.factuality, b.factuality) > kTold;
}

int32_t StoryEntityOf(const Story& story, uint32_t document, int32_t entity) {
  if (entity < 0) return -1;
  const auto& joined = story.joined[document];
  return static_cast<size_t>(entity) < joined.size() ? joined[entity] : -1;
}

int32_t StoryEntityAt(const Story& story, uint32_t document, uint32_t sentence, uint32_t word) {
  return StoryEntityOf(story, document, story.articles[document].entities.EntityAt(sentence, word));
}

std::optional<Moment> PublicationOf(const Story& story, uint32_t document) {
  const ArticleMeta& meta = story.articles[document].document.meta;
  return meta.published ? meta.published : meta.updated;
}

}  // namespace rashomon
