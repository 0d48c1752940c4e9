// How the score and the rules see one pair of passages: what `compare --why` and `explain REPORT ID` tell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "conflicts/conflict.h"
#include "conflicts/passages.h"

namespace rashomon {

// What one sign adds to the score, in log-odds. A sign that stands a second time across articles counts once
// here, with both shares; trees may also weigh that a sign is 0.
struct SignShare {
  std::string sign;
  double value{};
  double share{};  // of the linear score and of the trees together
};

struct RelationChance {
  Relation relation{Relation::kContradiction};
  double chance{};  // 0..1 over the relations that this pair can have
};

// Why a pair is not weighed at all.
enum class Obstacle : uint8_t { kNone, kCopy, kEmpty, kFewStems, kUnlike };
std::string_view ToString(Obstacle obstacle);  // "", "copy", "nothing to compare", ...

struct PairExplanation {
  Place a, b;  // a < b
  std::optional<Place> original_a{},
      original_b{};                         // the same words stand there, in an article published before
  bool empty_a{}, empty_b{};                // nothing to compare: no content words, no predicate
  std::vector<std::string> shared_words{};  // content stems in common, as `a` writes them, in text order
  std::vector<std::string> shared_names{};  // of story entities that both mention
  double likeness{};                        // cosine of the stems, 0..1
  bool near{};                              // within three sentences of one article
  Obstacle obstacle{Obstacle::kNone};
  bool candidate{};                         // weighed; a rule's proposal makes a pair one as well
  std::vector<Conflict> proposals{};        // of rules, on these two passages
  std::vector<Cleared> cleared{};           // proposals that their own rule took back
  std::vector<SignShare> shares{};          // largest first, by size
  double by_signs{};                        // the chance that the signs alone give
  std::vector<SignShare> judged{};          // what the pair scorer says, cases as chances; empty: not asked
  std::vector<RelationChance> relations{};  // surest first; empty where the naming rule decides
  double base{};                            // log-odds before any sign
  double score{};                           // chance that an editor wants to see the pair
  double cut{};                             // least confidence of a finding
};

}  // namespace rashomon
