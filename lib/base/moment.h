// Civil time without a zone: what an article says of its own date, and intervals on that time line.
//
// Times of one story are compared as civil times; where zones are stated both are shifted to UTC by the
// reader of the stated zone (values), never silently here.
#pragma once

#include <absl/time/civil_time.h>

#include <optional>
#include <string>
#include <string_view>

namespace rashomon {

// A publication time: a day, with a clock time where one is given.
struct Moment {
  absl::CivilMinute at{};
  bool has_clock{};

  bool operator==(const Moment&) const = default;
};

// "2013-07-03", "2013-07-03T06:22", "2013-07-03 06:22[:ss][Z|+hh:mm]" (offset dropped). Nothing else, and no
// day that does not exist.
std::optional<Moment> ParseMoment(std::string_view text);
std::string FormatMoment(const Moment& moment);  // "2013-07-03" or "2013-07-03T06:22"

// Half-open interval of civil minutes: a day is [00:00, next day 00:00).
struct TimeInterval {
  absl::CivilMinute begin{};
  absl::CivilMinute end{};

  bool operator==(const TimeInterval&) const = default;
  bool Overlaps(const TimeInterval& other) const { return begin < other.end && other.begin < end; }
  bool Contains(const TimeInterval& other) const { return begin <= other.begin && other.end <= end; }
};

TimeInterval DayInterval(absl::CivilDay day);
std::string FormatInterval(const TimeInterval& interval);  // "2025-10-16" for a day, else "begin..end"

}  // namespace rashomon
