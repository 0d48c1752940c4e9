#include "values/time_classes.h"

#include <array>
#include <cmath>
#include <utility>

#include "values/digit_dates.h"

namespace rashomon {
namespace {

using Found = std::vector<TimeMatch>;

struct Input {
  const NumberLexicon& lexicon;
  const Pieces& pieces;
  uint32_t at{};
  const std::string& Lower(uint32_t offset = 0) const {
    return PieceAt(pieces, static_cast<int>(at + offset)).lower;
  }
};

void Add(Found* found, uint32_t end, Field field, int value) {
  TimeSpec spec;
  spec.Set(field, value);
  found->push_back({end, spec});
}

constexpr std::array<std::string_view, 19> kOrdinals = {
    "first",     "second",    "third",       "fourth",     "fifth",     "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};

// A plain number of at most two digits, as in dates: "7", "07".
int TwoDigits(const std::string& text) {
  return text.size() <= 2 ? ToInt(text) : -1;
}

void DayOfMonth(const Input& in, Found* found) {
  int day = TwoDigits(in.Lower());
  uint32_t end = in.at + 1;
  if (day < 0) day = OrdinalAt(in.pieces, in.at, &end);
  if (day >= 1 && day <= 31) Add(found, end, Field::kDay, day);
}

void OrdinalDay(const Input& in, Found* found) {
  uint32_t end = in.at;
  const int day = OrdinalAt(in.pieces, in.at, &end);
  if (day >= 1 && day <= 31) Add(found, end, Field::kDay, day);
}

// "twenty one" of "May twenty one": only where the rule knows what follows.
void DayInWords(const Input& in, Found* found) {
  if (PieceAt(in.pieces, static_cast<int>(in.at)).number) return;
  std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->vague || number->decimal || number->fraction) return;
  if (number->value >= 1 && number->value <= 31)
    Add(found, number->end, Field::kDay, static_cast<int>(number->value));
}

// "Week 31": leagues do not count so far, so it is one of the calendar.
void HighWeek(const Input& in, Found* found) {
  const int week = TwoDigits(in.Lower());
  if (week > 22 && week <= 53) Add(found, in.at + 1, Field::kOrdinal, week);
}

// "3" of "3h".
void DigitCount(const Input& in, Found* found) {
  const int count = TwoDigits(in.Lower());
  if (count < 1) return;
  TimeSpec spec;
  spec.has_count = true;
  spec.count = spec.count_end = count;
  found->push_back({in.at + 1, spec});
}

// "1998", "nineteen ninety-eight", "nineteen oh one", "two thousand".
void Year(const Input& in, Found* found) {
  const std::string& text = in.Lower();
  if (text.size() == 4 && AllDigits(text)) {
    const int year = ToInt(text);
    if (year >= 1000 && year <= 2199) Add(found, in.at + 1, Field::kYear, year);
    return;
  }
  if (text != "nineteen" && text != "eighteen" && text != "twenty" && text != "two") return;
  if (text == "two") {
    std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
    if (number && number->value >= 2000 && number->value < 2100) {
      Add(found, number->end, Field::kYear, static_cast<int>(number->value));
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
  Add(found, rest->end, Field::kYear, century + static_cast<int>(rest->value));
}

int CenturyOf(int two_digits) {
  return two_digits < 50 ? 2000 : 1900;
}

// "90" in "'90" or 10/16/13.
void ShortYear(const Input& in, Found* found) {
  std::string text = in.Lower();
  uint32_t end = in.at + 1;
  if (text == "'") {
    text = in.Lower(1);
    ++end;
  } else if (text.starts_with("'")) {
    text = text.substr(1);
  }
  if (text.size() == 2 && AllDigits(text))
    Add(found, end, Field::kYear, CenturyOf(ToInt(text)) + ToInt(text));
}

constexpr std::pair<std::string_view, int> kDecadeWords[] = {
    {"tens", 10},    {"twenties", 20},  {"thirties", 30}, {"forties", 40},  {"fifties", 50},
    {"sixties", 60}, {"seventies", 70}, {"eighties", 80}, {"nineties", 90}, {"hundreds", 0}};

// "nineties", "nineteen-seventies", "noughties".
void DecadeInWords(const Input& in, Found* found) {
  constexpr std::pair<std::string_view, int> kCenturies[] = {
      {"seventeen", 1700}, {"eighteen", 1800}, {"nineteen", 1900}, {"twenty", 2000}};
  const std::string& text = in.Lower();
  if (text == "noughties" || text == "aughts") return Add(found, in.at + 1, Field::kDecade, 2000);
  if (text == "two" && in.Lower(1) == "thousands") return Add(found, in.at + 2, Field::kDecade, 2000);
  if (text == "two" && in.Lower(1) == "thousand" && in.Lower(2) == "and" && in.Lower(3) == "tens")
    return Add(found, in.at + 4, Field::kDecade, 2010);
  for (const auto& [word, year] : kDecadeWords) {
    if (text == word && year >= 20) Add(found, in.at + 1, Field::kDecade, 1900 + year);
  }
  for (const auto& [century, first] : kCenturies) {
    if (text != century) continue;
    const uint32_t next = in.Lower(1) == "-" ? 2 : 1;
    for (const auto& [word, year] : kDecadeWords) {
      if (in.Lower(next) == word) Add(found, in.at + next + 1, Field::kDecade, first + year);
    }
  }
}

// "1990s", "1990's", "'90s", "90s", "nineties".
void Decade(const Input& in, Found* found) {
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
    if (text.size() == 5 && number >= 1500 && number <= 2090) Add(found, end, Field::kDecade, number);
    if (text.size() == 3 && number >= 20) Add(found, end, Field::kDecade, 1900 + number);
    return;
  }
  DecadeInWords(in, found);
}

// The minutes of a clock time in words or digits: "20" of "20 past eight", "three" of "three minutes to
// eight".
void MinuteShift(const Input& in, int sign, Found* found) {
  std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->vague || number->decimal || number->fraction || number->value > 59) return;
  const int minutes = static_cast<int>(number->value);
  if (minutes > 0) Add(found, number->end, Field::kClockShift, sign * minutes);
}

void AddClock(Found* found, uint32_t end, int hour, int minute) {
  TimeSpec spec;
  spec.Set(Field::kHour, hour);
  spec.Set(Field::kMinute, minute);
  found->push_back({end, spec});
}

// "10:35", "10:35:20", "7.30".
void Clock(const Input& in, Found* found) {
  const std::string& text = in.Lower();
  const size_t sign = text.find_first_of(":.");
  if (sign == std::string::npos || sign > 2 || text.size() < sign + 3) return;
  const int hour = ToInt(text.substr(0, sign));
  const int minute = ToInt(text.substr(sign + 1, 2));
  const std::string rest = text.substr(sign + 3);
  if (!rest.empty() && (text[sign] == '.' || rest[0] != ':')) return;
  if (hour < 0 || hour > 24 || minute < 0 || minute >= 60) return;
  AddClock(found, in.at + 1, hour, minute);
  const int second = rest.size() == 3 ? ToInt(rest.substr(1)) : -1;
  if (second >= 0 && second < 60) found->back().spec.Set(Field::kClockSecond, second);
}

// "eight forty", "seven thirty-five": an hour and its minutes in words.
void WordClock(const Input& in, Found* found) {
  const NumberEntry* hour = in.lexicon.Find(in.Lower());
  if (hour == nullptr || hour->kind != NumberWord::kSmall || hour->value > 24) return;
  const uint32_t next = in.Lower(1) == "-" ? in.at + 2 : in.at + 1;
  if (next >= in.pieces.size() || in.pieces[next].number) return;
  std::optional<NumberSpan> minute = in.lexicon.ParseAt(in.pieces, next);
  if (!minute || minute->vague || minute->decimal || minute->fraction) return;
  if (minute->value < 10 || minute->value > 59) return;
  AddClock(found, minute->end, static_cast<int>(hour->value), static_cast<int>(minute->value));
}

// "0522", "1100": only beside a zone or "hours".
void MilitaryClock(const Input& in, Found* found) {
  const std::string& text = in.Lower();
  if (text.size() != 4 || !AllDigits(text)) return;
  const int hour = ToInt(text.substr(0, 2));
  const int minute = ToInt(text.substr(2));
  if (hour <= 24 && minute < 60) AddClock(found, in.at + 1, hour, minute);
}

void Hour(const Input& in, Found* found) {
  int hour = TwoDigits(in.Lower());
  if (hour < 0) {
    const NumberEntry* entry = in.lexicon.Find(in.Lower());
    if (entry == nullptr || entry->kind != NumberWord::kSmall) return;
    hour = static_cast<int>(entry->value);
  }
  if (hour >= 1 && hour <= 24) AddClock(found, in.at + 1, hour, 0);
}

void Count(const Input& in, Found* found) {
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
void CountEnd(const Input& in, Found* found) {
  Found first;
  Count(in, &first);
  for (TimeMatch& match : first) {
    match.spec.Set(Field::kCountX, 0);
    found->push_back(match);
  }
}

void Ordinal(const Input& in, Found* found) {
  uint32_t end = in.at;
  const int value = OrdinalAt(in.pieces, in.at, &end);
  if (value > 0) Add(found, end, Field::kOrdinal, value);
}

void NumberPart(const Input& in, Field field, Found* found) {
  const int value = TwoDigits(in.Lower());
  if (value >= 0) Add(found, in.at + 1, field, value);
}

// "Q3", "3Q".
void QuarterCode(const Input& in, Found* found) {
  const std::string& text = in.Lower();
  if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
    Add(found, in.at + 1, Field::kQuarter, text[1] - '0');
  }
}

// "H1" of "H1 2016": half a year.
void HalfCode(const Input& in, Found* found) {
  const std::string& text = in.Lower();
  if (text == "h1" || text == "h2") Add(found, in.at + 1, Field::kHalf, text[1] - '0');
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
  using Matcher = void (*)(const Input&, Found*);
  constexpr std::pair<std::string_view, Matcher> kMatchers[] = {
      {"<dom>", DayOfMonth},
      {"<ordday>", OrdinalDay},
      {"<year>", Year},
      {"<yy>", ShortYear},
      {"<decade>", Decade},
      {"<clock>", Clock},
      {"<clock4>", MilitaryClock},
      {"<wordclock>", WordClock},
      {"<minpast>", [](const Input& in, Found* out) { MinuteShift(in, 1, out); }},
      {"<minto>", [](const Input& in, Found* out) { MinuteShift(in, -1, out); }},
      {"<hour>", Hour},
      {"<packed>", [](const Input& in, Found* out) { FindPackedDate(in.pieces, in.at, out); }},
      {"<yearmonth>", [](const Input& in, Found* out) { FindYearMonth(in.pieces, in.at, out); }},
      {"<monthyear>", [](const Input& in, Found* out) { FindMonthYear(in.pieces, in.at, out); }},
      {"<clock34>", [](const Input& in, Found* out) { FindPackedClock(in.pieces, in.at, out); }},
      {"<domword>", DayInWords},
      {"<weekno>", HighWeek},
      {"<digits>", DigitCount},
      {"<count>", Count},
      {"<countend>", CountEnd},
      {"<ordinal>", Ordinal},
      {"<qcode>", QuarterCode},
      {"<hcode>", HalfCode},
      {"<nth>", [](const Input& in, Found* out) { NumberPart(in, Field::kOrdinal, out); }},
      {"<numa>", [](const Input& in, Found* out) { NumberPart(in, Field::kNumberA, out); }},
      {"<numb>", [](const Input& in, Found* out) { NumberPart(in, Field::kNumberB, out); }},
      {"<numc>", [](const Input& in, Found* out) { NumberPart(in, Field::kNumberC, out); }}};
  for (const auto& [known, matcher] : kMatchers) {
    if (known != name) continue;
    matcher({lexicon, pieces, at}, found);
    return true;
  }
  return false;
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
