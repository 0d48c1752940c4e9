// What earlier runs and people say of a finding: known from a baseline, or suppressed with a reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/moment.h"

namespace rashomon {

// Against a baseline: its fingerprint is not there, its question is there with other answers, it is there.
// kNone: there was no baseline.
enum class BaselineState : uint8_t { kNone, kNew, kUpdated, kUnchanged };
std::string_view ToString(BaselineState state);  // "", "new", "updated", "unchanged"

// One line of a suppressions file.
struct Suppression {
  std::string fingerprint;
  std::string reason;
  std::string who;
  std::optional<Moment> expires;  // the last day on which it holds; none: it holds for good
  size_t line{};                  // of the file
};

struct FindingMark {
  BaselineState baseline{BaselineState::kNone};
  std::optional<Suppression> suppression;

  // Still to be dealt with: neither suppressed nor the same as in the baseline.
  bool open() const { return !suppression && baseline != BaselineState::kUnchanged; }
};

}  // namespace rashomon
