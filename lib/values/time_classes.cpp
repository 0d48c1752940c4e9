#include "values/time_classes.h"

#include <array>
#include <cmath>
#include <utility>

#include "values/digit_dates.h"
#include "values/time_class_input.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 19> kOrdinals = {
    "first",     "second",    "third",       "fourth",     "fifth",     "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};

void DayOfMonth(const ClassInput& in, TimeMatches* found) {
  int day = in.TwoDigits();
  uint32_t end = in.at + 1;
  if (day < 0) day = OrdinalAt(in.pieces, in.at, &end);
  if (day >= 1 && day <= 31) AddTo(found, end, Field::kDay, day);
}

void OrdinalDay(const ClassInput& in, TimeMatches* found) {
  uint32_t end = in.at;
  const int day = OrdinalAt(in.pieces, in.at, &end);
  if (day >= 1 && day <= 31) AddTo(found, end, Field::kDay, day);
}

// "29th" in digits: "second" and "third" in words are more often ranks.
void DayWithSuffix(const ClassInput& in, TimeMatches* found) {
  if (PieceAt(in.pieces, static_cast<int>(in.at)).number) OrdinalDay(in, found);
}

// "twenty one" of "May twenty one": only where the rule knows what follows.
void DayInWords(const ClassInput& in, TimeMatches* found) {
  if (PieceAt(in.pieces, static_cast<int>(in.at)).number) return;
  std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->vague || number->decimal || number->fraction) return;
  if (number->value >= 1 && number->value <= 31)
    AddTo(found, number->end, Field::kDay, static_cast<int>(number->value));
}

// "Week 31": leagues do not count so far, so it is one of the calendar.
void HighWeek(const ClassInput& in, TimeMatches* found) {
  const int week = in.TwoDigits();
  if (week > 22 && week <= 53) AddTo(found, in.at + 1, Field::kOrdinal, week);
}

// "3" of "3h".
void DigitCount(const ClassInput& in, TimeMatches* found) {
  const int count = in.TwoDigits();
  if (count < 1) return;
  TimeSpec spec;
  spec.has_count = true;
  spec.count = spec.count_end = count;
  found->push_back({in.at + 1, spec});
}

void Count(const ClassInput& in, TimeMatches* found) {
  std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->value <= 0 || number->glued_magnitude ||
      (number->fraction && number->end == in.at + 1)) {
    return;
  }
  TimeSpec spec;
  spec.has_count = true;
  spec.count = spec.count_end = number->value;
  const bool couple = number->vague && number->value == 2 && in.pieces[number->end - 1].lower != "few";
  if (number->vague && !couple) spec.Set(Field::kCountX, 1);
  found->push_back({number->end, spec});
}

// The second count of "two to three weeks"; "12 to 18 months".
void CountEnd(const ClassInput& in, TimeMatches* found) {
  TimeMatches first;
  Count(in, &first);
  for (TimeMatch& match : first) {
    match.spec.Set(Field::kCountX, 0);
    found->push_back(match);
  }
}

void Ordinal(const ClassInput& in, TimeMatches* found) {
  uint32_t end = in.at;
  const int value = OrdinalAt(in.pieces, in.at, &end);
  if (value > 0) AddTo(found, end, Field::kOrdinal, value);
}

void NumberPart(const ClassInput& in, Field field, TimeMatches* found) {
  const int value = in.TwoDigits();
  if (value >= 0) AddTo(found, in.at + 1, field, value);
}

// "Q3", "3Q".
void QuarterCode(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
    AddTo(found, in.at + 1, Field::kQuarter, text[1] - '0');
  }
}

// "H1" of "H1 2016": half a year.
void HalfCode(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (text == "h1" || text == "h2") AddTo(found, in.at + 1, Field::kHalf, text[1] - '0');
}

}  // namespace

int OrdinalAt(const Pieces& pieces, uint32_t at, uint32_t* end) {
  const std::string& text = PieceAt(pieces, static_cast<int>(at)).lower;
  if (text.size() > 2 && IsAsciiDigit(text[0])) {
    const std::string suffix = text.substr(text.size() - 2);
    const bool ordinal = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
    const int value = ordinal ? ToInt(text.substr(0, text.size() - 2)) : -1;
    if (value > 0) *end = at + 1;
    return std::max(value, 0);
  }
  for (size_t i = 0; i < kOrdinals.size(); ++i) {
    if (text == kOrdinals[i]) {
      *end = at + 1;
      return static_cast<int>(i) + 1;
    }
  }
  constexpr std::string_view kTens[] = {"twenty", "thirty"};
  constexpr std::string_view kTenths[] = {"twentieth", "thirtieth"};
  for (int i = 0; i < 2; ++i) {
    if (text == kTenths[i]) {
      *end = at + 1;
      return 20 + 10 * i;
    }
    if (text != kTens[i]) continue;
    const uint32_t next = PieceAt(pieces, static_cast<int>(at) + 1).lower == "-" ? at + 2 : at + 1;
    uint32_t unit_end = next;
    const int unit = OrdinalAt(pieces, next, &unit_end);
    if (unit < 1 || unit > 9 || PieceAt(pieces, static_cast<int>(next)).number) return 0;
    *end = unit_end;
    return 20 + 10 * i + unit;
  }
  return 0;
}

bool MatchComputedClass(std::string_view name, const NumberLexicon& lexicon, const Pieces& pieces,
                        uint32_t at, std::vector<TimeMatch>* found) {
  constexpr ClassMatcher kMatchers[] = {
      {"<dom>", DayOfMonth},
      {"<ordday>", OrdinalDay},
      {"<packed>", FindPackedDate},
      {"<yearmonth>", FindYearMonth},
      {"<monthyear>", FindMonthYear},
      {"<dayth>", DayWithSuffix},
      {"<domword>", DayInWords},
      {"<weekno>", HighWeek},
      {"<digits>", DigitCount},
      {"<count>", Count},
      {"<countend>", CountEnd},
      {"<ordinal>", Ordinal},
      {"<qcode>", QuarterCode},
      {"<hcode>", HalfCode},
      {"<nth>", [](const ClassInput& here, TimeMatches* out) { NumberPart(here, Field::kOrdinal, out); }},
      {"<numa>", [](const ClassInput& here, TimeMatches* out) { NumberPart(here, Field::kNumberA, out); }},
      {"<numb>", [](const ClassInput& here, TimeMatches* out) { NumberPart(here, Field::kNumberB, out); }},
      {"<numc>", [](const ClassInput& here, TimeMatches* out) { NumberPart(here, Field::kNumberC, out); }}};
  const ClassInput in{lexicon, pieces, at};
  return MatchIn(kMatchers, name, in, found) || MatchClockClass(name, in, found) ||
         MatchYearClass(name, in, found);
}

std::optional<Field> FieldOfClass(std::string_view name) {
  if (name.starts_with('<')) name = name.substr(1, name.size() - 2);
  if (name == "units" || name == "unitof") return Field::kUnit;
  if (name == "weekdays") return Field::kWeekday;
  if (name == "dayparts") return Field::kDaypart;
  if (name == "seasons") return Field::kSeason;
  if (name == "adverb") return Field::kUnit;
  if (name == "shortday") return Field::kWeekday;
  if (name == "monthabbr") return Field::kMonth;
  return ParseField(name);
}

}  // namespace rashomon
