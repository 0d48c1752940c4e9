// Who says: subjects, agents, nouns that participles hang on; what lies outside and inside of them in the
// chain.
#include <algorithm>

#include "base/string_map.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

// Of two subjects ("a move analysts say ...") the one beside the verb.
int32_t SubjectOf(const ParsedSentence& sentence, uint32_t verb) {
  int32_t found = -1;
  for (uint32_t child : Children(sentence, verb)) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"nsubj"}) || word.deprel == "nsubj:pass") continue;
    if (found < 0 || child < verb) found = static_cast<int32_t>(child);
  }
  return found;
}

int32_t AnySubjectOf(const ParsedSentence& sentence, uint32_t verb) {
  const int32_t active = SubjectOf(sentence, verb);
  return active >= 0 ? active : Child(sentence, verb, {"nsubj:pass"});
}

int32_t AgentOf(const ParsedSentence& sentence, uint32_t verb) {
  for (uint32_t child : Children(sentence, verb)) {
    if (!HasRelation(sentence.words[child], {"obl"})) continue;
    if (sentence.words[child].deprel == "obl:agent" || CaseOf(sentence, child) == "by") {
      return static_cast<int32_t>(child);
    }
  }
  return -1;
}

bool MaySpeak(const VerbUse& use, int32_t word) {
  return word >= 0 && CanSpeak(use.article, use.sentence, static_cast<uint32_t>(word));
}

bool IsCue(const VerbUse& use, uint32_t word) {
  return use.word(word).upos == Upos::kVerb && use.article.cues.Verb(CueLemma(use.parsed(), word)) != nullptr;
}

bool IsSpeech(const VerbUse& use, uint32_t word) {
  if (!IsCue(use, word)) return false;
  for (const CueEntry& entry : *use.article.cues.Verb(CueLemma(use.parsed(), word))) {
    if (entry.quote && entry.stance != Stance::kIntends) return true;
  }
  return false;
}

// "X noted that Y rules Z, stressing that": a participle of saying is the speaker's, not Y's.
bool SkipsToSpeaker(const VerbUse& use, uint32_t head) {
  const Word& word = use.word(head);
  return use.entry.quote && use.word(use.verb).xpos == "VBG" && !IsSpeech(use, head) && word.head >= 0 &&
         HasRelation(word, {"ccomp"}) && IsCue(use, static_cast<uint32_t>(word.head));
}

// "quoted a source as saying": the object speaks.
bool IsQuotedAs(const VerbUse& use, uint32_t governor) {
  const std::string lemma = LowerLemmaOf(use.word(governor));
  return (lemma == "quote" || lemma == "cite") && CaseOrMark(use.parsed(), use.verb) == "as";
}

// "urged them to say": the object would speak; "officials were quoted as saying": the subject of the passive
// does.
int32_t ControllingObject(const VerbUse& use, uint32_t verb, uint32_t governor) {
  const ParsedSentence& sentence = use.parsed();
  const bool quoted = IsQuotedAs(use, governor);
  if (!HasRelation(sentence.words[verb], {"xcomp"}) && !quoted) return -1;
  const int32_t object = Child(sentence, governor, {"obj"});
  return object >= 0 || !quoted ? object : Child(sentence, governor, {"nsubj:pass"});
}

// Subject that a verb without one takes from what it hangs on: "declined to say", "met X and said", "saying".
int32_t InheritedSubject(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  uint32_t at = use.verb;
  int32_t found = -1;
  for (int steps = 0; steps < 6; ++steps) {
    const Word& word = sentence.words[at];
    if (word.head < 0) break;
    const auto head = static_cast<uint32_t>(word.head);
    if (HasRelation(word, {"acl"})) return word.head;
    if (!HasRelation(word, {"conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"})) break;
    if (const int32_t object = ControllingObject(use, at, head); object >= 0) return object;
    if (!(HasRelation(word, {"advcl"}) && SkipsToSpeaker(use, head))) {
      const int32_t subject = AnySubjectOf(sentence, head);
      if (MaySpeak(use, subject)) return subject;
      if (found < 0) found = subject;
    }
    at = head;
  }
  return found;
}

bool IsNamedOutlet(const VerbUse& use, uint32_t word) {
  if (use.word(word).upos != Upos::kPropn && use.word(word).upos != Upos::kX) return false;
  return MakeSource(use.article, use.sentence, word, static_cast<int32_t>(use.verb)).kind ==
         SourceKind::kOutlet;
}

