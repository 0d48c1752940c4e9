#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "conflicts/stated.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

struct Stand {
  OppositionSide side;
  uint32_t word{};
};

// Oppositions on which the clause's own words stand, the predicate first.
std::vector<Stand> StandsOf(const StoryIndex& index, const EventMention& mention,
                            const ConflictLexicon& lexicon) {
  std::vector<Stand> stands;
  const ParsedSentence& parsed = SentenceOf(index, mention);
  const bool verb = parsed.words[mention.word].upos == Upos::kVerb;
  for (const OppositionSide& side : lexicon.Oppositions(mention.lemma, verb))
    stands.push_back({side, mention.word});
  for (uint32_t word : mention.own_words) {
    if (word == mention.word) continue;
    const Word& at = parsed.words[word];
    if (at.upos != Upos::kVerb && at.upos != Upos::kAdj && at.upos != Upos::kNoun && at.upos != Upos::kAdv)
      continue;
    // "Called off a planned meeting": what is presupposed of a noun is not claimed.
    if (at.deprel == "amod" && (at.upos == Upos::kVerb || at.xpos.starts_with("VB"))) continue;
    for (const OppositionSide& side : lexicon.Oppositions(at.lemma, at.upos == Upos::kVerb))
      stands.push_back({side, word});
  }
  return stands;
}

Side SideOf(const StoryIndex& index, uint32_t m, const Stand& stand, const ConflictLexicon& lexicon) {
  const EventMention& mention = index.story().mentions[m];
  const ParsedSentence& parsed = SentenceOf(index, mention);
  const char* sign = SaysNotSo(index.story(), mention) ? "not " : "";
  return {.mention = m,
          .focus = parsed.words[stand.word].range,
          .value = ClauseText(index, mention),
          .normalised = fmt::format("{}: {}{}", lexicon.OppositionName(stand.side.opposition), sign,
                                    parsed.words[stand.word].lemma)};
}

struct Theme {
  std::string lemma;
  int32_t entity{};
};

// What the word says it of: what is done to, else who is so; nothing where that is a pronoun, and so not
// known.
std::vector<Theme> ThemesOf(const StoryIndex& index, const EventMention& holder, uint32_t word) {
  const ParsedSentence& parsed = SentenceOf(index, holder);
  std::vector<Theme> themes;
  auto add = [&](uint32_t at) {
    if (parsed.words[at].upos != Upos::kNoun && parsed.words[at].upos != Upos::kPropn) return;
    themes.push_back(
        {parsed.words[at].lemma, StoryEntityAt(index.story(), holder.document, holder.sentence, at)});
  };
  if (HasRelation(parsed.words[word], {"amod", "acl"}) && parsed.words[word].head >= 0)
    add(static_cast<uint32_t>(parsed.words[word].head));
  const auto children = Children(parsed, word);
  for (uint32_t child : children) {
    if (HasRelation(parsed.words[child], {"obj", "nmod", "compound"}) ||
        parsed.words[child].deprel == "nsubj:pass")
      add(child);
  }
  if (!themes.empty()) return themes;
  for (uint32_t child : children) {
    if (HasRelation(parsed.words[child], {"nsubj"})) add(child);
  }
  return themes;
}

// 1 where the words say it of one thing, -1 where of things that have nothing in common, 0 where that is not
// known.
int CompareThemes(const StoryIndex& index, const EventMention& a, const Stand& x, const EventMention& b,
                  const Stand& y) {
  const std::vector<Theme> p = ThemesOf(index, a, x.word), q = ThemesOf(index, b, y.word);
  if (p.empty() || q.empty()) return 0;
  const bool shared = std::any_of(p.begin(), p.end(), [&](const Theme& one) {
    return std::any_of(q.begin(), q.end(), [&](const Theme& other) {
      return one.lemma == other.lemma || (one.entity >= 0 && one.entity == other.entity);
    });
  });
  return shared ? 1 : -1;
}

// The passage of `there` says what the stand says, besides: "he offered, they refused" against "they turned
// the offer down".
bool SaidThere(const StoryIndex& index, const ConflictLexicon& lexicon, const EventMention& holder,
               const Stand& stand, const EventMention& there) {
  const Story& story = index.story();
  const bool side = (stand.side.side != 0) != SaysNotSo(story, holder);
  for (uint32_t m : index.At(there.document, there.sentence).mentions) {
    const EventMention& other = story.mentions[m];
    for (const Stand& beside : StandsOf(index, other, lexicon)) {
      if (beside.side.opposition == stand.side.opposition &&
          ((beside.side.side != 0) != SaysNotSo(story, other)) == side)
        return true;
    }
  }
  return false;
}

