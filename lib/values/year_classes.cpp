// Classes of the time grammar that are years and decades: "1998", "nineteen oh one", "'90", "the nineties".
#include <utility>

#include "values/time_class_input.h"

namespace rashomon {
namespace {

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

// "247", "two hundred and sixty seven" behind "the year".
void EarlyYear(const ClassInput& in, TimeMatches* found) {
  const std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->vague || number->decimal || number->value < 100 || number->value > 999) return;
  AddTo(found, number->end, Field::kYear, static_cast<int>(number->value));
}

// "one thousand seven hundred and eighty nine", where nothing follows that it could count.
void LongYear(const ClassInput& in, TimeMatches* found) {
  if (in.Lower() != "one" || in.Lower(1) != "thousand") return;
  const std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (number && number->value > 1000 && number->value < 2000 && !number->decimal)
    AddTo(found, number->end, Field::kYear, static_cast<int>(number->value));
}

int CenturyOf(int two_digits) {
  return two_digits < 50 ? 2000 : 1900;
}

// The word and where it ends, without the apostrophe that stands for a century: "90" of "'90".
std::pair<std::string, uint32_t> AfterApostrophe(const ClassInput& in) {
  const std::string& text = in.Lower();
  if (text == "'") return {in.Lower(1), in.at + 2};
  return {text.starts_with("'") ? text.substr(1) : text, in.at + 1};
}

// "90" in "'90" or 10/16/13.
void ShortYear(const ClassInput& in, TimeMatches* found) {
  auto [text, end] = AfterApostrophe(in);
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
  auto [text, end] = AfterApostrophe(in);
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

}  // namespace

bool MatchYearClass(std::string_view name, const ClassInput& in, TimeMatches* found) {
  constexpr ClassMatcher kMatchers[] = {{"<year>", Year},
                                        {"<yy>", ShortYear},
                                        {"<earlyyear>", EarlyYear},
                                        {"<longyear>", LongYear},
                                        {"<decade>", Decade}};
  return MatchIn(kMatchers, name, in, found);
}

}  // namespace rashomon
