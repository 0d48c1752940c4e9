// Characters of UTF-8 text, one at a time: what the passes over a document ask of a character.
//
// All functions are total: bytes that are no UTF-8 read as U+FFFD of one byte (the reader lets none through).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/range.h"

namespace rashomon {

struct Char {
  char32_t code{};
  uint32_t size{};  // bytes; 0 behind the end
};

Char CharAt(std::string_view text, size_t at);
// The character that ends at byte `end`; size 0 at the begin of the text.
Char CharBefore(std::string_view text, size_t end);

bool IsSpace(char32_t code);  // white space and invisible format characters
bool IsUpper(char32_t code);
bool IsLower(char32_t code);
bool IsLetter(char32_t code);
bool IsMark(char32_t code);  // combining marks and joiners, which stay with their letter
bool IsDigit(char32_t code);
inline bool IsWord(char32_t code) {
  return IsLetter(code) || IsDigit(code) || IsMark(code);
}

bool IsDash(char32_t code);         // hyphen-minus and every longer dash
bool IsLongDash(char32_t code);     // en dash, em dash, bar
bool IsDoubleQuote(char32_t code);  // straight, curly, low, guillemets
bool IsSingleQuote(char32_t code);  // straight, curly, back-tick
bool IsClosingBracket(char32_t code);

// ASCII letters made small; other bytes stay.
std::string LowerAscii(std::string_view text);
// `range` without white space at either end.
ByteRange Trim(std::string_view text, ByteRange range);
std::string_view TrimView(std::string_view text);

}  // namespace rashomon
