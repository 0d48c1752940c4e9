#include "text/sentence_split.h"

#include <optional>

#include "text/chars.h"
#include "text/sentence_hints.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

bool IsTerminator(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026;
}
bool IsOpenMark(char32_t code) {
  return code == '(' || code == '[' || IsDoubleQuote(code) || IsSingleQuote(code);
}

class Splitter {
 public:
  Splitter(std::string_view text, ByteRange stretch, const TextResources& resources)
      : text_(text),
        end_(stretch.end),
        resources_(resources),
        at_(stretch.begin),
        begin_(stretch.begin),
        hints_(FindSentenceHints(text, stretch, resources)) {}

  std::vector<ByteRange> Run() {
    while (at_ < end_) {
      const Char c = CharAt(text_, at_);
      if (c.code == '"') ++straight_quotes_;
      if (hints_.breaks == at_) Emit(at_);
      if (!IsTerminator(c.code)) {
        if (c.code == ':') CutCredit();
        at_ += c.size;
        continue;
      }
      const uint32_t mark = at_;
      const bool query = SkipTerminators();
      const bool quoted = SkipClosers();
      if (IsBoundary(mark, query, quoted)) Emit(at_);
    }
    Emit(end_);
    return std::move(sentences_);
  }

 private:
  void Emit(uint32_t end) {
    const ByteRange range = Trim(text_, {begin_, end});
    if (!range.empty()) sentences_.push_back(range);
    begin_ = end;
  }

  // "... the harbour Photo: J. Doe": a credit label is a sentence of its own, full stop or not.
  void CutCredit() {
    const std::string_view label = WordBefore(at_);
    if (label.empty() || !IsUpper(CharAt(label, 0).code) ||
        !resources_.credit_labels.contains(LowerAscii(label)))
      return;
    const uint32_t start = at_ - static_cast<uint32_t>(label.size());
    if (start > begin_ && IsSpace(CharBefore(text_, start).code)) Emit(start);
  }

  // Over a run of terminators; true when one of them is no full stop.
  bool SkipTerminators() {
    bool query = false;
    while (at_ < end_) {
      const Char c = CharAt(text_, at_);
      if (!IsTerminator(c.code)) break;
      query = query || c.code == '!' || c.code == '?';
      at_ += c.size;
    }
    return query;
  }

  // Over brackets and quotation marks that close here, also behind a space where only a closing mark can
  // stand. True when a quotation was closed.
  bool SkipClosers() {
    bool quoted = false;
    while (at_ < end_) {
      uint32_t next = at_;
      while (next < end_ && IsSpace(CharAt(text_, next).code)) next += CharAt(text_, next).size;
      const bool spaced = next > at_;
      if (next >= end_) break;
      const Char c = CharAt(text_, next);
      if (!Closes(c, next, spaced)) break;
      if (c.code == '"') ++straight_quotes_;
      quoted = quoted || IsDoubleQuote(c.code) || IsSingleQuote(c.code);
      at_ = next + c.size;
    }
    return quoted;
  }

  bool Closes(const Char& c, uint32_t at, bool spaced) const {
    const char32_t after = at + c.size < end_ ? CharAt(text_, at + c.size).code : U' ';
    const bool free = !IsWord(after);
    if (IsClosingBracket(c.code)) return !spaced;
    if (c.code == 0x201D || c.code == 0xBB) return !spaced || free;
    if (c.code == 0x2019 || c.code == '\'') return free && (!spaced || (c.code == 0x2019 && IsSpace(after)));
    if (c.code == '"')
      return spaced ? straight_quotes_ % 2 == 1 && IsSpace(after) : free || straight_quotes_ % 2 == 1;
    return false;
  }

  // Boundaries are asked for in order, so spans that ended are left behind.
  bool InsideWhole() {
    while (next_whole_ < hints_.whole.size() && hints_.whole[next_whole_].end <= at_) ++next_whole_;
    return next_whole_ < hints_.whole.size() && hints_.whole[next_whole_].begin < at_;
  }

  // What follows the boundary: skips white space and opening marks to the first character of a word.
  struct Following {
    Char first{};
    uint32_t at{};
    bool space{};
    bool opened{};
  };
  Following Follow() const {
    Following following{.first = {}, .at = at_, .space = false, .opened = false};
    while (following.at < end_) {
      const Char c = CharAt(text_, following.at);
      if (IsSpace(c.code)) {
        following.space = true;
      } else if (IsOpenMark(c.code)) {
        following.opened = true;
      } else {
        following.first = c;
        break;
      }
      following.at += c.size;
    }
    return following;
  }

  std::string_view WordAt(uint32_t at) const {
    uint32_t stop = at;
    while (stop < end_) {
      const Char c = CharAt(text_, stop);
      if (!IsWord(c.code) && !IsSingleQuote(c.code)) break;
      stop += c.size;
    }
    return Slice(text_, {at, stop});
  }

