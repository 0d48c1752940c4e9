#include "text/word_cuts.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 30> kUnits = {
    "am",  "pm",  "a.m", "p.m", "a.m.", "p.m.", "km", "kg",   "cm",  "mm",  "m",   "bn", "mn", "tn",  "k",
    "mph", "kph", "ft",  "lb",  "lbs",  "hrs",  "hr", "mins", "min", "ghz", "mhz", "gb", "mb", "kwh", "mw"};

bool IsClitic(std::string_view tail) {
  const std::string lower = LowerAscii(tail);
  return lower == "s" || lower == "re" || lower == "ve" || lower == "ll" || lower == "d" || lower == "m";
}

// Cuts one word into tokens; `pieces` are its parts between marks that always separate.
class WordCutter {
 public:
  WordCutter(std::string_view text, ByteRange word, const TextResources& resources,
             std::vector<ByteRange>& out)
      : text_(text), word_(word), resources_(resources), out_(out) {}

  void Run() {
    if (resources_.joined_compounds.contains(LowerAscii(Slice(text_, word_)))) return out_.push_back(word_);
    begin_ = word_.begin;
    for (uint32_t at = word_.begin; at < word_.end;) {
      const Char c = CharAt(text_, at);
      const uint32_t size = SeparatorSize(at, c);
      if (size == 0) {
        at += c.size;
        continue;
      }
      Piece({begin_, at});
      out_.push_back({at, at + size});
      at += size;
      begin_ = at;
    }
    Piece({begin_, word_.end});
  }

 private:
  Char Next(uint32_t at) const { return at < word_.end ? CharAt(text_, at) : Char{}; }
  Char Before(uint32_t at) const { return at > begin_ ? CharBefore(text_, at) : Char{}; }
  bool StartsWith(uint32_t at, std::string_view what) const {
    return Slice(text_, {at, word_.end}).starts_with(what);
  }
  uint32_t Digits(uint32_t at) const {
    uint32_t count = 0;
    while (at + count < word_.end && IsDigit(static_cast<unsigned char>(text_[at + count]))) ++count;
    return count;
  }

  // Bytes of a token at `at` that separates its neighbours; 0 when the character is part of a word.
  uint32_t SeparatorSize(uint32_t at, const Char& c) const {
    if (IsWord(c.code)) return 0;
    if (IsLongDash(c.code) || c.code == 0x2026 || IsDoubleQuote(c.code)) return c.size;
    const char32_t before = Before(at).code, after = Next(at + c.size).code;
    switch (c.code) {
      case '.':
        return PointSize(at);
      case '-':
        return HyphenSize(at, before, after);
      case '/':
        return IsDigit(before) && IsDigit(after) ? 0 : JoinsLetters(at) ? 0 : 1;
      case ',':
        return IsGroupComma(at, before) ? 0 : 1;
      case ':':
        return IsDigit(before) && IsDigit(after) ? 0 : 1;
      case ';':
      case '!':
      case '?':
      case '[':
      case ']':
      case '%':
      case '|':
      case '<':
      case '>':
        return 1;
      case '(':
        return StartsWith(at, "(s)") || StartsWith(at, "(es)") ? 0 : 1;
      case ')':
        return before == 's' && OpensPlural(at) ? 0 : 1;
      case 0xB0:
        return c.size;
      default:
        return 0;
    }
  }

  bool OpensPlural(uint32_t at) const {
    const std::string_view head = Slice(text_, {begin_, at});
    return head.ends_with("(s") || head.ends_with("(es");
  }

  // "s/he", "w/o", "n/a": single letters beside the stroke.
  bool JoinsLetters(uint32_t at) const {
    const std::string_view view = Slice(text_, word_);
    const uint32_t left = at - begin_;
    return begin_ == word_.begin && left == 1 && view.size() <= 4 && IsLower(Before(at).code);
  }

  uint32_t PointSize(uint32_t at) const {
    uint32_t run = 0;
    while (at + run < word_.end && text_[at + run] == '.') ++run;
    return run > 1 ? run : 0;
  }

