#include "report/excerpt.h"

#include <algorithm>

#include "report/words.h"

namespace rashomon {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr size_t kHeading = 64;  // bytes of a value that stands as a heading

ByteRange Clamp(ByteRange range, ByteRange bounds) {
  const uint32_t begin = std::clamp(range.begin, bounds.begin, bounds.end);
  return {begin, std::clamp(range.end, begin, bounds.end)};
}

bool IsCut(unsigned char c) {
  return (c & 0xC0) != 0x80;
}

// The last (or first) `most` bytes of a part, whole words.
std::string LastWords(const std::string& text, size_t most) {
  if (text.size() <= most) return text;
  const size_t blank = text.find(' ', text.size() - most);
  return blank == std::string::npos ? std::string(kEllipsis) : std::string(kEllipsis) + text.substr(blank);
}

std::string FirstWords(const std::string& text, size_t most) {
  if (text.size() <= most) return text;
  const size_t blank = text.rfind(' ', most);
  if (blank == std::string::npos) return std::string(kEllipsis);
  return text.substr(0, blank + 1) + std::string(kEllipsis);
}

}  // namespace

Excerpt ExcerptOf(const Story& story, const PositionMention& mention, size_t most) {
  const Document& document = story.articles[mention.document].document;
  ByteRange sentence = mention.span;
  if (mention.sentence < document.sentences.size()) {
    sentence = Cover(document.sentences[mention.sentence].range, mention.span);
  }
  const ByteRange span = Clamp(mention.span, sentence);
  const ByteRange focus = Clamp(mention.focus, span);
  auto part = [&](uint32_t begin, uint32_t end) { return CleanBetween(Slice(document.text, {begin, end})); };
  Excerpt excerpt = {.lead = part(sentence.begin, span.begin),
                     .before = part(span.begin, focus.begin),
                     .focus = part(focus.begin, focus.end),
                     .after = part(focus.end, span.end),
                     .tail = part(span.end, sentence.end)};
  if (focus.empty()) {
    excerpt.before = part(span.begin, span.end);
    excerpt.after.clear();
  }
  if (sentence.size() <= most) return excerpt;
  const size_t spare = most > span.size() ? (most - span.size()) / 2 : 0;
  excerpt.lead = LastWords(excerpt.lead, spare);
  excerpt.tail = FirstWords(excerpt.tail, spare);
  if (span.size() > most && !focus.empty()) {
    const size_t around = most > focus.size() ? (most - focus.size()) / 2 : 0;
    excerpt.before = LastWords(excerpt.before, around);
    excerpt.after = FirstWords(excerpt.after, around);
    excerpt.lead.clear();
    excerpt.tail.clear();
  }
  return excerpt;
}

std::string HeadingOf(const Story& story, const Position& position) {
  const std::string value = Clean(position.value);
  if (value.size() <= kHeading || position.mentions.empty()) return Shortened(value, kHeading * 2);
  const PositionMention& mention = position.mentions.front();
  const std::string source = InnermostSource(mention);
  return "according to " + (source.empty() ? OutletOf(story, mention.document) : source);
}

std::string Shortened(const std::string& value, size_t most) {
  if (value.size() <= most) return value;
  size_t end = value.rfind(' ', most);
  if (end == std::string::npos || end < most / 2) end = most;
  while (end > 0 && !IsCut(static_cast<unsigned char>(value[end]))) --end;
  return value.substr(0, end) + " " + std::string(kEllipsis);
}

}  // namespace rashomon
