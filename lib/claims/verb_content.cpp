// What is said: clauses, infinitives, objects, phrases with a preposition, the clause a verb interrupts.
#include <algorithm>

#include "claims/spans.h"
#include "claims/verb_frame.h"
#include "entities/tables.h"

namespace rashomon {
namespace {

// The noun phrase without its relative clause: what that says is the narrator's word.
std::vector<uint32_t> Phrase(const ParsedSentence& sentence, uint32_t head) {
  std::vector<uint32_t> without;
  for (uint32_t child : Children(sentence, head)) {
    if (sentence.words[child].deprel == "acl:relcl" || HasRelation(sentence.words[child], {"case"})) {
      without.push_back(child);
    }
  }
  return SubtreeWithout(sentence, head, without);
}

bool IsTime(const VerbUse& use, uint32_t noun) {
  const Word& word = use.word(noun);
  if (word.upos == Upos::kNum) return true;
  const auto& nominals = use.article.lexicon.tables().nominals;
  auto found = nominals.find(LowerLemmaOf(word));
  return found != nominals.end() && found->second.kind == NominalClass::kTime;
}

// The clause from its "that" on: an adverbial that the parser drew into it belongs to the verb of saying.
std::vector<uint32_t> Clause(const ParsedSentence& sentence, uint32_t head) {
  std::vector<uint32_t> words = Subtree(sentence, head);
  const int32_t mark = Child(sentence, head, {"mark"});
  if (mark >= 0 && LowerForm(sentence.words[static_cast<uint32_t>(mark)]) == "that") {
    std::erase_if(words, [mark](uint32_t word) { return word < static_cast<uint32_t>(mark); });
  }
  return words;
}

// "The deal is off, he said"; "As he said, the deal is off": the clause the verb hangs on, without it.
bool TakeInterrupted(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const Word& word = sentence.words[use.verb];
  if (word.head < 0 || !(use.entry.that || use.entry.quote)) return false;
  const bool parataxis = HasRelation(word, {"parataxis"});
  const bool as_clause = HasRelation(word, {"advcl"}) && CaseOrMark(sentence, use.verb) == "as" &&
                         use.entry.quote && use.entry.stance == Stance::kAsserts &&
                         Child(sentence, use.verb, {"obj"}) < 0;
  if (!parataxis && !as_clause) return false;
  const std::string governor = LowerLemmaOf(sentence.words[static_cast<uint32_t>(word.head)]);
  if (as_clause && (governor == "quote" || governor == "cite")) return false;
  if (parataxis && !HasSubject(sentence, use.verb)) return false;
  content.parts.push_back(SubtreeWithout(sentence, static_cast<uint32_t>(word.head), {use.verb}));
  content.clausal = true;
  return true;
}

// "The port, the mayor said, is closed", which the parser may read as a relative clause: between commas, with
// no relative pronoun and nothing else said.
bool TakeInserted(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const Word& word = sentence.words[use.verb];
  if (word.deprel != "acl:relcl" || !use.entry.quote || word.head < 0) return false;
  const std::vector<uint32_t> own = Subtree(sentence, use.verb);
  const uint32_t first = own.front();
  const uint32_t behind = own.back() + 1;
  const bool comma_before =
      sentence.words[first].form == "," || (first > 0 && sentence.words[first - 1].form == ",");
  const bool comma_behind = sentence.words[own.back()].form == "," ||
                            (behind < sentence.words.size() && sentence.words[behind].form == ",");
  if (!comma_before || !comma_behind || own.size() > 10) return false;
  for (uint32_t i : own) {
    if (sentence.words[i].xpos == "WP" || sentence.words[i].xpos == "WDT") return false;
  }
  const uint32_t clause = ClauseHead(sentence, static_cast<uint32_t>(word.head));
  content.parts.push_back(SubtreeWithout(sentence, clause, {use.verb}));
  content.clausal = true;
  return true;
}

bool TakeClause(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  if (!use.entry.that && !use.entry.quote && !use.entry.infinitive) return false;
  for (uint32_t child : Children(sentence, use.verb)) {
    if (!HasRelation(sentence.words[child], {"ccomp"})) continue;
    content.parts.push_back(Clause(sentence, child));
    content.clausal = true;
  }
  if (!content.clausal) return false;
  // "stated that it would not help, but would do harm": the second half hung on the verb of saying.
  for (uint32_t child : Children(sentence, use.verb)) {
    const bool joined = HasRelation(sentence.words[child], {"conj"}) && !HasSubject(sentence, child);
    const int32_t aux = Child(sentence, child, {"aux"});
    if (joined && aux >= 0 && sentence.words[static_cast<uint32_t>(aux)].xpos == "MD") {
      content.parts.push_back(Subtree(sentence, child));
    }
  }
  return true;
}

bool IsCallOn(const VerbUse& use) {
  return CueLemma(use.parsed(), use.verb) == "call" && use.entry.Takes("on");
}

// "wants to go", "urged them to go", "denied having gone".
bool TakeInfinitive(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const bool object = Child(sentence, use.verb, {"obj", "iobj"}) >= 0;
  const bool of_person = use.entry.person_infinitive || IsCallOn(use);
  for (uint32_t child : Children(sentence, use.verb)) {
    const Word& word = sentence.words[child];
    if (child < use.verb) continue;
    const bool to = CaseOrMark(sentence, child) == "to";
    // What a person is urged to do the parser may call an adverbial.
    const bool complement =
        HasRelation(word, {"xcomp"}) || (to && of_person && HasRelation(word, {"advcl", "ccomp"}));
    if (!complement) continue;
    const bool taken =
        to ? (object ? of_person || use.entry.infinitive : use.entry.infinitive || IsCallOn(use))
           : word.xpos == "VBG" && (use.entry.that || use.entry.object);
    if (!taken) continue;
    content.parts.push_back(Subtree(sentence, child));
    content.clausal = to;
    return true;
  }
  return false;
}

// "calls X a liar", "describes X as Y": the object and what is said of it.
bool TakePredication(const VerbUse& use, std::vector<uint32_t>& words) {
  const ParsedSentence& sentence = use.parsed();
  bool found = false;
  for (uint32_t child : Children(sentence, use.verb)) {
    const Word& word = sentence.words[child];
    const bool predicate = HasRelation(word, {"xcomp"}) ||
                           (HasRelation(word, {"obl", "advcl"}) && CaseOrMark(sentence, child) == "as");
    if (!predicate) continue;
    const std::vector<uint32_t> inner = Subtree(sentence, child);
    words.insert(words.end(), inner.begin(), inner.end());
    found = true;
  }
  std::sort(words.begin(), words.end());
  return found;
}

// "which the president announced": what he announced is the noun before.
std::vector<uint32_t> Antecedent(const VerbUse& use, uint32_t object) {
  const ParsedSentence& sentence = use.parsed();
  const Word& word = sentence.words[use.verb];
  const std::string& xpos = sentence.words[object].xpos;
  if ((xpos != "WDT" && xpos != "WP") || word.deprel != "acl:relcl" || word.head < 0) return {};
  return Phrase(sentence, static_cast<uint32_t>(word.head));
}

bool TakeObject(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  if (!use.entry.object && !use.entry.as) return false;
  int32_t child = Child(sentence, use.verb, {"obj"});
  // "called the visit unpleasant" read as one phrase.
  if (child < 0 && use.entry.as) child = Child(sentence, use.verb, {"xcomp"});
  if (child < 0) return false;
  const auto object = static_cast<uint32_t>(child);
  if (LowerForm(sentence.words[object]).ends_with("self") || IsTime(use, object)) return false;
  std::vector<uint32_t> words = Antecedent(use, object);
  if (words.empty()) words = Phrase(sentence, object);
  if (use.entry.as && !TakePredication(use, words) && !use.entry.object) return false;
  content.parts.push_back(std::move(words));
  return true;
}

// "Put the toll at 14", "placed the damage at $3 million".
bool TakeFigure(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const int32_t object = Child(sentence, use.verb, {"obj"});
  if (!use.entry.figure || object < 0) return false;
  for (uint32_t child : Children(sentence, use.verb)) {
    if (!HasRelation(sentence.words[child], {"obl"}) || CaseOf(sentence, child) != "at") continue;
    std::vector<uint32_t> figure = Subtree(sentence, child);
    if (std::none_of(figure.begin(), figure.end(),
                     [&](uint32_t w) { return use.word(w).upos == Upos::kNum; }))
      continue;
    content.parts = {Subtree(sentence, static_cast<uint32_t>(object)), std::move(figure)};
    content.figure = true;
    return true;
  }
  return false;
}

bool TakePreposition(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  for (uint32_t child : Children(sentence, use.verb)) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"obl", "advcl"}) || child < use.verb || IsTime(use, child)) continue;
    const int32_t mark = Child(sentence, child, {"case", "mark"});
    if (mark < 0 || !use.entry.Takes(LowerForm(sentence.words[static_cast<uint32_t>(mark)]))) continue;
    content.parts.push_back(SubtreeWithout(sentence, child, {static_cast<uint32_t>(mark)}));
    content.extra_cue.push_back(static_cast<uint32_t>(mark));
    return true;
  }
  return false;
}

