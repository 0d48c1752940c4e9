// The middle value of the quantity grammar: a number with what has been read around it so far. Each reader
// below takes a draft and fills what its name says; QuantityFinder orders them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "values/numbers.h"
#include "values/pieces.h"
#include "values/quantity_tables.h"
#include "values/value.h"

namespace rashomon {

struct QuantityInput {
  const ParsedSentence& sentence;
  const Pieces& pieces;
  const NumberLexicon& numbers;
  const QuantityTables& tables;
  const std::vector<bool>& taken;  // pieces of temporal expressions

  const std::string& Lower(int at) const { return PieceAt(pieces, at).lower; }
  const std::string& Lower(uint32_t at) const { return PieceAt(pieces, static_cast<int>(at)).lower; }
  bool Taken(uint32_t at) const { return at < taken.size() && taken[at]; }
  const Word* WordAt(uint32_t piece) const {
    return piece < pieces.size() ? &sentence.words[pieces[piece].word] : nullptr;
  }
};

inline bool IsNominal(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn;
}

struct QuantityDraft {
  NumberSpan number;
  std::optional<NumberSpan> second;  // of a range
  uint32_t first{};                  // pieces, with modifiers and unit
  uint32_t end{};
  double factor{1};  // to base units
  double offset{};
  Quantity value;
};

// number_filter.cpp: numbers that are names, codes, labels, addresses, telephone numbers, or "one" the
// pronoun.
bool IsNoQuantity(const QuantityInput& in, const NumberSpan& number);
// End of a chain of digits and hyphens ("1-800-555-1234") that begins at the number; 0 when there is none.
uint32_t CodeChainEnd(const QuantityInput& in, const NumberSpan& number);

// quantity_range.cpp: the second number of "5 to 10", "10-15", "between 5 and 10".
void ReadRange(const QuantityInput& in, QuantityDraft* draft);
// Scores and votes: "3-1", "52-48", "by 52 votes to 48". True when it is one.
bool ReadScore(const QuantityInput& in, QuantityDraft* draft);

// quantity_age.cpp, quantity_money.cpp, quantity_measure.cpp: true when the draft is of that kind.
bool ReadAge(const QuantityInput& in, QuantityDraft* draft);
bool ReadMagnitude(const QuantityInput& in, QuantityDraft* draft);
bool ReadMoney(const QuantityInput& in, QuantityDraft* draft);
bool ReadUnit(const QuantityInput& in, QuantityDraft* draft);
// "Temperatures of minus 20": degrees that are understood.
bool ReadBareTemperature(const QuantityInput& in, QuantityDraft* draft);
bool ReadShare(QuantityDraft* draft);
bool ReadRatio(const QuantityInput& in, QuantityDraft* draft);  // "half of", "two thirds"

// quantity_distance.cpp: what a length is the length of: "10 km deep", "60 km (37 miles) south-west of
// Veldt".
void ReadDistance(const QuantityInput& in, QuantityDraft* draft);

// quantity_bound.cpp: "at least", "or more"; sets low, high, bound and widens the span.
void ReadBounds(const QuantityInput& in, QuantityDraft* draft);

// counted_noun.cpp: noun, scope, partitive of a count; kCount when there is a noun, else kNumber.
void ReadNoun(const QuantityInput& in, QuantityDraft* draft);
// Canonical lemma of a counted noun: "people" -> "person".
std::string NounLemma(const QuantityInput& in, const Word& word);
// count_scope.cpp: restricting phrases of a noun or number: "at one hospital", "of them".
std::string ScopeOf(const QuantityInput& in, uint32_t number_word, int32_t noun_word);

// special_quantities.cpp: "no one", "no casualties" as zero; "the third" as ordinal; halves of a unit.
std::optional<QuantityDraft> ZeroCountAt(const QuantityInput& in, uint32_t at);
std::optional<QuantityDraft> OrdinalQuantityAt(const QuantityInput& in, uint32_t at);
// "half a mile", "a half-mile", "a mile and a half".
std::optional<QuantityDraft> HalfMeasureAt(const QuantityInput& in, uint32_t at);

}  // namespace rashomon
