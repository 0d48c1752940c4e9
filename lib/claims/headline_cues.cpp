// Headline colons, both ways: "Smith: deal is off", "Summit axed: report"; and speaker labels in the body.
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "entities/name_fold.h"

namespace rashomon {
namespace {

constexpr uint32_t kLongestSource = 6;  // words
constexpr int kFewestTurns = 3;         // of a transcript

// A short noun phrase that can speak and holds no verb.
int32_t SourceIn(const Article& article, uint32_t index, uint32_t first, uint32_t end) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  if (first >= end || end - first > kLongestSource) return -1;
  int32_t head = -1;
  for (uint32_t i = first; i < end; ++i) {
    const Word& word = sentence.words[i];
    if (word.upos == Upos::kVerb || word.upos == Upos::kAux) return -1;
    const bool outside = word.head < static_cast<int32_t>(first) || word.head >= static_cast<int32_t>(end);
    if (outside && word.upos != Upos::kPunct) {
      if (head >= 0) return -1;
      head = static_cast<int32_t>(i);
    }
  }
  if (head < 0 || !CanSpeak(article, index, static_cast<uint32_t>(head))) return -1;
  return head;
}

// A clause, or enough words to be one in the short prose of headlines.
bool IsStatement(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t i = first; i < end; ++i) {
    const Word& word = sentence.words[i];
    if (word.upos != Upos::kPunct) ++words;
  }
  return words >= 2;
}

bool HasVerb(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  return std::any_of(sentence.words.begin() + first, sentence.words.begin() + end,
                     [](const Word& word) { return word.upos == Upos::kVerb || word.upos == Upos::kAux; });
}

std::vector<uint32_t> WordsBetween(uint32_t first, uint32_t end) {
  std::vector<uint32_t> words;
  for (uint32_t i = first; i < end; ++i) words.push_back(i);
  return words;
}

bool IsInCapitals(const std::string& form) {
  return HasUpper(form) && IsAllUpper(form);
}

bool OpensParagraph(const Article& article, uint32_t index) {
  const auto& sentences = article.document.sentences;
  return index == 0 || sentences[index - 1].paragraph != sentences[index].paragraph;
}

// "SMITH: I was there. I saw it.": a name in capitals opens a turn of speech that lasts as its paragraph
// does.
uint32_t TurnEnd(const Article& article, uint32_t index, uint32_t colon, uint32_t end) {
  const auto& sentences = article.document.sentences;
  const std::string& label = article.parse.sentences[index].words[colon - 1].form;
  if (!IsInCapitals(label) || !OpensParagraph(article, index)) return end;
  uint32_t last = index;
  while (last + 1 < sentences.size() && sentences[last + 1].paragraph == sentences[index].paragraph) ++last;
  return last == index ? end : sentences[last].range.end;
}

std::optional<Draft> ReadColon(const Article& article, uint32_t index, uint32_t colon) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const auto size = static_cast<uint32_t>(sentence.words.size());
  const bool headline = article.document.sentences[index].region == RegionKind::kHeadline;
  const int32_t before = SourceIn(article, index, 0, colon);
  const int32_t behind = headline ? SourceIn(article, index, colon + 1, size) : -1;
  Draft draft;
  draft.sentence = index;
  draft.cue_word = static_cast<int32_t>(colon);
  draft.cue = sentence.words[colon].range;
  draft.cue_lemma = ":";
  int32_t source = -1;
  if (behind >= 0 && IsStatement(sentence, 0, colon) && (before < 0 || HasVerb(sentence, 0, colon))) {
    source = behind;
    draft.content = RangesOf(sentence, WordsBetween(0, colon));
  } else if (before >= 0 && IsStatement(sentence, colon + 1, size)) {
    source = before;
    draft.content = RangesOf(sentence, WordsBetween(colon + 1, size));
  }
  if (source < 0 || draft.content.empty()) return std::nullopt;
  // "Paris: thieves rob shop" says where, not who.
  const auto head = static_cast<uint32_t>(source);
  if (MakeSource(article, index, head, static_cast<int32_t>(colon)).kind == SourceKind::kPlace)
    return std::nullopt;
  if (!headline && !HasVerb(sentence, colon + 1, size)) return std::nullopt;
  // In the body only people and outlets have their words behind a colon: "SMITH: I was there."
  Source who = MakeSource(article, index, static_cast<uint32_t>(source), static_cast<int32_t>(colon));
  const bool named = who.kind == SourceKind::kPerson || who.kind == SourceKind::kOutlet;
  if (!headline && (!named || sentence.words[static_cast<uint32_t>(source)].upos == Upos::kPron)) {
    return std::nullopt;
  }
  draft.sources.push_back(std::move(who));
  if (!headline) draft.content.back().end = TurnEnd(article, index, colon, draft.content.back().end);
  return draft;
}

// The colon behind a label in capitals that opens a paragraph of the body, or -1.
int32_t LabelEnd(const Article& article, uint32_t index) {
  if (article.document.sentences[index].region != RegionKind::kBody || !OpensParagraph(article, index))
    return -1;
  const std::vector<Word>& words = article.parse.sentences[index].words;
  for (uint32_t w = 0; w < words.size() && w <= kLongestSource; ++w) {
    if (words[w].form == ":") return w == 0 || w + 1 == words.size() ? -1 : static_cast<int32_t>(w);
    if (words[w].upos != Upos::kPunct && !IsInCapitals(words[w].form)) return -1;
  }
  return -1;
}

// Of each sentence the colon behind its label, or -1. What is labelled over and over is a transcript: then a
// label speaks, whatever its name looks like and whatever is said; elsewhere there are none.
std::vector<int32_t> TurnsOf(const Article& article) {
  std::vector<int32_t> colons;
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) colons.push_back(LabelEnd(article, s));
  const auto turns = std::count_if(colons.begin(), colons.end(), [](int32_t colon) { return colon > 0; });
  if (turns < kFewestTurns) std::fill(colons.begin(), colons.end(), -1);
  return colons;
}

Draft ReadTurn(const Article& article, uint32_t index, uint32_t colon) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  Draft draft;
  draft.sentence = index;
  draft.cue_word = static_cast<int32_t>(colon);
  draft.cue = sentence.words[colon].range;
  draft.cue_lemma = ":";
  draft.formal = true;
  draft.source_word = static_cast<int32_t>(colon - 1);
  Source who = MakeSource(article, index, colon - 1, static_cast<int32_t>(colon));
  if (who.kind == SourceKind::kPlace) who.kind = SourceKind::kPerson;
  draft.sources.push_back(std::move(who));
  const uint32_t end = article.document.sentences[index].range.end;
  draft.content = {{sentence.words[colon + 1].range.begin, TurnEnd(article, index, colon, end)}};
  return draft;
}

}  // namespace

std::vector<Draft> FindHeadlineCues(const Article& article) {
  std::vector<Draft> drafts;
  const std::vector<int32_t> turns = TurnsOf(article);
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    if (!IsProse(article, s)) continue;
    const ParsedSentence& sentence = article.parse.sentences[s];
    if (turns[s] > 0) {
      drafts.push_back(ReadTurn(article, s, static_cast<uint32_t>(turns[s])));
      continue;
    }
    for (uint32_t w = 1; w + 1 < sentence.words.size(); ++w) {
      if (sentence.words[w].form != ":") continue;
      if (auto draft = ReadColon(article, s, w)) drafts.push_back(*std::move(draft));
      break;
    }
  }
  return drafts;
}

}  // namespace rashomon
