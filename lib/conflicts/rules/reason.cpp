#include <fmt/format.h>

#include <algorithm>

#include "claims/spans.h"
#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

// A stated reason: the clause or phrase that gives it, and the mention whose reason it is.
struct Reason {
  uint32_t mention{};
  uint32_t about{};  // mention of what happened: the same, or what "the decision" points back to
  uint32_t word{};   // head of the reason
  ByteRange range;
  std::set<uint32_t> stems;
};

// "was based on a lack of progress", "was prompted by the memo".
bool RestsOn(const ParsedSentence& parsed, uint32_t child, const Word& head) {
  static const std::set<std::string_view> kVerbs = {"base",    "prompt", "drive",    "motivate",
                                                    "trigger", "cause",  "attribute"};
  if (!kVerbs.contains(head.lemma) || !HasRelation(parsed.words[child], {"obl"})) return false;
  const int32_t preposition = Child(parsed, child, {"case"});
  if (preposition < 0) return false;
  const std::string& lemma = parsed.words[preposition].lemma;
  return lemma == "on" || lemma == "by" || lemma == "to";
}

// "The decision was ...": the nearest earlier statement of a step in the same article, else the clause
// itself.
uint32_t PointedAt(const StoryIndex& index, uint32_t m, const ConflictLexicon& lexicon) {
  static const std::set<std::string_view> kPointers = {"decision", "move", "step", "action"};
  const std::vector<EventMention>& mentions = index.story().mentions;
  const EventMention& mention = mentions[m];
  const bool points =
      std::any_of(mention.arguments.begin(), mention.arguments.end(),
                  [](const Argument& argument) { return kPointers.contains(argument.lemma); });
  if (!points) return m;
  for (uint32_t n = m; n-- > 0 && mentions[n].document == mention.document;) {
    const bool step = !lexicon.Stages(mentions[n].lemma).empty() && mentions[n].modality == Modality::kActual;
    if (mentions[n].sentence < mention.sentence && step) return n;
  }
  return m;
}

// True when the dependent is a reason: "because ...", "due to ...", "citing ...", "over ...", "prompted by
// ...".
bool IsReason(const ParsedSentence& parsed, uint32_t child, const ConflictLexicon& lexicon) {
  if (!HasRelation(parsed.words[child], {"advcl", "obl", "nmod", "acl"})) return false;
  if (lexicon.IsReasonCue(LowerForm(parsed.words[child]))) return true;
  const Word& head = parsed.words[parsed.words[child].head];
  if (RestsOn(parsed, child, head)) return true;
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
      Reason reason{.mention = m,
                    .about = PointedAt(index, m, lexicon),
                    .word = child,
                    .range = RangeOf(parsed, span),
                    .stems = {}};
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

// Both reasons are given for one thing.
bool OneThing(const StoryIndex& index, const Reason& a, const Reason& b) {
  const EventMention &x = index.story().mentions[a.about], &y = index.story().mentions[b.about];
  if (x.klass == y.klass && SharesParticipant(index, x, y)) return true;
  return index.Cosine(index.StemsOf(x), x.document, index.StemsOf(y), y.document) >= 0.3;
}

Conflict Propose(const StoryIndex& index, const Reason& a, const Reason& b, double alike) {
  const EventMention &x = index.story().mentions[a.about], &y = index.story().mentions[b.about];
  const Side side_a = SideOf(index, a), side_b = SideOf(index, b);
  PairInfo info{.rule = "reason.differs", .kind = SlotKind::kReason, .relation = Relation::kDisagreement};
  info.question = AskFor(index, "Why", {&x, a.range}, {&y, b.range});
  info.slot = "why " + x.klass;
  info.explanation = "The passages give different reasons for the same thing.";
  Features features = SharedFeatures(index, side_a, side_b);
  features.emplace_back("reasons_alike", alike);
  if (x.klass == y.klass) features.emplace_back("about_same", 1);
  return MakeConflict(index, info, side_a, side_b, std::move(features));
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const StoryIndex& index = context.index;
  const std::vector<Reason> all = CollectReasons(index, context.lexicon);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const EventMention &x = story.mentions[all[j].mention], &y = story.mentions[all[i].mention];
      if (SameSentence(x, y) || !OneThing(index, all[j], all[i])) continue;
      const double alike = index.Cosine(all[j].stems, x.document, all[i].stems, y.document);
      if (alike < 0.5) {
        proposals.conflicts.push_back(Propose(index, all[j], all[i], alike));
      } else {
        proposals.cleared.push_back(
            {Propose(index, all[j], all[i], alike), "rule", "both give the same reason"});
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
