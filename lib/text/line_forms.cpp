#include "text/line_forms.h"

#include <algorithm>
#include <vector>

#include "text/chars.h"
#include "text/free_date.h"
#include "text/paragraphs.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

constexpr size_t kLongestFurniture = 300;  // bytes of a line
constexpr size_t kLongestHeadline = 240;

std::vector<std::string_view> Words(std::string_view line) {
  std::vector<std::string_view> words;
  size_t begin = 0;
  bool inside = false;
  for (size_t at = 0; at < line.size();) {
    const Char c = CharAt(line, at);
    if (IsSpace(c.code)) {
      if (inside) words.push_back(line.substr(begin, at - begin));
      inside = false;
    } else if (!inside) {
      begin = at;
      inside = true;
    }
    at += c.size;
  }
  if (inside) words.push_back(line.substr(begin));
  return words;
}

// The last character before closing quotation marks and brackets.
Char LastChar(std::string_view line) {
  size_t end = line.size();
  while (end > 0) {
    const Char c = CharBefore(line, end);
    if (!IsDoubleQuote(c.code) && !IsSingleQuote(c.code) && !IsClosingBracket(c.code) && !IsSpace(c.code))
      return c;
    end -= c.size;
  }
  return {};
}

// Small words of names and titles: "and", "of", "de".
bool IsLinkWord(std::string_view word) {
  for (std::string_view link :
       {"and", "of", "the", "in", "for", "at", "with", "de", "van", "von", "bin", "al", "&", "|", "-", "/"}) {
    if (word == link) return true;
  }
  return false;
}

bool IsCapitalised(std::string_view word) {
  size_t at = 0;
  while (at < word.size() && !IsWord(CharAt(word, at).code)) at += CharAt(word, at).size;
  return at < word.size() && IsUpper(CharAt(word, at).code);
}

bool HasWordChar(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    const Char c = CharAt(line, at);
    if (IsWord(c.code)) return true;
    at += c.size;
  }
  return false;
}

bool MatchesAt(std::string_view lower, const FurniturePhrase& phrase) {
  const std::string_view text = phrase.phrase;
  switch (phrase.match) {
    case FurnitureMatch::kWhole:
      return lower == text;
    case FurnitureMatch::kStart:
      return lower.starts_with(text) &&
             (lower.size() == text.size() || !IsWord(CharAt(text, text.size() - 1).code) ||
              !IsWord(CharAt(lower, text.size()).code));
    case FurnitureMatch::kEnd:
      return lower.ends_with(text);
    case FurnitureMatch::kIn:
      return lower.find(text) != std::string_view::npos;
  }
  return false;
}

// "The town hall Photo: J. Doe": a short line with the label of a credit in it.
bool IsCaptionCredit(std::string_view line, const TextResources& resources) {
  const std::vector<std::string_view> words = Words(line);
  if (words.size() > 14 || EndsWithTerminator(line)) return false;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.ends_with(':') && IsCapitalised(word) &&
           resources.credit_labels.contains(LowerAscii(word.substr(0, word.size() - 1)));
  });
}

