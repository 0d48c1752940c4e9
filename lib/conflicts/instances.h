// Whether two mentions of one type tell of two instances of it: the quake of February and the quake of
// Sunday.
#pragma once

#include "conflicts/story_index.h"

namespace rashomon {

// True where one alone is told as another: "a second quake", "the aftershock".
bool ToldApart(const StoryIndex& index, const EventMention& a, const EventMention& b);

// True where the times that the passages state for them lie weeks apart: in the clause or one around it, or,
// of "it killed nine", in the sentence before.
bool AreTimesApart(const StoryIndex& index, const EventMention& a, const EventMention& b);

// True where they are told apart; where the times that the passages state for them lie weeks apart; or where
// one tells of a time long before its article, and the other, which states none, of the news.
bool AreOtherInstances(const StoryIndex& index, const EventMention& a, const EventMention& b);

}  // namespace rashomon
