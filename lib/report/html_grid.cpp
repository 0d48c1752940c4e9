// The grid of the HTML page: a row a question, a column an article, in each cell the positions it states.
#include <fmt/format.h>

#include <set>

#include "report/excerpt.h"
#include "report/grid.h"
#include "report/html.h"
#include "report/ids.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kQuestionWords = 120;
constexpr size_t kAgreeingShown = 20;

std::string Cell(const Conflict& conflict, uint32_t d) {
  const GridCell cell = GridCellOf(conflict, d);
  std::string out;
  for (const GridAnswer& answer : cell.answers) {
    out += fmt::format("<div dir=\"auto\"><span class=\"letter\">{}</span> {}</div>", answer.letter,
                       EscapeHtml(answer.value));
  }
  if (!out.empty()) return "<td>" + out + "</td>";
  if (!cell.other.empty()) return fmt::format("<td dir=\"auto\">“{}”</td>", EscapeHtml(cell.other));
  return fmt::format("<td class=\"quiet\">{}</td>", cell.see_also ? "see also" : "not stated");
}

// "3 say A, 1 says B": how many articles stand behind each answer.
std::string Agreement(const Conflict& conflict) {
  std::string out;
  const std::vector<size_t> counts = ArticlesBehind(conflict);
  for (size_t p = 0; p < counts.size(); ++p) {
    out += fmt::format("<div>{} {} {}</div>", counts[p], counts[p] == 1 ? "says" : "say", PositionLetter(p));
  }
  return "<td class=\"agree\">" + out + "</td>";
}

std::string Row(const Story& story, const Conflict& conflict, const std::string& head) {
  std::string out = fmt::format("<tr><th scope=\"row\" dir=\"auto\">{}</th>", head);
  for (uint32_t d = 0; d < story.articles.size(); ++d) out += Cell(conflict, d);
  return out + Agreement(conflict) + "</tr>\n";
}

bool JoinsArticles(const Conflict& conflict) {
  std::set<uint32_t> articles;
  for (const Position& position : conflict.slot.positions) {
    for (const PositionMention& mention : position.mentions) articles.insert(mention.document);
  }
  return articles.size() > 1;
}

// Answers that look different and agree: what a rule cleared as compatible.
std::string AgreeingRows(const StoryReport& report) {
  std::string out;
  size_t shown = 0;
  for (const Cleared& cleared : report.comparison.cleared) {
    const Conflict& conflict = cleared.conflict;
    if (cleared.cleared_by != "rule" || conflict.relation != Relation::kCompatible ||
        !JoinsArticles(conflict))
      continue;
    if (++shown > kAgreeingShown) break;
    out += Row(report.story, conflict,
               EscapeHtml(Shortened(Clean(conflict.slot.question), kQuestionWords)) +
                   " <span class=\"quiet\">compatible: " + Html(cleared.why) + "</span>");
  }
  return out;
}

}  // namespace

std::string HtmlGrid(const HtmlPage& page) {
  const Story& story = page.report.story;
  const std::vector<Conflict>& conflicts = page.report.comparison.conflicts;
  std::string out = "<section id=\"grid\" aria-labelledby=\"grid-title\">\n";
  out += "<h2 id=\"grid-title\">Question by outlet</h2>\n";
  const std::string agreeing = AgreeingRows(page.report);
  if (conflicts.empty() && agreeing.empty())
    return out + "<p>No question has differing answers.</p>\n</section>\n";
  out +=
      "<p class=\"quiet\">Outlets with the same letter in a row agree. Words without a letter are an answer "
      "of "
      "another kind; “see also” stands for a passage that bears on the question without answering it.</p>\n";
  out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of questions\">\n";
  out += "<table class=\"grid\">\n<thead><tr><th scope=\"col\">Question</th>";
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    out += fmt::format(
        "<th scope=\"col\" dir=\"auto\"><a href=\"#{}\">{}</a><br><span class=\"quiet\">{}</span></th>",
        ReportIds::Document(d), EscapeHtml(OutletOf(story, d)), PublishedWords(story, d));
  }
  out += "<th scope=\"col\">Agreement</th></tr></thead>\n<tbody>\n";
  for (size_t i = 0; i < conflicts.size(); ++i) {
    out += Row(story, conflicts[i],
               fmt::format("<a href=\"#{}\">{}. {}</a>", ReportIds::Conflict(i), i + 1,
                           EscapeHtml(Shortened(Clean(conflicts[i].slot.question), kQuestionWords))));
  }
  out += agreeing;
  return out + "</tbody>\n</table>\n</div>\n</section>\n";
}

}  // namespace rashomon
