// Tense of the clause a temporal expression stands in: which way an undated weekday or month points.
#pragma once

#include "syntax/parse.h"

namespace rashomon {

enum class Tense : uint8_t { kUnknown, kPast, kPresent, kFuture };

// Climbs from `word` to the verb that governs it; without a usable tree the nearest verb by tags.
Tense TenseAt(const ParsedSentence& sentence, uint32_t word);

}  // namespace rashomon