// Opposed when the words stand on different sides and both or neither are negated, or on one side and only
// one is: "under way" beside "no plans".
bool Opposed(const Story& story, const EventMention& a, const Stand& x, const EventMention& b,
             const Stand& y) {
  if (x.side.opposition != y.side.opposition) return false;
  return (x.side.side != y.side.side) == (SaysNotSo(story, a) == SaysNotSo(story, b));
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  std::map<uint32_t, std::vector<Stand>> stands;
  auto keys = [&](const EventMention& mention) {
    std::vector<std::string> names;
    const auto m = static_cast<uint32_t>(&mention - story.mentions.data());
    stands[m] = StandsOf(context.index, mention, context.lexicon);
    for (const Stand& stand : stands[m])
      names.push_back(context.lexicon.OppositionName(stand.side.opposition));
    return names;
  };
  ForEachPairByKey(context.index, keys, [&](uint32_t m, uint32_t n) {
    const EventMention &x = story.mentions[m], &y = story.mentions[n];
    if (!SharesParticipant(context.index, x, y)) return;
    for (const Stand& p : stands[m]) {
      for (const Stand& q : stands[n]) {
        if (!Opposed(story, x, p, y, q)) continue;
        const Side side_a = SideOf(context.index, m, p, context.lexicon);
        const Side side_b = SideOf(context.index, n, q, context.lexicon);
        const std::string& name = context.lexicon.OppositionName(p.side.opposition);
        PairInfo info{
            .rule = "status.opposed", .kind = SlotKind::kStatus, .relation = Relation::kContradiction};
        if (!x.source.empty() && !y.source.empty() && x.source != y.source)
          info.relation = Relation::kDisagreement;
        info.question =
            SaysNotSo(story, x) ? AskWhether(context.index, y, x) : AskWhether(context.index, x, y);
        info.slot = "opposed " + name;
        info.explanation = fmt::format("'{}' and '{}' exclude one another ({}).", side_a.normalised,
                                       side_b.normalised, name);
        Features features = SharedFeatures(context.index, side_a, side_b);
        features.emplace_back("opposition_" + name, 1);
        if (p.side.side == q.side.side) features.emplace_back("one_negated", 1);
        if (const int theme = CompareThemes(context.index, x, p, y, q))
          features.emplace_back(theme > 0 ? "same_theme" : "other_theme", 1);
        const int predicates = (p.word == x.word) + (q.word == y.word);
        if (predicates) features.emplace_back(predicates == 2 ? "predicates" : "predicate_one", 1);
        Conflict conflict = MakeConflict(context.index, info, side_a, side_b, std::move(features));
        if (SaidThere(context.index, context.lexicon, x, p, y) ||
            SaidThere(context.index, context.lexicon, y, q, x)) {
          proposals.cleared.push_back({std::move(conflict), "rule", "the other passage says this too"});
        } else {
          proposals.conflicts.push_back(std::move(conflict));
        }
        return;
      }
    }
  });
  return proposals;
}

}  // namespace

Rule OppositionRule() {
  Rule rule;
  rule.info = {
      .id = "status.opposed",
      .title = "Predicates that exclude one another",
      .kind = SlotKind::kStatus,
      .summary =
          "Two passages say of the same participants things that cannot both be said at once: fired / "
          "resigned, destroyed / intact, lifted / imposed. The pairs stand in oppositions.tsv.",
      .examples = {{{"A|2031-05-08|The Norhaven paper fired editor Anna Brandt.",
                     "B|2031-05-08|Editor Anna Brandt resigned, the Norhaven paper said."},
                    true,
                    "fired beside resigned"},
                   {{"A|2031-05-08|The Norhaven paper fired editor Anna Brandt.",
                     "B|2031-05-08|The Norhaven paper dismissed editor Anna Brandt."},
                    false,
                    "two words for one thing"},
                   {{"A|2031-05-08|The Norhaven paper lifted its ban on Anna Brandt.",
                     "B|2031-05-08|The Norhaven paper imposed the ban on Anna Brandt in May and lifted it."},
                    false,
                    "the second passage says both"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
