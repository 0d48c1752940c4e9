#include <algorithm>
#include <array>

#include "values/time_finder.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

struct Place {
  const TimeMatch& match;
  uint32_t first;
  const ParsedSentence& sentence;
  const Pieces& pieces;

  const ValuePiece& Before(int steps = 1) const { return PieceAt(pieces, static_cast<int>(first) - steps); }
  const ValuePiece& After(int steps = 0) const {
    return PieceAt(pieces, static_cast<int>(match.end) + steps);
  }
  const Word& WordOf(const ValuePiece& piece) const { return sentence.words[piece.word]; }
  bool HasAfter() const { return match.end < pieces.size(); }
};

bool IsNoun(const Word& word) {
  return word.upos == Upos::kNoun || word.xpos.starts_with("NN");
}
bool IsPlural(const Word& word) {
  return word.xpos == "NNS";
}

bool IsOneMonth(const std::string& lower) {
  constexpr std::array<std::string_view, 23> kMonths = {
      "jan",   "feb",  "mar",  "apr",    "may",       "jun",     "jul",      "aug",
      "sep",   "sept", "oct",  "nov",    "dec",       "january", "february", "march",
      "april", "june", "july", "august", "september", "october", "november"};
  return OneOf(lower, kMonths) || lower == "december";
}

// What shows that an abbreviation without its dot is a month; "by Jan" may be by a person.
bool LeadsToShortMonth(const std::string& before, const std::string& month) {
  constexpr std::array<std::string_view, 12> kBefore = {"from",    "between", "until", "till",
                                                        "through", "since",   "last",  "next",
                                                        "in",      "during",  "early", "late"};
  constexpr std::array<std::string_view, 3> kWeaker = {"by", "before", "after"};
  return OneOf(before, kBefore) || (month != "jan" && OneOf(before, kWeaker));
}

// An abbreviation without its dot beside what only a month has: "from Sep to Nov", "Nov-Feb 2017", "in Dec".
bool StandsAsShortMonth(const Place& place) {
  const ValuePiece& before = place.Before();
  const ValuePiece& after = place.After();
  if (before.lower == "to" && place.Before(2).capital) return true;
  if (after.lower == "-") return IsOneMonth(place.After(1).lower);
  return LeadsToShortMonth(before.lower, place.pieces[place.first].lower) && !after.capital;
}

// "May", "March": a month when it is written large and not tagged a verb, or stands beside a number.
bool IsMonthName(const Place& whole) {
  // "last November", "that same March": the name is behind its pointers.
  constexpr std::array<std::string_view, 9> kPointers = {"last", "past",   "this", "next", "that",
                                                         "same", "coming", "the",  "'"};
  uint32_t name = whole.first;
  while (name + 1 < whole.match.end &&
         (whole.pieces[name].number || OneOf(whole.pieces[name].lower, kPointers))) {
    ++name;
  }
  const Place place{whole.match, name, whole.sentence, whole.pieces};
  const ValuePiece& piece = place.pieces[place.first];
  const std::string& lower = piece.lower;
  if (name > whole.first && piece.capital) return true;
  const bool abbreviation = lower.size() <= 4 && lower != "may" && lower != "june" && lower != "july";
  if (abbreviation && piece.capital && StandsAsShortMonth(place)) return true;
  if (abbreviation && lower != "sept" && place.After().lower != "." && place.match.end == place.first + 1)
    return false;
  if (!piece.capital) {
    constexpr std::array<std::string_view, 5> kWords = {"may", "march", "august", "mar", "sep"};
    const bool lead = place.Before().lower == "between" && place.After().lower == "and";
    return lower.size() >= 3 && (lead || !OneOf(lower, kWords)) && place.WordOf(piece).upos != Upos::kVerb;
  }
  if (lower != "may" && lower != "march" && lower != "august" && lower != "april" && lower != "june")
    return true;
  const Word& word = place.WordOf(piece);
  if (lower == "may" || lower == "march") {
    if (word.xpos == "MD" || word.upos == Upos::kAux || word.upos == Upos::kVerb) return false;
    if (place.first == 0 && word.upos != Upos::kPropn) return false;
    if (place.After().lower == "of" && place.After(1).lower == "the") return false;  // "March of the Living"
  }
  // "April Jones", "Theresa May", "Miss June".
  if (place.HasAfter() && place.After().capital && place.WordOf(place.After()).upos == Upos::kPropn &&
      place.After().glued == false && lower != "may") {
    if (word.head == static_cast<int32_t>(place.After().word)) return false;
  }
  const ValuePiece& before = place.Before();
  if (lower == "may" && before.capital && place.first > 1 && place.WordOf(before).upos == Upos::kPropn)
    return false;
  return lower != "may" ||
         !OneOf(before.lower, std::array<std::string_view, 4>{"mrs", "ms", "mr", "minister"});
}

