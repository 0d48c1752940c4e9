#include "conflicts/verb_group.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "conflicts/phrase.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

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

bool IsMany(const ParsedSentence& sentence, int32_t subject) {
  if (subject < 0) return false;
  const Word& word = sentence.words[subject];
  static const std::set<std::string_view> kMany = {"they", "we", "you", "these", "those"};
  return word.xpos == "NNS" || word.xpos == "NNPS" || kMany.contains(word.lemma) ||
         Child(sentence, static_cast<uint32_t>(subject), {"conj"}) >= 0;
}

// "managed to leave" tells that somebody left, "agreed to leave" does not.
bool TellsDeed(const ParsedSentence& sentence, const Word& verb) {
  static const std::set<std::string_view> kDeeds = {
      "begin", "continue", "decline", "fail",   "get",   "go",   "happen", "help", "manage",
      "prove", "refuse",   "seem",    "appear", "start", "tend", "use",    "come", "neglect"};
  return verb.head >= 0 && HasRelation(verb, {"xcomp"}) && kDeeds.contains(sentence.words[verb.head].lemma);
}

// What stands in for the auxiliary that a clause lacks.
std::string DoOf(const ParsedSentence& sentence, const Word& verb, int32_t subject, bool passive) {
  if (passive) return IsMany(sentence, subject) ? "were" : "was";
  if (verb.xpos == "VBZ") return "does";
  if (verb.xpos == "VBP") return "do";
  return verb.xpos == "VB" && !TellsDeed(sentence, verb) ? "will" : "did";
}

// Verbs that hardly stand without an object: their past without one is a participle in headlines and after
// nouns.
bool WantsObject(const Word& verb) {
  static const std::set<std::string_view> kVerbs = {
      "accuse", "appoint",  "arrest", "ban",   "charge",   "convict", "damage", "destroy",     "detain",
      "elect",  "evacuate", "file",   "hurt",  "identify", "indict",  "injure", "jail",        "kill",
      "name",   "release",  "rescue", "seize", "sentence", "suspend", "wound",  "hospitalise", "hospitalize"};
  return kVerbs.contains(verb.lemma);
}

bool IsPassive(const ParsedSentence& sentence, uint32_t head) {
  const Word& verb = sentence.words[head];
  const int32_t subject = Child(sentence, head, {"nsubj"});
  const bool does =
      subject >= 0 && sentence.words[subject].deprel == "nsubj" && Child(sentence, head, {"obj"}) >= 0;
  if (verb.xpos == "VBN") return !does;  // "he never leaked it", read as a participle
  if (verb.xpos != "VBD" || !WantsObject(verb)) return false;
  return Child(sentence, head, {"obj", "iobj", "ccomp", "xcomp", "compound:prt"}) < 0 &&
         Lower(verb.form) == ParticipleOf(verb.lemma);
}

// Adverbs that link sentences, set them apart or hedge them.
bool IsLink(const Word& word) {
  static const std::set<std::string_view> kLinks = {
      "also",   "then",      "thus",  "therefore", "too",        "however",   "instead",    "meanwhile",
      "now",    "further",   "so",    "hence",     "reportedly", "allegedly", "apparently", "later",
      "either", "otherwise", "still", "even",      "first",      "just",      "ever",       "unfortunately"};
  return kLinks.contains(word.lemma) || word.xpos.starts_with("W");
}

// "politically" of "politically motivated": an adverb right before its verb.
std::vector<std::string> AdverbsOf(const ParsedSentence& sentence, uint32_t head) {
  std::vector<std::string> adverbs;
  for (uint32_t at = head; at > 0; --at) {
    const Word& word = sentence.words[at - 1];
    const bool quoted = word.upos == Upos::kPunct && word.form != ",";
    if (quoted) continue;
    if (word.head != static_cast<int32_t>(head) || word.upos != Upos::kAdv || !HasRelation(word, {"advmod"}))
      break;
    if (!IsNegation(word) && !IsLink(word) && Children(sentence, at - 1).empty())
      adverbs.insert(adverbs.begin(), Lower(word.form));
  }
  return adverbs;
}

