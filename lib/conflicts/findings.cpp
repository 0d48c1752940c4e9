#include "conflicts/findings.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

namespace rashomon {
namespace {

constexpr size_t kCounterparts = 2;
constexpr double kLeastSecond = 0.05;  // what is less sure than that beside the first only puzzles the reader

struct Counterpart {
  double score{};
  Place place;
  const WeighedPair* pair{};
};

using Counterparts = std::map<Place, std::vector<Counterpart>>;

Counterparts CollectCounterparts(const std::vector<WeighedPair>& pairs) {
  Counterparts all;
  for (const WeighedPair& weighed : pairs) {
    all[weighed.pair.a].push_back({weighed.score, weighed.pair.b, &weighed});
    all[weighed.pair.b].push_back({weighed.score, weighed.pair.a, &weighed});
  }
  for (auto& [place, list] : all) {
    std::sort(list.begin(), list.end(), [](const Counterpart& x, const Counterpart& y) {
      return x.score != y.score ? x.score > y.score : x.place < y.place;
    });
  }
  return all;
}

Finding BestOf(Place anchor, const std::vector<Counterpart>& counterparts, const std::set<Place>& shown) {
  Finding finding{.anchor = anchor, .pairs = {}, .confidence = 0};
  double wrong = 1;
  for (const Counterpart& counterpart : counterparts) {
    if (finding.pairs.size() == kCounterparts) break;
    if (!finding.pairs.empty() && counterpart.score < kLeastSecond) break;
    if (shown.contains(counterpart.place)) continue;
    finding.pairs.push_back(counterpart.pair);
    wrong *= 1 - counterpart.score;
  }
  finding.confidence = 1 - wrong;
  return finding;
}

bool Surer(const Finding& a, const Finding& b) {
  return a.confidence != b.confidence ? a.confidence > b.confidence : a.anchor < b.anchor;
}

}  // namespace

std::vector<Finding> PickFindings(const std::vector<WeighedPair>& pairs, double cut) {
  const Counterparts counterparts = CollectCounterparts(pairs);
  auto later = [](const Finding& a, const Finding& b) { return Surer(b, a); };
  std::priority_queue<Finding, std::vector<Finding>, decltype(later)> queue(later);
  std::set<Place> shown;
  auto offer = [&](Place anchor) {
    Finding finding = BestOf(anchor, counterparts.at(anchor), shown);
    if (!finding.pairs.empty() && finding.confidence >= cut) queue.push(std::move(finding));
  };
  for (const auto& [anchor, list] : counterparts) offer(anchor);
  std::vector<Finding> findings;
  while (!queue.empty()) {
    Finding finding = queue.top();
    queue.pop();
    if (shown.contains(finding.anchor)) continue;
    const bool stale = std::any_of(finding.pairs.begin(), finding.pairs.end(), [&](const WeighedPair* pair) {
      return shown.contains(pair->Other(finding.anchor));
    });
    if (stale) {
      offer(finding.anchor);
      continue;
    }
    shown.insert(finding.anchor);
    for (const WeighedPair* pair : finding.pairs) shown.insert(pair->Other(finding.anchor));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace rashomon
