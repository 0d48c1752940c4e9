// `explain REPORT ID`.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands/outputs.h"
#include "app/commands/session.h"
#include "app/commands/why.h"
#include "app/disk_files.h"
#include "app/flag_parsers.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "report/explained.h"
#include "report/words.h"
#include "text/sha256.h"

namespace rashomon {
namespace {

// "a.txt has changed ...", for every article that is not as the report says.
std::vector<std::string> ChangesOf(const FileSource& files, const SavedReport& saved) {
  std::vector<std::string> changes;
  for (const SavedDocument& document : saved.documents) {
    const std::string& path = document.meta.path;
    if (path == "-") {
      changes.emplace_back("an article was read from standard input and cannot be read again");
      continue;
    }
    const absl::StatusOr<std::string> bytes = files.Read(path);
    if (!bytes.ok()) {
      changes.emplace_back(bytes.status().message());
    } else if (Sha256Hex(*bytes) != document.sha256) {
      changes.push_back(fmt::format("{}: has changed since the report was written", path));
    }
  }
  return changes;
}

// The settings that the report was made with.
Options OptionsOf(const SavedReport& saved, Options options) {
  for (const auto& [name, value] : saved.options) {
    if (name == "published") options.published = ParseMoment(value);
    if (name == "lexicons") options.lexicons = value;
    if (name == "aliases") options.aliases = value;
    if (!name.starts_with("rule ")) continue;
    options.rules[name.substr(5)] = {.off = value == "off", .severity = Find(kSeverities, value)};
  }
  return options;
}

bool Makes(const StoryReport& report, const SavedFinding& finding) {
  const Comparison& comparison = report.comparison;
  auto same = [&](const Conflict& conflict) { return Fingerprint(conflict) == finding.fingerprint; };
  if (!finding.cleared_why.empty()) {
    return std::any_of(comparison.cleared.begin(), comparison.cleared.end(),
                       [&](const Cleared& cleared) { return same(cleared.conflict); });
  }
  return std::any_of(comparison.conflicts.begin(), comparison.conflicts.end(), same);
}

// Compares the articles again and explains the finding's pairs.
absl::Status CompareAgain(const FileSource& files, const Options& given, const Surroundings& around,
                          ExplainedFinding& explained) {
  const SavedReport& saved = explained.saved;
  const Options options = OptionsOf(saved, given);
  ASSIGN_OR_RETURN(const Engine engine, LoadEngine(files, options, around));
  StoryInput input;
  for (const SavedDocument& document : saved.documents) input.articles.push_back(document.meta);
  StoryReport report = engine.Compare(engine.Read(files, input));
  ApplyOptions(options, report);
  const std::vector<PassagePair> pairs = PairsOf(saved, explained.finding, report.story);
  std::vector<PairExplanation> told = engine.Explain(report.story, pairs);
  for (size_t i = 0; i < pairs.size(); ++i)
    explained.pairs.push_back({.first = pairs[i].a, .second = pairs[i].b, .explanation = std::move(told[i])});
  if (!Makes(report, explained.finding)) {
    explained.notes.push_back(fmt::format(
        "This version ({}, model {}) does not make this finding any more; the report is of {}, model {}.",
        report.tool_version, report.model_version, saved.tool_version, saved.model_version));
  }
  explained.again = std::move(report);
  return absl::OkStatus();
}

absl::StatusOr<Outcome> Explain(const Options& options, const Surroundings& around) {
  const Format format = options.format.value_or(Format::kText);
  if (format != Format::kText && format != Format::kJson)
    return absl::InvalidArgumentError("a finding is explained as text or as json");
  const DiskFiles files;
  const std::string& path = options.operands[0];
  ASSIGN_OR_RETURN(const std::string bytes, files.Read(path));
  ASSIGN_OR_RETURN(const std::vector<SavedReport> reports, ParseSavedReports(bytes, path));
  const absl::StatusOr<FoundFinding> found = FindSaved(reports, options.operands[1]);
  if (!found.ok())
    return absl::InvalidArgumentError(fmt::format("{}: {}", path, std::string(found.status().message())));
  const SavedReport& saved = reports[found->report];
  ExplainedFinding explained{.saved = saved, .finding = saved.findings[found->finding]};
  const std::vector<std::string> changes = ChangesOf(files, saved);
  for (const std::string& change : changes) PrintMessage(Clean(change));
  if (changes.empty()) {
    RETURN_IF_ERROR(CompareAgain(files, options, around, explained));
  } else {
    explained.notes = changes;
    explained.notes.emplace_back("What the report holds is all that can be told.");
  }
  const TerminalStyle style{.width = options.width.value_or(around.columns.value_or(80)),
                            .colour = UseColour(options.colour, around)};
  const bool written = PrintFindings(format == Format::kJson ? RenderExplainedJson(explained)
                                                             : RenderExplained(explained, style))
                           .ok();
  return Outcome{.unreadable = !changes.empty(), .internal = !written};
}

}  // namespace

Outcome RunExplainFinding(const Options& options, const Surroundings& around) {
  const absl::StatusOr<Outcome> outcome = Explain(options, around);
  if (outcome.ok()) return *outcome;
  PrintError(outcome.status());
  return {.bad_usage = true};
}

}  // namespace rashomon
