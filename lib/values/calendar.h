// Calendar arithmetic of temporal expressions: periods of whole days, their neighbours, TIMEX3 text,
// holidays.
#pragma once

#include <absl/time/civil_time.h>

#include <optional>
#include <string>

#include "base/moment.h"
#include "values/time_spec.h"
#include "values/value.h"

namespace rashomon {

// Whole days [first, end) at a precision from kDay to kDecade.
struct Period {
  TimePrecision precision{TimePrecision::kDay};
  absl::CivilDay first;
  absl::CivilDay end;
  std::string timex;  // "2025-10-16", "1998-W02", "1989-Q3", "198"
};

Period DayPeriod(absl::CivilDay day);
Period WeekPeriod(absl::CivilDay inside);     // ISO week
Period WeekendPeriod(absl::CivilDay inside);  // Saturday and Sunday of the ISO week
Period MonthPeriod(absl::CivilMonth month);
Period QuarterPeriod(int year, int quarter);
Period HalfPeriod(int year, int half);
Period SeasonPeriod(int year, Season season);  // winter begins in December of `year`
Period YearPeriod(int year);
Period DecadePeriod(int first_year);
Period CenturyPeriod(int century);  // 20: the 1900s

// The period of `unit` that holds `day`, moved by `shift` units. Units below a day give the day.
Period PeriodOf(TimeUnit unit, absl::CivilDay day, int shift);

int IsoWeekday(absl::CivilDay day);  // 1 Monday .. 7 Sunday
bool ValidDay(int year, int month, int day);

// The day of a holiday (numbers of time_words.tsv) in a year; empty for an unknown number.
std::optional<absl::CivilDay> HolidayOn(int holiday, int year);

TimeInterval IntervalOf(const Period& period);
// The part of a day that a daypart names; a night runs into the next morning.
TimeInterval DaypartInterval(absl::CivilDay day, Daypart part);
std::string_view DaypartCode(Daypart part);  // "MO"

}  // namespace rashomon
