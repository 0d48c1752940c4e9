#include "conflicts/calibration.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<Calibration> Calibration::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  Calibration calibration;
  for (const auto& row : table.rows) {
    double weight = 0;
    const std::string& text = row.fields[2];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
    if (error != std::errc() || end != text.data() + text.size()) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: '{}' is no number", path, row.line, text));
    }
    if (row.fields[0] == "*" && row.fields[1] == "cut") {
      calibration.cut_ = weight;
    } else {
      calibration.weights_[row.fields[0]][row.fields[1]] = weight;
    }
  }
  return calibration;
}

double Calibration::Score(const Conflict& conflict) const {
  const auto rule = weights_.find(conflict.rule);
  if (rule == weights_.end()) return 0;
  double sum = 0;
  for (const auto& [name, value] : conflict.features) {
    const auto weight = rule->second.find(name);
    if (weight != rule->second.end()) sum += weight->second * value;
  }
  return 1 / (1 + std::exp(-sum));
}

}  // namespace rashomon
