#include "conflicts/severity.h"

#include <doctest/doctest.h>

#include "conflicts/lexicon.h"

namespace rashomon {
namespace {

// Two articles of a headline and two sentences each; one event, told of by the second sentence of `articles`
// of them.
Story StoryOf(uint32_t articles) {
  Story story;
  Event event;
  for (uint32_t d = 0; d < 2; ++d) {
    Analysis article;
    article.document.text = "Mill burns. Nine died. Rain fell.";
    article.document.sentences = {
        {.range = {0, 11}, .region = RegionKind::kHeadline}, {.range = {12, 22}}, {.range = {23, 33}}};
    article.parse.sentences.resize(3);
    story.articles.push_back(std::move(article));
    if (d >= articles) continue;
    EventMention mention;
    mention.document = d;
    mention.sentence = 1;
    event.mentions.push_back(static_cast<uint32_t>(story.mentions.size()));
    story.mentions.push_back(mention);
  }
  story.events.push_back(std::move(event));
  return story;
}

// A finding between sentence `sentence` of the first article and the last of the second.
Conflict ConflictOf(SlotKind kind, Relation relation, uint32_t sentence = 1) {
  Conflict conflict;
  conflict.slot.kind = kind;
  conflict.relation = relation;
  for (uint32_t d = 0; d < 2; ++d) {
    PositionMention mention;
    mention.document = d;
    mention.sentence = d == 0 ? sentence : 2;
    conflict.slot.positions.push_back({.value = "", .normalised = "", .mentions = {mention}});
  }
  return conflict;
}

Severity Of(const Story& story, const Conflict& conflict) {
  return SeverityOf(StoryIndex(story, ConflictLexicon()), conflict);
}

}  // namespace

TEST_CASE("a denied figure matters more than how a thing is described") {
  const Story story = StoryOf(1);
  CHECK(Of(story, ConflictOf(SlotKind::kNumber, Relation::kDenial)) == Severity::kHigh);
  CHECK(Of(story, ConflictOf(SlotKind::kNumber, Relation::kUpdate)) == Severity::kMedium);
  CHECK(Of(story, ConflictOf(SlotKind::kDescription, Relation::kDisagreement)) == Severity::kLow);
}

TEST_CASE("an event that two articles tell of, and a headline, weigh one point each") {
  const Conflict conflict = ConflictOf(SlotKind::kNumber, Relation::kContradiction);
  CHECK(Of(StoryOf(1), conflict) == Severity::kMedium);
  CHECK(Of(StoryOf(2), conflict) == Severity::kHigh);
  CHECK(Of(StoryOf(1), ConflictOf(SlotKind::kNumber, Relation::kContradiction, 0)) == Severity::kHigh);
}

TEST_CASE("figures far apart weigh more, figures close to one another less") {
  Conflict conflict = ConflictOf(SlotKind::kNumber, Relation::kContradiction);
  conflict.features = {{"log_ratio", 0.7}};
  CHECK(Of(StoryOf(1), conflict) == Severity::kHigh);
  conflict = ConflictOf(SlotKind::kNumber, Relation::kUpdate);
  conflict.features = {{"log_ratio", 0.05}};
  CHECK(Of(StoryOf(1), conflict) == Severity::kLow);
}

TEST_CASE("confidence changes nothing") {
  Conflict conflict = ConflictOf(SlotKind::kDate, Relation::kContradiction);
  conflict.confidence = 0.1;
  const Severity low = Of(StoryOf(2), conflict);
  conflict.confidence = 0.9;
  CHECK(Of(StoryOf(2), conflict) == low);
}

}  // namespace rashomon
