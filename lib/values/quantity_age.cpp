#include <algorithm>
#include <array>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

// The end of "-year-old", " years old", "-month old", " years of age"; 0 when it is none.
uint32_t AgeEnd(const QuantityInput& in, uint32_t at, double* factor) {
  if (in.Lower(at) == "-") ++at;
  const std::string& unit = in.Lower(at);
  *factor = 1;
  if (unit == "yo") return at + 1;
  if (unit == "y" && in.Lower(at + 1) == "/" && in.Lower(at + 2) == "o") return at + 3;
  if (unit == "year" || unit == "years" || unit == "yr") {
    *factor = 1;
  } else if (unit == "month" || unit == "months") {
    *factor = 1.0 / 12;
  } else if (unit == "week" || unit == "weeks") {
    *factor = 7 / 365.25;
  } else if (unit == "day" || unit == "days") {
    *factor = 1 / 365.25;
  } else {
    return 0;
  }
  ++at;
  if (in.Lower(at) == "of" && in.Lower(at + 1) == "age") return at + 2;
  if (in.Lower(at) == "-") ++at;
  return in.Lower(at) == "old" || in.Lower(at) == "olds" ? at + 1 : 0;
}

// ", 34," behind a name: "Anna Berg, 34, of ...".
bool IsCommaAge(const QuantityInput& in, const QuantityDraft& draft) {
  const NumberSpan& number = draft.number;
  if (!number.digits || number.decimal || draft.second || number.value < 1 || number.value > 115)
    return false;
  if (number.first < 2 || in.Lower(number.first - 1) != ",") return false;
  const Word* before = in.WordAt(number.first - 2);
  const ValuePiece& name = in.pieces[number.first - 2];
  constexpr std::array<std::string_view, 18> kPersons = {
      "man",    "woman",  "daughter", "son",    "wife",   "husband", "girl",    "boy",  "brother",
      "sister", "mother", "father",   "cousin", "nephew", "niece",   "student", "baby", "girlfriend"};
  const bool person = before->upos == Upos::kPropn || OneOf(name.lower, kPersons) || name.lower == "jr" ||
                      name.lower == "sr" || (name.lower == "." && number.first > 2);
  if (!person || (!name.capital && before->upos == Upos::kPropn && name.lower != ".")) return false;
  const std::string& after = in.Lower(number.end);
  return after == "," || after == "." || after == ";" || after == ")" || after == "who" || after == "and" ||
         after.empty() || after == "was" || after == "of" || after == "from" || after == "--";
}

// "died in prison at 77", "Singer Dies at 77".
bool DiesAt(const QuantityInput& in, const QuantityDraft& draft) {
  const Word* next = in.WordAt(draft.end);
  if (draft.number.decimal || draft.number.value < 10 || draft.number.value > 115 || draft.second)
    return false;
  if (next != nullptr && next->upos != Upos::kPunct && next->upos != Upos::kCconj) return false;
  return std::any_of(in.pieces.begin(), in.pieces.begin() + draft.first, [](const ValuePiece& piece) {
    return piece.lower == "died" || piece.lower == "dies" || piece.lower == "die" || piece.lower == "dead";
  });
}

// "who was 18 at the time", "when he was about 15": the verb and its person stand before the number.
bool IsToldAge(const QuantityInput& in, const QuantityDraft& draft, int verb) {
  const std::string& was = in.Lower(verb);
  if (was == "at" && DiesAt(in, draft)) return true;
  if ((was != "was" && was != "is" && was != "am") || draft.number.decimal || draft.number.value >= 110)
    return false;
  const std::string& after = in.Lower(draft.end);
  if (after == "when" || (after == "at" && in.Lower(draft.end + 2) == "time")) return true;
  const std::string& who = in.Lower(verb - 1);
  const Word* next = in.WordAt(draft.end);
  const bool counts = next != nullptr && (next->upos == Upos::kNoun || next->upos == Upos::kNum ||
                                          next->upos == Upos::kAdj || next->upos == Upos::kSym);
  const bool person = who == "he" || who == "she" || who == "who" || who == "i";
  return person && !counts && !draft.second && after != "of" && after != "-" && after != "percent";
}

void SetAge(QuantityDraft* draft) {
  draft->value.measure = MeasureType::kAge;
  draft->value.unit = "year";
}

}  // namespace

bool ReadAge(const QuantityInput& in, QuantityDraft* draft) {
  constexpr std::array<std::string_view, 5> kLead = {"aged", "age", "ages", "turned", "turning"};
  const uint32_t end = AgeEnd(in, draft->end, &draft->factor);
  if (end != 0) {
    draft->end = end;
    SetAge(draft);
    return true;
  }
  draft->factor = 1;
  int lead = static_cast<int>(draft->first) - 1;
  if (in.Lower(lead) == "of" && in.Lower(lead - 1) == "age") --lead;
  if (in.Lower(lead) == "about" || in.Lower(lead) == "only" || in.Lower(lead) == "just") --lead;
  const std::string& before = in.Lower(lead);
  const Word* next = in.WordAt(draft->end);
  const bool noun_follows = next != nullptr && (next->upos == Upos::kNoun || next->upos == Upos::kNum);
  const bool turned = before == "turned" || before == "turning";
  if (OneOf(before, kLead) && draft->number.value <= 120 && !(turned && noun_follows)) {
    if (!turned) draft->first = static_cast<uint32_t>(lead);
    SetAge(draft);
    return true;
  }
  if (IsToldAge(in, *draft, lead) || IsCommaAge(in, *draft)) {
    SetAge(draft);
    return true;
  }
  return false;
}

}  // namespace rashomon
