#include "conflicts/clause_question.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "conflicts/verb_group.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestSubject = 60;
constexpr size_t kLongestRest = 72;

// Relations whose words stand outside what is asked of a clause.
bool StandsOutside(const Word& word) {
  return HasRelation(word,
                     {"aux", "cop", "mark", "cc", "discourse", "vocative", "parataxis", "conj", "punct"});
}

// Appositions tell who somebody is, not what is asked: "the mayor, Anna Holt".
void RemoveAppositions(const ParsedSentence& sentence, std::set<uint32_t>& words) {
  for (uint32_t word : std::set<uint32_t>(words)) {
    const Word& at = sentence.words[word];
    const bool tells = HasRelation(at, {"appos"}) && at.upos != Upos::kNum && word > 0 &&
                       sentence.words[word - 1].head != at.head;
    if (tells && at.head >= 0 && words.contains(static_cast<uint32_t>(at.head)))
      Remove(words, Below(sentence, word));
  }
}

// The subject without the clause itself, which hangs on it where it is a participle.
std::string SubjectPhrase(const ParsedSentence& sentence, uint32_t head, const Renamings& renamed) {
  return InnerPhrase(sentence, SubjectWords(sentence, head), kLongestSubject, renamed);
}

// What a relative clause says something of, where its pronoun is the object: "the summit" of "the summit,
// which he announced".
std::string RelativeObject(const ParsedSentence& sentence, uint32_t head, const Renamings& renamed) {
  if (Child(sentence, head, {"xcomp", "ccomp"}) >= 0) return "";  // "which he wants to hold": of which verb?
  for (uint32_t child : Children(sentence, head)) {
    if (child > head || !HasRelation(sentence.words[child], {"obj"})) continue;
    const int32_t noun = Antecedent(sentence, child);
    if (noun >= 0) return NounPhrase(sentence, static_cast<uint32_t>(noun), kLongestSubject, renamed);
  }
  return "";
}

// "prevented pirates from attacking": the gerund belongs to what is told of the verb.
bool BelongsToVerb(const ParsedSentence& sentence, uint32_t word) {
  static const std::set<std::string_view> kMarks = {"of",  "from", "on",    "in",  "with",
                                                    "for", "to",   "about", "into"};
  const Word& at = sentence.words[word];
  const int32_t mark = Child(sentence, word, {"mark", "case"});
  return HasRelation(at, {"advcl"}) && at.xpos == "VBG" && mark >= 0 &&
         kMarks.contains(sentence.words[mark].lemma);
}

bool IsAccordingTo(const ParsedSentence& sentence, uint32_t word) {
  const int32_t marker = Child(sentence, word, {"case"});
  return marker >= 0 && sentence.words[marker].lemma.starts_with("accord");
}

// A verb that shares the subject of the one above: "began to burn", "rose and fell", "after leaving Veldt".
bool Inherits(const Word& word) {
  if (word.upos != Upos::kVerb) return false;
  if (HasRelation(word, {"advcl"})) return word.xpos == "VBG";
  return HasRelation(word, {"xcomp", "conj"});
}

// "told Brandt to resign", "accused Brandt of lying": the object does it.
int32_t ControllingObject(const ParsedSentence& sentence, uint32_t word) {
  const Word& verb = sentence.words[word];
  const auto above = static_cast<uint32_t>(verb.head);
  static const std::set<std::string_view> kOwn = {"promise", "threaten", "use", "take"};
  if (kOwn.contains(sentence.words[above].lemma)) return -1;
  const int32_t mark = Child(sentence, word, {"mark", "case"});
  const bool of = mark >= 0 && (sentence.words[mark].lemma == "of" || sentence.words[mark].lemma == "from");
  if (!HasRelation(verb, {"xcomp"}) && !of) return -1;
  return Child(sentence, above, {"obj", "iobj"});
}

// A name in the place of "I" takes another form of the verb.
bool IsOfSpeaker(const Word& subject) {
  const std::string form = Lower(subject.form);
  return form == "i" || form == "we" || form == "you";
}

// What stands between asks and verb: the subject of the question, with its place in the verb group.
std::string WithVerbs(const ClauseQuestion& question, const Verbs& verbs, const std::string& subject) {
  std::string out =
      question.asks.empty() ? Upper(verbs.front) : std::string(question.asks) + " " + verbs.front;
  if (!subject.empty()) out += " " + subject;
  for (const std::string& verb : verbs.after) out += " " + verb;
  return out;
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
    if (word.deprel == "acl" && word.xpos != "VB") {
      if (Child(sentence, at, {"mark"}) < 0) return word.head;
      // "Halvern shows no sign of giving way": who shows it.
      const Word& noun = sentence.words[word.head];
      if (!HasRelation(noun, {"obj"}) || noun.head < 0) return -1;
      at = static_cast<uint32_t>(noun.head);
      continue;
    }
    if (!Inherits(word) || word.head < 0) return -1;
    if (const int32_t object = ControllingObject(sentence, at); object >= 0) return object;
    at = static_cast<uint32_t>(word.head);
  }
  return -1;
}

