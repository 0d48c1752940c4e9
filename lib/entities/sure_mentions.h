// Which mentions may be told to a reader by their chain's name ("he [Adam Reston]"). Private to the
// module.
#pragma once

#include <vector>

#include "entities/chains.h"

namespace rashomon {

// For each mention whether nothing else that is spoken of near it may be meant. A chain is made of the
// likeliest antecedents; here a mention has to be beyond doubt:
// - a pronoun: both ways of resolving it (`drafted`: the chains of JoinPronouns; `sieve`: with
//   JoinLearntPronouns) lead to one name, the learned score leads by a margin (`leads`, of each mention),
//   and no other fits in its own sentence or as the subject before it; "it" never is;
// - a nominal: definite, short, no predicate, and no other chain bears its role or noun;
// - a name always.
std::vector<bool> FindSureMentions(const Sieve& sieve, const Chains& drafted,
                                   const std::vector<float>& leads);

// (sure_nominals.cpp)
bool IsSureNominal(const Sieve& sieve, uint32_t nominal);

}  // namespace rashomon
