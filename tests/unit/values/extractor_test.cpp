#include "values/extractor.h"

#include <doctest/doctest.h>

#include <limits>

#include "simple_parse.h"
#include "test_extractor.h"
#include "values/tense.h"

namespace rashomon {
namespace {

Values Extracted(const SimpleText& made) {
  return TestExtractor().Extract(made.document, made.parse, Entities{});
}

Values Extracted(const std::string& text, const std::string& published) {
  return Extracted(MakeSimpleText(text, published));
}

// Sets the head and relation of a word.
void Attach(ParsedSentence* sentence, uint32_t word, int32_t head, const std::string& relation) {
  sentence->words[word].head = head;
  sentence->words[word].deprel = relation;
}

}  // namespace

TEST_CASE("an expression keeps its interval, precision and anchor") {
  const Values values = Extracted("The bridge fell late Monday.", "2025-10-22T09:30");
  REQUIRE(values.times.size() == 1);
  const TimeExpression& time = values.times[0];
  CHECK(time.timex == "2025-10-20");
  CHECK(time.modifier == "END");
  CHECK(time.interval == DayInterval(absl::CivilDay(2025, 10, 20)));
  CHECK(time.precision == TimePrecision::kDay);
  CHECK(time.anchor == TimeAnchor::kPublication);
  CHECK(time.anchor_moment == ParseMoment("2025-10-22T09:30"));
  CHECK(time.first_word == 3);
  CHECK(time.end_word == 5);
}

TEST_CASE("without a date the weekday floats with its fields") {
  const Values values = Extracted("He called on Monday at 5 p.m. on Oct. 20.", "");
  REQUIRE(values.times.size() == 2);
  CHECK(values.times[0].weekday == 1);
  CHECK(values.times[0].minute_of_day == 17 * 60);
  CHECK_FALSE(values.times[0].interval.has_value());
  CHECK(values.times[0].anchor == TimeAnchor::kNone);
  CHECK(values.times[1].month == 10);
  CHECK(values.times[1].day == 20);
}

TEST_CASE("an absolute date needs no anchor") {
  const Values values = Extracted("He called on October 20, 2024.", "2025-10-22");
  REQUIRE(values.times.size() == 1);
  CHECK(values.times[0].anchor == TimeAnchor::kNone);
}

TEST_CASE("a post's weekday is resolved against the post's own date") {
  SimpleText made = MakeSimpleText("The mayor resigned on Monday.\nI left on Monday.", "2025-10-22");
  Frame post;
  post.kind = FrameKind::kPost;
  post.range = made.document.sentences[1].range;
  post.date = ParseMoment("2025-10-08");
  made.document.frames.push_back(post);
  made.document.sentences[1].frame = 1;
  const Values values = Extracted(made);
  REQUIRE(values.times.size() == 2);
  CHECK(values.times[0].timex == "2025-10-20");
  CHECK(values.times[1].timex == "2025-10-06");
  CHECK(values.times[1].anchor == TimeAnchor::kFrame);
}

TEST_CASE("a stated zone is kept beside the civil time") {
  const Values values = Extracted("The crew came at 06:00 BST.", "2013-07-22");
  REQUIRE(values.times.size() == 1);
  CHECK(values.times[0].utc_offset == 60);
  CHECK(values.times[0].interval->begin == absl::CivilMinute(2013, 7, 22, 6, 0));
}

TEST_CASE("the tree gives the verb that rules a weekday") {
  // "The council will, he told them, meet Friday": the nearest verb is not the one that rules.
  SimpleText made = MakeSimpleText("The council which met will vote_VB Friday.", "2025-10-22");
  ParsedSentence& sentence = made.parse.sentences[0];
  Attach(&sentence, 6, 5, "obl:tmod");
  Attach(&sentence, 4, 5, "aux");
  Attach(&sentence, 1, 5, "nsubj");
  Attach(&sentence, 3, 1, "acl:relcl");
  CHECK(TenseAt(sentence, 6) == Tense::kFuture);
  CHECK(Extracted(made).times[0].timex == "2025-10-24");
}

TEST_CASE("a bound leaves one side of the interval open") {
  const Values values = Extracted("At least 24 boats sank_VBD and fewer than 9 came.", "");
  REQUIRE(values.quantities.size() == 2);
  CHECK(values.quantities[0].low == 24);
  CHECK(values.quantities[0].high == std::numeric_limits<double>::infinity());
  CHECK(values.quantities[0].noun_word == 3);
  CHECK(values.quantities[1].bound == Bound::kLessThan);
  CHECK(values.quantities[1].high == 9);
}

TEST_CASE("the stated number stays beside the base unit") {
  const Values values = Extracted("It lies 40 miles away.", "");
  REQUIRE(values.quantities.size() == 1);
  CHECK(values.quantities[0].stated == 40);
  CHECK(values.quantities[0].unit == "metre");
  CHECK(values.quantities[0].low == doctest::Approx(64373.76));
}

TEST_CASE("a restricting phrase is the scope of its count") {
  SimpleText made = MakeSimpleText("12 patients at one hospital died.", "");
  ParsedSentence& sentence = made.parse.sentences[0];
  Attach(&sentence, 0, 1, "nummod");
  Attach(&sentence, 1, 5, "nsubj");
  Attach(&sentence, 2, 4, "case");
  Attach(&sentence, 3, 4, "nummod");
  Attach(&sentence, 4, 1, "nmod");
  const Values values = Extracted(made);
  REQUIRE_FALSE(values.quantities.empty());
  CHECK(values.quantities[0].noun == "patient");
  CHECK(values.quantities[0].scope == "at one hospital");
}

TEST_CASE("times do not overlap and durations are no quantities") {
  const Values values =
      Extracted("The 24-hour strike began on Monday, October 20, 2025, at 5 p.m.", "2025-10-22");
  for (size_t i = 1; i < values.times.size(); ++i) {
    CHECK(values.times[i - 1].range.end <= values.times[i].range.begin);
  }
  CHECK(values.quantities.empty());
}

TEST_CASE("an empty parse gives no values, and odd tags do no harm") {
  CHECK(Extracted(SimpleText{}).times.empty());
  const Values values = Extracted("- - $ % 7:99 1/0 '' May -", "2025-10-22");
  CHECK(values.times.empty());
}

TEST_CASE("the dump is one value a line") {
  const SimpleText made = MakeSimpleText("Ten boats sank_VBD on Monday.", "2025-10-22");
  CHECK(
      ToText(made.document, Extracted(made)) ==
      "18-24 \"Monday\" DATE 2025-10-20 2025-10-20 day publication\n0-3 \"Ten\" COUNT exact [10,10] boat\n");
}

TEST_CASE("a broken rule table is an error with its line") {
  const std::string words = "month\tmay\t5\n";
  for (const char* rule : {"time\t-\t<month>\t-\tnonsense=1\n", "time\t-\t<month>\t-\tkind=nonsense\n"}) {
    const MemoryFileSource files({{"v/number_words.tsv", "one\tsmall\t1\n"},
                                  {"v/time_words.tsv", words},
                                  {"v/time_rules.tsv", std::string(rule)}});
    const auto extractor = ValueExtractor::Load(files, "v");
    CHECK_FALSE(extractor.ok());
    CHECK(std::string(extractor.status().message()).find("time_rules.tsv:1") != std::string::npos);
  }
}

}  // namespace rashomon
