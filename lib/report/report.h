// The renderers: pure functions from one compared story to text. JSON is the contract; the others show the
// same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "conflicts/conflict.h"
#include "events/story.h"
#include "report/marks.h"

namespace rashomon {

// Everything a report shows.
struct StoryReport {
  Story story;
  Comparison comparison;
  std::vector<std::string> other_language;  // paths of articles that were refused
  std::vector<Diagnostic> diagnostics;
  std::vector<FindingMark> marks;  // of comparison.conflicts, or empty
  std::string tool_version;
  std::string model_version;
  std::vector<std::pair<std::string, std::string>> options;  // that change the result
  std::optional<uint32_t> draft{};  // the editor's own article, when the report is about it alone (ForDraft)
};

struct TerminalStyle {
  uint32_t width{80};
  bool colour{};
  bool all{};  // also list what was looked at and cleared
};

struct HtmlOptions {
  bool article_text{true};  // false: only the sentences quoted, for articles that may not be passed on
};

struct CsvOptions {
  bool cleared{};  // also rows of what was looked at and cleared
};

std::string RenderJson(
    const StoryReport& report);  // schema rashomon.report/1, two-space indent, final newline
std::string RenderTerminal(const StoryReport& report, const TerminalStyle& style);
std::string RenderMarkdown(const StoryReport& report);
// One self-contained file.
std::string RenderHtml(const StoryReport& report, const HtmlOptions& options = {});
// One row a passage: of a position, or of a quotation that outlets give in different words.
std::string RenderCsv(const StoryReport& report, const CsvOptions& options = {});

// `dump --stage ...`: the middle values of one article as JSON (claims, values, text) by the contract.
std::string DumpClaims(const Analysis& analysis);
std::string DumpValues(const Analysis& analysis);
// `dump --stage mentions`: every event mention of a story by its predicate, with the number of its event.
std::string DumpMentions(const Story& story);

}  // namespace rashomon
