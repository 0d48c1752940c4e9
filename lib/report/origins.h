// How many independent texts a story has: articles that share most of their sentences word for word (agency
// copy, reprints) are of one origin.
#pragma once

#include <cstdint>
#include <vector>

#include "events/story.h"

namespace rashomon {

// For each article the first article of its origin (itself where it is the first). Two articles are of one
// origin when at least half of the sentences of the shorter one stand in the other.
std::vector<uint32_t> OriginsOf(const Story& story);

}  // namespace rashomon
