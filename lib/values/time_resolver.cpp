#include "values/time_resolver.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::string_view VagueText(int reference) {
  return reference == static_cast<int>(VagueReference::kPast)     ? "PAST_REF"
         : reference == static_cast<int>(VagueReference::kFuture) ? "FUTURE_REF"
                                                                  : "PRESENT_REF";
}

bool HasClock(const TimeSpec& spec) {
  return spec.Has(Field::kHour) || spec.Has(Field::kDaypart);
}

bool NamesDate(const TimeSpec& spec) {
  constexpr Field kDateFields[] = {Field::kYear,    Field::kMonth,   Field::kDay,     Field::kWeekday,
                                   Field::kSeason,  Field::kQuarter, Field::kHalf,    Field::kDecade,
                                   Field::kOrdinal, Field::kHoliday, Field::kNumberA, Field::kNumberB};
  if (spec.Get(Field::kWeekOf) >= 4) return true;
  return std::any_of(std::begin(kDateFields), std::end(kDateFields), [&](Field f) { return spec.Has(f); });
}

void SetFloating(const TimeSpec& spec, TimeExpression* time) {
  if (spec.Has(Field::kWeekday)) time->weekday = spec.Get(Field::kWeekday);
  if (spec.Has(Field::kMonth)) time->month = spec.Get(Field::kMonth);
  if (spec.Has(Field::kDay)) time->day = spec.Get(Field::kDay);
}

// "the nine months": results from the start of the year.
bool IsSumOfMonths(const TimeSpec& spec) {
  return spec.unit() == TimeUnit::kMonth && (spec.count == 6 || spec.count == 9) && spec.parts.empty();
}

// What a figure is compared with: "a year earlier", "the year-ago quarter", "last year's third quarter".
bool IsCompared(const TimeSpec& spec) {
  if (spec.kind() == SpecKind::kOffset) return spec.unit() == TimeUnit::kYear;
  if (spec.kind() == SpecKind::kUnit)
    return spec.unit() == TimeUnit::kQuarter && spec.Get(Field::kShift) < -1;
  if (spec.unit() == TimeUnit::kQuarter && spec.Has(Field::kYear)) return true;
  return spec.Has(Field::kQuarter) && spec.Get(Field::kShift) < 0;
}

TimePrecision FloatingPrecision(const TimeSpec& spec) {
  if (spec.Has(Field::kHour)) return TimePrecision::kMinute;
  if (spec.Has(Field::kDaypart)) return TimePrecision::kDaypart;
  if (spec.Has(Field::kDay) || spec.Has(Field::kWeekday) || spec.Has(Field::kHoliday))
    return TimePrecision::kDay;
  if (spec.Has(Field::kMonth)) return TimePrecision::kMonth;
  if (spec.Has(Field::kSeason)) return TimePrecision::kSeason;
  return TimePrecision::kQuarter;
}

}  // namespace

TimeExpression TimeResolver::Resolve(const TimeSpec& spec, const TimeContext& context) {
  forecast_ = context.tense == Tense::kFuture;
  TimeExpression time;
  time.modifier = ModifierText(spec.modifier());
  time.type = HasClock(spec) ? TimexType::kTime : TimexType::kDate;
  time.minute_of_day = MinuteOfDay(spec);
  if (spec.Has(Field::kZone)) time.utc_offset = spec.Get(Field::kZone);
  SetFloating(spec, &time);
  switch (spec.kind()) {
    case SpecKind::kVague:
      time.timex = VagueText(spec.Get(Field::kVague));
      time.precision = TimePrecision::kVague;
      break;
    case SpecKind::kDuration:
      time.type = TimexType::kDuration;
      time.timex = DurationText(spec);
      sums_ = sums_ || IsSumOfMonths(spec);
      break;
    case SpecKind::kSet:
      time.type = TimexType::kSet;
      time.timex = SetText(spec);
      break;
    case SpecKind::kUnit:
      ResolveUnit(spec, context, &time);
      break;
    case SpecKind::kOffset:
      ResolveOffset(spec, context, &time);
      break;
    case SpecKind::kCalendar:
      ResolveCalendar(spec, context, &time);
      break;
  }
  return time;
}

void TimeResolver::BeginSentence() {
  if (sentence_first_) narrative_ = sentence_first_;
  sentence_first_.reset();
}

void TimeResolver::ForgetNarrative() {
  narrative_.reset();
  sentence_first_.reset();
  quarter_.reset();
  sums_ = false;
}

std::optional<TimeResolver::Base> TimeResolver::BaseOf(const TimeSpec& spec,
                                                       const TimeContext& context) const {
  const bool wants_narrative = spec.Get(Field::kReference) == static_cast<int>(Reference::kNarrative);
  // A year or month spoken of does not say which day "that day" is.
  const bool short_unit =
      spec.unit() == TimeUnit::kDay || spec.unit() == TimeUnit::kWeek || spec.unit() == TimeUnit::kWeekend;
  const bool fine_enough = narrative_ && (!short_unit || narrative_->precision <= TimePrecision::kWeek);
  if (wants_narrative && fine_enough) {
    return Base{.day = narrative_->first, .period = narrative_, .kind = TimeAnchor::kNarrative};
  }
  if (!context.anchor) return std::nullopt;
  return Base{.day = absl::CivilDay(context.anchor->at), .period = {}, .kind = context.anchor_kind};
}

