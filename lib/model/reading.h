// What the learned heads say of every sentence of a document, and one vector a token.
//
// A Reading is parallel to Document::sentences; inside a sentence everything is parallel to its tokens
// (W = number of tokens). Scores are logits, float32, row-major. Of a run of more than kMostWords tokens
// without a sentence end (a table, a list) only the first kMostWords are read: W is then that number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// A dense [rows, columns] table of logits.
struct Scores {
  uint32_t rows{};
  uint32_t columns{};
  std::vector<float> data;

  float At(uint32_t row, uint32_t column) const { return data[size_t{row} * columns + column]; }
};

// What belongs to which cue: one row for each word that may begin a cue (the words of `cues`, ascending),
// one column a word of the sentence.
struct OwnerScores {
  std::vector<uint32_t> cues{};
  Scores scores{};  // [cues, W]: above 0 where the word belongs to the cue

  // Row of a cue's first word, or -1.
  int32_t Row(uint32_t cue) const;
};

// Labels of the heads of the loaded model, by head name ("upos", "xpos", "rel", "name", "attribution", ...).
struct HeadLabels {
  std::string name;
  std::vector<std::string> labels;
};
struct ModelInfo {
  std::string version;
  std::vector<HeadLabels> heads;

  // Labels of a head; empty when the model lacks it.
  const std::vector<std::string>& Labels(std::string_view head) const;
};

struct SentenceReading {
  static constexpr uint32_t kMostWords = 1000;

  uint32_t words{};
  Scores upos{};  // [W, labels of "upos"]
  Scores xpos{};  // [W, labels of "xpos"]
  Scores name{};  // [W, BIO labels of "name"]
  Scores arc{};   // [W, W + 1]: column 0 = root, column j = word j - 1 as head
  // Relations are kept for the best C heads of each word only (all pairs would be W * (W + 1) rows):
  // head_columns [W * C] holds columns of arc, best first; row w * C + c of rel speaks of head_columns[w * C
  // + c].
  uint32_t candidates{};  // C
  std::vector<uint32_t> head_columns{};
  Scores rel{};      // [W * C, labels of "rel"]
  Scores vectors{};  // [W, 384]

  // Heads that a model may lack: then empty.
  Scores attribution{};             // [W, BIO labels of "attribution": SOURCE, CUE, CONTENT]
  OwnerScores attribution_owner{};  // sources, contents and cue words of a cue
  Scores negation{};                // [W, BIO labels of "negation": CUE]
  OwnerScores negation_owner{};     // words in the scope of a cue
  Scores factuality{};              // [W, 1]: from -3, certainly not, to 3, certainly so

  // Row of rel for a word and a column of arc; that of the word's best head when the column is none of its
  // candidates.
  uint32_t RelationRow(uint32_t word, uint32_t column) const;
};

struct Reading {
  std::shared_ptr<const ModelInfo> model;
  std::vector<SentenceReading> sentences;
};

}  // namespace rashomon
