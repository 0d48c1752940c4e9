#include "report/base64.h"

#include <cstdint>

namespace rashomon {
namespace {

uint32_t Digit(char c) {
  return static_cast<uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
}

}  // namespace

std::string Base64OfHex(std::string_view hex) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (size_t at = 0; at + 1 < hex.size(); at += 6) {
    uint32_t bits = 0;
    size_t bytes = 0;
    for (size_t i = at; i < at + 6; i += 2) {
      bits <<= 8;
      if (i + 1 < hex.size()) {
        bits |= Digit(hex[i]) << 4 | Digit(hex[i + 1]);
        ++bytes;
      }
    }
    for (size_t i = 0; i < 4; ++i) out += i <= bytes ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

}  // namespace rashomon
