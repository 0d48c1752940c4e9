// The closed sets of the time grammar. Their numbers are what time_words.tsv and time_rules.tsv set through
// the names of time_spec.cpp; both change together.
#pragma once

namespace rashomon {

enum class SpecKind : int {
  kCalendar = 1,  // year, month, day, weekday, clock, daypart, season ... with an optional shift
  kUnit,          // this, last, next `unit`
  kOffset,        // `count` `unit` before or after an anchor
  kDuration,
  kSet,
  kVague  // PRESENT_REF, PAST_REF, FUTURE_REF
};

enum class TimeUnit : int {
  kSecond = 1,
  kMinute,
  kHour,
  kDay,
  kNight,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kSeason,
  kYear,
  kDecade,
  kCentury,
  kPeriod  // "the period", as long as the last quarter or year spoken of
};

enum class Daypart : int { kMorning = 1, kMidday, kAfternoon, kEvening, kNight, kDaytime, kDawn };
enum class Season : int { kSpring = 1, kSummer, kAutumn, kWinter };
enum class TimexModifier : int {
  kNone = 0,
  kApprox,
  kStart,
  kMid,
  kEnd,
  kBefore,
  kAfter,
  kMoreThan,
  kLessThan,
  kEqualOrMore,
  kEqualOrLess
};
enum class VagueReference : int { kPresent = 1, kPast, kFuture };
// kAnchor: the frame's date ("ago", "yesterday"); kNarrative: the last date spoken of ("later", "that day").
enum class Reference : int { kAnchor = 0, kNarrative = 1 };

// Tests that look at tags and neighbours; see time_checks.h.
enum class TimeCheck : int {
  kBareYear = 1,
  kMonthName,
  kShortWeekday,
  kSeasonName,
  kWholePhrase,
  kNow,
  kPerUnit,
  kOrdinalDay
};

}  // namespace rashomon
