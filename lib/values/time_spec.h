// What a temporal expression says before it is resolved: a small record of named fields, filled by the
// grammar from lexicon entries and from what a rule sets. No calendar work has been done yet.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "values/time_terms.h"

namespace rashomon {

enum class Field : uint8_t {
  kKind,
  kYear,
  kMonth,
  kDay,
  kWeekday,
  kHour,
  kMinute,
  kAmPm,   // 1 am, 2 pm
  kZone,   // minutes east of UTC
  kLocal,  // "local time"
  kDaypart,
  kSeason,
  kQuarter,
  kHalf,
  kDecade,   // first year: 1990
  kCentury,  // 20 = the 1900s
  kHoliday,
  kUnit,
  kUnitB,  // second unit of "weeks or months"
  kOrdinal,
  kShift,  // -1 last, 0 this, 1 next; 2: "this coming"
  kDir,    // -1 before, 1 after
  kModifier,
  kReference,
  kVague,
  kPlural,  // the unit or weekday was in the plural
  kFiscal,
  kCheck,    // test the finder must still make
  kCheckAt,  // piece at which the rule with that test began
  kCountX,   // the count is vague ("several"): X in the value
  kNumberA,  // plain numbers of numeric dates
  kNumberB,
  kNumberC,
  kWeekOf,       // "the week of March 6"
  kFrequency,    // times in each unit
  kClockSecond,  // of "7:56:30"
  kClockShift,   // minutes past the hour, below 0 before it: "a quarter to eight"
  kBaseShift,    // days from the anchor to where an offset starts: "two days after tomorrow"
  kFields
};

struct TimeSpec {
  static constexpr int32_t kUnset = INT32_MIN;
  std::array<int32_t, static_cast<size_t>(Field::kFields)> fields;
  double count{};
  double count_end{};  // of "two to three weeks"
  bool has_count{};
  // The units before the last one of "two years, one month and 21 days".
  struct Part {
    TimeUnit unit{};
    double count{};
  };
  std::vector<Part> parts;

  TimeSpec() { fields.fill(kUnset); }
  bool Has(Field field) const { return fields[static_cast<size_t>(field)] != kUnset; }
  int Get(Field field, int otherwise = 0) const {
    return Has(field) ? fields[static_cast<size_t>(field)] : otherwise;
  }
  void Set(Field field, int value) { fields[static_cast<size_t>(field)] = value; }
  SpecKind kind() const { return static_cast<SpecKind>(Get(Field::kKind, 1)); }
  TimeUnit unit() const { return static_cast<TimeUnit>(Get(Field::kUnit)); }
  TimexModifier modifier() const { return static_cast<TimexModifier>(Get(Field::kModifier)); }
  // Takes over every field that `other` has set; a second count with a unit joins the first as a further
  // part.
  void Merge(const TimeSpec& other);
};

// "shift" -> Field::kShift; names are the enumerators in lower case. Empty when unknown.
std::optional<Field> ParseField(std::string_view name);
// "-1", "day", "approx", "calendar": the number a grammar file means. Empty when unknown.
std::optional<int> ParseFieldValue(std::string_view text);

}  // namespace rashomon
