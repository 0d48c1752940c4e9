#include <algorithm>
#include <array>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

// "Flight 370", "Article 5", "Boeing 737".
bool HasLabel(const QuantityInput& in, uint32_t first) {
  int at = static_cast<int>(first) - 1;
  if (in.Lower(at) == "." && in.Lower(at - 1) == "no") return PieceAt(in.pieces, at - 1).capital;
  if (in.Lower(at) == "-") --at;
  auto label = in.tables.labels.find(in.Lower(at));
  if (label == in.tables.labels.end()) return false;
  if (in.Lower(at) == "count" && in.WordAt(static_cast<uint32_t>(at))->upos == Upos::kVerb) return false;
  return !label->second || PieceAt(in.pieces, at).capital;
}

// "469 Vermont St.", "1600 Pennsylvania Avenue": a number before a street's name.
bool IsAddress(const QuantityInput& in, const NumberSpan& number) {
  constexpr std::array<std::string_view, 17> kStreets = {
      "st",   "street",  "ave",     "avenue",  "road",   "rd",    "boulevard", "blvd", "drive",
      "lane", "highway", "parkway", "terrace", "square", "court", "place",     "plaza"};
  if (!number.digits || number.decimal) return false;
  for (uint32_t at = number.end; at < number.end + 4 && at < in.pieces.size(); ++at) {
    const ValuePiece& piece = in.pieces[at];
    if (!piece.capital && !piece.number && piece.lower != ".") return false;
    if (at > number.end && OneOf(piece.lower, kStreets)) return true;
  }
  return false;
}

// Inside a longer name that is no place or person with a number by chance: "Apollo 11", "Ocean's 11".
bool InsideName(const QuantityInput& in, const NumberSpan& number) {
  const uint32_t word = in.pieces[number.first].word;
  for (const Name& name : in.sentence.names) {
    if (name.first <= word && word < name.end && name.end - name.first > 1 && word > name.first) {
      // Lists that the tagger took for one name ("Kentucky 3") keep their figures when a unit follows.
      return in.sentence.words[word].upos != Upos::kNum || number.digits;
    }
  }
  return false;
}

// "one-mile", "one mile": a unit of more than a letter or two, a currency.
bool MeasuresWithOne(const QuantityInput& in, uint32_t at) {
  if (in.Lower(at) == "-") ++at;
  const std::string& word = in.Lower(at);
  if (word.size() < 3 || word == "second" || word == "point" || word == "kilo") return false;
  const auto unit = in.tables.units.At(in.pieces, at);
  return (unit && unit->entry->measure != MeasureType::kDuration) ||
         in.tables.currency_after.At(in.pieces, at);
}

bool IsPronounOne(const QuantityInput& in, const NumberSpan& number) {
  if (number.digits || number.value != 1 || number.end != number.first + 1) return false;
  constexpr std::array<std::string_view, 19> kBefore = {
      "this", "that", "the",  "which", "every", "each", "any", "no",   "another", "some",
      "a",    "an",   "good", "only",  "loved", "big",  "new", "last", "first"};
  const int at = static_cast<int>(number.first);
  const Word* word = in.WordAt(number.first);
  const Word* next = in.WordAt(number.end);
  const bool noun_follows = next != nullptr && (next->upos == Upos::kNoun || next->upos == Upos::kAdj);
  if (in.Lower(at - 1) == "minus" || in.Lower(at - 1) == "negative") return false;
  if (MeasuresWithOne(in, number.end)) return false;
  if (in.Lower(number.end) == "of" && in.Lower(at - 1) != "no") return false;
  if ((in.Lower(number.end) == "in" || in.Lower(number.end) == "out") && in.Lower(at - 1) != "this") {
    const uint32_t whole = number.end + (in.Lower(number.end + 1) == "every" ? 2 : 1);
    const bool counted = whole < in.pieces.size() && in.numbers.ParseAt(in.pieces, whole).has_value();
    if (counted || in.Lower(whole) == "of") return false;  // "one in five", "one out of ten"
  }
  if (in.Lower(number.end) == "another" || in.Lower(number.end) == "-") return true;
  if (OneOf(in.Lower(at - 1), kBefore) && in.Lower(at - 1) != "only")
    return !(in.Lower(at - 1) == "the" && noun_follows);
  if (noun_follows) return false;
  if (next != nullptr && in.tables.adjective_nouns.contains(next->form)) return false;
  // "killing one", "one was killed".
  const Word* before = at > 0 ? in.WordAt(number.first - 1) : nullptr;
  if (before != nullptr && in.tables.verb_nouns.contains(before->lemma)) return false;
  for (uint32_t ahead = number.end; ahead < number.end + 4; ++ahead) {
    const Word* verb = in.WordAt(ahead);
    if (verb != nullptr && verb->upos == Upos::kVerb) return !in.tables.verb_nouns.contains(verb->lemma);
  }
  return word == nullptr || word->upos != Upos::kNum || next == nullptr || next->upos != Upos::kPropn;
}

