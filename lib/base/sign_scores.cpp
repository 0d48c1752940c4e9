#include "base/sign_scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<SignScores> SignScores::Load(const FileSource& files, const std::string& trees_path,
                                            const std::string& cut_path,
                                            std::span<const std::string_view> names, double cut) {
  SignScores scores;
  scores.cut_ = cut;
  ASSIGN_OR_RETURN(scores.trees_, BoostedTrees::Load(files, trees_path));
  for (const std::string& name : scores.trees_.columns()) {
    const auto sign = std::find(names.begin(), names.end(), name);
    if (sign == names.end())
      return absl::InvalidArgumentError(fmt::format("{}: no sign of this name: {}", trees_path, name));
    scores.columns_.push_back(static_cast<size_t>(sign - names.begin()));
  }
  ASSIGN_OR_RETURN(const TextTable table, LoadTextTable(files, cut_path, 1));
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(scores.cut_, NumberIn(cut_path, row, 0));
  }
  return scores;
}

double SignScores::Score(std::span<const float> signs) const {
  std::vector<double> values;
  values.reserve(columns_.size());
  for (const size_t sign : columns_) values.push_back(signs[sign]);
  return 1 / (1 + std::exp(-trees_.Logit(values)));
}

}  // namespace rashomon
