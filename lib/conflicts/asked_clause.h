// A clause of a mention's sentence as a question, judged by how much it says by itself.
#pragma once

#include <string>
#include <vector>

#include "conflicts/clause_question.h"
#include "conflicts/story_index.h"

namespace rashomon {

struct Asked {
  std::string text;  // empty: the clause cannot be asked
  int open{};        // pronouns that are not known, a verb that says nothing by itself
  int vague{};       // owners that are not known
};

// The clause of `head`, its pronouns told by name where they are known.
Asked AskClause(const StoryIndex& index, const EventMention& mention, uint32_t head, ClauseQuestion question);

// The same in the passive (AskPassive).
Asked AskTurned(const StoryIndex& index, const EventMention& mention, uint32_t head, ClauseQuestion question);

// Whether the word is a cue of an attribution: "said" of "Brandt said that ...".
bool IsCue(const StoryIndex& index, const EventMention& mention, uint32_t word);

// The head of what the cue tells, where that is a clause of the sentence; -1 else.
int32_t ContentHead(const StoryIndex& index, const EventMention& mention, uint32_t cue);

// The highest word of some bytes: its head lies outside them. -1 where they hold none.
int32_t TopWord(const ParsedSentence& sentence, const std::vector<ByteRange>& ranges);

}  // namespace rashomon
