#include "text/paragraphs.h"

#include <algorithm>

#include "text/chars.h"

namespace rashomon {
namespace {

struct Line {
  ByteRange range;  // trimmed, may be empty
  uint32_t block{};
};

bool IsLineEnd(char32_t code) {
  return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029 || code == 0x0B || code == 0x0C;
}

std::vector<Line> SplitLines(std::string_view text, uint32_t begin) {
  std::vector<Line> lines;
  uint32_t block = 0;
  auto push = [&](uint32_t from, uint32_t to) {
    const ByteRange range = Trim(text, {from, to});
    if (range.empty()) ++block;
    lines.push_back({.range = range, .block = block});
  };
  uint32_t start = begin;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = begin; at < size;) {
    const Char c = CharAt(text, at);
    if (IsLineEnd(c.code)) {
      push(start, at);
      if (c.code == '\r' && at + 1 < size && text[at + 1] == '\n') ++at;
      start = at + c.size;
    }
    at += c.size;
  }
  push(start, size);
  return lines;
}

bool EndsSentence(std::string_view line) {
  size_t end = line.size();
  while (end > 0) {
    const Char c = CharBefore(line, end);
    if (!IsDoubleQuote(c.code) && !IsSingleQuote(c.code) && !IsClosingBracket(c.code)) {
      return c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':' || c.code == 0x2026;
    }
    end -= c.size;
  }
  return false;
}

// Wrapped at a fixed width: inside blocks nearly all lines but the last are of like length, end anywhere in a
// sentence, and none is longer than a page is wide.
bool IsWrapped(std::string_view text, const std::vector<Line>& lines) {
  size_t inner = 0, even = 0, ended = 0, longest = 0;
  for (const Line& line : lines) longest = std::max<size_t>(longest, line.range.size());
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].range.empty() || lines[i + 1].range.empty()) continue;
    ++inner;
    even += lines[i].range.size() * 4 >= longest * 3;
    ended += EndsSentence(Slice(text, lines[i].range));
  }
  return inner >= 4 && longest <= 120 && longest >= 40 && even * 10 >= inner * 7 && ended * 3 <= inner;
}

}  // namespace

uint32_t ListMarkLength(std::string_view line) {
  const Char mark = CharAt(line, 0);
  const bool bullet = mark.code == '-' || mark.code == '*' || mark.code == 0x2022 || mark.code == 0xB7 ||
                      mark.code == 0x25CF || mark.code == 0x25AA || mark.code == 0x2023 ||
                      mark.code == 0x2013;
  if (!bullet || !IsSpace(CharAt(line, mark.size).code)) return 0;
  return mark.size;
}

std::vector<Paragraph> FindParagraphs(std::string_view text, uint32_t begin) {
  const std::vector<Line> lines = SplitLines(text, begin);
  const bool wrapped = IsWrapped(text, lines);
  std::vector<Paragraph> paragraphs;
  bool blank = true;
  for (const Line& line : lines) {
    if (line.range.empty()) {
      blank = true;
      continue;
    }
    if (wrapped && !blank && ListMarkLength(Slice(text, line.range)) == 0) {
      paragraphs.back().range.end = line.range.end;
    } else {
      paragraphs.push_back({.range = line.range, .after_blank = blank});
    }
    blank = false;
  }
  return paragraphs;
}

}  // namespace rashomon
