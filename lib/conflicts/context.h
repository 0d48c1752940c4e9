// What rules are given besides the story.
#pragma once

#include "conflicts/lexicon.h"
#include "conflicts/story_index.h"

namespace rashomon {

struct RuleContext {
  const StoryIndex& index;
  const ConflictLexicon& lexicon;
};

}  // namespace rashomon
