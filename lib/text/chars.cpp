#include "text/chars.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace rashomon {

Char CharAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return {.code = byte, .size = 1};
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  int64_t next = static_cast<int64_t>(at);
  const auto length = static_cast<int64_t>(text.size());
  UChar32 code = 0;
  U8_NEXT(bytes, next, length, code);
  if (code < 0) return {.code = 0xFFFD, .size = static_cast<uint32_t>(next - static_cast<int64_t>(at))};
  return {.code = static_cast<char32_t>(code),
          .size = static_cast<uint32_t>(next - static_cast<int64_t>(at))};
}

Char CharBefore(std::string_view text, size_t end) {
  if (end == 0 || end > text.size()) return {};
  size_t at = end - 1;
  while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return CharAt(text.substr(0, end), at);
}

bool IsSpace(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 9 && code <= 13);
  return code == 0x200B || code == 0xFEFF || code == 0x2060 || code == 0x200E || code == 0x200F ||
         u_isUWhiteSpace(static_cast<UChar32>(code));
}

bool IsUpper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  return u_isupper(static_cast<UChar32>(code)) || u_istitle(static_cast<UChar32>(code));
}

bool IsLower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  return u_islower(static_cast<UChar32>(code));
}

bool IsLetter(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  return u_isalpha(static_cast<UChar32>(code));
}

bool IsMark(char32_t code) {
  if (code < 0x300) return code == 0xAD;
  return (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0 || code == 0x200D || code == 0x200C;
}

bool IsDigit(char32_t code) {
  return code >= '0' && code <= '9';
}

bool IsDash(char32_t code) {
  return code == '-' || code == 0x2010 || code == 0x2011 || IsLongDash(code);
}

bool IsLongDash(char32_t code) {
  return (code >= 0x2012 && code <= 0x2015) || code == 0x2212;
}

bool IsDoubleQuote(char32_t code) {
  return code == '"' || (code >= 0x201C && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0xFF02;
}

bool IsSingleQuote(char32_t code) {
  return code == '\'' || code == '`' || (code >= 0x2018 && code <= 0x201B) || code == 0x2032;
}

bool IsClosingBracket(char32_t code) {
  return code == ')' || code == ']' || code == '}';
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

ByteRange Trim(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const Char c = CharAt(text, range.begin);
    if (!IsSpace(c.code)) break;
    range.begin += c.size;
  }
  while (range.begin < range.end) {
    const Char c = CharBefore(text, range.end);
    if (!IsSpace(c.code)) break;
    range.end -= c.size;
  }
  return range;
}

std::string_view TrimView(std::string_view text) {
  return Slice(text, Trim(text, {0, static_cast<uint32_t>(text.size())}));
}

}  // namespace rashomon
