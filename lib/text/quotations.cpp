#include "text/quotations.h"

#include <algorithm>
#include <optional>

#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kMostParagraphs = 40;  // a quotation does not run over more

enum class Mark { kNone, kOpen, kClose, kEither };
enum class Family { kStraight, kCurly, kGuillemet, kSingle };

struct QuoteMark {
  Mark role{};
  Family family{};
  uint32_t at{};
  uint32_t size{};
};

// Single quotes inside words and before "90s" or "em" are apostrophes; so is one behind an s without partner.
class MarkFinder {
 public:
  MarkFinder(std::string_view text, ByteRange stretch) : text_(text), stretch_(stretch) {}

  std::vector<QuoteMark> Run() const {
    std::vector<QuoteMark> marks;
    for (uint32_t at = stretch_.begin; at < stretch_.end;) {
      const Char c = CharAt(text_, at);
      if (IsDoubleQuote(c.code)) marks.push_back(Double(c, at));
      if (IsSingleQuote(c.code) && c.code != 0x2032) {
        const QuoteMark mark = Single(c, at);
        if (mark.role != Mark::kNone) marks.push_back(mark);
      }
      at += c.size;
    }
    return marks;
  }

 private:
  char32_t Before(uint32_t at) const { return at > stretch_.begin ? CharBefore(text_, at).code : U' '; }
  char32_t After(uint32_t at) const { return at < stretch_.end ? CharAt(text_, at).code : U' '; }

  static Mark BySpace(bool space_before, bool space_after) {
    if (space_before == space_after) return Mark::kEither;
    return space_before ? Mark::kOpen : Mark::kClose;
  }

  QuoteMark Double(const Char& c, uint32_t at) const {
    QuoteMark mark{.role = Mark::kEither, .family = Family::kStraight, .at = at, .size = c.size};
    if (c.code == 0xAB || c.code == 0xBB) {
      mark.family = Family::kGuillemet;
      mark.role = c.code == 0xAB ? Mark::kOpen : Mark::kClose;
    } else if (c.code == 0x201D) {
      mark.family = Family::kCurly;
      mark.role = Mark::kClose;
    } else if (c.code >= 0x201C && c.code <= 0x201F) {
      mark.family = Family::kCurly;
      mark.role = Mark::kOpen;
    } else {
      mark.role = BySpace(Opens(Before(at)), Ends(After(at + c.size)));
    }
    return mark;
  }

  QuoteMark Single(const Char& c, uint32_t at) const {
    const char32_t before = Before(at), after = After(at + c.size);
    QuoteMark mark{.role = Mark::kNone, .family = Family::kSingle, .at = at, .size = c.size};
    if (IsWord(before) && IsWord(after)) return mark;
    if (c.code == 0x2018 || c.code == '`') {
      mark.role = IsSpace(after) ? Mark::kNone : Mark::kOpen;
    } else if (Opens(before) && IsWord(after) && c.code == '\'') {
      mark.role = IsDigit(after) ? Mark::kNone : Mark::kOpen;
    } else if (!IsSpace(before) && Ends(after)) {
      mark.role = Mark::kClose;
    }
    return mark;
  }

  static bool Opens(char32_t code) {
    return IsSpace(code) || code == '(' || code == '[' || IsLongDash(code) || code == '-' || code == '/' ||
           IsDoubleQuote(code) || code == '\'' || code == 0x2018;
  }
  static bool Ends(char32_t code) {
    return !IsWord(code) && code != '$' && code != '#' && code != '@' && code != '[';
  }

  std::string_view text_;
  ByteRange stretch_;
};

class QuotationFinder {
 public:
  QuotationFinder(std::string_view text, const std::vector<ByteRange>& stretches,
                  const TextResources& resources)
      : text_(text), stretches_(stretches), resources_(resources) {
    marks_.reserve(stretches.size());
    for (const ByteRange& stretch : stretches) marks_.push_back(MarkFinder(text, stretch).Run());
  }

  std::vector<Quotation> Run() {
    for (size_t i = 0; i < stretches_.size(); ++i) {
      Paragraph(i);
      EndParagraph(i);
    }
    std::stable_sort(done_.begin(), done_.end(), [](const Quotation& a, const Quotation& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    return SetDepths();
  }

 private:
  void Paragraph(size_t index) {
    const std::vector<QuoteMark>& marks = marks_[index];
    // Closing single quotes still to come in the paragraph: an opening one without partner is an apostrophe.
    size_t closers = 0;
    for (const QuoteMark& mark : marks)
      closers += mark.family == Family::kSingle && mark.role == Mark::kClose;
    for (size_t m = 0; m < marks.size(); ++m) {
      const QuoteMark& mark = marks[m];
      if (mark.family == Family::kSingle) {
        closers -= mark.role == Mark::kClose;
        Single(mark, closers);
      } else if (m == 0 && carried_ && mark.at == stretches_[index].begin && mark.role != Mark::kClose) {
        continue;  // re-opened: the mark belongs to the quotation that runs on
      } else {
        Double(mark);
      }
    }
  }

  void Single(const QuoteMark& mark, size_t closers_left) {
    const auto open = Find(Family::kSingle);
    if (mark.role == Mark::kOpen) {
      if (closers_left > 0 && !open) open_.push_back(mark);
      return;
    }
    if (!open) return;
    // "the parents' house" inside a single quotation: a plural's apostrophe, when a better partner follows.
    const bool plural = CharBefore(text_, mark.at).code == 's' && closers_left > 0 &&
                        IsSpace(CharAt(text_, mark.at + mark.size).code) &&
                        IsLower(CharAt(text_, mark.at + mark.size + 1).code);
    if (!plural) Close(*open, mark);
  }

  void Double(const QuoteMark& mark) {
    const auto open = Find(mark.family);
    if (mark.role == Mark::kOpen && mark.family != Family::kStraight) return open_.push_back(mark);
    if (open) return Close(*open, mark);
    // A curly closing mark may end what a straight or low one began.
    if (mark.role == Mark::kClose) {
      for (Family other : {Family::kCurly, Family::kStraight, Family::kGuillemet}) {
        if (const auto mixed = Find(other)) return Close(*mixed, mark);
      }
      return;
    }
    open_.push_back(mark);
  }

  std::optional<size_t> Find(Family family) const {
    for (size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].family == family) return i - 1;
    }
    return std::nullopt;
  }

