#include "pipeline/broken.h"
#include "pipeline/invariants.h"

namespace rashomon {
namespace {

std::string_view TextOf(const Story& story, uint32_t document) {
  return story.articles[document].document.text;
}

bool InSentence(const Story& story, const PositionMention& mention) {
  const std::vector<Sentence>& sentences = story.articles[mention.document].document.sentences;
  return mention.sentence < sentences.size() && sentences[mention.sentence].range.Contains(mention.span);
}

// What every slot, shown or cleared, must have: two positions, each with words of an article.
void CheckSlot(const Story& story, const Slot& slot, size_t index, Broken& all) {
  all.Unless(slot.positions.size() >= 2, "conflicts: positions of slot", index);
  all.Unless(slot.event < story.events.size(), "conflicts: event of slot", index);
  for (const Position& position : slot.positions) {
    all.Unless(!position.mentions.empty(), "conflicts: mentions of slot", index);
    for (const PositionMention& mention : position.mentions) {
      all.Unless(mention.document < story.articles.size(), "conflicts: document of slot", index);
      if (mention.document >= story.articles.size()) continue;
      Broken broken(TextOf(story, mention.document));
      broken.Range(mention.span, "span", index);
      broken.Range(mention.focus, "focus", index);
      all.Unless(broken.Take().empty(), "conflicts: range of slot", index);
      all.Unless(InSentence(story, mention), "conflicts: span inside one sentence of slot", index);
      all.Unless(!mention.span.empty(), "conflicts: empty span of slot", index);
    }
  }
}

void CheckMention(const Story& story, const EventMention& mention, size_t index, Broken& all) {
  const bool known = mention.document < story.articles.size() &&
                     mention.sentence < story.articles[mention.document].parse.sentences.size();
  all.Unless(known, "events: place of mention", index);
  if (!known) return;
  const auto& words = story.articles[mention.document].parse.sentences[mention.sentence].words;
  all.Unless(mention.word < words.size(), "events: word of mention", index);
  all.Unless(mention.event < story.events.size(), "events: event of mention", index);
  Broken broken(TextOf(story, mention.document));
  broken.Range(mention.clause, "clause", index);
  broken.Range(mention.predicate, "predicate", index);
  all.Unless(broken.Take().empty(), "events: range of mention", index);
  for (const Argument& argument : mention.arguments) {
    all.Unless(argument.entity < static_cast<int32_t>(story.entities.size()), "events: entity of mention",
               index);
  }
}

}  // namespace

std::vector<std::string> BrokenInvariants(const Story& story) {
  Broken all{std::string_view()};
  all.Unless(story.joined.size() == story.articles.size(), "events: joined articles", story.joined.size());
  for (const std::vector<EventMention>* list : {&story.mentions, &story.background}) {
    for (size_t i = 0; i < list->size(); ++i) CheckMention(story, (*list)[i], i, all);
  }
  auto check = [&](const std::vector<uint32_t>& of_event, const std::vector<EventMention>& list, size_t e) {
    for (uint32_t mention : of_event) {
      all.Unless(mention < list.size() && list[mention].event == e, "events: mentions of event", e);
    }
  };
  for (size_t e = 0; e < story.events.size(); ++e) {
    check(story.events[e].mentions, story.mentions, e);
    check(story.events[e].background, story.background, e);
  }
  return all.Take();
}

std::vector<std::string> BrokenInvariants(const Story& story, const Comparison& comparison) {
  Broken all{std::string_view()};
  for (size_t i = 0; i < comparison.conflicts.size(); ++i) {
    const Conflict& conflict = comparison.conflicts[i];
    CheckSlot(story, conflict.slot, i, all);
    all.Unless(!conflict.rule.empty(), "conflicts: rule of conflict", i);
    all.Unless(conflict.confidence >= 0 && conflict.confidence <= 1, "conflicts: confidence of conflict", i);
  }
  for (size_t i = 0; i < comparison.cleared.size(); ++i) {
    CheckSlot(story, comparison.cleared[i].conflict.slot, i, all);
  }
  all.Unless(comparison.cleared.size() <= 200, "conflicts: number cleared", comparison.cleared.size());
  return all.Take();
}

}  // namespace rashomon
