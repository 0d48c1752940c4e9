// Days and weeks that are counted inside a month or year.
#include <cstdlib>

#include "values/time_resolver.h"

namespace rashomon {
namespace {

using absl::CivilDay;
using absl::CivilMonth;

// What `weekof` of a spec means here; time_rules.tsv sets these numbers.
enum class Nth : int { kDayOfMonth = 4, kWeek = 5, kWeekday = 6, kWeekNumber = 7 };

// A month or a year that something is counted in.
struct Scope {
  CivilDay first;
  CivilDay end;
  bool year{};
};

// The n-th of the days or weeks that begin at `start` and are seven days apart; n < 0 counts from the end.
CivilDay Counted(CivilDay start, CivilDay end, int n) {
  if (n > 0) return start + 7 * (n - 1);
  CivilDay last = start;
  while (last + 7 < end) last += 7;
  return last;
}

// ISO weeks belong to the month or year that holds their Thursday.
Period NthWeek(const Scope& scope, int n) {
  const int ahead = (4 - IsoWeekday(scope.first) + 7) % 7;
  return WeekPeriod(Counted(scope.first + ahead, scope.end, n));
}

Period NthWeekday(const Scope& scope, int weekday, int n) {
  const int ahead = (weekday - IsoWeekday(scope.first) + 7) % 7;
  return DayPeriod(Counted(scope.first + ahead, scope.end, n));
}

Period InScope(const TimeSpec& spec, const Scope& scope) {
  const int n = spec.Get(Field::kOrdinal, 1);
  switch (static_cast<Nth>(spec.Get(Field::kWeekOf))) {
    case Nth::kDayOfMonth:
      return DayPeriod(scope.first + (spec.Get(Field::kDay) - 1));
    case Nth::kWeekday:
      return NthWeekday(scope, spec.Get(Field::kWeekday), n);
    default:
      return NthWeek(scope, n);
  }
}

Scope MonthScope(CivilMonth month) {
  return {CivilDay(month), CivilDay(month + 1), false};
}

Scope YearScope(int year) {
  return {CivilDay(year), CivilDay(year + 1), true};
}

// Of the years beside the anchor's the one whose answer the tense points to.
Period OfSomeYear(const TimeSpec& spec, const TimeContext& context) {
  const CivilDay anchor(context.anchor->at);
  const int month = spec.Get(Field::kMonth);
  auto in = [&](int step) { return InScope(spec, MonthScope(CivilMonth(anchor.year() + step, month))); };
  Period best = in(0);
  if (context.tense == Tense::kPast && best.first > anchor) best = in(-1);
  if (context.tense == Tense::kFuture && best.end <= anchor) best = in(1);
  return best;
}

}  // namespace

std::optional<Period> NthPeriod(const TimeSpec& spec, const TimeContext& context) {
  if (spec.Has(Field::kYear)) {
    const int year = spec.Get(Field::kYear);
    return InScope(spec, spec.Has(Field::kMonth) ? MonthScope(CivilMonth(year, spec.Get(Field::kMonth)))
                                                 : YearScope(year));
  }
  if (!context.anchor) return std::nullopt;
  const CivilDay anchor(context.anchor->at);
  const int shift = spec.Get(Field::kShift);
  if (spec.Has(Field::kMonth) && !spec.Has(Field::kShift)) return OfSomeYear(spec, context);
  if (spec.Has(Field::kMonth)) {
    return InScope(spec, MonthScope(CivilMonth(anchor.year() + shift, spec.Get(Field::kMonth))));
  }
  if (spec.unit() == TimeUnit::kYear)
    return InScope(spec, YearScope(static_cast<int>(anchor.year()) + shift));
  return InScope(spec, MonthScope(CivilMonth(anchor) + shift));
}

std::optional<Period> WeekdayWithDay(int weekday, int day, const TimeContext& context) {
  if (!context.anchor || day < 1 || day > 31) return std::nullopt;
  const CivilDay anchor(context.anchor->at);
  std::optional<CivilDay> best;
  for (int step = -12; step <= 12; ++step) {
    const CivilMonth month = CivilMonth(anchor) + step;
    const CivilDay candidate = CivilDay(month) + (day - 1);
    if (candidate >= CivilDay(month + 1) || IsoWeekday(candidate) != weekday) continue;
    const bool wrong_side = (context.tense == Tense::kPast && candidate > anchor) ||
                            (context.tense == Tense::kFuture && candidate < anchor);
    if (wrong_side) continue;
    if (!best || std::abs(candidate - anchor) < std::abs(*best - anchor)) best = candidate;
  }
  return best ? std::optional(DayPeriod(*best)) : std::nullopt;
}

}  // namespace rashomon
