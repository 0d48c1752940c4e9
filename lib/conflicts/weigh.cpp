#include "conflicts/weigh.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace rashomon {
namespace {

constexpr double kFew = 2;  // proposals of one rule on one pair: more say no more

// Which articles give which answer, as far as rules propose it: an article that gives both answers of a pair
// tells of two things, or of how one changed.
class Tellings {
 public:
  explicit Tellings(const std::vector<Conflict>& proposals) {
    for (const Conflict& proposal : proposals) {
      for (const Position& position : proposal.slot.positions) {
        const PositionMention& mention = position.mentions.front();
        places_[{proposal.rule, position.normalised}].insert({mention.document, mention.sentence});
      }
    }
  }

  // Of the two articles, how many give the other one's answer too, in another passage.
  int Count(const Conflict& proposal) const {
    const Position &a = proposal.slot.positions[0], &b = proposal.slot.positions[1];
    if (a.mentions.front().document == b.mentions.front().document) return 0;
    return Tells(proposal.rule, a, b) + Tells(proposal.rule, b, a);
  }

 private:
  bool Tells(const std::string& rule, const Position& teller, const Position& told) const {
    const PositionMention& own = teller.mentions.front();
    const std::set<Place>& places = places_.at({rule, told.normalised});
    auto at = places.lower_bound({own.document, 0});
    if (at != places.end() && *at == Place{own.document, own.sentence}) ++at;
    return at != places.end() && at->document == own.document;
  }

  std::map<std::pair<std::string, std::string>, std::set<Place>> places_;  // of (rule, answer)
};

void AddRuleSigns(const Tellings& tellings, WeighedPair& weighed) {
  std::map<std::string, double> largest;
  for (const Conflict* proposal : weighed.proposals) {
    double& count = largest["rule:" + proposal->rule];
    count = std::min(kFew, count + 1);
    const int told = tellings.Count(*proposal);
    if (told > 0) largest[proposal->rule + (told == 1 ? ":told_there" : ":told_by_both")] = 1;
    for (const auto& [name, value] : proposal->features) {
      double& held = largest.try_emplace(proposal->rule + ":" + name, value).first->second;
      held = std::max(held, value);
    }
  }
  weighed.signs.insert(weighed.signs.end(), largest.begin(), largest.end());
}

// What likeness means where nothing is found to differ: two passages that tell the same. A linear score
// cannot tell that from likeness and difference apart.
void AddSameTold(WeighedPair& weighed) {
  static const std::set<std::string_view> kDiffers = {"numbers_apart", "times_apart", "polarity_differs",
                                                      "opposed", "stages_differ"};
  static const std::set<std::string_view> kLikeness = {"cosine", "share_high", "common_run", "clause_cosine"};
  bool differs = false;
  for (const auto& [name, value] : weighed.signs) differs |= value > 0 && kDiffers.contains(name);
  Features same;
  auto add = [&](const std::string& where) {
    same.emplace_back(where, 1);
    for (const auto& [name, value] : weighed.signs) {
      if (kLikeness.contains(name)) same.emplace_back(where + ":" + name, value);
    }
  };
  if (!differs) add("no_value_differs");
  if (weighed.proposals.empty()) add("no_rule_proposes");
  weighed.signs.insert(weighed.signs.end(), same.begin(), same.end());
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
    if (passages.IndexAt(pair.a).copy || passages.IndexAt(pair.b).copy) continue;
    by_pair[pair].push_back(&proposal);
  }
  const Ranks ranks(passages);
  const Tellings tellings(proposals.conflicts);
  std::vector<WeighedPair> weighed;
  weighed.reserve(by_pair.size());
  for (auto& [pair, on_it] : by_pair) {
    weighed.push_back({pair, PairSigns(passages, ranks, lexicon, pair), std::move(on_it)});
    AddRuleSigns(tellings, weighed.back());
    AddSameTold(weighed.back());
  }
  return weighed;
}

}  // namespace rashomon
