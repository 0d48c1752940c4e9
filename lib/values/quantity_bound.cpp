#include <limits>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A word that bounds must not be a preposition of place: "over 20 years" bounds, "over the 20" cannot match
// anyway; "some" and "near" bound counts, "under 5" ages.
bool Applies(const QuantityInput& in, const PhraseTable<BoundEntry>::Match& match) {
  const std::string& word = in.Lower(match.first);
  if (word == "just" || word == "only") return true;
  // "all over 20 states" is rare; "turned over 20" too.
  return !(word == "near" && in.pieces[match.first].capital);
}

struct Limits {
  double low{}, high{};
};

// How far a vague number reaches: "dozens" up to two hundred, "hundreds" up to two thousand.
double VagueHigh(const NumberSpan& number) {
  if (number.value <= 2) return number.value * 6;
  return number.value * 10;
}

Limits LimitsOf(Bound bound, double value) {
  switch (bound) {
    case Bound::kAtLeast:
    case Bound::kMoreThan:
      return {value, kInfinity};
    case Bound::kAtMost:
    case Bound::kLessThan:
      return {0, value};
    default:
      return {value, value};
  }
}

// Bounds around the number: "at least", "or more". The span grows over them.
Bound FindBound(const QuantityInput& in, QuantityDraft* draft) {
  Bound bound = Bound::kExact;
  for (int round = 0; round < 2; ++round) {
    auto before = in.tables.bound_before.Before(in.pieces, draft->first);
    if (!before || !Applies(in, *before) || in.Taken(before->first)) break;
    draft->first = before->first;
    if (bound == Bound::kExact) {
      bound = before->entry->bound;
      draft->value.almost = before->entry->almost;
    }
    const std::string& last = in.Lower(before->end - 1);
    if (last == "another" || last == "additional" || last == "further") draft->value.scope = "another";
  }
  auto after = in.tables.bound_after.At(in.pieces, draft->end);
  if (after && in.Lower(after->end) == "than") {  // "5 or more than 10" bounds the ten
    const Word* behind = in.WordAt(after->end + 1);
    if (behind != nullptr && behind->upos != Upos::kPunct) return bound;
    ++after->end;
  }
  if (after) {
    if (bound == Bound::kExact || bound == Bound::kAbout) bound = after->entry->bound;
    draft->end = after->end;
  } else if (in.Lower(draft->end) == "or" && in.Lower(draft->end + 1) == "equal" &&
             !PieceAt(in.pieces, static_cast<int>(draft->end) + 3).number) {  // "more than 5 or equal to it"
    draft->end += in.Lower(draft->end + 2) == "to" ? 3 : 2;
    if (bound == Bound::kMoreThan) bound = Bound::kAtLeast;
    if (bound == Bound::kLessThan) bound = Bound::kAtMost;
  }
  return bound;
}

}  // namespace

void ReadBounds(const QuantityInput& in, QuantityDraft* draft) {
  Quantity& value = draft->value;
  if (value.measure == MeasureType::kScore || value.measure == MeasureType::kVote) return;
  const Bound bound = FindBound(in, draft);
  const double low = draft->number.value * draft->factor + draft->offset;
  value.stated = draft->number.value;
  value.significant_digits = draft->number.significant_digits;
  if (draft->second) {
    value.bound = Bound::kRange;
    value.low = low;
    value.high = draft->second->value * draft->factor + draft->offset;
  } else if (draft->number.vague) {
    value.bound = Bound::kVague;
    value.low = low;
    value.high = VagueHigh(draft->number) * draft->factor;
  } else {
    value.bound = bound;
    const Limits limits = LimitsOf(bound, low);
    value.low = limits.low;
    value.high = limits.high;
  }
}

}  // namespace rashomon
