// Annotations of GitHub Actions: "::error file=a.txt,line=3,...::message", one a line.
#include <fmt/format.h>

#include "report/issues.h"
#include "report/words.h"

namespace rashomon {
namespace {

// The message of a workflow command, or the value of one of its properties.
std::string Data(std::string_view text, bool property) {
  std::string out;
  for (char c : Clean(text)) {
    if (c == '%') {
      out += "%25";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view CommandOf(const Issue& issue) {
  if (issue.state == IssueState::kReview || issue.level == IssueLevel::kNote) return "notice";
  return issue.level == IssueLevel::kError ? "error" : "warning";
}

}  // namespace

std::string RenderGithub(const IssueRun& run) {
  std::string out;
  for (const IssueSuite& suite : run.suites) {
    for (const Issue& issue : suite.issues) {
      if (issue.state == IssueState::kPass || !issue.mark.open()) continue;
      const IssuePlace& place = issue.places.front();
      std::string message = issue.message;
      for (size_t i = 1; i < issue.places.size(); ++i) {
        message +=
            fmt::format(" | {}:{}: {}", issue.places[i].path, issue.places[i].line, issue.places[i].note);
      }
      out +=
          fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", CommandOf(issue),
                      Data(place.path, true), place.line, place.end_line, place.column, place.end_column,
                      Data(fmt::format("{} ({})", issue.title, issue.rule), true), Data(message, false));
    }
  }
  return out;
}

}  // namespace rashomon
