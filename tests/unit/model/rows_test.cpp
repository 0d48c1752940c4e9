#include "model/rows.h"

#include <doctest/doctest.h>

#include "model/reading.h"
#include "model_fixture.h"

namespace rashomon {
namespace {

WordPieceTokenizer Tokenizer() {
  absl::StatusOr<WordPieceTokenizer> made =
      WordPieceTokenizer::FromVocabulary("[UNK]\n[CLS]\n[SEP]\na\n##b\nc\n-\n");
  REQUIRE(made.ok());
  return *std::move(made);
}

std::string Repeat(const std::string& word, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + word;
  return text;
}

TEST_CASE("a row has the pieces between [CLS] and [SEP], and every word knows its own") {
  const Document document = DocumentOf({"c ab \u200b c-c"});
  const std::vector<InputRow> rows = RowsOf(document, 0, Tokenizer(), 512);
  REQUIRE(rows.size() == 1);
  const InputRow& row = rows[0];
  CHECK(row.ids == std::vector<int32_t>{1, 5, 3, 4, 5, 6, 5, 2});
  REQUIRE(row.words.size() == 4);
  CHECK(row.words[1].first == 2);
  CHECK(row.words[1].end == 4);
  CHECK(row.words[2].size() == 0);  // invisible: no piece
  CHECK(row.words[3].size() == 3);
  CHECK(row.own_end == 4);
}

TEST_CASE("windows of a long sentence overlap, and each word is spoken for once") {
  const Document document = DocumentOf({Repeat("ab", 100)});
  const std::vector<InputRow> rows = RowsOf(document, 0, Tokenizer(), 52);  // 25 words at once
  REQUIRE(rows.size() > 4);
  std::vector<int> owners(100);
  for (const InputRow& row : rows) {
    CHECK(row.ids.size() <= 52);
    for (uint32_t w = row.own_first; w < row.own_end; ++w) ++owners[row.first_word + w];
  }
  CHECK(owners == std::vector<int>(100, 1));
}

TEST_CASE("a word of more pieces than a window holds is cut, and a sentence without end is read in part") {
  std::string word = "c";
  for (int i = 0; i < 200; ++i) word += "-c";
  for (const InputRow& row : RowsOf(DocumentOf({word + " c " + word}), 0, Tokenizer(), 52)) {
    CHECK(row.ids.size() <= 52);
  }
  uint32_t last = 0;
  for (const InputRow& row : RowsOf(DocumentOf({Repeat("c", 5000)}), 0, Tokenizer(), 512)) {
    last = std::max(last, row.first_word + static_cast<uint32_t>(row.words.size()));
  }
  CHECK(last == SentenceReading::kMostWords);
}

TEST_CASE("a sentence without tokens has no rows") {
  CHECK(RowsOf(DocumentOf({""}), 0, Tokenizer(), 512).empty());
}

TEST_CASE("batches hold every row once, longest first") {
  std::vector<InputRow> rows;
  for (const size_t size : {5, 90, 7, 300, 7, 12}) {
    InputRow row;
    row.ids.resize(size);
    rows.push_back(row);
  }
  const std::vector<std::vector<uint32_t>> batches = PlanBatches(rows);
  std::vector<uint32_t> order;
  for (const std::vector<uint32_t>& batch : batches) order.insert(order.end(), batch.begin(), batch.end());
  CHECK(order == std::vector<uint32_t>{3, 1, 5, 2, 4, 0});
  CHECK(batches[0].size() == 1);  // a row over the budget is read alone
  CHECK(PlanBatches({}).empty());
}

}  // namespace
}  // namespace rashomon
