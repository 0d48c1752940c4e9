// Stretches of time told by both their ends: "from Oct. 2 to Oct. 22", "Friday between 1 and 4 p.m.",
// "2014-2018".
//
// TIMEX3 marks each end as an expression of its own; a range is derived from two neighbours in one sentence
// and the words between and before them. Cannot fail; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/document.h"
#include "values/value.h"

namespace rashomon {

struct TimeRange {
  uint32_t first{};  // into Values::times
  uint32_t last{};
  ByteRange range;                       // with "from" or "between", and with the day beside clock times
  std::string timex;                     // both values, as ISO 8601 writes intervals: "2016-10-02/2016-10-22"
  std::optional<TimeInterval> interval;  // from the beginning of the first to the end of the last
};

// In text order; an expression is an end of at most one range.
std::vector<TimeRange> FindRanges(const Document& document, const Values& values);

}  // namespace rashomon
