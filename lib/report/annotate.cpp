#include "report/annotate.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "text/chars.h"

namespace rashomon {
namespace {

std::string SaidBy(const Attribution& said) {
  std::string note;
  for (const Source& source : said.chain) note += (note.empty() ? "" : " > ") + Clean(source.name);
  if (note.empty()) note = "source not named";
  return fmt::format("{} {}", note, ToString(said.stance));
}

void AddMark(MarkKind kind, ByteRange range, std::string note, std::vector<Mark>& marks) {
  if (range.empty()) return;
  Mark mark;
  mark.kind = kind;
  mark.range = range;
  mark.note = std::move(note);
  marks.push_back(std::move(mark));
}

void AddConflictMarks(const Comparison& comparison, uint32_t document, std::vector<Mark>& marks) {
  for (size_t k = 0; k < comparison.conflicts.size(); ++k) {
    const std::vector<Position>& positions = comparison.conflicts[k].slot.positions;
    for (size_t p = 0; p < positions.size(); ++p) {
      for (size_t m = 0; m < positions[p].mentions.size(); ++m) {
        const PositionMention& mention = positions[p].mentions[m];
        if (mention.document != document) continue;
        const ByteRange range = mention.Words();
        marks.push_back({MarkKind::kConflict, range, {}, k, p, m});
      }
    }
  }
}

std::vector<Mark> MarksOf(const StoryReport& report, uint32_t document) {
  const Analysis& article = report.story.articles[document];
  std::vector<Mark> marks;
  for (const Attribution& said : article.claims.attributions) {
    for (ByteRange range : said.content) AddMark(MarkKind::kSaid, range, SaidBy(said), marks);
    for (const Source& source : said.chain) {
      if (source.range) AddMark(MarkKind::kSource, *source.range, {}, marks);
    }
    if (said.cue) AddMark(MarkKind::kCue, *said.cue, {}, marks);
  }
  for (const TimeExpression& time : article.values.times) {
    AddMark(MarkKind::kValue, time.range, NormalForm(time), marks);
  }
  for (const Quantity& quantity : article.values.quantities) {
    AddMark(MarkKind::kValue, quantity.range, NormalForm(quantity), marks);
  }
  AddConflictMarks(report.comparison, document, marks);
  return marks;
}

// Lines of the text; a line that continues the paragraph of the one before is joined to it.
std::vector<ByteRange> ParagraphsIn(const Document& document, ByteRange region) {
  auto paragraph_at = [&](uint32_t at) {
    const std::optional<uint32_t> sentence = SentenceAt(document, at);
    return sentence ? static_cast<int64_t>(document.sentences[*sentence].paragraph) : -1;
  };
  std::vector<ByteRange> paragraphs;
  for (uint32_t at = region.begin; at < region.end;) {
    const size_t found = document.text.find_first_of("\r\n", at);
    const uint32_t end = static_cast<uint32_t>(std::min<size_t>(found, region.end));
    const ByteRange line = Trim(document.text, {at, end});
    at = end + 1;
    if (line.empty()) continue;
    const int64_t number = paragraph_at(line.begin);
    if (!paragraphs.empty() && number >= 0 && paragraph_at(paragraphs.back().end - 1) == number) {
      paragraphs.back().end = line.end;
    } else {
      paragraphs.push_back(line);
    }
  }
  return paragraphs;
}

MarkedPiece MakePiece(const std::vector<Mark>& marks, const std::vector<uint32_t>& near, ByteRange range) {
  MarkedPiece piece;
  piece.range = range;
  for (uint32_t m : near) {
    const Mark& mark = marks[m];
    if (!mark.range.Contains(range)) continue;
    if (mark.kind != MarkKind::kSaid) {
      const bool held = mark.kind != MarkKind::kConflict &&
                        std::any_of(piece.marks.begin(), piece.marks.end(),
                                    [&](uint32_t other) { return marks[other].kind == mark.kind; });
      if (!held) piece.marks.push_back(m);
    } else if (piece.said < 0 || mark.range.size() <= marks[piece.said].range.size()) {
      piece.said = static_cast<int32_t>(m);
    }
  }
  return piece;
}

}  // namespace

std::vector<MarkedPiece> CutPieces(const std::vector<Mark>& marks, ByteRange paragraph) {
  std::vector<uint32_t> near;
  std::vector<uint32_t> cuts = {paragraph.begin, paragraph.end};
  for (uint32_t m = 0; m < marks.size(); ++m) {
    if (!marks[m].range.Overlaps(paragraph)) continue;
    near.push_back(m);
    if (paragraph.Contains(marks[m].range.begin)) cuts.push_back(marks[m].range.begin);
    if (paragraph.Contains(marks[m].range.end)) cuts.push_back(marks[m].range.end);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<MarkedPiece> pieces;
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    pieces.push_back(MakePiece(marks, near, {cuts[i], cuts[i + 1]}));
  }
  return pieces;
}

AnnotatedText Annotate(const StoryReport& report, uint32_t document) {
  const Document& source = report.story.articles[document].document;
  AnnotatedText out;
  out.text = source.text;
  out.marks = MarksOf(report, document);
  for (const Region& region : source.regions) {
    for (ByteRange range : ParagraphsIn(source, region.range)) {
      out.paragraphs.push_back({region.kind, range, CutPieces(out.marks, range)});
    }
  }
  return out;
}

}  // namespace rashomon
