// The main statement of a sentence: what a rule that works by sentences takes as its side.
#pragma once

#include <cstdint>

#include "conflicts/pair.h"

namespace rashomon {

// Story::mentions index: the head of attributed content where there is one, a clause with a subject before
// others, the first of them; -1 for none.
int32_t MainMention(const StoryIndex& index, uint32_t document, uint32_t sentence);

// That mention, else the first of the sentence, which must have one.
uint32_t StatementMention(const StoryIndex& index, uint32_t document, uint32_t sentence);

// The side of a mention whose predicate may not be what answers the other side: shown and valued by the whole
// statement (stated.h).
Side StatementSide(const StoryIndex& index, uint32_t mention, std::string normalised);
// The same with the normal form "holder: predicate".
Side StatementSide(const StoryIndex& index, uint32_t mention);

// Features of who speaks of whom in the two sentences: other speakers, one speaks of the other.
void AddSpeakerFeatures(const StoryIndex& index, const EventMention& a, const EventMention& b, Features& out);

}  // namespace rashomon
