#include "values/numbers.h"

#include <doctest/doctest.h>

#include "simple_parse.h"
#include "test_extractor.h"

namespace rashomon {
namespace {

const NumberLexicon& Lexicon() {
  static const absl::StatusOr<NumberLexicon> lexicon =
      NumberLexicon::Load(TestFiles(), std::string(RASHOMON_RESOURCES) + "/values/number_words.tsv");
  REQUIRE(lexicon.ok());
  return *lexicon;
}

double First(const std::string& text) {
  const SimpleText made = MakeSimpleText(text, "");
  const Pieces pieces = CutPieces(made.parse.sentences[0]);
  const std::vector<NumberSpan> found = Lexicon().FindAll(pieces);
  return found.empty() ? -1 : found[0].value;
}

}  // namespace

TEST_CASE("number words add up and multiply") {
  CHECK(First("twenty-four boats") == 24);
  CHECK(First("two hundred and fifty boats") == 250);
  CHECK(First("three million two hundred thousand boats") == 3200000);
  CHECK(First("one and a half million boats") == 1500000);
  CHECK(First("half a million boats") == 500000);
  CHECK(First("five dozen eggs") == 60);
  CHECK(First("two thirds of them") == doctest::Approx(2.0 / 3));
  CHECK(First("5 1/2 miles") == 5.5);
}

TEST_CASE("separators of digits are read, odd ones refused") {
  CHECK(DigitsValue("1,200").value() == 1200);
  CHECK(DigitsValue("12,50,000").value() == 1250000);
  CHECK(DigitsValue("0.25").value() == 0.25);
  CHECK_FALSE(DigitsValue("7:30").has_value());
  CHECK_FALSE(DigitsValue("1.2.3").has_value());
  CHECK_FALSE(DigitsValue("1,2").has_value());
}

TEST_CASE("codes behind a hyphen are no numbers") {
  CHECK(First("an F-16 jet") == -1);
  CHECK(First("Covid-19 cases") == -1);
}

TEST_CASE("significant digits are those of the writing") {
  CHECK(SignificantDigits("1,200") == 2);
  CHECK(SignificantDigits("0.50") == 2);
  CHECK(SignificantDigits("1000") == 1);
  CHECK(SignificantDigits("24") == 2);
}

TEST_CASE("a lexicon row without a number is an error with its line") {
  const std::map<std::string, std::string> table = {{"n.tsv", "# head\none\tsmall\t1\ntwo\tsmall\tx\n"}};
  const MemoryFileSource files(table);
  const auto lexicon = NumberLexicon::Load(files, "n.tsv");
  CHECK_FALSE(lexicon.ok());
  CHECK(std::string(lexicon.status().message()).find("n.tsv:3") != std::string::npos);
}

}  // namespace rashomon
