#include "text/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/status_macros.h"
#include "text/chars.h"
#include "text/decode.h"
#include "text/front_matter.h"
#include "text/language.h"
#include "text/layout.h"
#include "text/quotations.h"
#include "text/resources.h"
#include "text/sentence_split.h"
#include "text/sha256.h"
#include "text/tokenize.h"

namespace rashomon {
namespace {

constexpr uint32_t kMostTokens = 200;  // of one sentence; a longer one is cut
constexpr uint32_t kLongParagraph = 1 << 20;

class DocumentMaker {
 public:
  DocumentMaker(const ArticleMeta& meta, const TextResources& resources) : resources_(resources) {
    document_.meta = meta;
  }

  absl::StatusOr<Document> Run(std::string_view bytes) {
    ASSIGN_OR_RETURN(DecodedText decoded, DecodeText(bytes, document_.meta.path));
    document_.text = std::move(decoded.text);
    document_.encoding = std::move(decoded.encoding);
    document_.offsets = std::move(decoded.offsets);
    if (!decoded.note.empty()) Say(DiagnosticLevel::kWarning, std::nullopt, std::move(decoded.note));
    document_.sha256 = Sha256Hex(bytes);
    FrontMatter head = ReadFrontMatter(document_.text, document_.meta);
    document_.meta = std::move(head.meta);
    Take(std::move(head.diagnostics));
    const std::vector<Paragraph> paragraphs = FindParagraphs(document_.text, head.end);
    if (paragraphs.empty()) {
      return absl::InvalidArgumentError(
          fmt::format("{}: at byte {}: no text", document_.meta.path, document_.offsets.ToFile(head.end)));
    }
    Structure(paragraphs);
    return std::move(document_);
  }

 private:
  void Structure(const std::vector<Paragraph>& paragraphs) {
    Layout layout = FindLayout(document_.text, paragraphs, resources_, document_.meta.published);
    Take(std::move(layout.diagnostics));
    document_.title = std::move(layout.title);
    SetDates(layout);
    const auto size = static_cast<uint32_t>(document_.text.size());
    document_.frames.push_back({.kind = FrameKind::kArticle,
                                .range = {0, size},
                                .date = document_.meta.published,
                                .speaker = {},
                                .speaker_range = {},
                                .account = {}});
    std::move(layout.frames.begin(), layout.frames.end(), std::back_inserter(document_.frames));
    std::vector<ByteRange> stretches;
    for (const Segment& segment : layout.segments) {
      AddRegion(segment);
      if (segment.kind == RegionKind::kFurniture) {
        NoteEndless(segment);
        continue;
      }
      stretches.push_back(segment.range);
      AddSentences(segment);
    }
    document_.quotations = FindQuotations(document_.text, stretches, resources_);
    document_.language = GuessLanguage(document_.text, resources_);
  }

  void SetDates(const Layout& layout) {
    ArticleMeta& meta = document_.meta;
    if (!meta.published && layout.published) {
      meta.published = layout.published;
      Say(DiagnosticLevel::kNote, std::nullopt,
          fmt::format("publication date {} taken from a date line of the text",
                      FormatMoment(*meta.published)));
    }
    if (!meta.updated && layout.updated) meta.updated = layout.updated;
  }

  // Neighbouring segments of one kind make one region.
  void AddRegion(const Segment& segment) {
    if (!document_.regions.empty() && document_.regions.back().kind == segment.kind) {
      document_.regions.back().range.end = segment.range.end;
    } else {
      document_.regions.push_back({.kind = segment.kind, .range = segment.range});
    }
  }

  void NoteEndless(const Segment& segment) {
    if (segment.range.size() < 5000) return;
    const std::string_view what = segment.range.size() > kLongParagraph
                                      ? "a line too long for an article"
                                      : "a line with a word of more than 5000 bytes";
    Say(DiagnosticLevel::kWarning, segment.range.begin,
        fmt::format("{} ({} bytes), not analysed", what, segment.range.size()));
  }

  void AddSentences(const Segment& segment) {
    for (const ByteRange& range : SplitSentences(document_.text, segment.range, resources_)) {
      std::vector<ByteRange> tokens;
      Tokenize(document_.text, range, resources_, tokens);
      if (tokens.size() > kMostTokens) {
        Say(DiagnosticLevel::kNote, range.begin,
            fmt::format("sentence of {} words cut into parts", tokens.size()));
      }
      for (size_t begin = 0; begin < tokens.size();) {
        const size_t end = CutAt(tokens, begin);
        AddSentence(segment,
                    {tokens.begin() + static_cast<long>(begin), tokens.begin() + static_cast<long>(end)});
        begin = end;
      }
    }
  }

