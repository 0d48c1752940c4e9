#include "values/time_spec.h"

#include <charconv>
#include <utility>

namespace rashomon {
namespace {

constexpr std::string_view kFieldNames[] = {
    "kind",    "year",   "month",     "day",         "weekday",    "hour",     "minute",  "ampm",
    "zone",    "local",  "daypart",   "season",      "quarter",    "half",     "decade",  "century",
    "holiday", "unit",   "unitb",     "ordinal",     "shift",      "dir",      "mod",     "ref",
    "vague",   "plural", "fiscal",    "check",       "checkat",    "countx",   "numbera", "numberb",
    "numberc", "weekof", "frequency", "clocksecond", "clockshift", "baseshift"};

constexpr std::pair<std::string_view, int> kValueNames[] = {
    {"calendar", 1}, {"unit", 2},        {"offset", 3},       {"duration", 4},   {"set", 5},
    {"vague", 6},    {"second", 1},      {"minute", 2},       {"hour", 3},       {"day", 4},
    {"night", 5},    {"weekend", 6},     {"week", 7},         {"fortnight", 8},  {"month", 9},
    {"quarter", 10}, {"season", 11},     {"year", 12},        {"decade", 13},    {"century", 14},
    {"period", 15},  {"MO", 1},          {"MI", 2},           {"AF", 3},         {"EV", 4},
    {"NI", 5},       {"DT", 6},          {"DAWN", 7},         {"SP", 1},         {"SU", 2},
    {"FA", 3},       {"WI", 4},          {"none", 0},         {"approx", 1},     {"start", 2},
    {"mid", 3},      {"end", 4},         {"before", 5},       {"after", 6},      {"morethan", 7},
    {"lessthan", 8}, {"equalormore", 9}, {"equalorless", 10}, {"present", 1},    {"past", 2},
    {"future", 3},   {"anchor", 0},      {"narrative", 1},    {"am", 1},         {"pm", 2},
    {"bareyear", 1}, {"monthname", 2},   {"shortweekday", 3}, {"seasonname", 4}, {"wholephrase", 5},
    {"now", 6},      {"perunit", 7},     {"ordinalday", 8}};

}  // namespace

void TimeSpec::Merge(const TimeSpec& other) {
  if (has_count && other.has_count && Has(Field::kUnit) && other.Has(Field::kUnit)) {
    parts.push_back({unit(), count});
  }
  parts.insert(parts.end(), other.parts.begin(), other.parts.end());
  for (size_t i = 0; i < fields.size(); ++i) {
    if (other.fields[i] != kUnset) fields[i] = other.fields[i];
  }
  if (other.has_count) {
    count = other.count;
    count_end = other.count_end;
    has_count = true;
  }
}

std::optional<Field> ParseField(std::string_view name) {
  static_assert(std::size(kFieldNames) == static_cast<size_t>(Field::kFields));
  for (size_t i = 0; i < std::size(kFieldNames); ++i) {
    if (kFieldNames[i] == name) return static_cast<Field>(i);
  }
  return std::nullopt;
}

std::optional<int> ParseFieldValue(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  for (const auto& [name, number] : kValueNames) {
    if (name == text) return number;
  }
  return std::nullopt;
}

}  // namespace rashomon
