#include "conflicts/tree_score.h"

#include <utility>

#include "base/status_macros.h"

namespace rashomon {

absl::StatusOr<TreeScore> TreeScore::Load(const FileSource& files, const std::string& path) {
  TreeScore score;
  ASSIGN_OR_RETURN(score.trees_, BoostedTrees::Load(files, path));
  return score;
}

std::vector<double> TreeScore::ValuesOf(const Features& features) const {
  std::vector<double> values(trees_.columns().size(), 0.0);
  for (const auto& [name, value] : features) {
    const int32_t column = trees_.ColumnOf(name);
    if (column >= 0) values[column] = value;
  }
  return values;
}

double TreeScore::Logit(const Features& features) const {
  return trees_.Logit(ValuesOf(features));
}

Features TreeScore::Shares(const Features& features) const {
  const std::vector<double> shares = trees_.Shares(ValuesOf(features));
  Features told;
  for (size_t column = 0; column < shares.size(); ++column) {
    if (shares[column] != 0) told.emplace_back(trees_.columns()[column], shares[column]);
  }
  return told;
}

}  // namespace rashomon
