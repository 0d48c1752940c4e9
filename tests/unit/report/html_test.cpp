#include "report/html.h"

#include <doctest/doctest.h>

#include "golden.h"
#include "report/base64.h"
#include "report/grid.h"
#include "report/report.h"
#include "sample_story.h"
#include "text/sha256.h"

using namespace rashomon;

namespace {

size_t CountOf(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("the HTML report of the sample story is the golden one") {
  CheckGolden("sample.html", RenderHtml(SampleReport()));
}

TEST_CASE("markup in an article stays text") {
  const std::string html = RenderHtml(SampleReport());
  CHECK(CountOf(html, "<script>") == 1);
  CHECK(html.find("&lt;script&gt;alert(1)") != std::string::npos);
  CHECK(html.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(html.find("[U+202E]") != std::string::npos);
}

TEST_CASE("hostile names and addresses reach no attribute or link") {
  StoryReport report = SampleReport();
  report.story.name = "\"><img src=x onerror=alert(1)>";
  report.story.articles[0].document.meta.url = "javascript:alert(1)";
  report.story.articles[0].document.meta.outlet = "O'\"<b>";
  const std::string html = RenderHtml(report);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("href=\"javascript") == std::string::npos);
  CHECK(html.find("O&#39;&quot;&lt;b&gt;") != std::string::npos);
}

TEST_CASE("the policy names the hashes of the page's own style and script") {
  const std::string html = RenderHtml(EmptyReport());
  CHECK(html.find("script-src 'sha256-" + Base64OfHex(Sha256Hex(HtmlScript())) + "'") != std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
  CHECK(html.find("https://") == std::string::npos);
}

TEST_CASE("every link of the page leads to one place on it, with and without the articles' text") {
  for (bool text : {true, false}) {
    const std::string html = RenderHtml(SampleReport(), {.article_text = text});
    for (size_t at = html.find("href=\"#"); at != std::string::npos; at = html.find("href=\"#", at + 1)) {
      const std::string id = html.substr(at + 7, html.find('"', at + 7) - at - 7);
      CHECK_MESSAGE(CountOf(html, " id=\"" + id + "\"") == 1, id);
    }
  }
}

TEST_CASE("a page without the articles' text still quotes the sentences it compares") {
  const std::string html = RenderHtml(SampleReport(), {.article_text = false});
  CHECK(html.find(" until further notice") != std::string::npos);
  CHECK(html.find("Subscribe") == std::string::npos);
}

TEST_CASE("elements are closed in order") {
  for (const std::string tag :
       {"section", "article", "span", "mark", "details", "table", "ul", "li", "p", "div"}) {
    const std::string html = RenderHtml(SampleReport());
    CHECK_MESSAGE(
        CountOf(html, "<" + tag + ">") + CountOf(html, "<" + tag + " ") == CountOf(html, "</" + tag + ">"),
        tag);
  }
}

TEST_CASE("base64 of hex digits pads by the number of bytes") {
  CHECK(Base64OfHex("") == "");
  CHECK(Base64OfHex("66") == "Zg==");
  CHECK(Base64OfHex("666f") == "Zm8=");
  CHECK(Base64OfHex("666f6f626172") == "Zm9vYmFy");
}

TEST_CASE("a passage that only bears on a question is never shown as an answer to it") {
  StoryReport report = SampleReport();
  Slot& slot = report.comparison.conflicts[0].slot;
  PositionMention gazette = slot.positions[0].mentions[0];
  gazette.further = true;
  slot.positions[0] = {"30", "[30,30] person", slot.positions[1].mentions};
  slot.positions[1].mentions.push_back(gazette);
  CHECK(GridCellOf(report.comparison.conflicts[0], 0).answers.empty());
  CHECK(GridCellOf(report.comparison.conflicts[0], 0).see_also);
  CHECK(ArticlesBehind(report.comparison.conflicts[0]) == std::vector<size_t>{1, 1});
  slot.positions[1].mentions.back().answer = "At least 11";
  CHECK(GridCellOf(report.comparison.conflicts[0], 0).other == "At least 11");
  CHECK(RenderMarkdown(report).find("| “At least 11” | **A** 30<br>**B** 24 | not stated | 1 × A, 1 × B |") !=
        std::string::npos);
  const std::string html = RenderHtml(report);
  CHECK(html.find("aria-label=\"see also conflict 1\"") != std::string::npos);
  CHECK(html.find("No event has answers published at different times") != std::string::npos);
}
