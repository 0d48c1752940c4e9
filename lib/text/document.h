// One article as read: the stored text and everything that can be said of it without language analysis.
//
// `text` is UTF-8, normalised in nothing; every range points into it. Positions that leave the program go
// through `offsets` (bytes of the file). Sentences, tokens, quotations and frames are sorted by begin.
// Values are complete when made and never change; reading them from several threads is safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/moment.h"
#include "base/range.h"
#include "text/offset_map.h"

namespace rashomon {

// What is known of an article besides its text (story.json, front matter); empty where not known.
struct ArticleMeta {
  std::string path;
  std::string outlet;
  std::string url;
  std::string timezone;
  std::optional<Moment> published;
  std::optional<Moment> updated;
};

// Furniture is nobody's claim: credit lines, link lists, newsletter boxes, share bars, tables of pipes.
enum class RegionKind { kHeadline, kByline, kDateline, kBody, kFurniture };

struct Region {
  RegionKind kind{RegionKind::kBody};
  ByteRange range;
};

// A stretch with its own date and speaker. Frame 0 is the article and spans the whole text; an embedded post
// or live-blog entry is a further frame inside it.
enum class FrameKind { kArticle, kPost, kLiveEntry };

struct Frame {
  FrameKind kind{FrameKind::kArticle};
  ByteRange range;
  std::optional<Moment> date;  // article: its publication time
  std::string speaker;         // who speaks in a post: "Trump"; empty: the account, else the outlet
  std::optional<ByteRange> speaker_range;
  std::string account;  // "Clash Report (@clashreport)"
};

struct Token {
  ByteRange range;  // UD tokens: "don't" is two tokens "do" "n't" side by side
};

struct Sentence {
  ByteRange range;  // without surrounding white space
  uint32_t first_token{};
  uint32_t end_token{};  // one past the last
  uint32_t paragraph{};  // counted from 0 over the article
  RegionKind region{RegionKind::kBody};
  uint32_t frame{};  // index of the innermost frame
};

// A quotation span. Nested ones follow their parent; one that runs over paragraphs is one span; an unclosed
// one ends with its paragraph.
struct Quotation {
  ByteRange range;  // with the marks
  ByteRange inner;  // without them
  uint32_t depth{};
  bool closed{true};
};

struct Document {
  ArticleMeta meta;
  std::string text;
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1252", ...
  OffsetMap offsets;
  std::string sha256;    // of the file's bytes, hex
  std::string language;  // "en"; what is not English is not analysed
  std::string title;     // the headline's words, or empty
  std::vector<Region> regions;
  std::vector<Frame> frames;
  std::vector<Sentence> sentences;  // furniture is left out
  std::vector<Token> tokens;
  std::vector<Quotation> quotations;
  std::vector<Diagnostic> diagnostics;
};

// Index of the sentence that holds byte `at`, if any.
std::optional<uint32_t> SentenceAt(const Document& document, uint32_t at);
// Physical line and column (characters), both counted from 1, of byte `at` of the text.
struct LineColumn {
  uint32_t line{};
  uint32_t column{};
};
LineColumn PositionIn(std::string_view text, uint32_t at);
LineColumn PositionOf(const Document& document, uint32_t at);
// Stable dump, one line a region, frame, quotation and sentence with its tokens (`dump --stage text`).
std::string ToText(const Document& document);

}  // namespace rashomon