  // "1,200", "1,00,000": three digits follow, or two and a further comma.
  bool IsGroupComma(uint32_t at, char32_t before) const {
    if (!IsDigit(before)) return false;
    const uint32_t digits = Digits(at + 1);
    return digits == 3 || (digits == 2 && StartsWith(at + 3, ","));
  }

  uint32_t HyphenSize(uint32_t at, char32_t before, char32_t after) const {
    if (StartsWith(at, "--")) {
      uint32_t run = 2;
      while (StartsWith(at + run, "-")) ++run;
      return run;
    }
    if (before == 0 || after == 0) return 0;
    if (IsDigit(before) && IsDigit(after) && IsTelephone()) return 0;
    if (IsGivenName(at)) return 0;
    const std::string left = LowerAscii(Slice(text_, {begin_, at}));
    return resources_.bound_prefixes.contains(left) && IsWord(after) ? 0 : 1;
  }

  // "Min-Ho" behind a family name: short syllables of one given name. Articles ("Al-", "El-") are none.
  bool IsGivenName(uint32_t at) const {
    const std::string_view left = Slice(text_, {begin_, at}), right = Slice(text_, {at + 1, word_.end});
    if (begin_ != word_.begin || left.size() < 2 || left.size() > 3 || left == "Al" || left == "El")
      return false;
    if (!IsUpper(left[0]) || !IsLower(left[1]) || !IsLower(left.back())) return false;
    size_t letters = 0;
    while (letters < right.size() && IsLetter(static_cast<unsigned char>(right[letters]))) ++letters;
    if (letters < 2 || letters > 6 || (letters < right.size() && right[letters] == '-')) return false;
    uint32_t family = word_.begin;
    while (family > 0 && IsSpace(CharBefore(text_, family).code)) --family;
    if (family == 0 || !IsLower(CharBefore(text_, family).code)) return false;
    while (family > 0 && IsLetter(CharBefore(text_, family).code)) family -= CharBefore(text_, family).size;
    return IsUpper(CharAt(text_, family).code);
  }

  // Groups of digits, the last of four: "555-0123".
  bool IsTelephone() const {
    const std::string_view view = Slice(text_, word_);
    const size_t last = view.rfind('-');
    return view.size() >= 8 && view.find_first_not_of("0123456789-+().") == std::string_view::npos &&
           view.size() - last - 1 == 4 && view.find('-') >= 3 && view.find('-') != 4;
  }

  // A part of the word without separators: numbers with units, clitics, contractions.
  void Piece(ByteRange piece) {
    if (piece.empty()) return;
    if (const uint32_t number = NumberLength(piece); number > 0 && number < piece.size()) {
      out_.push_back({piece.begin, piece.begin + number});
      return Piece({piece.begin + number, piece.end});
    }
    if (const uint32_t head = AbbreviationHead(piece)) {
      out_.push_back({piece.begin, piece.begin + head});
      return Piece({piece.begin + head, piece.end});
    }
    const auto found = resources_.contractions.find(LowerAscii(Slice(text_, piece)));
    if (found != resources_.contractions.end()) {
      uint32_t begin = piece.begin;
      for (uint32_t cut : found->second) {
        out_.push_back({begin, piece.begin + cut});
        begin = piece.begin + cut;
      }
      return out_.push_back({begin, piece.end});
    }
    if (const uint32_t head = GluedHead(piece)) {
      Piece({piece.begin, piece.begin + head});
      return Piece({piece.begin + head, piece.end});
    }
    std::vector<ByteRange> clitics;
    while (const uint32_t size = CliticSize(piece)) {
      clitics.push_back({piece.end - size, piece.end});
      piece.end -= size;
    }
    out_.push_back(piece);
    out_.insert(out_.end(), clitics.rbegin(), clitics.rend());
  }

