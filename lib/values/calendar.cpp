#include "values/calendar.h"

#include <fmt/format.h>

namespace rashomon {
namespace {

using absl::CivilDay;
using absl::CivilMonth;

CivilDay MondayOf(CivilDay day) {
  return day - (IsoWeekday(day) - 1);
}

// The ISO year and week: those of the week's Thursday.
std::string WeekText(CivilDay inside) {
  const CivilDay thursday = MondayOf(inside) + 3;
  const auto week = (absl::GetYearDay(thursday) - 1) / 7 + 1;
  return fmt::format("{:04}-W{:02}", thursday.year(), week);
}

}  // namespace

int IsoWeekday(CivilDay day) {
  return static_cast<int>(absl::GetWeekday(day)) + 1;
}

bool ValidDay(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const CivilDay civil(year, month, day);
  return civil.month() == month && civil.day() == day;
}

Period DayPeriod(CivilDay day) {
  return {TimePrecision::kDay, day, day + 1,
          fmt::format("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())};
}

Period WeekPeriod(CivilDay inside) {
  const CivilDay monday = MondayOf(inside);
  return {TimePrecision::kWeek, monday, monday + 7, WeekText(inside)};
}

Period WeekendPeriod(CivilDay inside) {
  const CivilDay monday = MondayOf(inside);
  return {TimePrecision::kWeekend, monday + 5, monday + 7, WeekText(inside) + "-WE"};
}

Period MonthPeriod(CivilMonth month) {
  return {TimePrecision::kMonth, CivilDay(month), CivilDay(month + 1),
          fmt::format("{:04}-{:02}", month.year(), month.month())};
}

Period QuarterPeriod(int year, int quarter) {
  const CivilMonth first(year, 3 * quarter - 2);
  return {TimePrecision::kQuarter, CivilDay(first), CivilDay(first + 3),
          fmt::format("{:04}-Q{}", year, quarter)};
}

Period HalfPeriod(int year, int half) {
  const CivilMonth first(year, 6 * half - 5);
  return {TimePrecision::kQuarter, CivilDay(first), CivilDay(first + 6),
          fmt::format("{:04}-H{}", year, half)};
}

Period SeasonPeriod(int year, Season season) {
  constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
  const int index = static_cast<int>(season) - 1;
  const CivilMonth first(year, 3 * (index + 1));
  return {TimePrecision::kSeason, CivilDay(first), CivilDay(first + 3),
          fmt::format("{:04}-{}", year, kCodes[index])};
}

Period YearPeriod(int year) {
  return {TimePrecision::kYear, CivilDay(year), CivilDay(year + 1), fmt::format("{:04}", year)};
}

Period DecadePeriod(int first_year) {
  return {TimePrecision::kDecade, CivilDay(first_year), CivilDay(first_year + 10),
          fmt::format("{}X", first_year / 10)};
}

Period CenturyPeriod(int century) {
  const int first_year = (century - 1) * 100;
  return {TimePrecision::kDecade, CivilDay(first_year), CivilDay(first_year + 100),
          fmt::format("{:02}XX", century - 1)};
}

Period PeriodOf(TimeUnit unit, CivilDay day, int shift) {
  switch (unit) {
    case TimeUnit::kWeek:
      return WeekPeriod(day + 7 * shift);
    case TimeUnit::kFortnight:
      return WeekPeriod(day + 14 * shift);
    case TimeUnit::kWeekend:
      return WeekendPeriod(day + 7 * shift);
    case TimeUnit::kMonth:
      return MonthPeriod(CivilMonth(day) + shift);
    case TimeUnit::kQuarter:
    case TimeUnit::kPeriod: {
      const CivilMonth month = CivilMonth(day) + 3 * shift;
      return QuarterPeriod(static_cast<int>(month.year()), (month.month() + 2) / 3);
    }
    case TimeUnit::kYear:
      return YearPeriod(static_cast<int>(day.year()) + shift);
    case TimeUnit::kDecade:
      return DecadePeriod((static_cast<int>(day.year()) / 10 + shift) * 10);
    case TimeUnit::kCentury:
      return CenturyPeriod(static_cast<int>(day.year()) / 100 + 1 + shift);
    default:
      return DayPeriod(day + shift);
  }
}

TimeInterval IntervalOf(const Period& period) {
  return {absl::CivilMinute(period.first), absl::CivilMinute(period.end)};
}

TimeInterval DaypartInterval(CivilDay day, Daypart part) {
  const absl::CivilMinute midnight(day);
  auto hours = [&](int begin, int end) { return TimeInterval{midnight + 60 * begin, midnight + 60 * end}; };
  switch (part) {
    case Daypart::kMorning:
      return hours(0, 12);
    case Daypart::kMidday:
      return hours(11, 14);
    case Daypart::kAfternoon:
      return hours(12, 18);
    case Daypart::kEvening:
      return hours(17, 24);
    case Daypart::kNight:
      return hours(18, 30);
    case Daypart::kDawn:
      return hours(4, 8);
    default:
      return hours(6, 20);
  }
}

std::string_view DaypartCode(Daypart part) {
  constexpr std::string_view kCodes[] = {"MO", "MI", "AF", "EV", "NI", "DT", "MO"};
  return kCodes[static_cast<int>(part) - 1];
}

}  // namespace rashomon
