// Clauses and their polarity: the questions of tree.h that know about English.
#include <algorithm>
#include <array>

#include "syntax/tree.h"

namespace rashomon {
namespace {

bool Is(const Word& word, std::initializer_list<std::string_view> lemmas) {
  return std::find(lemmas.begin(), lemmas.end(), word.lemma) != lemmas.end();
}

// A participle before a noun ("leading", "united") is a verb by its tag, but no clause.
bool IsPredicate(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  if (Child(sentence, at, {"cop", "nsubj", "csubj"}) >= 0) return true;
  if (word.upos != Upos::kVerb) return false;
  return !HasRelation(word, {"amod", "compound", "flat", "case", "mark", "fixed"});
}

bool OpensClause(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  if (HasRelation(word, {"advcl", "ccomp", "parataxis"}) || word.deprel == "acl:relcl") return true;
  return HasRelation(word, {"conj"}) && Child(sentence, at, {"nsubj", "csubj"}) >= 0;
}

// "not only", "not just" add; they do not negate.
bool IsAdditiveNot(const ParsedSentence& sentence, uint32_t at) {
  return at + 1 < sentence.words.size() && Is(sentence.words[at + 1], {"only", "just", "merely", "simply"});
}

// "not", "never", "no longer", "nor", "neither", "without" as a dependent of the predicate.
bool IsNegator(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  if (Is(word, {"not", "n't", "n’t"})) return !IsAdditiveNot(sentence, at);
  if (Is(word, {"never", "nor", "neither", "without"})) {
    return HasRelation(word, {"advmod", "cc", "mark", "case", "det"});
  }
  if (Is(word, {"no"})) return HasRelation(word, {"det", "advmod"});
  if (!Is(word, {"longer", "long", "more"}) || !HasRelation(word, {"advmod", "obl"})) return false;
  return at > 0 && Is(sentence.words[at - 1], {"no"});
}

// "little", "scant" before a noun; "a little" is some.
bool IsScarce(const ParsedSentence& sentence, uint32_t noun) {
  for (const uint32_t child : Children(sentence, noun)) {
    if (HasRelation(sentence.words[child], {"det", "amod", "advmod"}) &&
        Is(sentence.words[child], {"little", "few", "scant"}))
      return Child(sentence, noun, {"det"}) < 0;
  }
  return false;
}

// "no talks", "none of them", "nobody" as subject or object; "shows little interest".
bool IsNegatedArgument(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  if (!HasRelation(word, {"nsubj", "obj", "iobj"})) return false;
  if (Is(word, {"nobody", "none", "nothing", "neither"})) return true;
  for (const uint32_t child : Children(sentence, at)) {
    if (HasRelation(sentence.words[child], {"det"}) && Is(sentence.words[child], {"no", "neither"}))
      return true;
  }
  const bool shown = word.head >= 0 && Is(sentence.words[word.head], {"show", "see", "give", "offer"});
  return HasRelation(word, {"obj"}) && shown && IsScarce(sentence, at);
}

bool HasOwnNegation(const ParsedSentence& sentence, uint32_t head) {
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].head != static_cast<int32_t>(head)) continue;
    if (IsNegator(sentence, i) || IsNegatedArgument(sentence, i)) return true;
  }
  return false;
}

// "no", "little", "few", "scant" before a noun ("a little", "a few" are some), "without", or the object of
// what is not so ("failed to produce evidence"); "a shred of" is part of it.
bool IsDenied(const ParsedSentence& sentence, uint32_t noun) {
  for (const uint32_t child : Children(sentence, noun)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"case"}) && Is(word, {"without"})) return true;
    if (HasRelation(word, {"det", "amod", "advmod"}) && Is(word, {"no"})) return true;
  }
  if (IsScarce(sentence, noun)) return true;
  const Word& word = sentence.words[noun];
  if (word.head < 0) return false;
  const auto above = static_cast<uint32_t>(word.head);
  if (HasRelation(word, {"nmod"}) && Is(sentence.words[above], {"shred", "scrap", "ounce", "iota", "hint"}))
    return IsDenied(sentence, above);
  return HasRelation(word, {"obj"}) && IsNegated(sentence, above);
}

// "little sign of softening", "no plans to meet", "no evidence that it leaked": what the noun speaks of is
// not so.
bool IsOfDeniedNoun(const ParsedSentence& sentence, uint32_t head) {
  if (!HasRelation(sentence.words[head], {"acl", "nmod", "ccomp"}) ||
      sentence.words[head].deprel == "acl:relcl")
    return false;
  const auto noun = static_cast<uint32_t>(sentence.words[head].head);
  return Is(sentence.words[noun],
            {"sign", "plan", "intention", "evidence", "chance", "hope", "prospect", "indication", "proof",
             "desire", "willingness", "interest", "likelihood", "trace"}) &&
         IsDenied(sentence, noun);
}

// "did not confirm or deny": the second verb shares the negation of the first.
bool SharesNegation(const ParsedSentence& sentence, uint32_t head) {
  if (!HasRelation(sentence.words[head], {"conj"}) || OpensClause(sentence, head)) return false;
  const int32_t cc = Child(sentence, head, {"cc"});
  return cc >= 0 && Is(sentence.words[cc], {"or"});
}

}  // namespace

uint32_t ClauseHead(const ParsedSentence& sentence, uint32_t word) {
  uint32_t at = word;
  for (size_t steps = 0; steps <= sentence.words.size(); ++steps) {
    if (IsPredicate(sentence, at) || sentence.words[at].head < 0) break;
    at = static_cast<uint32_t>(sentence.words[at].head);
  }
  return at;
}

std::vector<uint32_t> ClauseWords(const ParsedSentence& sentence, uint32_t head) {
  std::vector<uint32_t> words;
  for (const uint32_t word : Subtree(sentence, head)) {
    uint32_t at = word;
    while (at != head && !OpensClause(sentence, at)) at = static_cast<uint32_t>(sentence.words[at].head);
    if (at == head) words.push_back(word);
  }
  return words;
}

bool IsNegated(const ParsedSentence& sentence, uint32_t head) {
  bool negated = HasOwnNegation(sentence, head);
  const int32_t above = sentence.words[head].head;
  if (above < 0) return negated;
  if (HasRelation(sentence.words[head], {"xcomp"}) && Is(sentence.words[above], {"fail", "refuse"})) {
    const bool above_negated = HasOwnNegation(sentence, static_cast<uint32_t>(above));
    return negated == above_negated;  // "did not fail to": two negations cancel out
  }
  if (IsOfDeniedNoun(sentence, head)) return !negated;
  if (!negated && SharesNegation(sentence, head))
    return HasOwnNegation(sentence, static_cast<uint32_t>(above));
  return negated;
}

}  // namespace rashomon
