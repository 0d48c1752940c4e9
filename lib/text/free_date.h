// Dates as people write them above an article: "Oct 22, 2025 11:32 AM", "Friday, 31 October 2025",
// "21 July 2013 Last updated at 11:11 GMT", "05/03/2013 at 10:20 AM EDT", "9:53 AM, MON 22 JUL 2013".
#pragma once

#include <optional>
#include <string_view>

#include "base/moment.h"
#include "base/range.h"
#include "text/resources.h"

namespace rashomon {

struct FreeDate {
  std::optional<Moment> moment;  // empty: the line names no full date ("Updated 5:40 p.m. ET")
  bool whole{};               // nothing but the date (and words such as "Published", "at") stands in the line
  bool ambiguous{};           // "05/06/2013": read month first, day first is as likely
  bool has_clock{};           // a clock time was read, with or without a date
  absl::CivilMinute clock{};  // its hour and minute
};

// Reads the first date and clock time of `line`. Lines of more than 160 bytes are read as no date.
FreeDate ReadFreeDate(std::string_view line, const TextResources& resources);

// "10:42 GMT", "2.15pm", "11:41am:" at the begin of `line`: the clock time and its bytes.
struct LeadingClock {
  uint32_t size{};
  int hour{};
  int minute{};
};
std::optional<LeadingClock> ReadLeadingClock(std::string_view line, const TextResources& resources);

}  // namespace rashomon
