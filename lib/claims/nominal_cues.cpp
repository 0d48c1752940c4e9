// Attributions whose cue is a noun or an adjective: "X's claim that Y", "the report that Y", "X is confident
// that Y".
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

// Who makes the claim: "X's claim", "the claim by X", "a statement from X", "X released a statement saying".
int32_t OwnerOf(const ParsedSentence& sentence, uint32_t noun) {
  if (const int32_t owner = Child(sentence, noun, {"nmod:poss"}); owner >= 0) return owner;
  for (uint32_t child : Children(sentence, noun)) {
    if (!HasRelation(sentence.words[child], {"nmod"})) continue;
    const std::string preposition = CaseOf(sentence, child);
    if (preposition == "by" || preposition == "from" || preposition == "among")
      return static_cast<int32_t>(child);
  }
  return -1;
}

// "the White House claim": a name before the noun.
int32_t CompoundOwner(const Article& article, uint32_t index, uint32_t noun) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  for (uint32_t child : Children(sentence, noun)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"compound"}) && word.upos == Upos::kPropn && CanSpeak(article, index, child)) {
      return static_cast<int32_t>(child);
    }
  }
  return -1;
}

// "X expressed hope that": the subject of a verb that only carries the noun.
int32_t CarrierSubject(const Article& article, uint32_t index, uint32_t noun) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const Word& word = sentence.words[noun];
  if (!HasRelation(word, {"obj"}) || word.head < 0) return -1;
  const auto verb = static_cast<uint32_t>(word.head);
  const auto* readings = article.cues.Verb(LowerLemmaOf(sentence.words[verb]));
  if (readings == nullptr) return -1;
  for (const CueEntry& entry : *readings) {
    if (entry.light) return FindSource({article, index, verb, entry, IsPassive(sentence, verb)});
  }
  return -1;
}

// The content: a clause ("that Y", "to Y"), else a phrase with a preposition the noun takes.
int32_t ClauseOf(const ParsedSentence& sentence, uint32_t noun, const CueEntry& entry) {
  for (uint32_t child : Children(sentence, noun)) {
    const Word& word = sentence.words[child];
    if (child < noun || !HasRelation(word, {"acl", "ccomp", "advcl"}) || word.deprel == "acl:relcl") continue;
    const int32_t mark = Child(sentence, child, {"mark"});
    const std::string form =
        mark < 0 ? std::string() : LowerForm(sentence.words[static_cast<uint32_t>(mark)]);
    const bool that = form == "that" || form == "whether";
    if ((that && entry.that) || (form == "to" && entry.Takes("to"))) return static_cast<int32_t>(child);
    if (form == "to" && entry.infinitive) return static_cast<int32_t>(child);
  }
  return -1;
}

int32_t PhraseOf(const ParsedSentence& sentence, uint32_t noun, const CueEntry& entry) {
  for (uint32_t child : Children(sentence, noun)) {
    if (child < noun || !HasRelation(sentence.words[child], {"nmod", "obl"})) continue;
    const std::string preposition = CaseOf(sentence, child);
    if (preposition != "by" && preposition != "from" && entry.Takes(preposition))
      return static_cast<int32_t>(child);
  }
  return -1;
}

Draft StartDraft(const Article& article, uint32_t index, uint32_t cue, const CueEntry& entry) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  Draft draft;
  draft.sentence = index;
  draft.cue_word = static_cast<int32_t>(cue);
  draft.cue = sentence.words[cue].range;
  draft.cue_lemma = LowerLemmaOf(sentence.words[cue]);
  draft.stance = entry.stance;
  return draft;
}

