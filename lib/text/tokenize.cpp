#include "text/tokenize.h"

#include "text/chars.h"
#include "text/word_cuts.h"

namespace rashomon {
namespace {

bool IsCurrency(char32_t code) {
  return code == '$' || (code >= 0xA2 && code <= 0xA5) || (code >= 0x20A0 && code <= 0x20CF);
}

// Marks that cling to the front of a word.
bool IsLeadingMark(char32_t code) {
  return IsDoubleQuote(code) || IsSingleQuote(code) || IsCurrency(code) || IsLongDash(code) ||
         std::u32string_view(U"([{<>-.,;:!?…*#@&/|=~+_\\%•·°^§©®™¿¡").find(code) != std::u32string_view::npos;
}
bool IsTrailingMark(char32_t code) {
  return IsDoubleQuote(code) || IsSingleQuote(code) || IsCurrency(code) || IsDash(code) ||
         std::u32string_view(U")]}>.,;:!?…*%|=~°/\\+_&•·^§©®™").find(code) != std::u32string_view::npos;
}

// Marks of which a run is one token: "...", "--", "!!!", "''".
bool IsRunMark(char32_t code) {
  return std::u32string_view(U".-!?*=~_+$'`<>\u2013\u2014").find(code) != std::u32string_view::npos;
}

class ChunkTokenizer {
 public:
  ChunkTokenizer(std::string_view text, ByteRange sentence, const TextResources& resources,
                 std::vector<ByteRange>& out)
      : text_(text), sentence_(sentence), resources_(resources), out_(out) {}

  void Run(ByteRange chunk) {
    if (IsEnumerator(chunk) || IsFace(chunk)) return out_.push_back(chunk);
    while (!chunk.empty()) {
      if (const size_t length = AddressLength(Slice(text_, chunk))) {
        Push(chunk.begin, chunk.begin + static_cast<uint32_t>(length));
        chunk.begin += static_cast<uint32_t>(length);
        continue;
      }
      const uint32_t lead = LeadLength(chunk);
      if (lead == 0) break;
      Push(chunk.begin, chunk.begin + lead);
      chunk.begin += lead;
    }
    if (chunk.empty()) return;
    std::vector<ByteRange> tail;
    while (const uint32_t size = TailLength(chunk)) {
      if (text_[chunk.end - size] == ')' && open_brackets_ > 0) --open_brackets_;
      tail.push_back({chunk.end - size, chunk.end});
      chunk.end -= size;
    }
    CutWord(text_, chunk, resources_, out_);
    out_.insert(out_.end(), tail.rbegin(), tail.rend());
  }

 private:
  void Push(uint32_t begin, uint32_t end) {
    open_brackets_ += text_[begin] == '(';
    out_.push_back({begin, end});
  }
  std::string_view View(ByteRange range) const { return Slice(text_, range); }

  // "(a)", "1)", "2." in front of an item.
  bool IsEnumerator(ByteRange chunk) const {
    const std::string_view view = View(chunk);
    if (chunk.begin == sentence_.begin && chunk.end < sentence_.end && view.size() <= 4 &&
        view.ends_with('.') && view.find_first_not_of("0123456789.") == std::string_view::npos) {
      return view.size() > 1 && view.find('.') + 1 == view.size();
    }
    if (!view.ends_with(')') || view.size() > 3 || view.size() < 2) return false;
    const char inner = view[view.size() - 2];
    if (view.size() == 2) return open_brackets_ == 0 && IsWord(static_cast<unsigned char>(inner));
    return view[0] == '(' && inner >= 'a' && inner <= 'h';
  }

  // ":)", ":-(", ";)".
  bool IsFace(ByteRange chunk) const {
    const std::string_view view = View(chunk);
    if (view.size() < 2 || view.size() > 3 || (view[0] != ':' && view[0] != ';')) return false;
    return std::string_view(")(DP/").find(view.back()) != std::string_view::npos &&
           (view.size() == 2 || view[1] == '-');
  }

  // Length of the mark in front of a word, 0 when the word begins.
  uint32_t LeadLength(ByteRange chunk) const {
    const std::string_view view = View(chunk);
    if (view.starts_with("[...]")) return 5;
    const Char first = CharAt(view, 0);
    if (!IsLeadingMark(first.code)) return SymbolLength(view);
    if (LeadsWord(view, first)) return 0;
    return IsRunMark(first.code) ? RunLength(view, first) : first.size;
  }

  // Apostrophes, signs and points that belong to what follows: "'s", "'90s", "-5", ".5".
  bool LeadsWord(std::string_view view, const Char& first) const {
    const Char next = CharAt(view, first.size);
    if (first.code == '.' || first.code == '+') return IsDigit(next.code);
    if (first.code == '-') return IsDigit(next.code) && view.find(':') == std::string_view::npos;
    if (!IsSingleQuote(first.code) || first.code == 0x2018)
      return first.code == 0x2018 && IsElision(view, first);
    return IsDigit(next.code) || IsElision(view, first);
  }

