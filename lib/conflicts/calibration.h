// Logistic regressions over named features, one set of weights a model: "pair" weighs a pair of passages,
// "judged" weighs it again with what the pair scorer says of it, "relation.update" and the like say how its
// positions stand to one another; a model named after a rule says how likely the rule names what differs in a
// right pair. A table without "judged" needs no pair scorer: pairs are weighed by their signs alone. "trust"
// has the exponents of what the pair scorer says of "kind" and "relation".
//
// A model may have trees beside its weights (tree_score.h), in MODEL_trees.tsv of the same folder: its row
// "trees" states their share, and its log-odds are a mean of both.
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
#include "conflicts/tree_score.h"

namespace rashomon {

inline constexpr std::string_view kPairModel = "pair";      // weighs pairs of passages by their signs
inline constexpr std::string_view kJudgedModel = "judged";  // and once more with what the pair scorer says

class Calibration {
 public:
  static absl::StatusOr<Calibration> Load(const FileSource& files, const std::string& folder);

  bool Has(std::string_view model) const { return weights_.contains(model); }
  double Logit(std::string_view model, const Features& features) const;
  double Score(std::string_view model, const Features& features) const;   // 0..1, the logistic of Logit
  double Weight(std::string_view model, std::string_view feature) const;  // 0 where it has none
  // Logit told apart: log-odds before any feature, and what each feature adds to them.
  double Base(std::string_view model) const;
  Features Shares(std::string_view model, const Features& features) const;
  double worth() const { return worth_; }  // pairs of at least this chance are judged by the pair scorer
  double cut() const { return cut_; }      // findings below it are cleared by score

 private:
  struct Grown {
    TreeScore trees;
    double share{};  // of the log-odds, 0..1
  };
  double Linear(std::string_view model, const Features& features) const;

  StringMap<StringMap<double>> weights_;
  StringMap<Grown> grown_;
  double cut_{0.5}, worth_{1};
};

}  // namespace rashomon
