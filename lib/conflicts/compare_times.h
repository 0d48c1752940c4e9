// Whether two temporal expressions can name one time, as two articles tell it.
//
// Intervals settle it where both expressions say the day. A bare clock time ("at about 7 p.m.") says no day,
// though it was resolved to one: only the clocks are compared, with the slack that round or hedged times
// leave. The same words ("this morning", "Saturday") in articles of a few days mean the same time: wire copy
// is printed a day later.
#pragma once

#include <optional>

#include "base/moment.h"
#include "syntax/parse.h"
#include "values/value.h"

namespace rashomon {

struct ToldTime {
  const TimeExpression& time;
  const ParsedSentence& sentence;  // that holds it
  std::optional<Moment> published;
};

enum class TimeRelation { kUnknown, kMeet, kDisjoint };

TimeRelation CompareTimes(const ToldTime& a, const ToldTime& b);

}  // namespace rashomon