int32_t Antecedent(const ParsedSentence& sentence, uint32_t word) {
  static const std::set<std::string_view> kRelative = {"who", "which", "that", "whom"};
  const Word& pronoun = sentence.words[word];
  if (pronoun.head < 0 || !kRelative.contains(pronoun.lemma)) return -1;
  if (pronoun.upos != Upos::kPron && !pronoun.xpos.starts_with("W")) return -1;
  const Word& clause = sentence.words[pronoun.head];
  return clause.deprel == "acl:relcl" ? clause.head : -1;
}

std::set<uint32_t> SubjectWords(const ParsedSentence& sentence, uint32_t head) {
  const int32_t subject = SubjectOf(sentence, head);
  if (subject < 0) return {};
  const int32_t antecedent = Antecedent(sentence, static_cast<uint32_t>(subject));
  const auto noun = static_cast<uint32_t>(antecedent >= 0 ? antecedent : subject);
  std::set<uint32_t> words = CoreOf(sentence, noun);
  if (IsAncestor(sentence, noun, head)) Remove(words, Below(sentence, head));
  return words;
}

std::set<uint32_t> RestWords(const ParsedSentence& sentence, uint32_t head,
                             const std::set<uint32_t>& left_out) {
  const std::vector<uint32_t> own = ClauseWords(sentence, head);
  std::set<uint32_t> rest(own.begin(), own.end());
  const bool verb = sentence.words[head].upos == Upos::kVerb;
  const int32_t copula = Child(sentence, head, {"cop"});
  const uint32_t begin = verb ? head : static_cast<uint32_t>(std::max(0, copula));
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (child > head && BelongsToVerb(sentence, child)) rest.merge(Below(sentence, child));
    if (child < begin || StandsOutside(word) || IsNegation(word) || IsAccordingTo(sentence, child) ||
        (word.lemma == "so" && child < head))
      Remove(rest, Below(sentence, child));
  }
  if (const int32_t subject = SubjectOf(sentence, head); subject >= 0 && !IsAncestor(sentence, subject, head))
    Remove(rest, Below(sentence, static_cast<uint32_t>(subject)));
  for (uint32_t word : left_out) Remove(rest, Below(sentence, word));
  if (verb) rest.erase(head);
  RemoveAppositions(sentence, rest);
  const int32_t complement = Child(sentence, head, {"ccomp"});
  if (!IsTold(sentence, rest) && complement > static_cast<int32_t>(head))
    return Below(sentence, static_cast<uint32_t>(complement));
  return rest;
}

std::string PredicateOf(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question) {
  const std::string rest =
      Phrase(sentence, RestWords(sentence, head, question.left_out), kLongestRest, question.renamed);
  std::set<uint32_t> verbs;
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    const bool adverb = HasRelation(word, {"advmod"}) && child < head && child + 1 == head;
    if ((HasRelation(word, {"aux", "cop"}) || adverb) && !IsNegation(word)) verbs.insert(child);
  }
  const bool verb = sentence.words[head].upos == Upos::kVerb;
  if (verb) verbs.insert(head);
  std::string out;
  for (uint32_t word : verbs) out += (out.empty() ? "" : " ") + Lower(sentence.words[word].form);
  return rest.empty() ? out : out + " " + rest;
}

std::string Ask(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question) {
  const int32_t subject = SubjectOf(sentence, head);
  std::optional<Verbs> verbs = VerbsOf(sentence, head, subject);
  if (subject < 0 || !verbs || question.left_out.contains(static_cast<uint32_t>(subject))) return "";
  if (!question.subject.empty() && IsOfSpeaker(sentence.words[subject])) verbs->front = ForOne(verbs->front);
  const std::string told =
      question.subject.empty() ? SubjectPhrase(sentence, head, question.renamed) : question.subject;
  std::string out = WithVerbs(question, *verbs, told);
  if (const std::string object = RelativeObject(sentence, head, question.renamed); !object.empty())
    out += " " + object;
  const std::string rest =
      Phrase(sentence, RestWords(sentence, head, question.left_out), kLongestRest, question.renamed);
  if (!rest.empty()) out += " " + rest;
  return out + "?";
}

std::string AskPassive(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question) {
  if (!CanBePassive(sentence, head)) return "";
  const auto object = static_cast<uint32_t>(Child(sentence, head, {"obj"}));
  const Word& noun = sentence.words[object];
  const bool plural = noun.xpos == "NNS" || noun.xpos == "NNPS" || Child(sentence, object, {"conj"}) >= 0;
  const Verbs verbs = PassiveOf(sentence, head, plural);
  std::string out =
      question.asks.empty()
          ? WithVerbs(question, verbs,
                      InnerPhrase(sentence, CoreOf(sentence, object), kLongestSubject, question.renamed))
          : WithVerbs(question, verbs, "");
  std::set<uint32_t> left_out = question.left_out;
  left_out.insert(object);
  const std::string rest =
      Phrase(sentence, RestWords(sentence, head, left_out), kLongestRest, question.renamed);
  if (!rest.empty()) out += " " + rest;
  return out + "?";
}

}  // namespace rashomon
