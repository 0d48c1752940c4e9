// What two figures answer, worded from the clause around one of them: "How many rifles did police find?",
// "How much was the settlement?". Private to number.count.
#pragma once

#include <string>

#include "conflicts/rules/counted.h"

namespace rashomon {

// The clause of the figure that gives the better question; where neither gives one, what both passages speak
// of is named.
std::string AskFigure(const StoryIndex& index, const Counted& a, const Counted& b);

}  // namespace rashomon