// "138-2010-2015", "82-2100": digits of a telephone number, no span of years.
bool IsInChain(const Place& place) {
  const ValuePiece& before = place.Before(2);
  const ValuePiece& after = place.After(1);
  const bool behind = place.Before().lower == "-" && before.number;
  const bool ahead = place.After().lower == "-" && after.number;
  if (behind && (before.lower.size() != 4 || ahead || place.Before(3).lower == "-")) return true;
  return ahead && place.After(2).lower == "-" && place.After(3).number;
}

bool IsYear(const Place& place) {
  if (IsInChain(place)) return false;
  const int year = place.match.spec.Get(Field::kYear);
  const ValuePiece& before = place.Before();
  constexpr std::array<std::string_view, 22> kLead = {
      "in",      "since", "from", "until", "till", "by", "of",  "before", "after",      "during", "to",
      "through", "early", "late", "mid",   "and",  "or", "for", "than",   "throughout", "(",      "between"};
  constexpr std::array<std::string_view, 12> kNever = {"$",    "£",      "€",  "no",    "number",  "#",
                                                       "room", "flight", "mh", "route", "highway", "boeing"};
  if (OneOf(before.lower, kNever) || (before.number && before.lower != "(")) return false;
  if (place.After().lower == "-" || (before.lower == "-" && !place.Before(2).number)) {
    const bool range = PieceAt(place.pieces, static_cast<int>(place.match.end) + 1).number;
    if (!range && before.lower == "-" && place.Before(2).lower != "mid") return false;
  }
  const bool lead = OneOf(before.lower, kLead);
  if (year < 1700 && !(lead && before.lower != "of" && before.lower != "to" && before.lower != "than"))
    return false;
  if (place.HasAfter() && IsNoun(place.WordOf(place.After())) && !place.After().number) {
    const bool title = before.lower == "the" || before.lower == "a" || before.lower == "'s" ||
                       before.lower == "its" || before.lower == "his" || before.lower == "their" ||
                       before.lower == "her";
    if (IsPlural(place.WordOf(place.After())) && !title) return false;
    return (title || lead || !IsPlural(place.WordOf(place.After()))) && year >= 1800 && year <= 2100;
  }
  return lead || (year >= 1800 && year <= 2100);
}

bool IsShortWeekday(const Place& place) {
  const ValuePiece& piece = place.pieces[place.first];
  if (!piece.capital) {
    constexpr std::array<std::string_view, 4> kNoWords = {"tues", "thur", "thurs", "weds"};
    return OneOf(piece.lower, kNoWords);
  }
  if (piece.lower == "sun" || piece.lower == "sat" || piece.lower == "mon" || piece.lower == "wed") {
    const ValuePiece& last = place.pieces[place.match.end - 1];
    const ValuePiece& before = place.Before();
    return last.lower == "." && before.lower != "the" && place.HasAfter();
  }
  return true;
}

bool IsSeason(const Place& place) {
  const ValuePiece& last = place.pieces[place.match.end - 1];
  const Word& word = place.WordOf(last);
  if (word.upos == Upos::kVerb) return false;
  if (!place.HasAfter()) return true;
  return !(IsNoun(place.WordOf(place.After())) && place.After().lower != "when");
}

// "on the 16th" is a day unless a noun follows ("on the 16th floor").
bool IsOrdinalDay(const Place& place) {
  if (!place.HasAfter()) return true;
  const Word& next = place.WordOf(place.After());
  return !IsNoun(next) && next.upos != Upos::kAdj && next.upos != Upos::kPropn && place.After().lower != "-";
}

// "four flights a week", "$5 a day": a rate behind a plural or an amount.
bool IsPerUnit(const Place& place) {
  const ValuePiece& before = place.Before();
  if (place.pieces[place.first].lower == "per") {
    constexpr std::array<std::string_view, 9> kSpeeds = {"miles",  "mile",   "kilometers", "kilometres", "km",
                                                         "metres", "meters", "feet",       "mi"};
    return !OneOf(before.lower, kSpeeds);
  }
  if (place.first == 0) return false;
  return IsPlural(place.WordOf(before)) || before.lower == "percent" || before.lower == "%" ||
         before.number || before.lower == "million" || before.lower == "billion" || before.lower == "m" ||
         before.lower == "bn";
}

// "five years, ten years": two lengths, not one in two units.
bool HasRepeatedUnit(const TimeSpec& spec) {
  return std::any_of(spec.parts.begin(), spec.parts.end(),
                     [&](const TimeSpec::Part& part) { return part.unit == spec.unit(); });
}

