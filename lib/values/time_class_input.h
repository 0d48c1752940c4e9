// What the computed classes of the time grammar share: the place they look at and the matches they add to.
// Private to time_classes.cpp, clock_classes.cpp, year_classes.cpp and digit_dates.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "values/numbers.h"
#include "values/time_grammar.h"

namespace rashomon {

using TimeMatches = std::vector<TimeMatch>;

struct ClassInput {
  const NumberLexicon& lexicon;
  const Pieces& pieces;
  uint32_t at{};

  const std::string& Lower(uint32_t offset = 0) const {
    return PieceAt(pieces, static_cast<int>(at + offset)).lower;
  }
  // A plain number of at most two digits, as in dates: "7", "07"; -1 when it is none.
  int TwoDigits() const { return Lower().size() <= 2 ? ToInt(Lower()) : -1; }
};

inline void AddTo(TimeMatches* found, uint32_t end, Field field, int value) {
  TimeSpec spec;
  spec.Set(field, value);
  found->push_back({end, spec});
}

// A class by its name, with what finds it.
using ClassMatcher = std::pair<std::string_view, void (*)(const ClassInput&, TimeMatches*)>;

// True when `name` is one of the classes; adds its matches.
inline bool MatchIn(std::span<const ClassMatcher> classes, std::string_view name, const ClassInput& in,
                    TimeMatches* found) {
  for (const auto& [known, matcher] : classes) {
    if (known != name) continue;
    matcher(in, found);
    return true;
  }
  return false;
}

// clock_classes.cpp: true when `name` ("<clock>") is a class of clock times; adds its matches.
bool MatchClockClass(std::string_view name, const ClassInput& in, TimeMatches* found);
// year_classes.cpp: the same for years and decades.
bool MatchYearClass(std::string_view name, const ClassInput& in, TimeMatches* found);

}  // namespace rashomon
