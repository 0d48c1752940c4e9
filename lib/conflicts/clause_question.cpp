#include "conflicts/clause_question.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestSubject = 60;
constexpr size_t kLongestRest = 70;

bool IsQuotationMark(const Word& word) {
  static const std::set<std::string_view> kMarks = {"\"", "“", "”", "‘", "’", "«", "»", "``", "''", "'", "`"};
  return kMarks.contains(word.form);
}

bool IsNegation(const Word& word) {
  static const std::set<std::string_view> kNegations = {"not", "n't", "n’t", "never"};
  return kNegations.contains(word.lemma) || kNegations.contains(word.form);
}

// A phrase does not end with one of these.
bool LeavesOpen(const Word& word) {
  switch (word.upos) {
    case Upos::kAdp:
    case Upos::kDet:
    case Upos::kCconj:
    case Upos::kSconj:
    case Upos::kPart:
    case Upos::kAux:
    case Upos::kPunct:
      return word.deprel != "compound:prt";
    default:
      return word.xpos == "PRP$" || word.xpos.starts_with("W");
  }
}

// "Norhaven–Veldt", "and/or"
bool JoinsWords(const Word& word) {
  static const std::set<std::string_view> kMarks = {"-", "–", "—", "/"};
  return kMarks.contains(word.form);
}

// A phrase that is too long is best cut before one of these.
bool OpensPhrase(const Word& word) {
  return word.upos == Upos::kAdp || word.upos == Upos::kSconj || word.upos == Upos::kCconj ||
         word.upos == Upos::kPunct || word.xpos == "TO";
}

std::string Lower(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string Upper(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

// An auxiliary as it stands at the head of a question: "'ll" is "will", "wo" of "won't" too.
std::string Whole(const Word& word) {
  const std::string form = Lower(word.form);
  if (form == "wo" || form.ends_with("ll")) return "will";
  if (form == "ca") return "can";
  if (form.ends_with("ve")) return "have";
  if (form.ends_with("re") && form != "were" && form != "are") return "are";
  if (form == "'s" || form == "’s") return word.lemma == "have" ? "has" : "is";
  if (form == "'d" || form == "’d") return word.lemma == "have" ? "had" : "would";
  if (form == "'m" || form == "’m" || form == "am") return "is";
  return form;
}

std::set<uint32_t> Below(const ParsedSentence& sentence, uint32_t head) {
  const std::vector<uint32_t> words = Subtree(sentence, head);
  return {words.begin(), words.end()};
}

void Remove(std::set<uint32_t>& words, const std::set<uint32_t>& others) {
  for (uint32_t word : others) words.erase(word);
}

// Subtree of a noun without what only says more of it.
std::set<uint32_t> CoreOf(const ParsedSentence& sentence, uint32_t head) {
  std::set<uint32_t> words = Below(sentence, head);
  for (uint32_t word : std::set<uint32_t>(words)) {
    if (word == head) continue;
    const Word& at = sentence.words[word];
    const bool outside = at.head == static_cast<int32_t>(head) &&
                         HasRelation(at, {"case", "mark", "nsubj", "csubj", "cop", "aux", "cc"});
    if (outside || HasRelation(at, {"appos", "parataxis", "advcl", "discourse"}) || at.deprel == "acl:relcl")
      Remove(words, Below(sentence, word));
  }
  return words;
}

// The verb group: what stands before the subject in a question, and after it.
struct Verbs {
  std::string front;
  std::vector<std::string> after;
};

// What stands in for the auxiliary that a clause lacks.
std::string DoOf(const Word& verb, const Word* subject) {
  const bool many = subject && (subject->xpos == "NNS" || subject->xpos == "NNPS");
  if (verb.xpos == "VBN") return many ? "were" : "was";
  if (verb.xpos == "VBZ") return "does";
  if (verb.xpos == "VBP") return "do";
  return verb.xpos == "VB" ? "will" : "did";
}

std::optional<Verbs> VerbsOf(const ParsedSentence& sentence, uint32_t head, int32_t subject) {
  const Word& predicate = sentence.words[head];
  Verbs verbs;
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"aux", "cop"}) || IsNegation(word)) continue;
    if (verbs.front.empty()) {
      verbs.front = Whole(word);
    } else {
      verbs.after.push_back(word.form);
    }
  }
  const bool copular = Child(sentence, head, {"cop"}) >= 0;
  if (predicate.upos != Upos::kVerb) return copular ? std::optional(verbs) : std::nullopt;
  if (!verbs.front.empty()) {
    verbs.after.push_back(Lower(predicate.form));
    return verbs;
  }
  if (predicate.lemma == "be") return Verbs{.front = Whole(predicate), .after = {}};
  verbs.front = DoOf(predicate, subject < 0 ? nullptr : &sentence.words[subject]);
  verbs.after.push_back(predicate.xpos == "VBN" ? Lower(predicate.form) : predicate.lemma);
  return verbs;
}

// What the clause says after its verb.
std::set<uint32_t> RestOf(const ParsedSentence& sentence, uint32_t head, int32_t subject,
                          const std::set<uint32_t>& left_out) {
  const std::vector<uint32_t> own = ClauseWords(sentence, head);
  std::set<uint32_t> rest(own.begin(), own.end());
  const bool verb = sentence.words[head].upos == Upos::kVerb;
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    const bool first = verb ? child < head : false;
    if (first ||
        HasRelation(word, {"aux", "cop", "mark", "cc", "discourse", "vocative", "parataxis", "conj"}) ||
        IsNegation(word))
      Remove(rest, Below(sentence, child));
  }
  if (subject >= 0) Remove(rest, Below(sentence, static_cast<uint32_t>(subject)));
  for (uint32_t word : left_out) Remove(rest, Below(sentence, word));
  if (verb) rest.erase(head);
  const bool told = std::any_of(rest.begin(), rest.end(),
                                [&](uint32_t word) { return sentence.words[word].upos != Upos::kPunct; });
  const int32_t complement = Child(sentence, head, {"ccomp"});
  if (!told && complement > static_cast<int32_t>(head))
    return Below(sentence, static_cast<uint32_t>(complement));
  return rest;
}

