// Quotations that several outlets give in different words, for the HTML page.
#include <fmt/format.h>

#include "report/html.h"
#include "report/same_quotations.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string Words(const QuotedVersion& version) {
  std::string out;
  for (const QuotedPart& part : version.parts) {
    out += part.differs ? fmt::format("<mark>{}</mark>", EscapeHtml(part.text)) : EscapeHtml(part.text);
  }
  return out;
}

std::string OneVersion(const Story& story, const QuotedVersion& version) {
  const std::string speaker =
      version.speaker.empty() ? "speaker not named" : "quoting " + EscapeHtml(version.speaker);
  return fmt::format(
      "<li><blockquote dir=\"auto\">“{}”</blockquote>\n<p class=\"by\"><b dir=\"auto\">{}</b>, {}, <span "
      "dir=\"auto\">{}</span> <span class=\"place\">{}</span></p></li>\n",
      Words(version), EscapeHtml(OutletOf(story, version.document)), PublishedWords(story, version.document),
      speaker, EscapeHtml(PlaceOf(story, version.document, version.range.begin)));
}

}  // namespace

std::string HtmlQuotations(const HtmlPage& page) {
  const std::vector<SameQuotation> groups = SameQuotations(page.report.story);
  std::string out = "<section id=\"quotations\" aria-labelledby=\"quotations-title\">\n";
  out += "<h2 id=\"quotations-title\">Same quotations in different words</h2>\n";
  if (groups.empty()) return out + "<p>No quotation is given in different words.</p>\n</section>\n";
  out +=
      "<p class=\"quiet\">Whether or not they conflict. Marked: the words that not all versions have.</p>\n";
  out += "<ol class=\"quotes\">\n";
  for (const SameQuotation& group : groups) {
    out += "<li><ul class=\"mentions\">\n";
    for (const QuotedVersion& version : group.versions) out += OneVersion(page.report.story, version);
    out += "</ul></li>\n";
  }
  return out + "</ol>\n</section>\n";
}

}  // namespace rashomon