// Whose auxiliaries a verb has: "were found and seized" has them once.
uint32_t AuxiliaryHolder(const ParsedSentence& sentence, uint32_t head) {
  uint32_t at = head;
  for (size_t steps = 0; steps < sentence.words.size(); ++steps) {
    const Word& word = sentence.words[at];
    const bool own = Child(sentence, at, {"aux", "cop", "nsubj", "csubj"}) >= 0;
    if (own || !HasRelation(word, {"conj"}) || word.head < 0) return at;
    if (sentence.words[word.head].xpos != word.xpos) return head;
    at = static_cast<uint32_t>(word.head);
  }
  return head;
}

std::vector<const Word*> AuxiliariesOf(const ParsedSentence& sentence, uint32_t head) {
  std::vector<const Word*> auxiliaries;
  for (uint32_t child : Children(sentence, AuxiliaryHolder(sentence, head))) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"aux", "cop"}) && !IsNegation(word) && word.upos != Upos::kPart)
      auxiliaries.push_back(&word);
  }
  return auxiliaries;
}

}  // namespace

bool IsNegation(const Word& word) {
  static const std::set<std::string_view> kNegations = {"not", "n't", "n’t", "never"};
  return kNegations.contains(word.lemma) || kNegations.contains(word.form);
}

std::optional<Verbs> VerbsOf(const ParsedSentence& sentence, uint32_t head, int32_t subject) {
  const Word& predicate = sentence.words[head];
  Verbs verbs;
  for (const Word* word : AuxiliariesOf(sentence, head)) {
    if (verbs.front.empty()) {
      verbs.front = Whole(*word);
    } else {
      verbs.after.push_back(word->form);
    }
  }
  const bool copular = Child(sentence, head, {"cop"}) >= 0;
  if (predicate.upos != Upos::kVerb) return copular ? std::optional(verbs) : std::nullopt;
  const std::vector<std::string> adverbs = AdverbsOf(sentence, head);
  verbs.after.insert(verbs.after.end(), adverbs.begin(), adverbs.end());
  if (!verbs.front.empty()) {
    verbs.after.push_back(Lower(predicate.form));
    return verbs;
  }
  if (predicate.lemma == "be") return Verbs{.front = Whole(predicate), .after = adverbs};
  const bool passive = IsPassive(sentence, head);
  verbs.front = DoOf(sentence, predicate, subject, passive);
  verbs.after.push_back(passive ? Lower(predicate.form) : predicate.lemma);
  return verbs;
}

Verbs PassiveOf(const ParsedSentence& sentence, uint32_t head, bool plural) {
  const Word& verb = sentence.words[head];
  const std::string participle = verb.xpos == "VBN" ? Lower(verb.form) : ParticipleOf(verb.lemma);
  const std::vector<const Word*> auxiliaries = AuxiliariesOf(sentence, head);
  const std::string first = auxiliaries.empty() ? "" : Whole(*auxiliaries.front());
  const std::string lemma = auxiliaries.empty() ? "" : auxiliaries.front()->lemma;
  const bool past = first == "was" || first == "were" || first == "did" || first == "had";
  const std::string be = past ? (plural ? "were" : "was") : (plural ? "are" : "is");
  if (lemma == "have") return {past ? "had" : (plural ? "have" : "has"), {"been", participle}};
  if (lemma == "be") return {be, {"being", participle}};
  if (lemma == "do") return {be, {participle}};
  if (!first.empty()) return {first, {"be", participle}};
  if (verb.xpos == "VB" && !TellsDeed(sentence, verb))
    return {plural ? "were" : "was", {"to", "be", participle}};
  const bool present = verb.xpos == "VBZ" || verb.xpos == "VBP";
  return {present ? be : (plural ? "were" : "was"), {participle}};
}

bool CanBePassive(const ParsedSentence& sentence, uint32_t head) {
  static const std::set<std::string_view> kActive = {"have", "be",    "lack",  "want",    "cost",    "total",
                                                     "need", "weigh", "equal", "last",    "become",  "remain",
                                                     "let",  "get",   "like",  "undergo", "resemble"};
  const Word& verb = sentence.words[head];
  if (verb.upos != Upos::kVerb || kActive.contains(verb.lemma)) return false;
  const int32_t object = Child(sentence, head, {"obj"});
  if (object < 0 || static_cast<uint32_t>(object) < head) return false;
  return Child(sentence, head, {"aux:pass", "nsubj:pass", "xcomp", "ccomp", "iobj"}) < 0;
}

std::string ForOne(const std::string& front) {
  if (front == "do") return "does";
  if (front == "have") return "has";
  if (front == "are") return "is";
  return front == "were" ? "was" : front;
}

}  // namespace rashomon
