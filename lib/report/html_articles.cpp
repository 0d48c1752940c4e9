// The annotated view of the HTML page: each article in full, with sources, cues, what is said, values, and
// the words of conflicts linked to their cards.
#include <fmt/format.h>

#include "report/annotate.h"
#include "report/html.h"
#include "report/ids.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string Legend() {
  return "<p class=\"legend\">Marks: <b class=\"source\">source</b>, <i class=\"cue\">cue</i>, <span "
         "class=\"said\">what is said</span>, <span class=\"value\">time or figure</span>, <mark>words of a "
         "conflict</mark><sup>1A</sup> (conflict 1, position A; the number leads to its card). Text that is "
         "not "
         "marked is in the article's own voice. A number without a letter: the passage bears on that "
         "conflict "
         "without "
         "stating either answer.</p>\n";
}

std::string Refs(const StoryReport& report, const Mark& mark) {
  const Slot& slot = report.comparison.conflicts[mark.conflict].slot;
  if (slot.positions[mark.position].mentions[mark.mention].further) {
    return fmt::format("<sup><a href=\"#{}\" aria-label=\"see also conflict {}\">{}</a></sup>",
                       ReportIds::Conflict(mark.conflict), mark.conflict + 1, mark.conflict + 1);
  }
  return fmt::format("<sup><a href=\"#{}\" aria-label=\"conflict {}, position {}\">{}{}</a></sup>",
                     ReportIds::Conflict(mark.conflict), mark.conflict + 1, PositionLetter(mark.position),
                     mark.conflict + 1, PositionLetter(mark.position));
}

// The words of one piece inside their tags.
std::string PieceText(const StoryReport& report, const AnnotatedText& text, const MarkedPiece& piece) {
  std::string open, close;
  auto wrap = [&](const std::string& tag, std::string_view end) {
    open += tag;
    close.insert(0, end);
  };
  std::string before, after;
  bool hit = false;
  for (uint32_t m : piece.marks) {
    const Mark& mark = text.marks[m];
    if (mark.kind == MarkKind::kSource) wrap("<b class=\"source\">", "</b>");
    if (mark.kind == MarkKind::kCue) wrap("<i class=\"cue\">", "</i>");
    if (mark.kind == MarkKind::kValue) {
      wrap(fmt::format("<span class=\"value\" title=\"{}\">", Html(mark.note)), "</span>");
    }
    if (mark.kind != MarkKind::kConflict) continue;
    if (piece.range.begin <= mark.range.begin) {
      before +=
          fmt::format("<span id=\"{}\"></span>", MentionAnchor(mark.conflict, mark.position, mark.mention));
    }
    if (piece.range.end >= mark.range.end) after += Refs(report, mark);
    hit = true;
  }
  if (hit) wrap("<mark>", "</mark>");
  return before + open + EscapeHtml(CleanBetween(text.text.substr(piece.range.begin, piece.range.size()))) +
         close + after;
}

// The pieces of one paragraph; what one attribution says stays in one element.
std::string ParagraphText(const StoryReport& report, const AnnotatedText& text,
                          const AnnotatedParagraph& paragraph) {
  std::string out;
  int32_t open = -1;
  for (const MarkedPiece& piece : paragraph.pieces) {
    if (piece.said != open) {
      if (open >= 0) out += "</span>";
      open = piece.said;
      if (open >= 0) out += fmt::format("<span class=\"said\" title=\"{}\">", Html(text.marks[open].note));
    }
    out += PieceText(report, text, piece);
  }
  if (open >= 0) out += "</span>";
  return out;
}

std::string OneParagraph(const StoryReport& report, const AnnotatedText& text,
                         const AnnotatedParagraph& paragraph) {
  const std::string words = ParagraphText(report, text, paragraph);
  switch (paragraph.region) {
    case RegionKind::kHeadline:
      return fmt::format("<p class=\"headline\" dir=\"auto\">{}</p>\n", words);
    case RegionKind::kFurniture:
      return fmt::format(
          "<p class=\"furniture\" dir=\"auto\"><span class=\"label\">page furniture, not compared:</span> "
          "{}</p>\n",
          words);
    case RegionKind::kByline:
    case RegionKind::kDateline:
      return fmt::format("<p class=\"quiet\" dir=\"auto\">{}</p>\n", words);
    case RegionKind::kBody:
      break;
  }
  return fmt::format("<p dir=\"auto\">{}</p>\n", words);
}

std::string OneArticle(const HtmlPage& page, uint32_t d) {
  const Story& story = page.report.story;
  const std::string id = ReportIds::Document(d);
  std::string out = fmt::format(
      "<article class=\"full\" id=\"{}\" aria-labelledby=\"{}-title\">\n<h3 id=\"{}-title\" "
      "dir=\"auto\">{}</h3>\n"
      "<p class=\"quiet\">Published {}, file {}</p>\n",
      id, id, id, EscapeHtml(OutletOf(story, d)), PublishedWords(story, d), EscapeHtml(FileOf(story, d)));
  if (!page.options.article_text) return out + "</article>\n";
  const AnnotatedText text = Annotate(page.report, d);
  for (const AnnotatedParagraph& paragraph : text.paragraphs)
    out += OneParagraph(page.report, text, paragraph);
  return out + "</article>\n";
}

}  // namespace

std::string HtmlArticles(const HtmlPage& page) {
  std::string out = "<section id=\"articles\" aria-labelledby=\"articles-title\">\n";
  out += "<h2 id=\"articles-title\">Articles, annotated</h2>\n";
  out +=
      page.options.article_text
          ? Legend()
          : "<p>The full text was left out of this copy; the cards quote the sentences they compare.</p>\n";
  if (page.report.draft) out += OneArticle(page, *page.report.draft);
  for (uint32_t d = 0; d < page.report.story.articles.size(); ++d) {
    if (d != page.report.draft) out += OneArticle(page, d);
  }
  return out + "</section>\n";
}

}  // namespace rashomon
