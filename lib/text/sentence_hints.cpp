#include "text/sentence_hints.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/line_forms.h"

namespace rashomon {
namespace {

constexpr uint32_t kLongestObject = 600;  // bytes of a quotation that is an object
constexpr size_t kLongestCredit = 12;     // words
constexpr size_t kLongestCaption = 12;    // words
constexpr size_t kCaptionBytes = 120;

struct Pair {
  uint32_t open{};
  uint32_t close{};  // behind the closing mark
};

// Double quotation marks in pairs, by their order; what is left unpaired is ignored.
std::vector<Pair> PairQuotes(std::string_view text, ByteRange stretch) {
  std::vector<Pair> pairs;
  bool inside = false;
  uint32_t open = 0;
  for (uint32_t at = stretch.begin; at < stretch.end;) {
    const Char c = CharAt(text, at);
    if (IsDoubleQuote(c.code)) {
      const bool closes = c.code == 0x201D || c.code == 0xBB;
      if (!inside && !closes) {
        open = at;
        inside = true;
      } else if (inside && (closes || c.code == '"')) {
        pairs.push_back({.open = open, .close = at + c.size});
        inside = false;
      }
    }
    at += c.size;
  }
  return pairs;
}

// The word that ends at `end`, without the space between.
std::string_view WordEndingAt(std::string_view text, uint32_t begin, uint32_t end) {
  while (end > begin && IsSpace(CharBefore(text, end).code)) end -= CharBefore(text, end).size;
  uint32_t start = end;
  while (start > begin && IsLetter(CharBefore(text, start).code)) start -= CharBefore(text, start).size;
  return Slice(text, {start, end});
}

bool IsObject(std::string_view text, ByteRange stretch, const Pair& pair, const TextResources& resources) {
  if (pair.close - pair.open > kLongestObject || pair.open == stretch.begin) return false;
  const std::string word = LowerAscii(WordEndingAt(text, stretch.begin, pair.open));
  return word == "that" || resources.speech_verbs.contains(word);
}

// `"A. B." - Jane Doe`: a stretch that begins with a quotation and ends in few words without a full stop.
bool IsPullQuote(std::string_view text, ByteRange stretch, const std::vector<Pair>& pairs) {
  if (pairs.empty() || pairs[0].open != stretch.begin) return false;
  const std::string_view rest = TrimView(Slice(text, {pairs[0].close, stretch.end}));
  if (rest.empty() || rest.size() > 160 || CountWords(rest) > kLongestCredit || EndsWithTerminator(rest))
    return false;
  const char32_t first = CharAt(rest, 0).code;
  return IsDash(first) || IsUpper(first);
}

// `A. Jane Doe`: two or three capitalised words behind the last full stop.
bool EndsInName(std::string_view text, ByteRange stretch) {
  const std::string_view view = Slice(text, stretch);
  const size_t stop = view.find_last_of(".!?");
  if (stop == std::string_view::npos || view.size() - stop > 40) return false;
  const std::string_view rest = view.substr(stop + 1);
  const std::string_view name = TrimView(rest);
  const size_t words = CountWords(name);
  return IsSpace(CharAt(rest, 0).code) && (words == 2 || words == 3) && IsNameLine(name) &&
         IsProse(view.substr(0, stop + 1));
}

// Behind at least five small letters a capitalised word begins without a space: "the harbourDoe
// arrived".
bool IsGlue(std::string_view view, size_t at) {
  if (at < 5 || !IsUpper(CharAt(view, at).code) || !IsLower(CharAt(view, at + 1).code)) return false;
  size_t letters = 0;
  while (letters < at && view[at - 1 - letters] >= 'a' && view[at - 1 - letters] <= 'z') ++letters;
  return letters >= 5 && letters < at && view[at - 1 - letters] == ' ';
}

// The begin of "In the" behind a short caption that has no mark of its own.
std::optional<uint32_t> CaptionBreak(std::string_view text, ByteRange stretch) {
  constexpr std::array<std::string_view, 6> kOpeners = {"In the ", "On the ",    "At the ",
                                                        "In a ",   "After the ", "During the "};
  const std::string_view view = Slice(text, stretch);
  const size_t limit = std::min(view.size(), kCaptionBytes);
  for (size_t at = 1; at < limit; ++at) {
    if (std::string_view(".,;:!?\"()").find(view[at - 1]) != std::string_view::npos) return std::nullopt;
    if (IsGlue(view, at) && CountWords(view.substr(0, at)) >= 3 && IsProse(view.substr(at))) {
      return stretch.begin + static_cast<uint32_t>(at);
    }
    if (view[at - 1] != ' ' || at < 3 || !IsLetter(CharBefore(view, at - 1).code)) continue;
    const bool opens = std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view opener) {
      return view.substr(at).starts_with(opener);
    });
    if (!opens || CountWords(view.substr(0, at)) > kLongestCaption || CountWords(view.substr(0, at)) < 2)
      continue;
    return IsProse(view.substr(at)) ? std::optional(stretch.begin + static_cast<uint32_t>(at)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

SentenceHints FindSentenceHints(std::string_view text, ByteRange stretch, const TextResources& resources) {
  SentenceHints hints;
  const std::vector<Pair> pairs = PairQuotes(text, stretch);
  if (IsPullQuote(text, stretch, pairs)) {
    hints.whole.push_back(stretch);
    return hints;
  }
  for (const Pair& pair : pairs) {
    if (IsObject(text, stretch, pair, resources)) hints.whole.push_back({pair.open, pair.close});
  }
  if (EndsInName(text, stretch)) {
    const size_t stop = Slice(text, stretch).find_last_of(".!?");
    hints.whole.push_back({stretch.begin + static_cast<uint32_t>(stop), stretch.end});
  }
  hints.breaks = CaptionBreak(text, stretch);
  return hints;
}

}  // namespace rashomon
