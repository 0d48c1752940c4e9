// Which words of a sentence a report shows as the statement of one side.
#pragma once

#include <string>

#include "conflicts/story_index.h"

namespace rashomon {

// The range without what ties it to the rest of its sentence: "and", "that", punctuation at the ends.
ByteRange Untied(const ParsedSentence& sentence, ByteRange range);

// The statement that holds the mention, for findings in which no words of their own carry the difference:
// what is attributed in the sentence where that is most of it, else the whole sentence. A clause alone is
// often not the one that answers the other side: on the annotated words of 67 stories the clause of the main
// predicate misses them in one case of eight, this in one of sixty.
ByteRange StatementRange(const StoryIndex& index, const EventMention& mention);

// Words of an article as written, cut to a readable length.
std::string TextOf(const StoryIndex& index, uint32_t document, ByteRange range);

// The clause of the mention, untied.
std::string ClauseText(const StoryIndex& index, const EventMention& mention);

}  // namespace rashomon
