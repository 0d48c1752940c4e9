// The regions and frames of an article: every paragraph named headline, byline, dateline, body or furniture,
// the embedded posts and live-blog entries with their date and speaker.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/paragraphs.h"
#include "text/resources.h"

namespace rashomon {

// A part of one paragraph that belongs to one region.
struct Segment {
  ByteRange range;
  RegionKind kind{};
  uint32_t paragraph{};
};

struct Layout {
  std::vector<Segment> segments;  // in order, without overlap
  std::vector<Frame> frames;      // without the article's own
  std::string title;
  std::optional<Moment> published;  // what a date line at the head says, where it is sure
  std::optional<Moment> updated;
  std::vector<Diagnostic> diagnostics;  // `start` in bytes of the text
};

// `article_date` is the publication time where it is known (live entries are clock times on it).
Layout FindLayout(std::string_view text, const std::vector<Paragraph>& paragraphs,
                  const TextResources& resources, const std::optional<Moment>& article_date);

// Kinds of the paragraphs by head, body and furniture rules; parallel to `paragraphs`.
std::vector<RegionKind> LabelParagraphs(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                        const TextResources& resources);

// Embedded posts: frames, and the parts of their paragraphs that are no words of the post.
struct PostParts {
  std::vector<Frame> frames;
  std::vector<Segment> marks;  // account lines and leads
};
PostParts FindPosts(std::string_view text, const std::vector<Paragraph>& paragraphs,
                    const std::vector<RegionKind>& kinds, const TextResources& resources);

}  // namespace rashomon
