// What a sentence negates, and how far what its words tell is given as fact: read by heads of the model
// (trained on CD-SCO and on UW), cues weighed once more by their words (negation_cues.h), scopes by the tree
// (negation_scopes.h).
#pragma once

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "syntax/negation_cues.h"
#include "syntax/negation_scopes.h"
#include "syntax/parse.h"

namespace rashomon {

struct Reading;

// A negation as CD-SCO has it (Morante and Daelemans 2012): what negates, and the words that it makes untrue.
struct Negation {
  std::vector<uint32_t> cue;    // words: "not"; "neither", "nor"
  bool affix{};                 // the cue is a part of its one word, which is in the scope too: "unknown"
  std::vector<uint32_t> scope;  // words, ascending
};

struct SentenceFacts {
  std::vector<Negation> negations{};  // in text order of their first cue word
  // A word: from -3, certainly not, to 3, certainly so (Lee et al. 2015). Says something at words that tell
  // of an event.
  std::vector<float> factuality{};
};

// Parallel to Parse::sentences. A model that lacks the heads gives empty ones.
struct Facts {
  std::vector<SentenceFacts> sentences;

  // 0 of a word that the model did not read (Reading).
  float FactualityAt(uint32_t sentence, uint32_t word) const;
};

class FactReader {
 public:
  // `resources`: the folder of all tables.
  static absl::StatusOr<FactReader> Load(const FileSource& files, const std::string& resources);

  Facts Read(const Reading& reading, const Parse& parse) const;

 private:
  NegationCues cues_;
  NegationScopes scopes_;
};

// A line a word, fields parted by tabs: form, factuality, and its part in the sentence's negations ("1:cue",
// "1:affix", "2:scope|3:cue"); "_" where there is none. A blank line behind each sentence.
std::string ToText(const Parse& parse, const Facts& facts);

}  // namespace rashomon
