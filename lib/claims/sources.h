// Who a phrase names as a source: kind, resolved name, number, role. Private to the module.
#pragma once

#include "claims/draft.h"
#include "claims/speakers.h"

namespace rashomon {

// Source of the phrase headed by `head`, outside the clause of `cue`. Relative pronouns stand for their noun.
Source MakeSource(const Article& article, uint32_t sentence, uint32_t head, int32_t cue);
// Source for an entity's name given as text (the speaker of a post).
Source NamedSource(const Article& article, const std::string& name, std::optional<ByteRange> range);
// A source that is only implied: "reportedly", "is said to".
Source ImpliedSource();
bool SameSource(const Source& a, const Source& b);

}  // namespace rashomon
