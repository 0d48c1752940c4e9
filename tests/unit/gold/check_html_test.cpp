#include <algorithm>

#include "bridge_report.h"
#include "gold/checked.h"
#include "report/base64.h"
#include "text/sha256.h"

namespace rashomon {
namespace {

std::string PageOf(const StoryReport& report, std::vector<GateResult> gates = {}) {
  const Gold gold = BridgeGold();
  CheckReport check{.tool_version = "1", .model_version = "2", .stories = {}, .gates = std::move(gates)};
  check.stories.push_back(CheckStory(gold, report, Score(gold, FindingsOf(report))));
  return RenderCheckHtml(check);
}

size_t CountOf(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("the page of a check shows every entry with its sentences") {
  const std::string page = PageOf(BridgeReport());
  CHECK(CountOf(page, "<article class=\"card right\">") == 1);
  CHECK(CountOf(page, "<article class=\"card trap\">") == 1);
  CHECK(CountOf(page, "<article class=\"card false-alarm\">") == 1);
  CHECK(page.find("<blockquote dir=\"auto\"><mark>Three</mark> people") != std::string::npos);
  CHECK(page.find("<code>orle/first.txt:3:1</code>") != std::string::npos);
  CHECK(page.find("<a href=\"#s1\">Orle bridge</a>") != std::string::npos);
  CHECK(page.find("No gate was set.") != std::string::npos);
}

TEST_CASE("a missed slot shows the lines that the gold names") {
  StoryReport nothing = BridgeReport();
  nothing.comparison.conflicts.clear();
  const std::string page = PageOf(nothing);
  CHECK(page.find("slot s1, must be found") != std::string::npos);
  CHECK(page.find("<blockquote dir=\"auto\"><mark>Three people</mark> were hurt.</blockquote>") !=
        std::string::npos);
  CHECK(page.find("traps that nothing hit, slots found with another (1)") != std::string::npos);
}

TEST_CASE("the page says in words whether a gate was held") {
  const std::string page = PageOf(
      BridgeReport(), {{.gate = *ParseGate(Measure::kRecall, "0.5"), .value = 1, .held = true},
                       {.gate = *ParseGate(Measure::kPrecision, "0.9"), .value = 0.333, .held = false}});
  CHECK(page.find("✓</span> recall 1.000 (at least 0.500): held") != std::string::npos);
  CHECK(page.find("✗</span> precision 0.333 (at least 0.900): missed") != std::string::npos);
}

TEST_CASE("the page of a check runs nothing, fetches nothing and keeps markup as text") {
  StoryReport report = BridgeReport();
  report.comparison.conflicts[0].slot.question = "<img src=x onerror=alert(1)>";
  report.comparison.conflicts[1].explanation = "\" onclick=\"alert(1)";
  report.comparison.conflicts[2].slot.positions[0].value = "<script>alert(1)</script>";
  const std::string page = PageOf(report);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("\" onclick") == std::string::npos);
  CHECK(page.find("http://") == std::string::npos);
  CHECK(page.find("https://") == std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  const size_t begin = page.find("<style>") + 7;
  const std::string style = page.substr(begin, page.find("</style>") - begin);
  CHECK(page.find("style-src 'sha256-" + Base64OfHex(Sha256Hex(style)) + "'") != std::string::npos);
  CHECK(style.find("prefers-color-scheme: dark") != std::string::npos);
}

TEST_CASE("elements of the page are closed, links lead somewhere, labels name their headings") {
  const std::string page = PageOf(BridgeReport());
  for (const std::string tag : {"section", "article", "details", "summary", "table", "tr", "ul", "li", "p",
                                "div", "mark", "blockquote", "h2", "h3", "h4", "main", "nav"}) {
    CHECK_MESSAGE(
        CountOf(page, "<" + tag + ">") + CountOf(page, "<" + tag + " ") == CountOf(page, "</" + tag + ">"),
        tag);
  }
  for (const std::string attribute : {"href=\"#", "aria-labelledby=\""}) {
    for (size_t at = page.find(attribute); at != std::string::npos; at = page.find(attribute, at + 1)) {
      const size_t begin = at + attribute.size();
      const std::string id = page.substr(begin, page.find('"', begin) - begin);
      CHECK_MESSAGE(CountOf(page, " id=\"" + id + "\"") == 1, id);
    }
  }
}

}  // namespace
}  // namespace rashomon
