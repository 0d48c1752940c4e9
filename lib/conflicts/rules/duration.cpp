#include <fmt/format.h>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

struct Lasting {
  const TimeExpression* time{};
  uint32_t mention{};
};

std::vector<Lasting> CollectLasting(const StoryIndex& index) {
  std::vector<Lasting> all;
  const Story& story = index.story();
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const TimeExpression& time : story.articles[d].values.times) {
      if (time.type != TimexType::kDuration || time.timex.find('X') != std::string::npos) continue;
      const int32_t mention = MentionHolding(index, d, time.sentence, time.first_word);
      if (mention >= 0) all.push_back({&time, static_cast<uint32_t>(mention)});
    }
  }
  return all;
}

Side SideOf(const StoryIndex& index, const Lasting& lasting) {
  const EventMention& mention = index.story().mentions[lasting.mention];
  const std::string& text = index.story().articles[mention.document].document.text;
  return {.mention = lasting.mention,
          .focus = lasting.time->range,
          .value = std::string(Slice(text, lasting.time->range)),
          .normalised = NormalForm(*lasting.time)};
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const std::vector<Lasting> all = CollectLasting(context.index);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const Lasting &a = all[j], &b = all[i];
      const EventMention &x = story.mentions[a.mention], &y = story.mentions[b.mention];
      if (SameSentence(x, y) || a.time->timex == b.time->timex) continue;
      const bool alike = x.klass == y.klass && SharesParticipant(context.index, x, y);
      const double cosine =
          context.index.Cosine(context.index.StemsOf(x), x.document, context.index.StemsOf(y), y.document);
      if (!alike && cosine < 0.2) continue;
      const Side side_a = SideOf(context.index, a), side_b = SideOf(context.index, b);
      PairInfo info{.rule = "date.duration", .kind = SlotKind::kDate, .relation = Relation::kContradiction};
      info.question = AskFor(context.index, "How long", {&x, a.time->range}, {&y, b.time->range});
      info.slot = "how long " + x.klass;
      info.explanation =
          fmt::format("{} and {} are different lengths of time.", side_a.normalised, side_b.normalised);
      proposals.conflicts.push_back(
          MakeConflict(context.index, info, side_a, side_b, SharedFeatures(context.index, side_a, side_b)));
    }
  }
  return proposals;
}

}  // namespace

Rule DurationRule() {
  Rule rule;
  rule.info = {
      .id = "date.duration",
      .title = "Different lengths of time",
      .kind = SlotKind::kDate,
      .summary = "Two passages say how long the same thing lasted, and the durations differ.",
      .examples = {{{"A|2031-05-08|The court of Veldt sentenced Anna Brandt to seven years in prison.",
                     "B|2031-05-08|The court of Veldt sentenced Anna Brandt to five years in prison."},
                    true,
                    "two terms of one sentence"},
                   {{"A|2031-05-08|The court of Veldt sentenced Anna Brandt to seven years in prison.",
                     "B|2031-05-08|The court of Veldt sentenced Anna Brandt to a term of 7 years."},
                    false,
                    "the same term"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