std::optional<Draft> ReadNoun(const Article& article, uint32_t index, uint32_t noun, const CueEntry& entry) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  int32_t owner = OwnerOf(sentence, noun);
  if (owner < 0) owner = CarrierSubject(article, index, noun);
  if (owner < 0) owner = CompoundOwner(article, index, noun);
  const int32_t clause = ClauseOf(sentence, noun, entry);
  const bool speaker = owner >= 0 && CanSpeak(article, index, static_cast<uint32_t>(owner));
  int32_t content = clause;
  if (content < 0 && speaker) content = PhraseOf(sentence, noun, entry);
  if (content < 0) return std::nullopt;
  // "the hope that", "a plan to" with no one named is no one's, but for reports and claims.
  const std::string that = LowerLemmaOf(sentence.words[noun]);
  const bool report = that == "report" || that == "claim" || that == "allegation" || that == "rumor" ||
                      that == "rumour" || that == "speculation" || that == "accusation";
  if (!speaker && !report) return std::nullopt;
  Draft draft = StartDraft(article, index, noun, entry);
  const std::string preposition =
      clause < 0 ? CaseOf(sentence, static_cast<uint32_t>(content)) : std::string();
  draft.content =
      RangesOf(sentence, preposition.empty() ? Subtree(sentence, static_cast<uint32_t>(content))
                                             : NounPhrase(sentence, static_cast<uint32_t>(content), -1));
  if (speaker) {
    const auto head = static_cast<uint32_t>(owner);
    draft.sources.push_back(MakeSource(article, index, head, static_cast<int32_t>(noun)));
    draft.first_person = IsFirstPerson(sentence.words[head]);
  } else {
    draft.sources.push_back(ImpliedSource());
  }
  if (draft.content.empty()) return std::nullopt;
  return draft;
}

std::optional<Draft> ReadAdjective(const Article& article, uint32_t index, uint32_t adjective,
                                   const CueEntry& entry) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const int32_t subject = Child(sentence, adjective, {"nsubj", "nsubj:pass"});
  if (subject < 0 || !CanSpeak(article, index, static_cast<uint32_t>(subject))) return std::nullopt;
  const std::string form = LowerForm(sentence.words[static_cast<uint32_t>(subject)]);
  if (form == "you" || form == "there") return std::nullopt;
  int32_t content = -1;
  bool phrase = false;
  for (uint32_t child : Children(sentence, adjective)) {
    const Word& word = sentence.words[child];
    if (child < adjective) continue;
    const int32_t mark = Child(sentence, child, {"mark"});
    const bool to = mark >= 0 && LowerForm(sentence.words[static_cast<uint32_t>(mark)]) == "to";
    if ((HasRelation(word, {"ccomp"}) && entry.that) ||
        (HasRelation(word, {"xcomp", "advcl", "ccomp"}) && to && entry.infinitive)) {
      content = static_cast<int32_t>(child);
      break;
    }
    if (HasRelation(word, {"obl", "advcl"}) && entry.Takes(CaseOf(sentence, child))) {
      content = static_cast<int32_t>(child);
      phrase = true;
    }
  }
  if (content < 0) return std::nullopt;
  Draft draft = StartDraft(article, index, adjective, entry);
  draft.cue = CoverOf(sentence, CueWords(sentence, adjective));
  draft.content = RangesOf(sentence, phrase ? NounPhrase(sentence, static_cast<uint32_t>(content), -1)
                                            : Subtree(sentence, static_cast<uint32_t>(content)));
  draft.sources.push_back(
      MakeSource(article, index, static_cast<uint32_t>(subject), static_cast<int32_t>(adjective)));
  draft.first_person = IsFirstPerson(sentence.words[static_cast<uint32_t>(subject)]);
  if (IsNegated(sentence, adjective) && draft.stance != Stance::kDenies) {
    draft.stance = draft.stance == Stance::kAsserts ? Stance::kDoubts : Stance::kDenies;
  }
  if (draft.content.empty()) return std::nullopt;
  return draft;
}

}  // namespace

std::vector<Draft> FindNominalCues(const Article& article) {
  std::vector<Draft> drafts;
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    if (!IsProse(article, s)) continue;
    const ParsedSentence& sentence = article.parse.sentences[s];
    for (uint32_t w = 0; w < sentence.words.size(); ++w) {
      const Word& word = sentence.words[w];
      const std::string lemma = LowerLemmaOf(word);
      std::optional<Draft> draft;
      if (word.upos == Upos::kNoun) {
        if (const CueEntry* entry = article.cues.Noun(lemma)) draft = ReadNoun(article, s, w, *entry);
      } else if (word.upos == Upos::kAdj || word.upos == Upos::kVerb) {
        // "is concerned about" is tagged either way.
        const bool verb_cue = word.upos == Upos::kVerb && article.cues.Verb(lemma) != nullptr;
        const CueEntry* entry = article.cues.Adjective(word.upos == Upos::kAdj ? lemma : LowerForm(word));
        if (entry != nullptr && !verb_cue) draft = ReadAdjective(article, s, w, *entry);
      }
      if (draft) drafts.push_back(*std::move(draft));
    }
  }
  return drafts;
}

}  // namespace rashomon
