#include "text/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/chars.h"

namespace rashomon {
namespace {

std::string_view Name(RegionKind kind) {
  switch (kind) {
    case RegionKind::kHeadline:
      return "headline";
    case RegionKind::kByline:
      return "byline";
    case RegionKind::kDateline:
      return "dateline";
    case RegionKind::kBody:
      return "body";
    case RegionKind::kFurniture:
      return "furniture";
  }
  return "body";
}

std::string_view Name(FrameKind kind) {
  switch (kind) {
    case FrameKind::kArticle:
      return "article";
    case FrameKind::kPost:
      return "post";
    case FrameKind::kLiveEntry:
      return "live";
  }
  return "article";
}

// On one line: line ends, tabs and backslashes are escaped.
std::string Escape(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\\')
      out += "\\\\";
    else
      out += c;
  }
  return out;
}

// The first 80 bytes or less, whole characters.
std::string_view Head(std::string_view text) {
  size_t end = std::min<size_t>(text.size(), 80);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string Span(ByteRange range) {
  return fmt::format("{}\t{}", range.begin, range.end);
}

void AppendSentence(const Document& document, const Sentence& sentence, std::string& out) {
  out += fmt::format("sentence\t{}\t{}\t{}\t{}\t{}\n", Span(sentence.range), Name(sentence.region),
                     sentence.paragraph, sentence.frame, Escape(Slice(document.text, sentence.range)));
  out += "tokens";
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const ByteRange range = document.tokens[i].range;
    out += fmt::format("\t{}-{}", range.begin, range.end);
  }
  out += '\n';
}

std::string_view Name(DiagnosticLevel level) {
  switch (level) {
    case DiagnosticLevel::kNote:
      return "note";
    case DiagnosticLevel::kWarning:
      return "warning";
    case DiagnosticLevel::kError:
      return "error";
  }
  return "note";
}

void AppendHead(const Document& document, std::string& out) {
  const ArticleMeta& meta = document.meta;
  auto date = [](const std::optional<Moment>& moment) { return moment ? FormatMoment(*moment) : "-"; };
  out += fmt::format("document\t{}\t{}\t{} bytes\tsha256 {}\n", document.encoding, document.language,
                     document.text.size(), document.sha256);
  out += fmt::format("meta\toutlet {}\turl {}\tpublished {}\tupdated {}\ttimezone {}\n",
                     meta.outlet.empty() ? "-" : meta.outlet, meta.url.empty() ? "-" : meta.url,
                     date(meta.published), date(meta.updated), meta.timezone.empty() ? "-" : meta.timezone);
  out += fmt::format("title\t{}\n", Escape(document.title));
}

}  // namespace

std::optional<uint32_t> SentenceAt(const Document& document, uint32_t at) {
  auto next = std::upper_bound(document.sentences.begin(), document.sentences.end(), at,
                               [](uint32_t byte, const Sentence& s) { return byte < s.range.begin; });
  if (next == document.sentences.begin()) return std::nullopt;
  --next;
  if (!next->range.Contains(at)) return std::nullopt;
  return static_cast<uint32_t>(next - document.sentences.begin());
}

LineColumn PositionOf(const Document& document, uint32_t at) {
  return PositionIn(document.text, at);
}

LineColumn PositionIn(std::string_view text, uint32_t at) {
  const auto stop = std::min<size_t>(at, text.size());
  LineColumn position{.line = 1, .column = 1};
  for (size_t i = 0; i < stop;) {
    const Char c = CharAt(text, i);
    const bool crlf = c.code == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    i += c.size;
    if (c.code == '\n' || (c.code == '\r' && !crlf)) {
      ++position.line;
      position.column = 1;
    } else if (!crlf) {
      ++position.column;
    }
  }
  return position;
}

std::string ToText(const Document& document) {
  std::string out;
  AppendHead(document, out);
  for (const Region& region : document.regions) {
    out += fmt::format("region\t{}\t{}\t{}\n", Span(region.range), Name(region.kind),
                       Escape(Head(Slice(document.text, region.range))));
  }
  for (const Frame& frame : document.frames) {
    out +=
        fmt::format("frame\t{}\t{}\tdate {}\tspeaker {}\taccount {}\n", Span(frame.range), Name(frame.kind),
                    frame.date ? FormatMoment(*frame.date) : "-", frame.speaker.empty() ? "-" : frame.speaker,
                    frame.account.empty() ? "-" : frame.account);
  }
  for (const Quotation& quotation : document.quotations) {
    out += fmt::format("quotation\t{}\t{}\t{}\t{}\n", Span(quotation.range), quotation.depth,
                       quotation.closed ? "closed" : "open", Escape(Slice(document.text, quotation.range)));
  }
  for (const Sentence& sentence : document.sentences) AppendSentence(document, sentence, out);
  for (const Diagnostic& diagnostic : document.diagnostics) {
    out += fmt::format("diagnostic\t{}\t{}\t{}\n", Name(diagnostic.level),
                       diagnostic.start ? fmt::format("{}", *diagnostic.start) : "-", diagnostic.text);
  }
  return out;
}

}  // namespace rashomon
