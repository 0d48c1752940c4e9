#include "values/calendar.h"

#include <doctest/doctest.h>

namespace rashomon {

using absl::CivilDay;

TEST_CASE("ISO weeks belong to the year of their Thursday") {
  CHECK(WeekPeriod(CivilDay(2025, 10, 20)).timex == "2025-W43");
  CHECK(WeekPeriod(CivilDay(2021, 1, 3)).timex == "2020-W53");
  CHECK(WeekPeriod(CivilDay(2024, 12, 31)).timex == "2025-W01");
}

TEST_CASE("periods move by their own unit") {
  CHECK(PeriodOf(TimeUnit::kMonth, CivilDay(2025, 1, 31), 1).timex == "2025-02");
  CHECK(PeriodOf(TimeUnit::kQuarter, CivilDay(2025, 1, 15), -1).timex == "2024-Q4");
  CHECK(PeriodOf(TimeUnit::kYear, CivilDay(2025, 6, 1), -1).timex == "2024");
  CHECK(PeriodOf(TimeUnit::kDecade, CivilDay(2025, 6, 1), -1).timex == "201X");
  CHECK(PeriodOf(TimeUnit::kWeekend, CivilDay(2025, 10, 23), 0).first == CivilDay(2025, 10, 25));
}

TEST_CASE("movable holidays fall on their days") {
  CHECK(HolidayOn(7, 2025) == CivilDay(2025, 4, 20));    // Easter
  CHECK(HolidayOn(16, 2023) == CivilDay(2023, 11, 23));  // Thanksgiving
  CHECK(HolidayOn(12, 2024) == CivilDay(2024, 9, 2));    // Labor Day
  CHECK(HolidayOn(10, 2024) == CivilDay(2024, 5, 27));   // Memorial Day
  CHECK_FALSE(HolidayOn(999, 2024).has_value());
}

TEST_CASE("a night runs into the next morning") {
  const TimeInterval night = DaypartInterval(CivilDay(2025, 10, 23), Daypart::kNight);
  CHECK(night.begin == absl::CivilMinute(2025, 10, 23, 18, 0));
  CHECK(night.end == absl::CivilMinute(2025, 10, 24, 6, 0));
}

TEST_CASE("days that do not exist are told") {
  CHECK(ValidDay(2024, 2, 29));
  CHECK_FALSE(ValidDay(2023, 2, 29));
  CHECK_FALSE(ValidDay(2023, 13, 1));
}

}  // namespace rashomon
