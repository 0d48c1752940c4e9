#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr uint32_t kReach = 3;  // sentences

// The mention of a sentence's main statement: inside an attribution its content's head, else the root clause.
int32_t MainMention(const StoryIndex& index, uint32_t document, uint32_t sentence) {
  const Story& story = index.story();
  const auto& mentions = index.At(document, sentence).mentions;
  int32_t best = -1;
  for (uint32_t m : mentions) {
    const EventMention& mention = story.mentions[m];
    if (mention.claim < 0) continue;
    const bool attributed = mention.attribution >= 0;
    if (best < 0 || (attributed && story.mentions[best].attribution < 0)) best = static_cast<int32_t>(m);
  }
  return best;
}

Side SideOf(const StoryIndex& index, uint32_t m) {
  const EventMention& mention = index.story().mentions[m];
  const std::string holder = mention.source.empty() ? "article" : mention.source;
  return {.mention = m,
          .focus = {},
          .value = ClauseText(index, mention),
          .normalised = holder + ": " + mention.lemma};
}

void AddSpeechFeatures(const StoryIndex& index, const EventMention& a, const EventMention& b, Features& out) {
  const SentenceIndex &x = index.At(a.document, a.sentence), &y = index.At(b.document, b.sentence);
  if (x.source_entity >= 0 && y.source_entity >= 0) {
    out.emplace_back(x.source_entity == y.source_entity ? "speaker_same" : "speakers_differ", 1);
  }
  // One speaks of the other: "Smith said ... Jones called Smith's plan ..."
  if (x.source_entity >= 0 && y.entities.contains(x.source_entity) && x.source_entity != y.source_entity) {
    out.emplace_back("speaks_of_speaker", 1);
  }
  if (x.denial && y.denial) out.emplace_back("denial_both", 1);
}

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
        const Side side_a = SideOf(index, m), side_b = SideOf(index, n);
        PairInfo info{
            .rule = "dispute.contrast", .kind = SlotKind::kDescription, .relation = Relation::kDisagreement};
        info.question = fmt::format("Which is it: {}?", story.events[x.event].label);
        info.slot = "contrast " + x.klass + " " + y.klass;
        info.explanation = "The article itself sets these two statements against one another.";
        Features features = SharedFeatures(index, side_a, side_b);
        AddSpeechFeatures(index, x, y, features);
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
