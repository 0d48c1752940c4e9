#include "syntax/name_scores.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace rashomon {
namespace {

WordNameScores RowScores(const Scores& logits, uint32_t row, const std::vector<std::string>& labels) {
  double largest = logits.At(row, 0);
  for (uint32_t c = 0; c < logits.columns; ++c) largest = std::max<double>(largest, logits.At(row, c));
  double sum = 0;
  for (uint32_t c = 0; c < logits.columns; ++c) sum += std::exp(logits.At(row, c) - largest);
  WordNameScores scores{.outside = 0};
  for (uint32_t c = 0; c < logits.columns; ++c) {
    const double probability = std::exp(logits.At(row, c) - largest) / sum;
    const std::string_view label = labels[c];
    if (label == "O") scores.outside += probability;
    if (label.starts_with("I-")) scores.inside += probability;
    const auto type = ParseNameType(label.substr(std::min<size_t>(2, label.size())));
    if (type) scores.types[static_cast<size_t>(*type)] += probability;
  }
  return scores;
}

}  // namespace

std::vector<WordNameScores> NameScoresOf(const Scores& logits, const std::vector<std::string>& labels) {
  std::vector<WordNameScores> scores;
  if (labels.empty() || labels.size() != logits.columns) return scores;
  for (uint32_t row = 0; row < logits.rows; ++row) scores.push_back(RowScores(logits, row, labels));
  return scores;
}

}  // namespace rashomon
