#include "entities/chains.h"

#include <algorithm>

namespace rashomon {
namespace {

void AddNew(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& item : more) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
  }
}

ChainFacts FactsOf(const Candidate& candidate) {
  ChainFacts facts;
  facts.type = candidate.type;
  facts.type_known = candidate.type_known;
  facts.gender = candidate.gender;
  facts.number = candidate.number;
  facts.named = candidate.IsName();
  if (candidate.IsName()) facts.names.push_back(candidate.name);
  if (!candidate.IsPronoun()) facts.roles = candidate.roles;
  facts.countries = candidate.countries;
  return facts;
}

// "they", "it": no type of their own.
bool TypesAgree(const ChainFacts& a, const ChainFacts& b) {
  return !a.type_known || !b.type_known || a.type == b.type;
}

bool GendersAgree(const ChainFacts& a, const ChainFacts& b) {
  return a.gender == Gender::kUnknown || b.gender == Gender::kUnknown || a.gender == b.gender;
}

bool NumbersAgree(const ChainFacts& a, const ChainFacts& b) {
  if (a.number == Number::kUnknown || b.number == Number::kUnknown || a.number == b.number) return true;
  // "the police ... it", "the company ... they".
  return a.type == EntityType::kOrganisation || b.type == EntityType::kOrganisation;
}

}  // namespace

Chains::Chains(const std::vector<Candidate>& mentions) {
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    parent_.push_back(i);
    facts_.push_back(FactsOf(mentions[i]));
  }
}

uint32_t Chains::Find(uint32_t mention) const {
  while (parent_[mention] != mention) mention = parent_[mention];
  return mention;
}

bool Chains::Agree(uint32_t a, uint32_t b) const {
  const ChainFacts& x = Facts(a);
  const ChainFacts& y = Facts(b);
  return TypesAgree(x, y) && GendersAgree(x, y) && NumbersAgree(x, y);
}

bool Chains::Merge(uint32_t a, uint32_t b) {
  if (Find(a) == Find(b)) return true;
  if (!Agree(a, b)) return false;
  Join(a, b);
  return true;
}

void Chains::Join(uint32_t a, uint32_t b) {
  uint32_t x = Find(a);
  uint32_t y = Find(b);
  if (x == y) return;
  if (y < x) std::swap(x, y);
  parent_[y] = x;
  ChainFacts& facts = facts_[x];
  const ChainFacts& more = facts_[y];
  if (!facts.type_known && (more.type_known || more.named)) facts.type = more.type;
  facts.type_known = facts.type_known || more.type_known;
  if (facts.gender == Gender::kUnknown) facts.gender = more.gender;
  if (facts.number == Number::kUnknown) facts.number = more.number;
  facts.named = facts.named || more.named;
  AddNew(facts.names, more.names);
  AddNew(facts.roles, more.roles);
  AddNew(facts.countries, more.countries);
}

void Chains::AddRoles(uint32_t mention, const Candidate& from) {
  ChainFacts& facts = facts_[Find(mention)];
  AddNew(facts.roles, from.roles);
  AddNew(facts.countries, from.countries);
  if (facts.gender == Gender::kUnknown && from.gender != Gender::kNeuter) facts.gender = from.gender;
}

}  // namespace rashomon