void TimeResolver::ResolveCalendar(const TimeSpec& spec, const TimeContext& context, TimeExpression* time) {
  if (!NamesDate(spec)) return ResolveClockOnly(spec, context, time);
  const bool absolute = spec.Has(Field::kYear) || spec.Has(Field::kDecade);
  TimeContext against = context;
  // "that Friday", "the previous Friday": counted from the last date spoken of.
  if (spec.Get(Field::kReference) == static_cast<int>(Reference::kNarrative) && narrative_) {
    against.anchor = Moment{.at = absl::CivilMinute(narrative_->first)};
    against.anchor_kind = TimeAnchor::kNarrative;
  }
  std::optional<Period> period = DatedPeriod(spec, against);
  // "the 1989 period": the quarter spoken of, in that year.
  if (period && spec.Has(Field::kYear) && spec.unit() == TimeUnit::kQuarter && !sums_) {
    const std::optional<Period> told = ReportedQuarter(context);
    if (told) period = QuarterPeriod(spec.Get(Field::kYear), (told->first.month() + 2) / 3);
  }
  if (!period) {
    time->timex = FloatingText(spec);
    time->precision = FloatingPrecision(spec);
    return;
  }
  if (!absolute) {
    time->anchor = against.anchor_kind;
    time->anchor_moment = against.anchor;
  }
  Finish(spec, *period, time);
}

// "at 10 p.m.", "in the morning": on the last day spoken of, else on the anchor's.
void TimeResolver::ResolveClockOnly(const TimeSpec& spec, const TimeContext& context, TimeExpression* time) {
  TimeSpec narrative = spec;
  narrative.Set(Field::kReference, static_cast<int>(Reference::kNarrative));
  std::optional<Base> base = BaseOf(narrative, context);
  if (base && base->period && base->period->precision != TimePrecision::kDay) base.reset();
  if (!base && context.anchor) {
    base = Base{.day = absl::CivilDay(context.anchor->at), .period = {}, .kind = context.anchor_kind};
  }
  if (!base) {
    time->timex = "XXXX-XX-XX" + ClockText(spec);
    time->precision = FloatingPrecision(spec);
    return;
  }
  time->anchor = TimeAnchor::kNarrative;
  time->anchor_moment = Moment{.at = absl::CivilMinute(base->day)};
  Finish(spec, DayPeriod(base->day), time);
}

// Centuries are no news of a story line, nor is what a figure is compared with ("a year earlier").
void TimeResolver::Remember(const TimeSpec& spec, const Period& period) {
  if (period.precision > TimePrecision::kYear || IsCompared(spec)) return;
  if (period.precision == TimePrecision::kQuarter) {
    // "After a flat second quarter" looks back in a report of the third; a forecast looks ahead.
    const bool looks_back = quarter_ && period.first < quarter_->first;
    if (!looks_back && !forecast_ && spec.kind() == SpecKind::kCalendar) quarter_ = period;
    sums_ = false;
  }
  narrative_ = period;
  if (!sentence_first_) sentence_first_ = period;
}

std::optional<Period> TimeResolver::ReportedQuarter(const TimeContext& context) const {
  if (!quarter_ || !context.anchor || quarter_->first > absl::CivilDay(context.anchor->at))
    return std::nullopt;
  return quarter_;
}

std::optional<Period> TimeResolver::ComparedQuarter() const {
  if (sums_ || !narrative_ || narrative_->precision != TimePrecision::kQuarter) return std::nullopt;
  return narrative_;
}

void TimeResolver::Finish(const TimeSpec& spec, const Period& period, TimeExpression* time) {
  time->timex = period.timex;
  time->precision = period.precision;
  time->interval = IntervalOf(period);
  Remember(spec, period);
  if (period.precision != TimePrecision::kDay || !HasClock(spec)) return;
  absl::CivilDay day = period.first;
  if (std::optional<int> minute = time->minute_of_day) {
    // Midnight "Friday" ends that day in most news use; 24:00 keeps the day's date in the value.
    const absl::CivilMinute at = absl::CivilMinute(day) + *minute;
    const bool hour = spec.modifier() == TimexModifier::kApprox && *minute % 60 == 0;
    time->precision = hour ? TimePrecision::kHour : TimePrecision::kMinute;
    time->interval = TimeInterval{at, at + 1};
  } else {
    time->precision = TimePrecision::kDaypart;
    time->interval = DaypartInterval(day, static_cast<Daypart>(spec.Get(Field::kDaypart)));
  }
  time->timex = period.timex + ClockText(spec);
}

}  // namespace rashomon
