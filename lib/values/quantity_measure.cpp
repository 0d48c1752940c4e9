#include <algorithm>
#include <array>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

void SetMeasure(MeasureType measure, std::string unit, QuantityDraft* draft) {
  draft->value.measure = measure;
  draft->value.unit = std::move(unit);
}

bool IsSmallUnitLetter(const std::string& text) {
  return text.size() <= 2 && text != "km" && text != "kg";
}

}  // namespace

// What may stand between "magnitude" and its number.
bool LeadsToMagnitude(const std::string& word) {
  constexpr std::array<std::string_view, 14> kBetween = {
      "of",     "-",       "a",    "preliminary", "at",  "least",    "about",
      "around", "ranging", "from", "between",     "was", "measured", "an"};
  return OneOf(word, kBetween);
}

// A decimal alone, in a sentence that speaks of magnitudes: "the centre said it was 6.1".
bool IsBareMagnitude(const QuantityInput& in, const QuantityDraft& draft) {
  constexpr std::array<std::string_view, 4> kScales = {"magnitude", "magnitudes", "richter", "aftershocks"};
  if (!draft.number.decimal || draft.number.fraction || draft.number.magnitude) return false;
  const Word* next = in.WordAt(draft.end);
  if (next != nullptr && (next->upos == Upos::kNoun || next->upos == Upos::kSym)) return false;
  return std::any_of(in.pieces.begin(), in.pieces.end(),
                     [&](const ValuePiece& piece) { return OneOf(piece.lower, kScales); });
}

bool IsQuakeSize(const QuantityInput& in, uint32_t after) {
  constexpr std::array<std::string_view, 7> kQuakes = {"quake",      "earthquake", "temblor",    "tremor",
                                                       "aftershock", "tremblor",   "earthquakes"};
  const std::string& word = in.Lower(after);
  if (OneOf(word, kQuakes)) return true;
  return (word == "strength" || word == "degree" || word == "strong") && OneOf(in.Lower(after + 1), kQuakes);
}

bool ReadMagnitude(const QuantityInput& in, QuantityDraft* draft) {
  if (draft->number.value <= 0 || draft->number.value > 10.5 || draft->number.vague) return false;
  int before = static_cast<int>(draft->first) - 1;
  while (before >= 0 && LeadsToMagnitude(in.Lower(before))) --before;
  uint32_t after = draft->end;
  if (in.Lower(after) == "-") ++after;
  if (in.Lower(after) == "degrees" && in.Lower(after + 1) == "on" && in.Lower(after + 3) == "richter")
    ++after;
  const bool named = in.Lower(before) == "magnitude" || in.Lower(before) == "magnitudes";
  if (named && static_cast<int>(draft->first) - before <= 3) {
    draft->first = static_cast<uint32_t>(before);
  } else if (in.Lower(after) == "magnitude" || in.Lower(after) == "richter") {
    draft->end = after + 1;
  } else if (in.Lower(after) == "on" && in.Lower(after + 1) == "the" &&
             (in.Lower(after + 2) == "richter" || in.Lower(after + 3) == "magnitude")) {
    draft->end = in.Lower(after + 3) == "scale" ? after + 4 : after + 3;
  } else if (draft->number.decimal && IsQuakeSize(in, after)) {
    if (in.Lower(after) == "strength" || in.Lower(after) == "degree") draft->end = after + 1;
  } else if (!named && !IsBareMagnitude(in, *draft)) {
    return false;
  }
  SetMeasure(MeasureType::kMagnitude, "", draft);
  return true;
}

// "minus 17 degrees", "-5°C".
void ReadMinus(const QuantityInput& in, QuantityDraft* draft) {
  const int at = static_cast<int>(draft->number.first) - 1;
  int sign = at;
  if (in.Lower(at) == "-" && in.Lower(at - 1) == "minus") --sign;
  const ValuePiece& dash = PieceAt(in.pieces, at);
  const bool minus = in.Lower(sign) == "minus" || in.Lower(sign) == "negative" ||
                     (in.Lower(at) == "--" && !dash.glued && dash.glued_after);
  if (!minus) return;
  draft->number.value = -draft->number.value;
  draft->first = static_cast<uint32_t>(sign);
}

// Degrees without a scale are of temperature where something says so.
bool ReadDegrees(const QuantityInput& in, uint32_t at, QuantityDraft* draft) {
  if (in.Lower(at) != "degrees" && in.Lower(at) != "degree" && in.Lower(at) != "deg" && in.Lower(at) != "°")
    return false;
  bool warm = in.Lower(at + 1) == "below" || in.Lower(at + 1) == "above";
  for (const Word& word : in.sentence.words) {
    warm = warm || word.lemma == "temperature" || word.lemma == "heat" || word.lemma == "cold" ||
           word.lemma == "warm" || word.lemma == "freezing" || word.lemma == "hot" ||
           word.lemma == "weather" || word.lemma == "thermostat";
  }
  if (!warm) return false;
  ReadMinus(in, draft);
  draft->end = at + 1;
  SetMeasure(MeasureType::kTemperature, "degree", draft);
  return true;
}

