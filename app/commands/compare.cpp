#include <fmt/format.h>

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/ledger.h"
#include "app/commands/outputs.h"
#include "app/commands/session.h"
#include "app/commands/why.h"
#include "app/diagnostics.h"
#include "app/progress.h"
#include "app/streams.h"
#include "report/draft.h"
#include "report/words.h"

namespace rashomon {
namespace {

bool Reaches(const Conflict& conflict, const FailOn& gate) {
  if (gate.severity && conflict.severity <= *gate.severity) return true;  // kHigh is the least
  return std::find(gate.relations.begin(), gate.relations.end(), conflict.relation) != gate.relations.end();
}

bool HasInternalErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.text.starts_with("internal error"); });
}

class CompareRun {
 public:
  CompareRun(const Options& options, const Surroundings& around)
      : options_(options), progress_(around.errors_are_terminal) {}

  void Story(const Engine& engine, const StoryInput& given) {
    const StoryInput input = WithDraft(given);
    StoryDocuments documents = engine.Read(files_, input);
    if (documents.documents.empty()) {
      PrintDiagnostics(files_, documents.diagnostics);
      PrintMessage(fmt::format("{}: no article left to compare", Clean(input.name)));
      empty_ = true;
      return;
    }
    StoryReport report = engine.Compare(std::move(documents), [&](size_t done, size_t total) {
      progress_.Show(fmt::format("{}: {} of {} articles read", Clean(input.name), done, total));
    });
    progress_.Wipe();
    if (!options_.draft.empty() && !TakeDraft(report)) return;
    ApplyOptions(options_, report);
    const std::vector<Diagnostic> diagnostics = AllDiagnostics(report);
    PrintDiagnostics(files_, diagnostics);
    outcome_.unreadable |= HasErrors(diagnostics);
    outcome_.internal |= HasInternalErrors(diagnostics);
    ledger_->Add(report);
    for (size_t k = 0; k < report.comparison.conflicts.size(); ++k) {
      const bool open = k >= report.marks.size() || report.marks[k].open();
      reaching_ += open && Reaches(report.comparison.conflicts[k], options_.fail_on);
    }
    const double begin = SecondsNow();
    outputs_->Add(report);
    report_seconds_ += SecondsNow() - begin;
    compared_ = true;
  }

  Outcome Run(const Surroundings& around) {
    const FoundStories found = FindAllStories(files_, options_);
    for (const Diagnostic& problem : found.problems) PrintMessage(Clean(problem.text));
    if (found.stories.empty()) return {.bad_usage = true};
    absl::StatusOr<Outputs> outputs = Outputs::Plan(options_, around, found.stories.size());
    if (!outputs.ok()) return Failed(outputs.status());
    outputs_ = &*outputs;
    absl::StatusOr<FindingLedger> ledger = FindingLedger::Open(files_, options_, around);
    if (!ledger.ok()) return Failed(ledger.status());
    ledger_ = &*ledger;
    const absl::StatusOr<Engine> engine = LoadEngine(files_, options_, around);
    if (!engine.ok()) return Failed(engine.status());
    outcome_.unreadable = !found.problems.empty();
    for (const StoryInput& input : found.stories) Story(*engine, input);
    if (!compared_) return {.bad_usage = true};
    outcome_.unreadable |= empty_;
    std::vector<StageTime> times = engine->times();
    times.push_back({.stage = "report", .seconds = report_seconds_, .words = times.back().words});
    for (const absl::Status& status : {outputs_->Write(), ledger_->Close(), WriteTimes(options_, times)}) {
      if (status.ok()) continue;
      PrintError(status);
      outcome_.internal = true;
    }
    if (reaching_ > 0) {
      PrintMessage(Counted(reaching_, "conflict") + (reaching_ == 1 ? " reaches" : " reach") + " --fail-on");
    }
    outcome_.gate_reached = reaching_ > 0 && !options_.exit_zero;
    return outcome_;
  }

 private:
  // The story with one's own article in it, once.
  StoryInput WithDraft(StoryInput input) const {
    if (options_.draft.empty()) return input;
    ArticleMeta draft;  // what a story.json knows of it stays known
    draft.published = options_.published;
    std::erase_if(input.articles, [&](const ArticleMeta& article) {
      if (!SameFile(article.path, options_.draft)) return false;
      draft = article;
      return true;
    });
    draft.path = options_.draft;
    input.articles.push_back(std::move(draft));
    return input;
  }

  // Leaves what concerns the draft; false when it could not be read.
  bool TakeDraft(StoryReport& report) {
    for (uint32_t d = 0; d < report.story.articles.size(); ++d) {
      if (report.story.articles[d].document.meta.path != options_.draft) continue;
      report = ForDraft(std::move(report), d);
      report.options.emplace_back("draft", options_.draft);
      return true;
    }
    PrintDiagnostics(files_, AllDiagnostics(report));
    PrintMessage(fmt::format("{}: the draft could not be read", Clean(options_.draft)));
    outcome_.unreadable = true;
    return false;
  }

  static Outcome Failed(const absl::Status& status) {
    PrintError(status);
    return {.bad_usage = true};
  }

  const Options& options_;
  DiskFiles files_;
  ProgressLine progress_;
  Outputs* outputs_{};
  FindingLedger* ledger_{};
  Outcome outcome_;
  size_t reaching_{};  // open conflicts that reach --fail-on
  bool compared_{};
  bool empty_{};
  double report_seconds_{};
};

}  // namespace

Outcome RunCompare(const Options& options, const Surroundings& around) {
  if (options.why) return RunWhy(options, around);
  if (options.operands.empty()) {
    PrintMessage("nothing to read: name articles, a folder or a story.json, or - for standard input");
    return {.bad_usage = true};
  }
  return CompareRun(options, around).Run(around);
}

}  // namespace rashomon
