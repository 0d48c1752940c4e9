// Antecedents of all phrases of an article by the learned score. Private to the module.
#pragma once

#include <vector>

#include "entities/phrases.h"

namespace rashomon {

// The entities of the sieve alone, without what is learned: its chains, types and genders are among the
// signs.
Entities SieveEntities(const Document& document, const Parse& parse, const EntityLexicon& lexicon);

struct LinkedPhrases {
  std::vector<PhraseFacts> phrases{};
  std::vector<int32_t> antecedent{};            // of each phrase, an earlier phrase; -1: new
  std::vector<float> lead{};                    // of its score over any of another chain, and over being new
  std::vector<std::vector<uint32_t>> chains{};  // of two or more
};

// `sieve`: of SieveEntities.
LinkedPhrases LinkPhrases(const Document& document, const Parse& parse, const Entities& sieve,
                          const EntityLexicon& lexicon);

}  // namespace rashomon
