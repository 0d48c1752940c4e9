#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "conflicts/stated.h"

namespace rashomon {
namespace {

Side SideOf(const StoryIndex& index, uint32_t m, const LadderStage& stage, const ConflictLexicon& lexicon) {
  const EventMention& mention = index.story().mentions[m];
  return {.mention = m,
          .focus = mention.predicate,
          .value = ClauseText(index, mention),
          .normalised =
              fmt::format("{}: {} (stage {})", lexicon.LadderName(stage.ladder), mention.lemma, stage.stage)};
}

// The ladder on which both stand at different stages, if any.
std::optional<std::pair<LadderStage, LadderStage>> DifferentStages(const EventMention& a,
                                                                   const EventMention& b,
                                                                   const ConflictLexicon& lexicon) {
  for (const LadderStage& x : lexicon.Stages(a.lemma)) {
    for (const LadderStage& y : lexicon.Stages(b.lemma)) {
      if (x.ladder == y.ladder && x.stage != y.stage) return std::pair(x, y);
    }
  }
  return std::nullopt;
}

// The article of `earlier` goes as far itself: "arrested" beside "charged" is no other state of affairs where
// the first article tells of the charge too. "Will be charged" and "was not charged" stay what they are.
bool GoesAsFar(const StoryIndex& index, const ConflictLexicon& lexicon, const EventMention& earlier,
               LadderStage reached) {
  if (earlier.modality != Modality::kActual || SaysNotSo(index.story(), earlier)) return false;
  const std::vector<EventMention>& all = index.story().mentions;
  return std::any_of(all.begin(), all.end(), [&](const EventMention& other) {
    if (other.document != earlier.document || other.claim < 0 || other.modality != Modality::kActual ||
        SaysNotSo(index.story(), other))
      return false;
    const std::vector<LadderStage>& stages = lexicon.Stages(other.lemma);
    return std::any_of(stages.begin(), stages.end(),
                       [&](const LadderStage& stage) {
                         return stage.ladder == reached.ladder && stage.stage >= reached.stage;
                       }) &&
           SharesParticipant(index, earlier, other);
  });
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  auto keys = [&](const EventMention& mention) {
    std::vector<std::string> names;
    for (const LadderStage& stage : context.lexicon.Stages(mention.lemma)) {
      names.push_back(context.lexicon.LadderName(stage.ladder));
    }
    return names;
  };
  ForEachPairByKey(context.index, keys, [&](uint32_t m, uint32_t n) {
    const EventMention &x = story.mentions[m], &y = story.mentions[n];
    const auto stages = DifferentStages(x, y, context.lexicon);
    if (!stages || !SharesParticipant(context.index, x, y)) return;
    const Side side_a = SideOf(context.index, m, stages->first, context.lexicon);
    const Side side_b = SideOf(context.index, n, stages->second, context.lexicon);
    PairInfo info{.rule = "status.ladder", .kind = SlotKind::kStatus, .relation = Relation::kUpdate};
    info.question = fmt::format("How far has the {} come?", context.lexicon.LadderName(stages->first.ladder));
    info.slot = "status " + context.lexicon.LadderName(stages->first.ladder);
    info.explanation = fmt::format("'{}' and '{}' are different stages of one process ({}).", x.lemma,
                                   y.lemma, context.lexicon.LadderName(stages->first.ladder));
    Features features = SharedFeatures(context.index, side_a, side_b);
    features.emplace_back("ladder_" + context.lexicon.LadderName(stages->first.ladder), 1);
    const bool later_is_further = stages->first.stage < stages->second.stage
                                      ? PublishedAfter(story, y.document, x.document)
                                      : PublishedAfter(story, x.document, y.document);
    if (later_is_further) features.emplace_back("later_is_further", 1);
    Conflict conflict = MakeConflict(context.index, info, side_a, side_b, std::move(features));
    const bool first = stages->first.stage < stages->second.stage;
    if (GoesAsFar(context.index, context.lexicon, first ? x : y, first ? stages->second : stages->first)) {
      proposals.cleared.push_back(
          {std::move(conflict), "rule", "the article of the earlier stage goes as far"});
    } else {
      proposals.conflicts.push_back(std::move(conflict));
    }
  });
  return proposals;
}

}  // namespace

Rule LadderRule() {
  Rule rule;
  rule.info = {
      .id = "status.ladder",
      .title = "Different stages of one process",
      .kind = SlotKind::kStatus,
      .summary =
          "Two passages put one process (talks, a bill, a case in court, a search) at different stages "
          "of its ladder, and the article with the earlier one goes no further. The later stage replaces the "
          "earlier one.",
      .examples = {
          {{"A|2031-05-08|The Veldt summit was postponed, the Norhaven government said.",
            "B|2031-05-10|The Veldt summit was cancelled, the Norhaven government said."},
           true,
           "put off, then cancelled"},
          {{"A|2031-05-08|The Veldt summit was cancelled.", "B|2031-05-10|The Veldt summit was called off."},
           false,
           "one stage in two words"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
