// Whether two quantities of one measure can both hold.
#pragma once

#include "values/value.h"

namespace rashomon {

enum class NumberRelation {
  kSame,      // the same figure
  kRounded,   // one is the other at fewer significant digits, or within what "about" allows
  kBounded,   // a bound or range holds the other
  kDisjoint,  // cannot both hold
};

// Both in base units of the same measure and unit.
// Of one measure in one unit; what counts count is the caller's to compare.
bool OneMeasure(const Quantity& a, const Quantity& b);
// How far apart two figures are as stated: ln of their ratio, at most 3.
double LogRatio(const Quantity& a, const Quantity& b);

NumberRelation CompareNumbers(const Quantity& a, const Quantity& b);

}  // namespace rashomon
