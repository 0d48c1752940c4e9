#include "model/network_input.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr size_t kPieceStep = 4;
constexpr size_t kWordStep = 8;

size_t RoundUp(size_t value, size_t step) {
  return (value + step - 1) / step * step;
}

}  // namespace

size_t PaddedWords(const std::vector<InputRow>& rows, const std::vector<uint32_t>& batch) {
  size_t words = 0;
  for (const uint32_t row : batch) words = std::max(words, rows[row].words.size());
  return RoundUp(words, kWordStep);
}

NetworkInput InputOf(const std::vector<InputRow>& rows, const std::vector<uint32_t>& batch) {
  NetworkInput input{.rows = batch.size()};
  for (const uint32_t row : batch) {
    input.pieces = std::max(input.pieces, rows[row].ids.size());
  }
  input.pieces = RoundUp(input.pieces, kPieceStep);
  input.words = PaddedWords(rows, batch);
  input.ids.resize(input.rows * input.pieces);
  input.mask.resize(input.ids.size());
  input.cases.resize(input.ids.size());
  input.pool.resize(input.rows * input.words * input.pieces);
  for (size_t r = 0; r < batch.size(); ++r) {
    const InputRow& row = rows[batch[r]];
    const size_t base = r * input.pieces;
    std::copy(row.ids.begin(), row.ids.end(), input.ids.begin() + base);
    std::fill_n(input.mask.begin() + base, row.ids.size(), 1);
    std::copy(row.cases.begin(), row.cases.end(), input.cases.begin() + base);
    for (size_t w = 0; w < row.words.size(); ++w) {
      const PieceSpan span = row.words[w];
      float* pool = &input.pool[(r * input.words + w) * input.pieces];
      std::fill(pool + span.first, pool + span.end, 1.0F / static_cast<float>(std::max(span.size(), 1U)));
    }
  }
  return input;
}

}  // namespace rashomon
