// Boosted regression trees over named features (Friedman 2001), fitted as histogram gradient boosting by
// scripts/train/calibrate on annotated stories.
//
// Columns of the table: tree, node, feature, threshold, below, above, value. Node 0 is the root; a node whose
// feature is "-" is a leaf and adds its value; else the walk goes on at `below` when the feature is at most
// the threshold, at `above` otherwise, and `value` is what its leaves are on average. Tree "*" states the
// bias. An absent feature is 0. Errors are file:line. Thread-safe.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"
#include "conflicts/pair.h"

namespace rashomon {

class TreeScore {
 public:
  static absl::StatusOr<TreeScore> Load(const FileSource& files, const std::string& path);

  double Logit(const Features& features) const;
  double base() const;  // log-odds before any feature is looked at: the bias and the roots
  // What each feature adds to the base, by the steps of the walks that ask for it (Saabas 2014); their sum
  // and the base are Logit.
  Features Shares(const Features& features) const;

 private:
  struct Node {
    int32_t feature{-1};  // column, -1: leaf
    double threshold{};
    uint32_t below{}, above{};
    double value{};
  };
  absl::Status AddRow(const std::string& place, const std::vector<std::string>& fields);
  absl::Status CheckTrees(const std::string& path) const;
  std::vector<double> ValuesOf(const Features& features) const;  // by column
  static const Node& Next(const std::vector<Node>& tree, const Node& node, const std::vector<double>& values);

  StringMap<int32_t> columns_;
  std::vector<std::string> names_;  // of the columns
  std::vector<std::vector<Node>> trees_;
  double bias_{};
};

}  // namespace rashomon
