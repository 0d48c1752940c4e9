// What the model says of each word's part in a name: probabilities summed over begin and inside tags.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/reading.h"
#include "syntax/parse.h"

namespace rashomon {

constexpr size_t kNameTypes = 4;  // NameType as index

struct WordNameScores {
  double outside{1};                       // of being in no name
  double inside{};                         // of going on with the name of the word before
  std::array<double, kNameTypes> types{};  // of being in a name of each type
};

// One entry a row. `labels` are "O", "B-PER", "I-PER", ...; without any, or with another number than there
// are columns, no entries.
std::vector<WordNameScores> NameScoresOf(const Scores& logits, const std::vector<std::string>& labels);

}  // namespace rashomon
