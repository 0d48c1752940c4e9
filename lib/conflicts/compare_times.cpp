#include "conflicts/compare_times.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace rashomon {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kAbout = 15;                       // minutes that "about" leaves
constexpr int kHedged = 30;                      // and "shortly before"
constexpr int kRounded = 15;                     // and a time on the hour or half hour beside one that is not
constexpr int kToTheFive = 4;                    // and one of five minutes: 8.40 beside 8:39
constexpr int64_t kReprint = 3 * kMinutesOfDay;  // articles so far apart may print the same words of one time

int ClockOf(const TimeExpression& time) {
  if (time.minute_of_day) return *time.minute_of_day;
  return time.interval->begin.hour() * 60 + time.interval->begin.minute();
}

bool IsClock(const TimeExpression& time) {
  return time.type == TimexType::kTime && time.precision <= TimePrecision::kHour &&
         (time.interval || time.minute_of_day);
}

// The expression names the day of its clock time: "8.40am on Saturday", "7 p.m. yesterday", "noon, 3 May".
bool SaysDay(const ToldTime& told) {
  static const std::set<std::string_view> kDays = {
      "today", "yesterday", "tomorrow", "tonight", "day",  "morning",  "afternoon", "evening",
      "night", "next",      "last",     "this",    "that", "previous", "following"};
  for (uint32_t word = told.time.first_word; word < told.time.end_word; ++word) {
    const Word& at = told.sentence.words[word];
    if (at.upos == Upos::kPropn && at.xpos.starts_with("NNP") && at.form.size() > 2 &&
        std::islower(static_cast<unsigned char>(at.form[1])) && at.form.find('.') == std::string::npos)
      return true;  // a weekday or month
    if (kDays.contains(at.lemma)) return true;
  }
  return false;
}

int SlackOf(const TimeExpression& time) {
  if (time.modifier.empty()) return 0;
  return time.modifier == "APPROX" ? kAbout : kHedged;
}

TimeRelation CompareClocks(const TimeExpression& a, const TimeExpression& b) {
  const int x = ClockOf(a), y = ClockOf(b);
  const int around = std::abs(x - y);
  const int gap = std::min(around, kMinutesOfDay - around);
  const int fives = (x % 5 == 0) != (y % 5 == 0) ? kToTheFive : 0;
  const int rounded = (x % 30 == 0) != (y % 30 == 0) ? kRounded : fives;
  const int slack = std::max({rounded, SlackOf(a), SlackOf(b)});
  return gap > slack ? TimeRelation::kDisjoint : TimeRelation::kMeet;
}

bool SameWords(const ToldTime& a, const ToldTime& b) {
  const uint32_t words = a.time.end_word - a.time.first_word;
  if (words == 0 || words != b.time.end_word - b.time.first_word) return false;
  for (uint32_t i = 0; i < words; ++i) {
    if (a.sentence.words[a.time.first_word + i].lemma != b.sentence.words[b.time.first_word + i].lemma)
      return false;
  }
  return true;
}

// Both were resolved against publication times that are close, or not known.
bool OfTheSameDays(const ToldTime& a, const ToldTime& b) {
  return !a.published || !b.published || std::abs(a.published->at - b.published->at) <= kReprint;
}

}  // namespace

TimeRelation CompareTimes(const ToldTime& told_a, const ToldTime& told_b) {
  const TimeExpression &a = told_a.time, &b = told_b.time;
  if (SameWords(told_a, told_b) && OfTheSameDays(told_a, told_b)) return TimeRelation::kMeet;
  const bool clocks = IsClock(a) && IsClock(b);
  if (clocks && (!SaysDay(told_a) || !SaysDay(told_b))) return CompareClocks(a, b);
  if (a.interval && b.interval) {
    if (a.interval->Overlaps(*b.interval)) return TimeRelation::kMeet;
    const auto gap = std::abs(a.interval->begin - b.interval->begin);
    if (clocks && gap < kMinutesOfDay / 2) return CompareClocks(a, b);
    return TimeRelation::kDisjoint;
  }
  // Floating expressions differ when they name different weekdays, months or days of a month.
  if (a.weekday && b.weekday && *a.weekday != *b.weekday) return TimeRelation::kDisjoint;
  if (a.month && b.month) {
    const bool other = *a.month != *b.month || (a.day && b.day && *a.day != *b.day);
    return other ? TimeRelation::kDisjoint : TimeRelation::kMeet;
  }
  return clocks ? CompareClocks(a, b) : TimeRelation::kUnknown;
}

}  // namespace rashomon
