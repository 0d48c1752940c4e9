// How much a finding matters if it is right, whatever its confidence.
#pragma once

#include "conflicts/conflict.h"
#include "conflicts/story_index.h"

namespace rashomon {

// Points for the kind (what can be checked weighs more than how things are described) and the relation (a
// denial weighs most, an update is what newsrooms expect), for an event that several articles tell of or a
// headline names, and for values that lie far apart. An article that has nothing to do with the event changes
// nothing.
Severity SeverityOf(const StoryIndex& index, const Conflict& conflict);

}  // namespace rashomon
