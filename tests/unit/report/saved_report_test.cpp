#include "report/saved_report.h"

#include <doctest/doctest.h>

#include "report/explained.h"
#include "sample_story.h"

namespace rashomon {
namespace {

std::string Fault(const std::string& text) {
  return std::string(ParseSavedReports(text, "r.json").status().message());
}

TEST_CASE("a report is read back as it was written") {
  const StoryReport report = SampleReport();
  const auto reports = ParseSavedReports(RenderJson(report), "r.json");
  REQUIRE_MESSAGE(reports.ok(), std::string(reports.status().message()));
  REQUIRE(reports->size() == 1);
  const SavedReport& saved = reports->front();
  CHECK(saved.documents.size() == report.story.articles.size());
  CHECK(saved.documents[0].meta.path == report.story.articles[0].document.meta.path);
  CHECK(saved.documents[0].meta.published == report.story.articles[0].document.meta.published);
  REQUIRE(saved.findings.size() == report.comparison.conflicts.size() + report.comparison.cleared.size());
  const SavedFinding& first = saved.findings[0];
  CHECK(first.id == "k1");
  CHECK(first.fingerprint == Fingerprint(report.comparison.conflicts[0]));
  CHECK(first.rule == "number.count");
  REQUIRE(first.positions.size() == 2);
  CHECK(first.positions[0].value == "At least 11");
  CHECK(first.positions[0].mentions[0].sources == std::vector<std::string>{"Ida Brandt"});
  const std::vector<PassagePair> pairs = PairsOf(saved, first, report.story);
  REQUIRE(pairs.size() == 1);
  const PositionMention& mention = report.comparison.conflicts[0].slot.positions[0].mentions[0];
  CHECK(pairs[0].a == Place{mention.document, mention.sentence});
}

TEST_CASE("a finding is named by id, by fingerprint or by its first digits") {
  const StoryReport report = SampleReport();
  const std::string one = RenderJson(report);
  const auto reports = ParseSavedReports(one, "r.json");
  REQUIRE(reports.ok());
  const std::string print = reports->front().findings[1].fingerprint;
  for (const std::string& id : {std::string("k2"), print, print.substr(0, 6)}) {
    const auto found = FindSaved(*reports, id);
    REQUIRE_MESSAGE(found.ok(), id);
    CHECK(found->finding == 1);
  }
  CHECK(FindSaved(*reports, "n1")->finding == report.comparison.conflicts.size());
  CHECK(FindSaved(*reports, "k9").status().message() == "no finding \"k9\"; the report has 3, from k1 on");
  CHECK_FALSE(FindSaved(*reports, print.substr(0, 5)).ok());
  const auto twice = ParseSavedReports("[" + one + "," + one + "]", "r.json");
  REQUIRE(twice.ok());
  CHECK(FindSaved(*twice, "k2").status().message() == "\"k2\" names 2 findings: " + print + ", " + print);
}

TEST_CASE("what is no report is said") {
  CHECK(Fault("{") == "r.json:1:2: no valid JSON");
  CHECK(Fault("{\"schema\": \"rashomon.baseline/1\"}") ==
        "r.json: no report: expected an object whose \"schema\" is \"rashomon.report/1\"");
  CHECK(Fault("[3]").starts_with("r.json: no report: expected"));
  CHECK(Fault("{\"schema\": \"rashomon.report/1\"}").find("'tool' not found") != std::string::npos);
  std::string text = RenderJson(SampleReport());
  text.replace(text.find("\"document\": \"d", text.find("\"conflicts\"")), 14, "\"document\": \"x");
  CHECK(Fault(text).find("there is no document \"x") != std::string::npos);
}

TEST_CASE("without the articles the report alone is told") {
  const auto reports = ParseSavedReports(RenderJson(SampleReport()), "r.json");
  REQUIRE(reports.ok());
  const ExplainedFinding explained{
      .saved = reports->front(), .finding = reports->front().findings[0], .notes = {"gone"}};
  const std::string text = RenderExplained(explained, {});
  CHECK(text.starts_with("k1  How many people were hurt?\n"));
  CHECK(text.find("A  At least 11 = [11,inf) person\n") != std::string::npos);
  CHECK(text.find("ferry/gazette.txt, byte ") != std::string::npos);
  CHECK(text.find("Rule number.count: ") != std::string::npos);
  CHECK(text.ends_with("! gone\n"));
}

}  // namespace
}  // namespace rashomon
