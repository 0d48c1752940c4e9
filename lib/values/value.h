// Normalised values of the text: temporal expressions (TIMEX3, Pustejovsky et al. 2003) and quantities.
//
// Times are intervals of civil time with the anchor they were resolved against; quantities are intervals of a
// measure type with unit and counted noun. The words stay in `range`; the normal form lies beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/moment.h"
#include "base/range.h"

namespace rashomon {

enum class TimexType : uint8_t { kDate, kTime, kDuration, kSet };
enum class TimePrecision : uint8_t {
  kMinute,
  kHour,
  kDaypart,
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kSeason,
  kQuarter,
  kYear,
  kDecade,
  kVague
};
// What the expression was resolved against; kNone: absolute, or floating for want of an anchor.
enum class TimeAnchor : uint8_t { kNone, kPublication, kFrame, kNarrative };

struct TimeExpression {
  uint32_t sentence{};
  uint32_t first_word{};
  uint32_t end_word{};
  ByteRange range;
  TimexType type{TimexType::kDate};
  std::string
      timex;  // TIMEX3 value: "2025-10-16", "1998-W02", "P3D", "PAST_REF", "2013-03-22TEV", "XXXX-WXX-1"
  std::string modifier;  // TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, ... or empty
  // Where it lies; empty for durations, sets, vague references and floating expressions.
  std::optional<TimeInterval> interval;
  TimePrecision precision{TimePrecision::kDay};
  TimeAnchor anchor{TimeAnchor::kNone};
  std::optional<Moment> anchor_moment;
  // What a floating expression still says (no anchor known): weekday 1 (Monday) .. 7, month 1 .. 12, day 1 ..
  // 31, minute of the day.
  std::optional<int> weekday, month, day, minute_of_day;
  // Minutes east of UTC of a stated zone ("BST" = 60). The interval is in that zone's civil time: to compare
  // two times that both have an offset, shift both to UTC; with one offset only compare days.
  std::optional<int> utc_offset;
};

// What is measured. kCount counts the noun; kOrdinal "the third"; kScore "3-1"; kNumber when nothing fits.
enum class MeasureType : uint8_t {
  kNumber,
  kCount,
  kMoney,
  kPercent,
  kLength,
  kArea,
  kVolume,
  kMass,
  kSpeed,
  kTemperature,
  kDuration,
  kAge,
  kMagnitude,
  kOrdinal,
  kScore,
  kVote,
  kRate
};
enum class Bound : uint8_t { kExact, kAbout, kAtLeast, kMoreThan, kAtMost, kLessThan, kRange, kVague };

struct Quantity {
  uint32_t sentence{};
  uint32_t first_word{};
  uint32_t end_word{};
  ByteRange range;  // number with its modifiers and unit: "at least 24", "$1.2 million", "5 km"
  MeasureType measure{MeasureType::kNumber};
  Bound bound{Bound::kExact};
  double low{};     // in base units: metres, kilograms, seconds, degrees Celsius, plain counts, plain money
  double high{};    // infinity where open; low == high when exact. "About" widens nothing here: see `bound`
  double stated{};  // the number as written ("1.2 million" = 1200000), before conversion; first of a range
  int significant_digits{};
  bool almost{};          // "almost", "nearly": about the number as written, and below it
  std::string unit;       // canonical: "metre", "USD", "percent", "year"; empty for counts
  int32_t noun_word{-1};  // word index of the counted noun, or -1
  std::string noun;       // its lemma: "person", "house"
  std::string scope;      // lemmas of restricting phrases: "of them", "at one hospital"; empty when none
  bool partitive{};       // "three of the victims", "some 20 of them": a part of a whole
  // Of lengths only: "depth", "height", "width", "length", "radius", "distance"; empty where it is not told.
  std::string dimension;
  std::string bearing;        // of a distance, a point of the compass: "west", "south-east"; empty when none
  int32_t landmark_word{-1};  // word index of what a distance is measured from ("of Veldt"), or -1
  std::string landmark;       // its words: "Veldt", "coast"
};

struct Values {
  std::vector<TimeExpression> times;  // in text order, none overlapping another
  std::vector<Quantity> quantities;   // in text order
};

std::string_view ToString(TimexType type);    // "DATE"
std::string_view ToString(MeasureType type);  // "COUNT"
std::string_view ToString(Bound bound);       // "exact"
std::string_view ToString(TimeAnchor anchor);
std::string_view ToString(TimePrecision precision);
// "[24,24] person", "[20,inf) USD": the normal form shown in reports and used in fingerprints.
std::string NormalForm(const Quantity& quantity);
std::string NormalForm(const TimeExpression& time);

}  // namespace rashomon
