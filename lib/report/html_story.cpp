// Head and foot of the HTML page: what was compared, what was not, notes on the input, how to cite.
#include <fmt/format.h>

#include "report/html.h"
#include "report/ids.h"
#include "report/origins.h"
#include "report/words.h"

namespace rashomon {
namespace {

// Only web addresses become links.
std::string Address(const std::string& url) {
  const std::string clean = Clean(url);
  if (clean.empty()) return {};
  if (!clean.starts_with("https://") && !clean.starts_with("http://")) return EscapeHtml(clean);
  return fmt::format("<a href=\"{}\" rel=\"noreferrer noopener\">{}</a>", EscapeHtml(clean),
                     EscapeHtml(clean));
}

std::string ArticleRow(const Story& story, uint32_t d, uint32_t origin) {
  const Document& document = story.articles[d].document;
  std::string title = Html(document.title);
  if (title.empty()) title = "(no headline)";
  if (!document.meta.url.empty())
    title += "<br><span class=\"quiet\">" + Address(document.meta.url) + "</span>";
  if (origin != d) {
    title += fmt::format("<br><span class=\"quiet\">shares most of its text with {}</span>",
                         EscapeHtml(OutletOf(story, origin)));
  }
  return fmt::format(
      "<tr><th scope=\"row\" dir=\"auto\"><a href=\"#{}\">{}</a></th><td class=\"date\">{}</td><td "
      "dir=\"auto\">{}</td>"
      "<td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
      ReportIds::Document(d), EscapeHtml(OutletOf(story, d)), PublishedWords(story, d), title,
      story.articles[d].claims.claims.size(), story.articles[d].claims.attributions.size());
}

std::string Items(const std::vector<std::string>& lines) {
  std::string out = "<ul>\n";
  for (const std::string& line : lines) out += fmt::format("<li dir=\"auto\">{}</li>\n", EscapeHtml(line));
  return out + "</ul>\n";
}

}  // namespace

std::string HtmlStory(const HtmlPage& page) {
  const Story& story = page.report.story;
  std::string out = "<section id=\"compared\" aria-labelledby=\"compared-title\">\n";
  out += "<h2 id=\"compared-title\">What was compared</h2>\n";
  out += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table of articles\">\n<table>\n";
  out += "<caption class=\"quiet\">Articles in order of publication</caption>\n";
  out +=
      "<thead><tr><th scope=\"col\">Outlet</th><th scope=\"col\">Published</th><th "
      "scope=\"col\">Headline</th>"
      "<th scope=\"col\">Claims</th><th scope=\"col\">Attributions</th></tr></thead>\n<tbody>\n";
  const std::vector<uint32_t> origins = OriginsOf(story);
  for (uint32_t d = 0; d < story.articles.size(); ++d) out += ArticleRow(story, d, origins[d]);
  return out + "</tbody>\n</table>\n</div>\n</section>\n";
}

std::string HtmlNotCompared(const HtmlPage& page) {
  const StoryReport& report = page.report;
  std::string out = "<section id=\"not-compared\" aria-labelledby=\"not-compared-title\">\n";
  out += "<h2 id=\"not-compared-title\">What was not compared, and why</h2>\n";
  out += Items(NotComparedWords(report));
  std::vector<std::string> notes;
  for (const Diagnostic& diagnostic : AllDiagnostics(report)) notes.push_back(DiagnosticWords(diagnostic));
  if (!notes.empty()) out += "<h3>Notes on the input</h3>\n" + Items(notes);
  out += "<h3 id=\"cite\">How to cite</h3>\n";
  out += fmt::format("<p>{}</p>\n", EscapeHtml(CiteWords(report)));
  return out + "</section>\n";
}

}  // namespace rashomon
