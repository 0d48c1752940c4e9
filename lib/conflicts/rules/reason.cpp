#include <fmt/format.h>

#include <algorithm>

#include "conflicts/pair.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

// A stated reason: the clause or phrase that gives it, and the mention whose reason it is.
struct Reason {
  uint32_t mention{};
  uint32_t word{};  // head of the reason
  ByteRange range;
  std::set<uint32_t> stems;
};

std::string LowerForm(const Word& word) {
  std::string lower = word.form;
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

// True when the dependent is a reason: "because ...", "due to ...", "citing ...", "over ...", "prompted by
// ...".
bool IsReason(const ParsedSentence& parsed, uint32_t child, const ConflictLexicon& lexicon) {
  if (!HasRelation(parsed.words[child], {"advcl", "obl", "nmod", "acl"})) return false;
  if (lexicon.IsReasonCue(LowerForm(parsed.words[child]))) return true;
  for (uint32_t marker : Children(parsed, child)) {
    if (!HasRelation(parsed.words[marker], {"mark", "case"})) continue;
    if (lexicon.IsReasonCue(LowerForm(parsed.words[marker]))) return true;
  }
  return false;
}

std::vector<Reason> CollectReasons(const StoryIndex& index, const ConflictLexicon& lexicon) {
  std::vector<Reason> all;
  const Story& story = index.story();
  for (uint32_t m = 0; m < story.mentions.size(); ++m) {
    const EventMention& mention = story.mentions[m];
    const ParsedSentence& parsed = story.articles[mention.document].parse.sentences[mention.sentence];
    const SentenceIndex& sentence = index.At(mention.document, mention.sentence);
    for (uint32_t child : Children(parsed, mention.word)) {
      if (!IsReason(parsed, child, lexicon)) continue;
      const WordSpan span = SubtreeSpan(parsed, child);
      Reason reason{.mention = m, .word = child, .range = RangeOf(parsed, span), .stems = {}};
      for (const ContentWord& content : sentence.content) {
        if (content.word >= span.first && content.word < span.end) reason.stems.insert(content.stem);
      }
      if (!reason.stems.empty()) all.push_back(std::move(reason));
    }
  }
  return all;
}

Side SideOf(const StoryIndex& index, const Reason& reason) {
  const EventMention& mention = index.story().mentions[reason.mention];
  const std::string& text = index.story().articles[mention.document].document.text;
  std::string stems;
  for (uint32_t stem : reason.stems) stems += (stems.empty() ? "" : " ") + index.StemText(stem);
  return {.mention = reason.mention,
          .focus = reason.range,
          .value = std::string(Slice(text, reason.range)),
          .normalised = stems};
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const std::vector<Reason> all = CollectReasons(context.index, context.lexicon);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const EventMention &x = story.mentions[all[j].mention], &y = story.mentions[all[i].mention];
      if (SameSentence(x, y)) continue;
      const double cosine =
          context.index.Cosine(context.index.StemsOf(x), x.document, context.index.StemsOf(y), y.document);
      if (!(x.klass == y.klass && SharesParticipant(context.index, x, y)) && cosine < 0.3) continue;
      const double alike = context.index.Cosine(all[j].stems, x.document, all[i].stems, y.document);
      const Side side_a = SideOf(context.index, all[j]), side_b = SideOf(context.index, all[i]);
      PairInfo info{.rule = "reason.differs", .kind = SlotKind::kReason, .relation = Relation::kDisagreement};
      info.question = fmt::format("Why: {}?", story.events[x.event].label);
      info.slot = "why " + x.klass;
      info.explanation = "The passages give different reasons for the same thing.";
      Features features = SharedFeatures(context.index, side_a, side_b);
      features.emplace_back("reasons_alike", alike);
      Conflict conflict = MakeConflict(context.index, info, side_a, side_b, std::move(features));
      if (alike < 0.5) {
        proposals.conflicts.push_back(std::move(conflict));
      } else {
        proposals.cleared.push_back({std::move(conflict), "rule", "both give the same reason"});
      }
    }
  }
  return proposals;
}

}  // namespace

Rule ReasonRule() {
  Rule rule;
  rule.info = {
      .id = "reason.differs",
      .title = "Different reasons for one thing",
      .kind = SlotKind::kReason,
      .summary =
          "Two passages give, by an explicit connective (because, due to, over, citing, prompted by), "
          "different reasons for the same kind of event with shared participants.",
      .examples = {{{"A|2031-05-08|The Veldt summit was cancelled because of a storm, organisers said.",
                     "B|2031-05-08|The Veldt summit was cancelled because the hosts ran out of money."},
                    true,
                    "two reasons"},
                   {{"A|2031-05-08|The Veldt summit was cancelled because of a storm, organisers said.",
                     "B|2031-05-08|The Veldt summit was cancelled due to the storm."},
                    false,
                    "one reason"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