// A capital that only the start of the sentence gave it is taken back.
std::string NounPhraseOf(const ParsedSentence& sentence, const std::set<uint32_t>& words, size_t longest) {
  std::string phrase = Phrase(sentence, words, longest);
  if (words.empty() || phrase.empty()) return phrase;
  const uint32_t at = *words.begin();
  const Word& first = sentence.words[at];
  const bool opens = at == 0 || (at == 1 && sentence.words[0].upos == Upos::kPunct);
  const bool capitals = first.form.size() > 1 && std::isupper(static_cast<unsigned char>(first.form[1]));
  return opens && first.upos != Upos::kPropn && first.form != "I" && !capitals ? Lower(phrase) : phrase;
}

// The subject without the clause itself, which hangs on it where it is a participle.
std::string SubjectPhrase(const ParsedSentence& sentence, uint32_t subject, uint32_t head) {
  std::set<uint32_t> words = CoreOf(sentence, subject);
  if (IsAncestor(sentence, subject, head)) Remove(words, Below(sentence, head));
  return NounPhraseOf(sentence, words, kLongestSubject);
}

// What a relative clause says something of, where its pronoun is the object: "the summit" of "the summit,
// which he announced".
std::string RelativeObject(const ParsedSentence& sentence, uint32_t head) {
  const Word& predicate = sentence.words[head];
  if (predicate.deprel != "acl:relcl" || predicate.head < 0) return "";
  if (Child(sentence, head, {"xcomp", "ccomp"}) >= 0) return "";  // "which he wants to hold": of which verb?
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (child < head && word.xpos.starts_with("W") && HasRelation(word, {"obj"})) {
      const uint32_t noun = static_cast<uint32_t>(predicate.head);
      return NounPhraseOf(sentence, CoreOf(sentence, noun), kLongestSubject);
    }
  }
  return "";
}

bool Inherits(const Word& word) {
  return word.upos == Upos::kVerb && HasRelation(word, {"xcomp", "conj"});
}

}  // namespace

int32_t SubjectOf(const ParsedSentence& sentence, uint32_t head) {
  uint32_t at = head;
  for (size_t steps = 0; steps < sentence.words.size(); ++steps) {
    const int32_t expletive = Child(sentence, at, {"expl"});
    if (expletive >= 0 && at == head) return expletive;
    const int32_t subject = Child(sentence, at, {"nsubj", "csubj"});
    if (subject >= 0) return subject;
    const Word& word = sentence.words[at];
    if (word.deprel == "acl" && word.xpos != "VB") return word.head;
    if (!Inherits(word) || word.head < 0) return -1;
    at = static_cast<uint32_t>(word.head);
  }
  return -1;
}

std::string PredicateOf(const ParsedSentence& sentence, uint32_t head) {
  std::set<uint32_t> words = RestOf(sentence, head, SubjectOf(sentence, head), {});
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"aux", "cop"}) && !IsNegation(word)) words.insert(child);
  }
  words.insert(head);
  return Phrase(sentence, words, kLongestRest);
}

std::string Phrase(const ParsedSentence& sentence, const std::set<uint32_t>& words, size_t longest) {
  std::vector<uint32_t> kept;
  for (uint32_t word : words) {
    if (!IsQuotationMark(sentence.words[word])) kept.push_back(word);
  }
  std::string phrase;
  size_t whole = 0,
         boundary = 0;  // lengths at the last word that can end it, and before the last that opens a phrase
  for (size_t i = 0; i < kept.size(); ++i) {
    const Word& word = sentence.words[kept[i]];
    if (phrase.empty() && word.upos == Upos::kPunct && word.form != "$") continue;
    const bool joined =
        i > 0 && kept[i - 1] + 1 == kept[i] && sentence.words[kept[i - 1]].range.end == word.range.begin;
    const std::string piece = (joined || phrase.empty() ? "" : " ") + word.form;
    if (OpensPhrase(word) && !(joined && JoinsWords(word))) boundary = whole;
    if (phrase.size() + piece.size() > longest) {
      if (boundary > 0) whole = boundary;
      break;
    }
    phrase += piece;
    if (!LeavesOpen(word)) whole = phrase.size();
  }
  phrase.resize(whole);
  return phrase;
}

std::string NounPhrase(const ParsedSentence& sentence, uint32_t head, size_t longest) {
  return NounPhraseOf(sentence, CoreOf(sentence, head), longest);
}

std::string Ask(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question) {
  const int32_t subject = SubjectOf(sentence, head);
  const std::optional<Verbs> verbs = VerbsOf(sentence, head, subject);
  if (subject < 0 || !verbs || question.left_out.contains(static_cast<uint32_t>(subject))) return "";
  std::string out = question.asks.empty() ? "" : std::string(question.asks) + " ";
  out += question.asks.empty() ? Upper(verbs->front) : verbs->front;
  out += " " + (question.subject.empty() ? SubjectPhrase(sentence, static_cast<uint32_t>(subject), head)
                                         : question.subject);
  for (const std::string& verb : verbs->after) out += " " + verb;
  if (const std::string object = RelativeObject(sentence, head); !object.empty()) out += " " + object;
  const std::string rest = Phrase(sentence, RestOf(sentence, head, subject, question.left_out), kLongestRest);
  if (!rest.empty()) out += " " + rest;
  return out + "?";
}

}  // namespace rashomon
