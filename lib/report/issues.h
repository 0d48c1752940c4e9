// Findings as linters and test runners know them: what SARIF, JUnit and GitHub annotations are written from.
//
// `compare` makes issues of conflicts and of what was cleared, `check` of what was missed and found in vain.
// Paths are as the documents give them; `app` makes them relative to the root of the repository.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/marks.h"
#include "report/report.h"

namespace rashomon {

// A stretch of a file, physical lines and columns (characters) from 1; the end column is one past the last.
struct IssuePlace {
  std::string path;
  uint32_t line{};
  uint32_t column{};
  uint32_t end_line{};
  uint32_t end_column{};
  std::string text;  // the words there
  std::string note;  // what they are: "answer A: 11, citing Ida Brandt"
};

enum class IssueLevel : uint8_t { kError, kWarning, kNote };
std::string_view ToString(IssueLevel level);  // "error", "warning", "note"
enum class IssueState : uint8_t {
  kFail,
  kReview,  // too uncertain to be called a failure
  kPass,    // looked at, and nothing to complain of; only test runners are told
};

struct Issue {
  std::string rule;     // "number.count", "check.missed"
  std::string title;    // the question
  std::string message;  // whole sentences for people
  IssueLevel level{IssueLevel::kWarning};
  IssueState state{IssueState::kFail};
  std::string slot_key;                                    // stable name of the question
  std::string fingerprint;                                 // ... and of the answers
  double confidence{};                                     // 0 to 1; 0 where there is none
  std::vector<IssuePlace> places;                          // at least one; the first is where it is shown
  std::vector<std::pair<std::string, std::string>> facts;  // kind, relation, ... for machines
  FindingMark mark;
};

// The issues of one story.
struct IssueSuite {
  std::string name;
  std::vector<Issue> issues;
};

struct IssueRule {
  std::string id;
  std::string title;
  std::string help;  // Markdown
};

struct IssueRun {
  std::string tool_version;
  std::vector<IssueRule> rules;  // every rule that an issue names
  std::vector<IssueSuite> suites;
  std::vector<Diagnostic> notifications;  // what went wrong with the input
};

// Conflicts, those with a confidence below `review_below` as kReview, then what was cleared and the questions
// to which several outlets give one answer (AgreedSlots) as kPass. High severity is an error, medium a
// warning, low a note.
IssueSuite IssuesOf(const StoryReport& report, double review_below);
// All comparison rules.
std::vector<IssueRule> ComparisonRules();

// SARIF 2.1.0, one run, a result for every issue that is no kPass.
std::string RenderSarif(const IssueRun& run);
// A suite a story, a case a question.
std::string RenderJunit(const IssueRun& run);
// A workflow command of GitHub a line for every open issue that is no kPass.
std::string RenderGithub(const IssueRun& run);

}  // namespace rashomon
