// Sources, cues and contents from BIO logits, each given to the cue that its words belong to; and how likely
// each word is part of one.
#pragma once

#include <string>
#include <vector>

#include "model/reading.h"
#include "syntax/parse.h"

namespace rashomon {

// Each cue span has its own first word as `cue`, or that of an earlier one that it goes on ("made it ...
// clear").
std::vector<RoleSpan> DecodeRoles(const SentenceReading& reading, const std::vector<std::string>& labels);

// One entry a word that was read, its begin and inside tags together; none without the head.
std::vector<RoleChances> RoleChancesOf(const SentenceReading& reading,
                                       const std::vector<std::string>& labels);

}  // namespace rashomon