  // Ends the quotation at stack index `at`; what is open inside it was no quotation of its own.
  void Close(size_t at, const QuoteMark& mark) {
    const QuoteMark& first = open_[at];
    done_.push_back({.range = {first.at, mark.at + mark.size},
                     .inner = {first.at + first.size, mark.at},
                     .depth = 0,
                     .closed = true});
    open_.resize(at);
    if (open_.empty()) carried_ = false;
  }

  // Decides at a paragraph's end whether what is open runs on.
  void EndParagraph(size_t index) {
    open_.erase(std::remove_if(open_.begin(), open_.end(),
                               [](const QuoteMark& mark) { return mark.family == Family::kSingle; }),
                open_.end());
    if (open_.empty()) {
      carried_ = false;
      return;
    }
    open_.resize(1);
    carried_ = RunsOn(index, open_[0].family);
    if (carried_) return;
    const QuoteMark& first = open_[0];
    const uint32_t end = stretches_[index].end;
    done_.push_back(
        {.range = {first.at, end}, .inner = {first.at + first.size, end}, .depth = 0, .closed = false});
    open_.clear();
  }

  // The next paragraph begins with an opening mark, or the first mark of a paragraph soon after closes.
  bool RunsOn(size_t index, Family family) const {
    const size_t last = std::min(stretches_.size(), index + 1 + kMostParagraphs);
    for (size_t i = index + 1; i < last; ++i) {
      for (const QuoteMark& mark : marks_[i]) {
        if (mark.family == Family::kSingle) continue;
        const bool fits = mark.family == family || mark.role == Mark::kClose;
        if (i == index + 1 && mark.at == stretches_[i].begin && mark.role != Mark::kClose) {
          return mark.family == family;
        }
        if (!fits) return false;
        if (mark.role == Mark::kClose) return true;
        return EndsSomething(mark) && (mark.role == Mark::kEither || SpeechFollows(mark, stretches_[i].end));
      }
    }
    return false;
  }

  // A mark with space on both sides closes when it stands behind the end of a sentence.
  bool EndsSomething(const QuoteMark& mark) const {
    const ByteRange head = Trim(text_, {mark.at >= 8 ? mark.at - 8 : 0, mark.at});
    if (head.empty()) return false;
    const char32_t code = CharBefore(text_, head.end).code;
    return code == '.' || code == '!' || code == '?' || code == ',';
  }

  // `..., "he added`: a lost space made a closing mark look like an opening one; a verb of speech is near.
  bool SpeechFollows(const QuoteMark& mark, uint32_t end) const {
    uint32_t at = mark.at + mark.size;
    for (int words = 0; words < 7 && at < end; ++words) {
      uint32_t stop = at;
      while (stop < end && IsLetter(CharAt(text_, stop).code)) stop += CharAt(text_, stop).size;
      if (resources_.speech_verbs.contains(LowerAscii(Slice(text_, {at, stop})))) return true;
      at = stop;
      while (at < end && !IsLetter(CharAt(text_, at).code)) {
        if (IsDoubleQuote(CharAt(text_, at).code)) return false;
        at += CharAt(text_, at).size;
      }
    }
    return false;
  }

  std::vector<Quotation> SetDepths() {
    std::vector<uint32_t> ends;
    for (Quotation& quotation : done_) {
      while (!ends.empty() && ends.back() <= quotation.range.begin) ends.pop_back();
      quotation.depth = static_cast<uint32_t>(ends.size());
      ends.push_back(quotation.range.end);
    }
    return std::move(done_);
  }

  std::string_view text_;
  const std::vector<ByteRange>& stretches_;
  const TextResources& resources_;
  std::vector<std::vector<QuoteMark>> marks_;
  std::vector<QuoteMark> open_;
  std::vector<Quotation> done_;
  bool carried_{};  // open_[0] began in an earlier paragraph
};

}  // namespace

std::vector<Quotation> FindQuotations(std::string_view text, const std::vector<ByteRange>& stretches,
                                      const TextResources& resources) {
  return QuotationFinder(text, stretches, resources).Run();
}

}  // namespace rashomon
