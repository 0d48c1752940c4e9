#include "conflicts/judge_pairs.h"

#include <fmt/format.h>

#include <cmath>

#include "conflicts/passage_text.h"

namespace rashomon {
namespace {

Features FeaturesOf(double score, const PairJudgement& judgement) {
  Features features = {{"signs", std::log(score / (1 - score))},
                       {"unrelated", judgement.unrelated},
                       {"same", judgement.same},
                       {"compatible", judgement.compatible},
                       {"contradiction", judgement.contradiction},
                       {"dispute", judgement.dispute},
                       {"conflict", judgement.conflict()}};
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
  PassageTextsOnce understood(index);
  for (WeighedPair& weighed : pairs) {
    if (weighed.score < worth) continue;
    asked.push_back(&weighed);
    texts.push_back({understood.At(weighed.pair.a), understood.At(weighed.pair.b)});
  }
  const std::vector<PairJudgement> judgements = scorer.Judge(texts);
  for (size_t i = 0; i < asked.size(); ++i) asked[i]->judged = FeaturesOf(asked[i]->score, judgements[i]);
}

}  // namespace rashomon
