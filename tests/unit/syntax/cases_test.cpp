// fixtures/cases/syntax/*.case; the head of each file says what its lines mean.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text_table.h"
#include "syntax/parser.h"
#include "syntax/tree.h"
#include "tree_notation.h"

namespace rashomon {
namespace {

struct Line {
  int number{};
  std::string key;
  std::string value;
};

std::vector<Line> CaseLines(const std::string& path) {
  std::vector<Line> lines;
  int number = 0;
  for (const std::string& line : SplitFields(RepositoryFile(path), '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const size_t colon = line.find(": ");
    REQUIRE_MESSAGE(colon != std::string::npos, path << ":" << number);
    lines.push_back({.number = number, .key = line.substr(0, colon), .value = line.substr(colon + 2)});
  }
  return lines;
}

std::string Forms(const ParsedSentence& sentence, const std::vector<uint32_t>& words) {
  std::string out;
  for (const uint32_t word : words) out += (out.empty() ? "" : " ") + sentence.words[word].form;
  return out;
}

void CheckTreeLine(const Line& line, const ParsedSentence& sentence) {
  const size_t equals = line.value.find(" = ");
  const uint32_t word = WordAt(sentence, line.value.substr(0, equals));
  const std::string wanted = equals == std::string::npos ? "" : line.value.substr(equals + 3);
  if (line.key == "negated") {
    CHECK(IsNegated(sentence, word));
  } else if (line.key == "positive") {
    CHECK_FALSE(IsNegated(sentence, word));
  } else if (line.key == "clause") {
    CHECK(Forms(sentence, ClauseWords(sentence, word)) == wanted);
  } else if (line.key == "head") {
    CHECK(sentence.words[ClauseHead(sentence, word)].form == wanted);
  } else {
    FAIL("no such field: " << line.key);
  }
}

Lemmatizer Tables() {
  std::map<std::string, std::string> files;
  for (const char* name : {"irregular.tsv", "function_words.tsv"}) {
    files[std::string("syntax/") + name] = RepositoryFile(std::string("lib/resources/syntax/") + name);
  }
  absl::StatusOr<Lemmatizer> loaded = Lemmatizer::Load(MemoryFileSource(files), "syntax");
  REQUIRE_MESSAGE(loaded.ok(), loaded.status().ToString());
  return *std::move(loaded);
}

TEST_CASE("the cases of clauses and negation hold") {
  ParsedSentence sentence;
  for (const Line& line : CaseLines("fixtures/cases/syntax/clauses.case")) {
    INFO("clauses.case:" << line.number);
    if (line.key == "words") {
      sentence = TreeOf(line.value);
    } else if (line.key != "case") {
      CheckTreeLine(line, sentence);
    }
  }
}

TEST_CASE("the cases of lemmas hold") {
  const Lemmatizer lemmatizer = Tables();
  for (const Line& line : CaseLines("fixtures/cases/syntax/lemmas.case")) {
    if (line.key == "case") continue;
    const std::vector<std::string> tags = SplitFields(line.key, ' ');
    REQUIRE_MESSAGE(tags.size() == 2, "lemmas.case:" << line.number);
    for (const std::string& pair : SplitFields(line.value, ' ')) {
      const size_t slash = pair.find('=');
      REQUIRE_MESSAGE(slash != std::string::npos, "lemmas.case:" << line.number);
      const std::string form = pair.substr(0, slash);
      INFO("lemmas.case:" << line.number << " " << form);
      CHECK(lemmatizer.Lemma(form, ParseUpos(tags[0]).value(), tags[1]) == pair.substr(slash + 1));
    }
  }
}

TEST_CASE("a broken lemma table is refused with its line") {
  const std::string words = "# head\nAUX\t*\tis\tbe\n";
  auto load = [](const std::string& irregular, const std::string& functions) {
    return Lemmatizer::Load(
        MemoryFileSource({{"s/irregular.tsv", irregular}, {"s/function_words.tsv", functions}}), "s");
  };
  CHECK(load("verb\tsaid\tsay\n", words).ok());
  CHECK(load("# head\nvreb\tsaid\tsay\n", words).status().message() ==
        "s/irregular.tsv:2: 'vreb' is not verb, noun or adjective");
  CHECK(load("", "AUXX\t*\tis\tbe\n").status().message() ==
        "s/function_words.tsv:1: 'AUXX' is no part of speech");
  CHECK_FALSE(Lemmatizer::Load(MemoryFileSource({}), "s").ok());
}

}  // namespace
}  // namespace rashomon
