// How likely an editor wants to see a pair of passages: boosted regression trees over its signs (Friedman
// 2001; fitted as histogram gradient boosting by scripts/train/calibrate on annotated stories).
//
// Columns of the table: tree, node, sign, threshold, below, above, value. Node 0 is the root; a node whose
// sign is "-" is a leaf and adds its value; else the walk goes on at `below` when the sign is at most the
// threshold, at `above` otherwise. Tree "*" states the bias and the cut. An absent sign is 0. Errors are
// file:line. Thread-safe.
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

  double Score(const Features& signs) const;  // 0..1
  double cut() const { return cut_; }         // findings below it are cleared by score

 private:
  struct Node {
    int32_t sign{-1};  // column, -1: leaf
    double threshold{};
    uint32_t below{}, above{};
    double value{};
  };
  absl::Status AddRow(const std::string& place, const std::vector<std::string>& fields);
  absl::Status CheckTrees(const std::string& path) const;

  StringMap<int32_t> columns_;
  std::vector<std::vector<Node>> trees_;
  double bias_{};
  double cut_{0.5};
};

}  // namespace rashomon
