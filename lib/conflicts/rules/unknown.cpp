#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

// True when the clause says that something is not known, decided or commented on.
bool SaysUnknown(const StoryIndex& index, const EventMention& mention, const ConflictLexicon& lexicon) {
  if (mention.claim < 0) return false;
  const Claims& claims = index.story().articles[mention.document].claims;
  if (claims.claims[mention.claim].stance == Stance::kDeclines) return true;
  if (lexicon.IsUnknown(mention.lemma)) return true;
  // "no decision has been taken", "not clear", "not decided", "yet to be decided"
  static const std::set<std::string_view> kSettled = {"clear",   "know", "decide", "determine",
                                                      "confirm", "set",  "settle"};
  return mention.polarity == Polarity::kNegative && kSettled.contains(mention.lemma);
}

Side SideOf(const StoryIndex& index, uint32_t m, bool unknown) {
  const EventMention& mention = index.story().mentions[m];
  return StatementSide(index, m, unknown ? "not known" : "stated: " + mention.lemma);
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const StoryIndex& index = context.index;
  for (uint32_t m = 0; m < story.mentions.size(); ++m) {
    const EventMention& unknown = story.mentions[m];
    if (!SaysUnknown(index, unknown, context.lexicon)) continue;
    const std::set<uint32_t>& asked = index.At(unknown.document, unknown.sentence).stems;
    for (uint32_t n = 0; n < story.mentions.size(); ++n) {
      const EventMention& stated = story.mentions[n];
      if (stated.claim < 0 || SameSentence(unknown, stated) || SaysUnknown(index, stated, context.lexicon))
        continue;
      const double cosine = index.Cosine(asked, unknown.document, index.StemsOf(stated), stated.document);
      if (cosine < 0.25) continue;
      const Side side_a = SideOf(index, m, true), side_b = SideOf(index, n, false);
      PairInfo info{
          .rule = "status.unknown", .kind = SlotKind::kStatus, .relation = Relation::kContradiction};
      if (PublishedAfter(story, stated.document, unknown.document)) info.relation = Relation::kUpdate;
      info.question = AskWhether(index, stated, unknown);
      info.slot = "known " + stated.klass;
      info.explanation = "One passage says it is not known or decided, the other states it.";
      Features features = SharedFeatures(index, side_a, side_b);
      features.emplace_back("cos_asked", cosine);
      proposals.conflicts.push_back(MakeConflict(index, info, side_a, side_b, std::move(features)));
    }
  }
  return proposals;
}

}  // namespace

Rule UnknownRule() {
  Rule rule;
  rule.info = {
      .id = "status.unknown",
      .title = "Not known beside a plain statement",
      .kind = SlotKind::kStatus,
      .summary = "One passage says that something is not known, decided or commented on; another states it.",
      .examples = {{{"A|2031-05-08|It was unclear who started the fire at the Veldt mill.",
                     "B|2031-05-08|A night watchman started the fire at the Veldt mill, police said."},
                    true,
                    "unclear beside stated"},
                   {{"A|2031-05-08|It was unclear who started the fire at the Veldt mill.",
                     "B|2031-05-08|The Norhaven brewery opened a new hall."},
                    false,
                    "something else"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
