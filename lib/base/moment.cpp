#include "base/moment.h"

#include <fmt/format.h>

namespace rashomon {
namespace {

// Reads `count` digits at `at`; nothing when they are not all digits.
std::optional<int> Digits(std::string_view text, size_t at, size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// What may follow hh:mm: seconds (with a fraction), then Z or an offset.
bool IsClockTail(std::string_view tail) {
  if (tail.starts_with(':')) {
    if (!Digits(tail, 1, 2)) return false;
    tail.remove_prefix(3);
    if (tail.starts_with('.')) {
      tail.remove_prefix(1);
      while (!tail.empty() && tail[0] >= '0' && tail[0] <= '9') tail.remove_prefix(1);
    }
  }
  if (tail.empty() || tail == "Z") return true;
  if (tail[0] != '+' && tail[0] != '-') return false;
  if (!Digits(tail, 1, 2)) return false;
  return tail.size() == 3 || (tail.size() == 5 && Digits(tail, 3, 2)) ||
         (tail.size() == 6 && tail[3] == ':' && Digits(tail, 4, 2));
}

}  // namespace

std::optional<Moment> ParseMoment(std::string_view text) {
  auto year = Digits(text, 0, 4), month = Digits(text, 5, 2), day = Digits(text, 8, 2);
  if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
  const absl::CivilDay civil(*year, *month, *day);
  if (civil.month() != *month || civil.day() != *day) return std::nullopt;
  if (text.size() == 10) return Moment{.at = absl::CivilMinute(civil), .has_clock = false};
  if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
  auto hour = Digits(text, 11, 2), minute = Digits(text, 14, 2);
  if (!hour || !minute || *hour > 23 || *minute > 59 || text[13] != ':') return std::nullopt;
  if (!IsClockTail(text.substr(16))) return std::nullopt;
  return Moment{.at = absl::CivilMinute(*year, *month, *day, *hour, *minute), .has_clock = true};
}

std::string FormatMoment(const Moment& moment) {
  const absl::CivilMinute& at = moment.at;
  std::string day = fmt::format("{:04}-{:02}-{:02}", at.year(), at.month(), at.day());
  return moment.has_clock ? fmt::format("{}T{:02}:{:02}", day, at.hour(), at.minute()) : day;
}

TimeInterval DayInterval(absl::CivilDay day) {
  return {.begin = absl::CivilMinute(day), .end = absl::CivilMinute(day + 1)};
}

std::string FormatInterval(const TimeInterval& interval) {
  const absl::CivilDay first(interval.begin);
  if (interval == DayInterval(first)) return FormatMoment({.at = interval.begin, .has_clock = false});
  const bool clock =
      interval.begin.hour() || interval.begin.minute() || interval.end.hour() || interval.end.minute();
  if (!clock) {
    const absl::CivilMinute last(absl::CivilDay(interval.end) - 1);
    return FormatMoment({.at = interval.begin, .has_clock = false}) + ".." +
           FormatMoment({.at = last, .has_clock = false});
  }
  return FormatMoment({.at = interval.begin, .has_clock = true}) + ".." +
         FormatMoment({.at = interval.end, .has_clock = true});
}

}  // namespace rashomon
