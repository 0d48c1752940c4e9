// Attributions whose cue is a verb: "X said that Y", "Y, X said", "X urged them to", "X denied the report".
#include <algorithm>

#include "base/string_map.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

// Verbs of thinking whose denial is said of the thought: "does not believe that S" = believes that not S.
bool RaisesNegation(std::string_view lemma) {
  return lemma == "think" || lemma == "believe" || lemma == "expect" || lemma == "feel" ||
         lemma == "suppose" || lemma == "imagine";
}

Stance Negated(Stance stance, std::string_view lemma) {
  switch (stance) {
    case Stance::kAsserts:
      return RaisesNegation(lemma) ? Stance::kDenies : Stance::kDeclines;
    case Stance::kIntends:
      return Stance::kDenies;
    case Stance::kDenies:
      return lemma == "deny" ? Stance::kDeclines : Stance::kAsserts;
    case Stance::kDoubts:
      return Stance::kAsserts;
    case Stance::kAsks:
      return Stance::kDeclines;
    case Stance::kDeclines:
      return Stance::kAsserts;
  }
  return stance;
}

// "declined to say", "would not confirm", "failed to explain".
bool IsRefused(const ParsedSentence& sentence, uint32_t verb) {
  const Word& word = sentence.words[verb];
  if (word.head < 0 || !HasRelation(word, {"xcomp"})) return false;
  const std::string lemma = LowerLemmaOf(sentence.words[static_cast<uint32_t>(word.head)]);
  return lemma == "decline" || lemma == "refuse" || lemma == "fail" || lemma == "avoid";
}

// "called the report a lie", "dismissed as false": what is said of the object denies it.
bool CallsFalse(const ParsedSentence& sentence, uint32_t verb) {
  for (uint32_t child : Children(sentence, verb)) {
    if (!HasRelation(sentence.words[child], {"xcomp", "obl"})) continue;
    const std::string lemma = LowerLemmaOf(sentence.words[child]);
    for (std::string_view word :
         {"lie", "hoax", "false", "untrue", "nonsense", "fabrication", "fake", "baseless", "fiction",
          "unfounded", "inaccurate", "wrong", "misleading", "rubbish", "ridiculous", "falsehood", "incorrect",
          "groundless", "propaganda"}) {
      if (lemma == word) return true;
    }
  }
  return false;
}

bool IsPlainPronoun(const Word& word, std::string_view form) {
  return LowerForm(word) == form;
}

