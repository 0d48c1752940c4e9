#include "text/layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/chars.h"
#include "text/free_date.h"
#include "text/line_forms.h"

namespace rashomon {
namespace {

constexpr size_t kLongestHead = 16;  // paragraphs in which a date line may date the article

class LayoutFinder {
 public:
  LayoutFinder(std::string_view text, const std::vector<Paragraph>& paragraphs,
               const TextResources& resources)
      : text_(text),
        paragraphs_(paragraphs),
        resources_(resources),
        kinds_(LabelParagraphs(text, paragraphs, resources)) {}

  Layout Run(const std::optional<Moment>& article_date) {
    PostParts posts = FindPosts(text_, paragraphs_, kinds_, resources_);
    marks_ = std::move(posts.marks);
    layout_.frames = std::move(posts.frames);
    MarkPosts();
    ReadDates();
    LiveEntries(article_date ? article_date : layout_.published);
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Segment& a, const Segment& b) { return a.range.begin < b.range.begin; });
    for (size_t i = 0; i < paragraphs_.size(); ++i) CutParagraph(i);
    std::stable_sort(layout_.frames.begin(), layout_.frames.end(), [](const Frame& a, const Frame& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    return std::move(layout_);
  }

 private:
  std::string_view Line(size_t i) const { return Slice(text_, paragraphs_[i].range); }

  // Which paragraphs lie in a post; posts are sorted and do not overlap.
  void MarkPosts() {
    in_post_.assign(paragraphs_.size(), false);
    size_t post = 0;
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      while (post < layout_.frames.size() && layout_.frames[post].range.end <= paragraphs_[i].range.begin)
        ++post;
      in_post_[i] = post < layout_.frames.size() && layout_.frames[post].range.Overlaps(paragraphs_[i].range);
    }
  }

  void ReadDates() {
    for (size_t i = 0; i < paragraphs_.size() && i < kLongestHead; ++i) {
      if (kinds_[i] != RegionKind::kDateline || in_post_[i]) continue;
      const FreeDate date = ReadFreeDate(Line(i), resources_);
      if (!date.moment) continue;
      if (date.ambiguous) {
        Note(i, "day and month of the date line cannot be told apart, not used");
        continue;
      }
      const std::string lower = LowerAscii(Line(i));
      const bool update = std::min(lower.find("updated"), lower.find("modified")) < lower.size() / 2 + 1;
      std::optional<Moment>& field = update ? layout_.updated : layout_.published;
      if (!field) field = date.moment;
    }
    if (!layout_.published) layout_.published = layout_.updated;
  }

  void Note(size_t i, std::string text) {
    layout_.diagnostics.push_back({.level = DiagnosticLevel::kNote,
                                   .path = {},
                                   .start = paragraphs_[i].range.begin,
                                   .text = std::move(text)});
  }

  // Two or more paragraphs of running text that begin with a clock time make a live blog.
  void LiveEntries(const std::optional<Moment>& date) {
    std::vector<std::pair<size_t, LeadingClock>> entries;
    size_t last_body = 0;
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (kinds_[i] == RegionKind::kBody) last_body = i;
      const bool clock_line = kinds_[i] == RegionKind::kDateline && !ReadFreeDate(Line(i), resources_).moment;
      if (kinds_[i] != RegionKind::kBody && !clock_line) continue;
      if (const auto clock = ReadLeadingClock(Line(i).substr(0, 40), resources_))
        entries.emplace_back(i, *clock);
    }
    if (entries.size() < 2) return;
    for (size_t e = 0; e < entries.size(); ++e) {
      const auto& [i, clock] = entries[e];
      const size_t last = e + 1 < entries.size() ? entries[e + 1].first - 1 : std::max(last_body, i);
      Frame frame{.kind = FrameKind::kLiveEntry,
                  .range = {paragraphs_[i].range.begin, paragraphs_[last].range.end},
                  .date = {},
                  .speaker = {},
                  .speaker_range = {},
                  .account = {}};
      if (date) {
        const absl::CivilDay day(date->at);
        frame.date =
            Moment{.at = absl::CivilMinute(day.year(), day.month(), day.day(), clock.hour, clock.minute),
                   .has_clock = true};
      }
      layout_.frames.push_back(std::move(frame));
      const uint32_t begin = paragraphs_[i].range.begin;
      marks_.push_back({.range = {begin, begin + std::min(clock.size, paragraphs_[i].range.size())},
                        .kind = RegionKind::kDateline,
                        .paragraph = static_cast<uint32_t>(i)});
    }
  }

  void Push(ByteRange range, RegionKind kind, size_t paragraph) {
    range = Trim(text_, range);
    if (!range.empty())
      layout_.segments.push_back(
          {.range = range, .kind = kind, .paragraph = static_cast<uint32_t>(paragraph)});
  }

  void CutParagraph(size_t i) {
    ByteRange rest = paragraphs_[i].range;
    RegionKind kind = kinds_[i];
    if (kind == RegionKind::kHeadline && layout_.title.empty()) layout_.title = std::string(Line(i));
    if (in_post_[i] && kind != RegionKind::kHeadline) kind = RegionKind::kBody;
    std::optional<Segment> tail;
    for (; next_mark_ < marks_.size() && marks_[next_mark_].paragraph == i; ++next_mark_) {
      const Segment& mark = marks_[next_mark_];
      if (mark.range.begin <= rest.begin) {
        Push(mark.range, mark.kind, i);
        rest.begin = mark.range.end;
      } else {
        tail = mark;
        rest.end = mark.range.begin;
      }
    }
    if (kind == RegionKind::kBody) {
      if (const uint32_t lead = body_seen_ < 3 ? LeadingDateline(Slice(text_, rest), resources_) : 0) {
        Push({rest.begin, rest.begin + lead}, RegionKind::kDateline, i);
        rest.begin += lead;
      }
      body_seen_ += !rest.empty();
    }
    PushWithoutLinks(rest, kind, i);
    if (tail) Push(tail->range, tail->kind, i);
  }

  // Links to a post's picture at the end of a paragraph are furniture.
  void PushWithoutLinks(ByteRange rest, RegionKind kind, size_t i) {
    const ByteRange whole = rest;
    while (kind != RegionKind::kFurniture && !rest.empty()) {
      const std::string_view view = Slice(text_, rest);
      const size_t space = view.find_last_of(" \t");
      const std::string_view word = view.substr(space == std::string_view::npos ? 0 : space + 1);
      const bool link = word.starts_with("pic.twitter.com/") || word.starts_with("https://t.co/") ||
                        word.starts_with("http://t.co/");
      if (!link) break;
      rest.end -= static_cast<uint32_t>(word.size());
      rest = Trim(text_, rest);
    }
    Push(rest, kind, i);
    Push({rest.end, whole.end}, RegionKind::kFurniture, i);
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const TextResources& resources_;
  std::vector<RegionKind> kinds_;
  std::vector<Segment> marks_;  // parts of paragraphs with a kind of their own
  std::vector<bool> in_post_;
  size_t next_mark_{};
  int body_seen_{};
  Layout layout_;
};

}  // namespace

Layout FindLayout(std::string_view text, const std::vector<Paragraph>& paragraphs,
                  const TextResources& resources, const std::optional<Moment>& article_date) {
  return LayoutFinder(text, paragraphs, resources).Run(article_date);
}

}  // namespace rashomon
