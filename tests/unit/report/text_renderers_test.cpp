#include <doctest/doctest.h>

#include <sstream>

#include "golden.h"
#include "report/excerpt.h"
#include "report/origins.h"
#include "report/report.h"
#include "report/terminal_text.h"
#include "report/words.h"
#include "sample_story.h"

using namespace rashomon;

TEST_CASE("the terminal, Markdown and CSV reports of the sample story are the golden ones") {
  CheckGolden("sample.txt", RenderTerminal(SampleReport(), {.width = 80, .colour = false, .all = true}));
  CheckGolden("sample.md", RenderMarkdown(SampleReport()));
  CheckGolden("sample.csv", RenderCsv(SampleReport()));
  CheckGolden("empty.txt", RenderTerminal(EmptyReport(), {}));
}

TEST_CASE("no line of the terminal report is wider than asked") {
  StoryReport report = SampleReport();
  report.story.articles[0].document.meta.outlet = "The Lowen and Outer Islands Shipping and Harbour Gazette";
  report.story.articles[1].document.title += " " + std::string(150, 'x') + " 東京東京東京";
  for (uint32_t width : {40u, 60u, 80u, 120u}) {
    for (bool colour : {false, true}) {
      std::istringstream lines(RenderTerminal(report, {.width = width, .colour = colour, .all = true}));
      for (std::string line; std::getline(lines, line);) CHECK(DisplayWidth(line) <= width);
    }
  }
}

TEST_CASE("without colour the report holds no escape codes and marks the words that differ") {
  const std::string text = RenderTerminal(SampleReport(), {});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("«At least 11»") != std::string::npos);
}

TEST_CASE("an empty report says what was looked at") {
  const std::string text = RenderTerminal(EmptyReport(), {.width = 120});
  CHECK(text.find("No conflicts were found") != std::string::npos);
  CHECK(text.find("2 articles, 2 independent origins: 5 claims") != std::string::npos);
  CHECK(text.find("3 slots") != std::string::npos);
}

TEST_CASE("spreadsheets are given no formulas") {
  const std::string csv = RenderCsv(SampleReport());
  CHECK(csv.find(",=") == std::string::npos);
  CHECK(csv.find("'=SUM(A1) 24 people were hurt") != std::string::npos);
}

TEST_CASE("control characters and bidirectional overrides are made visible") {
  CHECK(Clean("a\x1b[31mb") == "a\xEF\xBF\xBD[31mb");
  CHECK(Clean("a\xE2\x80\xAE"
              "b") == "a[U+202E]b");
  CHECK(Clean("  two \n lines\t ") == "two lines");
  CHECK(Clean("bad\xFF") == "bad\xEF\xBF\xBD");
}

TEST_CASE("wrapping counts columns, not bytes") {
  CHECK(DisplayWidth("Zürich") == 6);
  CHECK(DisplayWidth("東京") == 4);
  CHECK(DisplayWidth("e\xCC\x81") == 1);
  CHECK(DisplayWidth("\x1b[1mab\x1b[0m") == 2);
  CHECK(Column("東京東京", 6) == "東京… ");
  CHECK(Column("ab", 4) == "ab  ");
  CHECK(Wrapped("one two three four five", 30, 2, "- ") == "- one two three four five\n");
  CHECK(Wrapped("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", 20, 0, "") == "aaaaaaaaaaaaaaaaaaaa\naaaaaaaaaaaa b\n");
}

TEST_CASE("unnamed sources lose the capital of a sentence's head, not that of a name") {
  PositionMention mention;
  const auto told = [&](const std::string& name, const std::string& role, SourceKind kind) {
    Source source;
    source.name = name, source.role = role, source.kind = kind;
    mention.sources = {source};
    return InnermostSource(mention);
  };
  CHECK(told("Two officials", "official", SourceKind::kAnonymous) == "two officials");
  CHECK(told("Officials familiar with it", "official", SourceKind::kAnonymous) ==
        "officials familiar with it");
  CHECK(told("U.S. officials", "official", SourceKind::kAnonymous) == "U.S. officials");
  CHECK(told("Velnian diplomats", "diplomat", SourceKind::kAnonymous) == "Velnian diplomats");
  CHECK(told("", "", SourceKind::kAnonymous).empty());
  CHECK(told("The Harbour Wire", "", SourceKind::kOrganisation) == "The Harbour Wire");
}

TEST_CASE("reprints count as one origin, articles of their own do not") {
  StoryReport report = SampleReport();
  CHECK(OriginsOf(report.story) == std::vector<uint32_t>{0, 1, 2});
  report.story.articles.push_back(report.story.articles[1]);
  CHECK(OriginsOf(report.story) == std::vector<uint32_t>{0, 1, 2, 1});
  CHECK(ComparedWords(report).find("4 articles, 3 independent origins") != std::string::npos);
}

TEST_CASE("long excerpts keep the clause and the words that differ") {
  StoryReport report = SampleReport();
  const PositionMention& mention = report.comparison.conflicts[1].slot.positions[0].mentions[0];
  const Excerpt whole = ExcerptOf(report.story, mention, 400);
  CHECK(whole.lead + whole.before + whole.focus + whole.after + whole.tail ==
        "The Harbour Wire reported that the captain had known of an engine failure.");
  const Excerpt cut = ExcerptOf(report.story, mention, 50);
  CHECK(cut.before + cut.focus + cut.after == "the captain had known of an engine failure");
  CHECK(cut.lead.starts_with("…"));
  const Excerpt shorter = ExcerptOf(report.story, mention, 30);
  CHECK(shorter.focus == "had known");
  CHECK(shorter.after.ends_with("…"));
}
