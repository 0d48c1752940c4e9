// The report as one HTML file: no network, usable without its script.
#include "report/html.h"

#include <fmt/format.h>

#include "report/base64.h"
#include "report/ids.h"
#include "report/words.h"
#include "text/sha256.h"

namespace rashomon {
namespace {

// Only this page's own style and script may run, even if a byte of an article escaped its quotes.
std::string Policy() {
  return fmt::format(
      "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{}'; script-src '{}'",
      "sha256-" + Base64OfHex(Sha256Hex(HtmlStyle())), "sha256-" + Base64OfHex(Sha256Hex(HtmlScript())));
}

std::string Navigation() {
  return "<nav aria-label=\"Sections\"><ul>"
         "<li><a href=\"#compared\">What was compared</a></li>"
         "<li><a href=\"#conflicts\">Conflicts</a></li>"
         "<li><a href=\"#grid\">Question by outlet</a></li>"
         "<li><a href=\"#timeline\">Over time</a></li>"
         "<li><a href=\"#articles\">Articles, annotated</a></li>"
         "<li><a href=\"#cleared\">Looked at and cleared</a></li>"
         "<li><a href=\"#quotations\">Quotations</a></li>"
         "<li><a href=\"#not-compared\">Not compared</a></li>"
         "<li><a href=\"#cite\">How to cite</a></li>"
         "</ul></nav>\n";
}

std::string DraftLine(const StoryReport& report) {
  if (!report.draft) return {};
  return fmt::format("</p>\n<p>Only what conflicts with your draft, <a href=\"#{}\">{}</a>, is shown.",
                     ReportIds::Document(*report.draft), EscapeHtml(FileOf(report.story, *report.draft)));
}

}  // namespace

std::string EscapeHtml(std::string_view clean) {
  std::string out;
  for (char c : clean) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string Html(std::string_view text) {
  return EscapeHtml(Clean(text));
}

std::string RenderHtml(const StoryReport& report, const HtmlOptions& options) {
  const HtmlPage page{report, options};
  const std::string name = EscapeHtml(StoryName(report));
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", Policy());
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"color-scheme\" content=\"light dark\">\n";
  out += fmt::format("<title>{}: who claims what</title>\n<style>{}</style>\n</head>\n<body>\n", name,
                     HtmlStyle());
  out += "<a class=\"skip\" href=\"#conflicts\">Skip to the conflicts</a>\n<header>\n";
  out += fmt::format("<h1 dir=\"auto\">{}</h1>\n<p>{}</p>\n</header>\n", name,
                     EscapeHtml(ComparedWords(report)) + DraftLine(report));
  out += Navigation() + "<main>\n";
  out += HtmlStory(page) + HtmlConflicts(page) + HtmlGrid(page) + HtmlEvents(page) + HtmlArticles(page) +
         HtmlCleared(page) + HtmlQuotations(page) + HtmlNotCompared(page);
  out += "</main>\n<footer>\n";
  out += fmt::format(
      "<p>Made by Rashomon {} (model {}). It shows where reports differ and on whose word; it does not rule "
      "who "
      "is right.</p>\n</footer>\n",
      Html(report.tool_version), Html(report.model_version.empty() ? "none" : report.model_version));
  out += fmt::format("<script>{}</script>\n</body>\n</html>\n", HtmlScript());
  return out;
}

}  // namespace rashomon
