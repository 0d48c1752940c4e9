#include "conflicts/calibration.h"

#include <fmt/format.h>

#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<Calibration> Calibration::Load(const FileSource& files, const std::string& folder) {
  const std::string path = JoinPath(folder, "calibration.tsv");
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  Calibration calibration;
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(const double weight, NumberIn(path, row, 2));
    if (row.fields[0] == "pair" && row.fields[1] == "cut") {
      calibration.cut_ = weight;
    } else if (row.fields[0] == "pair" && row.fields[1] == "worth") {
      calibration.worth_ = weight;
    } else if (row.fields[1] == "trees") {
      const std::string of_trees = JoinPath(folder, fmt::format("{}_trees.tsv", row.fields[0]));
      ASSIGN_OR_RETURN(TreeScore trees, TreeScore::Load(files, of_trees));
      calibration.grown_.emplace(row.fields[0], Grown{std::move(trees), weight});
    } else {
      calibration.weights_[row.fields[0]][row.fields[1]] = weight;
    }
  }
  return calibration;
}

double Calibration::Linear(std::string_view model, const Features& features) const {
  const auto weights = weights_.find(model);
  if (weights == weights_.end()) return 0;
  const auto bias = weights->second.find("bias");
  double sum = bias == weights->second.end() ? 0 : bias->second;
  for (const auto& [name, value] : features) {
    const auto weight = weights->second.find(name);
    if (weight != weights->second.end()) sum += weight->second * value;
  }
  return sum;
}

double Calibration::Logit(std::string_view model, const Features& features) const {
  const double linear = Linear(model, features);
  const auto grown = grown_.find(model);
  if (grown == grown_.end()) return linear;
  const auto& [trees, share] = grown->second;
  return (1 - share) * linear + share * trees.Logit(features);
}

double Calibration::Base(std::string_view model) const {
  const double bias = Weight(model, "bias");
  const auto grown = grown_.find(model);
  if (grown == grown_.end()) return bias;
  return (1 - grown->second.share) * bias + grown->second.share * grown->second.trees.base();
}

Features Calibration::Shares(std::string_view model, const Features& features) const {
  const auto grown = grown_.find(model);
  const double share = grown == grown_.end() ? 0 : grown->second.share;
  Features shares;
  for (const auto& [name, value] : features) {
    const double own = (1 - share) * value * Weight(model, name);
    if (own != 0) shares.emplace_back(name, own);
  }
  if (share == 0) return shares;
  for (const auto& [name, own] : grown->second.trees.Shares(features)) shares.emplace_back(name, share * own);
  return shares;
}

double Calibration::Weight(std::string_view model, std::string_view feature) const {
  const auto weights = weights_.find(model);
  if (weights == weights_.end()) return 0;
  const auto weight = weights->second.find(feature);
  return weight == weights->second.end() ? 0 : weight->second;
}

double Calibration::Score(std::string_view model, const Features& features) const {
  return Has(model) ? 1 / (1 + std::exp(-Logit(model, features))) : 0;
}

}  // namespace rashomon
