// A small invented story made by hand: four articles on a ferry accident, one conflict of each relation, some
// cleared, with markup, formulas and bidirectional marks in the articles' text.
#pragma once

#include "report/report.h"

namespace rashomon {

StoryReport SampleReport();
StoryReport EmptyReport();  // two articles, nothing found

}  // namespace rashomon
