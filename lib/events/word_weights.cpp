#include "events/word_weights.h"

#include <fmt/format.h>

#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<WordWeights> WordWeights::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 2));
  WordWeights weights;
  for (const auto& row : table.rows) {
    const std::optional<uint32_t> count = NumberOf<uint32_t>(row.fields[1]);
    if (!count) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is no count", path, row.line, row.fields[1]));
    }
    if (row.fields[0] == "*") {
      weights.articles_ = *count;
    } else {
      weights.counts_[row.fields[0]] = *count;
    }
  }
  return weights;
}

double WordWeights::Of(std::string_view lemma) const {
  const auto found = counts_.find(lemma);
  return std::log((articles_ + 1) / ((found == counts_.end() ? 0.0 : found->second) + 0.5));
}

}  // namespace rashomon
