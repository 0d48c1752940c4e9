// Whether two mentions of one type tell of two instances of it: the quake of February and the quake of
// Sunday.
#pragma once

#include "conflicts/story_index.h"

namespace rashomon {

// True where one alone is told as another: "a second quake", "the aftershock".
bool ToldApart(const StoryIndex& index, const EventMention& a, const EventMention& b);

// True where they are told apart; where the times that the passages state for them, in the clause or one
// around it, lie weeks apart; or where one tells of a time long before its article, and the other, which
// states none, of the news.
bool AreOtherInstances(const StoryIndex& index, const EventMention& a, const EventMention& b);

}  // namespace rashomon
