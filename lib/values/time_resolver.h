// From what an expression says (TimeSpec) to what it means: TIMEX3 value, modifier, interval, precision and
// the anchor used. Keeps the last date spoken of, the narrative, for "later that day", "two days later", "the
// quarter"; so expressions are resolved in text order, one resolver a document.
#pragma once

#include <optional>
#include <string>

#include "values/calendar.h"
#include "values/tense.h"
#include "values/time_spec.h"
#include "values/value.h"

namespace rashomon {

struct TimeContext {
  std::optional<Moment> anchor;  // the frame's date
  TimeAnchor anchor_kind{TimeAnchor::kPublication};
  Tense tense{Tense::kUnknown};
  bool told{};  // the tense comes from a word right before the expression ("ended"), not from a verb
};

class TimeResolver {
 public:
  // Fills everything of the result but sentence, words and range.
  TimeExpression Resolve(const TimeSpec& spec, const TimeContext& context);
  // The first date of a sentence is what later sentences mean by "that day"; inside it the last one is.
  void BeginSentence();
  // A new frame has a story line of its own.
  void ForgetNarrative();

 private:
  // The day a relative expression starts from, and what it was; empty when nothing is known.
  struct Base {
    absl::CivilDay day;
    std::optional<Period> period;  // of the narrative
    TimeAnchor kind{TimeAnchor::kNone};
  };
  std::optional<Base> BaseOf(const TimeSpec& spec, const TimeContext& context) const;

  void ResolveCalendar(const TimeSpec& spec, const TimeContext& context, TimeExpression* time);
  void ResolveUnit(const TimeSpec& spec, const TimeContext& context, TimeExpression* time);
  void ResolveOffset(const TimeSpec& spec, const TimeContext& context, TimeExpression* time);
  void ResolveClockOffset(const TimeSpec& spec, const Base& base, TimeExpression* time);
  void ResolveClockOnly(const TimeSpec& spec, const TimeContext& context, TimeExpression* time);
  // Sets value, interval and precision of a resolved period with the clock or daypart of `spec`.
  void Finish(const TimeSpec& spec, const Period& period, TimeExpression* time);
  void Remember(const TimeSpec& spec, const Period& period);
  // The quarter that a report is about: the latest one named, unless it is still to come.
  std::optional<Period> ReportedQuarter(const TimeContext& context) const;
  // The quarter that figures of "a year earlier" are told of; empty where months or a year are compared.
  std::optional<Period> ComparedQuarter() const;

  std::optional<Period> narrative_;
  std::optional<Period> sentence_first_;
  std::optional<Period> quarter_;  // the latest one named that is neither compared with nor forecast
  bool forecast_{};                // what is being resolved is told in the future
  bool sums_{};                    // behind it stands a sum of months: "for the nine months"
};

// A dated period of a spec whose fields name one, by the anchor where it needs one. Empty when it floats.
std::optional<Period> DatedPeriod(const TimeSpec& spec, const TimeContext& context);

// nth_period.cpp: "the first Friday of next month", "the last week of July", "the 20th of next month", "week
// 31". `weekof` of the spec says which of these it is.
std::optional<Period> NthPeriod(const TimeSpec& spec, const TimeContext& context);
// The day that is `weekday` (1 Monday .. 7) and `day` of its month, nearest to the anchor on the side the
// tense tells: "Thursday the 21st".
std::optional<Period> WeekdayWithDay(int weekday, int day, const TimeContext& context);

// "P3D", "PT5H30M", "PXW" of a duration; "P1D", "XXXX-WXX-1" of a set.
std::string DurationText(const TimeSpec& spec);
std::string SetText(const TimeSpec& spec);
// "XXXX-WXX-1", "XXXX-10-16", "XXXX-XX-16TEV" of a date without an anchor.
std::string FloatingText(const TimeSpec& spec);
// "T17:00", "TEV" or "".
std::string ClockText(const TimeSpec& spec);
// Minutes after midnight, with am and pm settled; empty without a clock.
std::optional<int> MinuteOfDay(const TimeSpec& spec);
std::string_view ModifierText(TimexModifier modifier);  // "START"

}  // namespace rashomon
