// `forget`, `backup`, `restore`: what a store needs besides articles.
#include <fmt/format.h>

#include "app/commands/commands.h"
#include "app/commands/ingest.h"
#include "app/streams.h"
#include "report/words.h"

namespace rashomon {
namespace {

// What was named wrongly is usage; the rest went wrong inside.
Outcome Failed(const absl::Status& status) {
  PrintError(status);
  const bool usage =
      absl::IsNotFound(status) || absl::IsInvalidArgument(status) || absl::IsAlreadyExists(status);
  return {.bad_usage = usage, .internal = !usage};
}

Outcome Usage(std::string_view what) {
  PrintMessage(what);
  return {.bad_usage = true};
}

std::string ForgottenLine(const std::string& name, const ForgetSummary& summary) {
  return fmt::format("{}: forgotten ({}), and with it {}, {} and {}\n", Clean(name), summary.sha256,
                     Counted(static_cast<size_t>(summary.findings), "finding"),
                     Counted(static_cast<size_t>(summary.decisions), "decision"),
                     Counted(static_cast<size_t>(summary.reports), "report"));
}

}  // namespace

Outcome RunForget(const Options& options, const Surroundings& around) {
  if (options.operands.empty()) return Usage("forget needs an article: a path, a URL or digits of a SHA-256");
  const auto store = Store::Open(options.database, true);
  if (!store.ok()) return Failed(store.status());
  for (const std::string& name : options.operands) {
    const auto summary = (*store)->Forget(name, StampOf(options, around));
    if (!summary.ok()) return Failed(summary.status());
    if (!PrintFindings(ForgottenLine(name, *summary)).ok()) return {.internal = true};
  }
  return {};
}

Outcome RunBackup(const Options& options, const Surroundings&) {
  if (options.operands.size() != 1) return Usage("backup needs one file");
  const auto store = Store::Open(options.database, true);
  if (!store.ok()) return Failed(store.status());
  const absl::Status done = (*store)->BackUp(options.operands[0]);
  return done.ok() ? Outcome{} : Failed(done);
}

Outcome RunRestore(const Options& options, const Surroundings& around) {
  if (options.operands.size() != 1) return Usage("restore needs one file");
  const absl::Status done = Store::Restore(options.operands[0], options.database, StampOf(options, around));
  return done.ok() ? Outcome{} : Failed(done);
}

}  // namespace rashomon
