// Words of trees as byte ranges: phrases, clauses, clauses without the phrase that interrupts them. Private.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "syntax/parse.h"
#include "syntax/tree.h"

namespace rashomon {

// Sorted words as ranges, one for each run of neighbours; punctuation at the ends of a run is left out, but
// for quotation marks.
std::vector<ByteRange> RangesOf(const ParsedSentence& sentence, const std::vector<uint32_t>& words);
// Smallest range over the words, trimmed in the same way.
ByteRange CoverOf(const ParsedSentence& sentence, const std::vector<uint32_t>& words);

// Subtree of `head` without the subtrees of the given words.
std::vector<uint32_t> SubtreeWithout(const ParsedSentence& sentence, uint32_t head,
                                     const std::vector<uint32_t>& without);
// Noun phrase without case marker, conjunction before it and trailing clause that holds `not_holding`.
std::vector<uint32_t> NounPhrase(const ParsedSentence& sentence, uint32_t head, int32_t not_holding);

uint32_t Size(const std::vector<ByteRange>& ranges);                   // bytes of all
bool Holds(const std::vector<ByteRange>& ranges, ByteRange inner);     // one of them does
bool Overlaps(const std::vector<ByteRange>& ranges, ByteRange other);  // one of them does

bool IsQuoteMark(const Word& word);
std::string LowerForm(const Word& word);
std::string LowerLemmaOf(const Word& word);
// Lower form of the case marker of a noun, "" when it has none.
std::string CaseOf(const ParsedSentence& sentence, uint32_t noun);
// Lower form of the case or clause marker of a word, "" when it has none.
std::string CaseOrMark(const ParsedSentence& sentence, uint32_t word);
// Auxiliaries, negation and adverbs that stand directly before the word, and its particle: the words of a
// cue.
std::vector<uint32_t> CueWords(const ParsedSentence& sentence, uint32_t cue);
bool HasSubject(const ParsedSentence& sentence, uint32_t word);

}  // namespace rashomon
