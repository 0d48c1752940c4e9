#include "conflicts/relate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rashomon {
namespace {

constexpr std::array kRelations = {Relation::kContradiction, Relation::kUpdate, Relation::kDenial,
                                   Relation::kDisagreement};
using Chances = std::array<double, kRelations.size()>;

bool Denies(const WeighedPair& pair) {
  return ValueOf(pair.signs, "high_denial") > 0 || ValueOf(pair.signs, "high_cue_deny") > 0 ||
         ValueOf(pair.signs, "high_stance_denies") > 0;
}

bool Allowed(Relation relation, const WeighedPair& pair) {
  if (relation == Relation::kUpdate) return pair.pair.a.document != pair.pair.b.document;
  return relation != Relation::kDenial || Denies(pair);
}

void AddChances(const Calibration& calibration, const WeighedPair& pair, Chances& sums) {
  Chances odds{};
  double total = 0;
  const double trust = calibration.Weight("trust", "relation");
  for (size_t i = 0; i < kRelations.size(); ++i) {
    const std::string model = "relation." + std::string(ToString(kRelations[i]));
    const double logit = calibration.Logit(model, pair.signs) + trust * ValueOf(pair.judged, model);
    if (Allowed(kRelations[i], pair)) odds[i] = std::exp(logit);
    total += odds[i];
  }
  for (size_t i = 0; i < kRelations.size(); ++i) sums[i] += odds[i] / total;
}

}  // namespace

std::vector<RelationChance> RelationChances(const Calibration& calibration, const WeighedPair& pair) {
  std::vector<RelationChance> all;
  if (!calibration.Has("relation.contradiction")) return all;
  Chances chances{};
  AddChances(calibration, pair, chances);
  for (size_t i = 0; i < kRelations.size(); ++i) {
    if (chances[i] > 0) all.push_back({kRelations[i], chances[i]});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const RelationChance& x, const RelationChance& y) { return x.chance > y.chance; });
  return all;
}

Relation RelationOf(const Calibration& calibration, const Finding& finding, Relation proposed) {
  if (!calibration.Has("relation.contradiction")) return proposed;
  Chances sums{};
  for (const WeighedPair* pair : finding.pairs) AddChances(calibration, *pair, sums);
  return kRelations[std::max_element(sums.begin(), sums.end()) - sums.begin()];
}

}  // namespace rashomon
