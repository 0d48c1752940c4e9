#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "conflicts/stated.h"

namespace rashomon {
namespace {

Side SideOf(const StoryIndex& index, uint32_t m) {
  const EventMention& mention = index.story().mentions[m];
  const char* sign = SaysNotSo(index.story(), mention) ? "not " : "";
  return {.mention = m,
          .focus = mention.predicate,
          .value = ClauseText(index, mention),
          .normalised = sign + mention.lemma};
}

// The passage of `there` says the same of this predicate, besides: "he offered to resign but did not" against
// "he did not resign".
bool SaidThere(const StoryIndex& index, const EventMention& mention, const EventMention& there) {
  const Story& story = index.story();
  const std::vector<uint32_t>& beside = index.At(there.document, there.sentence).mentions;
  return std::any_of(beside.begin(), beside.end(), [&](uint32_t m) {
    const EventMention& other = story.mentions[m];
    return other.klass == mention.klass && SaysNotSo(story, other) == SaysNotSo(story, mention);
  });
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  auto keys = [&](const EventMention& mention) -> std::vector<std::string> {
    if (context.lexicon.IsLight(mention.lemma)) return {};
    return {mention.klass};
  };
  ForEachPairByKey(context.index, keys, [&](uint32_t m, uint32_t n) {
    const EventMention &x = story.mentions[m], &y = story.mentions[n];
    if (SaysNotSo(story, x) == SaysNotSo(story, y) || !SharesParticipant(context.index, x, y)) return;
    const Side side_a = SideOf(context.index, m), side_b = SideOf(context.index, n);
    PairInfo info{.rule = "status.polarity", .kind = SlotKind::kStatus, .relation = Relation::kContradiction};
    if (!x.source.empty() || !y.source.empty()) info.relation = Relation::kDenial;
    info.question = SaysNotSo(story, x) ? AskWhether(context.index, y, x) : AskWhether(context.index, x, y);
    info.slot = "polarity " + x.klass;
    info.explanation = fmt::format("One passage affirms '{}', the other negates it.", x.lemma);
    Conflict conflict =
        MakeConflict(context.index, info, side_a, side_b, SharedFeatures(context.index, side_a, side_b));
    if (SaidThere(context.index, x, y) || SaidThere(context.index, y, x)) {
      proposals.cleared.push_back({std::move(conflict), "rule", "the other passage says this too"});
    } else {
      proposals.conflicts.push_back(std::move(conflict));
    }
  });
  return proposals;
}

}  // namespace

Rule PolarityRule() {
  Rule rule;
  rule.info = {
      .id = "status.polarity",
      .title = "Affirmed and negated",
      .kind = SlotKind::kStatus,
      .summary =
          "One passage affirms and another negates the same predicate of the same participants; "
          "what a source denies counts as negated.",
      .examples = {
          {{"A|2031-05-08|Anna Brandt signed the contract with Norhaven.",
            "B|2031-05-08|Anna Brandt did not sign the contract with Norhaven."},
           true,
           "signed and not signed"},
          {{"A|2031-05-08|Anna Brandt signed the contract with Norhaven.",
            "B|2031-05-08|Carl Ostrow did not sign the petition."},
           false,
           "different people and papers"},
          {{"A|2031-05-08|Anna Brandt signed the contract with Norhaven.",
            "B|2031-05-08|Anna Brandt did not sign at first, but signed the contract with Norhaven at noon."},
           false,
           "the second passage says both"},
          {{"A|2031-05-08|Anna Brandt denied that she had signed the contract with Norhaven.",
            "B|2031-05-08|Anna Brandt did not sign the contract with Norhaven, her lawyer said."},
           false,
           "denied and negated are one"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
