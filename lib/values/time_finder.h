// Finds the temporal expressions of one sentence: the longest match at each place that passes its tests.
#pragma once

#include <vector>

#include "values/time_grammar.h"

namespace rashomon {

struct FoundTime {
  uint32_t first{};  // pieces
  uint32_t end{};
  TimeSpec spec;
};

std::vector<FoundTime> FindTimes(const TimeGrammar& grammar, const NumberLexicon& lexicon,
                                 const ParsedSentence& sentence, const Pieces& pieces);

// Tests of a match that need tags, capitals or neighbours (TimeCheck): "may" the verb, "the fall of", years
// that count things, names of papers.
bool PassesChecks(const TimeMatch& match, uint32_t first, const ParsedSentence& sentence,
                  const Pieces& pieces);

}  // namespace rashomon
