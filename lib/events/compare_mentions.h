// The signs of one pair of event mentions.
#pragma once

#include "events/link_facts.h"
#include "events/link_signs.h"
#include "events/word_relations.h"

namespace rashomon {

Kinship KinshipOf(const MentionFacts& a, const MentionFacts& b, const WordRelation& words);

// `words` is how the predicates of the two relate. Symmetric in the two mentions.
LinkSigns CompareMentions(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b,
                          const WordRelation& words);

}  // namespace rashomon
