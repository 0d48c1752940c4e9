// Which words negate: those of a closed list of words and affixes, as the model's score of a word and what it
// looks like weigh together (Lapponi et al. 2012; Read et al. 2012: most errors are affixes and fixed
// phrases). And which cues are one expression.
//
// Columns of negation_cues.tsv: kind, weight, form, beside (lower case). "sign": "model" multiplies the
// model's log odds, "bias" is added. "word": a word of the list; "behind", "before": the same with the word
// `beside` behind or before it. "prefix", "suffix": an affix of the list; "stem", "end": the same where the
// rest begins with the three letters, or the word ends with the two, of `beside`; "form": a whole word that
// has one. "phrase": cues that are joined where all are there, in order; its weight is 0. Thread-safe.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"
#include "syntax/parse.h"

namespace rashomon {

class NegationCues {
 public:
  static absl::StatusOr<NegationCues> Load(const FileSource& files, const std::string& path);

  // Above 0: the word is a cue. `model`: the model's log odds of that.
  double LogOdds(const ParsedSentence& parsed, uint32_t word, double model) const;
  // Whether a cue of this form negates by a prefix or suffix alone: "unknown", "careless".
  bool IsAffixal(std::string_view form) const;
  // Cue words of one sentence, ascending, as expressions: words that no phrase joins stand alone.
  std::vector<std::vector<uint32_t>> Joined(const std::vector<uint32_t>& cues,
                                            const ParsedSentence& parsed) const;

 private:
  absl::Status AddRow(const std::string& place, const std::vector<std::string>& fields, double weight);
  double Weight(std::string_view kind, std::string_view form, std::string_view beside = "") const;
  std::string AffixOf(std::string_view lower) const;  // "prefix un"; "": none
  double OfAffix(std::string_view lower, std::string_view affix) const;

  StringMap<double> weights_;                     // by kind, form and beside, with tabs between them
  std::vector<std::string> prefixes_, suffixes_;  // the first that fits counts
  std::vector<std::vector<std::string>> phrases_;
};

}  // namespace rashomon