  // "5" of "5km", "$1.7" has lost its sign before; also "US$" of "US$5" and the sign of "A$".
  uint32_t NumberLength(ByteRange piece) const {
    const std::string_view view = Slice(text_, piece);
    if (const size_t dollar = view.find('$'); dollar != std::string_view::npos && dollar > 0 &&
                                              dollar + 1 < view.size() &&
                                              IsDigit(CharAt(view, dollar + 1).code)) {
      return static_cast<uint32_t>(dollar) + 1;
    }
    size_t length = view.find_first_not_of("0123456789.,:");
    if (length == std::string_view::npos || length == 0) return 0;
    while (length > 0 && !IsDigit(static_cast<unsigned char>(view[length - 1]))) --length;
    const std::string_view tail = view.substr(length);
    if (length == 0) return 0;
    const bool scale = tail == "B" || tail == "M" || tail == "K" || tail == "C" || tail == "F";
    if (scale)
      return HasCurrencyBefore(piece.begin) || tail == "C" || tail == "F" ? static_cast<uint32_t>(length) : 0;
    const std::string unit = LowerAscii(tail);
    const bool known = std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end();
    return known ? static_cast<uint32_t>(length) : 0;
  }

  bool HasCurrencyBefore(uint32_t at) const {
    const char32_t code = CharBefore(text_, at).code;
    return code == '$' || code == 0xA3 || code == 0x20AC || code == 0xA5;
  }

  // "harbour" of "harbourDoe", "to" of "toREUTERS": two words that lost the space between.
  uint32_t GluedHead(ByteRange piece) const {
    const std::string_view view = Slice(text_, piece);
    size_t head = 0;
    while (head < view.size() && view[head] >= 'a' && view[head] <= 'z') ++head;
    if (head < 2 || head >= view.size() || !IsUpper(CharAt(view, head).code)) return 0;
    const std::string_view tail = view.substr(head);
    const size_t small = static_cast<size_t>(
        std::count_if(tail.begin(), tail.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    const bool function = resources_.function_words.contains(std::string(view.substr(0, head)));
    const bool name = head >= 5 && small >= 2 && small + 1 == tail.size();
    return name || (function && small == 0 && tail.size() >= 3) ? static_cast<uint32_t>(head) : 0;
  }

  // "Dec." of "Dec.14" and the article of "a.308": a lost space.
  uint32_t AbbreviationHead(ByteRange piece) const {
    const std::string_view view = Slice(text_, piece);
    const size_t dot = view.find('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 >= view.size()) return 0;
    if (!IsDigit(static_cast<unsigned char>(view[dot + 1])) || dot + 1 > 5) return 0;
    if (view.substr(0, dot) == "a") return 1;
    const auto found = FindAbbreviation(resources_, view.substr(0, dot));
    const bool number = found && *found == AbbreviationKind::kNumber;
    return number && dot >= 2 ? static_cast<uint32_t>(dot) + 1 : 0;
  }

  uint32_t CliticSize(ByteRange piece) const {
    const std::string_view view = Slice(text_, piece);
    if (view.size() < 3) return 0;
    for (size_t at = view.size(); at > 0 && view.size() - at <= 5;) {
      const Char c = CharBefore(view, at);
      at -= c.size;
      if (!IsSingleQuote(c.code) || c.code == '`') continue;
      if (at == 0) return 0;
      const std::string_view tail = view.substr(at + c.size);
      const char before = view[at - 1];
      if ((tail == "t" || tail == "T") && (before == 'n' || before == 'N') && at > 1) {
        return static_cast<uint32_t>(view.size() - at + 1);
      }
      if (LowerAscii(view.substr(0, at)) == "y" && LowerAscii(tail) == "all")
        return static_cast<uint32_t>(tail.size());
      if (!IsClitic(tail) || IsDecade(view, at)) return 0;
      return static_cast<uint32_t>(view.size() - at);
    }
    return 0;
  }

  // "1980's", "80's" stay whole.
  static bool IsDecade(std::string_view view, size_t quote) {
    return quote >= 2 && view[quote - 1] == '0' && IsDigit(static_cast<unsigned char>(view[0]));
  }

  std::string_view text_;
  ByteRange word_;
  const TextResources& resources_;
  std::vector<ByteRange>& out_;
  uint32_t begin_{};  // of the part after the last separator
};

}  // namespace

void CutWord(std::string_view text, ByteRange word, const TextResources& resources,
             std::vector<ByteRange>& out) {
  if (!word.empty()) WordCutter(text, word, resources, out).Run();
}

}  // namespace rashomon
