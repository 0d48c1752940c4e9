// A slot whose positions cannot all hold, or that sources openly dispute: the finding shown to an editor.
#pragma once

#include <string>
#include <vector>

#include "events/story.h"

namespace rashomon {

enum class Relation : uint8_t { kContradiction, kUpdate, kDenial, kDisagreement, kCompatible };
enum class Severity : uint8_t { kHigh, kMedium, kLow };
std::string_view ToString(Relation relation);  // "contradiction", ...
std::string_view ToString(Severity severity);

struct Conflict {
  Slot slot;  // positions in canonical order
  Relation relation{Relation::kContradiction};
  Severity severity{Severity::kMedium};
  double confidence{};      // calibrated probability that an editor would want to see it
  std::string rule;         // "number.count"
  std::string explanation;  // one sentence for the reader: what differs and why that is so labelled
  std::vector<std::pair<std::string, double>> features;  // what the calibration saw, by name
};

// What looked like a conflict and is none.
struct Cleared {
  Conflict conflict;
  std::string cleared_by;  // "rule" or "score"
  std::string why;
};

struct Comparison {
  std::vector<Conflict> conflicts;  // most severe first, then by slot key
  std::vector<Cleared> cleared;     // most tempting first, at most 200
  uint32_t slots_compared{};
  uint32_t slots_single_source{};  // slots with one answer from one source only: nothing to compare
};

// Hash (16 hex digits) over rule-free slot key; stable across runs and order of input.
std::string SlotKeyHash(const Conflict& conflict);
// As above with normalised values and holders.
std::string Fingerprint(const Conflict& conflict);

}  // namespace rashomon
