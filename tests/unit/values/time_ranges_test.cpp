#include "values/time_ranges.h"

#include <doctest/doctest.h>

#include "simple_parse.h"
#include "test_extractor.h"

namespace rashomon {
namespace {

struct Found {
  Document document;
  std::vector<TimeRange> ranges;
  std::string Text(size_t at) const { return std::string(Slice(document.text, ranges[at].range)); }
};

Found RangesOf(const std::string& text, const std::string& published) {
  SimpleText made = MakeSimpleText(text, published);
  const Values values = TestExtractor().Extract(made.document, made.parse, Entities{});
  std::vector<TimeRange> ranges = FindRanges(made.document, values);
  return {std::move(made.document), std::move(ranges)};
}

}  // namespace

TEST_CASE("two dates with a word between them are a range, with its lead and both values") {
  const Found found = RangesOf("The fair ran from January 4 to January 22, 1995.", "");
  REQUIRE(found.ranges.size() == 1);
  CHECK(found.Text(0) == "from January 4 to January 22, 1995");
  CHECK(found.ranges[0].timex == "1995-01-04/1995-01-22");
  REQUIRE(found.ranges[0].interval.has_value());
  CHECK(absl::CivilDay(found.ranges[0].interval->begin) == absl::CivilDay(1995, 1, 4));
  CHECK(absl::CivilDay(found.ranges[0].interval->end) == absl::CivilDay(1995, 1, 23));
}

TEST_CASE("'and' joins a range only behind 'between'") {
  CHECK(RangesOf("It rained on May 2 and May 9.", "2025-06-01").ranges.empty());
  CHECK(RangesOf("It rained between May 2 and May 9.", "2025-06-01").ranges.size() == 1);
}

TEST_CASE("the day beside clock times is part of their range") {
  const Found found =
      RangesOf("The vault was open on Friday between 1 p.m. and 4 p.m. that week.", "2025-10-22");
  REQUIRE(found.ranges.size() == 1);
  CHECK(found.Text(0) == "Friday between 1 p.m. and 4 p.m.");
}

TEST_CASE("durations and vague times are no ends, nor are times of two sentences") {
  CHECK(RangesOf("It took three days to two weeks.", "2025-10-22").ranges.empty());
  CHECK(RangesOf("He left on May 2.\nTo May 9 he said nothing.", "2025-06-01").ranges.empty());
}

TEST_CASE("what runs backwards is no range") {
  CHECK(RangesOf("The file moved from May 9, 2020 to May 2, 2019.", "").ranges.empty());
}

TEST_CASE("a beginning and a length are a range") {
  const Found days = RangesOf("The road is shut for three days starting October 20.", "2025-10-18");
  REQUIRE(days.ranges.size() == 1);
  CHECK(days.Text(0) == "three days starting October 20");
  CHECK(days.ranges[0].timex == "2025-10-20/2025-10-23");
  const Found hours =
      RangesOf("On May 2 the desk was open from 10 a.m. for 3 hours 30 minutes.", "2025-06-01");
  REQUIRE(hours.ranges.size() == 1);
  CHECK(hours.ranges[0].timex == "2025-05-02T10:00/2025-05-02T13:30");
  CHECK(RangesOf("He waited some days starting Monday.", "2025-10-18").ranges.empty());
  CHECK(RangesOf("He came on Monday for three days.", "2025-10-18").ranges.empty());
}

}  // namespace rashomon
