// Chains of whole noun phrases: what speaks of one thing, person or group inside one article.
//
// Wider than Entities: phrases reach over relative clauses and what depends on them, things without a name
// and first and second person are chained too. A mention-ranking model with a log-linear score (Durrett and
// Klein 2013; trained on GUM's permissive genres, docs/model.md) picks an antecedent for each phrase. The
// chains of Entities are among its signs and stay what attributions and events rest on.
#pragma once

#include <absl/container/flat_hash_map.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.h"

namespace rashomon {

// Weights of signs by the hash of their name (FNV-1a, 64 bits), so that a sign is looked up without being
// spelt.
using SignWeights = absl::flat_hash_map<uint64_t, float>;
inline constexpr uint64_t kSignSeed = 14695981039346656037U;
inline uint64_t HashSign(std::string_view piece, uint64_t hash = kSignSeed) {
  for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

// A noun phrase in full: "the minister, who resigned".
struct Phrase {
  uint32_t sentence{};
  uint32_t first{};  // words of the sentence
  uint32_t end{};
  uint32_t head{};
  ByteRange range{};
};

struct PhraseChains {
  std::vector<Phrase> phrases{};  // in text order, outer ones before those inside
  std::vector<std::vector<uint32_t>>
      chains{};  // of two or more phrases each, ascending; in order of the first
};

// Chains of an article whose entities are resolved. Cost is linear in the number of phrases: each is weighed
// against a bounded number of earlier ones. Pure; safe across threads. Without weights (an empty table) there
// are no chains.
PhraseChains FindChains(const Document& document, const Parse& parse, const EntityLexicon& lexicon);

// Stable dump (`dump --stage entities`): a line "chain N", then a line "  phrase BEGIN..END" for each of its
// phrases.
std::string ToText(const Document& document, const PhraseChains& chains);

// What scripts/train/coref learns from (`dump --stage antecedents`): for each phrase a line "phrase
// BEGIN..END GROUP", the signs of its being new, then for each candidate its number among the phrases and the
// signs of the pair; fields are parted by tabs.
std::string DumpAntecedents(const Document& document, const Parse& parse, const EntityLexicon& lexicon);

}  // namespace rashomon
