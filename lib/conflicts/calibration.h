// The calibrated score of a proposal: a logistic regression over its named features, one set of weights a
// rule.
//
// Weights come from scripts/train/calibrate (fitted on the train stories by folds); columns of
// calibration.tsv: rule, feature, weight. A rule without weights scores 0.
#pragma once

#include <absl/status/statusor.h>

#include <map>
#include <string>

#include "base/file_source.h"
#include "conflicts/conflict.h"

namespace rashomon {

class Calibration {
 public:
  static absl::StatusOr<Calibration> Load(const FileSource& files, const std::string& path);

  // Probability that the proposal is a finding an editor wants.
  double Score(const Conflict& conflict) const;
  double cut() const { return cut_; }  // proposals below it are cleared by score

 private:
  std::map<std::string, std::map<std::string, double>> weights_;
  double cut_{0.5};
};

}  // namespace rashomon
