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
  constexpr std::array<std::string_view, 11> kLinks = {"to", "until", "till", "til", "through", "thru",
                                                       "-",  "–",     "—",    "--",  "up to"};
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
  constexpr std::array<std::string_view, 5> kBeside = {"", ",", "on", "at", ", from"};
  return OneOf(Between(document, day.range.end, range.range.begin), kBeside);
}

}  // namespace

std::vector<TimeRange> FindRanges(const Document& document, const Values& values) {
  std::vector<TimeRange> ranges;
  for (uint32_t at = 0; at + 1 < values.times.size(); ++at) {
    const TimeExpression& first = values.times[at];
    const TimeExpression& last = values.times[at + 1];
    if (first.sentence != last.sentence || !CanBeEnd(first) || !CanBeEnd(last)) continue;
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
    const bool clocks = first.type == TimexType::kTime && last.type == TimexType::kTime;
    if (clocks && at > 0 && values.times[at - 1].sentence == first.sentence &&
        IsDayOf(document, values.times[at - 1], range)) {
      range.range.begin = values.times[at - 1].range.begin;
    }
    ranges.push_back(std::move(range));
    ++at;
  }
  return ranges;
}

}  // namespace rashomon
