#include "values/digit_dates.h"

namespace rashomon {
namespace {

void AddDay(int year, int month, int day, uint32_t end, TimeMatches* found) {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return;
  TimeSpec spec;
  spec.Set(Field::kYear, year);
  spec.Set(Field::kMonth, month);
  spec.Set(Field::kDay, day);
  found->push_back({end, spec});
}

void AddMonth(int year, int month, uint32_t end, TimeMatches* found) {
  TimeSpec spec;
  spec.Set(Field::kYear, year);
  spec.Set(Field::kMonth, month);
  found->push_back({end, spec});
}

// The numbers of "13.5.2015" or "2015.5.13"; days come first where the year comes last.
void FindDottedDate(const std::string& text, uint32_t end, TimeMatches* found) {
  const size_t first = text.find('.');
  const size_t second = first == std::string::npos ? first : text.find('.', first + 1);
  if (second == std::string::npos) return;
  const std::string_view all(text);
  const std::string_view head = all.substr(0, first);
  const std::string_view tail = all.substr(second + 1);
  const int middle = ToInt(all.substr(first + 1, second - first - 1));
  if (head.size() == 4 && tail.size() <= 2) return AddDay(ToInt(head), middle, ToInt(tail), end, found);
  if (head.size() <= 2 && tail.size() == 4) return AddDay(ToInt(tail), middle, ToInt(head), end, found);
}

// Both glued to the hyphen between them: "2015-3".
bool IsJoined(const ClassInput& in) {
  return in.Lower(1) == "-" && in.Lower(3) != "-" && in.Lower(3) != "/";
}

bool IsMonth(const std::string& text) {
  const int month = text.size() <= 2 ? ToInt(text) : -1;
  return month >= 1 && month <= 12;
}

int YearOf(const std::string& text) {
  const int year = text.size() == 4 ? ToInt(text) : -1;
  return year >= 1900 && year <= 2100 ? year : -1;
}

}  // namespace

void FindPackedDate(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (!AllDigits(text)) return FindDottedDate(text, in.at + 1, found);
  if (text.size() != 8 && text.size() != 6) return;
  const size_t year_digits = text.size() - 4;
  int year = ToInt(text.substr(0, year_digits));
  if (year_digits == 2) year += year < 50 ? 2000 : 1900;
  AddDay(year, ToInt(text.substr(year_digits, 2)), ToInt(text.substr(year_digits + 2)), in.at + 1, found);
}

void FindYearMonth(const ClassInput& in, TimeMatches* found) {
  const int year = YearOf(in.Lower());
  const std::string& month = in.Lower(2);
  if (year < 0 || !IsJoined(in) || !IsMonth(month) || ToInt(month) > year % 100) return;
  AddMonth(year, ToInt(month), in.at + 3, found);
}

void FindMonthYear(const ClassInput& in, TimeMatches* found) {
  const int year = YearOf(in.Lower(2));
  const std::string& month = in.Lower();
  if (year < 0 || !IsJoined(in) || !IsMonth(month)) return;
  AddMonth(year, ToInt(month), in.at + 3, found);
}

}  // namespace rashomon
