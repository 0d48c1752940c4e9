#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

constexpr uint32_t kReach = 3;  // sentences

bool Tempting(const SentenceIndex& a, const SentenceIndex& b) {
  return b.contrast_start || b.contrast_inside || a.contrast_inside || a.denial != b.denial ||
         a.unknown != b.unknown;
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const StoryIndex& index = context.index;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (uint32_t s = 0; s < index.SentenceCount(d); ++s) {
      for (uint32_t t = s + 1; t < index.SentenceCount(d) && t <= s + kReach; ++t) {
        const int32_t m = MainMention(index, d, s), n = MainMention(index, d, t);
        if (m < 0 || n < 0 || !Tempting(index.At(d, s), index.At(d, t))) continue;
        const EventMention &x = story.mentions[m], &y = story.mentions[n];
        const Side side_a = StatementSide(index, m), side_b = StatementSide(index, n);
        PairInfo info{
            .rule = "dispute.contrast", .kind = SlotKind::kDescription, .relation = Relation::kDisagreement};
        if (index.At(d, s).denial != index.At(d, t).denial) info.relation = Relation::kDenial;
        info.question = AskOfTopic(index, side_a, side_b);
        info.slot = "contrast " + x.klass + " " + y.klass;
        info.explanation = "The article itself sets these two statements against one another.";
        Features features = SharedFeatures(index, side_a, side_b);
        AddSpeakerFeatures(index, x, y, features);
        proposals.conflicts.push_back(MakeConflict(index, info, side_a, side_b, std::move(features)));
      }
    }
  }
  return proposals;
}

}  // namespace

Rule ContrastRule() {
  Rule rule;
  rule.info = {
      .id = "dispute.contrast",
      .title = "Statements set against one another",
      .kind = SlotKind::kDescription,
      .summary =
          "Within three sentences of one article, different speakers (or the article and a speaker) say "
          "opposed things of one matter, and a word of contrast or denial sets them against each other.",
      .examples = {
          {{"A|2031-05-08|Brandt said the dam was safe and would hold. But engineer Carl Ostrow said the "
            "dam was not safe and should be emptied."},
           true,
           "two speakers on one dam"},
          {{"A|2031-05-08|Brandt said the dam was safe. The hall was painted in June."},
           false,
           "no contrast"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
