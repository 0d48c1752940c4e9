// WordPiece tokenisation (Wu et al. 2016) as BERT's uncased tokenizer does it, with exact byte offsets: the
// same ids as the original tokenizer, and for every piece the bytes of the text that it covers.
#pragma once

#include <absl/status/statusor.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace rashomon {

struct Piece {
  int32_t id{};
  ByteRange range;       // bytes of the text given to Split
  uint8_t case_class{};  // of the basic token it lies in: 0 no upper case, 1 first letter, 2 all, 3 other
};

class WordPieceTokenizer {
 public:
  // `vocabulary`: one piece a line, the id is the line's number from 0.
  static absl::StatusOr<WordPieceTokenizer> FromVocabulary(std::string_view vocabulary);

  // Pieces of `text` without [CLS] and [SEP]. A word of over 100 characters is one [UNK], as in the original.
  std::vector<Piece> Split(std::string_view text) const;

  int32_t cls() const;
  int32_t sep() const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
