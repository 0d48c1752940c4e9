// Which words a cue negates: log odds of a word by where it stands in the dependency tree as seen from the
// cue, and the model's score, weighed together. In the manner of Carrillo de Albornoz et al. (2012) and of
// Read et al. (2012), with a logistic regression in place of their rules and ranking of phrases.
//
// Columns of negation_scopes.tsv: sign, weight. "bias" is added, "head" multiplies the model's score; all
// other signs are named by their kind and what was found, with '|' between them. Thread-safe.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"
#include "syntax/parse.h"

namespace rashomon {

class NegationScopes {
 public:
  static absl::StatusOr<NegationScopes> Load(const FileSource& files, const std::string& path);

  // Above 0: the word is in the scope. `cue`: its words; `affix`: it is a part of its one word. `model`: the
  // model's score of that.
  double LogOdds(const ParsedSentence& parsed, const std::vector<uint32_t>& cue, bool affix, uint32_t word,
                 double model) const;

 private:
  double Weight(const std::string& sign) const;

  StringMap<double> weights_;
};

}  // namespace rashomon
