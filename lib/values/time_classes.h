// Classes of the time grammar that are computed from the form of a piece, not listed: days of the month,
// years, decades, clock times, counts, ordinals.
#pragma once

#include <string_view>
#include <vector>

#include "values/numbers.h"
#include "values/pieces.h"
#include "values/time_grammar.h"

namespace rashomon {

// True when `name` ("<dom>") is a computed class; its matches at `at` are added to `found`.
bool MatchComputedClass(std::string_view name, const NumberLexicon& lexicon, const Pieces& pieces,
                        uint32_t at, std::vector<TimeMatch>* found);

// The field a listed class fills ("<month>" -> month); empty for classes that fill none.
std::optional<Field> FieldOfClass(std::string_view name);

// "16th" -> 16, "sixteenth" -> 16, "twenty-first" (three pieces) -> 21; sets the end. 0 when none.
int OrdinalAt(const Pieces& pieces, uint32_t at, uint32_t* end);

}  // namespace rashomon
