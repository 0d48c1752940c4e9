#include "conflicts/rules/statement.h"

#include <fmt/format.h>

#include "conflicts/candidates.h"
#include "conflicts/question.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

Relation RelationOf(const SentenceIndex& x, const SentenceIndex& y) {
  const bool voices = x.source != y.source;
  if (voices && x.denial != y.denial) return Relation::kDenial;
  return voices ? Relation::kDisagreement : Relation::kContradiction;
}

Proposals Run(const Story&, const RuleContext& context) {
  Proposals proposals;
  const Passages passages(context.index, context.lexicon);
  for (const PassagePair& pair : CandidatePairs(passages))
    proposals.conflicts.push_back(StatementsDiffer(context.index, pair.a, pair.b));
  return proposals;
}

}  // namespace

Conflict StatementsDiffer(const StoryIndex& index, Place a, Place b) {
  const uint32_t m = StatementMention(index, a.document, a.sentence);
  const uint32_t n = StatementMention(index, b.document, b.sentence);
  const EventMention &x = index.story().mentions[m], &y = index.story().mentions[n];
  const Side side_a = StatementSide(index, m), side_b = StatementSide(index, n);
  PairInfo info{
      .rule = "statement.differs", .kind = SlotKind::kDescription, .relation = Relation::kContradiction};
  info.relation = RelationOf(index.At(a.document, a.sentence), index.At(b.document, b.sentence));
  info.question = AskOfTopic(index, side_a, side_b);
  info.slot = "statement " + x.klass + " " + y.klass;
  info.explanation = "Both passages speak of one matter and do not say the same of it.";
  return MakeConflict(index, info, side_a, side_b, {});  // named by its bias alone
}

Rule StatementRule() {
  Rule rule;
  rule.info = {
      .id = "statement.differs",
      .title = "Statements on one matter that do not agree",
      .kind = SlotKind::kDescription,
      .summary =
          "Two passages on one matter that the learned score holds for different accounts of it, where no "
          "other rule "
          "names what differs. Asked last.",
      .examples = {
          {{"A|2031-05-08|The Veldt dam was empty when engineers of Norhaven reached the wall.",
            "B|2031-05-08|The Veldt dam was full to the brim when engineers of Norhaven reached the wall."},
           true,
           "empty beside full"},
          {{"A|2031-05-08|The Veldt dam was empty.", "B|2031-05-08|The brewery opened a new hall."},
           false,
           "two matters"}}};
  rule.run = Run;
  rule.last = true;
  return rule;
}

}  // namespace rashomon
