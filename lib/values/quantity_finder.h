// Finds the quantities of one sentence: numbers with bounds, units, money, ages, ordinals, scores, votes, and
// the noun each counts. Pieces inside temporal expressions are left alone.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "values/numbers.h"
#include "values/pieces.h"
#include "values/value.h"

namespace rashomon {

class QuantityFinder {
 public:
  // Reads units.tsv, currencies.tsv and bounds.tsv of `folder`.
  static absl::StatusOr<QuantityFinder> Load(const FileSource& files, const std::string& folder);

  // `taken[piece]` is true inside a temporal expression. Sentence index and ranges are filled.
  std::vector<Quantity> Find(const ParsedSentence& sentence, const Pieces& pieces,
                             const NumberLexicon& lexicon, const std::vector<bool>& taken) const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace rashomon
