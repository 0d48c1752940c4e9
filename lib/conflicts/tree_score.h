// The boosted trees (base/boosted_trees.h) over the features of a pair of passages. An absent feature is 0.
// Thread-safe; errors of loading are file:line.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/boosted_trees.h"
#include "base/file_source.h"
#include "conflicts/pair.h"

namespace rashomon {

class TreeScore {
 public:
  static absl::StatusOr<TreeScore> Load(const FileSource& files, const std::string& path);

  double Logit(const Features& features) const;
  double base() const { return trees_.base(); }
  // BoostedTrees::Shares by name; features that add nothing are left out.
  Features Shares(const Features& features) const;

 private:
  std::vector<double> ValuesOf(const Features& features) const;  // by column

  BoostedTrees trees_;
};

}  // namespace rashomon
