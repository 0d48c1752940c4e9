#include "values/value.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "values/extractor.h"

namespace rashomon {
namespace {

std::string NumberText(double number) {
  if (std::isinf(number)) return "inf";
  // Products of a magnitude ("1.07 billion") carry rounding errors.
  const double whole = std::round(number);
  if (std::fabs(number - whole) <= 1e-9 * std::fabs(number) || std::fabs(number) >= 1e6) {
    return fmt::format("{}", static_cast<long long>(whole));
  }
  return fmt::format("{:.6g}", number);
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + "\"";
}

}  // namespace

std::string_view ToString(TimexType type) {
  constexpr std::string_view kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<size_t>(type)];
}

std::string_view ToString(MeasureType type) {
  constexpr std::string_view kNames[] = {"NUMBER",    "COUNT",   "MONEY", "PERCENT",     "LENGTH",   "AREA",
                                         "VOLUME",    "MASS",    "SPEED", "TEMPERATURE", "DURATION", "AGE",
                                         "MAGNITUDE", "ORDINAL", "SCORE", "VOTE",        "RATE"};
  static_assert(std::size(kNames) == static_cast<size_t>(MeasureType::kRate) + 1);
  return kNames[static_cast<size_t>(type)];
}

std::string_view ToString(Bound bound) {
  constexpr std::string_view kNames[] = {"exact",   "about",     "at_least", "more_than",
                                         "at_most", "less_than", "range",    "vague"};
  return kNames[static_cast<size_t>(bound)];
}

std::string_view ToString(TimeAnchor anchor) {
  constexpr std::string_view kNames[] = {"none", "publication", "frame", "narrative"};
  return kNames[static_cast<size_t>(anchor)];
}

std::string_view ToString(TimePrecision precision) {
  constexpr std::string_view kNames[] = {"minute", "hour",   "daypart", "day",  "weekend", "week",
                                         "month",  "season", "quarter", "year", "decade",  "vague"};
  return kNames[static_cast<size_t>(precision)];
}

std::string NormalForm(const Quantity& quantity) {
  if (quantity.measure == MeasureType::kScore || quantity.measure == MeasureType::kVote) {
    return NumberText(quantity.low) + "-" + NumberText(quantity.high);
  }
  const bool open_low = quantity.bound == Bound::kMoreThan;
  const bool open_high = std::isinf(quantity.high) || quantity.bound == Bound::kLessThan;
  std::string text = fmt::format("{}{},{}{}", open_low || std::isinf(quantity.low) ? '(' : '[',
                                 std::isinf(quantity.low) ? "-inf" : NumberText(quantity.low),
                                 NumberText(quantity.high), open_high ? ')' : ']');
  if (quantity.bound == Bound::kAbout) text = "~" + text;
  if (!quantity.unit.empty()) text += " " + quantity.unit;
  if (!quantity.noun.empty()) text += " " + quantity.noun;
  return text;
}

std::string NormalForm(const TimeExpression& time) {
  return time.modifier.empty() ? time.timex : time.timex + " " + time.modifier;
}

std::string ToText(const Document& document, const Values& values) {
  std::string text;
  for (const TimeExpression& time : values.times) {
    text += fmt::format("{}-{} {} {} {}", time.range.begin, time.range.end,
                        Quoted(Slice(document.text, time.range)), ToString(time.type), NormalForm(time));
    if (time.interval) text += " " + FormatInterval(*time.interval);
    text += fmt::format(" {} {}\n", ToString(time.precision), ToString(time.anchor));
  }
  for (const Quantity& quantity : values.quantities) {
    text += fmt::format("{}-{} {} {} {} {}", quantity.range.begin, quantity.range.end,
                        Quoted(Slice(document.text, quantity.range)), ToString(quantity.measure),
                        ToString(quantity.bound), NormalForm(quantity));
    if (quantity.partitive) text += " partitive";
    if (!quantity.scope.empty()) text += " scope=" + Quoted(quantity.scope);
    if (!quantity.dimension.empty()) text += " " + quantity.dimension;
    if (!quantity.bearing.empty()) text += " bearing=" + quantity.bearing;
    if (!quantity.landmark.empty()) text += " landmark=" + Quoted(quantity.landmark);
    text += "\n";
  }
  return text;
}

}  // namespace rashomon
