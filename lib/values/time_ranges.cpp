#include "values/time_ranges.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(std::string_view text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::string Between(const Document& document, uint32_t begin, uint32_t end) {
  if (end < begin) return "?";
  return LowerAscii(Trimmed(std::string_view(document.text).substr(begin, end - begin)));
}

// Where "from" or "between" right before `at` begins; `at` itself without one.
uint32_t LeadBefore(const Document& document, uint32_t at, std::string* word) {
  const std::string_view text(document.text);
  uint32_t end = at;
  while (end > 0 && text[end - 1] == ' ') --end;
  uint32_t begin = end;
  while (begin > 0 && (text[begin - 1] | 32) >= 'a' && (text[begin - 1] | 32) <= 'z') --begin;
  *word = LowerAscii(text.substr(begin, end - begin));
  return *word == "from" || *word == "between" ? begin : at;
}

// A point or stretch on the time line; durations, sets and "recently" are no ends.
bool CanBeEnd(const TimeExpression& time) {
  if (time.type == TimexType::kDuration || time.type == TimexType::kSet) return false;
  return time.timex != "PAST_REF" && time.timex != "FUTURE_REF";
}

bool IsLink(std::string_view text, std::string_view lead) {
  constexpr std::array<std::string_view, 12> kLinks = {"to", "until", "till", "til", "through", "thru",
                                                       "-",  "–",     "—",    "--",  "up to",   "~"};
  return OneOf(text, kLinks) || (text == "and" && lead == "between");
}

bool InOrder(const TimeExpression& first, const TimeExpression& last) {
  if (!first.interval || !last.interval) return true;
  return first.interval->begin <= last.interval->begin || first.type == TimexType::kTime;
}

// "Friday between 1 and 4 p.m.", "Tuesday, 1 to 2 p.m.": the day before a range of clock times is part of it.
bool IsDayOf(const Document& document, const TimeExpression& day, const TimeRange& range) {
  if (day.type == TimexType::kDuration || day.type == TimexType::kSet || day.precision > TimePrecision::kDay)
    return false;
  constexpr std::array<std::string_view, 6> kBeside = {"", ",", "on", "at", ", from", "for"};
  return OneOf(Between(document, day.range.end, range.range.begin), kBeside);
}

// Moves a moment on by an exact duration, "P3D", "PT3H30M"; empty for a vague one.
std::optional<absl::CivilMinute> After(absl::CivilMinute begin, std::string_view timex) {
  if (!timex.starts_with('P')) return std::nullopt;
  bool clock = false;
  int number = -1;
  for (char sign : timex.substr(1)) {
    if (sign >= '0' && sign <= '9') {
      number = std::max(number, 0) * 10 + (sign - '0');
    } else if (sign == 'T') {
      clock = true;
    } else {
      if (number < 0 || number > 1000) return std::nullopt;
      if (clock && (sign == 'H' || sign == 'M'))
        begin += number * (sign == 'H' ? 60 : 1);
      else if (!clock && (sign == 'D' || sign == 'W'))
        begin += number * 24 * 60 * (sign == 'W' ? 7 : 1);
      else
        return std::nullopt;
      number = -1;
    }
  }
  return begin;
}

// "three days starting Monday", "two hours from 2 p.m.": how the length joins the point where it begins.
bool StartsAt(std::string_view between, const TimeExpression& length, const TimeExpression& point) {
  constexpr std::array<std::string_view, 9> kStarts = {"starting",    "starting from", "starting on",
                                                       "starting at", "beginning",     "beginning on",
                                                       "from",        ", from",        ", starting from"};
  const bool hours = length.timex.starts_with("PT");
  return OneOf(between, kStarts) && (!hours || point.precision <= TimePrecision::kHour);
}

// A range told by its beginning and its length: "2 weeks starting May 20", "from 10 a.m. for 3 hours".
std::optional<TimeRange> RangeOfLength(const Document& document, const Values& values, uint32_t at) {
  const TimeExpression& first = values.times[at];
  const TimeExpression& last = values.times[at + 1];
  const bool length_first = first.type == TimexType::kDuration;
  const TimeExpression& length = length_first ? first : last;
  const TimeExpression& point = length_first ? last : first;
  if (length.type != TimexType::kDuration || !CanBeEnd(point) || !point.interval) return std::nullopt;
  if (point.precision > TimePrecision::kDay || point.precision == TimePrecision::kDaypart)
    return std::nullopt;
  std::string lead;
  const uint32_t begin = LeadBefore(document, first.range.begin, &lead);
  const std::string between = Between(document, first.range.end, last.range.begin);
  const bool joined = length_first ? StartsAt(between, length, point) : between == "for" && lead == "from";
  const std::optional<absl::CivilMinute> end = After(point.interval->begin, length.timex);
  if (!joined || !end) return std::nullopt;
  const Moment last_moment{.at = *end, .has_clock = point.type == TimexType::kTime};
  return TimeRange{.first = at,
                   .last = at + 1,
                   .range = {begin, last.range.end},
                   .timex = point.timex + "/" + FormatMoment(last_moment),
                   .interval = TimeInterval{point.interval->begin, *end}};
}

// Takes in the day before a range of clock times.
void TakeDayBefore(const Document& document, const Values& values, TimeRange* range) {
  if (range->first == 0) return;
  const TimeExpression& day = values.times[range->first - 1];
  if (day.sentence == values.times[range->first].sentence && IsDayOf(document, day, *range))
    range->range.begin = day.range.begin;
}

}  // namespace

std::vector<TimeRange> FindRanges(const Document& document, const Values& values) {
  std::vector<TimeRange> ranges;
  for (uint32_t at = 0; at + 1 < values.times.size(); ++at) {
    const TimeExpression& first = values.times[at];
    const TimeExpression& last = values.times[at + 1];
    if (first.sentence != last.sentence) continue;
    if (std::optional<TimeRange> told = RangeOfLength(document, values, at)) {
      TakeDayBefore(document, values, &*told);
      ranges.push_back(*std::move(told));
      ++at;
      continue;
    }
    if (!CanBeEnd(first) || !CanBeEnd(last)) continue;
    std::string lead;
    const uint32_t begin = LeadBefore(document, first.range.begin, &lead);
    if (!IsLink(Between(document, first.range.end, last.range.begin), lead)) continue;
    const bool alike = first.type == last.type;
    if ((begin == first.range.begin && !alike) || !InOrder(first, last)) continue;
    TimeRange range{.first = at,
                    .last = at + 1,
                    .range = {begin, last.range.end},
                    .timex = first.timex + "/" + last.timex,
                    .interval = {}};
    if (first.interval && last.interval && first.interval->begin < last.interval->end) {
      range.interval = TimeInterval{first.interval->begin, last.interval->end};
    }
    if (first.type == TimexType::kTime && last.type == TimexType::kTime)
      TakeDayBefore(document, values, &range);
    ranges.push_back(std::move(range));
    ++at;
  }
  return ranges;
}

}  // namespace rashomon
