#include <doctest/doctest.h>

#include "syntax/parser.h"

namespace rashomon {
namespace {

constexpr std::string_view kText =
    "# newdoc id = invented\n"
    "# sent_id = 1\n"
    "# text = I don't know Ms. Okafor.\n"
    "1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_\n"
    "5\tMs.\tMs.\tPROPN\tNNP\t_\t4\tobj\t_\t_\n"
    "6\tOkafor\tOkafor\tPROPN\tNNP\t_\t5\tflat\t_\tName=B-PER|SpaceAfter=No\n"
    "6.1\tknow\tknow\tVERB\tVB\t_\t_\t_\t_\t_\n"
    "7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = 2\n"
    "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "1\tde\tde\tADP\tIN\t_\t0\troot\t_\t_\n"
    "2\tle\tle\tDET\tDT\t_\t1\tfixed\t_\t_\n"
    "3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n"
    "\n";

std::string ErrorOf(std::string_view bytes) {
  const absl::StatusOr<ConlluText> read = ReadConllu("x.conllu", bytes);
  return read.ok() ? "" : std::string(read.status().message());
}

TEST_CASE("the document of a treebank has its raw text, and every token its bytes") {
  const absl::StatusOr<ConlluText> read = ReadConllu("x.conllu", kText);
  REQUIRE(read.ok());
  const Document& document = read->document;
  CHECK(document.text == "I don't know Ms. Okafor.\n\ndu!\n");
  REQUIRE(document.sentences.size() == 2);
  CHECK(Slice(document.text, document.sentences[0].range) == "I don't know Ms. Okafor.");
  CHECK(document.sentences[0].paragraph == 0);
  CHECK(document.sentences[1].paragraph == 1);
  REQUIRE(document.tokens.size() == 10);
  CHECK(Slice(document.text, document.tokens[1].range) == "do");
  CHECK(Slice(document.text, document.tokens[2].range) == "n't");
  CHECK(Slice(document.text, document.tokens[7].range) == "du");  // parts that do not make up the surface
  CHECK(Slice(document.text, document.tokens[8].range) == "du");
  CHECK(read->comments[0].size() == 3);
  CHECK(read->comments[1][1] == "# sent_id = 2");
}

TEST_CASE("a treebank is cut at its documents, and problems keep their line") {
  const std::string one = "# global\n# newdoc\n1\ta\n\n1\tb\n\n";
  const std::string two = "# sent_id = 2\n# newdoc id = x\n1\tc\n\n";
  CHECK(ConlluArticles(one + two) == std::vector<std::string_view>{one, two});
  CHECK(ConlluArticles(one) == std::vector<std::string_view>{one});
  CHECK(ConlluArticles("") == std::vector<std::string_view>{""});
  CHECK(std::string(ReadConllu("x", "1\ta\n\n", 7).status().message()).starts_with("x:7: "));
}

TEST_CASE("trees and names of a treebank are read") {
  const absl::StatusOr<ConlluText> read = ReadConllu("x.conllu", kText);
  REQUIRE(read.ok());
  const ParsedSentence& sentence = read->parse.sentences[0];
  CHECK(sentence.words[3].head == -1);
  CHECK(sentence.words[5].deprel == "flat");
  CHECK(sentence.words[2].lemma == "not");
  REQUIRE(sentence.names.size() == 1);
  CHECK(sentence.names[0].first == 5);
  CHECK(sentence.names[0].end == 6);
  CHECK(sentence.names[0].type == NameType::kPerson);
}

TEST_CASE("what is written is read again the same") {
  const absl::StatusOr<ConlluText> first = ReadConllu("x.conllu", kText);
  REQUIRE(first.ok());
  const std::string written = ToConllu({.sentences = {first->parse.sentences[0]}});
  CHECK(written.starts_with("# text = I don't know Ms. Okafor.\n1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"));
  CHECK(written.find("6\tOkafor\tOkafor\tPROPN\tNNP\t_\t5\tflat\t_\tName=B-PER|SpaceAfter=No\n") !=
        std::string::npos);
  const absl::StatusOr<ConlluText> again = ReadConllu("y.conllu", written);
  REQUIRE(again.ok());
  CHECK(ToConllu(again->parse) == written);
}

TEST_CASE("a wrong line is named") {
  CHECK(ErrorOf("1\tx\n") == "x.conllu:1: expected 10 columns, found 2");
  CHECK(ErrorOf("# c\n2\tx\tx\tX\t_\t_\t0\troot\t_\t_\n") == "x.conllu:2: word 1 expected, found id '2'");
  CHECK(ErrorOf("1\tx\tx\tNOUNN\t_\t_\t0\troot\t_\t_\n") == "x.conllu:1: unknown part of speech 'NOUNN'");
  CHECK(ErrorOf("1\tx\tx\tX\t_\t_\t1\tdep\t_\t_\n") == "x.conllu:1: '1' is no head of word 1");
  CHECK(ErrorOf("1\tx\tx\tX\t_\t_\t5\tdep\t_\t_\n\n") == "x.conllu:1: a head 5 beyond the last word");
  CHECK(ErrorOf("1\tx\tx\tX\t_\t_\t2\tdep\t_\t_\n2\ty\ty\tX\t_\t_\t1\tdep\t_\t_\n") ==
        "x.conllu:1: the heads above word 1 run in a circle");
  CHECK(ErrorOf("1-3\txy\t_\t_\t_\t_\t_\t_\t_\t_\n1\tx\tx\tX\t_\t_\t0\troot\t_\t_\n") ==
        "x.conllu:1: a range of words goes beyond the sentence");
}

TEST_CASE("an empty file is an empty document, and carriage returns do no harm") {
  CHECK(ReadConllu("x", "")->parse.sentences.empty());
  CHECK(ReadConllu("x", "# only a comment\n\n")->parse.sentences.empty());
  const absl::StatusOr<ConlluText> read = ReadConllu("x", "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\r\n\r\n");
  REQUIRE(read.ok());
  CHECK(read->parse.sentences[0].words[0].deprel == "root");
}

}  // namespace
}  // namespace rashomon
