#include "syntax/tree.h"

#include <algorithm>

namespace rashomon {
namespace {

// One flag a word: 1 when it is `head` or lies below it. Every word is climbed from once.
std::vector<char> BelowFlags(const ParsedSentence& sentence, uint32_t head) {
  constexpr char kUnknown = 2;
  std::vector<char> flags(sentence.words.size(), kUnknown);
  flags[head] = 1;
  for (uint32_t word = 0; word < flags.size(); ++word) {
    int32_t at = static_cast<int32_t>(word);
    size_t steps = 0;
    while (at >= 0 && flags[at] == kUnknown && steps++ <= flags.size()) at = sentence.words[at].head;
    const char below = at >= 0 && flags[at] == 1 ? 1 : 0;
    for (int32_t up = static_cast<int32_t>(word); up >= 0 && flags[up] == kUnknown;
         up = sentence.words[up].head) {
      flags[up] = below;
    }
  }
  return flags;
}

}  // namespace

std::string_view BaseRelation(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

bool HasRelation(const Word& word, std::initializer_list<std::string_view> base_relations) {
  const std::string_view base = BaseRelation(word.deprel);
  return std::find(base_relations.begin(), base_relations.end(), base) != base_relations.end();
}

std::vector<uint32_t> Children(const ParsedSentence& sentence, uint32_t head) {
  std::vector<uint32_t> children;
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].head == static_cast<int32_t>(head)) children.push_back(i);
  }
  return children;
}

int32_t Child(const ParsedSentence& sentence, uint32_t head,
              std::initializer_list<std::string_view> relations) {
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    const Word& word = sentence.words[i];
    if (word.head != static_cast<int32_t>(head)) continue;
    const std::string_view base = BaseRelation(word.deprel);
    for (const std::string_view relation : relations) {
      if (relation == base || relation == word.deprel) return static_cast<int32_t>(i);
    }
  }
  return -1;
}

std::vector<uint32_t> Subtree(const ParsedSentence& sentence, uint32_t head) {
  const std::vector<char> below = BelowFlags(sentence, head);
  std::vector<uint32_t> words;
  for (uint32_t i = 0; i < below.size(); ++i) {
    if (below[i] == 1) words.push_back(i);
  }
  return words;
}

WordSpan SubtreeSpan(const ParsedSentence& sentence, uint32_t head) {
  const std::vector<uint32_t> words = Subtree(sentence, head);
  return {.first = words.front(), .end = words.back() + 1};
}

ByteRange RangeOf(const ParsedSentence& sentence, WordSpan span) {
  auto is_mark = [&](uint32_t word) { return sentence.words[word].upos == Upos::kPunct; };
  WordSpan inner = span;
  while (inner.first < inner.end && is_mark(inner.first)) ++inner.first;
  while (inner.first < inner.end && is_mark(inner.end - 1)) --inner.end;
  if (inner.first >= inner.end) inner = span;
  ByteRange range;
  for (uint32_t i = inner.first; i < inner.end; ++i) range = Cover(range, sentence.words[i].range);
  return range;
}

bool IsAncestor(const ParsedSentence& sentence, uint32_t ancestor, uint32_t word) {
  int32_t at = static_cast<int32_t>(word);
  for (size_t steps = 0; at >= 0 && steps <= sentence.words.size(); ++steps) {
    if (at == static_cast<int32_t>(ancestor)) return true;
    at = sentence.words[at].head;
  }
  return false;
}

int32_t Root(const ParsedSentence& sentence) {
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].head < 0) return static_cast<int32_t>(i);
  }
  return -1;
}

}  // namespace rashomon