bool ReadBareTemperature(const QuantityInput& in, QuantityDraft* draft) {
  constexpr uint32_t kReach = 6;  // "the temperature, he said, was minus 20" is as far as it goes
  if (draft->number.fraction || draft->number.magnitude || draft->number.vague) return false;
  const Word* next = in.WordAt(draft->end);
  if (next != nullptr && next->upos != Upos::kPunct && next->upos != Upos::kAdp &&
      next->upos != Upos::kSconj && next->upos != Upos::kCconj)
    return false;
  const uint32_t from = draft->first > kReach ? draft->first - kReach : 0;
  bool told = false;
  for (uint32_t at = from; at < draft->first; ++at)
    told = told || in.Lower(at) == "temperature" || in.Lower(at) == "temperatures";
  if (!told) return false;
  ReadMinus(in, draft);
  SetMeasure(MeasureType::kTemperature, "degree", draft);
  return true;
}

bool OpensBracket(const std::string& sign) {  // or closes it
  constexpr std::array<std::string_view, 8> kBrackets = {"(", ")", "[", "]", "{", "}", "<", ">"};
  return OneOf(sign, kBrackets);
}

// "six feet two inches", "5 feet and 2 inches", "5 ft 2 in".
void ReadInches(const QuantityInput& in, const std::string& feet, QuantityDraft* draft) {
  if (feet != "feet" && feet != "foot" && feet != "ft") return;
  const uint32_t at = in.Lower(draft->end) == "and" ? draft->end + 1 : draft->end;
  if (at >= in.pieces.size() || in.Taken(at)) return;
  const std::optional<NumberSpan> inches = in.numbers.ParseAt(in.pieces, at);
  if (!inches || inches->value >= 12) return;
  const std::string& unit = in.Lower(inches->end);
  const Word* next = in.WordAt(inches->end + 1);
  const bool ends = next == nullptr || next->upos == Upos::kPunct || next->upos == Upos::kAdj;
  if (unit != "inches" && unit != "inch" && !(unit == "in" && ends)) return;
  draft->number.value += inches->value / 12;
  draft->end = inches->end + 1;
}

bool ReadUnit(const QuantityInput& in, QuantityDraft* draft) {
  uint32_t at = draft->end;
  // "1.5m units" counts; "50m by 50m" measures.
  const Word* next = in.WordAt(at);
  const bool units_follow = next != nullptr && next->xpos == "NNS";
  if (draft->number.glued_magnitude && in.pieces[at - 1].capital &&
      (next == nullptr || next->upos == Upos::kPunct))
    return false;  // "I gave 10M.": millions
  if (draft->number.glued_magnitude && in.Lower(at - 1) == "m" && !draft->second && !units_follow) {
    // "5m" without a currency: metres.
    draft->number.value /= 1e6;
    SetMeasure(MeasureType::kLength, "metre", draft);
    return true;
  }
  if (in.Lower(at) == "-") ++at;
  if (in.Lower(at) == "of" && draft->number.vague) ++at;
  const bool bracket = OpensBracket(in.Lower(at)) && OpensBracket(in.Lower(at + 2));
  if (bracket) ++at;  // "20 (kg)"
  auto unit = in.tables.units.At(in.pieces, at);
  if (!unit) return !bracket && ReadDegrees(in, at, draft);
  const std::string& text = in.Lower(at);
  const bool single = unit->end == at + 1;
  if (single && IsSmallUnitLetter(text) && text != "%" && !draft->number.digits) return false;
  if (single && (text == "in" || text == "stone") && !draft->number.digits) return false;
  if (single && text == "t" && !in.pieces[at].glued) return false;  // "100t", but not "5 T cells"
  draft->factor = unit->entry->factor;
  draft->offset = unit->entry->offset;
  draft->end = bracket ? unit->end + 1 : unit->end;
  SetMeasure(unit->entry->measure, unit->entry->unit, draft);
  if (unit->entry->measure == MeasureType::kTemperature) ReadMinus(in, draft);
  if (!draft->second) ReadInches(in, text, draft);
  return true;
}

// "one in five people", "two out of three", "one in every 500": a share.
bool ReadRatio(const QuantityInput& in, QuantityDraft* draft) {
  const NumberSpan& part = draft->number;
  uint32_t at = part.end;
  const bool out_of = in.Lower(at) == "out" && in.Lower(at + 1) == "of";
  if (!out_of && in.Lower(at) != "in") return false;
  at += out_of ? 2 : 1;
  const bool every = in.Lower(at) == "every";
  if (every) ++at;
  if (at >= in.pieces.size() || in.Taken(at) || draft->second || part.decimal || part.vague) return false;
  std::optional<NumberSpan> whole = in.numbers.ParseAt(in.pieces, at);
  if (!whole || whole->decimal || whole->value <= part.value || whole->value > 1000) return false;
  const Word* next = in.WordAt(whole->end);
  const bool plural =
      next != nullptr && (next->xpos == "NNS" || next->form == "of" || next->upos == Upos::kAdj);
  if (!out_of && !every && !plural) return false;
  draft->factor = 100 / whole->value;
  draft->end = whole->end;
  draft->value.partitive = true;
  SetMeasure(MeasureType::kPercent, "percent", draft);
  return true;
}

bool ReadShare(QuantityDraft* draft) {
  if (!draft->number.fraction) return false;
  draft->factor = 100;
  draft->value.partitive = true;
  SetMeasure(MeasureType::kPercent, "percent", draft);
  return true;
}

}  // namespace rashomon
