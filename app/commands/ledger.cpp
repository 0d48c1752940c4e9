#include "app/commands/ledger.h"

#include "app/disk_files.h"
#include "app/repository.h"
#include "app/streams.h"
#include "base/status_macros.h"
#include "report/words.h"

namespace rashomon {

absl::StatusOr<FindingLedger> FindingLedger::Open(const FileSource& files, const Options& options,
                                                  const Surroundings& around) {
  std::optional<Baseline> baseline;
  std::vector<Suppression> suppressions;
  if (!options.baseline.empty()) {
    ASSIGN_OR_RETURN(const std::string bytes, files.Read(options.baseline));
    ASSIGN_OR_RETURN(baseline, ParseBaseline(bytes, options.baseline));
  }
  if (!options.suppressions.empty()) {
    ASSIGN_OR_RETURN(const std::string bytes, files.Read(options.suppressions));
    ASSIGN_OR_RETURN(suppressions, ParseSuppressions(bytes, options.suppressions));
  }
  FindingLedger ledger(options, FindingMarker(baseline, std::move(suppressions), around.today));
  ledger.root_ = RepositoryRoot(files, options, around);
  ledger.folder_ = around.folder;
  if (baseline) ledger.earlier_ = *std::move(baseline);
  if (!options.write_baseline.empty() && options.baseline.empty() && files.Exists(options.write_baseline)) {
    ASSIGN_OR_RETURN(const std::string bytes, files.Read(options.write_baseline));
    ASSIGN_OR_RETURN(ledger.earlier_, ParseBaseline(bytes, options.write_baseline));
  }
  return ledger;
}

void FindingLedger::Add(StoryReport& report) {
  marker_.Mark(report);
  if (options_.write_baseline.empty()) return;
  for (KnownFinding& known : KnownFindingsOf(report)) {
    for (std::string& file : known.files) file = PathFrom(root_, folder_, file);
    for (const KnownFinding& earlier : earlier_.findings) {
      if (earlier.fingerprint == known.fingerprint) known.audit = earlier.audit;
    }
    found_.findings.push_back(std::move(known));
  }
}

absl::Status FindingLedger::Close() {
  for (const std::string& remark : marker_.Remarks(options_.suppressions)) PrintMessage(Clean(remark));
  if (options_.write_baseline.empty()) return absl::OkStatus();
  return WriteFile(options_.write_baseline, RenderBaseline(found_));
}

}  // namespace rashomon
