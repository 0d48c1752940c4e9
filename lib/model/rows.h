// From the sentences of a document to the rows that the network reads, and their batches.
#pragma once

#include <cstdint>
#include <vector>

#include "model/word_piece.h"
#include "text/document.h"

namespace rashomon {

// A stretch of pieces, [first, end).
struct PieceSpan {
  uint32_t first{};
  uint32_t end{};
  uint32_t size() const { return end - first; }
};

// One input row: a sentence, or a window of one that is longer than the network reads at once.
struct InputRow {
  uint32_t sentence{};
  uint32_t first_word{};  // of the sentence
  uint32_t own_first{};   // words of the row that this row, and no other window, speaks for
  uint32_t own_end{};
  std::vector<int32_t> ids{};
  std::vector<uint8_t> cases{};
  std::vector<PieceSpan> words{};  // pieces of each word of the row; [CLS] is piece 0
};

// Rows of a sentence. Windows overlap by half; together they hold each of its first kMostWords words.
std::vector<InputRow> RowsOf(const Document& document, uint32_t sentence, const WordPieceTokenizer& tokenizer,
                             uint32_t max_pieces);

// Which rows are read together, longest first: indices into `rows`. A function of the rows' sizes alone.
std::vector<std::vector<uint32_t>> PlanBatches(const std::vector<InputRow>& rows);

}  // namespace rashomon
