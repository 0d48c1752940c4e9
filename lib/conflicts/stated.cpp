#include "conflicts/stated.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr double kMost = 0.5;  // share of a sentence's words

size_t WordsIn(const ParsedSentence& sentence, ByteRange range) {
  return std::count_if(sentence.words.begin(), sentence.words.end(), [&](const Word& word) {
    return word.upos != Upos::kPunct && range.Contains(word.range);
  });
}

bool Ties(const Word& word) {
  return word.upos == Upos::kPunct || HasRelation(word, {"cc"}) ||
         (word.lemma == "that" && HasRelation(word, {"mark"}));
}

bool IsMark(const Word& word, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), word.form) != marks.end();
}

using WordPlace = std::vector<Word>::const_iterator;

// A quotation mark at `first` with its partner before `end`.
bool OpensQuotation(WordPlace first, WordPlace end) {
  return IsMark(*first, {"“", "\"", "``"}) && std::any_of(first + 1, end, [](const Word& word) {
           return IsMark(word, {"”", "\"", "''"});
         });
}

// A quotation mark at `last` with its partner from `begin` on.
bool ClosesQuotation(WordPlace begin, WordPlace last) {
  if (IsMark(*last, {"\""})) {
    return std::count_if(begin, last, [](const Word& word) { return IsMark(word, {"\""}); }) % 2 == 1;
  }
  return IsMark(*last, {"”", "''"}) && std::any_of(begin, last, [](const Word& word) {
           return IsMark(word, {"“", "``"});
         });
}

}  // namespace

ByteRange Untied(const ParsedSentence& sentence, ByteRange range) {
  const std::vector<Word>& words = sentence.words;
  auto inside = [&](const Word& word) { return range.Contains(word.range); };
  auto first = std::find_if(words.begin(), words.end(), inside);
  auto last = std::find_if(words.rbegin(), words.rend(), inside).base();
  while (first < last - 1 && Ties(*first) && !OpensQuotation(first, last)) ++first;
  while (first < last - 1 && (last - 1)->upos == Upos::kPunct && !ClosesQuotation(first, last - 1)) --last;
  return first < last ? ByteRange{first->range.begin, (last - 1)->range.end} : range;
}

ByteRange StatementRange(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const ByteRange whole = {sentence.words.front().range.begin, sentence.words.back().range.end};
  ByteRange best;
  for (const Attribution& said : index.story().articles[mention.document].claims.attributions) {
    for (const ByteRange& content : said.content) {
      const bool inside = whole.Contains(content) && content.Contains(mention.predicate);
      if (inside && content.size() > best.size()) best = content;
    }
  }
  const auto least = kMost * static_cast<double>(WordsIn(sentence, whole));
  return Untied(sentence, static_cast<double>(WordsIn(sentence, best)) >= least ? best : whole);
}

std::string TextOf(const StoryIndex& index, uint32_t document, ByteRange range) {
  constexpr size_t kLongest = 120;
  const std::string text(Slice(index.story().articles[document].document.text, range));
  if (text.size() <= kLongest) return text;
  const size_t cut = text.rfind(' ', kLongest);
  return text.substr(0, cut == std::string::npos ? 0 : cut) + " …";
}

std::string ClauseText(const StoryIndex& index, const EventMention& mention) {
  return TextOf(index, mention.document, Untied(SentenceOf(index, mention), mention.clause));
}

}  // namespace rashomon