bool IsCiting(const Word& word) {
  const std::string lemma = LowerLemmaOf(word);
  return (lemma == "cite" || lemma == "quote" || lemma == "refer" || lemma == "reference") &&
         word.xpos == "VBG";
}

// The noun cited: object, or "referring to Y".
int32_t CitedBy(const ParsedSentence& sentence, uint32_t verb) {
  if (const int32_t object = Child(sentence, verb, {"obj"}); object >= 0) return object;
  for (uint32_t child : Children(sentence, verb)) {
    if (HasRelation(sentence.words[child], {"obl"}) && CaseOf(sentence, child) == "to") {
      return static_cast<int32_t>(child);
    }
  }
  return -1;
}

void CollectCited(const VerbUse& use, uint32_t below, std::vector<uint32_t>& found) {
  const ParsedSentence& sentence = use.parsed();
  for (uint32_t child : Children(sentence, below)) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"advcl", "acl", "parataxis", "conj", "dep"}) || !IsCiting(word)) continue;
    const int32_t cited = CitedBy(sentence, child);
    if (cited < 0 || !CanSpeak(use.article, use.sentence, static_cast<uint32_t>(cited))) continue;
    found.push_back(static_cast<uint32_t>(cited));
    CollectCited(use, child, found);
    CollectCited(use, static_cast<uint32_t>(cited), found);
  }
}

}  // namespace

std::string CueLemma(const ParsedSentence& sentence, uint32_t verb) {
  std::string lemma = LowerLemmaOf(sentence.words[verb]);
  const int32_t particle = Child(sentence, verb, {"compound:prt"});
  if (particle >= 0) lemma += " " + LowerForm(sentence.words[static_cast<uint32_t>(particle)]);
  return lemma;
}

bool IsPassive(const ParsedSentence& sentence, uint32_t verb) {
  const Word& word = sentence.words[verb];
  bool perfect = false;
  for (uint32_t child : Children(sentence, verb)) {
    const Word& other = sentence.words[child];
    if (other.deprel == "aux:pass") return true;
    // "had announced": no passive, whatever the subject is called.
    perfect = perfect || (HasRelation(other, {"aux"}) && LowerLemmaOf(other) == "have");
  }
  // "Asked about it, he said": a verb before its clause without subject and conjunction is a participle,
  // whatever its tag says.
  if (word.xpos == "VBD" && HasRelation(word, {"advcl"}) && static_cast<int32_t>(verb) < word.head) {
    return !perfect && SubjectOf(sentence, verb) < 0 && Child(sentence, verb, {"mark", "advmod"}) < 0;
  }
  if (word.xpos != "VBN" || perfect) return false;
  if (Child(sentence, verb, {"nsubj:pass", "csubj:pass"}) >= 0) return true;
  if (SubjectOf(sentence, verb) >= 0) return false;
  return word.deprel == "acl" || HasRelation(word, {"advcl"}) || AgentOf(sentence, verb) >= 0;
}

namespace {

// ", said the fire chief, James Steele": the noun right behind the verb, whatever the parser calls it.
int32_t InvertedSubject(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  if (use.verb == 0 || !use.entry.quote || use.entry.stance != Stance::kAsserts) return -1;
  const Word& before = sentence.words[use.verb - 1];
  if (before.form != "," && !IsQuoteMark(before)) return -1;
  const std::string& xpos = sentence.words[use.verb].xpos;
  if (xpos != "VBD" && xpos != "VBZ" && xpos != "VBP" && xpos != "VBN") return -1;
  for (uint32_t child : Children(sentence, use.verb)) {
    if (child < use.verb) continue;
    const Word& word = sentence.words[child];
    if (word.upos == Upos::kPunct) return -1;
    if (!HasRelation(word, {"nsubj", "obj", "obl", "xcomp", "ccomp", "dep", "nmod"})) return -1;
    const bool noun = word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kPron;
    if (!noun || !CaseOf(sentence, child).empty() || !MaySpeak(use, static_cast<int32_t>(child))) return -1;
    return SubtreeSpan(sentence, child).first == use.verb + 1 ? static_cast<int32_t>(child) : -1;
  }
  return -1;
}

// "Her spokesman, Bill McAllister, said": the mention that ends before the verb, where the tree has no
// subject.
int32_t SubjectBefore(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  const std::string& xpos = sentence.words[use.verb].xpos;
  if (!use.entry.quote || use.verb == 0 || (xpos != "VBD" && xpos != "VBZ" && xpos != "VBP")) return -1;
  uint32_t end = use.verb;
  if (sentence.words[end - 1].form == ",") --end;
  for (const EntityMention& mention : use.article.entities.mentions) {
    if (mention.sentence != use.sentence || mention.end != end) continue;
    uint32_t head = mention.head;
    if (HasRelation(sentence.words[head], {"appos"}) && sentence.words[head].head >= 0) {
      head = static_cast<uint32_t>(sentence.words[head].head);
    }
    if (MaySpeak(use, static_cast<int32_t>(head))) return static_cast<int32_t>(head);
  }
  return -1;
}

}  // namespace

