#include "report/suppressions.h"

#include <doctest/doctest.h>

#include "report/words.h"
#include "sample_story.h"

namespace rashomon {
namespace {

const Moment kToday = *ParseMoment("2031-05-10");

std::string Fault(const std::string& table) {
  return std::string(ParseSuppressions(table, "s.tsv").status().message());
}

Baseline BaselineOf(const StoryReport& report) {
  return {.findings = KnownFindingsOf(report)};
}

TEST_CASE("a baseline is read as it was written, in an order of its own") {
  Baseline baseline = BaselineOf(SampleReport());
  REQUIRE(baseline.findings.size() == 3);
  baseline.findings[1].audit = Audit::kFalse;
  const std::string text = RenderBaseline(baseline);
  const absl::StatusOr<Baseline> read = ParseBaseline(text, "b.json");
  REQUIRE_MESSAGE(read.ok(), std::string(read.status().message()));
  CHECK(RenderBaseline(*read) == text);
  std::swap(baseline.findings[0], baseline.findings[2]);
  CHECK(RenderBaseline(baseline) == text);
  CHECK(text.find("\"audit\": \"false\"") != std::string::npos);
}

TEST_CASE("what is no baseline is said with its place") {
  const auto fault = [](const std::string& text) {
    return std::string(ParseBaseline(text, "b.json").status().message());
  };
  CHECK(fault("{") == "b.json:1:2: no valid JSON");
  CHECK(fault("{\"schema\": \"rashomon.report/1\"}") ==
        "b.json:1:12: expected an object whose \"schema\" is \"rashomon.baseline/1\"");
  CHECK(fault("{\"schema\": \"rashomon.baseline/1\"}").find("\"findings\" is missing") != std::string::npos);
  std::string text = RenderBaseline(BaselineOf(SampleReport()));
  text.replace(text.find("\"audit\": \"\""), 11, "\"audit\": \"x\"");
  CHECK(fault(text).find("\"audit\" is none of") != std::string::npos);
  CHECK(fault("{\"schema\": \"rashomon.baseline/1\", \"findings\": [{\"fingerprint\": 3}]}") ==
        "b.json:1:64: \"fingerprint\" is no text");
}

TEST_CASE("findings are marked by the baseline") {
  StoryReport report = SampleReport();
  Baseline baseline = BaselineOf(report);
  baseline.findings.pop_back();                                        // the third is new
  baseline.findings[1].fingerprint = "0000000000000000";               // the second has other answers
  baseline.findings.push_back({.fingerprint = "1", .slot_key = "1"});  // gone
  FindingMarker marker(baseline, {}, kToday);
  marker.Mark(report);
  REQUIRE(report.marks.size() == 3);
  CHECK(report.marks[0].baseline == BaselineState::kUnchanged);
  CHECK(report.marks[1].baseline == BaselineState::kUpdated);
  CHECK(report.marks[2].baseline == BaselineState::kNew);
  CHECK(!report.marks[0].open());
  CHECK(report.marks[1].open());
  CHECK(MarkWords(report, 1) == "Answers changed since the baseline");
  CHECK(marker.Remarks("") == std::vector<std::string>{"1 finding of the baseline found no more"});
}

TEST_CASE("a suppression holds until its last day, and what is of no use is told") {
  StoryReport report = SampleReport();
  const std::string first = Fingerprint(report.comparison.conflicts[0]);
  const std::string second = Fingerprint(report.comparison.conflicts[1]);
  const auto table = ParseSuppressions("# head\n" + first + "\t2031-05-10\tAda\tasked\n" + second +
                                           "\t2031-05-09\tAda\told\n0123456789abcdef\t\tIda\tnobody has it\n",
                                       "s.tsv");
  REQUIRE(table.ok());
  FindingMarker marker(std::nullopt, *table, kToday);
  marker.Mark(report);
  CHECK(report.marks[0].suppression);
  CHECK(MarkWords(report, 0) == "Suppressed by Ada until 2031-05-10: asked");
  CHECK(!report.marks[1].suppression);
  CHECK(report.marks[2].open());
  CHECK(marker.Remarks("s.tsv") ==
        std::vector<std::string>{
            "s.tsv:3: the suppression of " + second + " by Ada expired on 2031-05-09",
            "s.tsv:4: nothing is suppressed by 0123456789abcdef: no finding has this fingerprint"});
}

TEST_CASE("without baseline and suppressions nothing is marked") {
  StoryReport report = SampleReport();
  FindingMarker marker(std::nullopt, {}, kToday);
  marker.Mark(report);
  CHECK(report.marks.empty());
  CHECK(MarkWords(report, 0).empty());
}

TEST_CASE("a wrong table of suppressions is named with its line") {
  const std::string print = "0123456789abcdef";
  CHECK(Fault("x\t\tAda\twhy\n") == "s.tsv:1: \"x\" is no fingerprint: 16 hex digits, as reports give them");
  CHECK(Fault(print + "\tsoon\tAda\twhy\n") == "s.tsv:1: \"soon\" is no day: YYYY-MM-DD, or nothing");
  CHECK(Fault(print + "\t2031-05-10T10:00\tAda\twhy\n").find("is no day") != std::string::npos);
  CHECK(Fault(print + "\t\t\twhy\n") == "s.tsv:1: nobody is named who suppressed it");
  CHECK(Fault(print + "\t\tAda\t\n") == "s.tsv:1: no reason is given");
  CHECK(Fault(print + "\t\tAda\twhy\n" + print + "\t\tIda\twhy\n") ==
        "s.tsv:2: 0123456789abcdef is suppressed a second time");
  CHECK(Fault(print + "\tAda\twhy\n").find("s.tsv:1: expected 4 columns") == 0);
}

TEST_CASE("a line of suppressions is read as it was written") {
  const Suppression one{.fingerprint = "0123456789abcdef",
                        .reason = "two\tlines\nand tabs",
                        .who = "Ada Renn",
                        .expires = ParseMoment("2031-05-10"),
                        .line = 1};
  const auto read = ParseSuppressions(SuppressionLine(one), "s.tsv");
  REQUIRE(read.ok());
  CHECK(read->front().reason == "two lines and tabs");
  CHECK(read->front().expires == one.expires);
}

TEST_CASE("every renderer tells a mark") {
  StoryReport report = SampleReport();
  report.marks.resize(3);
  report.marks[0].baseline = BaselineState::kUnchanged;
  report.marks[1].suppression =
      Suppression{.fingerprint = {}, .reason = "asked", .who = "Ada", .expires = {}, .line = 1};
  for (const std::string& text : {RenderTerminal(report, {}), RenderMarkdown(report), RenderHtml(report)}) {
    CHECK(text.find("Known from the baseline.") != std::string::npos);
    CHECK(text.find("Suppressed by Ada: asked.") != std::string::npos);
  }
  CHECK(RenderJson(report).find("\"baseline\": \"unchanged\"") != std::string::npos);
  CHECK(RenderCsv(report).find("cleared_by,why,baseline,suppressed\r\n") != std::string::npos);
  CHECK(RenderCsv(report).find(",unchanged,\r\n") != std::string::npos);
  CHECK(RenderCsv(report).find(",,asked\r\n") != std::string::npos);
}

}  // namespace
}  // namespace rashomon
