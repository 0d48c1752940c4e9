#include <algorithm>

#include "text/chars.h"
#include "text/layout.h"
#include "text/line_forms.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

constexpr size_t kLongestHead = 14;  // paragraphs above the running text
constexpr uint32_t kLongestParagraph = 1 << 20;
constexpr uint32_t kLongestWord = 5000;

class Labeller {
 public:
  Labeller(std::string_view text, const std::vector<Paragraph>& paragraphs, const TextResources& resources)
      : text_(text),
        paragraphs_(paragraphs),
        resources_(resources),
        kinds_(paragraphs.size(), RegionKind::kBody),
        known_(paragraphs.size(), false) {}

  std::vector<RegionKind> Run() {
    for (size_t i = 0; i < paragraphs_.size(); ++i) Simple(i);
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (lists_[i]) i = List(i + 1) - 1;
    }
    Head();
    return std::move(kinds_);
  }

 private:
  std::string_view Line(size_t i) const { return Slice(text_, paragraphs_[i].range); }
  void Set(size_t i, RegionKind kind) {
    kinds_[i] = kind;
    known_[i] = true;
  }

  // What a line is by itself, wherever it stands.
  void Simple(size_t i) {
    lists_.push_back(false);
    const std::string_view line = Line(i);
    if (line.size() > kLongestParagraph || HasEndlessWord(line)) return Set(i, RegionKind::kFurniture);
    if (line.size() > 400) return;
    if (IsTableLine(line)) return Set(i, RegionKind::kFurniture);
    if (IsDateLine(line, resources_)) return Set(i, RegionKind::kDateline);
    if (IsByline(line, resources_)) return Set(i, RegionKind::kByline);
    if (const auto scope = MatchFurniture(line, resources_)) {
      Set(i, RegionKind::kFurniture);
      lists_[i] = *scope == FurnitureScope::kList;
    }
  }

  static bool HasEndlessWord(std::string_view line) {
    size_t begin = 0;
    for (size_t at = 0; at < line.size() && line.size() - begin > kLongestWord; ++at) {
      if (line[at] == ' ' || line[at] == '\t' || static_cast<unsigned char>(line[at]) == 0xC2)
        begin = at + 1;
      else if (at - begin > kLongestWord)
        return true;
    }
    return false;
  }

  // Items below the heading of a list of links: list items and lines that are no prose. The paragraph behind
  // the list.
  size_t List(size_t i) {
    for (; i < paragraphs_.size(); ++i) {
      const std::string_view line = Line(i);
      const bool item = ListMarkLength(line) > 0;
      if (!item && !known_[i] && IsProse(line)) return i;
      if (kinds_[i] != RegionKind::kByline) Set(i, RegionKind::kFurniture);
    }
    return i;
  }

  // The paragraph with which running text begins.
  size_t BodyBegin() const {
    for (size_t i = 0; i < paragraphs_.size() && i < kLongestHead; ++i) {
      if (known_[i]) continue;
      const std::string_view line = Line(i);
      if (!IsProse(line)) continue;
      const bool first = HeadOnly(i);
      if (first && i + 1 < paragraphs_.size() && IsQuestionHeadline(line)) continue;
      return i;
    }
    // No prose: one headline, the rest is text.
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!known_[i]) return std::min(i + 1, paragraphs_.size());
    }
    return 0;
  }

  // Nothing but furniture, dates and section labels stands above.
  bool HeadOnly(size_t i) const {
    for (size_t j = 0; j < i; ++j) {
      if (!known_[j] && !IsSectionLabel(Line(j))) return false;
    }
    return true;
  }

  // A whole headline that asks or calls: one sentence, most of its words short of a story's first sentence.
  bool IsQuestionHeadline(std::string_view line) const {
    if (CountWords(line) > 22 || !LooksLikeHeadline(line, resources_)) return false;
    const size_t inner = line.find_first_of("?!");
    return line.ends_with('?') || line.ends_with('!') ? inner + 2 >= line.size() : true;
  }

  void Head() {
    const size_t body = BodyBegin();
    std::optional<size_t> headline;
    for (size_t i = 0; i < body; ++i) {
      if (known_[i]) continue;
      const std::string_view line = Line(i);
      const bool last = i + 1 >= paragraphs_.size();
      const bool more_heads = HeadlineFollows(i + 1, body);
      if (!headline && IsSectionLabel(line) && more_heads) {
        Set(i, RegionKind::kFurniture);
      } else if (headline && *headline + 1 == i && IsNameLine(line) && NameFits(i, body)) {
        Set(i, RegionKind::kByline);
      } else if (headline && IsSectionLabel(line)) {
        Set(i, RegionKind::kFurniture);
      } else if (LooksLikeHeadline(line, resources_) && !last && ListMarkLength(line) == 0) {
        Set(i, RegionKind::kHeadline);
        headline = i;
      }
    }
  }

  bool HeadlineFollows(size_t from, size_t body) const {
    for (size_t i = from; i < body; ++i) {
      if (!known_[i] && LooksLikeHeadline(Line(i), resources_) && CountWords(Line(i)) >= 3) return true;
    }
    return false;
  }

  // A name below a headline is a source only when the text or the date follows it.
  bool NameFits(size_t i, size_t body) const {
    return i + 1 == body || (i + 1 < paragraphs_.size() && kinds_[i + 1] == RegionKind::kDateline);
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const TextResources& resources_;
  std::vector<RegionKind> kinds_;
  std::vector<bool> known_;
  std::vector<bool> lists_;
};

}  // namespace

std::vector<RegionKind> LabelParagraphs(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                        const TextResources& resources) {
  return Labeller(text, paragraphs, resources).Run();
}

}  // namespace rashomon
