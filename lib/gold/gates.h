// Floors that a score has to hold: "--min-recall 0.85", "--min-precision denial=0.9", "--max-trap-hits 2%".
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "gold/score.h"

namespace rashomon {

enum class Measure : uint8_t { kRecall, kPrecision, kTrapHits };

struct Gate {
  Measure measure{Measure::kRecall};
  // What it looks at: everything, one kind, one relation, or the `must` slots (recall only).
  std::optional<SlotKind> kind;
  std::optional<Relation> relation;
  bool must{};
  double limit{};
  bool percent{};    // trap hits: of the traps in the gold, not their number
  std::string text;  // as written, for messages: "denial=0.9"
};

// "[WHAT=]LIMIT". Recall and precision are shares from 0 to 1 or percentages ("85%"); trap hits are a number
// or a percentage. Trap hits by relation have none: a finding never says that it is compatible. Errors say
// what was expected.
absl::StatusOr<Gate> ParseGate(Measure measure, std::string_view text);

struct GateResult {
  Gate gate;
  double value{};
  bool measurable{true};  // false: the gold has nothing that it could measure, or nothing was found
  bool held{};
};
// A recall gate without slots and a trap gate in percent without traps are not measurable, which is not held:
// a gate that can not fail would hide it. Precision without findings is 0.
GateResult Try(const Gate& gate, const ScoreTable& table);

// "recall of denial 0.62 (minimum 0.90): missed"
std::string WordsOf(const GateResult& result);

}  // namespace rashomon
