// Distances from one landmark in directions that exclude each other: "20 miles east of Veldt", "20 miles
// west of Veldt".
#pragma once

#include <utility>
#include <vector>

#include "conflicts/story_index.h"
#include "values/value.h"

namespace rashomon {

struct Distance {
  const Quantity* quantity{};  // with bearing and landmark
  uint32_t document{};
  uint32_t mention{};    // whose place it is
  int32_t landmark{-1};  // Story::entities, or -1 where it has no name
};

// Pairs of two passages on one matter, in canonical order.
std::vector<std::pair<Distance, Distance>> OpposedBearings(const StoryIndex& index);

}  // namespace rashomon
