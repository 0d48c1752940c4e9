// `check`: stories with a gold, compared, scored, and held to gates.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/outputs.h"
#include "app/commands/session.h"
#include "app/diagnostics.h"
#include "app/progress.h"
#include "app/repository.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "gold/find.h"
#include "gold/gold_json.h"
#include "gold/proposal.h"
#include "report/words.h"

namespace rashomon {
namespace {

const std::vector<CheckLabel> kAllLabels = {CheckLabel::kMissed, CheckLabel::kTrap, CheckLabel::kFalseAlarm,
                                            CheckLabel::kAgain, CheckLabel::kRight};

std::string StoryFolder(const std::string& gold) {
  const std::string folder = FolderOf(gold);
  return folder.empty() ? "." : folder;
}

class CheckRun {
 public:
  CheckRun(const Options& options, const Surroundings& around)
      : options_(options), around_(around), progress_(around.errors_are_terminal) {}

  Outcome Run() {
    const std::vector<std::string> golds = Golds();
    if (golds.empty()) {
      PrintMessage("nothing to check: no gold.json at or below the paths given");
      return {.bad_usage = true};
    }
    const absl::StatusOr<std::vector<Target>> targets = PlanTargets(options_);
    if (!targets.ok()) return Failed(targets.status());
    const absl::StatusOr<Engine> engine = LoadEngine(files_, options_, around_);
    if (!engine.ok()) return Failed(engine.status());
    for (const std::string& path : golds) {
      const absl::Status status = Story(*engine, path);
      if (status.ok()) continue;
      PrintError(status);
      outcome_.unreadable = true;
    }
    progress_.Wipe();
    if (report_.stories.empty()) return {.bad_usage = true};
    Gates();
    Keep(WriteTimes(options_, engine->times()));
    for (const Target& target : *targets) Keep(Write(target));
    outcome_.gate_reached &= !options_.exit_zero;
    return outcome_;
  }

 private:
  static Outcome Failed(const absl::Status& status) {
    PrintError(status);
    return {.bad_usage = true};
  }

  void Keep(const absl::Status& status) {
    if (status.ok()) return;
    PrintError(status);
    outcome_.internal = true;
  }

  // Every gold once, in the order of the paths.
  std::vector<std::string> Golds() {
    std::vector<std::string> golds;
    for (const std::string& path : options_.operands) {
      const absl::StatusOr<std::vector<std::string>> found = FindGolds(files_, path);
      if (!found.ok()) {
        PrintError(found.status());
        outcome_.unreadable = true;
        continue;
      }
      for (const std::string& gold : *found) {
        if (std::find(golds.begin(), golds.end(), gold) == golds.end()) golds.push_back(gold);
      }
    }
    return golds;
  }

  absl::Status Story(const Engine& engine, const std::string& path) {
    ASSIGN_OR_RETURN(const Gold gold, LoadGold(files_, path));
    ASSIGN_OR_RETURN(const std::vector<StoryInput> inputs, FindStories(files_, {StoryFolder(path)}));
    if (inputs.size() != 1) {
      return absl::InvalidArgumentError(
          fmt::format("{}: its folder holds {} stories and not one", path, inputs.size()));
    }
    StoryDocuments documents = engine.Read(files_, WithPublished(inputs.front()));
    StoryReport report = engine.Compare(std::move(documents), [&](size_t done, size_t total) {
      progress_.Show(fmt::format("{}: {} of {} articles read", Clean(path), done, total));
    });
    progress_.Wipe();
    ApplyOptions(options_, report);
    const std::vector<Diagnostic> diagnostics = AllDiagnostics(report);
    PrintDiagnostics(files_, diagnostics);
    outcome_.unreadable |= HasErrors(diagnostics);
    diagnostics_.insert(diagnostics_.end(), diagnostics.begin(), diagnostics.end());
    const StoryScore score = Score(gold, FindingsOf(report));
    report_.tool_version = report.tool_version;
    report_.model_version = report.model_version;
    report_.stories.push_back(CheckStory(gold, report, score));
    return options_.update ? Propose(gold, report, score) : absl::OkStatus();
  }

