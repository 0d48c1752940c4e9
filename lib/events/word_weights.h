// How much a word says: ln((articles + 1) / (articles with it + 1/2)), counted over news (word_counts.tsv, by
// scripts/train/events). A word that the table lacks counts as in half an article.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>

#include "base/file_source.h"
#include "base/string_map.h"

namespace rashomon {

class WordWeights {
 public:
  static absl::StatusOr<WordWeights> Load(const FileSource& files, const std::string& path);
  double Of(std::string_view lemma) const;  // lower case

 private:
  double articles_{1};
  StringMap<double> counts_;
};

}  // namespace rashomon
