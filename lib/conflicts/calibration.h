// Logistic regressions over named features, one set of weights a model: "pair" weighs a pair of passages,
// "judged" weighs it again with what the pair scorer says of it, "relation.update" and the like say how its
// positions stand to one another; a model named after a rule says how likely the rule names what differs in a
// right pair. A table without "judged" needs no pair scorer: pairs are weighed by their signs alone. "trust"
// has the exponents of what the pair scorer says of "kind" and "relation".
//
// Weights come from scripts/train/calibrate; columns of calibration.tsv: model, feature, weight. A model
// without weights scores 0, an absent feature counts 0. Errors are file:line.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "base/file_source.h"
#include "base/string_map.h"
#include "conflicts/pair.h"

namespace rashomon {

inline constexpr std::string_view kPairModel = "pair";      // weighs pairs of passages by their signs
inline constexpr std::string_view kJudgedModel = "judged";  // and once more with what the pair scorer says

class Calibration {
 public:
  static absl::StatusOr<Calibration> Load(const FileSource& files, const std::string& path);

  bool Has(std::string_view model) const { return weights_.contains(model); }
  double Logit(std::string_view model, const Features& features) const;
  double Score(std::string_view model, const Features& features) const;   // 0..1, the logistic of Logit
  double Weight(std::string_view model, std::string_view feature) const;  // 0 where it has none
  double worth() const { return worth_; }  // pairs of at least this chance are judged by the pair scorer
  double cut() const { return cut_; }      // findings below it are cleared by score

 private:
  StringMap<StringMap<double>> weights_;
  double cut_{0.5}, worth_{1};
};

}  // namespace rashomon