  // The written word before `mark`, from the last space, bracket or quotation mark on.
  std::string_view WordBefore(uint32_t mark) const {
    uint32_t start = mark;
    while (start > begin_ && mark - start < 40) {
      const Char c = CharBefore(text_, start);
      if (IsSpace(c.code) || c.code == '(' || c.code == '[' || IsDoubleQuote(c.code) || IsDash(c.code) ||
          c.code == '/') {
        break;
      }
      start -= c.size;
    }
    return Slice(text_, {start, mark});
  }

  bool IsBoundary(uint32_t mark, bool query, bool quoted) {
    if (at_ >= end_) return true;
    if (InsideWhole()) return false;
    const Following next = Follow();
    if (next.first.size == 0) return false;
    if (!next.space) return !quoted && !query && IsLostSpace(mark, next);
    if (IsLower(next.first.code)) return false;
    if (!IsWord(next.first.code)) return StartsSymbol(next);
    if (query) return !(quoted && IsSpeaker(next.at));
    const std::string_view run = Slice(text_, {mark, at_});
    if (run.starts_with("..") || run.starts_with("\xE2\x80\xA6")) return EllipsisEnds(mark, next);
    return FullStopEnds(mark, next);
  }

  // "@name", "#tag", "$5" and pictures may open a sentence; dashes and lone marks continue it.
  static bool StartsSymbol(const Following& next) {
    const char32_t c = next.first.code;
    return c == '@' || c == '#' || c == '$' || c == 0xA3 || c == 0x20AC || c == 0x2022 || c >= 0x2190;
  }

  bool EllipsisEnds(uint32_t mark, const Following& next) const {
    const char32_t before = mark > begin_ ? CharBefore(text_, mark).code : U' ';
    if (before == '[') return true;
    if (IsSpace(before)) return false;
    return next.opened || IsStarter(next.at);
  }

  bool IsStarter(uint32_t at) const {
    std::string word = LowerAscii(WordAt(at));
    if (const size_t curly = word.find("\xE2\x80\x99"); curly != std::string::npos)
      word.replace(curly, 3, "'");
    if (resources_.starters.contains(word)) return true;
    const size_t quote = word.find('\'');
    return quote != std::string::npos && resources_.starters.contains(word.substr(0, quote));
  }

  bool FullStopEnds(uint32_t mark, const Following& next) const {
    const std::string_view word = WordBefore(mark);
    if (word.empty()) return true;
    const bool starts = next.opened || IsStarter(next.at);
    const bool digit = IsDigit(next.first.code);
    if (IsAcronym(word)) return starts && !digit;
    if (CharAt(word, 0).size == word.size() && IsUpper(CharAt(word, 0).code)) return starts;
    if (IsFirstNumber(word, mark)) return false;
    const auto found = FindAbbreviation(resources_, word);
    if (!found) return true;
    switch (*found) {
      case AbbreviationKind::kTitle:
      case AbbreviationKind::kInner:
        return false;
      case AbbreviationKind::kNumber:
        return !digit && (starts || LowerAscii(word) == "no");
      case AbbreviationKind::kPlain:
        return starts && !digit;
    }
    return true;
  }

  // "1." in front of an item.
  bool IsFirstNumber(std::string_view word, uint32_t mark) const {
    return word.size() <= 2 && word.find_first_not_of("0123456789") == std::string_view::npos &&
           Trim(text_, {begin_, mark}).size() == word.size();
  }

  // "operations.The": no space behind the full stop, small letters before it and a capitalised word behind.
  bool IsLostSpace(uint32_t mark, const Following& next) const {
    if (at_ != mark + 1 || text_[mark] != '.' || next.opened || !IsUpper(next.first.code)) return false;
    const std::string_view word = WordBefore(mark);
    if (word.size() < 3 || word.find('.') != std::string_view::npos ||
        word.find('@') != std::string_view::npos)
      return false;
    if (!IsLower(CharBefore(text_, mark).code) || FindAbbreviation(resources_, word)) return false;
    const std::string_view behind = WordAt(next.at);
    return behind.size() > 1 && LowerAscii(behind) != "com" && IsLower(CharAt(behind, next.first.size).code);
  }

  // `"Why?" Smith asked`: up to four capitalised words, then a verb of speech.
  bool IsSpeaker(uint32_t at) const {
    for (int words = 0; words < 5 && at < end_; ++words) {
      const std::string_view word = WordAt(at);
      if (word.empty()) return false;
      if (words > 0 && resources_.speech_verbs.contains(LowerAscii(word))) return true;
      if (!IsUpper(CharAt(word, 0).code)) return false;
      at += static_cast<uint32_t>(word.size());
      while (at < end_ && (IsSpace(CharAt(text_, at).code) || text_[at] == '.')) at += CharAt(text_, at).size;
    }
    return false;
  }

  std::string_view text_;
  uint32_t end_;
  const TextResources& resources_;
  uint32_t at_;
  uint32_t begin_;
  uint32_t straight_quotes_{};
  SentenceHints hints_;
  size_t next_whole_{};
  std::vector<ByteRange> sentences_;
};

}  // namespace

std::vector<ByteRange> SplitSentences(std::string_view text, ByteRange stretch,
                                      const TextResources& resources) {
  return Splitter(text, stretch, resources).Run();
}

}  // namespace rashomon
