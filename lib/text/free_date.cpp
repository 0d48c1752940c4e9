#include "text/free_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kLongestLine = 160;

// A line as words and numbers; marks between them are dropped but ":" and "." inside clock times are kept.
struct Part {
  enum class Kind { kNumber, kWord, kColon, kSlash, kPoint } kind{};
  std::string text;  // lower case
  int value{};
  uint32_t end{};
};

std::vector<Part> SplitParts(std::string_view line) {
  std::vector<Part> parts;
  for (size_t at = 0; at < line.size();) {
    const Char c = CharAt(line, at);
    size_t stop = at + c.size;
    if (IsDigit(c.code)) {
      while (stop < line.size() && IsDigit(CharAt(line, stop).code)) ++stop;
      const std::string digits(line.substr(at, stop - at));
      parts.push_back({Part::Kind::kNumber, digits, digits.size() > 6 ? -1 : std::stoi(digits),
                       static_cast<uint32_t>(stop)});
    } else if (IsLetter(c.code)) {
      while (stop < line.size() && IsLetter(CharAt(line, stop).code)) stop += CharAt(line, stop).size;
      parts.push_back(
          {Part::Kind::kWord, LowerAscii(line.substr(at, stop - at)), 0, static_cast<uint32_t>(stop)});
    } else if (c.code == ':' || c.code == '/' || c.code == '.' || c.code == '-') {
      const auto kind = c.code == ':'   ? Part::Kind::kColon
                        : c.code == '.' ? Part::Kind::kPoint
                                        : Part::Kind::kSlash;
      parts.push_back({kind, std::string(1, line[at]), 0, static_cast<uint32_t>(stop)});
    }
    at = stop;
  }
  return parts;
}

class DateReader {
 public:
  DateReader(std::string_view line, const TextResources& resources)
      : parts_(SplitParts(line)), used_(parts_.size(), false), resources_(resources) {}

  FreeDate Read() {
    const bool clock = FindClock();
    const bool day = FindNumeric() || FindNamed();
    FreeDate date;
    date.whole = OnlyDateWords() && (day || clock);
    if (clock) date.has_clock = true, date.clock = absl::CivilMinute(1970, 1, 1, hour_, minute_);
    if (!day) return date;
    date.ambiguous = ambiguous_;
    const absl::CivilDay civil(year_, month_, day_);
    if (civil.month() != month_ || civil.day() != day_ || year_ < 1900 || year_ > 2200) return date;
    date.moment = Moment{.at = absl::CivilMinute(year_, month_, day_, clock ? hour_ : 0, clock ? minute_ : 0),
                         .has_clock = clock};
    return date;
  }

 private:
  bool IsNumber(size_t i, int low, int high) const {
    return i < parts_.size() && parts_[i].kind == Part::Kind::kNumber && parts_[i].value >= low &&
           parts_[i].value <= high;
  }
  bool IsMark(size_t i, Part::Kind kind) const { return i < parts_.size() && parts_[i].kind == kind; }
  bool IsText(size_t i, std::string_view text) const { return i < parts_.size() && parts_[i].text == text; }
  void Use(size_t begin, size_t end) {
    std::fill(used_.begin() + static_cast<long>(begin),
              used_.begin() + static_cast<long>(std::min(end, used_.size())), true);
  }

  // "am", "a.m.", "pm" behind a clock time: how many parts, and whether it is afternoon.
  size_t HalfDay(size_t i, bool& afternoon) const {
    if (IsText(i, "am") || IsText(i, "pm")) {
      afternoon = parts_[i].text == "pm";
      return 1;
    }
    if ((IsText(i, "a") || IsText(i, "p")) && IsMark(i + 1, Part::Kind::kPoint) && IsText(i + 2, "m")) {
      afternoon = parts_[i].text == "p";
      return IsMark(i + 3, Part::Kind::kPoint) ? 4 : 3;
    }
    return 0;
  }