// A list bullet: the sentence begins with "1." or "2)".
bool IsBullet(const QuantityInput& in, const NumberSpan& number) {
  return number.first == 0 && number.digits && number.value < 100 && number.end < in.pieces.size() &&
         (in.Lower(number.end) == ")" || (in.Lower(number.end) == "." && in.pieces[number.end].glued)) &&
         number.end + 1 < in.pieces.size();
}

// "call 911", "0845": numbers to dial.
bool IsTelephone(const QuantityInput& in, const NumberSpan& number) {
  constexpr std::array<std::string_view, 5> kDial = {"call", "called", "dial", "dialed", "dialled"};
  const std::string& text = in.Lower(number.first);
  if (text.size() >= 3 && text[0] == '0' && AllDigits(text)) return true;
  const bool emergency = text == "911" || text == "999" || text == "112" || text == "111" || text == "101";
  return OneOf(in.Lower(static_cast<int>(number.first) - 1), kDial) && (emergency || text.size() >= 7);
}

// One of a pair that is no quantity: "24/7", "50-50", "3 and 4 p.m.", "four-by-four", "4:3".
bool IsOfPair(const QuantityInput& in, const NumberSpan& number) {
  const ValuePiece& piece = in.pieces[number.first];
  const auto before = static_cast<int>(number.first) - 1;
  const auto after = static_cast<int>(number.end);
  const std::string& link = in.Lower(after);
  const bool joins = link == "and" || link == "to" || link == "-" || link == "or";
  if (joins && in.Taken(number.end + 1) && PieceAt(in.pieces, after + 1).number && number.value <= 24)
    return true;
  if (number.digits && ((link == "/" && !number.decimal) || in.Lower(before) == "/")) return true;
  if (number.digits && link == ":" && PieceAt(in.pieces, after + 1).number) return true;
  if (number.digits && link == "-" && in.Lower(after + 1) == piece.lower) return true;
  const std::string& other = in.Lower(before - 1);
  if (in.Lower(before) == "-" && (other == piece.lower || other == "by")) return true;
  return link == "-" && in.Lower(after + 1) == "by";
}

// "4x4", "3D", "#5": letters or signs glued to the digits that are no unit.
bool IsGlued(const QuantityInput& in, const NumberSpan& number) {
  const ValuePiece& piece = in.pieces[number.first];
  const std::string& before = in.Lower(static_cast<int>(number.first) - 1);
  if (piece.glued && (before == "#" || before == "@" || before == "_" || before == "x")) return true;
  const ValuePiece& next = PieceAt(in.pieces, static_cast<int>(number.end));
  const bool letters = !next.lower.empty() && next.lower[0] >= 'a' && next.lower[0] <= 'z';
  return number.digits && next.glued && letters && !in.tables.units.At(in.pieces, number.end) &&
         !in.tables.currency_after.At(in.pieces, number.end);
}

}  // namespace

uint32_t CodeChainEnd(const QuantityInput& in, const NumberSpan& number) {
  if (!number.digits || (number.end > number.first + 1 && AllDigits(in.pieces[number.end - 1].lower)))
    return 0;
  uint32_t end = number.first + 1;
  uint32_t links = 0;
  while (in.Lower(end) == "-" && PieceAt(in.pieces, static_cast<int>(end) + 1).number) {
    end += 2;
    ++links;
  }
  if (links >= 2) return end;
  // "0845 125 2222": groups of digits side by side.
  end = number.first;
  while (end < in.pieces.size() && AllDigits(in.pieces[end].lower)) ++end;
  return end - number.first >= 3 ? end : 0;
}

bool IsNoQuantity(const QuantityInput& in, const NumberSpan& number) {
  return IsTelephone(in, number) || IsOfPair(in, number) || IsGlued(in, number) ||
         HasLabel(in, number.first) || IsAddress(in, number) || InsideName(in, number) ||
         IsPronounOne(in, number) || IsBullet(in, number);
}

}  // namespace rashomon
