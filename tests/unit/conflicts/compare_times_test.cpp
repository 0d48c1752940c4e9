#include "conflicts/compare_times.h"

#include <doctest/doctest.h>

#include "base/moment.h"
#include "unit/syntax/tree_notation.h"

namespace rashomon {
namespace {

constexpr const char* kAtSeven = "about/ADV/2/advmod seven/NUM/0/root p.m./NOUN/2/nmod";
constexpr const char* kSaturday = "8.40am/NUM/0/root on/ADP/3/case Saturday/PROPN/1/nmod/Saturday/NNP";
constexpr const char* kThisMorning = "this/DET/2/det morning/NOUN/0/root";

TimeExpression Clock(int day, int hour, int minute, uint32_t words, const char* modifier = "") {
  TimeExpression time;
  time.end_word = words;
  time.type = TimexType::kTime;
  time.precision = TimePrecision::kMinute;
  const absl::CivilMinute at(2031, 5, day, hour, minute);
  time.interval = TimeInterval{at, at + 1};
  time.modifier = modifier;
  return time;
}

TimeRelation Compare(const TimeExpression& a, const char* words_a, const TimeExpression& b,
                     const char* words_b, std::optional<Moment> published_a = {},
                     std::optional<Moment> published_b = {}) {
  const ParsedSentence x = TreeOf(words_a), y = TreeOf(words_b);
  return CompareTimes({a, x, published_a}, {b, y, published_b});
}

Moment Published(int day) {
  return {.at = absl::CivilMinute(2031, 5, day, 8, 0), .has_clock = true};
}

TEST_CASE("bare clock times are compared as clocks, whatever day they were resolved to") {
  CHECK(Compare(Clock(8, 19, 0, 3), "at/ADP/2/case seven/NUM/0/root sharp/ADV/2/advmod", Clock(3, 19, 0, 1),
                "7pm/NUM/0/root") == TimeRelation::kMeet);
  CHECK(Compare(Clock(8, 19, 0, 1), "7pm/NUM/0/root", Clock(8, 21, 0, 1), "9pm/NUM/0/root") ==
        TimeRelation::kDisjoint);
}

TEST_CASE("hedged and round clock times leave some minutes") {
  CHECK(Compare(Clock(8, 19, 0, 3, "APPROX"), kAtSeven, Clock(8, 19, 15, 1), "19.15/NUM/0/root") ==
        TimeRelation::kMeet);
  CHECK(Compare(Clock(8, 19, 0, 3, "APPROX"), kAtSeven, Clock(8, 19, 25, 1), "19.25/NUM/0/root") ==
        TimeRelation::kDisjoint);
  CHECK(Compare(Clock(8, 19, 0, 3, "BEFORE"), kAtSeven, Clock(8, 18, 35, 1), "18.35/NUM/0/root") ==
        TimeRelation::kMeet);
  CHECK(Compare(Clock(8, 19, 0, 1), "7pm/NUM/0/root", Clock(8, 19, 1, 1), "7.01pm/NUM/0/root") ==
        TimeRelation::kMeet);
  CHECK(Compare(Clock(8, 19, 0, 1), "7pm/NUM/0/root", Clock(8, 19, 30, 1), "7.30pm/NUM/0/root") ==
        TimeRelation::kDisjoint);
  CHECK(Compare(Clock(8, 8, 41, 1), "8.41/NUM/0/root", Clock(8, 8, 46, 1), "8.46/NUM/0/root") ==
        TimeRelation::kDisjoint);
}

TEST_CASE("stated days are compared as days") {
  CHECK(Compare(Clock(3, 8, 40, 3), kSaturday, Clock(4, 8, 40, 2),
                "8.40am/NUM/0/root Sunday/PROPN/1/nmod/Sunday/NNP") == TimeRelation::kDisjoint);
}

TEST_CASE("the same words mean one time in articles of a few days") {
  const TimeExpression a = Clock(8, 9, 0, 2), b = Clock(9, 9, 0, 2);
  CHECK(Compare(a, kThisMorning, b, kThisMorning) == TimeRelation::kMeet);
  CHECK(Compare(a, kThisMorning, b, kThisMorning, Published(8), Published(9)) == TimeRelation::kMeet);
  CHECK(Compare(a, kThisMorning, b, kThisMorning, Published(2), Published(9)) == TimeRelation::kDisjoint);
}

}  // namespace
}  // namespace rashomon
