// TIMEX3 value strings of durations, sets, clocks and floating dates.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "values/time_resolver.h"

namespace rashomon {
namespace {

struct UnitText {
  std::string_view letter;
  bool time{};    // behind the T
  int factor{1};  // "two decades" are 20 years
};

UnitText TextOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return {"S", true};
    case TimeUnit::kMinute:
      return {"M", true};
    case TimeUnit::kHour:
      return {"H", true};
    case TimeUnit::kWeek:
      return {"W", false};
    case TimeUnit::kFortnight:
      return {"W", false, 2};
    case TimeUnit::kWeekend:
      return {"D", false, 2};
    case TimeUnit::kMonth:
      return {"M", false};
    case TimeUnit::kQuarter:
      return {"Q", false};
    case TimeUnit::kSeason:
      return {"M", false, 3};
    case TimeUnit::kYear:
      return {"Y", false};
    case TimeUnit::kDecade:
      return {"Y", false, 10};
    case TimeUnit::kCentury:
      return {"Y", false, 100};
    default:
      return {"D", false};
  }
}

std::string NumberText(double number) {
  return number == std::floor(number) ? fmt::format("{}", static_cast<long long>(number))
                                      : fmt::format("{:.4g}", number);
}

std::string VagueDuration(TimeUnit unit) {
  if (unit == TimeUnit::kDecade) return "PXDE";
  if (unit == TimeUnit::kCentury) return "PXC";
  const UnitText text = TextOf(unit);
  return fmt::format("P{}X{}", text.time ? "T" : "", text.letter);
}

// "P2Y1M21D", "P2DT1H5M": the parts from the largest unit to the smallest.
std::string CompoundText(const TimeSpec& spec) {
  std::vector<TimeSpec::Part> parts = spec.parts;
  parts.push_back({spec.unit(), spec.count});
  std::stable_sort(parts.begin(), parts.end(),
                   [](const TimeSpec::Part& a, const TimeSpec::Part& b) { return a.unit > b.unit; });
  std::string days;
  std::string clock;
  for (const TimeSpec::Part& part : parts) {
    const UnitText text = TextOf(part.unit);
    (text.time ? clock : days) += NumberText(part.count * text.factor) + std::string(text.letter);
  }
  return "P" + days + (clock.empty() ? "" : "T" + clock);
}

}  // namespace

std::string DurationText(const TimeSpec& spec) {
  const TimeUnit unit = spec.unit();
  if (spec.Get(Field::kCountX)) return VagueDuration(unit);
  if (!spec.parts.empty()) return CompoundText(spec);
  double count = spec.count;
  if (spec.Get(Field::kFrequency) == -1) count += 0.5;
  if (spec.Get(Field::kFrequency) == -2) count = 0.5;
  const UnitText text = TextOf(unit);
  count *= text.factor;
  if (!text.time) return fmt::format("P{}{}", NumberText(count), text.letter);
  const double whole = std::floor(count);
  const int rest = static_cast<int>(std::lround((count - whole) * 60));
  if (rest == 0 || unit == TimeUnit::kSecond) return fmt::format("PT{}{}", NumberText(count), text.letter);
  const std::string_view smaller = unit == TimeUnit::kHour ? "M" : "S";
  if (whole == 0) return fmt::format("PT{}{}", rest, smaller);
  return fmt::format("PT{}{}{}{}", NumberText(whole), text.letter, rest, smaller);
}

std::string SetText(const TimeSpec& spec) {
  if (spec.Has(Field::kWeekday)) {
    return fmt::format("XXXX-WXX-{}{}", spec.Get(Field::kWeekday), ClockText(spec));
  }
  if (spec.Has(Field::kMonth)) return FloatingText(spec);
  if (spec.Has(Field::kSeason)) {
    constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
    return fmt::format("XXXX-{}", kCodes[spec.Get(Field::kSeason) - 1]);
  }
  if (spec.Has(Field::kDaypart) || spec.Has(Field::kHour)) return "XXXX-XX-XX" + ClockText(spec);
  TimeSpec one = spec;
  if (spec.Has(Field::kFrequency)) one.Set(Field::kFrequency, 0);
  return DurationText(one);
}

std::optional<int> MinuteOfDay(const TimeSpec& spec) {
  if (!spec.Has(Field::kHour)) return std::nullopt;
  int hour = spec.Get(Field::kHour);
  int ampm = spec.Get(Field::kAmPm);
  const auto part = static_cast<Daypart>(spec.Get(Field::kDaypart));
  const bool late = part == Daypart::kAfternoon || part == Daypart::kEvening ||
                    (part == Daypart::kMidday && hour <= 3) ||  // "1 o'clock lunchtime"
                    (part == Daypart::kNight && hour >= 5);     // "8 at night", but "3 at night"
  if (ampm == 0 && hour < 12 && late) ampm = 2;
  if (part == Daypart::kNight && hour == 12 && ampm == 0) hour = 24;  // "12 in the night"
  if (ampm == 2 && hour < 12) hour += 12;
  if (ampm == 1 && hour == 12) hour = 0;
  const int minute = hour * 60 + spec.Get(Field::kMinute) + spec.Get(Field::kClockShift);
  return minute < 0 ? minute + 24 * 60 : minute;
}

std::string ClockText(const TimeSpec& spec) {
  if (std::optional<int> minute = MinuteOfDay(spec)) {
    const std::string clock = fmt::format("T{:02}:{:02}", *minute / 60, *minute % 60);
    return spec.Has(Field::kClockSecond) ? clock + fmt::format(":{:02}", spec.Get(Field::kClockSecond))
                                         : clock;
  }
  if (spec.Has(Field::kDaypart)) {
    return fmt::format("T{}", DaypartCode(static_cast<Daypart>(spec.Get(Field::kDaypart))));
  }
  return "";
}

std::string FloatingText(const TimeSpec& spec) {
  std::string date = "XXXX";
  if (spec.Has(Field::kMonth)) {
    date = fmt::format("XXXX-{:02}", spec.Get(Field::kMonth));
    if (spec.Has(Field::kDay)) date += fmt::format("-{:02}", spec.Get(Field::kDay));
  } else if (spec.Has(Field::kDay)) {
    date = fmt::format("XXXX-XX-{:02}", spec.Get(Field::kDay));
  } else if (spec.Has(Field::kWeekday)) {
    date = fmt::format("XXXX-WXX-{}", spec.Get(Field::kWeekday));
  } else if (spec.Has(Field::kSeason)) {
    date = SetText(spec);
  } else if (spec.Has(Field::kQuarter) || spec.Has(Field::kOrdinal)) {
    date = fmt::format("XXXX-Q{}", spec.Get(Field::kQuarter, spec.Get(Field::kOrdinal)));
  } else if (spec.Has(Field::kHalf)) {
    date = fmt::format("XXXX-H{}", spec.Get(Field::kHalf));
  }
  return date + ClockText(spec);
}

std::string_view ModifierText(TimexModifier modifier) {
  constexpr std::string_view kTexts[] = {"",          "APPROX",        "START",        "MID",
                                         "END",       "BEFORE",        "AFTER",        "MORE_THAN",
                                         "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"};
  return kTexts[static_cast<int>(modifier)];
}

}  // namespace rashomon
