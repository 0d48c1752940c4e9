#include "conflicts/calibration.h"

#include <fmt/format.h>

#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<Calibration> Calibration::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  Calibration calibration;
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(const double weight, NumberIn(path, row, 2));
    if (row.fields[0] == "pair" && row.fields[1] == "cut") {
      calibration.cut_ = weight;
    } else if (row.fields[0] == "pair" && row.fields[1] == "worth") {
      calibration.worth_ = weight;
    } else {
      calibration.weights_[row.fields[0]][row.fields[1]] = weight;
    }
  }
  return calibration;
}

double Calibration::Logit(std::string_view model, const Features& features) const {
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