// "X is said to have left", "X is expected to leave": said of X, by someone not named.
bool TakeRaised(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  if (!use.entry.passive_infinitive) return false;
  const int32_t infinitive = Child(sentence, use.verb, {"xcomp"});
  if (infinitive < 0) return false;
  if (const int32_t subject = Child(sentence, use.verb, {"nsubj:pass", "nsubj"}); subject >= 0) {
    content.parts.push_back(Subtree(sentence, static_cast<uint32_t>(subject)));
  }
  content.parts.push_back(Subtree(sentence, static_cast<uint32_t>(infinitive)));
  content.implied_source = true;
  content.clausal = true;
  return true;
}

// "The memo, cited by X, restated ...": what X passes on is the clause about the memo. "the plan backed by
// X": the plan.
bool TakeParticiple(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const Word& word = sentence.words[use.verb];
  if (word.deprel != "acl" || word.head < 0 || FindSource(use) < 0 ||
      CaseOrMark(sentence, use.verb) == "as") {
    return false;
  }
  const auto noun = static_cast<uint32_t>(word.head);
  const std::string lemma = LowerLemmaOf(word);
  if (lemma == "cite" || lemma == "quote" || lemma == "report") {
    content.parts.push_back(SubtreeWithout(sentence, ClauseHead(sentence, noun), {use.verb}));
    content.clausal = true;
    return true;
  }
  if (!use.entry.object) return false;
  std::vector<uint32_t> words = Phrase(sentence, noun);
  const std::vector<uint32_t> own = Subtree(sentence, use.verb);
  std::erase_if(words, [&](uint32_t w) { return std::binary_search(own.begin(), own.end(), w); });
  content.parts.push_back(std::move(words));
  return true;
}

