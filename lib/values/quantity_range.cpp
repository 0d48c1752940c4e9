#include <algorithm>
#include <array>

#include "values/quantity_draft.h"

namespace rashomon {
namespace {

// One of the words near the piece: a few before it or just behind.
template <size_t N>
bool HasWordNear(const QuantityInput& in, uint32_t at, const std::array<std::string_view, N>& set) {
  for (int near = static_cast<int>(at) - 8; near < static_cast<int>(at) + 8; ++near) {
    if (std::find(set.begin(), set.end(), in.Lower(near)) != set.end()) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 20> kVoteWords = {
    "confirmed", "tally", "passed", "approved",  "rejected", "override", "overrode",
    "majority",  "vote",  "votes",  "voted",     "voting",   "senate",   "parliament",
    "ruling",    "jury",  "ballot", "lawmakers", "council",  "justices"};
constexpr std::array<std::string_view, 22> kGameWords = {
    "win",  "won",   "lost",  "loss", "beat",   "victory", "defeat", "draw",   "drew",  "lead",  "led",
    "game", "match", "score", "tied", "record", "beating", "scored", "series", "goals", "final", "season"};

bool IsWhole(const NumberSpan& number) {
  return !number.decimal && !number.vague && !number.fraction && !number.glued_magnitude &&
         number.value < 1000;
}

// The number behind a link of a range, with a currency sign allowed in front of it.
std::optional<NumberSpan> NumberBehind(const QuantityInput& in, uint32_t at, uint32_t* sign) {
  *sign = at;
  if (auto money = in.tables.currency_before.At(in.pieces, at)) at = money->end;
  if (at >= in.pieces.size() || in.Taken(at)) return std::nullopt;
  return in.numbers.ParseAt(in.pieces, at);
}

// "1000 - 5000": a dash with spaces on both sides joins large plain numbers only.
bool IsSpacedRange(const QuantityInput& in, const QuantityDraft& draft, uint32_t at) {
  const ValuePiece& next = PieceAt(in.pieces, static_cast<int>(at) + 1);
  const Word* behind = in.WordAt(at + 2);
  const bool ends = behind == nullptr || behind->upos == Upos::kPunct || behind->xpos == "NNS";
  return in.Lower(at) == "--" && draft.number.digits && next.number && draft.number.value >= 100 && ends;
}

// "ranging from 5 to 10", "the price is from 5 to 10"; "rose from 5 to 10" is a change.
bool LeadsToRange(const std::string& word) {
  constexpr std::array<std::string_view, 13> kLeads = {"ranging", "anywhere", "range",  "ranges",  "ranged",
                                                       "vary",    "varies",   "varied", "varying", "is",
                                                       "are",     "was",      "were"};
  return std::find(kLeads.begin(), kLeads.end(), word) != kLeads.end();
}

// The unit of the first number where the link stands behind it: "5 km to 10 km", "5% to 10%"; moves `at` to
// the link.
const UnitEntry* UnitBeforeLink(const QuantityInput& in, bool between, uint32_t* at) {
  const auto unit = in.tables.units.At(in.pieces, *at);
  if (!unit) return nullptr;
  const std::string& link = in.Lower(unit->end);
  if (link != "to" && !(between && link == "and")) return nullptr;
  *at = unit->end;
  return unit->entry;
}

// "2 to 3 million": the first number takes the magnitude of the second.
void ShareScale(double second, NumberSpan* first) {
  double scale = 1;
  while (second / scale >= 1000) scale *= 1000;
  if (first->value * scale <= second) first->value *= scale;
}

}  // namespace

void ReadRange(const QuantityInput& in, QuantityDraft* draft) {
  uint32_t at = draft->number.end;
  int before = static_cast<int>(draft->number.first) - 1;
  const bool negative = in.Lower(before) == "minus" || in.Lower(before) == "negative";
  if (negative) --before;  // "between negative ten and fifteen"
  const int sign_before =
      in.tables.currency_before.Before(in.pieces, draft->number.first) ? before - 1 : before;
  const bool between = in.Lower(before) == "between" || in.Lower(sign_before) == "between";
  const bool from = in.Lower(before) == "from" || in.Lower(sign_before) == "from";
  const int lead = in.Lower(before) == "from" ? before - 1 : sign_before - 1;
  const bool ranging = from && LeadsToRange(in.Lower(lead));
  const UnitEntry* own = UnitBeforeLink(in, between, &at);
  if ((in.Lower(at) == "-" || in.Lower(at) == "--") && in.Lower(at + 1) == "to") ++at;  // "24- to 30-foot"
  const std::string& link = in.Lower(at);
  const bool joins = link == "to" || link == "-" || link == "through" || (link == "or" && !from) ||
                     (between && link == "and") || (link == "~" && draft->number.digits) ||
                     (link == "--" && PieceAt(in.pieces, static_cast<int>(at)).glued) ||
                     IsSpacedRange(in, *draft, at);
  if (!joins || (from && !ranging && link == "to")) return;
  uint32_t sign = 0;
  std::optional<NumberSpan> second = NumberBehind(in, at + 1, &sign);
  if (!second || second->fraction || second->vague != draft->number.vague) return;
  // "rose 15% to $415.9 million", "fell 25% to 34,500 tonnes": by how much and to what.
  if (own != nullptr) {
    auto unit = in.tables.units.At(in.pieces, second->end);
    if (!unit || unit->entry->unit != own->unit) return;
  }
  NumberSpan first = draft->number;
  if (negative) first.value = -first.value;
  if (second->magnitude && !first.magnitude && first.value < 1000) ShareScale(second->value, &first);
  if (second->value <= first.value) return;
  if (link == "or" && second->value > first.value * 2 + 2) return;
  draft->number.value = first.value;
  draft->second = second;
  draft->end = second->end;
  if (between || ranging)
    draft->first =
        static_cast<uint32_t>(between ? (in.Lower(before) == "between" ? before : sign_before) : before);
}

bool ReadScore(const QuantityInput& in, QuantityDraft* draft) {
  const NumberSpan& first = draft->number;
  if (!IsWhole(first)) return false;
  uint32_t at = first.end;
  const bool votes = in.Lower(at) == "votes";
  if (votes) ++at;
  const bool hyphen =
      in.Lower(at) == "-" || (in.Lower(at) == "--" && PieceAt(in.pieces, static_cast<int>(at)).glued);
  if (!hyphen && in.Lower(at) != "to" && !(votes && in.Lower(at) == "against")) return false;
  if (hyphen && in.Lower(at + 1) == "to" && in.Lower(at + 2) == "-") at += 2;  // "5-to-4"
  if (at + 1 >= in.pieces.size() || in.Taken(at + 1)) return false;
  std::optional<NumberSpan> second = in.numbers.ParseAt(in.pieces, at + 1);
  if (!second || !IsWhole(*second) || second->end == in.pieces.size() + 1) return false;
  const std::string& after = in.Lower(second->end);
  if (in.tables.units.At(in.pieces, second->end) || in.tables.currency_before.Before(in.pieces, first.first))
    return false;
  const bool vote = HasWordNear(in, first.first, kVoteWords) || after == "vote";
  const bool game = HasWordNear(in, first.first, kGameWords);
  const Word* next = in.WordAt(second->end);
  const bool counts = next != nullptr && next->xpos == "NNS" && after != "votes";
  const bool ordered = second->value > first.value;
  const bool falling = hyphen && first.value > second->value;  // "97-1" is no range
  if (counts || (!vote && !game && !falling) || (!hyphen && !vote)) return false;
  if (ordered && !vote && after != "loss" && after != "defeat") return false;
  const std::string& lead = in.Lower(static_cast<int>(first.first) - 1);
  if (!hyphen && (lead == "from" || lead == "aged" || lead == "ages" || lead == "between")) return false;
  draft->value.measure =
      vote && !(game && !HasWordNear(in, first.first, kVoteWords)) ? MeasureType::kVote : MeasureType::kScore;
  draft->value.stated = draft->value.low = first.value;
  draft->value.high = second->value;
  draft->end = second->end;
  return true;
}

}  // namespace rashomon
