// What the ends of a range or list share: "4 to 22 January 1995", "May to October 2020", "3 to 5 p.m.".
#include "values/time_sharing.h"

#include <algorithm>
#include <array>

#include "values/time_classes.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

const std::string& LowerAt(const Pieces& pieces, uint32_t at) {
  return PieceAt(pieces, static_cast<int>(at)).lower;
}

bool IsLead(const std::string& word) {
  return word == "from" || word == "between";
}

bool IsRangeLink(const std::string& word) {
  constexpr std::array<std::string_view, 10> kLinks = {"to", "until", "till", "through", "thru",
                                                       "-",  "--",    "and",  "til",     "~"};
  return OneOf(word, kLinks);
}

// The end of one link, "and" only behind "between"; 0 when what stands there is none.
uint32_t LinkEnd(const Pieces& pieces, uint32_t lead, uint32_t at) {
  if (!IsRangeLink(LowerAt(pieces, at))) return 0;
  const bool between = lead > 0 && LowerAt(pieces, lead - 1) == "between";
  return LowerAt(pieces, at) != "and" || between ? at + 1 : 0;
}

bool HasDate(const TimeSpec& spec) {
  return spec.Has(Field::kYear) || spec.Has(Field::kMonth) || spec.Has(Field::kDay) ||
         spec.Has(Field::kWeekday) || spec.kind() != SpecKind::kCalendar;
}

int HalfDay(const TimeSpec& spec) {
  if (spec.Has(Field::kAmPm)) return spec.Get(Field::kAmPm);
  const auto part = static_cast<Daypart>(spec.Get(Field::kDaypart));
  if (part == Daypart::kMorning) return 1;
  return part == Daypart::kAfternoon || part == Daypart::kEvening ? 2 : 0;
}

int MinuteOfHalf(const TimeSpec& spec) {
  return spec.Get(Field::kHour) % 12 * 60 + spec.Get(Field::kMinute);
}

// An hour in bare digits or words: "4", "five"; 0 when it is none.
int BareHour(const std::string& text) {
  constexpr std::array<std::string_view, 12> kWords = {"one",   "two",   "three", "four", "five",   "six",
                                                       "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  for (size_t i = 0; i < kWords.size(); ++i) {
    if (text == kWords[i]) return static_cast<int>(i) + 1;
  }
  const int hour = text.size() <= 2 ? ToInt(text) : 0;
  return hour >= 1 && hour <= 24 ? hour : 0;
}

FoundTime HourAt(uint32_t at, int hour) {
  FoundTime found;
  found.first = at;
  found.end = at + 1;
  found.spec.Set(Field::kHour, hour);
  found.spec.Set(Field::kMinute, 0);
  return found;
}

bool HasMinutes(const Pieces& pieces, uint32_t at) {
  return LowerAt(pieces, at).find(':') != std::string::npos;
}

// A bare day number before a day of a month: "4" of "from 4 to 22 January", "the 18th" of "the 18th and 19th
// of June".
bool DayBefore(const FoundTime& later, const Pieces& pieces, uint32_t floor, FoundTime* found) {
  if (!later.spec.Has(Field::kDay) || later.spec.Has(Field::kHour) || later.first < floor + 2) return false;
  if (!later.spec.Has(Field::kMonth) && later.spec.Get(Field::kWeekOf) != 4) return false;
  const std::string& link = LowerAt(pieces, later.first - 1);
  if (!IsRangeLink(link) && link != "or") return false;
  uint32_t end = later.first - 1;
  int day = LowerAt(pieces, end - 1).size() <= 2 ? ToInt(LowerAt(pieces, end - 1)) : -1;
  if (day < 0) day = OrdinalAt(pieces, later.first - 2, &end);
  if (day < 1 || day > 31 || end != later.first - 1) return false;
  const uint32_t at = later.first - 2;
  const std::string& lead =
      at > 0 ? LowerAt(pieces, at - 1) : LowerAt(pieces, static_cast<uint32_t>(pieces.size()));
  constexpr std::array<std::string_view, 5> kLeads = {"from", "between", "on", "the", "of"};
  const bool day_first = pieces[later.first].number || OrdinalAt(pieces, later.first, &end) > 0;
  const bool joins = link == "-" || link == "to" || link == "till" || link == "until";
  if (!OneOf(lead, kLeads) && !(day_first && joins)) return false;
  if (!day_first && !IsLead(lead)) return false;
  found->first = at;
  found->end = at + 1;
  found->spec = later.spec;
  found->spec.Set(Field::kDay, day);
  found->spec.fields[static_cast<size_t>(Field::kWeekday)] = TimeSpec::kUnset;
  return true;
}

