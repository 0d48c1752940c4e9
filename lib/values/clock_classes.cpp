// Classes of the time grammar that are clock times: "10:35", "eight forty", "0730", "340" before "pm".
#include "values/time_class_input.h"

namespace rashomon {
namespace {

// The minutes of a clock time in words or digits: "20" of "20 past eight", "three" of "three minutes to
// eight".
void MinuteShift(const ClassInput& in, int sign, TimeMatches* found) {
  std::optional<NumberSpan> number = in.lexicon.ParseAt(in.pieces, in.at);
  if (!number || number->vague || number->decimal || number->fraction || number->value > 59) return;
  const int minutes = static_cast<int>(number->value);
  if (minutes > 0) AddTo(found, number->end, Field::kClockShift, sign * minutes);
}

void AddClock(TimeMatches* found, uint32_t end, int hour, int minute) {
  TimeSpec spec;
  spec.Set(Field::kHour, hour);
  spec.Set(Field::kMinute, minute);
  found->push_back({end, spec});
}

// "10:35", "10:35:20", "7.30".
void Clock(const ClassInput& in, TimeMatches* found) {
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
void WordClock(const ClassInput& in, TimeMatches* found) {
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
void MilitaryClock(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (text.size() != 4 || !AllDigits(text)) return;
  const int hour = ToInt(text.substr(0, 2));
  const int minute = ToInt(text.substr(2));
  if (hour <= 24 && minute < 60) AddClock(found, in.at + 1, hour, minute);
}

// "0730": no year or count begins with a zero.
void EarlyClock(const ClassInput& in, TimeMatches* found) {
  if (in.Lower()[0] == '0') MilitaryClock(in, found);
}

void Hour(const ClassInput& in, TimeMatches* found) {
  int hour = in.TwoDigits();
  if (hour < 0) {
    const NumberEntry* entry = in.lexicon.Find(in.Lower());
    if (entry == nullptr || entry->kind != NumberWord::kSmall) return;
    hour = static_cast<int>(entry->value);
  }
  if (hour >= 1 && hour <= 24) AddClock(found, in.at + 1, hour, 0);
}

// "11" of "11ish".
void TwelveHour(const ClassInput& in, TimeMatches* found) {
  const int hour = in.TwoDigits();
  if (hour >= 1 && hour <= 12) AddClock(found, in.at + 1, hour, 0);
}

// "340" and "1140" of "340pm", "1140 a.m.".
void PackedClock(const ClassInput& in, TimeMatches* found) {
  const std::string& text = in.Lower();
  if (!AllDigits(text) || text.size() < 3 || text.size() > 4) return;
  const int hour = ToInt(text.substr(0, text.size() - 2));
  const int minute = ToInt(text.substr(text.size() - 2));
  if (hour >= 1 && hour <= 12 && minute < 60) AddClock(found, in.at + 1, hour, minute);
}

}  // namespace

bool MatchClockClass(std::string_view name, const ClassInput& in, TimeMatches* found) {
  constexpr ClassMatcher kMatchers[] = {
      {"<clock>", Clock},
      {"<clock4>", MilitaryClock},
      {"<clock04>", EarlyClock},
      {"<clock34>", PackedClock},
      {"<wordclock>", WordClock},
      {"<minpast>", [](const ClassInput& at, TimeMatches* out) { MinuteShift(at, 1, out); }},
      {"<minto>", [](const ClassInput& at, TimeMatches* out) { MinuteShift(at, -1, out); }},
      {"<hour>", Hour},
      {"<hour12>", TwelveHour}};
  return MatchIn(kMatchers, name, in, found);
}

}  // namespace rashomon
