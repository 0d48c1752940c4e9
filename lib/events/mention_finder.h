// Event mentions of one article: one for every claim's predicate (verbs, nominal predicates), for event nouns
// that a lexicon class knows ("the quake", "the cancellation") and, in the background, for other nouns that
// name events ("the ceremony") and names of things that are neither people, organisations nor places ("the
// Oscars"); with arguments from the dependency tree.
#pragma once

#include <vector>

#include "events/lexicon.h"
#include "events/story.h"

namespace rashomon {

struct FoundMentions {
  std::vector<EventMention> stated;      // Story::mentions, in text order
  std::vector<EventMention> background;  // Story::background, likewise
};

// `document` is the article's index in the story; entities are filled as joined in `story`.
FoundMentions FindMentions(const Story& story, uint32_t document, const EventLexicon& lexicon);

// The mentions that are given of the article: for each the chief word of its range (a verb, noun, adjective
// or number whose head lies outside, else the first such word); ranges without words are left out.
std::vector<EventMention> MakeMentions(const Story& story, uint32_t document, const EventLexicon& lexicon,
                                       const std::vector<GivenMention>& given);

}  // namespace rashomon
