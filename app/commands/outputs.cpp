#include "app/commands/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "app/disk_files.h"
#include "app/repository.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "report/draft.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string JoinJson(const std::vector<std::string>& reports) {
  if (reports.size() == 1) return reports[0];
  std::string out = "[\n";
  for (size_t i = 0; i < reports.size(); ++i) {
    std::string_view report = reports[i];
    while (report.ends_with('\n')) report.remove_suffix(1);
    out += report;
    out += i + 1 < reports.size() ? ",\n" : "\n";
  }
  return out + "]\n";
}

std::string Join(Format format, const std::vector<std::string>& reports) {
  if (format == Format::kJson) return JoinJson(reports);
  std::string out;
  for (size_t i = 0; i < reports.size(); ++i) {
    std::string_view report = reports[i];
    if (format == Format::kCsv && i > 0) report.remove_prefix(report.find('\n') + 1);
    if (format != Format::kCsv && i > 0) out += '\n';
    out += report;
  }
  return out;
}

}  // namespace

std::string_view ExtensionOf(Format format) {
  switch (format) {
    case Format::kJson:
      return "json";
    case Format::kMarkdown:
      return "md";
    case Format::kHtml:
      return "html";
    case Format::kCsv:
      return "csv";
    case Format::kSarif:
      return "sarif";
    case Format::kJunit:
      return "xml";
    case Format::kGithub:
    case Format::kText:
      break;
  }
  return "txt";
}

bool IsFolder(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || (!path.empty() && std::filesystem::is_directory(path, error));
}

std::string FileNameOf(const std::string& story, std::vector<std::string>& taken) {
  std::string name;
  for (char c : story) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) name += c;
    if (!plain && !name.empty() && name.back() != '-') name += '-';
  }
  while (name.ends_with('-')) name.pop_back();
  if (name.empty()) name = "story";
  std::string unique = name;
  for (int i = 2; std::find(taken.begin(), taken.end(), unique) != taken.end(); ++i) {
    unique = fmt::format("{}-{}", name, i);
  }
  taken.push_back(unique);
  return unique;
}

absl::StatusOr<std::vector<Target>> PlanTargets(const Options& options) {
  std::vector<Target> targets = options.extra;
  if (!options.output.empty() || !options.quiet) {
    targets.insert(targets.begin(), {.format = options.format.value_or(Format::kText),
                                     .path = options.output == "-" ? "" : options.output});
  }
  size_t printed = 0;
  for (const Target& target : targets) {
    if (target.path.empty() && ++printed > 1) {
      return absl::InvalidArgumentError("two reports for standard output: give one a file, or use --quiet");
    }
  }
  return targets;
}

absl::Status WriteTarget(const Target& target, const std::string& text) {
  return target.path.empty() ? PrintFindings(text) : WriteFile(target.path, text);
}

bool IsIssueFormat(Format format) {
  return format == Format::kSarif || format == Format::kJunit || format == Format::kGithub;
}

std::string RenderIssues(Format format, const IssueRun& run) {
  if (format == Format::kSarif) return RenderSarif(run);
  return format == Format::kJunit ? RenderJunit(run) : RenderGithub(run);
}

absl::StatusOr<Outputs> Outputs::Plan(const Options& options, const Surroundings& around, size_t stories) {
  Outputs outputs;
  outputs.style_ = {.width = options.width.value_or(around.columns.value_or(80)),
                    .colour = UseColour(options.colour, around),
                    .all = options.all};
  outputs.html_ = {.article_text = !options.no_text};
  outputs.review_below_ = options.review_below;
  outputs.root_ = RepositoryRoot(DiskFiles(), options, around);
  outputs.folder_ = around.folder;
  outputs.issues_ = {
      .tool_version = RASHOMON_VERSION, .rules = ComparisonRules(), .suites = {}, .notifications = {}};
  ASSIGN_OR_RETURN(std::vector<Target> targets, PlanTargets(options));
  for (Target& target : targets) {
    const bool folder = IsFolder(target.path);
    if (target.format == Format::kHtml && stories > 1 && !folder) {
      return absl::InvalidArgumentError(
          fmt::format("a page shows one story and there are {}: name a folder (--html pages/)", stories));
    }
    outputs.sinks_.push_back({.target = std::move(target), .folder = folder, .reports = {}});
  }
  return outputs;
}

std::string Outputs::Render(const Sink& sink, const StoryReport& report) const {
  switch (sink.target.format) {
    case Format::kJson:
      return RenderJson(report);
    case Format::kMarkdown:
      return RenderMarkdown(report);
    case Format::kHtml:
      return RenderHtml(report, html_);
    case Format::kCsv:
      return RenderCsv(report, {.cleared = style_.all});
    case Format::kSarif:
    case Format::kJunit:
    case Format::kGithub:
      if (!sink.folder) return "";  // all stories together, in Write
      return RenderIssues(sink.target.format, {.tool_version = issues_.tool_version,
                                               .rules = issues_.rules,
                                               .suites = {issues_.suites.back()},
                                               .notifications = AllDiagnostics(report)});
    case Format::kText:
      break;
  }
  TerminalStyle style = style_;
  if (!sink.target.path.empty()) style.colour = false;
  return report.draft ? RenderDraft(report, style) : RenderTerminal(report, style);
}

void Outputs::Add(const StoryReport& report) {
  FileNameOf(report.story.name, names_);
  AddIssues(report);
  for (Sink& sink : sinks_) sink.reports.push_back(Render(sink, report));
}

void Outputs::AddIssues(const StoryReport& report) {
  IssueSuite suite = IssuesOf(report, review_below_);
  TellPathsFrom(root_, folder_, suite);
  issues_.suites.push_back(std::move(suite));
  for (Diagnostic& diagnostic : AllDiagnostics(report)) {
    if (!diagnostic.path.empty()) diagnostic.path = PathFrom(root_, folder_, diagnostic.path);
    issues_.notifications.push_back(std::move(diagnostic));
  }
}

absl::Status Outputs::Write() const {
  for (const Sink& sink : sinks_) {
    const Format format = sink.target.format;
    if (sink.folder) {
      for (size_t i = 0; i < sink.reports.size(); ++i) {
        const std::string name = fmt::format("{}.{}", names_[i], ExtensionOf(format));
        RETURN_IF_ERROR(WriteFile(JoinPath(sink.target.path, name), sink.reports[i]));
      }
    } else {
      RETURN_IF_ERROR(WriteTarget(
          sink.target, IsIssueFormat(format) ? RenderIssues(format, issues_) : Join(format, sink.reports)));
    }
  }
  return absl::OkStatus();
}

}  // namespace rashomon