// "3 hours ago", "Updated 2 days ago": when a page was made, of no use without the day of the visit.
bool IsAge(std::string_view line) {
  const std::vector<std::string_view> words = Words(line);
  return words.size() <= 5 && words.size() >= 2 && LowerAscii(words.back()) == "ago" &&
         line.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

size_t CountWords(std::string_view line) {
  return Words(line).size();
}

bool EndsWithTerminator(std::string_view line) {
  const Char last = LastChar(line);
  return last.code == '.' || last.code == '!' || last.code == '?' || last.code == 0x2026;
}

bool IsProse(std::string_view line) {
  const size_t words = CountWords(line);
  return words >= 40 || (words >= 6 && EndsWithTerminator(line)) ||
         (words >= 12 && LastChar(line).code == ':');
}

bool LooksLikeHeadline(std::string_view line, const TextResources& resources) {
  if (line.size() > kLongestHeadline || !HasWordChar(line)) return false;
  const std::vector<std::string_view> words = Words(line);
  if (words.size() < 2) return false;
  const Char last = LastChar(line);
  if (last.code == '?' || last.code == '!') return !IsDoubleQuote(CharAt(line, 0).code);
  if (last.code != '.') return last.code != ',' && last.code != ';';
  std::string_view word = words.back();
  word.remove_suffix(1);
  return words.size() <= 16 && line.ends_with('.') && (IsAcronym(word) || FindAbbreviation(resources, word));
}

bool IsByline(std::string_view line, const TextResources& resources) {
  const std::vector<std::string_view> words = Words(line);
  if (words.size() > 16 || words.empty()) return false;
  const std::string lower = LowerAscii(line);
  for (const FurniturePhrase& phrase : resources.furniture) {
    if (phrase.scope == FurnitureScope::kByline && MatchesAt(lower, phrase)) return true;
  }
  if (words.size() < 2 || words.size() > 12 || !lower.starts_with("by ") || EndsWithTerminator(line))
    return false;
  return std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
    return IsCapitalised(word) || IsLinkWord(word) || AddressLength(word) > 0;
  });
}

bool IsNameLine(std::string_view line) {
  if (line.find_first_of("0123456789:?!") != std::string_view::npos || EndsWithTerminator(line)) return false;
  const std::vector<std::string_view> words = Words(line);
  const bool capitals = std::all_of(words.begin(), words.end(), IsCapitalised);
  if (!words.empty() && words.size() <= 4 && capitals) return true;
  // Names of two or three words, parted by commas and one "and".
  size_t in_name = 0, names = 0;
  bool joined = false;
  for (std::string_view word : words) {
    const bool link = word == "and" || word == "&";
    if (link ? in_name == 1 || joined : !IsCapitalised(word)) return false;
    joined = joined || link;
    in_name = link ? 0 : in_name + 1;
    if (in_name > 3) return false;
    if (in_name == 2) ++names;
    if (word.ends_with(',')) in_name = 0;
  }
  return joined && names >= 2 && names <= 4 && in_name >= 2;
}

bool IsSectionLabel(std::string_view line) {
  const std::vector<std::string_view> words = Words(line);
  if (words.size() > 6 || EndsWithTerminator(line) || !HasWordChar(line)) return false;
  if (words.size() == 1) return true;
  const bool stroke = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return word == "/" || word == ">" || word == "|" || word == "\xC2\xBB" || word == "\xE2\x80\xBA";
  });
  return stroke && std::none_of(line.begin(), line.end(), [](char c) { return c == ','; });
}

bool IsDateLine(std::string_view line, const TextResources& resources) {
  return CountWords(line) <= 20 && ReadFreeDate(line, resources).whole;
}

bool IsTableLine(std::string_view line) {
  if (!HasWordChar(line)) return true;
  const auto pipes = std::count(line.begin(), line.end(), '|');
  return pipes >= 4 || (pipes >= 1 && (line.front() == '|' || line.back() == '|'));
}

std::optional<FurnitureScope> MatchFurniture(std::string_view line, const TextResources& resources) {
  if (line.size() > kLongestFurniture) return std::nullopt;
  if (IsCaptionCredit(line, resources) || IsAge(line)) return FurnitureScope::kLine;
  const std::string lower = LowerAscii(line);
  const size_t words = CountWords(line);
  const bool prose = EndsWithTerminator(line);
  std::string_view bare = lower;
  while (!bare.empty() && (bare.back() == ':' || bare.back() == ' ')) bare.remove_suffix(1);
  for (const FurniturePhrase& phrase : resources.furniture) {
    if (phrase.scope == FurnitureScope::kByline) continue;
    if (phrase.match == FurnitureMatch::kIn && words > 40) continue;
    if (phrase.match == FurnitureMatch::kStart &&
        words > (IsLetter(CharAt(phrase.phrase, phrase.phrase.size() - 1).code) && prose ? 12 : 20)) {
      continue;
    }
    if (MatchesAt(phrase.match == FurnitureMatch::kWhole ? bare : std::string_view(lower), phrase))
      return phrase.scope;
  }
  return std::nullopt;
}

}  // namespace rashomon
