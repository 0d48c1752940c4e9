#include "events/entity_join.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rashomon {
namespace {

struct Named {
  uint32_t document{};
  uint32_t entity{};
  std::string name;  // canonical
  EntityType type{};
  bool single{};    // one word
  size_t weight{};  // mentions
};

uint32_t Find(std::vector<uint32_t>& parent, uint32_t at) {
  while (parent[at] != at) at = parent[at] = parent[parent[at]];
  return at;
}

// An acronym or other one-word name of an organisation or place is as good as its long form.
bool IsAmbiguous(const Named& named) {
  return named.single && named.type == EntityType::kPerson;
}

std::vector<Named> CollectNamed(const std::vector<Analysis>& articles, const EntityLexicon& lexicon) {
  std::vector<Named> all;
  for (uint32_t d = 0; d < articles.size(); ++d) {
    const auto& entities = articles[d].entities.entities;
    for (uint32_t e = 0; e < entities.size(); ++e) {
      if (!entities[e].named || entities[e].name.empty()) continue;
      std::string name = lexicon.Canonical(entities[e].name);
      const bool single = name.find(' ') == std::string::npos;
      all.push_back({d, e, std::move(name), entities[e].type, single, entities[e].mentions.size()});
    }
  }
  return all;
}

bool Same(const Named& a, const Named& b, const EntityLexicon& lexicon) {
  if (a.name == b.name) return a.type == b.type || a.name.size() > 3;
  return a.type == b.type && SameName(a.name, b.name, a.type, lexicon);
}

// Groups of one-word person names that fit exactly one group of full names join it.
void JoinSurnames(const std::vector<Named>& all, const EntityLexicon& lexicon,
                  std::vector<uint32_t>& parent) {
  for (uint32_t i = 0; i < all.size(); ++i) {
    if (!IsAmbiguous(all[i])) continue;
    std::vector<uint32_t> groups;
    for (uint32_t j = 0; j < all.size(); ++j) {
      if (IsAmbiguous(all[j]) || !Same(all[i], all[j], lexicon)) continue;
      const uint32_t root = Find(parent, j);
      if (std::find(groups.begin(), groups.end(), root) == groups.end()) groups.push_back(root);
    }
    if (groups.size() == 1) parent[Find(parent, i)] = groups[0];
  }
}

}  // namespace

JoinedEntities JoinEntities(const std::vector<Analysis>& articles, const EntityLexicon& lexicon) {
  const std::vector<Named> all = CollectNamed(articles, lexicon);
  std::vector<uint32_t> parent(all.size());
  std::iota(parent.begin(), parent.end(), 0);
  for (uint32_t i = 0; i < all.size(); ++i) {
    for (uint32_t j = 0; j < i; ++j) {
      if (IsAmbiguous(all[i]) != IsAmbiguous(all[j])) continue;
      if (IsAmbiguous(all[i]) ? all[i].name == all[j].name : Same(all[i], all[j], lexicon)) {
        parent[Find(parent, i)] = Find(parent, j);
      }
    }
  }
  JoinSurnames(all, lexicon, parent);

  JoinedEntities result;
  for (const Analysis& article : articles) result.joined.emplace_back(article.entities.entities.size(), -1);
  std::map<uint32_t, int32_t> index;
  std::vector<std::map<std::string, size_t>> votes;
  for (uint32_t i = 0; i < all.size(); ++i) {
    auto [at, is_new] = index.try_emplace(Find(parent, i), static_cast<int32_t>(result.entities.size()));
    if (is_new) {
      result.entities.push_back({.name = {}, .type = all[i].type, .members = {}});
      votes.emplace_back();
    }
    result.entities[at->second].members.emplace_back(all[i].document, all[i].entity);
    votes[at->second][all[i].name] += all[i].weight;
    result.joined[all[i].document][all[i].entity] = at->second;
  }
  for (size_t e = 0; e < result.entities.size(); ++e) {
    // The fullest form names it: most words, then most mentions, then bytes.
    auto words = [](const std::string& name) { return std::count(name.begin(), name.end(), ' '); };
    auto best = std::max_element(votes[e].begin(), votes[e].end(), [&](const auto& a, const auto& b) {
      return std::tuple(words(a.first), a.second, b.first) < std::tuple(words(b.first), b.second, a.first);
    });
    result.entities[e].name = best->first;
  }
  return result;
}

}  // namespace rashomon