  // Where an overlong sentence is cut: behind the last semicolon, else comma, of the allowed length.
  size_t CutAt(const std::vector<ByteRange>& tokens, size_t begin) const {
    if (tokens.size() - begin <= kMostTokens) return tokens.size();
    for (char mark : {';', ','}) {
      for (size_t i = begin + kMostTokens; i > begin + kMostTokens / 4; --i) {
        if (tokens[i - 1].size() == 1 && document_.text[tokens[i - 1].begin] == mark) return i;
      }
    }
    return begin + kMostTokens;
  }

  void AddSentence(const Segment& segment, const std::vector<ByteRange>& tokens) {
    Sentence sentence{.range = {tokens.front().begin, tokens.back().end},
                      .first_token = static_cast<uint32_t>(document_.tokens.size()),
                      .end_token = 0,
                      .paragraph = segment.paragraph,
                      .region = segment.kind,
                      .frame = FrameOf(tokens.front().begin)};
    for (const ByteRange& token : tokens) document_.tokens.push_back({.range = token});
    sentence.end_token = static_cast<uint32_t>(document_.tokens.size());
    document_.sentences.push_back(sentence);
  }

  // The innermost frame that holds byte `at`. Sentences come in order, so frames that ended are left behind.
  uint32_t FrameOf(uint32_t at) {
    while (next_frame_ < document_.frames.size() && document_.frames[next_frame_].range.begin <= at) {
      inside_.push_back(static_cast<uint32_t>(next_frame_++));
    }
    while (inside_.size() > 1 && !document_.frames[inside_.back()].range.Contains(at)) inside_.pop_back();
    return inside_.back();
  }

  void Say(DiagnosticLevel level, std::optional<uint32_t> at, std::string text) {
    if (at) at = document_.offsets.ToFile(*at);
    document_.diagnostics.push_back(
        {.level = level, .path = document_.meta.path, .start = at, .text = std::move(text)});
  }

  void Take(std::vector<Diagnostic> diagnostics) {
    for (Diagnostic& diagnostic : diagnostics)
      Say(diagnostic.level, diagnostic.start, std::move(diagnostic.text));
  }

  const TextResources& resources_;
  Document document_;
  size_t next_frame_{};
  std::vector<uint32_t> inside_;
};

}  // namespace

absl::StatusOr<Document> ReadDocument(std::string_view bytes, const ArticleMeta& meta,
                                      const TextResources& resources) {
  return DocumentMaker(meta, resources).Run(bytes);
}

Document MakeTokenizedDocument(const std::vector<std::vector<std::string>>& sentences,
                               const std::vector<std::vector<bool>>& space_after) {
  Document document;
  document.encoding = "UTF-8";
  document.language = "en";
  document.offsets = OffsetMap::Text();
  for (size_t s = 0; s < sentences.size(); ++s) {
    Sentence sentence{.range = {static_cast<uint32_t>(document.text.size()), 0},
                      .first_token = static_cast<uint32_t>(document.tokens.size()),
                      .end_token = 0,
                      .paragraph = 0,
                      .region = RegionKind::kBody,
                      .frame = 0};
    for (size_t t = 0; t < sentences[s].size(); ++t) {
      const auto begin = static_cast<uint32_t>(document.text.size());
      document.text += sentences[s][t];
      document.tokens.push_back({.range = {begin, static_cast<uint32_t>(document.text.size())}});
      const bool space = s >= space_after.size() || t >= space_after[s].size() || space_after[s][t];
      sentence.range.end = static_cast<uint32_t>(document.text.size());
      if (space || t + 1 == sentences[s].size()) document.text += ' ';
    }
    sentence.end_token = static_cast<uint32_t>(document.tokens.size());
    if (!sentences[s].empty()) document.sentences.push_back(sentence);
  }
  const ByteRange whole{0, static_cast<uint32_t>(document.text.size())};
  document.regions.push_back({.kind = RegionKind::kBody, .range = whole});
  document.frames.push_back({.kind = FrameKind::kArticle,
                             .range = whole,
                             .date = {},
                             .speaker = {},
                             .speaker_range = {},
                             .account = {}});
  std::vector<ByteRange> stretches;
  for (const Sentence& sentence : document.sentences) stretches.push_back(sentence.range);
  document.quotations = FindQuotations(document.text, stretches, TextResources{});
  return document;
}

}  // namespace rashomon
