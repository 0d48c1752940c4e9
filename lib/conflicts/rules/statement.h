// The rule asked last: two statements on one matter, where no other rule names what differs.
#pragma once

#include "conflicts/pair.h"
#include "conflicts/passages.h"

namespace rashomon {

// The finding of two passages; each must hold an event mention.
Conflict StatementsDiffer(const StoryIndex& index, Place a, Place b);

}  // namespace rashomon