  StoryInput WithPublished(StoryInput input) const {
    for (ArticleMeta& article : input.articles) {
      if (options_.published) article.published = options_.published;
    }
    return input;
  }

  absl::Status Propose(const Gold& gold, const StoryReport& report, const StoryScore& score) const {
    const Proposal proposal = ProposeGold(gold, report, score);
    if (proposal.slots == 0) return absl::OkStatus();
    const std::string path = JoinPath(StoryFolder(gold.path), "gold.proposed.json");
    RETURN_IF_ERROR(WriteFile(path, proposal.json));
    PrintMessage(fmt::format("{}: {} proposed", Clean(path), Counted(proposal.slots, "slot")));
    return absl::OkStatus();
  }

  void Gates() {
    const ScoreTable table = report_.table();
    for (const Gate& gate : options_.gates) {
      report_.gates.push_back(Try(gate, table));
      if (report_.gates.back().held) continue;
      outcome_.gate_reached = true;
      PrintMessage(WordsOf(report_.gates.back()));
    }
  }

  // A folder takes one report a story, without the gates, which look at all stories.
  absl::Status Write(const Target& target) const {
    if (!IsFolder(target.path)) return WriteTarget(target, Rendered(target, report_));
    std::vector<std::string> taken;
    for (const CheckedStory& story : report_.stories) {
      const CheckReport one{.tool_version = report_.tool_version,
                            .model_version = report_.model_version,
                            .stories = {story},
                            .gates = {}};
      const std::string name =
          fmt::format("{}.{}", FileNameOf(story.name, taken), ExtensionOf(target.format));
      RETURN_IF_ERROR(WriteFile(JoinPath(target.path, name), Rendered(target, one)));
    }
    return absl::OkStatus();
  }

  IssueRun Issues(const CheckReport& report) const {
    const std::string root = RepositoryRoot(files_, options_, around_);
    IssueRun run{
        .tool_version = report.tool_version, .rules = CheckRules(), .suites = {}, .notifications = {}};
    for (const CheckedStory& story : report.stories) {
      run.suites.push_back(IssuesOf(story));
      TellPathsFrom(root, around_.folder, run.suites.back());
    }
    for (Diagnostic diagnostic : diagnostics_) {
      if (!diagnostic.path.empty()) diagnostic.path = PathFrom(root, around_.folder, diagnostic.path);
      run.notifications.push_back(std::move(diagnostic));
    }
    return run;
  }

  std::string Rendered(const Target& target, const CheckReport& report) const {
    switch (target.format) {
      case Format::kSarif:
      case Format::kJunit:
      case Format::kGithub:
        return RenderIssues(target.format, Issues(report));
      case Format::kJson:
        return RenderCheckJson(report);
      case Format::kMarkdown:
        return RenderCheckMarkdown(report);
      case Format::kCsv:
        return RenderCheckCsv(report);
      case Format::kHtml:
        return RenderCheckHtml(report);
      case Format::kText:
        break;
    }
    return RenderCheckText(report, {.shown = options_.labels.value_or(kAllLabels),
                                    .colour = target.path.empty() && UseColour(options_.colour, around_)});
  }

  const Options& options_;
  const Surroundings& around_;
  DiskFiles files_;
  ProgressLine progress_;
  CheckReport report_;
  std::vector<Diagnostic> diagnostics_;  // of all stories
  Outcome outcome_;
};

}  // namespace

Outcome RunCheck(const Options& options, const Surroundings& around) {
  if (options.operands.empty()) {
    PrintMessage("nothing to check: name story folders with a gold.json, or a folder above them");
    return {.bad_usage = true};
  }
  return CheckRun(options, around).Run();
}

}  // namespace rashomon
