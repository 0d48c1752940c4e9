#include <fmt/format.h>

#include "conflicts/pair.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

const Argument* PlaceOf(const Story& story, const EventMention& mention) {
  for (const Argument& argument : mention.arguments) {
    if (argument.role != Role::kPlace || argument.entity < 0) continue;
    if (story.entities[argument.entity].type == EntityType::kPlace) return &argument;
  }
  return nullptr;
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  auto keys = [&](const EventMention& mention) -> std::vector<std::string> {
    if (context.lexicon.IsLight(mention.lemma) || !PlaceOf(story, mention)) return {};
    return {mention.klass};
  };
  ForEachPairByKey(context.index, keys, [&](uint32_t m, uint32_t n) {
    const EventMention &x = story.mentions[m], &y = story.mentions[n];
    const Argument *a = PlaceOf(story, x), *b = PlaceOf(story, y);
    if (a->entity == b->entity || !SharesParticipant(context.index, x, y)) return;
    auto side = [&](uint32_t mention, const Argument& place) {
      return Side{.mention = mention,
                  .focus = place.range,
                  .value = std::string(
                      Slice(story.articles[story.mentions[mention].document].document.text, place.range)),
                  .normalised = story.entities[place.entity].name};
    };
    const Side side_a = side(m, *a), side_b = side(n, *b);
    PairInfo info{.rule = "place.differs", .kind = SlotKind::kPlace, .relation = Relation::kContradiction};
    info.question = fmt::format("Where: {}?", story.events[x.event].label);
    info.slot = "where " + x.klass;
    info.explanation = fmt::format("{} and {} are different places.", side_a.normalised, side_b.normalised);
    proposals.conflicts.push_back(
        MakeConflict(context.index, info, side_a, side_b, SharedFeatures(context.index, side_a, side_b)));
  });
  return proposals;
}

}  // namespace

Rule PlaceRule() {
  Rule rule;
  rule.info = {
      .id = "place.differs",
      .title = "Different places of one event",
      .kind = SlotKind::kPlace,
      .summary = "Two passages put the same kind of event, with a shared participant, in different places.",
      .examples = {{{"A|2031-05-08|Police arrested Anna Brandt in Norhaven on Monday.",
                     "B|2031-05-08|Police arrested Anna Brandt in Veldt on Monday."},
                    true,
                    "two places of one arrest"},
                   {{"A|2031-05-08|Police arrested Anna Brandt in Norhaven on Monday.",
                     "B|2031-05-08|Police arrested Carl Ostrow in Veldt on Monday."},
                    false,
                    "two arrests"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
