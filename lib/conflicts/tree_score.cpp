#include "conflicts/tree_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

template <typename Number>
absl::Status ReadNumber(const std::string& place, const std::string& text, Number& value) {
  const std::optional<Number> number = NumberOf<Number>(text);
  if (!number) return absl::InvalidArgumentError(fmt::format("{}: '{}' is no number", place, text));
  value = *number;
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<TreeScore> TreeScore::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 7));
  TreeScore score;
  for (const auto& row : table.rows)
    RETURN_IF_ERROR(score.AddRow(fmt::format("{}:{}", path, row.line), row.fields));
  RETURN_IF_ERROR(score.CheckTrees(path));
  score.names_.resize(score.columns_.size());
  for (const auto& [name, column] : score.columns_) score.names_[column] = name;
  return score;
}

absl::Status TreeScore::AddRow(const std::string& place, const std::vector<std::string>& fields) {
  if (fields[0] == "*") {
    if (fields[2] == "bias") return ReadNumber(place, fields[6], bias_);
    return absl::InvalidArgumentError(fmt::format("{}: '{}' is not bias", place, fields[2]));
  }
  size_t tree = 0, at = 0;
  RETURN_IF_ERROR(ReadNumber(place, fields[0], tree));
  RETURN_IF_ERROR(ReadNumber(place, fields[1], at));
  if (tree > trees_.size())
    return absl::InvalidArgumentError(fmt::format("{}: tree {} is missing", place, trees_.size()));
  if (tree == trees_.size()) trees_.emplace_back();
  if (at != trees_[tree].size())
    return absl::InvalidArgumentError(fmt::format("{}: nodes are not in order", place));
  Node node;
  RETURN_IF_ERROR(ReadNumber(place, fields[6], node.value));
  if (fields[2] != "-") {
    node.feature = columns_.try_emplace(fields[2], static_cast<int32_t>(columns_.size())).first->second;
    RETURN_IF_ERROR(ReadNumber(place, fields[3], node.threshold));
    RETURN_IF_ERROR(ReadNumber(place, fields[4], node.below));
    RETURN_IF_ERROR(ReadNumber(place, fields[5], node.above));
    if (node.below <= at || node.above <= at)
      return absl::InvalidArgumentError(fmt::format("{}: a node leads back", place));
  }
  trees_[tree].push_back(node);
  return absl::OkStatus();
}

absl::Status TreeScore::CheckTrees(const std::string& path) const {
  for (size_t tree = 0; tree < trees_.size(); ++tree) {
    for (const Node& node : trees_[tree]) {
      if (node.feature >= 0 && std::max(node.below, node.above) >= trees_[tree].size())
        return absl::InvalidArgumentError(fmt::format("{}: tree {} lacks a node", path, tree));
    }
  }
  return absl::OkStatus();
}

std::vector<double> TreeScore::ValuesOf(const Features& features) const {
  std::vector<double> values(columns_.size(), 0.0);
  for (const auto& [name, value] : features) {
    const auto found = columns_.find(name);
    if (found != columns_.end()) values[found->second] = value;
  }
  return values;
}

const TreeScore::Node& TreeScore::Next(const std::vector<Node>& tree, const Node& node,
                                       const std::vector<double>& values) {
  return tree[values[node.feature] <= node.threshold ? node.below : node.above];
}

double TreeScore::Logit(const Features& features) const {
  const std::vector<double> values = ValuesOf(features);
  double sum = bias_;
  for (const std::vector<Node>& tree : trees_) {
    const Node* node = &tree.front();
    while (node->feature >= 0) node = &Next(tree, *node, values);
    sum += node->value;
  }
  return sum;
}

double TreeScore::base() const {
  double sum = bias_;
  for (const std::vector<Node>& tree : trees_) sum += tree.front().value;
  return sum;
}

Features TreeScore::Shares(const Features& features) const {
  const std::vector<double> values = ValuesOf(features);
  std::vector<double> shares(columns_.size(), 0.0);
  for (const std::vector<Node>& tree : trees_) {
    const Node* node = &tree.front();
    while (node->feature >= 0) {
      const Node& next = Next(tree, *node, values);
      shares[node->feature] += next.value - node->value;
      node = &next;
    }
  }
  Features told;
  for (size_t column = 0; column < shares.size(); ++column) {
    if (shares[column] != 0) told.emplace_back(names_[column], shares[column]);
  }
  return told;
}

}  // namespace rashomon
