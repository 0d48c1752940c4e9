// A chance by boosted trees over a module's named signs, and the least chance that counts.
//
// Read from two tables: the trees (base/boosted_trees.h) and the cut, one figure. Errors are file:line; a
// sign of the trees that the module does not name is one. Thread-safe once loaded.
#pragma once

#include <absl/status/statusor.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/boosted_trees.h"
#include "base/file_source.h"

namespace rashomon {

class SignScores {
 public:
  // `names`: of the signs, in the order of the values that Score takes. `cut`: where the table holds none.
  static absl::StatusOr<SignScores> Load(const FileSource& files, const std::string& trees_path,
                                         const std::string& cut_path, std::span<const std::string_view> names,
                                         double cut);

  double Score(std::span<const float> signs) const;  // 0..1
  double cut() const { return cut_; }

 private:
  BoostedTrees trees_;
  std::vector<size_t> columns_;  // of the trees, into the signs
  double cut_{};
};

}  // namespace rashomon
