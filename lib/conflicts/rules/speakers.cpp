#include <fmt/format.h>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

constexpr double kTopic = 0.18;  // least cosine of two sentences on one topic

// Two different holders, at least one of them named, on one topic, with some sign of opposition.
bool Tempting(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  const SentenceIndex &x = index.At(a.document, a.sentence), &y = index.At(b.document, b.sentence);
  if (x.source.empty() && y.source.empty()) return false;
  if (x.source_entity >= 0 && x.source_entity == y.source_entity) return false;
  const bool opposed = x.valence * y.valence < 0 || x.negated != y.negated || x.denial != y.denial;
  if (!opposed) return false;
  const double cosine = index.SentenceCosine(a.document, a.sentence, b.document, b.sentence);
  return cosine >= kTopic;
}

void Propose(const StoryIndex& index, uint32_t m, uint32_t n, Proposals& proposals) {
  const EventMention &x = index.story().mentions[m], &y = index.story().mentions[n];
  const Side side_a = StatementSide(index, m), side_b = StatementSide(index, n);
  PairInfo info{
      .rule = "dispute.speakers", .kind = SlotKind::kDescription, .relation = Relation::kDisagreement};
  const bool denial = index.At(x.document, x.sentence).denial != index.At(y.document, y.sentence).denial;
  if (denial) info.relation = Relation::kDenial;
  info.question = AskOfTopic(index, side_a, side_b);
  info.slot = "speakers " + x.klass + " " + y.klass;
  info.explanation = "Different holders speak of one matter in opposed words.";
  Features features = SharedFeatures(index, side_a, side_b);
  AddSpeakerFeatures(index, x, y, features);
  proposals.conflicts.push_back(MakeConflict(index, info, side_a, side_b, std::move(features)));
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const StoryIndex& index = context.index;
  std::vector<uint32_t> statements;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (uint32_t s = 0; s < index.SentenceCount(d); ++s) {
      const int32_t m = MainMention(index, d, s);
      if (m >= 0) statements.push_back(static_cast<uint32_t>(m));
    }
  }
  for (size_t i = 0; i < statements.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const EventMention &x = story.mentions[statements[j]], &y = story.mentions[statements[i]];
      const bool near = x.document == y.document && y.sentence - x.sentence <= 3;
      if (!near && Tempting(index, x, y)) Propose(index, statements[j], statements[i], proposals);
    }
  }
  return proposals;
}

}  // namespace

Rule SpeakersRule() {
  Rule rule;
  rule.info = {
      .id = "dispute.speakers",
      .title = "Different holders, opposed words",
      .kind = SlotKind::kDescription,
      .summary =
          "Different speakers (or an article and a speaker), in different articles or far apart in one, "
          "speak of one matter with opposed evaluation, polarity or an express denial.",
      .examples = {{{"A|2031-05-08|Mayor Anna Brandt called the Veldt dam plan a wonderful success.",
                     "B|2031-05-08|Carl Ostrow called the Veldt dam plan a terrible failure."},
                    true,
                    "praise and blame of one plan"},
                   {{"A|2031-05-08|Mayor Anna Brandt called the Veldt dam plan a wonderful success.",
                     "B|2031-05-08|Carl Ostrow said the brewery was closed."},
                    false,
                    "another matter"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
