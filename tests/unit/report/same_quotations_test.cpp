#include "report/same_quotations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/csv_text.h"
#include "report/html.h"
#include "report/report.h"

using namespace rashomon;

namespace {

// An article whose text is cut at blanks into tokens, and whose quotations stand between straight marks.
Analysis Article(const std::string& outlet, const std::string& text, const std::string& speaker = "") {
  Analysis article;
  Document& document = article.document;
  document.meta.outlet = outlet;
  document.meta.path = outlet + ".txt";
  document.text = text;
  uint32_t open = 0;
  bool inside = false;
  for (uint32_t at = 0; at < text.size(); ++at) {
    if (text[at] != '"') continue;
    if (inside) document.quotations.push_back({.range = {open, at + 1}, .inner = {open + 1, at}, .depth = 0});
    inside = !inside;
    open = at;
  }
  for (uint32_t at = 0; at < text.size();) {
    const uint32_t end = static_cast<uint32_t>(std::min(text.find_first_of(" \".,", at), text.size()));
    if (end > at) document.tokens.push_back({.range = {at, end}});
    at = std::max(end, at + 1);
  }
  if (speaker.empty()) return article;
  Attribution said;
  said.chain.push_back({});
  said.chain.back().name = speaker;
  for (const Quotation& quotation : document.quotations) said.content.push_back(quotation.range);
  article.claims.attributions.push_back(said);
  return article;
}

std::vector<std::string> GroupsOf(std::vector<Analysis> articles) {
  Story story;
  story.articles = std::move(articles);
  std::vector<std::string> groups;
  for (const SameQuotation& group : SameQuotations(story)) {
    std::string text;
    for (const QuotedVersion& version : group.versions) {
      text += text.empty() ? "" : " | ";
      for (const QuotedPart& part : version.parts) text += part.differs ? "[" + part.text + "]" : part.text;
    }
    groups.push_back(text);
  }
  return groups;
}

using Groups = std::vector<std::string>;

}  // namespace

TEST_CASE("one sentence that two outlets quote in different words is found and the words are marked") {
  CHECK(
      GroupsOf({Article("Gazette", "\"We will rebuild the harbour before winter comes,\" she said."),
                Article("Mirror", "She said: \"We shall rebuild the harbour before the winter comes.\"")}) ==
      Groups{"We [will] rebuild the harbour before winter comes, | "
             "We [shall] rebuild the harbour before [the] winter comes."});
}

TEST_CASE("the same words, and a quotation that is only cut shorter, are no difference") {
  CHECK(GroupsOf({Article("Gazette", "\"We will rebuild the harbour before winter comes.\""),
                  Article("Mirror", "\"We will rebuild the harbour before winter comes,\" she said."),
                  Article("Radio", "\"We will rebuild the harbour before winter\" was all she said.")})
            .empty());
}

TEST_CASE("what one outlet quotes beyond the other's end is not marked") {
  CHECK(GroupsOf({Article("Gazette", "\"Listen: we will win in the high court, as we always did.\""),
                  Article("Mirror", "\"We will win at the high court.\"")}) ==
        Groups{
            "Listen: we will win [in] the high court, as we always did. | We will win [at] the high court."});
}

TEST_CASE("quotations that share only particles, short ones, and those of one article are left alone") {
  CHECK(GroupsOf({Article("Gazette", "\"It is not for us to say what it was.\""),
                  Article("Mirror", "\"It is up to us to see what it is.\"")})
            .empty());
  CHECK(GroupsOf({Article("Gazette", "\"We rebuild the harbour.\""),
                  Article("Mirror", "\"We rebuild this harbour.\"")})
            .empty());
  CHECK(GroupsOf({Article("Gazette",
                          "\"We will rebuild the harbour soon enough.\" \"We shall rebuild the harbour soon "
                          "enough.\"")})
            .empty());
}

TEST_CASE("two people who are known to be different said two things") {
  const std::string one = "\"We will rebuild the harbour before winter comes.\"",
                    two = "\"We must rebuild the harbour before winter comes.\"";
  CHECK(GroupsOf({Article("Gazette", one, "Ada Renn"), Article("Mirror", two, "Ivo Tarr")}).empty());
  CHECK(GroupsOf({Article("Gazette", one, "Mayor Renn"), Article("Mirror", two, "Ada Renn")}).size() == 1);
  CHECK(GroupsOf({Article("Gazette", one, "Ada Renn"), Article("Mirror", two)}).size() == 1);
}

TEST_CASE("all reports show the versions") {
  StoryReport report;
  report.story.name = "Harbour";
  report.story.articles = {
      Article("Gazette", "\"We will rebuild the <b>harbour</b> before winter comes,\" she said."),
      Article("Mirror", "\"We shall rebuild the <b>harbour</b> before winter comes.\"")};
  const std::string html = RenderHtml(report);
  CHECK(html.find("“We <mark>will</mark> rebuild the &lt;b&gt;harbour&lt;/b&gt; before winter comes,”") !=
        std::string::npos);
  CHECK(RenderMarkdown(report).find("- Mirror: “We **shall** rebuild the \\<b\\>harbour") !=
        std::string::npos);
  CHECK(RenderTerminal(report, {}).find("Mirror: “We «shall» rebuild") != std::string::npos);
  const auto versions = nlohmann::json::parse(RenderJson(report))["same_quotations"][0]["versions"];
  REQUIRE(versions.size() == 2);
  CHECK(versions[1]["document"] == "d2");
  CHECK(versions[1]["text"] == "We shall rebuild the <b>harbour</b> before winter comes.");
  CHECK(versions[1]["differs"] == nlohmann::json::parse(R"([{"start": 4, "end": 9, "text": "shall"}])"));
  CHECK(versions[1]["speaker"] == nullptr);
  const auto rows = ParseCsv(RenderCsv(report));
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  const auto cell = [&](size_t row, std::string_view column) {
    const auto& head = rows->front();
    return (*rows)[row].at(std::find(head.begin(), head.end(), column) - head.begin());
  };
  CHECK(cell(2, "list") == "quotation");
  CHECK(cell(2, "id") == "q1");
  CHECK(cell(2, "position") == "2");
  CHECK(cell(2, "focus") == "shall");
  CHECK(cell(2, "column") == "5");
  CHECK(cell(2, "text") == "We shall rebuild the <b>harbour</b> before winter comes.");
  CHECK((*rows)[2].size() == rows->front().size());
}
