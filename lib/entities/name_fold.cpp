#include "entities/name_fold.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/chars.h"

namespace rashomon {
namespace {

// U+00C0..U+017F by their plain letters; '.' where the letter stands for two (handled apart) or for none.
constexpr std::string_view kLatin1 = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnn"
    "nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

void AppendPlain(char32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code);
  } else if (code == 0xC6 || code == 0xE6) {
    out += "ae";
  } else if (code == 0xDF) {
    out += "ss";
  } else if (code == 0x152 || code == 0x153) {
    out += "oe";
  } else if (code == 0xDE || code == 0xFE) {
    out += "th";
  } else if (code >= 0xC0 && code < 0x100) {
    if (kLatin1[code - 0xC0] != '.') out += kLatin1[code - 0xC0];
  } else if (code >= 0x100 && code - 0x100 < kLatinA.size()) {
    if (kLatinA[code - 0x100] != '.') out += kLatinA[code - 0x100];
  }
}

bool IsJoiner(char32_t code) {
  return IsSpace(code) || IsDash(code) || code == '/' || code == '&';
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kHabits = {{
    {"tsch", "c"}, {"tch", "c"}, {"cz", "c"}, {"ch", "c"}, {"sch", "s"}, {"sz", "s"},
    {"sh", "s"},   {"zh", "j"},  {"kh", "h"}, {"gh", "g"}, {"dh", "d"},  {"ph", "f"},
    {"th", "t"},   {"ou", "u"},  {"oo", "u"}, {"ee", "i"}, {"ck", "k"},  {"ks", "x"},
    {"dj", "j"},   {"iy", "i"},  {"ie", "e"}, {"ye", "e"},
}};

char Single(char c) {
  switch (c) {
    case 'w':
      return 'v';
    case 'q':
      return 'k';
    case 'y':
      return 'i';
    default:
      return c;
  }
}

}  // namespace

std::string FoldName(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    const Char c = CharAt(name, at);
    at += std::max<uint32_t>(c.size, 1);
    if (IsJoiner(c.code)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c.code == '\'' || c.code == 0x2019) {
      // A possessive ending is no part of the name; an apostrophe inside it is a habit of spelling.
      if (at + 1 == name.size() && (name[at] == 's' || name[at] == 'S')) break;
    } else if (c.code < 0x80 ? IsWord(c.code) : IsLetter(c.code)) {
      AppendPlain(c.code, out);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.starts_with("the ") && out.size() > 4) out.erase(0, 4);
  return out;
}

std::string FoldTransliteration(std::string_view folded) {
  std::string out;
  for (size_t at = 0; at < folded.size();) {
    bool replaced = false;
    for (const auto& [from, to] : kHabits) {
      if (folded.substr(at).starts_with(from)) {
        if (out.empty() || out.back() != to[0]) out += to;
        at += from.size();
        replaced = true;
        break;
      }
    }
    if (replaced) continue;
    const char c = Single(folded[at++]);
    if (out.empty() || out.back() != c) out += c;
  }
  // "Zelenskii", "Zelenskij" end as "Zelensky" does.
  if (out.size() > 3 && out.ends_with("ij")) out.pop_back();
  return out;
}

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text) {
    if (c == ' ' || c == '\n' || c == '\t') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string JoinWords(const std::vector<std::string>& words, size_t first, size_t end) {
  std::string out;
  for (size_t i = first; i < end && i < words.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += words[i];
  }
  return out;
}

bool Contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool HasUpper(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Char c = CharAt(text, at);
    if (IsUpper(c.code)) return true;
    at += std::max<uint32_t>(c.size, 1);
  }
  return false;
}

bool IsAllUpper(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

int EditDistanceUpTo2(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return 2;
  size_t front = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  if (front == a.size()) return static_cast<int>(b.size() - a.size());
  const std::string_view rest_a = a.substr(a.size() == b.size() ? front + 1 : front);
  return rest_a == b.substr(front + 1) ? 1 : 2;
}

}  // namespace rashomon
