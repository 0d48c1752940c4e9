#include "app/commands/ingest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/diagnostics.h"
#include "app/progress.h"
#include "app/streams.h"
#include "report/words.h"
#include "store/records.h"

namespace rashomon {
namespace {

Outcome Failed(const absl::Status& status) {
  PrintError(status);
  return {.internal = true};
}

std::string SummaryLine(const std::string& story, const RunSummary& summary) {
  const size_t all = static_cast<size_t>(summary.added + summary.same + summary.changed + summary.returned);
  if (summary.repeated) {
    return fmt::format("{}: {}, nothing new since the last run; {} decided\n", story, Counted(all, "finding"),
                       summary.decided);
  }
  std::vector<std::string> parts = {
      fmt::format("{} new", summary.added), fmt::format("{} as before", summary.same),
      fmt::format("{} changed", summary.changed), fmt::format("{} gone", summary.gone)};
  if (summary.returned > 0) parts.push_back(fmt::format("{} back again", summary.returned));
  std::string line = fmt::format("{}: {}: {}; {} decided", story, Counted(all, "finding"),
                                 fmt::join(parts, ", "), summary.decided);
  if (summary.by_tool > 0)
    line += fmt::format("; {} of these changes come from the program", summary.by_tool);
  return line + "\n";
}

class IngestRun {
 public:
  IngestRun(Store& store, const Options& options, const Surroundings& around)
      : store_(store), options_(options), around_(around), progress_(around.errors_are_terminal) {}

  Outcome Run() {
    const FoundStories found = FindAllStories(files_, options_);
    for (const Diagnostic& problem : found.problems) PrintMessage(Clean(problem.text));
    if (found.stories.empty()) return {.bad_usage = true};
    const absl::StatusOr<Engine> engine = LoadEngine(files_, options_, around_);
    if (!engine.ok()) {
      PrintError(engine.status());
      return {.bad_usage = true};
    }
    outcome_.unreadable = !found.problems.empty();
    for (const StoryInput& input : found.stories) OneStory(*engine, input);
    if (const absl::Status times = WriteTimes(options_, engine->times()); !times.ok()) return Failed(times);
    if (!saved_ && !outcome_.internal) outcome_.bad_usage = true;
    return outcome_;
  }

 private:
  void OneStory(const Engine& engine, const StoryInput& input) {
    StoryDocuments documents = engine.Read(files_, input);
    if (documents.documents.empty()) {
      PrintDiagnostics(files_, documents.diagnostics);
      PrintMessage(fmt::format("{}: no article left to compare", Clean(input.name)));
      outcome_.unreadable = true;
      return;
    }
    StoryReport report = engine.Compare(std::move(documents), [&](size_t done, size_t total) {
      progress_.Show(fmt::format("{}: {} of {} articles read", Clean(input.name), done, total));
    });
    progress_.Wipe();
    ApplyOptions(options_, report);
    const std::vector<Diagnostic> diagnostics = AllDiagnostics(report);
    PrintDiagnostics(files_, diagnostics);
    outcome_.unreadable |= HasErrors(diagnostics);
    const auto summary = store_.SaveRun(RecordOf(report), StampOf(options_, around_));
    if (!summary.ok()) {
      PrintError(summary.status());
      outcome_.internal = true;
      return;
    }
    outcome_.internal |= !PrintFindings(SummaryLine(StoryName(report), *summary)).ok();
    saved_ = true;
  }

  Store& store_;
  const Options& options_;
  const Surroundings& around_;
  DiskFiles files_;
  ProgressLine progress_;
  Outcome outcome_;
  bool saved_{};
};

}  // namespace

Stamp StampOf(const Options& options, const Surroundings& around) {
  std::string who = options.who.empty() ? around.user : options.who;
  return {.who = who.empty() ? "somebody" : std::move(who), .at = UtcNow()};
}

Outcome IngestInto(Store& store, const Options& options, const Surroundings& around) {
  return IngestRun(store, options, around).Run();
}

Outcome RunIngest(const Options& options, const Surroundings& around) {
  if (options.operands.empty()) {
    PrintMessage("nothing to read: name articles, a folder or a story.json");
    return {.bad_usage = true};
  }
  const auto store = Store::Open(options.database);
  if (!store.ok()) return Failed(store.status());
  return IngestInto(**store, options, around);
}

}  // namespace rashomon
