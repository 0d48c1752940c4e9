// The ends of ranges and lists say some things once for both: "4 to 22 January 1995", "May to October 2020",
// "from 3 to 5 p.m.". Runs after the grammar, over the expressions of one sentence in text order.
#pragma once

#include <vector>

#include "values/time_finder.h"

namespace rashomon {

// True when `later` stands behind `earlier` with one word or dash of a range between them ("to", "until",
// "-"; "and" only behind "between").
bool AreLinked(const Pieces& pieces, const FoundTime& earlier, const FoundTime& later);

// Adds bare days and hours that a neighbour makes times, and gives each end of a range the year, the half of
// the day or the date that only the other states.
void ShareBetweenEnds(const Pieces& pieces, std::vector<FoundTime>* found);

}  // namespace rashomon
