// Attributions without a verb: "according to X", "per X", "reportedly".
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"

namespace rashomon {
namespace {

bool PhraseAt(const ParsedSentence& sentence, uint32_t at, const SourcePhrase& phrase) {
  if (at + phrase.words.size() >= sentence.words.size()) return false;
  for (size_t i = 0; i < phrase.words.size(); ++i) {
    if (LowerForm(sentence.words[at + i]) != phrase.words[i]) return false;
  }
  return true;
}

// Topmost word of the phrase that the words [first, end) introduce: the noun whose case they are, or the
// object of the last of them.
int32_t NounBehind(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const int32_t head = sentence.words[i].head;
    if (head >= static_cast<int32_t>(end)) return head;
  }
  // "according" as a verb with an oblique, "in the words of X" with a modifier.
  for (uint32_t i = first; i < end; ++i) {
    for (uint32_t child : Children(sentence, i)) {
      if (child >= end && HasRelation(sentence.words[child], {"obl", "nmod", "obj"})) {
        return static_cast<int32_t>(child);
      }
    }
  }
  return -1;
}

bool IsClause(const ParsedSentence& sentence, uint32_t word) {
  const Word& at = sentence.words[word];
  return at.upos == Upos::kVerb || Child(sentence, word, {"cop", "nsubj"}) >= 0 ||
         HasRelation(at, {"root", "ccomp", "parataxis"});
}

// Word whose subtree is the content: what the phrase hangs on, raised to its clause.
int32_t ContentHead(const ParsedSentence& sentence, uint32_t phrase_head) {
  int32_t at = sentence.words[phrase_head].head;
  while (at >= 0 && !IsClause(sentence, static_cast<uint32_t>(at))) {
    at = sentence.words[static_cast<uint32_t>(at)].head;
  }
  return at;
}

// The word of the phrase (cue or noun) that hangs on what lies outside.
uint32_t PhraseHead(const ParsedSentence& sentence, uint32_t first, uint32_t noun) {
  uint32_t at = noun;
  while (sentence.words[at].head >= static_cast<int32_t>(first) &&
         sentence.words[at].head < static_cast<int32_t>(noun)) {
    at = static_cast<uint32_t>(sentence.words[at].head);
  }
  return at;
}

// "X released by Y": the words behind the source that the parser hung on it belong to it; a further
// attribution
// ("..., Reuters reported") does not.
std::optional<Draft> ReadPhrase(const Article& article, uint32_t index, uint32_t at,
                                const SourcePhrase& phrase) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const auto end = at + static_cast<uint32_t>(phrase.words.size());
  const int32_t noun = NounBehind(sentence, at, end);
  if (noun < 0) return std::nullopt;
  const auto source = static_cast<uint32_t>(noun);
  if (phrase.media_only && !CanSpeak(article, index, source)) return std::nullopt;
  const uint32_t top = PhraseHead(sentence, at, source);
  const int32_t head = ContentHead(sentence, top);
  if (head < 0) return std::nullopt;
  Draft draft;
  draft.sentence = index;
  draft.cue_word = static_cast<int32_t>(at);
  draft.cue = ByteRange{sentence.words[at].range.begin, sentence.words[end - 1].range.end};
  for (const std::string& word : phrase.words) draft.cue_lemma += (draft.cue_lemma.empty() ? "" : " ") + word;
  Source who = MakeSource(article, index, source, -1);
  // "per person", "per household".
  if (phrase.media_only && who.kind == SourceKind::kAnonymous) return std::nullopt;
  draft.first_person = IsFirstPerson(sentence.words[source]);
  draft.sources.push_back(std::move(who));
  std::vector<uint32_t> words = SubtreeWithout(sentence, static_cast<uint32_t>(head), {top});
  std::erase_if(words, [&](uint32_t word) { return word >= at && word < end; });
  draft.content = RangesOf(sentence, words);
  if (draft.content.empty()) return std::nullopt;
  return draft;
}

bool IsHearsay(std::string_view form) {
  return form == "reportedly" || form == "allegedly" || form == "supposedly" || form == "purportedly";
}

std::optional<Draft> ReadHearsay(const Article& article, uint32_t index, uint32_t adverb) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  if (sentence.words[adverb].head < 0) return std::nullopt;
  const auto head = static_cast<uint32_t>(sentence.words[adverb].head);
  Draft draft;
  draft.sentence = index;
  draft.cue_word = static_cast<int32_t>(adverb);
  draft.cue = sentence.words[adverb].range;
  draft.cue_lemma = LowerForm(sentence.words[adverb]);
  draft.sources.push_back(ImpliedSource());
  draft.content = RangesOf(sentence, SubtreeWithout(sentence, head, {adverb}));
  if (draft.content.empty()) return std::nullopt;
  return draft;
}

}  // namespace

std::vector<Draft> FindPhraseCues(const Article& article) {
  std::vector<Draft> drafts;
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    if (!IsProse(article, s)) continue;
    const ParsedSentence& sentence = article.parse.sentences[s];
    for (uint32_t w = 0; w < sentence.words.size(); ++w) {
      if (IsHearsay(LowerForm(sentence.words[w]))) {
        if (auto draft = ReadHearsay(article, s, w)) drafts.push_back(*std::move(draft));
        continue;
      }
      for (const SourcePhrase& phrase : article.cues.phrases()) {
        if (!PhraseAt(sentence, w, phrase)) continue;
        if (auto draft = ReadPhrase(article, s, w, phrase)) drafts.push_back(*std::move(draft));
        break;
      }
    }
  }
  return drafts;
}

}  // namespace rashomon
