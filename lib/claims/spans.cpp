#include "claims/spans.h"

#include <algorithm>

#include "text/chars.h"

namespace rashomon {
namespace {

bool IsEdge(const Word& word) {
  return word.upos == Upos::kPunct && !IsQuoteMark(word) && word.form != "%";
}

}  // namespace

uint32_t Size(const std::vector<ByteRange>& ranges) {
  uint32_t size = 0;
  for (ByteRange range : ranges) size += range.size();
  return size;
}

bool Holds(const std::vector<ByteRange>& ranges, ByteRange inner) {
  return std::any_of(ranges.begin(), ranges.end(), [&](ByteRange range) { return range.Contains(inner); });
}

bool Overlaps(const std::vector<ByteRange>& ranges, ByteRange other) {
  return std::any_of(ranges.begin(), ranges.end(), [&](ByteRange range) { return range.Overlaps(other); });
}

bool IsQuoteMark(const Word& word) {
  return word.form == "\"" || word.form == "“" || word.form == "”" || word.form == "''" ||
         word.form == "``" || word.form == "‘" || word.form == "’" || word.form == "'" || word.form == "„" ||
         word.form == "«" || word.form == "»";
}

std::string LowerForm(const Word& word) {
  return LowerAscii(word.form);
}

std::string LowerLemmaOf(const Word& word) {
  return LowerAscii(word.lemma.empty() ? word.form : word.lemma);
}

std::vector<ByteRange> RangesOf(const ParsedSentence& sentence, const std::vector<uint32_t>& words) {
  std::vector<ByteRange> ranges;
  for (size_t i = 0; i < words.size();) {
    size_t end = i + 1;
    while (end < words.size() && words[end] == words[end - 1] + 1) ++end;
    size_t first = i;
    size_t last = end;
    while (first < last && IsEdge(sentence.words[words[first]])) ++first;
    while (last > first && IsEdge(sentence.words[words[last - 1]])) --last;
    const bool worded = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                                    words.begin() + static_cast<std::ptrdiff_t>(last),
                                    [&](uint32_t word) { return sentence.words[word].upos != Upos::kPunct; });
    if (worded) {
      ranges.push_back({sentence.words[words[first]].range.begin, sentence.words[words[last - 1]].range.end});
    }
    i = end;
  }
  return ranges;
}

ByteRange CoverOf(const ParsedSentence& sentence, const std::vector<uint32_t>& words) {
  ByteRange cover{};
  for (ByteRange range : RangesOf(sentence, words)) cover = Cover(cover, range);
  return cover;
}

std::vector<uint32_t> SubtreeWithout(const ParsedSentence& sentence, uint32_t head,
                                     const std::vector<uint32_t>& without) {
  std::vector<uint32_t> words = Subtree(sentence, head);
  for (uint32_t top : without) {
    const std::vector<uint32_t> inner = Subtree(sentence, top);
    std::vector<uint32_t> rest;
    std::set_difference(words.begin(), words.end(), inner.begin(), inner.end(), std::back_inserter(rest));
    words = std::move(rest);
  }
  return words;
}

std::vector<uint32_t> NounPhrase(const ParsedSentence& sentence, uint32_t head, int32_t not_holding) {
  std::vector<uint32_t> without;
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    const bool before = child < head;
    if (HasRelation(word,
                    {"case", "mark", "cop", "parataxis", "discourse", "advcl", "aux", "nsubj", "expl"}) ||
        (before && HasRelation(word, {"cc", "punct", "advmod"}) && !IsQuoteMark(word)) ||
        (not_holding >= 0 && IsAncestor(sentence, child, static_cast<uint32_t>(not_holding)))) {
      without.push_back(child);
    }
  }
  std::vector<uint32_t> words = SubtreeWithout(sentence, head, without);
  // Only the run around the head: what a cut leaves beyond a gap is no part of the phrase.
  size_t at = static_cast<size_t>(std::lower_bound(words.begin(), words.end(), head) - words.begin());
  size_t first = at;
  size_t end = at + 1;
  while (first > 0 && words[first - 1] + 1 == words[first]) --first;
  while (end < words.size() && words[end] == words[end - 1] + 1) ++end;
  while (end > at + 1 && IsEdge(sentence.words[words[end - 1]])) --end;
  while (first < at && IsEdge(sentence.words[words[first]])) ++first;
  return {words.begin() + static_cast<std::ptrdiff_t>(first),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::string CaseOf(const ParsedSentence& sentence, uint32_t noun) {
  const int32_t child = Child(sentence, noun, {"case"});
  return child < 0 ? std::string() : LowerForm(sentence.words[static_cast<uint32_t>(child)]);
}

std::string CaseOrMark(const ParsedSentence& sentence, uint32_t word) {
  const int32_t child = Child(sentence, word, {"case", "mark"});
  return child < 0 ? std::string() : LowerForm(sentence.words[static_cast<uint32_t>(child)]);
}

std::vector<uint32_t> CueWords(const ParsedSentence& sentence, uint32_t cue) {
  uint32_t first = cue;
  while (first > 0) {
    const Word& word = sentence.words[first - 1];
    const bool own =
        word.head == static_cast<int32_t>(cue) ||
        (first < cue && word.head >= static_cast<int32_t>(first) && word.head <= static_cast<int32_t>(cue));
    if (!own || !HasRelation(word, {"aux", "advmod", "cop"}) || word.xpos == "WRB") break;
    --first;
  }
  uint32_t end = cue + 1;
  if (end < sentence.words.size() && HasRelation(sentence.words[end], {"compound"}) &&
      sentence.words[end].deprel == "compound:prt") {
    ++end;
  }
  std::vector<uint32_t> words;
  for (uint32_t i = first; i < end; ++i) words.push_back(i);
  return words;
}

bool HasSubject(const ParsedSentence& sentence, uint32_t word) {
  return Child(sentence, word, {"nsubj", "csubj"}) >= 0;
}

}  // namespace rashomon
