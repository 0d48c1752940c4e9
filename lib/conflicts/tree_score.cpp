#include "conflicts/tree_score.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

template <typename Number>
absl::Status ReadNumber(const std::string& place, const std::string& text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return absl::OkStatus();
  return absl::InvalidArgumentError(fmt::format("{}: '{}' is no number", place, text));
}

}  // namespace

absl::StatusOr<TreeScore> TreeScore::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 7));
  TreeScore score;
  for (const auto& row : table.rows)
    RETURN_IF_ERROR(score.AddRow(fmt::format("{}:{}", path, row.line), row.fields));
  RETURN_IF_ERROR(score.CheckTrees(path));
  return score;
}

absl::Status TreeScore::AddRow(const std::string& place, const std::vector<std::string>& fields) {
  if (fields[0] == "*") {
    if (fields[2] == "bias") return ReadNumber(place, fields[6], bias_);
    if (fields[2] == "cut") return ReadNumber(place, fields[6], cut_);
    return absl::InvalidArgumentError(fmt::format("{}: '{}' is neither bias nor cut", place, fields[2]));
  }
  size_t tree = 0, at = 0;
  RETURN_IF_ERROR(ReadNumber(place, fields[0], tree));
  RETURN_IF_ERROR(ReadNumber(place, fields[1], at));
  if (tree > trees_.size()) return absl::InvalidArgumentError(fmt::format("{}: tree {} is missing", place, trees_.size()));
  if (tree == trees_.size()) trees_.emplace_back();
  if (at != trees_[tree].size()) return absl::InvalidArgumentError(fmt::format("{}: nodes are not in order", place));
  Node node;
  if (fields[2] == "-") {
    RETURN_IF_ERROR(ReadNumber(place, fields[6], node.value));
  } else {
    node.sign = columns_.try_emplace(fields[2], static_cast<int32_t>(columns_.size())).first->second;
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
      if (node.sign >= 0 && std::max(node.below, node.above) >= trees_[tree].size())
        return absl::InvalidArgumentError(fmt::format("{}: tree {} lacks a node", path, tree));
    }
  }
  return absl::OkStatus();
}

double TreeScore::Score(const Features& signs) const {
  std::vector<double> values(columns_.size(), 0.0);
  for (const auto& [name, value] : signs) {
    auto found = columns_.find(name);
    if (found != columns_.end()) values[found->second] = value;
  }
  double sum = bias_;
  for (const std::vector<Node>& tree : trees_) {
    const Node* node = &tree.front();
    while (node->sign >= 0) node = &tree[values[node->sign] <= node->threshold ? node->below : node->above];
    sum += node->value;
  }
  return 1 / (1 + std::exp(-sum));
}

}  // namespace rashomon
