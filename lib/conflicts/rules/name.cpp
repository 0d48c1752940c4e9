#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "conflicts/pair.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/rules.h"
#include "entities/name_fold.h"

namespace rashomon {
namespace {

using Words = std::vector<std::string>;

constexpr size_t kLeastLetters = 4;

// A full name as one article has it.
struct FullName {
  uint32_t document{};
  uint32_t entity{};  // of the article
  std::string name;
  Words words{};   // folded
  Words evened{};  // the same without the differences of transliteration
};

std::vector<FullName> FullNames(const Story& story) {
  std::vector<FullName> names;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    const std::vector<Entity>& entities = story.articles[d].entities.entities;
    for (uint32_t e = 0; e < entities.size(); ++e) {
      const bool bears =
          entities[e].type == EntityType::kPerson || entities[e].type == EntityType::kOrganisation;
      if (!entities[e].named || !bears) continue;
      Words words = SplitWords(FoldName(entities[e].name));
      if (words.size() < 2 || words.size() > 4) continue;
      names.push_back({.document = d, .entity = e, .name = entities[e].name, .words = std::move(words)});
      for (const std::string& word : names.back().words)
        names.back().evened.push_back(FoldTransliteration(word));
    }
  }
  return names;
}

// The consonants of a word, without the habits of transliteration and of spelling: "k" for "c" and "q", "v"
// for "w" and "b". What sounds alike is one name in two spellings.
std::string Skeleton(const std::string& word) {
  std::string out;
  for (char c : FoldTransliteration(word)) {
    if (std::string_view("aeiouyhj").find(c) != std::string_view::npos) continue;
    if (c == 'c' || c == 'q' || c == 'g') c = 'k';
    if (c == 'w' || c == 'b' || c == 'f') c = 'v';
    if (c == 'z') c = 's';
    if (c == 'd') c = 't';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

size_t CommonBegin(const std::string& a, const std::string& b) {
  const size_t shorter = std::min(a.size(), b.size());
  return static_cast<size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first -
      a.begin());
}

// Alike enough to be meant for one another, and yet two names: "Brian" and "Bryant"; not "Gaspar" and
// "Gaspard", "Zack" and "Zachary", where one is short for the other or written as it sounds.
bool AlikeButOther(const std::string& a, const std::string& b) {
  if (std::min(a.size(), b.size()) < kLeastLetters || a[0] != b[0] || Skeleton(a) == Skeleton(b))
    return false;
  const size_t begin = CommonBegin(a, b);
  if (begin + 1 >= std::min(a.size(), b.size()) && a.size() != b.size()) return false;
  return EditDistanceUpTo2(a, b) <= 1 || begin >= kLeastLetters ||
         (begin >= 2 && EditDistanceUpTo2(Skeleton(a), Skeleton(b)) <= 1);
}

// The only word in which two names of equal length differ; -1 for none or several.
int32_t OnlyDifference(const FullName& a, const FullName& b) {
  if (a.evened.size() != b.evened.size()) return -1;
  int32_t found = -1;
  for (size_t i = 0; i < a.evened.size(); ++i) {
    if (a.evened[i] == b.evened[i]) continue;
    if (found >= 0) return -1;
    found = static_cast<int32_t>(i);
  }
  return found;
}

// Sentences that have the full name and can be compared.
std::vector<uint32_t> SentencesOf(const StoryIndex& index, const FullName& name) {
  std::vector<uint32_t> found;
  const Entities& entities = index.story().articles[name.document].entities;
  const std::string& text = index.story().articles[name.document].document.text;
  for (uint32_t m : entities.entities[name.entity].mentions) {
    const EntityMention& mention = entities.mentions[m];
    const bool whole = FoldName(Slice(text, mention.range)).find(name.words.back()) != std::string::npos;
    if (mention.kind == MentionKind::kName && whole &&
        !index.At(name.document, mention.sentence).mentions.empty() &&
        !index.At(name.document, mention.sentence).copy)
      found.push_back(mention.sentence);
  }
  return found;
}

// Two sentences, one of each name, and how alike they are: below 0 where there are none.
struct SentencePair {
  uint32_t a{}, b{};
  double likeness{-1};
};

SentencePair LikestSentences(const StoryIndex& index, const FullName& a, const FullName& b) {
  SentencePair best;
  const std::vector<uint32_t> others = SentencesOf(index, b);
  for (uint32_t s : SentencesOf(index, a)) {
    for (uint32_t t : others) {
      const double likeness = index.SentenceCosine(a.document, s, b.document, t);
      if (likeness > best.likeness) best = {s, t, likeness};
    }
  }
  return best;
}

ByteRange NamedIn(const StoryIndex& index, const FullName& name, uint32_t sentence) {
  const Entities& entities = index.story().articles[name.document].entities;
  for (uint32_t m : entities.entities[name.entity].mentions) {
    const EntityMention& mention = entities.mentions[m];
    if (mention.sentence == sentence && mention.kind == MentionKind::kName) return mention.range;
  }
  return {};
}

Side SideOf(const StoryIndex& index, const FullName& name, uint32_t sentence) {
  Side side = StatementSide(index, StatementMention(index, name.document, sentence));
  side.focus = NamedIn(index, name, sentence);
  side.value = name.name;
  side.normalised = JoinWords(name.words, 0, name.words.size());
  return side;
}

// One of the two articles has both names: they are two people, or two bodies.
bool KnowsBoth(const std::vector<FullName>& names, const FullName& a, const FullName& b) {
  return std::any_of(names.begin(), names.end(), [&](const FullName& other) {
    return (other.document == a.document && other.words == b.words) ||
           (other.document == b.document && other.words == a.words);
  });
}

// Two names that may be meant for one, in the likest two sentences of two articles that have them.
struct Slip {
  Side first, second;
  const FullName *a{}, *b{};
  double likeness{};
};

bool MayBeOne(const Story& story, const FullName& a, const FullName& b) {
  auto type = [&](const FullName& name) {
    return story.articles[name.document].entities.entities[name.entity].type;
  };
  if (a.document == b.document || type(a) != type(b)) return false;
  const int32_t other = OnlyDifference(a, b);
  return other >= 0 &&
         AlikeButOther(a.words[static_cast<size_t>(other)], b.words[static_cast<size_t>(other)]);
}

Conflict Propose(const StoryIndex& index, const Slip& slip) {
  PairInfo info{.rule = "identity.name", .kind = SlotKind::kIdentity, .relation = Relation::kContradiction};
  info.question = fmt::format("Is it {} or {}?", slip.a->name, slip.b->name);
  info.slot = "name " + slip.a->words[OnlyDifference(*slip.a, *slip.b) == 0 ? 1 : 0];
  info.explanation =
      fmt::format("{} and {} are two names, and each article has one of them.", slip.a->name, slip.b->name);
  return MakeConflict(index, info, slip.first, slip.second, SharedFeatures(index, slip.first, slip.second));
}

// One of each two names: each further pair of articles would ask the same again.
std::vector<Slip> FindSlips(const StoryIndex& index, const std::vector<FullName>& names) {
  std::map<std::set<std::string>, Slip> likest;
  for (size_t i = 0; i < names.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const FullName &a = names[j], &b = names[i];
      if (!MayBeOne(index.story(), a, b)) continue;
      const SentencePair likely = LikestSentences(index, a, b);
      if (likely.likeness < 0) continue;
      auto whole = [](const FullName& name) { return JoinWords(name.words, 0, name.words.size()); };
      Slip& slip = likest[{whole(a), whole(b)}];
      if (slip.a && likely.likeness <= slip.likeness) continue;
      slip = {SideOf(index, a, likely.a), SideOf(index, b, likely.b), &a, &b, likely.likeness};
    }
  }
  std::vector<Slip> found;
  for (auto& [pair, slip] : likest) found.push_back(std::move(slip));
  return found;
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const std::vector<FullName> names = FullNames(story);
  for (const Slip& slip : FindSlips(context.index, names)) {
    if (KnowsBoth(names, *slip.a, *slip.b)) {
      proposals.cleared.push_back({Propose(context.index, slip), "rule", "one article has both names"});
    } else {
      proposals.conflicts.push_back(Propose(context.index, slip));
    }
  }
  return proposals;
}

}  // namespace

Rule NameRule() {
  Rule rule;
  rule.info = {
      .id = "identity.name",
      .title = "Two names for one person or body",
      .kind = SlotKind::kIdentity,
      .summary =
          "Two articles have full names that differ in one word, which is alike enough for a slip and yet "
          "another name (\"Brian\" and \"Bryant\"), and neither article has both. Spellings of one name "
          "(transliteration, short forms) are none.",
      .examples = {{{"A|2031-05-08|Police said Latanya Ostrow was found in the cellar on Monday.",
                     "B|2031-05-08|Police said Latasha Ostrow was found in the cellar on Monday."},
                    true,
                    "two given names"},
                   {{"A|2031-05-08|Police said Aleksei Ostrow was found in the cellar on Monday.",
                     "B|2031-05-08|Police said Alexey Ostrow was found in the cellar on Monday."},
                    false,
                    "one name in two spellings"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
