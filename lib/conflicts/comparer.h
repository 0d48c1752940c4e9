// From a story to its conflicts: runs every rule, weighs the proposals by the calibrated score, merges those
// that answer the same question, drops repetitions, and lists what was cleared.
//
// Deterministic and thread-safe; cannot fail once loaded.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>

#include "base/file_source.h"
#include "conflicts/conflict.h"

namespace rashomon {

class Comparer {
 public:
  // Reads the comparison lexicons and the calibration under `resources_folder`/conflicts.
  static absl::StatusOr<Comparer> Load(const FileSource& files, const std::string& resources_folder);
  Comparison Compare(const Story& story) const;
  // All proposals before the score cut and merging, with their features, one JSON object a line
  // (`dump --stage slots`; what scripts/train/calibrate learns from).
  std::string DumpProposals(const Story& story) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
