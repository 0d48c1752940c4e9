#include "claims/role_words.h"

#include <algorithm>
#include <map>

#include "claims/spans.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

void Add(const RoleSpan& span, std::vector<uint32_t>& words) {
  for (uint32_t w = span.first; w < span.end; ++w) words.push_back(w);
}

void FillPunctuation(const ParsedSentence& sentence, std::vector<uint32_t>& words) {
  std::vector<uint32_t> filled;
  for (const uint32_t word : words) {
    const uint32_t first = filled.empty() ? word : filled.back() + 1;
    const bool joins = std::all_of(sentence.words.begin() + first, sentence.words.begin() + word,
                                   [](const Word& between) { return between.upos == Upos::kPunct; });
    for (uint32_t between = first; joins && between < word; ++between) filled.push_back(between);
    filled.push_back(word);
  }
  words = std::move(filled);
}

}  // namespace

std::vector<RoleWords> RolesOf(const ParsedSentence& sentence) {
  std::map<int32_t, RoleWords> by_cue;
  for (const RoleSpan& span : sentence.roles) {
    if (span.cue < 0) continue;
    RoleWords& words = by_cue[span.cue];
    Add(span, span.role == AttributionRole::kCue      ? words.cue
              : span.role == AttributionRole::kSource ? words.source
                                                      : words.content);
  }
  std::vector<RoleWords> roles;
  for (auto& [first, words] : by_cue) {
    FillPunctuation(sentence, words.content);
    roles.push_back(std::move(words));
  }
  return roles;
}

std::vector<uint32_t> UnownedContent(const ParsedSentence& sentence) {
  std::vector<uint32_t> words;
  for (const RoleSpan& span : sentence.roles) {
    if (span.role == AttributionRole::kContent && span.cue < 0) Add(span, words);
  }
  return words;
}

std::vector<uint32_t> Tops(const ParsedSentence& sentence, const std::vector<uint32_t>& words) {
  std::vector<uint32_t> tops;
  for (const uint32_t word : words) {
    const int32_t head = sentence.words[word].head;
    const bool inside =
        head >= 0 && std::binary_search(words.begin(), words.end(), static_cast<uint32_t>(head));
    if (!inside && sentence.words[word].upos != Upos::kPunct) tops.push_back(word);
  }
  return tops;
}

ByteRange RunAround(const ParsedSentence& sentence, const std::vector<uint32_t>& words, uint32_t word) {
  for (ByteRange range : RangesOf(sentence, words)) {
    if (range.Contains(sentence.words[word].range)) return range;
  }
  return sentence.words[word].range;
}

uint32_t CueHead(const CueLexicon& cues, const ParsedSentence& sentence, const std::vector<uint32_t>& cue) {
  const auto is_verb = [&](uint32_t word) { return sentence.words[word].upos == Upos::kVerb; };
  for (const uint32_t word : cue) {
    if (is_verb(word) && cues.Verb(CueLemma(sentence, word)) != nullptr) return word;
  }
  const std::vector<uint32_t> tops = Tops(sentence, cue);
  const auto verb = std::find_if(tops.begin(), tops.end(), is_verb);
  if (verb != tops.end()) return *verb;
  return tops.empty() ? cue.front() : tops.front();
}

std::string RoleLemma(const CueLexicon& cues, const ParsedSentence& sentence,
                      const std::vector<uint32_t>& cue, uint32_t head) {
  for (const SourcePhrase& phrase : cues.phrases()) {
    const bool same = std::equal(
        cue.begin(), cue.end(), phrase.words.begin(), phrase.words.end(),
        [&](uint32_t word, const std::string& form) { return LowerForm(sentence.words[word]) == form; });
    if (!same) continue;
    std::string lemma;
    for (const std::string& form : phrase.words) lemma += (lemma.empty() ? "" : " ") + form;
    return lemma;
  }
  const bool verb = sentence.words[head].upos == Upos::kVerb;
  return verb ? CueLemma(sentence, head) : LowerLemmaOf(sentence.words[head]);
}

}  // namespace rashomon
