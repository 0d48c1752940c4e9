#include "model/rows.h"

#include <algorithm>
#include <numeric>

#include "model/reading.h"

namespace rashomon {
namespace {

constexpr uint32_t kBatchPieces = 96;  // measured: more costs padding and new shapes, less costs calls
constexpr size_t kMostRows = 16;
constexpr uint32_t kPiecesOfLongWord = 32;  // kept of one word where a sentence is cut into windows

// All pieces of a sentence with [CLS] and [SEP], as one row whatever its length.
InputRow WholeRow(const Document& document, uint32_t index, const WordPieceTokenizer& tokenizer) {
  const Sentence& sentence = document.sentences[index];
  InputRow row{.sentence = index};
  const uint32_t end = std::min(sentence.end_token, sentence.first_token + SentenceReading::kMostWords);
  if (sentence.first_token >= end) return row;
  const ByteRange range{document.tokens[sentence.first_token].range.begin,
                        document.tokens[end - 1].range.end};
  const std::vector<Piece> pieces = tokenizer.Split(Slice(document.text, range));
  row.ids.push_back(tokenizer.cls());
  row.cases.push_back(0);
  for (const Piece& piece : pieces) {
    row.ids.push_back(piece.id);
    row.cases.push_back(piece.case_class);
  }
  row.ids.push_back(tokenizer.sep());
  row.cases.push_back(0);
  size_t first = 0;
  for (uint32_t t = sentence.first_token; t < end; ++t) {
    const ByteRange word{document.tokens[t].range.begin - range.begin,
                         document.tokens[t].range.end - range.begin};
    while (first < pieces.size() && pieces[first].range.end <= word.begin) ++first;
    size_t last = first;
    while (last < pieces.size() && pieces[last].range.begin < word.end) ++last;
    row.words.push_back({.first = static_cast<uint32_t>(first) + 1, .end = static_cast<uint32_t>(last) + 1});
  }
  return row;
}

// Words [first, end) of a row with their pieces alone.
InputRow Window(const InputRow& whole, uint32_t first, uint32_t end) {
  InputRow row{.sentence = whole.sentence, .first_word = first};
  row.ids.push_back(whole.ids.front());
  row.cases.push_back(0);
  for (uint32_t w = first; w < end; ++w) {
    const PieceSpan source = whole.words[w];
    const uint32_t kept = std::min(source.size(), kPiecesOfLongWord);
    const auto begin = static_cast<uint32_t>(row.ids.size());
    row.ids.insert(row.ids.end(), whole.ids.begin() + source.first, whole.ids.begin() + source.first + kept);
    row.cases.insert(row.cases.end(), whole.cases.begin() + source.first,
                     whole.cases.begin() + source.first + kept);
    row.words.push_back({.first = begin, .end = begin + kept});
  }
  row.ids.push_back(whole.ids.back());
  row.cases.push_back(0);
  return row;
}

// Where two windows overlap, each speaks for the half that lies further inside it.
void ShareWords(std::vector<InputRow>& windows) {
  for (size_t i = 0; i < windows.size(); ++i) {
    InputRow& row = windows[i];
    row.own_end = static_cast<uint32_t>(row.words.size());
    if (i == 0) continue;
    InputRow& before = windows[i - 1];
    const uint32_t overlap = before.first_word + before.own_end - row.first_word;
    before.own_end -= overlap - overlap / 2;
    row.own_first = overlap / 2;
  }
}

}  // namespace

std::vector<InputRow> RowsOf(const Document& document, uint32_t sentence, const WordPieceTokenizer& tokenizer,
                             uint32_t max_pieces) {
  InputRow whole = WholeRow(document, sentence, tokenizer);
  std::vector<InputRow> rows;
  const auto count = static_cast<uint32_t>(whole.words.size());
  if (count == 0) return rows;
  if (whole.ids.size() <= max_pieces) {
    whole.own_end = count;
    rows.push_back(std::move(whole));
    return rows;
  }
  for (uint32_t first = 0; first < count;) {
    uint32_t end = first;
    uint32_t room = max_pieces - 2;
    while (end < count && std::min(whole.words[end].size(), kPiecesOfLongWord) <= room) {
      room -= std::min(whole.words[end].size(), kPiecesOfLongWord);
      ++end;
    }
    end = std::max(end, first + 1);
    rows.push_back(Window(whole, first, end));
    if (end == count) break;
    first = std::max(first + 1, first + (end - first) / 2);
  }
  ShareWords(rows);
  return rows;
}

std::vector<std::vector<uint32_t>> PlanBatches(const std::vector<InputRow>& rows) {
  std::vector<uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return rows[a].ids.size() > rows[b].ids.size(); });
  std::vector<std::vector<uint32_t>> batches;
  size_t longest = 0;
  for (const uint32_t row : order) {
    const bool fits = !batches.empty() && batches.back().size() < kMostRows &&
                      (batches.back().size() + 1) * longest <= kBatchPieces;
    if (!fits) {
      batches.emplace_back();
      longest = rows[row].ids.size();
    }
    batches.back().push_back(row);
  }
  return batches;
}

}  // namespace rashomon
