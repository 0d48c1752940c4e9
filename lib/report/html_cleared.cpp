// "Looked at and cleared" of the HTML page.
#include <fmt/format.h>

#include "report/html.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string OneCleared(const Story& story, const Cleared& cleared) {
  const Conflict& conflict = cleared.conflict;
  std::string out = fmt::format(
      "<li><p dir=\"auto\"><b>{}</b> {} <span class=\"quiet\">({}, rule <code>{}</code>, score "
      "{})</span></p>\n<ul class=\"mentions\">\n",
      Html(conflict.slot.question), Html(cleared.why),
      cleared.cleared_by == "rule" ? "cleared by rule" : "cleared by score", EscapeHtml(conflict.rule),
      ConfidenceWords(conflict.confidence));
  for (const Position& position : conflict.slot.positions) {
    if (!position.mentions.empty()) out += HtmlMention(story, position.mentions.front(), "");
  }
  return out + "</ul></li>\n";
}

}  // namespace

std::string HtmlCleared(const HtmlPage& page) {
  const auto& cleared = page.report.comparison.cleared;
  std::string out = "<section id=\"cleared\" aria-labelledby=\"cleared-title\">\n";
  out += "<h2 id=\"cleared-title\">Looked at and cleared</h2>\n";
  if (cleared.empty()) return out + "<p>Nothing else looked like a conflict.</p>\n</section>\n";
  out +=
      "<p>These looked like conflicts and are none, or none that is sure enough to be shown. The most "
      "tempting "
      "come first.</p>\n";
  out += fmt::format("<details><summary>{}</summary>\n<ol class=\"cleared\">\n",
                     Counted(cleared.size(), "cleared pair"));
  for (const Cleared& one : cleared) out += OneCleared(page.report.story, one);
  return out + "</ol>\n</details>\n</section>\n";
}

}  // namespace rashomon
