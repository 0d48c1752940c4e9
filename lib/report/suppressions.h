// Findings that a person has settled: a table of lines "fingerprint TAB expires TAB who TAB reason", and what
// becomes of a report's findings by it and by a baseline.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "report/baseline.h"

namespace rashomon {

// Lines that begin with '#' are comments. `expires` is a day (YYYY-MM-DD), the last on which the line holds,
// or empty. Errors "path:line: what": another number of fields, no fingerprint (16 hex digits), a fingerprint
// twice, no day, nobody named, no reason.
absl::StatusOr<std::vector<Suppression>> ParseSuppressions(std::string_view bytes, const std::string& path);
// One line of the table, with its line end. Tabs and line ends in the words become blanks.
std::string SuppressionLine(const Suppression& suppression);

// Marks the findings of the stories of one run, and remembers what was of use.
class FindingMarker {
 public:
  FindingMarker(std::optional<Baseline> baseline, std::vector<Suppression> suppressions, Moment today);

  // Sets `marks` (left empty when there is neither baseline nor suppression). An expired line does not hold.
  void Mark(StoryReport& report);

  // After the last story, one sentence each: lines that are expired, lines that no finding has, and how many
  // findings of the baseline are gone.
  std::vector<std::string> Remarks(const std::string& suppressions_path) const;

 private:
  bool Expired(const Suppression& suppression) const;

  std::optional<Baseline> baseline_;
  std::vector<Suppression> suppressions_;
  Moment today_;
  std::vector<bool> used_;  // [suppression]
  std::vector<bool> seen_;  // [finding of the baseline]
};

}  // namespace rashomon