// A bare hour before a clock time with its half of the day: "3" of "from 3 to 5 p.m.".
bool HourBefore(const FoundTime& later, const Pieces& pieces, uint32_t floor, FoundTime* found) {
  if (!later.spec.Has(Field::kHour) || later.first < floor + 2 ||
      !IsRangeLink(LowerAt(pieces, later.first - 1)))
    return false;
  const uint32_t at = later.first - 2;
  const bool lead = at > 0 && IsLead(LowerAt(pieces, at - 1));
  const bool told = HalfDay(later.spec) != 0 || later.spec.Has(Field::kZone);
  constexpr std::array<std::string_view, 5> kJoins = {"-", "to", "til", "till", "until"};
  const bool joined = OneOf(LowerAt(pieces, later.first - 1), kJoins);
  if (!(told && (lead || joined)) && !(lead && (HasDate(later.spec) || HasMinutes(pieces, later.first))))
    return false;
  if (LowerAt(pieces, later.first - 1) == "and" && LowerAt(pieces, at - 1) != "between") return false;
  const int hour = BareHour(LowerAt(pieces, at));
  if (hour == 0 || (!pieces[at].number && !lead)) return false;
  *found = HourAt(at, hour);
  return true;
}

// What may stand behind a bare hour that ends a range.
bool EndsRange(const Pieces& pieces, uint32_t at) {
  const std::string& next = LowerAt(pieces, at);
  const bool word = !next.empty() && next[0] >= 'a' && next[0] <= 'z' && next != "on" && next != "and";
  return !word && next != "%" && next != "-" && next != "$" && !PieceAt(pieces, static_cast<int>(at)).number;
}

// "5/1" of "from 5/1 to 5/7/2020": a day in digits that takes the year of the second.
bool DigitsBefore(const FoundTime& later, const Pieces& pieces, uint32_t floor, FoundTime* found) {
  const bool digits = later.spec.Has(Field::kNumberA) && later.spec.Has(Field::kYear);
  if (!digits || later.first < floor + 4 || LowerAt(pieces, later.first - 3) != "/") return false;
  const uint32_t at = later.first - 4;
  const std::string& link = LowerAt(pieces, later.first - 1);
  const std::string& month = LowerAt(pieces, at);
  const std::string& day = LowerAt(pieces, at + 2);
  if (!IsRangeLink(link) || link == "and" || month.size() > 2 || day.size() > 2) return false;
  if (ToInt(month) < 1 || ToInt(day) < 1 || ToInt(month) > 31 || ToInt(day) > 31) return false;
  found->first = at;
  found->end = at + 3;
  found->spec = later.spec;
  found->spec.Set(Field::kNumberA, ToInt(month));
  found->spec.Set(Field::kNumberB, ToInt(day));
  return true;
}

// "between 3 and 5 on January 1": bare hours that count nothing, with their day behind them.
bool HoursBeforeDay(const FoundTime& day, const Pieces& pieces, uint32_t floor, std::vector<FoundTime>* all) {
  const bool named =
      day.spec.Has(Field::kDay) || day.spec.Has(Field::kWeekday) || day.spec.Has(Field::kNumberB);
  const bool dated = named && !day.spec.Has(Field::kHour);
  if (!dated || day.first < floor + 5 || LowerAt(pieces, day.first - 1) != "on") return false;
  const uint32_t at = day.first - 4;
  if (LowerAt(pieces, at - 1) != "between" || LowerAt(pieces, at + 1) != "and" || !pieces[at].number)
    return false;
  const int begin = BareHour(LowerAt(pieces, at));
  const int end = BareHour(LowerAt(pieces, at + 2));
  if (begin == 0 || end <= begin || end > 12) return false;
  FoundTime first = HourAt(at, begin);
  FoundTime last = HourAt(at + 2, end);
  for (FoundTime* hour : {&first, &last}) {
    TimeSpec dated_hour = day.spec;
    dated_hour.Merge(hour->spec);
    hour->spec = dated_hour;
  }
  last.end = day.end;
  all->push_back(first);
  all->push_back(last);
  return true;
}

// A bare hour behind a clock time: "4" of "from 1 p.m. to 4", "1 p.m. to 4.", "from 10:30 to 3".
bool HourAfter(const FoundTime& earlier, const Pieces& pieces, uint32_t ceiling, FoundTime* found) {
  if (!earlier.spec.Has(Field::kHour) || earlier.first == 0) return false;
  const bool lead = IsLead(LowerAt(pieces, earlier.first - 1));
  const bool half = HalfDay(earlier.spec) != 0;
  if (!half && !(lead && HasMinutes(pieces, earlier.first))) return false;
  const uint32_t at = LinkEnd(pieces, earlier.first, earlier.end);
  if (at == 0 || at >= ceiling) return false;
  const int hour = BareHour(LowerAt(pieces, at));
  if (hour == 0 || (!EndsRange(pieces, at + 1) && ceiling != at + 1) || (!lead && !pieces[at].number))
    return false;
  *found = HourAt(at, hour);
  return true;
}