// "a quarter of them", "a quarter million", "three million and a quarter".
bool IsQuarterOfNumber(const Place& place) {
  constexpr std::array<std::string_view, 4> kScales = {"thousand", "million", "billion", "trillion"};
  const std::string& after = place.After().lower;
  const std::string& before = place.Before().lower;
  if (after == "of" || after == "-" || OneOf(after, kScales) || before == "above" || before == "below")
    return true;
  return before == "and" && OneOf(place.Before(2).lower, kScales);
}

// A duration, a plain "a day", a set "a year": what it stands beside decides.
bool IsWholePhrase(const Place& place) {
  const TimeSpec& spec = place.match.spec;
  if (HasRepeatedUnit(spec)) return false;
  const ValuePiece& first = place.pieces[place.first];
  const ValuePiece& before = place.Before();
  const bool article = first.lower == "a" || first.lower == "an";
  const bool two_pieces = place.match.end == place.first + 2;
  if (spec.unit() == TimeUnit::kSecond && (article || first.lower == "one" || spec.count <= 1)) return false;
  const ValuePiece& last = place.pieces[place.match.end - 1];
  if (last.capital && place.first > 0 && place.match.end > place.first + 1 &&
      place.sentence.words[last.word].upos == Upos::kPropn) {
    return false;  // "60 Minutes" the programme
  }
  if (spec.kind() == SpecKind::kDuration && article && two_pieces && place.first > 0) {
    const Word& word = place.WordOf(before);
    if (before.number || before.lower == "million" || before.lower == "billion" || IsPlural(word))
      return false;
  }
  // "the 15-month-old", ages and rates are no durations here; "-old" is told by the quantities.
  const ValuePiece& after = place.After();
  if (after.lower == "-" && place.After(1).lower == "old") return false;
  if (after.lower == "old" || after.lower == "olds") return false;
  if (after.lower == "of" && place.After(1).lower == "age") return false;
  const bool counted = spec.Get(Field::kCountX) != 0;  // "several quarters of losses"
  if (spec.unit() == TimeUnit::kQuarter && !counted && IsQuarterOfNumber(place)) return false;
  return true;
}

// "NBC Today": a name goes on.
bool GoesOnName(const Place& place) {
  const ValuePiece& piece = place.pieces[place.first];
  const ValuePiece& before = place.Before();
  return piece.lower == "today" && piece.capital && before.capital &&
         place.WordOf(before).upos == Upos::kPropn;
}

bool IsNow(const Place& place) {
  const ValuePiece& first = place.pieces[place.first];
  if (first.lower == "soon" && (place.After().lower == "after" || place.After().lower == "as")) return false;
  if (place.match.spec.Has(Field::kHour) && !place.match.spec.Has(Field::kVague)) {
    // A bare clock "7.30", "10:35" needs a colon or a word beside it: "7.30" alone is a number.
    const ValuePiece& last = place.pieces[place.match.end - 1];
    if (last.number && last.lower.find('.') != std::string::npos) {
      return OneOf(place.Before().lower, std::array<std::string_view, 4>{"at", "by", "until", "from"}) &&
             (place.After().lower.empty() || !place.HasAfter() || !IsNoun(place.WordOf(place.After())));
    }
  }
  return true;
}

}  // namespace

bool PassesChecks(const TimeMatch& match, uint32_t first, const ParsedSentence& sentence,
                  const Pieces& pieces) {
  const auto at = static_cast<uint32_t>(match.spec.Get(Field::kCheckAt, static_cast<int>(first)));
  const Place place{match, at, sentence, pieces};
  // "This Week" the programme: the unit itself is written large.
  const ValuePiece& last = pieces[match.end - 1];
  if (match.spec.kind() == SpecKind::kUnit && last.capital && match.end > first + 1 &&
      match.spec.unit() != TimeUnit::kDay && sentence.words[last.word].upos == Upos::kPropn) {
    return false;
  }
  if (GoesOnName(place)) return false;
  // Weekdays and months are written large; "sat", "march" small are other words.
  switch (static_cast<TimeCheck>(match.spec.Get(Field::kCheck))) {
    case TimeCheck::kBareYear:
      return IsYear(place);
    case TimeCheck::kMonthName:
      return IsMonthName(place);
    case TimeCheck::kShortWeekday:
      return IsShortWeekday(place);
    case TimeCheck::kSeasonName:
      return IsSeason(place);
    case TimeCheck::kWholePhrase:
      return IsWholePhrase(place);
    case TimeCheck::kOrdinalDay:
      return IsOrdinalDay(place);
    case TimeCheck::kPerUnit:
      return IsPerUnit(place);
    case TimeCheck::kNow:
      return IsNow(place);
    default:
      return true;
  }
}

}  // namespace rashomon
