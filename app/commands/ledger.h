// Baseline and suppressions of one run of `compare`: read, held against every story, written.
#pragma once

#include <absl/status/statusor.h>

#include <string>

#include "app/options.h"
#include "app/surroundings.h"
#include "base/file_source.h"
#include "report/suppressions.h"

namespace rashomon {

class FindingLedger {
 public:
  // Errors: a file that is named and cannot be read, or is wrong.
  static absl::StatusOr<FindingLedger> Open(const FileSource& files, const Options& options,
                                            const Surroundings& around);

  // Marks the findings of one story.
  void Add(StoryReport& report);
  // Tells what is expired, unused or gone, and writes --write-baseline.
  absl::Status Close();

 private:
  FindingLedger(const Options& options, FindingMarker marker)
      : options_(options), marker_(std::move(marker)) {}

  const Options& options_;
  FindingMarker marker_;
  std::string root_;
  std::string folder_;
  Baseline earlier_;  // whose audits stay
  Baseline found_;
};

}  // namespace rashomon
