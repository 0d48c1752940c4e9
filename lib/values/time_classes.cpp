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

// "1998", "nineteen ninety-eight", "nineteen oh one", "two thousand".
void Year(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (text.size() == 4 && AllDigits(text)) {
    const int year = ToInt(text);
    if (year >= 1000 && year <= 2199) AddTo(found, in.at + 1, Field::kYear, year);
    return;
  }
  if (text != "nineteen" && text != "eighteen" && text != "twenty" && text != "two") return;
  if (text == "two") {
    std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
    if (number && number->value >= 2000 && number->value < 2100) {
      AddTo(found, number->end, Field::kYear, static_cast<int>(number->value));
    }
    return;
  }
  uint32_t next = in.at + 1;
  if (next >= in.pieces.size() || in.pieces[next].number) return;
  const bool zero = in.Lower(1) == "oh" || in.Lower(1) == "zero" || in.Lower(1) == "nought";
  if (zero) ++next;
  std::optional<NumberSpan> rest = in.lexicon.ParseAt(in.pieces, next);
  if (!rest || rest->value < (zero ? 1 : 10) || rest->value > (zero ? 9 : 99) || rest->vague ||
      rest->fraction)
    return;
  const int century = text == "nineteen" ? 1900 : text == "eighteen" ? 1800 : 2000;
  AddTo(found, rest->end, Field::kYear, century + static_cast<int>(rest->value));
}

int CenturyOf(int two_digits) {
  return two_digits < 50 ? 2000 : 1900;
}

// "90" in "'90" or 10/16/13.
void ShortYear(const ClassInput& in, TimeMatches* found) {
  std::string text = in.Lower();
  uint32_t end = in.at + 1;
  if (text == "'") {
    text = in.Lower(1);
    ++end;
  } else if (text.starts_with("'")) {
    text = text.substr(1);
  }
  if (text.size() == 2 && AllDigits(text))
    AddTo(found, end, Field::kYear, CenturyOf(ToInt(text)) + ToInt(text));
}

constexpr std::pair<std::string_view, int> kDecadeWords[] = {
    {"tens", 10},    {"twenties", 20},  {"thirties", 30}, {"forties", 40},  {"fifties", 50},
    {"sixties", 60}, {"seventies", 70}, {"eighties", 80}, {"nineties", 90}, {"hundreds", 0}};

// "nineties", "nineteen-seventies", "noughties".
void DecadeInWords(const ClassInput& in, TimeMatches* found) {
  constexpr std::pair<std::string_view, int> kCenturies[] = {
      {"seventeen", 1700}, {"eighteen", 1800}, {"nineteen", 1900}, {"twenty", 2000}};
  const std::string& text = in.Lower();
  if (text == "noughties" || text == "aughts") return AddTo(found, in.at + 1, Field::kDecade, 2000);
  if (text == "two" && in.Lower(1) == "thousands") return AddTo(found, in.at + 2, Field::kDecade, 2000);
  if (text == "two" && in.Lower(1) == "thousand" && in.Lower(2) == "and" && in.Lower(3) == "tens")
    return AddTo(found, in.at + 4, Field::kDecade, 2010);
  for (const auto& [word, year] : kDecadeWords) {
    if (text == word && year >= 20) AddTo(found, in.at + 1, Field::kDecade, 1900 + year);
  }
  for (const auto& [century, first] : kCenturies) {
    if (text != century) continue;
    const uint32_t next = in.Lower(1) == "-" ? 2 : 1;
    for (const auto& [word, year] : kDecadeWords) {
      if (in.Lower(next) == word) AddTo(found, in.at + next + 1, Field::kDecade, first + year);
    }
  }
}

// "1990s", "1990's", "'90s", "90s", "nineties".
void Decade(const ClassInput& in, TimeMatches* found) {
  std::string text = in.Lower();
  uint32_t end = in.at + 1;
  if (text == "'") {
    text = in.Lower(1);
    ++end;
  } else if (text.starts_with("'")) {
    text = text.substr(1);
  }
  if (AllDigits(text) && (in.Lower(end - in.at) == "'s" || in.Lower(end - in.at) == "s") &&
      PieceAt(in.pieces, static_cast<int>(end)).glued) {
    text += "s";
    ++end;
  }
  if (text.ends_with("'s")) text.erase(text.size() - 2, 1);
  if (text.ends_with("0s") && AllDigits(text.substr(0, text.size() - 1))) {
    const int number = ToInt(text.substr(0, text.size() - 1));
    if (text.size() == 5 && number >= 1500 && number <= 2090) AddTo(found, end, Field::kDecade, number);
    if (text.size() == 3 && number >= 20) AddTo(found, end, Field::kDecade, 1900 + number);
    return;
  }
  DecadeInWords(in, found);
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
  using Matcher = void (*)(const ClassInput&, TimeMatches*);
  constexpr std::pair<std::string_view, Matcher> kMatchers[] = {
      {"<dom>", DayOfMonth},
      {"<ordday>", OrdinalDay},
      {"<year>", Year},
      {"<yy>", ShortYear},
      {"<decade>", Decade},
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
  for (const auto& [known, matcher] : kMatchers) {
    if (known != name) continue;
    matcher(in, found);
    return true;
  }
  return MatchClockClass(name, in, found);
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
