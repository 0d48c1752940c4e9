#include "conflicts/judge_pairs.h"

#include <cmath>

namespace rashomon {
namespace {

Features FeaturesOf(double score, const PairJudgement& judgement) {
  return {{"signs", std::log(score / (1 - score))},
          {"unrelated", judgement.unrelated},
          {"same", judgement.same},
          {"compatible", judgement.compatible},
          {"contradiction", judgement.contradiction},
          {"dispute", judgement.dispute},
          {"conflict", judgement.conflict()}};
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
  for (size_t i = 0; i < asked.size(); ++i) asked[i]->judged = FeaturesOf(asked[i]->score, judgements[i]);
}

}  // namespace rashomon