// "from 10:30 to 3 on January 5": the day behind a bare hour that ends a range is the hour's.
bool TakeDay(const Pieces& pieces, const FoundTime& day, FoundTime* hour) {
  const bool beside =
      day.first == hour->end || (day.first == hour->end + 1 && LowerAt(pieces, hour->end) == "on");
  if (!beside || day.spec.Has(Field::kHour) || day.spec.kind() == SpecKind::kDuration) return false;
  TimeSpec dated = day.spec;
  dated.Merge(hour->spec);
  hour->spec = dated;
  hour->end = day.end;
  return true;
}

// Half of the day and date, from the end of a range of clock times that tells them to the other.
void ShareClock(TimeSpec* earlier, TimeSpec* later) {
  if (!earlier->Has(Field::kHour) || !later->Has(Field::kHour)) return;
  const bool in_order = MinuteOfHalf(*earlier) < MinuteOfHalf(*later);
  if (HalfDay(*earlier) == 0 && HalfDay(*later) != 0 && earlier->Get(Field::kHour) <= 12) {
    earlier->Set(Field::kAmPm, in_order ? HalfDay(*later) : 3 - HalfDay(*later));
  } else if (HalfDay(*later) == 0 && HalfDay(*earlier) != 0 && later->Get(Field::kHour) <= 12) {
    later->Set(Field::kAmPm, in_order ? HalfDay(*earlier) : 3 - HalfDay(*earlier));
  } else if (HalfDay(*earlier) == 0 && HalfDay(*later) == 0 && later->Get(Field::kHour) < 12 &&
             earlier->Get(Field::kHour) > later->Get(Field::kHour) && earlier->Get(Field::kHour) <= 12) {
    later->Set(Field::kAmPm, 2);  // "from 10:30 to 3"
  }
  if (HasDate(*earlier) || !HasDate(*later)) return;
  TimeSpec dated = *later;
  for (Field own : {Field::kHour, Field::kMinute, Field::kAmPm, Field::kClockSecond, Field::kClockShift,
                    Field::kModifier}) {
    dated.fields[static_cast<size_t>(own)] = earlier->fields[static_cast<size_t>(own)];
  }
  *earlier = dated;
}

// The year of "May to October 2020" is that of both; of "Nov. to Feb. 2017" that of the second.
void ShareYear(TimeSpec* earlier, const TimeSpec& later) {
  if (!earlier->Has(Field::kMonth) || earlier->Has(Field::kYear) || earlier->Has(Field::kShift)) return;
  if (!later.Has(Field::kMonth) || !later.Has(Field::kYear)) return;
  const bool before = earlier->Get(Field::kMonth) > later.Get(Field::kMonth);
  earlier->Set(Field::kYear, later.Get(Field::kYear) - (before ? 1 : 0));
}

}  // namespace

bool AreLinked(const Pieces& pieces, const FoundTime& earlier, const FoundTime& later) {
  return earlier.end + 1 == later.first && LinkEnd(pieces, earlier.first, earlier.end) == later.first;
}

void ShareBetweenEnds(const Pieces& pieces, std::vector<FoundTime>* found) {
  std::vector<FoundTime> all;
  for (size_t i = 0; i < found->size(); ++i) {
    const FoundTime& time = (*found)[i];
    FoundTime more;
    const uint32_t floor = all.empty() ? 0 : all.back().end;
    if (HoursBeforeDay(time, pieces, floor, &all)) continue;
    if (DayBefore(time, pieces, floor, &more) || DigitsBefore(time, pieces, floor, &more) ||
        HourBefore(time, pieces, floor, &more)) {
      all.push_back(more);
    }
    all.push_back(time);
    const auto ceiling = i + 1 < found->size() ? (*found)[i + 1].first : static_cast<uint32_t>(pieces.size());
    if (!HourAfter(time, pieces, ceiling, &more)) continue;
    if (i + 1 < found->size() && TakeDay(pieces, (*found)[i + 1], &more)) ++i;
    all.push_back(more);
  }
  for (size_t i = 0; i + 1 < all.size(); ++i) {
    if (!AreLinked(pieces, all[i], all[i + 1])) continue;
    ShareClock(&all[i].spec, &all[i + 1].spec);
    ShareYear(&all[i].spec, all[i + 1].spec);
  }
  *found = std::move(all);
}

}  // namespace rashomon
