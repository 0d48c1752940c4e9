// Spans from BIO logits: the best sequence of tags in which I-X follows B-X or I-X only (Viterbi 1967).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/reading.h"

namespace rashomon {

struct BioSpan {
  uint32_t first{};
  uint32_t end{};         // one past the last word
  std::string_view type;  // of the labels: "PER"
  float confidence{};     // mean probability of its tags
};

// `labels` are "O", "B-PER", "I-PER", ...; none give no spans.
std::vector<BioSpan> DecodeBio(const Scores& logits, const std::vector<std::string>& labels);

}  // namespace rashomon
