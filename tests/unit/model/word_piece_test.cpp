#include "model/word_piece.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rashomon {
namespace {

// Ids by line from 0.
constexpr std::string_view kVocabulary =
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\ncafe\n,\n.\n$\n5\nhe\n北\n京\ni\n##s\naaa\n";

WordPieceTokenizer Tokenizer() {
  absl::StatusOr<WordPieceTokenizer> made = WordPieceTokenizer::FromVocabulary(kVocabulary);
  REQUIRE(made.ok());
  return *std::move(made);
}

// "id:begin-end/case" of every piece.
std::string Show(std::string_view text) {
  std::string out;
  for (const Piece& piece : Tokenizer().Split(text)) {
    out += fmt::format("{}{}:{}-{}/{}", out.empty() ? "" : " ", piece.id, piece.range.begin, piece.range.end,
                       piece.case_class);
  }
  return out;
}

TEST_CASE("a word is cut into its longest pieces from the left") {
  CHECK(Show("unaffable") == "4:0-2/0 5:2-5/0 6:5-9/0");
}

TEST_CASE("a word with a part that no piece holds is unknown as a whole") {
  CHECK(Show("unaffablq he") == "1:0-9/0 12:10-12/0");
}

TEST_CASE("accents are stripped, and the bytes are those of the original") {
  CHECK(Show("caf\u00e9 he") == "7:0-5/0 12:6-8/0");   // composed
  CHECK(Show("cafe\u0301 he") == "7:0-4/0 12:7-9/0");  // a mark of its own belongs to no piece
}

TEST_CASE("punctuation, signs and CJK characters stand alone") {
  CHECK(Show("$5, he.") == "10:0-1/0 11:1-2/0 8:2-3/0 12:4-6/0 9:6-7/0");
  CHECK(Show("he北京") == "12:0-2/0 13:2-5/0 14:5-8/0");
}

TEST_CASE("invisible characters are dropped inside a word") {
  CHECK(Show("h\u00ade") == "12:0-4/0");
  CHECK(Show("\ufeffhe\u200b") == "12:3-5/0");
}

TEST_CASE("the case class is that of the stretch between blanks and marks") {
  CHECK(Show("He") == "12:0-2/1");
  CHECK(Show("HE") == "12:0-2/2");
  CHECK(Show("hE") == "12:0-2/3");
  CHECK(Show("I.S") == "15:0-1/1 9:1-2/0 1:2-3/1");
  CHECK(Show("UNAFFable") == "4:0-2/3 5:2-5/3 6:5-9/3");
}

TEST_CASE("a word of over a hundred characters is one unknown piece") {
  CHECK(Show(std::string(101, 'a')) == "1:0-101/0");
}

TEST_CASE("no text has no pieces") {
  CHECK(Show("").empty());
  CHECK(Show(" \t\n").empty());
}

TEST_CASE("a vocabulary without the special pieces is refused") {
  CHECK_FALSE(WordPieceTokenizer::FromVocabulary("a\nb\n").ok());
  CHECK_FALSE(WordPieceTokenizer::FromVocabulary("").ok());
}

}  // namespace
}  // namespace rashomon
