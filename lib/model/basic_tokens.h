// The first half of BERT's uncased tokenizer: cleaning, accent stripping, lower case, and cutting at white
// space, punctuation and CJK characters. Every normalised character keeps the bytes it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace rashomon {

// A normalised character of a basic token.
struct BasicChar {
  uint32_t text_end{};  // bytes of BasicToken::text up to and with this character
  ByteRange source;     // the character of the original text
};

struct BasicToken {
  std::string text;  // lower case, without accents
  std::vector<BasicChar> chars;
};

std::vector<BasicToken> BasicTokens(std::string_view text);

// Case class (see Piece) of every byte of `text`: that of the stretch between white space and punctuation
// that the byte lies in.
std::vector<uint8_t> CaseClasses(std::string_view text);

}  // namespace rashomon
