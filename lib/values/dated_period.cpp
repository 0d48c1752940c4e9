// Periods that are named ("October 16", "Friday", "the third quarter") and what the anchor adds to them.
#include <algorithm>
#include <cstdlib>

#include "values/time_resolver.h"

namespace rashomon {
namespace {

using absl::CivilDay;

// Numeric dates: year first, else month first unless that cannot be (15/10/2013).
void ReadNumericDate(TimeSpec* spec) {
  if (!spec->Has(Field::kNumberB)) return;
  int month = spec->Get(Field::kNumberA, spec->Get(Field::kNumberB));
  int day = spec->Has(Field::kNumberA) ? spec->Get(Field::kNumberB) : spec->Get(Field::kNumberC);
  if (month > 12 && day <= 12) std::swap(month, day);
  spec->Set(Field::kMonth, month);
  spec->Set(Field::kDay, day);
}

struct Chooser {
  CivilDay anchor;
  Tense tense;
  bool told{};

  // Of the same thing one step back, here, and one step on, the one that the tense points to.
  Period Choose(const Period& before, const Period& here, const Period& after) const {
    const Period* nearest = &here;
    for (const Period* each : {&before, &after}) {
      if (Distance(*each) < Distance(*nearest)) nearest = each;
    }
    const Period& by_tense =
        tense == Tense::kPast ? Latest(before, here, after) : Coming(before, here, after);
    if (tense != Tense::kPast && tense != Tense::kFuture) return *nearest;
    // What lies most of a year away would have been given its year: the verb belongs to something else.
    return !this->told && Distance(by_tense) > 200 && Distance(*nearest) < 120 ? *nearest : by_tense;
  }
  const Period& Latest(const Period& before, const Period& here, const Period& after) const {
    if (after.first <= anchor) return after;
    return here.first <= anchor ? here : before;
  }
  const Period& Coming(const Period& before, const Period& here, const Period& after) const {
    if (before.end > anchor) return before;
    return here.end > anchor ? here : after;
  }
  int64_t Distance(const Period& period) const {
    if (period.first <= anchor && anchor < period.end) return 0;
    return anchor < period.first ? period.first - anchor : anchor - period.end + 1;
  }
};

int WeekOf(const TimeSpec& spec) {
  return spec.Get(Field::kWeekOf);
}

// Year of a month, day or holiday without one; `make` gives the thing in a year.
template <typename Make>
Period InSomeYear(const TimeSpec& spec, const TimeContext& context, Make make) {
  const CivilDay anchor(context.anchor->at);
  const int year = static_cast<int>(anchor.year());
  if (WeekOf(spec) == 3) return make(year + spec.Get(Field::kShift));
  const Chooser chooser{anchor, context.tense, context.told};
  if (spec.Has(Field::kShift)) {
    const int shift = spec.Get(Field::kShift);
    if (shift < 0) {  // "last November": the latest that is over
      const Period latest = chooser.Latest(make(year - 1), make(year), make(year + 1));
      return latest.end > anchor ? make(static_cast<int>(latest.first.year()) - 1) : latest;
    }
    if (shift > 0) return chooser.Coming(make(year - 1), make(year), make(year + 1));
    return make(year);
  }
  return chooser.Choose(make(year - 1), make(year), make(year + 1));
}

std::optional<Period> MonthAndDay(const TimeSpec& spec, const TimeContext& context) {
  const int month = spec.Get(Field::kMonth);
  const int day = spec.Get(Field::kDay);
  if (month < 1 || month > 12) return std::nullopt;
  auto make = [&](int year) {
    if (!spec.Has(Field::kDay)) return MonthPeriod(absl::CivilMonth(year, month));
    return DayPeriod(CivilDay(year, month, day));  // February 29 rolls over where there is none
  };
  if (spec.Has(Field::kYear)) {
    const int year = spec.Get(Field::kYear);
    if (spec.Has(Field::kDay) && !ValidDay(year, month, day))
      return MonthPeriod(absl::CivilMonth(year, month));
    return make(year);
  }
  constexpr int kLeapYear = 2000;
  const bool never = spec.Has(Field::kDay) && !ValidDay(kLeapYear, month, day);  // "February 30"
  if (!context.anchor || never) return std::nullopt;
  return InSomeYear(spec, context, make);
}

// "the 16th": of this month, or the next or last one.
std::optional<Period> DayOnly(const TimeSpec& spec, const TimeContext& context) {
  if (!context.anchor) return std::nullopt;
  const CivilDay anchor(context.anchor->at);
  const absl::CivilMonth month(anchor);
  const int day = spec.Get(Field::kDay);
  if (spec.Has(Field::kWeekday)) {
    std::optional<Period> both = WeekdayWithDay(spec.Get(Field::kWeekday), day, context);
    if (both) return both;
  }
  auto in = [&](absl::CivilMonth m) { return DayPeriod(CivilDay(m) + (day - 1)); };
  return Chooser{anchor, context.tense}.Choose(in(month - 1), in(month), in(month + 1));
}

std::optional<Period> WeekdayPeriod(const TimeSpec& spec, const TimeContext& context) {
  if (!context.anchor) return std::nullopt;
  const CivilDay anchor(context.anchor->at);
  const int weekday = spec.Get(Field::kWeekday);
  const int ahead = (weekday - IsoWeekday(anchor) + 7) % 7;
  const CivilDay coming = anchor + ahead;  // the anchor itself counts
  const CivilDay latest = ahead == 0 ? anchor : coming - 7;
  if (spec.unit() == TimeUnit::kWeek) {  // "Friday of next week"
    return DayPeriod(anchor - (IsoWeekday(anchor) - 1) + 7 * spec.Get(Field::kShift) + (weekday - 1));
  }
  if (spec.Has(Field::kShift)) {
    const int shift = spec.Get(Field::kShift);
    if (shift < 0) return DayPeriod(ahead == 0 ? anchor - 7 : latest);
    if (shift == 2) return DayPeriod(ahead == 0 ? anchor + 7 : coming);
    if (shift == 1 && context.anchor_kind == TimeAnchor::kNarrative) {
      return DayPeriod(ahead == 0 ? anchor + 7 : coming);
    }
    const CivilDay monday = anchor - (IsoWeekday(anchor) - 1);
    if (shift == 1) return DayPeriod(monday + 7 + (weekday - 1));
    if (context.tense == Tense::kPast) return DayPeriod(latest);
    return DayPeriod(context.tense == Tense::kFuture ? coming : monday + (weekday - 1));
  }
  // A bare weekday of the past is seldom six days old ("last Thursday" would be): the article was updated the
  // next day, or its date is that of another time zone.
  if (ahead == 1 && context.tense != Tense::kFuture && context.anchor_kind != TimeAnchor::kNarrative)
    return DayPeriod(coming);
  const bool forward = context.tense == Tense::kFuture || context.tense == Tense::kPresent;
  return DayPeriod(forward && context.anchor_kind != TimeAnchor::kNarrative ? coming : latest);
}

// The latest quarter that is over: what a report of results is about.
Period LastQuarter(CivilDay anchor) {
  return PeriodOf(TimeUnit::kQuarter, anchor, -1);
}

std::optional<Period> PartOfYear(const TimeSpec& spec, const TimeContext& context) {
  auto make = [&](int year) {
    if (spec.Has(Field::kQuarter)) return QuarterPeriod(year, spec.Get(Field::kQuarter));
    if (spec.Has(Field::kHalf)) return HalfPeriod(year, spec.Get(Field::kHalf));
    if (spec.Has(Field::kSeason)) return SeasonPeriod(year, static_cast<Season>(spec.Get(Field::kSeason)));
    return QuarterPeriod(year, std::clamp(spec.Get(Field::kOrdinal), 1, 4));
  };
  if (spec.Has(Field::kYear)) return make(spec.Get(Field::kYear));
  if (!context.anchor) return std::nullopt;
  if (spec.Has(Field::kShift) && !spec.Has(Field::kSeason)) {
    // "last year's third quarter", "the year-ago quarter".
    return make(static_cast<int>(LastQuarter(CivilDay(context.anchor->at)).first.year()) +
                spec.Get(Field::kShift));
  }
  // A fiscal quarter is news when its results are told: the last that has begun, unless it lies ahead.
  if (spec.Has(Field::kFiscal) && context.tense != Tense::kFuture) {
    const CivilDay anchor(context.anchor->at);
    const int year = static_cast<int>(anchor.year());
    return Chooser{anchor, Tense::kPast}.Latest(make(year - 1), make(year), make(year + 1));
  }
  return InSomeYear(spec, context, make);
}

}  // namespace

std::optional<Period> DatedPeriod(const TimeSpec& original, const TimeContext& context) {
  TimeSpec spec = original;
  ReadNumericDate(&spec);
  if (WeekOf(spec) == 1) {
    spec.Set(Field::kWeekOf, 0);
    std::optional<Period> day = DatedPeriod(spec, context);
    return day ? std::optional(WeekPeriod(day->first)) : std::nullopt;
  }
  if (WeekOf(spec) >= 4) return NthPeriod(spec, context);
  if (spec.Has(Field::kHoliday)) {
    auto make = [&](int year) {
      return DayPeriod(HolidayOn(spec.Get(Field::kHoliday), year).value_or(CivilDay(year)));
    };
    if (spec.Has(Field::kYear)) return make(spec.Get(Field::kYear));
    if (!context.anchor) return std::nullopt;
    return InSomeYear(spec, context, make);
  }
  if (spec.Has(Field::kMonth)) return MonthAndDay(spec, context);
  if (spec.Has(Field::kDay)) return DayOnly(spec, context);
  if (spec.Has(Field::kWeekday)) return WeekdayPeriod(spec, context);
  if (spec.unit() == TimeUnit::kCentury) return CenturyPeriod(spec.Get(Field::kOrdinal));
  if (spec.Has(Field::kQuarter) || spec.Has(Field::kHalf) || spec.Has(Field::kSeason) ||
      spec.Has(Field::kOrdinal)) {
    return PartOfYear(spec, context);
  }
  if (spec.Has(Field::kDecade)) return DecadePeriod(spec.Get(Field::kDecade));
  if (spec.Has(Field::kYear)) return YearPeriod(spec.Get(Field::kYear));
  return std::nullopt;
}

}  // namespace rashomon
