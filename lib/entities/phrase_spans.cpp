// Which words head a phrase, and how far it reaches, by the tree.
#include <algorithm>
#include <array>

#include "entities/phrases.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

bool Contains(std::initializer_list<std::string_view> list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Children and reach of every word, in one pass over the sentence.
struct Tree {
  explicit Tree(const ParsedSentence& sentence) : children(sentence.words.size()) {
    const auto count = static_cast<uint32_t>(sentence.words.size());
    std::vector<uint32_t> order;
    for (uint32_t i = 0; i < count; ++i) {
      reach.push_back({i, i + 1});
      const int32_t head = sentence.words[i].head;
      if (head >= 0)
        children[static_cast<size_t>(head)].push_back(i);
      else
        order.push_back(i);
    }
    for (size_t at = 0; at < order.size(); ++at) {
      for (uint32_t child : children[order[at]]) order.push_back(child);
    }
    for (size_t at = order.size(); at-- > 0;) {
      const int32_t head = sentence.words[order[at]].head;
      if (head < 0) continue;
      WordSpan& above = reach[static_cast<size_t>(head)];
      above.first = std::min(above.first, reach[order[at]].first);
      above.end = std::max(above.end, reach[order[at]].end);
    }
  }
  std::vector<std::vector<uint32_t>> children;
  std::vector<WordSpan> reach;
};

bool IsPersonal(const Word& word) {
  return word.xpos == "PRP" || word.xpos == "PRP$";
}

// A word that can head a phrase: nouns and names, also in compounds; pronouns but relative, interrogative and
// expletive ones; figures and adjectives that stand for a noun.
bool HeadsPhrase(const ParsedSentence& sentence, const Tree& tree, uint32_t at) {
  const Word& word = sentence.words[at];
  if (Contains(
          {"flat", "fixed", "goeswith", "expl", "case", "cc", "mark", "punct", "det:predet", "reparandum"},
          word.deprel)) {
    return false;
  }
  switch (word.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
      return BaseRelation(word.deprel) != "advmod";
    case Upos::kPron:
      return word.xpos != "WP" && word.xpos != "WDT" && word.xpos != "WP$" && word.xpos != "EX";
    case Upos::kNum:
      return !HasRelation(word, {"nummod", "advmod", "discourse"}) && word.deprel != "compound";
    case Upos::kDet:
      return !HasRelation(word, {"det", "advmod"}) && word.xpos == "DT";
    case Upos::kAdj:
      return HasRelation(word, {"nsubj", "obj", "obl", "nmod"}) &&
             std::any_of(tree.children[at].begin(), tree.children[at].end(),
                         [&](uint32_t child) { return sentence.words[child].deprel == "det"; });
    case Upos::kAdv:
      return Contains({"here", "there"}, LowerAscii(word.form)) && word.deprel != "expl";
    case Upos::kX:
    case Upos::kSym:
      return HasRelation(word, {"nsubj", "obj", "obl", "nmod"});
    default:
      return false;
  }
}

bool IsFocusAdverb(const Word& word) {
  return Contains(
      {"also",     "only",    "just",  "even",       "not",          "then",   "so",     "now",
       "still",    "perhaps", "maybe", "especially", "particularly", "mainly", "really", "probably",
       "actually", "well",    "too",   "rather",     "simply",       "always", "never",  "already",
       "once",     "again",   "here",  "there",      "currently",    "however"},
      LowerAscii(word.form));
}

// The dependent is outside of the phrase.
bool IsOutside(const ParsedSentence& sentence, const Tree& tree, uint32_t head, uint32_t child,
               bool predicate) {
  const Word& word = sentence.words[child];
  if (HasRelation(word, {"appos",      "cc",         "conj",   "cop",       "nsubj",    "csubj", "parataxis",
                         "mark",       "advcl",      "aux",    "discourse", "vocative", "dep",   "list",
                         "reparandum", "dislocated", "orphan", "expl",      "ccomp",    "punct"})) {
    return true;
  }
  if (HasRelation(word, {"case"})) return child < head || word.xpos != "POS";
  if (predicate && HasRelation(word, {"obl", "advmod"})) return true;
  if (!HasRelation(word, {"advmod"}) || child > head || !IsFocusAdverb(word)) return false;
  return std::any_of(tree.children[head].begin(), tree.children[head].end(), [&](uint32_t other) {
    return other > child &&
           (sentence.words[other].deprel == "det" || sentence.words[other].deprel == "nmod:poss");
  });
}

WordSpan SpanOf(const ParsedSentence& sentence, const Tree& tree, uint32_t head) {
  WordSpan span{head, head + 1};
  if (IsPersonal(sentence.words[head])) return span;
  const bool predicate =
      std::any_of(tree.children[head].begin(), tree.children[head].end(), [&](uint32_t child) {
        return HasRelation(sentence.words[child], {"cop", "nsubj"});
      });
  for (uint32_t child : tree.children[head]) {
    if (IsOutside(sentence, tree, head, child, predicate)) continue;
    span.first = std::min(span.first, tree.reach[child].first);
    span.end = std::max(span.end, tree.reach[child].end);
  }
  const auto is_mark = [&](uint32_t at) {
    const std::string& form = sentence.words[at].form;
    return sentence.words[at].upos == Upos::kPunct && form != ")" && form != "]" && form != "(" &&
           form != "[";
  };
  while (span.end > head + 1 && is_mark(span.end - 1)) --span.end;
  while (span.first < head && is_mark(span.first)) ++span.first;
  return span;
}

// "Anna and her brother": from the first conjunct to the last.
WordSpan Coordination(const ParsedSentence& sentence, const Tree& tree, uint32_t head, WordSpan single) {
  WordSpan joined{};
  for (uint32_t child : tree.children[head]) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"conj"})) continue;
    if (word.upos != Upos::kNoun && word.upos != Upos::kPropn && word.upos != Upos::kPron) return {};
    joined = {single.first, std::max(single.end, SpanOf(sentence, tree, child).end)};
  }
  return joined;
}

}  // namespace

std::vector<PhraseSpans> FindPhraseSpans(const ParsedSentence& sentence) {
  std::vector<PhraseSpans> spans(sentence.words.size());
  const Tree tree(sentence);
  for (uint32_t at = 0; at < spans.size(); ++at) {
    if (!HeadsPhrase(sentence, tree, at)) continue;
    spans[at].single = SpanOf(sentence, tree, at);
    if (!HasRelation(sentence.words[at], {"conj"}))
      spans[at].joined = Coordination(sentence, tree, at, spans[at].single);
  }
  return spans;
}

}  // namespace rashomon