// "It was reported that ...": no one is named. "X was told that ...": nor is who told.
bool TakePassive(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  if (TakeRaised(use, content)) return true;
  for (uint32_t child : Children(sentence, use.verb)) {
    if (!HasRelation(sentence.words[child], {"ccomp", "csubj"}) || !use.entry.that) continue;
    content.parts.push_back(Clause(sentence, child));
    content.implied_source = content.clausal = true;
    return true;
  }
  if (use.entry.person_infinitive && TakeInfinitive(use, content)) {
    content.implied_source = true;
    return true;
  }
  if (TakeParticiple(use, content)) return true;
  const int32_t subject = Child(sentence, use.verb, {"nsubj:pass", "nsubj"});
  if (subject >= 0 && use.entry.object && FindSource(use) >= 0) {
    content.parts.push_back(Phrase(sentence, static_cast<uint32_t>(subject)));
    return true;
  }
  return false;
}

// "saying that ..." whose clause the parser hung elsewhere: all behind "that".
bool TakeRest(const VerbUse& use, VerbContent& content) {
  const ParsedSentence& sentence = use.parsed();
  const uint32_t next = use.verb + 1;
  if (!use.entry.that || next + 2 >= sentence.words.size() || LowerForm(sentence.words[next]) != "that" ||
      sentence.words[next].upos == Upos::kDet) {
    return false;
  }
  std::vector<uint32_t> words;
  for (uint32_t i = next; i < sentence.words.size(); ++i) words.push_back(i);
  content.parts.push_back(std::move(words));
  content.clausal = true;
  return true;
}

}  // namespace

VerbContent FindContent(const VerbUse& use) {
  VerbContent content;
  if (use.passive) {
    if (!TakePassive(use, content)) TakeInterrupted(use, content);
    return content;
  }
  if (TakeFigure(use, content)) return content;
  if (use.entry.as && TakeObject(use, content)) return content;
  if (TakeClause(use, content) || TakeInfinitive(use, content) || TakeInterrupted(use, content))
    return content;
  if (TakeInserted(use, content)) return content;
  if (TakeRest(use, content) || TakePreposition(use, content)) return content;
  TakeObject(use, content);
  return content;
}

}  // namespace rashomon
