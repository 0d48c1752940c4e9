#include "values/quantity_finder.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/status_macros.h"
#include "values/quantity_draft.h"

namespace rashomon {

struct QuantityFinder::Tables {
  QuantityTables tables;
};

namespace {

// "$5 a day", "10 per 1,000", "5 times a year": a rate; the unit says per what.
void ReadRate(const QuantityInput& in, QuantityDraft* draft) {
  const Quantity& value = draft->value;
  if (value.measure == MeasureType::kMoney) {
    uint32_t at = draft->end;
    if (in.Lower(at) != "a" && in.Lower(at) != "an" && in.Lower(at) != "per") return;
    const Word* per = in.WordAt(at + 1);
    if (per == nullptr || per->upos != Upos::kNoun) return;
    draft->value.unit += "/" + NounLemma(in, *per);
    draft->end = at + 2;
  } else if (value.measure == MeasureType::kNumber && in.Lower(draft->end) == "per") {
    const Word* per = in.WordAt(draft->end + 1);
    if (per == nullptr) return;
    draft->value.measure = MeasureType::kRate;
    draft->value.unit = "per " + NounLemma(in, *per);
    draft->end += 2;
  }
}

// "growth of -0.3%", "<= -30": a dash glued to the digits behind it alone, after a word that leads to a
// figure.
bool IsMinusSign(const QuantityInput& in, uint32_t at) {
  constexpr std::array<std::string_view, 16> kLead = {"of",    "to",    "at",     "from",   "by", "below",
                                                      "above", "is",    "was",    "than",   "=",  "<",
                                                      ">",     "about", "around", "reached"};
  const ValuePiece& dash = in.pieces[at];
  const std::string& sign = in.Lower(static_cast<int>(at) - 1);
  if (dash.lower == "-" && (sign == "<" || sign == ">")) return true;  // "<-30"
  if (dash.lower != "--" || dash.glued || !dash.glued_after) return false;
  return std::find(kLead.begin(), kLead.end(), sign) != kLead.end();
}

// "minus five percent", "negative 30": the sign in words.
void ReadSignWord(const QuantityInput& in, QuantityDraft* draft) {
  if (draft->first == 0 || draft->first != draft->number.first || draft->second) return;
  const std::string& before = in.Lower(draft->first - 1);
  if (before != "minus" && before != "negative" && !IsMinusSign(in, draft->first - 1)) return;
  draft->number.value = -draft->number.value;
  --draft->first;
}

// "200 lives or more": a bound behind the noun.
void ReadLateBound(const QuantityInput& in, QuantityDraft* draft) {
  Quantity& value = draft->value;
  if (value.measure != MeasureType::kCount || value.bound != Bound::kExact || value.noun_word < 0) return;
  uint32_t at = draft->end;
  while (at < in.pieces.size() && in.pieces[at].word <= static_cast<uint32_t>(value.noun_word)) ++at;
  if (in.Lower(at) != "or") return;
  auto late = in.tables.bound_after.At(in.pieces, at);
  if (!late || late->entry->bound == Bound::kAbout) return;
  value.bound = late->entry->bound;
  (value.bound == Bound::kAtLeast ? value.high : value.low) =
      value.bound == Bound::kAtLeast ? std::numeric_limits<double>::infinity() : 0;
  draft->end = late->end;
}

// "from 5 to 10 dollars": the first number takes the unit of the second.
void ShareUnit(const QuantityInput& in, const QuantityDraft& draft, Quantity* before) {
  const bool counts = draft.value.measure == MeasureType::kCount;
  if (before->measure != MeasureType::kNumber || (draft.value.unit.empty() && !counts) || draft.first == 0)
    return;
  if (in.Lower(draft.first - 1) != "to" || in.pieces[draft.first - 1].word != before->end_word) return;
  if (before->first_word == 0 || in.sentence.words[before->first_word - 1].form != "from") return;
  before->measure = draft.value.measure;
  before->unit = draft.value.unit;
  before->noun = draft.value.noun;
  before->noun_word = draft.value.noun_word;
  before->low = before->low * draft.factor + draft.offset;
  before->high = before->high * draft.factor + draft.offset;
}

// "Sea Route 4", "Unit Alpha 7": digits right behind a capitalised name, counting nothing.
bool EndsName(const QuantityInput& in, const QuantityDraft& draft) {
  if (draft.first == 0 || draft.first != draft.number.first || !draft.number.digits || draft.number.decimal)
    return false;
  const ValuePiece& before = in.pieces[draft.first - 1];
  return before.capital && in.WordAt(draft.first - 1)->upos == Upos::kPropn && !in.Taken(draft.first - 1);
}

std::optional<QuantityDraft> ReadNumber(const QuantityInput& in, const NumberSpan& number) {
  if (IsNoQuantity(in, number)) return std::nullopt;
  QuantityDraft draft;
  draft.number = number;
  draft.first = number.first;
  draft.end = number.end;
  if (ReadScore(in, &draft)) return draft;
  ReadRange(in, &draft);
  const bool measured = ReadMoney(in, &draft) || ReadAge(in, &draft) || ReadMagnitude(in, &draft) ||
                        ReadUnit(in, &draft) || ReadShare(&draft) || ReadRatio(in, &draft) ||
                        ReadBareTemperature(in, &draft);
  if (!measured) {
    // "half" and its like without "of": part of a name or a phrase of another kind.
    const Word* next = in.WordAt(draft.end);
    const bool noun = next != nullptr && next->upos == Upos::kNoun;
    const bool ends =
        next == nullptr || next->upos == Upos::kPunct;  // "I gave 10M.", but not "1B Mark Smith"
    const bool large = ends && in.pieces[number.end - 1].capital;
    if (number.glued_magnitude && !noun && !large && !draft.second) return std::nullopt;
  }
  if (draft.value.measure != MeasureType::kTemperature) ReadSignWord(in, &draft);
  ReadRate(in, &draft);
  ReadBounds(in, &draft);
  ReadDistance(in, &draft);
  ReadNoun(in, &draft);
  ReadLateBound(in, &draft);
  if (draft.value.measure == MeasureType::kNumber && EndsName(in, draft)) return std::nullopt;
  return draft;
}

// "Of the 24 dead, 10 were children": ten of the dead.
void ReadLeadingWhole(const QuantityInput& in, const std::vector<Quantity>& found, QuantityDraft* draft) {
  Quantity& value = draft->value;
  if (in.Lower(0U) != "of" || found.size() != 1 || draft->first < 2 || in.Lower(draft->first - 1) != ",")
    return;
  if (value.measure != MeasureType::kNumber && value.measure != MeasureType::kCount) return;
  value.measure = MeasureType::kCount;
  value.partitive = true;
  if (value.noun.empty()) value.noun = found[0].noun;
  if (!value.scope.empty()) return;
  for (uint32_t at = 0; at + 1 < draft->first && at < 6; ++at)
    value.scope += (at > 0 ? " " : "") + in.Lower(at);
}

// "half" counts only before "of", "the", "a" and possessives.
bool IsLooseHalf(const QuantityInput& in, const NumberSpan& number) {
  if (!number.fraction || number.digits || in.Lower(number.end - 1) != "half") return false;
  const std::string& after = in.Lower(number.end);
  const std::string& before = in.Lower(static_cast<int>(number.first) - 1);
  constexpr std::array<std::string_view, 5> kBounds = {"than", "nearly", "almost", "above", "below"};
  if (std::find(kBounds.begin(), kBounds.end(), before) != kBounds.end())
    return after == "-";  // "more than half voted"
  if (before == "first" || before == "second" || before == "latter" || before == "other") return true;
  return !(after == "of" || after == "the" || after == "its" || after == "their" || after == "his" ||
           after == "all" || after == "those" || after == "her");
}

bool IsLower(Bound bound) {
  return bound == Bound::kMoreThan || bound == Bound::kAtLeast;
}
bool IsUpper(Bound bound) {
  return bound == Bound::kLessThan || bound == Bound::kAtMost;
}

// "more than 20 but fewer than 50", "at most 100 and at least 20": two bounds of one number. The earlier
// becomes both.
bool JoinBounds(const QuantityInput& in, const QuantityDraft& draft, uint32_t end, Quantity* before) {
  const Quantity& value = draft.value;
  const std::string& link = in.Lower(draft.first - 1);
  if (draft.first != end + 1 || (link != "and" && link != "but" && link != ",")) return false;
  const bool rising = IsLower(before->bound) && IsUpper(value.bound);
  if (!rising && !(IsUpper(before->bound) && IsLower(value.bound))) return false;
  if (!before->unit.empty() && before->unit != value.unit) return false;
  const double low = rising ? before->low : value.low;
  const double high = rising ? value.high : before->high;
  if (low >= high) return false;
  if (before->measure == MeasureType::kNumber) {
    before->measure = value.measure;
    before->unit = value.unit;
    before->noun = value.noun;
    before->noun_word = value.noun_word;
  }
  before->bound = Bound::kRange;
  before->low = low;
  before->high = high;
  return true;
}

void Finish(const Pieces& pieces, QuantityDraft* draft) {
  Quantity& value = draft->value;
  value.first_word = pieces[draft->first].word;
  value.end_word = pieces[draft->end - 1].word + 1;
  value.range = {pieces[draft->first].range.begin, pieces[draft->end - 1].range.end};
}

}  // namespace

absl::StatusOr<QuantityFinder> QuantityFinder::Load(const FileSource& files, const std::string& folder) {
  ASSIGN_OR_RETURN(QuantityTables tables, QuantityTables::Load(files, folder));
  QuantityFinder finder;
  finder.tables_ = std::make_shared<const Tables>(Tables{std::move(tables)});
  return finder;
}

std::vector<Quantity> QuantityFinder::Find(const ParsedSentence& sentence, const Pieces& pieces,
                                           const NumberLexicon& lexicon,
                                           const std::vector<bool>& taken) const {
  const QuantityInput in{sentence, pieces, lexicon, tables_->tables, taken};
  std::vector<Quantity> found;
  uint32_t floor = 0;  // nothing reaches back over the quantity before
  for (uint32_t at = 0; at < pieces.size();) {
    std::optional<QuantityDraft> draft = ZeroCountAt(in, at);
    std::optional<NumberSpan> number;
    if (!draft) draft = OrdinalQuantityAt(in, at);
    if (!draft) draft = HalfMeasureAt(in, at);
    if (!draft && !taken[at]) number = lexicon.ParseAt(pieces, at);
    if (number && taken[number->end - 1]) number.reset();
    if (number) {
      const uint32_t chain = CodeChainEnd(in, *number);
      if (chain != 0) {
        at = chain;
        continue;
      }
      if (!IsLooseHalf(in, *number)) draft = ReadNumber(in, *number);
    }
    if (!draft) {
      at = number ? number->end : at + 1;
      continue;
    }
    draft->first = std::max(draft->first, floor);
    // "1,000 people are housed and another 2,000 wait": the noun named before.
    Quantity& value = draft->value;
    if (value.measure == MeasureType::kNumber && value.scope == "another" && !found.empty() &&
        found.back().measure == MeasureType::kCount) {
      value.measure = MeasureType::kCount;
      value.noun = found.back().noun;
    }
    ReadLeadingWhole(in, found, &*draft);
    if (!found.empty() && JoinBounds(in, *draft, floor, &found.back())) {
      Finish(pieces, &*draft);
      found.back().end_word = draft->value.end_word;
      found.back().range.end = draft->value.range.end;
      floor = draft->end;
      at = std::max(draft->end, at + 1);
      continue;
    }
    if (!found.empty()) ShareUnit(in, *draft, &found.back());
    Finish(pieces, &*draft);
    found.push_back(draft->value);
    floor = draft->end;
    at = std::max(draft->end, at + 1);
  }
  return found;
}

}  // namespace rashomon
