#include <algorithm>

#include "text/chars.h"
#include "text/free_date.h"
#include "text/layout.h"
#include "text/line_forms.h"

namespace rashomon {
namespace {

constexpr size_t kLongestPost = 10;  // paragraphs

// "— Coast Report (@coastreport) May 22, 2031" inside a line.
struct AccountLine {
  ByteRange range;  // from the dash to the date's end, the line's end
  std::string account;
  Moment date;
};

std::optional<AccountLine> ReadAccountLine(std::string_view text, ByteRange line,
                                           const TextResources& resources) {
  const std::string_view view = Slice(text, line);
  const size_t handle = view.rfind("(@");
  if (handle == std::string_view::npos) return std::nullopt;
  const size_t close = view.find(')', handle);
  if (close == std::string_view::npos || close - handle > 40) return std::nullopt;
  const FreeDate date = ReadFreeDate(view.substr(close + 1), resources);
  if (!date.moment || !date.whole) return std::nullopt;
  size_t name = handle, begin = handle;
  while (name > 0 && handle - name < 60) {
    const Char c = CharBefore(view, name);
    name -= c.size;
    begin = name;
    if (!IsLongDash(c.code) &&
        !(c.code == '-' && (name == 0 || view[name - 1] == ' ' || view[name - 1] == '-')))
      continue;
    name += c.size;
    while (begin > 0 && view[begin - 1] == '-') --begin;
    break;
  }
  if (name == 0 && CountWords(view.substr(0, handle)) > 6) return std::nullopt;
  const std::string_view account = TrimView(view.substr(name, close + 1 - name));
  return AccountLine{.range = {line.begin + static_cast<uint32_t>(begin), line.end},
                     .account = std::string(account),
                     .date = *date.moment};
}

bool HasPostLink(std::string_view line) {
  return line.find("pic.twitter.com/") != std::string_view::npos ||
         line.find("://t.co/") != std::string_view::npos;
}

// "Doe" of "BREAKING: Doe:": the last name before a colon at the begin of `line`.
std::optional<ByteRange> LeadName(std::string_view text, ByteRange line) {
  const std::string_view view = Slice(text, line);
  std::optional<ByteRange> name;
  size_t begin = 0;
  for (size_t colon = view.find(':'); colon != std::string_view::npos && colon < 80;
       colon = view.find(':', begin)) {
    const bool spaced = colon + 1 == view.size() || IsSpace(CharAt(view, colon + 1).code);
    const ByteRange part =
        Trim(text, {line.begin + static_cast<uint32_t>(begin), line.begin + static_cast<uint32_t>(colon)});
    const std::string_view words = Slice(text, part);
    if (!spaced || !IsNameLine(words)) break;
    const bool capitals =
        std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!capitals || begin > 0) name = part;
    begin = colon + 1;
  }
  return name;
}

class PostFinder {
 public:
  PostFinder(std::string_view text, const std::vector<Paragraph>& paragraphs,
             const std::vector<RegionKind>& kinds, const TextResources& resources)
      : text_(text), paragraphs_(paragraphs), kinds_(kinds), resources_(resources) {
    const auto parted = static_cast<size_t>(std::count_if(paragraphs.begin(), paragraphs.end(),
                                                          [](const Paragraph& p) { return p.after_blank; }));
    blocks_ = parted < paragraphs.size() && parted * 3 >= paragraphs.size();
  }

  PostParts Run() {
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (const auto account = ReadAccountLine(text_, paragraphs_[i].range, resources_)) Post(i, *account);
    }
    return std::move(parts_);
  }

 private:
  std::string_view Line(size_t i) const { return Slice(text_, paragraphs_[i].range); }

  void Post(size_t i, const AccountLine& account) {
    const ByteRange line = paragraphs_[i].range;
    size_t first = i, last = i;
    if (account.range.begin <= line.begin + 1) {
      const bool lead = i > free_ && IsLead(i - 1);
      const size_t linked = LinkBelow(i);
      if (lead || (linked > i && !(i > free_ && HasPostLink(Line(i - 1))))) {
        first = lead ? i - 1 : i;
        last = linked > i ? linked : std::min(i + 1, paragraphs_.size() - 1);
      } else if (i > free_ && kinds_[i - 1] != RegionKind::kHeadline) {
        first = Above(i);
      }
    }
    Add(first, last, i, account);
  }

  // A short line before the account that ends in a colon.
  bool IsLead(size_t i) const { return Line(i).ends_with(':') && CountWords(Line(i)) <= 8; }

  // The paragraph below that carries the post's link; `i` when there is none near.
  size_t LinkBelow(size_t i) const {
    for (size_t j = i + 1; j < paragraphs_.size() && j <= i + kLongestPost; ++j) {
      if (Line(j).find("(@") != std::string_view::npos) return i;
      if (HasPostLink(Line(j))) return j;
    }
    return i;
  }

  // The first paragraph of the words above an account line: those of one block, where blank lines part
  // blocks.
  size_t Above(size_t i) const {
    size_t first = i - 1;
    while (blocks_ && first > free_ && i - first < kLongestPost && !paragraphs_[first].after_blank &&
           kinds_[first - 1] == RegionKind::kBody) {
      --first;
    }
    return first;
  }

  void Add(size_t first, size_t last, size_t at, const AccountLine& account) {
    Frame frame{.kind = FrameKind::kPost,
                .range = {paragraphs_[first].range.begin, paragraphs_[last].range.end},
                .date = account.date,
                .speaker = {},
                .speaker_range = {},
                .account = account.account};
    ByteRange lead = paragraphs_[first].range;
    if (first == at) lead.end = account.range.begin;
    if (first == at && lead.empty() && last > at) lead = paragraphs_[at + 1].range;
    if (const auto name = LeadName(text_, lead)) {
      frame.speaker = std::string(Slice(text_, *name));
      frame.speaker_range = *name;
      if (first < at && IsLead(first)) {
        parts_.marks.push_back(
            {.range = lead, .kind = RegionKind::kByline, .paragraph = static_cast<uint32_t>(first)});
      }
    }
    parts_.marks.push_back(
        {.range = account.range, .kind = RegionKind::kFurniture, .paragraph = static_cast<uint32_t>(at)});
    parts_.frames.push_back(std::move(frame));
    free_ = last + 1;
  }

  std::string_view text_;
  const std::vector<Paragraph>& paragraphs_;
  const std::vector<RegionKind>& kinds_;
  const TextResources& resources_;
  bool blocks_{};  // blank lines part blocks of several lines
  size_t free_{};  // first paragraph that no post has taken
  PostParts parts_;
};

}  // namespace

PostParts FindPosts(std::string_view text, const std::vector<Paragraph>& paragraphs,
                    const std::vector<RegionKind>& kinds, const TextResources& resources) {
  return PostFinder(text, paragraphs, kinds, resources).Run();
}

}  // namespace rashomon
