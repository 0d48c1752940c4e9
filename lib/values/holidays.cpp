#include "values/calendar.h"

namespace rashomon {
namespace {

using absl::CivilDay;

// Gregorian Easter Sunday (Meeus, Jones and Butcher).
CivilDay Easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 19 * l) / 433;
  const int month = (h + l - 7 * m + 90) / 25;
  const int day = (h + l - 7 * m + 33 * month + 19) % 32;
  return CivilDay(year, month, day);
}

// The n-th weekday (1 Monday .. 7) of a month; n = 0: the last.
CivilDay Nth(int year, int month, int weekday, int n) {
  if (n == 0) {
    CivilDay day = CivilDay(absl::CivilMonth(year, month) + 1) - 1;
    while (IsoWeekday(day) != weekday) --day;
    return day;
  }
  CivilDay day(year, month, 1);
  while (IsoWeekday(day) != weekday) ++day;
  return day + 7 * (n - 1);
}

std::optional<CivilDay> FixedHoliday(int holiday, int year) {
  struct Fixed {
    int holiday, month, day;
  };
  constexpr Fixed kFixed[] = {{1, 1, 1},    {2, 12, 31},  {3, 2, 14},   {4, 3, 17},   {5, 4, 1},
                              {9, 5, 1},    {11, 7, 4},   {14, 10, 31}, {15, 11, 11}, {18, 12, 24},
                              {19, 12, 25}, {20, 12, 26}, {28, 7, 14},  {29, 1, 26},  {30, 4, 22},
                              {31, 3, 8},   {33, 6, 19},  {34, 11, 5},  {35, 2, 2},   {37, 4, 25},
                              {38, 11, 1},  {39, 2, 6}};
  for (const Fixed& fixed : kFixed) {
    if (fixed.holiday == holiday) return CivilDay(year, fixed.month, fixed.day);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CivilDay> HolidayOn(int holiday, int year) {
  switch (holiday) {
    case 6:
      return Easter(year) - 2;
    case 7:
      return Easter(year);
    case 8:
      return Easter(year) + 1;
    case 10:
      return Nth(year, 5, 1, 0);
    case 12:
      return Nth(year, 9, 1, 1);
    case 13:
      return Nth(year, 10, 1, 2);
    case 16:
      return Nth(year, 11, 4, 4);
    case 17:
      return Nth(year, 11, 4, 4) + 1;
    case 21:
      return Nth(year, 2, 1, 3);
    case 22:
      return Nth(year, 1, 1, 3);
    case 23:
      return Nth(year, 5, 7, 2);
    case 24:
      return Nth(year, 6, 7, 3);
    case 25:
      return Easter(year) - 46;
    case 26:
      return Easter(year) - 7;
    case 27:
      return Nth(year, 11, 1, 1) + 1;
    case 32:
      return Nth(year, 11, 4, 4) + 4;
    case 40:
      return Easter(year) + 39;
    case 41:
      return Easter(year) + 49;
    case 42:
      return Easter(year) - 3;
    case 43:
      return Easter(year) - 47;
    default:
      return FixedHoliday(holiday, year);
  }
}

}  // namespace rashomon
