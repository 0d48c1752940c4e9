#include "report/issues.h"

#include <nlohmann/json.hpp>

#include "golden.h"
#include "sample_story.h"

namespace rashomon {
namespace {

// The sample with marks: the first finding is known, the second suppressed.
StoryReport MarkedReport() {
  StoryReport report = SampleReport();
  report.marks.resize(report.comparison.conflicts.size(),
                      {.baseline = BaselineState::kNew, .suppression = {}});
  report.marks[0].baseline = BaselineState::kUnchanged;
  report.marks[1].suppression = Suppression{.fingerprint = "f",
                                            .reason = "asked <the> clerk & \"checked\"",
                                            .who = "Ada Renn",
                                            .expires = ParseMoment("2031-12-31")};
  return report;
}

IssueRun RunOf(const StoryReport& report) {
  return {.tool_version = "1.2.3",
          .rules = {{.id = "number.count", .title = "Counts", .help = "Two counts of `one` thing differ."},
                    {.id = "denial.expressed", .title = "Denials", .help = "One denies what the other says."},
                    {.id = "reason.differs", .title = "Reasons", .help = "Two reasons differ."}},
          .suites = {IssuesOf(report, 0.75)},
          .notifications = {
              {.level = DiagnosticLevel::kError, .path = "a.txt", .start = 4, .text = "cut [off]"}}};
}

TEST_CASE("SARIF, JUnit and annotations of the sample are as they were") {
  CheckGolden("sample.sarif", RenderSarif(RunOf(MarkedReport())));
  CheckGolden("sample.junit.xml", RenderJunit(RunOf(MarkedReport())));
  CheckGolden("sample.github", RenderGithub(RunOf(MarkedReport())));
}

TEST_CASE("a result has one location, the other sides are related and linked from the message") {
  const auto log = nlohmann::json::parse(RenderSarif(RunOf(SampleReport())));
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["results"].size() == SampleReport().comparison.conflicts.size());
  for (const auto& result : run["results"]) {
    CHECK(result["locations"].size() == 1);
    REQUIRE(result["relatedLocations"].size() >= 1);
    CHECK(result["relatedLocations"][0]["id"] == 1);
    CHECK(result["message"]["text"].get<std::string>().find("](1)") != std::string::npos);
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<size_t>()]["id"] == result["ruleId"]);
    CHECK(!result.contains("baselineState"));
    CHECK(!result.contains("suppressions"));
  }
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("what is too uncertain is to be reviewed") {
  const auto log = nlohmann::json::parse(RenderSarif(RunOf(SampleReport())));
  size_t reviews = 0;
  for (const auto& result : log["runs"][0]["results"]) {
    const bool low = std::stod(result["properties"]["confidence"].get<std::string>()) < 0.75;
    CHECK(result["kind"] == (low ? "review" : "fail"));
    CHECK((result["level"] == "none") == low);
    reviews += low;
  }
  CHECK(reviews > 0);
  CHECK(reviews < log["runs"][0]["results"].size());
}

TEST_CASE("baseline and suppressions are told and not dropped") {
  const auto log = nlohmann::json::parse(RenderSarif(RunOf(MarkedReport())));
  const auto& results = log["runs"][0]["results"];
  CHECK(results[0]["baselineState"] == "unchanged");
  CHECK(results[1]["suppressions"][0]["justification"] == "asked <the> clerk & \"checked\"");
  CHECK(results[1]["suppressions"][0]["status"] == "accepted");
  CHECK(results[2]["baselineState"] == "new");
  const std::string junit = RenderJunit(RunOf(MarkedReport()));
  CHECK(junit.find("<skipped message=\"known from the baseline\"/>") != std::string::npos);
  CHECK(junit.find("suppressed by Ada Renn: asked &lt;the&gt; clerk &amp; &quot;checked&quot;") !=
        std::string::npos);
  const std::string all = RenderGithub(RunOf(SampleReport())), open = RenderGithub(RunOf(MarkedReport()));
  CHECK(std::count(all.begin(), all.end(), '\n') == std::count(open.begin(), open.end(), '\n') + 2);
}

TEST_CASE("a path is a URI, a line of GitHub one command") {
  StoryReport report = SampleReport();
  report.story.articles[0].document.meta.path = "a b/c:d,é%.txt";
  report.story.articles[1].document.meta.path = "/other/x.txt";
  const std::string sarif = RenderSarif(RunOf(report));
  CHECK(sarif.find("\"uri\": \"a%20b/c%3Ad%2C%C3%A9%25.txt\",\n") != std::string::npos);
  CHECK(sarif.find("\"uri\": \"file:///other/x.txt\"") != std::string::npos);
  const std::string github = RenderGithub(RunOf(report));
  CHECK(github.find("file=a b/c%3Ad%2Cé%25.txt,") != std::string::npos);
  for (size_t at = 0; at < github.size(); at = github.find('\n', at) + 1) CHECK(github.substr(at, 2) == "::");
}

TEST_CASE("every comparison rule has its documentation") {
  CHECK(ComparisonRules().size() > 3);
  for (const IssueRule& rule : ComparisonRules()) {
    CHECK(!rule.id.empty());
    CHECK(!rule.title.empty());
    CHECK(!rule.help.empty());
  }
}

TEST_CASE("agreement is a passed case, a conflict a failed one") {
  const StoryReport report = SampleReport();
  const std::string junit = RenderJunit(RunOf(report));
  CHECK(junit.find(" failures=\"" + std::to_string(report.comparison.conflicts.size()) + "\"") !=
        std::string::npos);
  CHECK(junit.find(" tests=\"" +
                   std::to_string(report.comparison.conflicts.size() + report.comparison.cleared.size()) +
                   "\"") != std::string::npos);
  CHECK(RenderJunit(RunOf(EmptyReport())).find("tests=\"0\" failures=\"0\"") != std::string::npos);
}

}  // namespace
}  // namespace rashomon
