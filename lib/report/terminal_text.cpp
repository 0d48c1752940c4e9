#include "report/terminal_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/chars.h"

namespace rashomon {
namespace {

struct CodeRange {
  char32_t first{};
  char32_t last{};
};

// East Asian Width W and F, and emoji presented as such: whole blocks, Unicode 15.
constexpr std::array<CodeRange, 14> kWide = {{{0x1100, 0x115F},
                                              {0x2E80, 0x303E},
                                              {0x3041, 0x33FF},
                                              {0x3400, 0x4DBF},
                                              {0x4E00, 0x9FFF},
                                              {0xA000, 0xA4CF},
                                              {0xA960, 0xA97F},
                                              {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF},
                                              {0xFE30, 0xFE6F},
                                              {0xFF00, 0xFF60},
                                              {0xFFE0, 0xFFE6},
                                              {0x1F300, 0x1FAFF},
                                              {0x20000, 0x3FFFD}}};

size_t WidthOf(char32_t code) {
  const bool invisible = (code >= 0x200B && code <= 0x200F) || code == 0xFEFF || code == 0xAD ||
                         (code >= 0xFE00 && code <= 0xFE0F);
  if (invisible || IsMark(code)) return 0;
  for (const CodeRange& range : kWide) {
    if (code >= range.first && code <= range.last) return 2;
  }
  return 1;
}

// Bytes of a colour code at `at`, or 0.
size_t CodeLength(std::string_view text, size_t at) {
  if (text[at] != '\x1b') return 0;
  const size_t end = text.find('m', at);
  return end == std::string_view::npos ? 0 : end + 1 - at;
}

// Length of the longest head of `text` that takes at most `width` columns, at least one character.
size_t HeadThatFits(std::string_view text, size_t width) {
  size_t taken = 0;
  size_t at = 0;
  while (at < text.size()) {
    if (const size_t code = CodeLength(text, at)) {
      at += code;
      continue;
    }
    const Char c = CharAt(text, at);
    if (taken > 0 && taken + WidthOf(c.code) > width) break;
    taken += WidthOf(c.code);
    at += std::max<size_t>(c.size, 1);
  }
  return at;
}

class Wrapper {
 public:
  Wrapper(size_t width, size_t indent, std::string_view first)
      : width_(std::max(width, indent + 20)), indent_(indent), line_(first), at_(DisplayWidth(first)) {
    if (at_ < indent) {
      line_.append(indent - at_, ' ');
      at_ = indent;
    }
  }

  void Add(std::string_view word) {
    const size_t wide = DisplayWidth(word);
    const size_t blank = empty_ ? 0 : 1;
    if (!empty_ && at_ + blank + wide > width_) Break();
    if (!empty_) Append(" ");
    while (at_ + DisplayWidth(word) > width_) {
      const size_t head = HeadThatFits(word, width_ > at_ ? width_ - at_ : 1);
      if (head >= word.size()) break;
      Append(word.substr(0, head));
      word.remove_prefix(head);
      Break();
    }
    Append(word);
    empty_ = false;
  }

  std::string Finish() {
    Break();
    return std::move(out_);
  }

 private:
  void Append(std::string_view text) {
    line_ += text;
    at_ += DisplayWidth(text);
  }

  void Break() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    out_ += line_ + "\n";
    line_.assign(indent_, ' ');
    at_ = indent_;
    empty_ = true;
  }

  size_t width_;
  size_t indent_;
  std::string line_;
  size_t at_;
  bool empty_{true};
  std::string out_;
};

}  // namespace

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    if (const size_t code = CodeLength(text, at)) {
      at += code;
      continue;
    }
    const Char c = CharAt(text, at);
    width += WidthOf(c.code);
    at += std::max<size_t>(c.size, 1);
  }
  return width;
}

std::string Column(std::string_view text, size_t width) {
  const size_t wide = DisplayWidth(text);
  if (wide <= width) return std::string(text) + std::string(width - wide, ' ');
  std::string cut(text.substr(0, HeadThatFits(text, width > 1 ? width - 1 : 1)));
  cut += "…";
  const size_t taken = DisplayWidth(cut);
  return taken < width ? cut + std::string(width - taken, ' ') : cut;
}

std::string Wrapped(std::string_view text, size_t width, size_t indent, std::string_view first) {
  Wrapper wrapper(width, indent, first);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) wrapper.Add(text.substr(at, end - at));
    at = end + 1;
  }
  return wrapper.Finish();
}

}  // namespace rashomon
