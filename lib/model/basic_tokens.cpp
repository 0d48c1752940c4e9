#include "model/basic_tokens.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace rashomon {
namespace {

bool IsSpace(UChar32 c) {
  return c == '\t' || c == '\n' || c == '\r' || u_isUWhiteSpace(c);
}

// Control, format and private-use characters are dropped.
bool IsDropped(UChar32 c) {
  if (c == 0 || c == 0xFFFD) return true;
  if (c == '\t' || c == '\n' || c == '\r') return false;
  return (U_GET_GC_MASK(c) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_CS_MASK)) != 0;
}

bool IsAsciiMark(UChar32 c) {
  return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
}

bool IsPunctuation(UChar32 c) {
  return IsAsciiMark(c) || (U_GET_GC_MASK(c) & U_GC_P_MASK) != 0;
}

bool IsCjk(UChar32 c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
         (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

// Full lower case of one character, independent of context and locale: only U+0130 has more than one.
icu::UnicodeString Lower(UChar32 c) {
  if (c == 0x130) return icu::UnicodeString(u"i\u0307", 2);
  return icu::UnicodeString(u_tolower(c));
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    UErrorCode error = U_ZERO_ERROR;
    decompose_ = icu::Normalizer2::getNFDInstance(error);
  }

  std::vector<BasicToken> Run() {
    const auto* bytes = reinterpret_cast<const uint8_t*>(text_.data());
    const auto size = static_cast<int32_t>(text_.size());
    for (int32_t at = 0; at < size;) {
      const int32_t begin = at;
      UChar32 c = 0;
      U8_NEXT_OR_FFFD(bytes, at, size, c);
      Add(c, {static_cast<uint32_t>(begin), static_cast<uint32_t>(at)});
    }
    Close();
    return std::move(tokens_);
  }

 private:
  void Add(UChar32 c, ByteRange source) {
    if (IsDropped(c)) return;
    if (IsSpace(c)) return Close();
    if (c < 0x80) return AddNormal(u_tolower(c), source);
    if (IsCjk(c)) Close();
    AddUnusual(c, source);
    if (IsCjk(c)) Close();
  }

  void AddUnusual(UChar32 c, ByteRange source) {
    icu::UnicodeString parts;
    if (!decompose_->getDecomposition(c, parts)) parts = icu::UnicodeString(c);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 part = parts.char32At(i);
      if (u_charType(part) == U_NON_SPACING_MARK) continue;
      const icu::UnicodeString lower = Lower(part);
      for (int32_t j = 0; j < lower.length(); j = lower.moveIndex32(j, 1)) {
        AddNormal(lower.char32At(j), source);
      }
    }
  }

  void AddNormal(UChar32 c, ByteRange source) {
    if (IsPunctuation(c)) Close();
    char bytes[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    current_.text.append(bytes, static_cast<size_t>(length));
    current_.chars.push_back({.text_end = static_cast<uint32_t>(current_.text.size()), .source = source});
    if (IsPunctuation(c)) Close();
  }

  void Close() {
    if (!current_.chars.empty()) tokens_.push_back(std::move(current_));
    current_ = {};
  }

  std::string_view text_;
  const icu::Normalizer2* decompose_{};
  BasicToken current_;
  std::vector<BasicToken> tokens_;
};

// What is counted of a stretch to name its case class.
struct CaseCount {
  uint32_t characters{};
  uint32_t cased{};
  uint32_t upper{};
  bool first_upper{};

  void Add(UChar32 c) {
    const bool is_upper = u_isUUppercase(c);
    if (is_upper || u_isULowercase(c)) ++cased;
    if (is_upper) ++upper;
    if (is_upper && characters == 0) first_upper = true;
    ++characters;
  }
  uint8_t Class() const {
    if (upper == 0) return 0;
    if (upper == 1 && first_upper) return 1;
    return cased >= 2 && cased == upper ? 2 : 3;
  }
};

bool EndsStretch(UChar32 c) {
  if (c < 0x80) return IsSpace(c) || IsAsciiMark(c);
  return u_isUWhiteSpace(c) || (U_GET_GC_MASK(c) & (U_GC_P_MASK | U_GC_Z_MASK)) != 0;
}

}  // namespace

std::vector<BasicToken> BasicTokens(std::string_view text) {
  return Splitter(text).Run();
}

std::vector<uint8_t> CaseClasses(std::string_view text) {
  std::vector<uint8_t> classes(text.size(), 0);
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  CaseCount count;
  int32_t stretch = 0;
  for (int32_t at = 0; at < size;) {
    const int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (!EndsStretch(c)) {
      count.Add(c);
      continue;
    }
    std::fill(classes.begin() + stretch, classes.begin() + begin, count.Class());
    count = {};
    stretch = at;
  }
  std::fill(classes.begin() + stretch, classes.end(), count.Class());
  return classes;
}

}  // namespace rashomon
