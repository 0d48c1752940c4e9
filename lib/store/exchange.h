// Decisions as they leave the store and come back: JSON (rashomon.decisions/1) and CSV, the same columns.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

struct DecisionRow {
  std::string story, slot_key, fingerprint, question;
  std::string verdict, why, who, at, expires, second_reader, second_at;
  std::string note, assignee;

  bool operator==(const DecisionRow&) const = default;
};

struct ImportSummary {
  int64_t taken{}, known{};          // taken in; there already
  std::vector<std::string> refused;  // one line each: what stands in the way
};

std::string DecisionsJson(const std::vector<DecisionRow>& rows);
std::string DecisionsCsv(const std::vector<DecisionRow>& rows);
// Tells the two forms apart. InvalidArgument names the row and what is wrong with it.
absl::StatusOr<std::vector<DecisionRow>> ParseDecisions(std::string_view bytes);

}  // namespace rashomon
