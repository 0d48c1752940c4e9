#include "base/boosted_trees.h"

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

absl::StatusOr<BoostedTrees> BoostedTrees::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 7));
  BoostedTrees score;
  for (const auto& row : table.rows)
    RETURN_IF_ERROR(score.AddRow(fmt::format("{}:{}", path, row.line), row.fields));
  RETURN_IF_ERROR(score.CheckTrees(path));
  score.names_.resize(score.columns_.size());
  for (const auto& [name, column] : score.columns_) score.names_[column] = name;
  return score;
}

absl::Status BoostedTrees::AddRow(const std::string& place, const std::vector<std::string>& fields) {
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

absl::Status BoostedTrees::CheckTrees(const std::string& path) const {
  for (size_t tree = 0; tree < trees_.size(); ++tree) {
    for (const Node& node : trees_[tree]) {
      if (node.feature >= 0 && std::max(node.below, node.above) >= trees_[tree].size())
        return absl::InvalidArgumentError(fmt::format("{}: tree {} lacks a node", path, tree));
    }
  }
  return absl::OkStatus();
}

int32_t BoostedTrees::ColumnOf(std::string_view name) const {
  const auto found = columns_.find(name);
  return found == columns_.end() ? -1 : found->second;
}

const BoostedTrees::Node& BoostedTrees::Next(const std::vector<Node>& tree, const Node& node,
                                             const std::vector<double>& values) {
  return tree[values[node.feature] <= node.threshold ? node.below : node.above];
}

double BoostedTrees::Logit(const std::vector<double>& values) const {
  double sum = bias_;
  for (const std::vector<Node>& tree : trees_) {
    const Node* node = &tree.front();
    while (node->feature >= 0) node = &Next(tree, *node, values);
    sum += node->value;
  }
  return sum;
}

double BoostedTrees::base() const {
  double sum = bias_;
  for (const std::vector<Node>& tree : trees_) sum += tree.front().value;
  return sum;
}

std::vector<double> BoostedTrees::Shares(const std::vector<double>& values) const {
  std::vector<double> shares(columns_.size(), 0.0);
  for (const std::vector<Node>& tree : trees_) {
    const Node* node = &tree.front();
    while (node->feature >= 0) {
      const Node& next = Next(tree, *node, values);
      shares[node->feature] += next.value - node->value;
      node = &next;
    }
  }
  return shares;
}

}  // namespace rashomon
