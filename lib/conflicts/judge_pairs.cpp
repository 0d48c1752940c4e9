#include "conflicts/judge_pairs.h"

#include <fmt/format.h>

#include <cmath>

namespace rashomon {
namespace {

Features FeaturesOf(double score, bool one_article, const PairJudgement& judgement) {
  Features features = {{"signs", std::log(score / (1 - score))},
                       {"unrelated", judgement.unrelated},
                       {"same", judgement.same},
                       {"compatible", judgement.compatible},
                       {"contradiction", judgement.contradiction},
                       {"dispute", judgement.dispute},
                       {"conflict", judgement.conflict()},
                       {"one_article", one_article ? 1 : 0},
                       {"conflict_in_article", one_article ? judgement.conflict() : 0}};
  for (size_t i = 0; i < kPairKinds.size(); ++i)
    features.emplace_back(fmt::format("kind.{}", kPairKinds[i]), judgement.kinds[i]);
  for (size_t i = 0; i < kPairRelations.size(); ++i)
    features.emplace_back(fmt::format("relation.{}", kPairRelations[i]), judgement.relations[i]);
  return features;
}

}  // namespace

void JudgePairs(const StoryIndex& index, const PairScorer& scorer, double worth,
                std::vector<WeighedPair>& pairs) {
  std::vector<WeighedPair*> asked;
  std::vector<PassageTexts> texts;
  for (WeighedPair& weighed : pairs) {
    if (weighed.score < worth) continue;
    const auto& [a, b] = weighed.pair;
    asked.push_back(&weighed);
    texts.push_back({index.TextOf(a.document, a.sentence), index.TextOf(b.document, b.sentence)});
  }
  const std::vector<PairJudgement> judgements = scorer.Judge(texts);
  for (size_t i = 0; i < asked.size(); ++i) {
    const PassagePair& pair = asked[i]->pair;
    asked[i]->judged = FeaturesOf(asked[i]->score, pair.a.document == pair.b.document, judgements[i]);
  }
}

}  // namespace rashomon
