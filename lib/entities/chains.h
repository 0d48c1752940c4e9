// Chains of mentions under construction: union-find with what is known of each chain. Private to the module.
#pragma once

#include <string>
#include <vector>

#include "entities/mentions.h"

namespace rashomon {

struct ChainFacts {
  EntityType type{EntityType::kOther};
  bool type_known{};
  Gender gender{Gender::kUnknown};
  Number number{Number::kUnknown};
  bool named{};
  std::vector<std::string> names;      // of name mentions, without repeats
  std::vector<std::string> roles;      // folded
  std::vector<std::string> countries;  // canonical
};

class Chains {
 public:
  explicit Chains(const std::vector<Candidate>& mentions);

  uint32_t Find(uint32_t mention) const;
  const ChainFacts& Facts(uint32_t mention) const { return facts_[Find(mention)]; }
  // Type, gender and number can be one thing's.
  bool Agree(uint32_t a, uint32_t b) const;
  // Joins the chains of two mentions that agree; false when they do not.
  bool Merge(uint32_t a, uint32_t b);
  // Joins whatever the types: one spelling is one body, called a place here and an organisation there.
  void Join(uint32_t a, uint32_t b);
  // What an apposition or "X is the president" says of a chain without joining it to a mention.
  void AddRoles(uint32_t mention, const Candidate& from);

 private:
  std::vector<uint32_t> parent_;
  std::vector<ChainFacts> facts_;
};

// The passes of the sieve, in the order in which they run.
struct Sieve {
  const Document& document;
  const Parse& parse;
  const EntityLexicon& lexicon;
  const std::vector<Candidate>& mentions;
  Chains& chains;
};
void JoinEqualNames(Sieve& sieve);
void JoinPartNames(Sieve& sieve);
void JoinAppositions(Sieve& sieve);
void JoinRelativePronouns(Sieve& sieve);
void JoinRoles(Sieve& sieve);
// "the Norhaven news agency": a mention with a name in it, other than a place's, is not another agency.
bool HoldsName(const Sieve& sieve, uint32_t at);
void JoinEpithets(Sieve& sieve);
void JoinSameHeads(Sieve& sieve);
void JoinPronouns(Sieve& sieve);
// The third person by the learned antecedents of whole phrases; `draft`: the sieve's result with
// JoinPronouns. Gives for each mention how far the score of its antecedent leads, 0 for what it did not join.
std::vector<float> JoinLearntPronouns(Sieve& sieve, const Entities& draft);

}  // namespace rashomon