std::vector<ByteRange> ContentRanges(const VerbUse& use, const VerbContent& content,
                                     const std::vector<uint32_t>& taken) {
  std::vector<uint32_t> words;
  for (const auto& part : content.parts) words.insert(words.end(), part.begin(), part.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::erase_if(words, [&](uint32_t word) { return std::binary_search(taken.begin(), taken.end(), word); });
  return RangesOf(use.parsed(), words);
}

// The source's words and the cue's are no content although the tree hangs them below it.
std::vector<uint32_t> TakenWords(const VerbUse& use, const std::vector<uint32_t>& cue, int32_t source) {
  std::vector<uint32_t> taken = cue;
  if (source >= 0 && IsAncestor(use.parsed(), use.verb, static_cast<uint32_t>(source))) {
    const std::vector<uint32_t> phrase =
        NounPhrase(use.parsed(), static_cast<uint32_t>(source), static_cast<int32_t>(use.verb));
    taken.insert(taken.end(), phrase.begin(), phrase.end());
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

void AddSources(const VerbUse& use, int32_t source, Draft& draft) {
  draft.sources = Recipients(use);
  if (source < 0) {
    draft.sources.push_back(ImpliedSource());
    return;
  }
  const auto head = static_cast<uint32_t>(source);
  draft.sources.push_back(MakeSource(use.article, use.sentence, head, static_cast<int32_t>(use.verb)));
  draft.first_person = IsFirstPerson(use.word(head));
  for (uint32_t cited : CitedSources(use, source)) {
    draft.sources.push_back(MakeSource(use.article, use.sentence, cited, static_cast<int32_t>(use.verb)));
  }
}

bool IsSpeaker(const VerbUse& use, int32_t source) {
  if (source < 0) return false;
  const Word& word = use.word(static_cast<uint32_t>(source));
  if (IsPlainPronoun(word, "you") || IsPlainPronoun(word, "there")) return false;
  return CanSpeak(use.article, use.sentence, static_cast<uint32_t>(source));
}

// Whatever says something in so many words can be a source: "the sign read", "one questioner said".
bool IsSpokenBy(const VerbUse& use, const VerbContent& content, int32_t source) {
  static const StringSet kOfFacts = {"suggest", "indicate", "signal", "imply",
                                     "reflect", "show",     "hint",   "mean"};
  if (source < 0 || !use.entry.quote || (!content.clausal && !content.parts.empty())) return false;
  if (use.entry.stance != Stance::kAsserts && use.entry.stance != Stance::kAsks) return false;
  const Word& word = use.word(static_cast<uint32_t>(source));
  if (word.upos != Upos::kNoun && word.upos != Upos::kPropn) return false;
  return !kOfFacts.contains(LowerLemmaOf(use.word(use.verb)));
}

// "wants to support the plan", "moved to back it": a verb with no clause of its own that only says what
// someone is to do is part of the content, or of the story.
bool IsMereAct(const VerbUse& use, const VerbContent& content) {
  if (content.clausal || content.parts.empty()) return false;
  const ParsedSentence& sentence = use.parsed();
  const Word& word = use.word(use.verb);
  if (CaseOrMark(sentence, use.verb) == "to" && HasRelation(word, {"xcomp", "advcl", "acl", "conj"})) {
    return !IsRefused(sentence, use.verb);
  }
  // "responded to the call": answering is a claim only where it is refused.
  static const StringSet kAnswers = {"respond", "reply", "answer", "react"};
  if (kAnswers.contains(LowerLemmaOf(word)))
    return !IsNegated(sentence, use.verb) && !IsRefused(sentence, use.verb);
  // "never discussed it": that there was no talk is the narrator's claim, not a refusal.
  if (!IsNegated(sentence, use.verb) || use.entry.stance != Stance::kAsserts) return false;
  static const StringSet kRefusals = {"confirm", "disclose", "reveal", "specify", "comment", "respond",
                                      "reply",   "answer",   "say",    "explain", "mention"};
  return !kRefusals.contains(LowerLemmaOf(word));
}

// "Poland shows little interest" is the narrator's; "the poll shows little interest" the poll's.
bool IsShowOfFact(const VerbUse& use, const VerbContent& content, int32_t source) {
  static const StringSet kShowing = {"show",    "demonstrate", "prove",  "reflect", "illustrate", "indicate",
                                     "suggest", "find",        "signal", "reveal",  "see",        "give"};
  if (content.clausal || content.parts.empty() || source < 0) return false;
  if (!kShowing.contains(CueLemma(use.parsed(), use.verb))) return false;
  const Source who =
      MakeSource(use.article, use.sentence, static_cast<uint32_t>(source), static_cast<int32_t>(use.verb));
  return who.kind != SourceKind::kDocument;
}

// "express hope that ...": the noun is the cue.
bool IsLightVerb(const VerbUse& use) {
  if (!use.entry.light) return false;
  const int32_t object = Child(use.parsed(), use.verb, {"obj"});
  return object >= 0 &&
         use.article.cues.Noun(LowerLemmaOf(use.word(static_cast<uint32_t>(object)))) != nullptr;
}

bool QuotesSpeaker(const VerbUse& use) {
  const std::string lemma = LowerLemmaOf(use.word(use.verb));
  if (lemma != "quote" && lemma != "cite") return false;
  const auto children = Children(use.parsed(), use.verb);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    return use.word(child).upos == Upos::kVerb && CaseOrMark(use.parsed(), child) == "as";
  });
}

std::optional<Draft> ReadVerb(const VerbUse& use) {
  if (IsRefused(use.parsed(), use.verb) || IsCitation(use) || IsLightVerb(use) || QuotesSpeaker(use))
    return std::nullopt;
  const VerbContent content = FindContent(use);
  const int32_t source = FindSource(use);
  const bool speaker = IsSpeaker(use, source) || IsSpokenBy(use, content, source);
  if (!speaker && !(content.implied_source && source < 0)) return std::nullopt;
  if (content.parts.empty() && !(use.entry.quote && speaker)) return std::nullopt;
  if (IsMereAct(use, content) || IsShowOfFact(use, content, source)) return std::nullopt;
  std::vector<uint32_t> cue = CueWords(use.parsed(), use.verb);
  const uint32_t last = cue.back();
  for (uint32_t extra : content.extra_cue) {
    if (extra == last + 1) cue.push_back(extra);
  }
  Draft draft;
  draft.sentence = use.sentence;
  draft.cue_word = static_cast<int32_t>(use.verb);
  draft.cue = CoverOf(use.parsed(), cue);
  draft.cue_lemma = CueLemma(use.parsed(), use.verb);
  draft.stance = StanceOf(use);
  if (const int32_t told = ToldName(use); told >= 0) cue.push_back(static_cast<uint32_t>(told));
  draft.content = ContentRanges(use, content, TakenWords(use, cue, source));
  draft.source_word = source;
  draft.wants_quote = content.parts.empty();
  draft.figure = content.figure;
  AddSources(use, source, draft);
  if (draft.content.empty() && !draft.wants_quote) return std::nullopt;
  return draft;
}

// The first reading that finds content; else one that waits for a quotation.
std::optional<Draft> ReadVerbAt(const Article& article, uint32_t index, uint32_t verb) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const auto* readings = article.cues.Verb(CueLemma(sentence, verb));
  if (readings == nullptr) return std::nullopt;
  std::optional<Draft> waiting;
  for (const CueEntry& entry : *readings) {
    const VerbUse use{article, index, verb, entry, IsPassive(sentence, verb)};
    std::optional<Draft> draft = ReadVerb(use);
    if (draft && !draft->wants_quote) return draft;
    if (draft && !waiting) waiting = std::move(draft);
  }
  return waiting;
}

}  // namespace

Stance StanceOf(const VerbUse& use) {
  const ParsedSentence& sentence = use.parsed();
  const std::string lemma = CueLemma(sentence, use.verb);
  if (IsRefused(sentence, use.verb)) return Stance::kDeclines;
  Stance stance = use.entry.stance;
  if (use.entry.as && CallsFalse(sentence, use.verb)) stance = Stance::kDenies;
  return IsNegated(sentence, use.verb) ? Negated(stance, lemma) : stance;
}

std::vector<Draft> FindVerbCues(const Article& article) {
  std::vector<Draft> drafts;
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    if (!IsProse(article, s)) continue;
    const ParsedSentence& sentence = article.parse.sentences[s];
    for (uint32_t w = 0; w < sentence.words.size(); ++w) {
      const Word& word = sentence.words[w];
      if (word.upos != Upos::kVerb || HasRelation(word, {"amod", "case", "fixed"})) continue;
      if (std::optional<Draft> draft = ReadVerbAt(article, s, w)) drafts.push_back(*std::move(draft));
    }
  }
  return drafts;
}

}  // namespace rashomon
