// Joins the entities of the articles: one StoryEntity for one person, organisation, place or thing.
//
// Named entities only join by SameName; a name of one word ("Smith") joins the full names it fits only when
// there is exactly one, so that two Smiths never merge. Nominal entities stay apart. The result does not
// depend on the order of the articles beyond the order of its lists.
#pragma once

#include <vector>

#include "events/story.h"

namespace rashomon {

struct JoinedEntities {
  std::vector<StoryEntity> entities;
  std::vector<std::vector<int32_t>> joined;  // [document][entity] -> entities
};

JoinedEntities JoinEntities(const std::vector<Analysis>& articles, const EntityLexicon& lexicon);

}  // namespace rashomon
