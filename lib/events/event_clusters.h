// Clusters event mentions into events: same predicate class, shared participants, no disjoint times. Mentions
// of one class inside an article whose times, polarity of instance ("another", "second") or places differ
// stay apart.
#pragma once

#include "events/story.h"

namespace rashomon {

// Fills Story::events and EventMention::event from Story::mentions and entities.
void ClusterEvents(Story& story);

}  // namespace rashomon