  bool FindClock() {
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (ClockAt(i)) return true;
    }
    return false;
  }

  bool ClockAt(size_t i) {
    if (!IsNumber(i, 0, 23)) return false;
    bool afternoon = false;
    const bool pair = (IsMark(i + 1, Part::Kind::kColon) || IsMark(i + 1, Part::Kind::kPoint)) &&
                      IsNumber(i + 2, 0, 59) && parts_[i + 2].text.size() == 2;
    size_t end = pair ? i + 3 : i + 1;
    if (pair && IsMark(end, Part::Kind::kColon) && IsNumber(end + 1, 0, 59)) end += 2;
    const size_t half = HalfDay(end, afternoon);
    // "22.07.2013" is a date: a pair with a point needs a half day, a zone or a four-digit year before it.
    const bool point = pair && IsMark(i + 1, Part::Kind::kPoint);
    const bool zone = end < parts_.size() && resources_.time_zones.contains(parts_[end].text);
    if (half == 0 && (!pair || (point && !zone))) return false;
    hour_ = parts_[i].value;
    minute_ = pair ? parts_[i + 2].value : 0;
    if (half > 0 && hour_ == 12) hour_ = 0;
    if (half > 0 && afternoon && hour_ < 12) hour_ += 12;
    Use(i, end + half);
    return true;
  }

  // Four digits, or two as in "11/28/05".
  bool IsYear(size_t i) const {
    return IsNumber(i, 1900, 2200) || (IsNumber(i, 0, 99) && parts_[i].text.size() == 2);
  }
  int Year(size_t i) const {
    const int value = parts_[i].value;
    return value > 99 ? value : value + (value < 70 ? 2000 : 1900);
  }

  // "2013-07-21", "09/14/2013" (month first unless it cannot be), "22.07.2013".
  bool FindNumeric() {
    for (size_t i = 0; i + 4 < parts_.size(); ++i) {
      const bool marks = (IsMark(i + 1, Part::Kind::kSlash) && IsMark(i + 3, Part::Kind::kSlash)) ||
                         (IsMark(i + 1, Part::Kind::kPoint) && IsMark(i + 3, Part::Kind::kPoint));
      if (!marks || used_[i] || used_[i + 2] || used_[i + 4]) continue;
      if (IsNumber(i, 1900, 2200) && IsNumber(i + 2, 1, 12) && IsNumber(i + 4, 1, 31)) {
        Set(parts_[i].value, parts_[i + 2].value, parts_[i + 4].value);
      } else if (IsNumber(i, 1, 31) && IsNumber(i + 2, 1, 31) && IsYear(i + 4)) {
        const bool month_first = parts_[i].value <= 12 && !IsMark(i + 1, Part::Kind::kPoint);
        const int first = parts_[i].value, second = parts_[i + 2].value;
        if (month_first && second <= 12 && first != second) ambiguous_ = true;
        Set(Year(i + 4), month_first ? first : second, month_first ? second : first);
      } else {
        continue;
      }
      Use(i, i + 5);
      return true;
    }
    return false;
  }

  // "Oct 22, 2025", "31 October 2025", "November 27-2005", "28th Nov. 2005".
  bool FindNamed() {
    for (size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].kind != Part::Kind::kWord) continue;
      const auto month = resources_.months.find(parts_[i].text);
      if (month == resources_.months.end()) continue;
      size_t day = Skip(i + 1, Part::Kind::kPoint);
      size_t year = AfterDay(day);
      if (IsNumber(day, 1, 31) && IsNumber(year, 1900, 2200)) {
        Set(parts_[year].value, month->second, parts_[day].value);
        Use(i, year + 1);
        return true;
      }
      year = Skip(Skip(i + 1, Part::Kind::kPoint), Part::Kind::kSlash);
      day = DayBefore(i);
      if (day < i && IsNumber(day, 1, 31) && IsNumber(year, 1900, 2200)) {
        Set(parts_[year].value, month->second, parts_[day].value);
        Use(day, year + 1);
        return true;
      }
    }
    return false;
  }

  size_t Skip(size_t i, Part::Kind kind) const { return IsMark(i, kind) ? i + 1 : i; }
  size_t AfterDay(size_t day) const {
    size_t i = day + 1;
    for (std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (IsText(i, ending)) return i + 1;
    }
    return Skip(i, Part::Kind::kSlash);
  }
  // Index of the day before the month at `i`; `i` when there is none.
  size_t DayBefore(size_t i) const {
    size_t at = i;
    if (at > 0 && IsMark(at - 1, Part::Kind::kSlash)) --at;
    if (at > 0 && IsText(at - 1, "of")) --at;
    if (at > 1) {
      for (std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (IsText(at - 1, ending)) return at - 2;
      }
    }
    return at > 0 ? at - 1 : i;
  }

  void Set(int year, int month, int day) { year_ = year, month_ = month, day_ = day; }

  // Whether the parts that are neither date nor clock are words that go with a date.
  bool OnlyDateWords() const {
    static constexpr std::string_view kWords[] = {
        "published", "updated", "update",  "posted",  "last",       "modified", "on",     "at",
        "time",      "date",    "local",   "first",   "originally", "created",  "issued", "the",
        "of",        "eastern", "central", "pacific", "mountain",   "st",       "nd",     "rd",
        "th",        "print",   "filed",   "by",      "standard",   "daylight"};
    for (size_t i = 0; i < parts_.size(); ++i) {
      const Part& part = parts_[i];
      if (used_[i] || part.kind == Part::Kind::kColon || part.kind == Part::Kind::kSlash ||
          part.kind == Part::Kind::kPoint)
        continue;
      // A second date or clock ("Posted ... Updated ...", "+02:00") is made of the same things.
      const bool known = part.kind == Part::Kind::kNumber ||
                         std::find(std::begin(kWords), std::end(kWords), part.text) != std::end(kWords) ||
                         resources_.months.contains(part.text) || resources_.weekdays.contains(part.text) ||
                         resources_.time_zones.contains(part.text) || part.text == "am" ||
                         part.text == "pm" || part.text == "a" || part.text == "p" || part.text == "m";
      if (!known) return false;
    }
    return true;
  }

  std::vector<Part> parts_;
  std::vector<bool> used_;
  const TextResources& resources_;
  int year_{}, month_{}, day_{}, hour_{}, minute_{};
  bool ambiguous_{};
};

}  // namespace

