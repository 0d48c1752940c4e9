// Dates that are written in digits alone, without a name of a month: "19980303", "13.5.2015", "2015-03". What
// could as well be another number is none: "2015-16" is a season of sports, "82-2100" a telephone number.
#pragma once

#include "values/time_class_input.h"

namespace rashomon {

// "19980303", "980120" of wire headers; "13.5.2015", "2015.5.13".
void FindPackedDate(const ClassInput& in, TimeMatches* found);
// "2016-11", where it cannot be the years 2016 to 2011's like: the month is not above the year's last digits.
void FindYearMonth(const ClassInput& in, TimeMatches* found);
// "11-2016".
void FindMonthYear(const ClassInput& in, TimeMatches* found);
}  // namespace rashomon
