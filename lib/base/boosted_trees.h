// Boosted regression trees over named features (Friedman 2001), fitted as histogram gradient boosting by
// scripts/train/calibrate on annotated stories, by scripts/train/events on clusters of event mentions and by
// scripts/train/attributions on attributions.
//
// Columns of the table: tree, node, feature, threshold, below, above, value. Node 0 is the root; a node whose
// feature is "-" is a leaf and adds its value; else the walk goes on at `below` when the feature is at most
// the threshold, at `above` otherwise, and `value` is what its leaves are on average. Tree "*" states the
// bias. Errors are file:line. Thread-safe.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"

namespace rashomon {

class BoostedTrees {
 public:
  static absl::StatusOr<BoostedTrees> Load(const FileSource& files, const std::string& path);

  // The features that the trees ask for; values below are in this order.
  const std::vector<std::string>& columns() const { return names_; }
  int32_t ColumnOf(std::string_view name) const;  // -1: no tree asks for it

  double Logit(const std::vector<double>& values) const;
  double base() const;  // log-odds before any feature is looked at: the bias and the roots
  // What each feature adds to the base, by the steps of the walks that ask for it (Saabas 2014); their sum
  // and the base are Logit.
  std::vector<double> Shares(const std::vector<double>& values) const;

 private:
  struct Node {
    int32_t feature{-1};  // column, -1: leaf
    double threshold{};
    uint32_t below{}, above{};
    double value{};
  };
  absl::Status AddRow(const std::string& place, const std::vector<std::string>& fields);
  absl::Status CheckTrees(const std::string& path) const;
  static const Node& Next(const std::vector<Node>& tree, const Node& node, const std::vector<double>& values);

  StringMap<int32_t> columns_;
  std::vector<std::string> names_;  // of the columns
  std::vector<std::vector<Node>> trees_;
  double bias_{};
};

}  // namespace rashomon
