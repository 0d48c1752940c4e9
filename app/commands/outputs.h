// Where the reports of one run go, and how those of several stories are put together.
//
// Text and Markdown: one behind the other. JSON: one story gives the report's object, several an array of
// them in the order of the input. CSV: rows under one head line. SARIF, JUnit: one log with all stories,
// whose paths are told from the root of the repository. HTML shows one story. A path that ends with "/", or
// an existing folder, takes one file a story, named by the story.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"
#include "app/surroundings.h"
#include "report/issues.h"
#include "report/report.h"

namespace rashomon {

// What the command line asks for: --format to --output or standard output, then the further ones. An empty
// path is standard output. Error: two reports for standard output.
absl::StatusOr<std::vector<Target>> PlanTargets(const Options& options);
// Prints or writes a whole report.
absl::Status WriteTarget(const Target& target, const std::string& text);

// True for a path that takes one file a story: one that ends with "/", or an existing folder.
bool IsFolder(const std::string& path);
// "orle-bridge": the name, without extension, of the file of a story in such a folder. Letters, digits and
// single hyphens; a number behind a name that is `taken`, to which the name is added.
std::string FileNameOf(const std::string& story, std::vector<std::string>& taken);
std::string_view ExtensionOf(Format format);

// SARIF, JUnit, GitHub annotations: those that are written from issues.
bool IsIssueFormat(Format format);
std::string RenderIssues(Format format, const IssueRun& run);

class Outputs {
 public:
  // Errors: two reports for standard output, one HTML file for several stories.
  static absl::StatusOr<Outputs> Plan(const Options& options, const Surroundings& around, size_t stories);

  void Add(const StoryReport& report);
  // Everything that was added; the first error.
  absl::Status Write() const;

 private:
  struct Sink {
    Target target;
    bool folder{};
    std::vector<std::string> reports;
  };
  std::string Render(const Sink& sink, const StoryReport& report) const;
  void AddIssues(const StoryReport& report);

  std::vector<Sink> sinks_;
  std::vector<std::string> names_;  // of the stories, as file names, each once
  TerminalStyle style_;             // on standard output
  HtmlOptions html_;
  double review_below_{};
  std::string root_;    // of the repository
  std::string folder_;  // the working folder
  IssueRun issues_;     // of all stories
};

}  // namespace rashomon
