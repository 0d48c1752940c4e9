// Makes the events of a story from its mentions, as the linker joins them, each with a label: what happened,
// to whom.
#pragma once

#include "events/event_linker.h"
#include "events/story.h"

namespace rashomon {

// Fills Story::events and EventMention::event from Story::mentions and entities.
void ClusterEvents(Story& story, const EventLinker& linker, const EventLexicon& lexicon);

}  // namespace rashomon