FreeDate ReadFreeDate(std::string_view line, const TextResources& resources) {
  if (line.size() > kLongestLine) return {};
  return DateReader(line, resources).Read();
}

std::optional<LeadingClock> ReadLeadingClock(std::string_view line, const TextResources& resources) {
  size_t at = 0;
  auto number = [&](size_t most) -> int {
    int value = 0;
    size_t digits = 0;
    while (digits < most && at < line.size() && IsDigit(CharAt(line, at).code))
      value = value * 10 + (line[at++] - '0'), ++digits;
    return digits == 0 ? -1 : value;
  };
  LeadingClock clock{.size = 0, .hour = number(2), .minute = 0};
  if (clock.hour < 0 || clock.hour > 23 || at >= line.size()) return std::nullopt;
  bool pair = false;
  if ((line[at] == ':' || line[at] == '.') && at + 1 < line.size() && IsDigit(CharAt(line, at + 1).code)) {
    const size_t before = ++at;
    clock.minute = number(2);
    pair = at - before == 2 && clock.minute < 60;
    if (!pair) return std::nullopt;
  }
  size_t word = at;
  while (word < line.size() && line[word] == ' ') ++word;
  size_t stop = word;
  while (stop < line.size() && (IsLetter(CharAt(line, stop).code) || line[stop] == '.'))
    stop += CharAt(line, stop).size;
  std::string mark = LowerAscii(line.substr(word, stop - word));
  mark.erase(std::remove(mark.begin(), mark.end(), '.'), mark.end());
  const bool half = mark == "am" || mark == "pm";
  const bool zone = resources.time_zones.contains(mark) && mark != "z";
  if (half) {
    if (clock.hour == 12) clock.hour = 0;
    if (mark == "pm" && clock.hour < 12) clock.hour += 12;
  }
  if (!half && !(pair && (zone || at == line.size() || line[at] == ' '))) return std::nullopt;
  if (half || zone) at = stop;
  while (at < line.size() && std::string_view(" :.-").find(line[at]) != std::string_view::npos) ++at;
  clock.size = static_cast<uint32_t>(at);
  return clock;
}

}  // namespace rashomon
