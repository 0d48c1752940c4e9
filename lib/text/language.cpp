#include "text/language.h"

#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kProbe = 64 << 10;
constexpr size_t kFewWords = 25;

}  // namespace

std::string GuessLanguage(std::string_view text, const TextResources& resources) {
  size_t words = 0, common = 0, letters = 0, latin = 0;
  std::string word;
  for (size_t at = 0; at < text.size() && at < kProbe;) {
    const Char c = CharAt(text, at);
    if (IsLetter(c.code)) {
      ++letters;
      latin += c.code < 0x250;
      word.append(text.substr(at, c.size));
    } else if (!word.empty() && !IsSingleQuote(c.code)) {
      ++words;
      common += resources.function_words.contains(LowerAscii(word));
      word.clear();
    }
    at += c.size;
  }
  if (letters > 0 && latin * 2 < letters) return "und";
  if (words < kFewWords) return "en";
  // English news has 35 to 50 of 100; other languages share a few ("a", "in", "as", "me") and stay below 12.
  return common * 100 >= words * 20 ? "en" : "und";
}

}  // namespace rashomon
