#include <algorithm>
#include <array>

#include "values/quantity_draft.h"
#include "values/time_classes.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(const std::string& text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

QuantityDraft Zero(uint32_t first, uint32_t end) {
  QuantityDraft draft;
  draft.number.first = first;
  draft.number.end = end;
  draft.first = first;
  draft.end = end;
  draft.value.measure = MeasureType::kCount;
  draft.value.significant_digits = 1;
  return draft;
}

// Nouns whose absence is news: what "no" counts. "No comment", "no doubt" are not counts.
constexpr std::array<std::string_view, 22> kCountedByNo = {
    "casualty", "injury", "death",  "fatality", "victim", "survivor", "arrest",   "passenger",
    "people",   "person", "damage", "hostage",  "child",  "soldier",  "civilian", "student",
    "weapon",   "body",   "house",  "building", "vote",   "resident"};

// "She finished second.", "he placed third": a place where nothing is counted.
bool IsRank(const QuantityInput& in, uint32_t at, uint32_t end) {
  constexpr std::array<std::string_view, 3> kVerbs = {"finish", "place", "rank"};
  const Word* verb = at > 0 ? in.WordAt(at - 1) : nullptr;
  const Word* next = in.WordAt(end);
  return verb != nullptr && OneOf(verb->lemma, kVerbs) &&
         (next == nullptr || next->upos == Upos::kPunct || next->upos == Upos::kAdp);
}

}  // namespace

std::optional<QuantityDraft> ZeroCountAt(const QuantityInput& in, uint32_t at) {
  if (in.Taken(at)) return std::nullopt;
  const std::string& word = in.Lower(at);
  if (word == "nobody" || (word == "no" && in.Lower(at + 1) == "one")) {
    QuantityDraft draft = Zero(at, word == "no" ? at + 2 : at + 1);
    draft.value.noun = "person";
    return draft;
  }
  if (word == "none") {
    QuantityDraft draft = Zero(at, at + 1);
    draft.value.measure = MeasureType::kNumber;
    ReadNoun(in, &draft);
    draft.value.measure = MeasureType::kCount;
    return draft;
  }
  if (word != "no" && word != "zero") return std::nullopt;
  // "no casualties", "no immediate reports of injuries" counts reports, not injuries: the first noun decides.
  for (uint32_t next = at + 1; next < at + 4 && next < in.pieces.size(); ++next) {
    const Word* noun = in.WordAt(next);
    if (noun->upos == Upos::kAdj || noun->upos == Upos::kVerb) continue;
    if (noun->upos != Upos::kNoun) break;
    const std::string lemma = NounLemma(in, *noun);
    if (!OneOf(noun->lemma, kCountedByNo) && !OneOf(lemma, kCountedByNo)) break;
    QuantityDraft draft = Zero(at, at + 1);
    draft.value.noun = lemma;
    draft.value.noun_word = static_cast<int32_t>(in.pieces[next].word);
    draft.value.scope = ScopeOf(in, in.pieces[at].word, draft.value.noun_word);
    return draft;
  }
  return std::nullopt;
}

std::optional<QuantityDraft> HalfMeasureAt(const QuantityInput& in, uint32_t at) {
  auto article = [&](uint32_t place) { return in.Lower(place) == "a" || in.Lower(place) == "an"; };
  const uint32_t word = article(at) && in.Lower(at + 1) == "half" ? at + 1 : at;
  const bool half = in.Lower(word) == "half";
  if (in.Taken(at) || (!half && !article(at))) return std::nullopt;
  QuantityDraft draft;
  draft.first = draft.number.first = at;
  draft.end = word + 1;
  if (half && (article(draft.end) || in.Lower(draft.end) == "-")) ++draft.end;
  draft.number.end = draft.end;
  draft.number.value = half ? 0.5 : 1.5;
  draft.number.significant_digits = half ? 1 : 2;
  const auto unit = in.tables.units.At(in.pieces, draft.end);
  if (!unit || in.Taken(unit->first) || !ReadUnit(in, &draft)) return std::nullopt;
  if (!half) {
    if (in.Lower(draft.end) != "and" || !article(draft.end + 1) || in.Lower(draft.end + 2) != "half")
      return std::nullopt;
    draft.end += 3;
  }
  ReadBounds(in, &draft);
  ReadNoun(in, &draft);
  return draft;
}

std::optional<QuantityDraft> OrdinalQuantityAt(const QuantityInput& in, uint32_t at) {
  if (in.Taken(at)) return std::nullopt;
  uint32_t end = at;
  const int rank = OrdinalAt(in.pieces, at, &end);
  if (rank <= 0) return std::nullopt;
  const ValuePiece& piece = in.pieces[at];
  const Word& word = in.sentence.words[piece.word];
  // "first" the adverb, "second" the unit, ordinals in names ("Fifth Avenue", "Twenty-First Century Fox").
  const bool adverb = word.upos == Upos::kAdv || word.upos == Upos::kVerb;
  if (!piece.number && adverb && !IsRank(in, at, end)) return std::nullopt;
  if (piece.capital && at > 0 && word.upos == Upos::kPropn) return std::nullopt;
  const std::string& after = in.Lower(end);
  if (after == "lady" || after == "responder" || after == "responders" || after == "-" || after == "aid" ||
      after == "hand" || after == "person")
    return std::nullopt;
  QuantityDraft draft;
  draft.number.first = draft.first = at;
  draft.number.end = draft.end = end;
  draft.number.value = rank;
  draft.value.measure = MeasureType::kOrdinal;
  draft.value.low = draft.value.high = draft.value.stated = rank;
  draft.value.significant_digits = rank >= 10 ? 2 : 1;
  const uint32_t next = in.pieces[end - 1].word + 1;
  for (uint32_t noun = next; noun < next + 4 && noun < in.sentence.words.size(); ++noun) {
    const Word& counted = in.sentence.words[noun];
    if (counted.upos == Upos::kAdj || counted.form == "-") continue;
    if (counted.upos == Upos::kNoun || counted.upos == Upos::kPropn) {
      const bool compound =
          noun + 1 < in.sentence.words.size() && (in.sentence.words[noun + 1].upos == Upos::kNoun ||
                                                  in.sentence.words[noun + 1].upos == counted.upos);
      if (compound) continue;
      draft.value.noun_word = static_cast<int32_t>(noun);
      draft.value.noun = NounLemma(in, counted);
    }
    break;
  }
  return draft;
}

}  // namespace rashomon