int32_t FindSource(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  if (use.passive) return AgentOf(sentence, use.verb);
  if (const int32_t inverted = InvertedSubject(use); inverted >= 0) return inverted;
  if (const int32_t subject = AnySubjectOf(sentence, use.verb); subject >= 0) return subject;
  if (Child(sentence, use.verb, {"expl"}) >= 0) return -1;
  const int32_t inherited = InheritedSubject(use);
  return inherited >= 0 ? inherited : SubjectBefore(use);
}

std::vector<Source> Recipients(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  std::vector<Source> outer;
  const auto add = [&](uint32_t word) {
    outer.push_back(MakeSource(use.article, use.sentence, word, static_cast<int32_t>(use.verb)));
  };
  for (uint32_t child : Children(sentence, use.verb)) {
    const Word& word = sentence.words[child];
    if (!HasRelation(word, {"obj", "iobj", "obl"})) continue;
    const std::string preposition = CaseOf(sentence, child);
    static const StringSet kToward = {"", "to", "with", "on", "in", "via"};
    if (!kToward.contains(preposition)) continue;
    if (IsNamedOutlet(use, child)) {
      add(child);
      continue;
    }
    // "in an interview with NBC News", "in comments to Reuters".
    for (uint32_t inner : Children(sentence, child)) {
      const std::string inner_case = CaseOf(sentence, inner);
      if (!HasRelation(sentence.words[inner], {"nmod"}) || (inner_case != "with" && inner_case != "to"))
        continue;
      if (IsNamedOutlet(use, inner)) add(inner);
    }
  }
  if (const int32_t told = ToldName(use);
      told >= 0 && outer.empty() && IsNamedOutlet(use, static_cast<uint32_t>(told))) {
    add(static_cast<uint32_t>(told));
  }
  // "CNN quoted a source as saying": the one who quotes is outside.
  const Word& word = sentence.words[use.verb];
  if (word.head >= 0 && HasRelation(word, {"advcl", "xcomp", "obl"}) &&
      IsQuotedAs(use, static_cast<uint32_t>(word.head))) {
    int32_t quoting = AgentOf(sentence, static_cast<uint32_t>(word.head));
    if (quoting < 0) quoting = SubjectOf(sentence, static_cast<uint32_t>(word.head));
    if (quoting >= 0) add(static_cast<uint32_t>(quoting));
  }
  return outer;
}

int32_t ToldName(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  if (LowerLemmaOf(use.word(use.verb)) != "tell" || Child(sentence, use.verb, {"obj", "iobj"}) >= 0)
    return -1;
  const uint32_t next = use.verb + 1;
  if (next + 1 >= sentence.words.size() || sentence.words[next].upos != Upos::kPropn) return -1;
  // "told Reuters there was": a subject of its own stands behind the name.
  const Upos after = sentence.words[next + 1].upos;
  const bool begins =
      after == Upos::kPron || after == Upos::kDet || after == Upos::kSconj || after == Upos::kPropn;
  return begins ? static_cast<int32_t>(next) : -1;
}

std::vector<uint32_t> CitedSources(const VerbUse& use, int32_t source) {
  std::vector<uint32_t> found;
  CollectCited(use, use.verb, found);
  if (source >= 0 && IsAncestor(use.parsed(), use.verb, static_cast<uint32_t>(source))) {
    CollectCited(use, static_cast<uint32_t>(source), found);
  }
  return found;
}

bool IsCitation(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  const Word& word = sentence.words[use.verb];
  if (!IsCiting(word) || word.head < 0) return false;
  const int32_t cited = CitedBy(sentence, use.verb);
  return cited >= 0 && CanSpeak(use.article, use.sentence, static_cast<uint32_t>(cited));
}

}  // namespace rashomon
