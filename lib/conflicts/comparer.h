// From a story to its conflicts: runs every rule, weighs pairs of passages by the calibrated score, picks and
// names the findings, and lists what was cleared (docs/architecture.md, "Pairs of passages are weighed").
//
// Deterministic and thread-safe; cannot fail once loaded.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "conflicts/conflict.h"
#include "conflicts/pair_explanation.h"

namespace rashomon {

class Comparer {
 public:
  // Reads the comparison lexicons and the calibration under `resources_folder`/conflicts and the pair scorer.
  static absl::StatusOr<Comparer> Load(const FileSource& files, const std::string& resources_folder,
                                       int threads);
  Comparison Compare(const Story& story) const;
  // How pairs of passages fared in that comparison, in the order given; the two passages of a pair are
  // different sentences of the story, in any order.
  std::vector<PairExplanation> Explain(const Story& story, const std::vector<PassagePair>& pairs) const;
  // All candidate pairs before the cut, one JSON object a line: the two passages, the rules that propose
  // something on them, and the signs that are not 0 (`dump --stage slots`; what scripts/train/calibrate
  // learns from).
  std::string DumpProposals(const Story& story) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
