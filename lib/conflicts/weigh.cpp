#include "conflicts/weigh.h"

#include <algorithm>
#include <map>
#include <string>

namespace rashomon {
namespace {

constexpr double kFew = 2;  // proposals of one rule on one pair: more say no more

void AddRuleSigns(WeighedPair& weighed) {
  std::map<std::string, double> largest;
  for (const Conflict* proposal : weighed.proposals) {
    double& count = largest["rule:" + proposal->rule];
    count = std::min(kFew, count + 1);
    for (const auto& [name, value] : proposal->features) {
      double& held = largest.try_emplace(proposal->rule + ":" + name, value).first->second;
      held = std::max(held, value);
    }
  }
  weighed.signs.insert(weighed.signs.end(), largest.begin(), largest.end());
}

}  // namespace

PassagePair PairOf(const Conflict& proposal) {
  const PositionMention& a = proposal.slot.positions[0].mentions.front();
  const PositionMention& b = proposal.slot.positions[1].mentions.front();
  const Place x{a.document, a.sentence}, y{b.document, b.sentence};
  return {std::min(x, y), std::max(x, y)};
}

std::vector<WeighedPair> CollectPairs(const Passages& passages, const ConflictLexicon& lexicon,
                                      const Proposals& proposals) {
  std::map<PassagePair, std::vector<const Conflict*>> by_pair;
  for (const PassagePair& pair : CandidatePairs(passages)) by_pair[pair];
  for (const Conflict& proposal : proposals.conflicts) {
    const PassagePair pair = PairOf(proposal);
    if (passages.At(pair.a).copy || passages.At(pair.b).copy) continue;
    by_pair[pair].push_back(&proposal);
  }
  const Ranks ranks(passages);
  std::vector<WeighedPair> weighed;
  weighed.reserve(by_pair.size());
  for (auto& [pair, on_it] : by_pair) {
    weighed.push_back({pair, PairSigns(passages, ranks, lexicon, pair), std::move(on_it)});
    AddRuleSigns(weighed.back());
  }
  return weighed;
}

}  // namespace rashomon
