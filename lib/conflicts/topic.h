// What two passages both speak of, for a question about it.
#pragma once

#include <string>

#include "conflicts/referent.h"

namespace rashomon {

// The noun phrase of the first passage whose words, shared by both, are the rarest in their articles; who
// speaks and when is no topic. Else a name of both, the rarest; empty where they share nothing.
std::string SharedTopicPhrase(const StoryIndex& index, const EventMention& a, const EventMention& b);

// The noun phrase of a word of the mention's sentence with its pronouns told.
std::string ToldNounPhrase(const StoryIndex& index, const EventMention& mention, uint32_t head,
                           size_t longest);

}  // namespace rashomon
