#include "values/digit_dates.h"

namespace rashomon {
namespace {

const std::string& LowerOf(const Pieces& pieces, uint32_t at) {
  return PieceAt(pieces, static_cast<int>(at)).lower;
}

void AddDay(int year, int month, int day, uint32_t end, std::vector<TimeMatch>* found) {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return;
  TimeSpec spec;
  spec.Set(Field::kYear, year);
  spec.Set(Field::kMonth, month);
  spec.Set(Field::kDay, day);
  found->push_back({end, spec});
}

void AddMonth(int year, int month, uint32_t end, std::vector<TimeMatch>* found) {
  TimeSpec spec;
  spec.Set(Field::kYear, year);
  spec.Set(Field::kMonth, month);
  found->push_back({end, spec});
}

// The numbers of "13.5.2015" or "2015.5.13"; days come first where the year comes last.
void FindDottedDate(const std::string& text, uint32_t end, std::vector<TimeMatch>* found) {
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
bool IsJoined(const Pieces& pieces, uint32_t at) {
  return LowerOf(pieces, at + 1) == "-" && LowerOf(pieces, at + 3) != "-" && LowerOf(pieces, at + 3) != "/";
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

void FindPackedDate(const Pieces& pieces, uint32_t at, std::vector<TimeMatch>* found) {
  const std::string& text = LowerOf(pieces, at);
  if (!AllDigits(text)) return FindDottedDate(text, at + 1, found);
  if (text.size() != 8 && text.size() != 6) return;
  const size_t year_digits = text.size() - 4;
  int year = ToInt(text.substr(0, year_digits));
  if (year_digits == 2) year += year < 50 ? 2000 : 1900;
  AddDay(year, ToInt(text.substr(year_digits, 2)), ToInt(text.substr(year_digits + 2)), at + 1, found);
}

void FindYearMonth(const Pieces& pieces, uint32_t at, std::vector<TimeMatch>* found) {
  const int year = YearOf(LowerOf(pieces, at));
  const std::string& month = LowerOf(pieces, at + 2);
  if (year < 0 || !IsJoined(pieces, at) || !IsMonth(month) || ToInt(month) > year % 100) return;
  AddMonth(year, ToInt(month), at + 3, found);
}

void FindMonthYear(const Pieces& pieces, uint32_t at, std::vector<TimeMatch>* found) {
  const int year = YearOf(LowerOf(pieces, at + 2));
  const std::string& month = LowerOf(pieces, at);
  if (year < 0 || !IsJoined(pieces, at) || !IsMonth(month)) return;
  AddMonth(year, ToInt(month), at + 3, found);
}

void FindPackedClock(const Pieces& pieces, uint32_t at, std::vector<TimeMatch>* found) {
  const std::string& text = LowerOf(pieces, at);
  if (!AllDigits(text) || text.size() < 3 || text.size() > 4) return;
  const int hour = ToInt(text.substr(0, text.size() - 2));
  const int minute = ToInt(text.substr(text.size() - 2));
  if (hour < 1 || hour > 12 || minute > 59) return;
  TimeSpec spec;
  spec.Set(Field::kHour, hour);
  spec.Set(Field::kMinute, minute);
  found->push_back({at + 1, spec});
}

}  // namespace rashomon
