// "last week", "two days ago", "the following morning": what is counted from a base day.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "values/time_resolver.h"

namespace rashomon {
namespace {

using absl::CivilDay;

// The precision that a narrative period keeps when it is moved by years or months: "a year earlier" of a
// quarter is a quarter.
std::optional<Period> MovedAlike(const Period& period, TimeUnit unit, int shift) {
  const int months = unit == TimeUnit::kYear ? 12 * shift : unit == TimeUnit::kMonth ? shift : 0;
  if (months == 0) return std::nullopt;
  const absl::CivilMonth month = absl::CivilMonth(period.first) + months;
  if (period.precision == TimePrecision::kQuarter && unit == TimeUnit::kYear) {
    return QuarterPeriod(static_cast<int>(month.year()), (month.month() + 2) / 3);
  }
  if (period.precision == TimePrecision::kMonth) return MonthPeriod(month);
  return std::nullopt;
}

// Days, weeks, months or years from `day`, at the precision of the unit.
Period Moved(TimeUnit unit, CivilDay day, double count) {
  const int whole = static_cast<int>(std::lround(count));
  switch (unit) {
    case TimeUnit::kDay:
    case TimeUnit::kNight:
      return DayPeriod(day + whole);
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight:
    case TimeUnit::kWeekend:
      return WeekPeriod(day + static_cast<int>(std::lround(count * (unit == TimeUnit::kFortnight ? 14 : 7))));
    case TimeUnit::kMonth:
      return MonthPeriod(absl::CivilMonth(day) + whole);
    case TimeUnit::kDecade:
      return YearPeriod(static_cast<int>(day.year()) + 10 * whole);
    case TimeUnit::kCentury:
      return YearPeriod(static_cast<int>(day.year()) + 100 * whole);
    default:
      return PeriodOf(unit, day, whole);
  }
}

// The very day a number of units away; a day that a month lacks becomes its last.
CivilDay Stepped(TimeUnit unit, CivilDay day, double count) {
  const int whole = static_cast<int>(std::lround(count));
  if (unit == TimeUnit::kMonth || unit == TimeUnit::kYear || unit == TimeUnit::kDecade) {
    const int months = whole * (unit == TimeUnit::kMonth ? 1 : unit == TimeUnit::kYear ? 12 : 120);
    const absl::CivilMonth month = absl::CivilMonth(day) + months;
    return std::min(CivilDay(month) + (day.day() - 1), CivilDay(month + 1) - 1);
  }
  return day + whole * (unit == TimeUnit::kWeek ? 7 : unit == TimeUnit::kFortnight ? 14 : 1);
}

// "two Sundays from now", "three Fridays ago": the n-th of its name after the day, or before it for n < 0.
CivilDay CountedWeekday(CivilDay day, int weekday, double n) {
  const int whole = static_cast<int>(std::lround(n));
  const int ahead = (weekday - IsoWeekday(day) + 6) % 7 + 1;
  const int back = (IsoWeekday(day) - weekday + 6) % 7 + 1;
  return whole > 0 ? day + ahead + 7 * (whole - 1) : day - back + 7 * (whole + 1);
}

// "The year-ago quarter" counts five quarters back from today's, the last that is over being one.
constexpr int kYearAgo = -5;

double MinutesIn(TimeUnit unit) {
  return unit == TimeUnit::kHour     ? 60
         : unit == TimeUnit::kMinute ? 1
         : unit == TimeUnit::kSecond ? 1.0 / 60
                                     : 0;
}

}  // namespace

void TimeResolver::ResolveUnit(const TimeSpec& spec, const TimeContext& context, TimeExpression* time) {
  if (MinutesIn(spec.unit()) > 0 && spec.Get(Field::kShift) != 0) {  // "the next hour" is a stretch of time
    TimeSpec one = spec;
    one.has_count = true;
    one.count = one.count_end = 1;
    time->type = TimexType::kDuration;
    time->timex = DurationText(one);
    return;
  }
  const std::optional<Base> base = BaseOf(spec, context);
  if (!base) {
    time->timex = spec.unit() == TimeUnit::kDay ? "XXXX-XX-XX" + ClockText(spec) : "XXXX";
    time->precision = TimePrecision::kVague;
    return;
  }
  time->anchor = base->kind;
  time->anchor_moment =
      base->kind == TimeAnchor::kNarrative ? Moment{.at = absl::CivilMinute(base->day)} : *context.anchor;
  int shift = spec.Get(Field::kShift);
  TimeUnit unit = spec.unit();
  const std::optional<Period> reported = ReportedQuarter(context);
  const bool told = spec.Get(Field::kReference) == static_cast<int>(Reference::kNarrative);
  if (unit == TimeUnit::kQuarter && told && shift == 0) {
    // "the quarter": the one spoken of; only without one the last that is over.
    if (reported) return Finish(spec, *reported, time);
    const CivilDay anchor = context.anchor ? CivilDay(context.anchor->at) : base->day;
    return Finish(spec, PeriodOf(unit, anchor, -1), time);
  }
  if (unit == TimeUnit::kQuarter && shift == kYearAgo && reported)
    return Finish(spec, *MovedAlike(*reported, TimeUnit::kYear, -1), time);
  Period period = PeriodOf(unit, base->day, shift);
  // A weekend spoken of in the past on Monday is the one just gone.
  if (unit == TimeUnit::kWeekend && base->kind != TimeAnchor::kNarrative && period.first > base->day &&
      shift == 0 && context.tense != Tense::kFuture) {
    period = PeriodOf(unit, base->day, -1);
  }
  Finish(spec, period, time);
}

void TimeResolver::ResolveOffset(const TimeSpec& spec, const TimeContext& context, TimeExpression* time) {
  const int direction = spec.Get(Field::kDir, -1);
  std::optional<Base> base = BaseOf(spec, context);
  if (spec.Get(Field::kWeekOf) == 2) {  // "the day before last Tuesday": counted from the named day
    std::optional<Period> named = DatedPeriod(spec, context);
    if (named && base) base->day = named->first;
  }
  if (!base || spec.Get(Field::kCountX)) {
    time->timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
    time->precision = TimePrecision::kVague;
    return;
  }
  base->day += spec.Get(Field::kBaseShift);
  time->anchor = base->kind;
  time->anchor_moment =
      base->kind == TimeAnchor::kNarrative ? Moment{.at = absl::CivilMinute(base->day)} : *context.anchor;
  for (const TimeSpec::Part& part : spec.parts) {
    if (MinutesIn(part.unit) == 0) base->day = Stepped(part.unit, base->day, direction * part.count);
  }
  const TimeUnit unit = spec.unit();
  if (unit == TimeUnit::kSecond || unit == TimeUnit::kMinute || unit == TimeUnit::kHour) {
    return ResolveClockOffset(spec, *base, time);
  }
  const double count = direction * spec.count;
  const bool from_day = spec.Get(Field::kWeekOf) == 2;
  if (spec.Has(Field::kWeekday) && !from_day)
    return Finish(spec, DayPeriod(CountedWeekday(base->day, spec.Get(Field::kWeekday), count)), time);
  if (!spec.parts.empty() || (from_day && direction > 0))  // "two weeks from January 15"
    return Finish(spec, DayPeriod(Stepped(unit, base->day, count)), time);
  // "a year ago" in a report of a quarter means that quarter.
  std::optional<Period> like = base->period;
  const bool of_quarter = like && like->precision == TimePrecision::kQuarter;
  if (unit == TimeUnit::kYear && spec.count == 1 && (!like || of_quarter)) like = ComparedQuarter();
  if (like) {
    std::optional<Period> alike = MovedAlike(*like, unit, static_cast<int>(std::lround(count)));
    if (alike) return Finish(spec, *alike, time);
  }
  Finish(spec, Moved(unit, base->day, count), time);
}

// "two hours later": a clock time where the base has one; the day alone says too much.
void TimeResolver::ResolveClockOffset(const TimeSpec& spec, const Base& base, TimeExpression* time) {
  time->type = TimexType::kTime;
  double exact = spec.count * MinutesIn(spec.unit());
  if (spec.Get(Field::kFrequency) == -2) exact = MinutesIn(spec.unit()) / 2;  // "half an hour ago"
  for (const TimeSpec::Part& part : spec.parts) exact += part.count * MinutesIn(part.unit);
  const int minutes = static_cast<int>(std::lround(exact));
  const bool clock = base.kind != TimeAnchor::kNarrative && time->anchor_moment->has_clock;
  if (clock) {
    const int days = static_cast<int>(base.day - CivilDay(time->anchor_moment->at));
    const absl::CivilMinute at =
        time->anchor_moment->at + 24 * 60 * days + spec.Get(Field::kDir, -1) * minutes;
    time->timex =
        fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", at.year(), at.month(), at.day(), at.hour(), at.minute());
    time->precision = TimePrecision::kHour;
    time->interval = TimeInterval{at - 30, at + 30};
    return;
  }
  time->timex = DayPeriod(base.day).timex + "TXX:XX";
  time->precision = TimePrecision::kVague;
}

}  // namespace rashomon
