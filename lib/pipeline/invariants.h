// What must hold of the values of every stage, whatever the input was: ranges inside the text and on
// character boundaries, parallel lists of one length, lists sorted, indices that lead somewhere.
//
// Each check gives one sentence for each thing broken, at most ten; empty is good. A broken invariant is a
// bug of the stage that made the value. Pure and linear.
#pragma once

#include <string>
#include <vector>

#include "conflicts/conflict.h"
#include "events/story.h"

namespace rashomon {

std::vector<std::string> BrokenInvariants(const Document& document);
// Parse, entities, values and claims of an article, beside its document.
std::vector<std::string> BrokenInvariants(const Analysis& analysis);
std::vector<std::string> BrokenInvariants(const Story& story);
std::vector<std::string> BrokenInvariants(const Story& story, const Comparison& comparison);

}  // namespace rashomon
