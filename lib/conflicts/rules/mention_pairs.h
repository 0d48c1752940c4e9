// Pairs of event mentions that a rule may compare, found cheaply.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "conflicts/story_index.h"

namespace rashomon {

// True when both mentions lie in one sentence.
bool SameSentence(const EventMention& a, const EventMention& b);
// Mentions of one event, or in sentences that share something: what they measure may be one thing.
bool MayBeOfOneThing(const StoryIndex& index, const EventMention& a, const EventMention& b);

// Calls `visit` for every pair of mentions that are claims, not in one sentence, and share a key. Pairs come
// in the order of Story::mentions.
void ForEachPairByKey(const StoryIndex& index,
                      const std::function<std::vector<std::string>(const EventMention&)>& keys,
                      const std::function<void(uint32_t, uint32_t)>& visit);

// True when the clauses share a named participant, or the stem of agent or patient, and are not done to
// different named ones.
bool SharesParticipant(const StoryIndex& index, const EventMention& a, const EventMention& b);

}  // namespace rashomon