  bool IsElision(std::string_view view, const Char& quote) const {
    std::string rest = LowerAscii(view.substr(quote.size));
    while (!rest.empty() && std::string_view(".,;:!?").find(rest.back()) != std::string_view::npos)
      rest.pop_back();
    for (std::string_view word :
         {"s", "re", "ve", "ll", "d", "m", "em", "til", "cause", "cuz", "tis", "twas", "n"}) {
      if (rest == word) return true;
    }
    return false;
  }

  static uint32_t RunLength(std::string_view view, const Char& first) {
    uint32_t length = first.size;
    while (length < view.size() && CharAt(view, length).code == first.code) length += first.size;
    return length;
  }

  // A run of pictures ("emoji") with their modifiers.
  static uint32_t SymbolLength(std::string_view view) {
    uint32_t length = 0;
    while (length < view.size()) {
      const Char c = CharAt(view, length);
      const bool picture =
          c.code >= 0x2190 && !IsWord(c.code) && c.code != 0xFFFD && !(c.code >= 0x3000 && c.code < 0x3100);
      if (!picture && !(length > 0 && (IsMark(c.code) || c.code == 0xFE0F))) break;
      length += c.size;
    }
    return length;
  }

  // Length of the mark behind a word, 0 when the word ends.
  uint32_t TailLength(ByteRange chunk) const {
    const std::string_view view = View(chunk);
    const Char last = CharBefore(view, view.size());
    if (last.size >= view.size() || !IsTrailingMark(last.code)) return 0;
    const std::string_view head = view.substr(0, view.size() - last.size);
    if (last.code == '.') return PointLength(view, chunk.end == sentence_.end || EndsSentence(chunk.end));
    if (last.code == '$' && IsLetter(CharBefore(head, head.size()).code)) return 0;
    if (last.code == ')' && IsPluralTail(head)) return 0;
    if (last.code == '-' && resources_.bound_prefixes.contains(LowerAscii(head))) return 0;
    if (last.code == '+' || last.code == '&') return 0;
    if (!IsRunMark(last.code)) return last.size;
    uint32_t run = last.size;
    while (run < view.size() && SameRun(CharBefore(view, view.size() - run).code, last.code))
      run += last.size;
    return run < view.size() ? run : 0;
  }

  static bool SameRun(char32_t a, char32_t b) {
    return a == b || ((a == '!' || a == '?') && (b == '!' || b == '?'));
  }

  // Only closing marks stand between `at` and the end of the sentence.
  bool EndsSentence(uint32_t at) const {
    while (at < sentence_.end) {
      const Char c = CharAt(text_, at);
      if (!IsSpace(c.code) && !IsDoubleQuote(c.code) && !IsSingleQuote(c.code) && !IsClosingBracket(c.code))
        return false;
      at += c.size;
    }
    return true;
  }

  // "(s)" behind a noun.
  static bool IsPluralTail(std::string_view head) { return head.ends_with("(s") || head.ends_with("(es"); }

  uint32_t PointLength(std::string_view view, bool last_of_sentence) const {
    uint32_t run = 0;
    while (run < view.size() && view[view.size() - 1 - run] == '.') ++run;
    if (run == view.size()) return 0;
    if (run > 1) return run;
    std::string_view word = view.substr(0, view.size() - 1);
    // The part behind the last hyphen, bracket or quotation mark is what the stop belongs to: "(R-La.".
    if (const size_t cut = word.find_last_of("-/(\"'"); cut != std::string_view::npos)
      word = word.substr(cut + 1);
    if (IsAcronym(word)) return 0;
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return last_of_sentence ? 1 : 0;
    const auto found = FindAbbreviation(resources_, word);
    if (!found) return 1;
    return last_of_sentence && *found == AbbreviationKind::kNumber ? 1 : 0;
  }

  std::string_view text_;
  ByteRange sentence_;
  const TextResources& resources_;
  std::vector<ByteRange>& out_;
  int open_brackets_{};
};

}  // namespace

bool IsAcronym(std::string_view word) {
  // Letters (or "Ph", "Sc") each behind a full stop: U.S, a.m, Ph.D.
  size_t parts = 1, length = 0;
  for (size_t at = 0; at < word.size();) {
    const Char c = CharAt(word, at);
    at += c.size;
    if (c.code == '.') {
      if (length == 0 || length > 2) return false;
      length = 0;
      ++parts;
    } else if (IsLetter(c.code)) {
      ++length;
    } else {
      return false;
    }
  }
  return parts > 1 && length >= 1 && length <= 2;
}

void Tokenize(std::string_view text, ByteRange sentence, const TextResources& resources,
              std::vector<ByteRange>& out) {
  ChunkTokenizer tokenizer(text, sentence, resources, out);
  uint32_t begin = sentence.begin;
  for (uint32_t at = sentence.begin; at < sentence.end;) {
    const Char c = CharAt(text, at);
    if (IsSpace(c.code)) {
      if (begin < at) tokenizer.Run({begin, at});
      begin = at + c.size;
    }
    at += c.size;
  }
  if (begin < sentence.end) tokenizer.Run({begin, sentence.end});
}

}  // namespace rashomon
