// Event mentions of one article: one for every claim's predicate (verbs, nominal predicates) and for event
// nouns that a lexicon class knows ("the quake", "the cancellation"), with arguments from the dependency
// tree.
#pragma once

#include <vector>

#include "events/lexicon.h"
#include "events/story.h"

namespace rashomon {

// `document` is the article's index in the story; entities are filled as joined in `story`.
std::vector<EventMention> FindMentions(const Story& story, uint32_t document, const EventLexicon& lexicon);

}  // namespace rashomon
