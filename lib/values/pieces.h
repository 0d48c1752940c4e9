// Pieces: the words of one sentence cut finer and alike whatever the tokenizer did with hyphens, currency
// signs, ordinals and glued units: "7.30am" is "7.30" "am", "third-quarter" is "third" "-" "quarter". All
// grammars of this module run over pieces; a piece knows its word and its bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "syntax/parse.h"

namespace rashomon {

struct ValuePiece {
  ByteRange range;
  uint32_t word{};
  // Lower case, without the dots of abbreviations ("p.m." -> "pm"); a dash with white space beside it is
  // "--", one inside a compound "-"; curly apostrophes are straight.
  std::string lower;
  bool capital{};      // begins with a capital letter
  bool number{};       // begins with a digit
  bool glued{};        // no white space before it
  bool glued_after{};  // no white space after it
};

using Pieces = std::vector<ValuePiece>;

Pieces CutPieces(const ParsedSentence& sentence);

// The piece at `at`, or an empty one past either end: spares bounds checks in look-arounds.
const ValuePiece& PieceAt(const Pieces& pieces, int at);
// Index of the first piece of each word; one more entry for the end.
std::vector<uint32_t> FirstPieces(const Pieces& pieces, size_t words);

inline bool IsAsciiDigit(char c) {
  return c >= '0' && c <= '9';
}
bool AllDigits(std::string_view text);
// Decimal value of ASCII digits; -1 when it is not one or has more than nine.
int ToInt(std::string_view text);

}  // namespace rashomon
