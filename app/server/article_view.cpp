// One article for the split view: paragraphs cut into pieces over which the same marks hold.
#include <nlohmann/json.hpp>

#include "app/server/views.h"
#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRegions[] = {"headline", "byline", "dateline", "body", "furniture"};

// The marks of the article and, behind them, the words of the finding that stand in it.
std::vector<Mark> AllMarks(const StoredArticle& stored, const FindingRecord* finding) {
  std::vector<Mark> marks = stored.article.annotation.marks;
  if (!finding) return marks;
  for (size_t p = 0; p < finding->positions.size(); ++p) {
    const std::vector<MentionRecord>& mentions = finding->positions[p].mentions;
    for (size_t m = 0; m < mentions.size(); ++m) {
      if (static_cast<int64_t>(mentions[m].article) != stored.id) continue;
      const ByteRange range = mentions[m].focus.empty() ? mentions[m].span : mentions[m].focus;
      if (range.end > stored.article.text.size()) continue;
      marks.push_back({MarkKind::kConflict, range, {}, 0, p, m});
    }
  }
  return marks;
}

Json PieceJson(const std::string& text, const std::vector<Mark>& marks, const MarkedPiece& piece) {
  Json json = {{"text", CleanBetween(Slice(text, piece.range))}};
  Json kinds = Json::array();
  if (piece.said >= 0) {
    kinds.push_back("said");
    json["who"] = marks[static_cast<size_t>(piece.said)].note;
  }
  for (uint32_t m : piece.marks) {
    const Mark& mark = marks[m];
    switch (mark.kind) {
      case MarkKind::kSource:
        kinds.push_back("source");
        break;
      case MarkKind::kCue:
        kinds.push_back("cue");
        break;
      case MarkKind::kValue:
        kinds.push_back("value");
        json["value"] = mark.note;
        break;
      case MarkKind::kConflict:
        json["letter"] = PositionLetter(mark.position);
        json["mention"] = mark.mention;
        json["last"] = piece.range.end >= mark.range.end;
        break;
      case MarkKind::kSaid:
        break;
    }
  }
  if (!kinds.empty()) json["marks"] = std::move(kinds);
  return json;
}

}  // namespace

std::string ArticleJson(const StoredArticle& stored, const FindingRecord* finding) {
  const ArticleRecord& article = stored.article;
  const std::vector<Mark> marks = AllMarks(stored, finding);
  Json paragraphs = Json::array();
  for (const AnnotatedParagraph& paragraph : article.annotation.paragraphs) {
    Json pieces = Json::array();
    for (const MarkedPiece& piece : CutPieces(marks, paragraph.range)) {
      pieces.push_back(PieceJson(article.text, marks, piece));
    }
    paragraphs.push_back(
        {{"region", kRegions[static_cast<size_t>(paragraph.region)]}, {"pieces", std::move(pieces)}});
  }
  const Json json = {{"id", stored.id},
                     {"outlet", article.outlet},
                     {"published", article.published},
                     {"title", article.title},
                     {"url", Clean(article.url)},
                     {"path", Clean(article.path)},
                     {"paragraphs", std::move(paragraphs)}};
  return PrintLine(json);
}

}  // namespace rashomon
