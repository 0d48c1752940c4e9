#include "conflicts/name_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "conflicts/judge_pairs.h"
#include "conflicts/relate.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/statement.h"

namespace rashomon {
namespace {

struct Named {
  const WeighedPair* pair{};
  Conflict conflict;
  double fit{};
};

Place PlaceOf(const PositionMention& mention) {
  return {mention.document, mention.sentence};
}

// The logarithm of the chance that the pair scorer gives a kind; 0 where it was not asked.
double JudgedKind(const WeighedPair& pair, SlotKind kind) {
  return ValueOf(pair.judged, fmt::format("kind.{}", ToString(kind)));
}

Position* PositionAt(Conflict& conflict, Place place) {
  for (Position& position : conflict.slot.positions) {
    if (PlaceOf(position.mentions.front()) == place) return &position;
  }
  return nullptr;
}

// What a proposal's question asks for. A description may be anything that the pair scorer takes it for.
SlotKind KindOf(const WeighedPair& pair, SlotKind proposed) {
  if (proposed != SlotKind::kDescription || pair.judged.empty()) return proposed;
  SlotKind best = proposed;
  for (size_t k = 0; k < kPairKinds.size(); ++k) {
    const SlotKind kind = static_cast<SlotKind>(k);
    if (JudgedKind(pair, kind) > JudgedKind(pair, best)) best = kind;
  }
  return best;
}

Named BestName(const StoryIndex& index, const Calibration& naming, const Finding& finding) {
  Named best;
  for (const WeighedPair* pair : finding.pairs) {
    Conflict general = StatementsDiffer(index, pair->pair.a, pair->pair.b);
    std::vector<const Conflict*> named = pair->proposals;
    named.push_back(&general);
    for (const Conflict* proposal : named) {
      const SlotKind kind = KindOf(*pair, proposal->slot.kind);
      const double fit = naming.Score(proposal->rule, proposal->features) * pair->score *
                         std::exp(naming.Weight("trust", "kind") * JudgedKind(*pair, kind));
      if (best.pair && fit <= best.fit) continue;
      best = {pair, *proposal, fit};
      best.conflict.slot.kind = kind;
    }
  }
  return best;
}

// The proposal of the same rule and slot on another pair of the anchor that gives the anchor the same value.
const Conflict* SameQuestion(const WeighedPair& pair, const Conflict& conflict, const Position& anchor) {
  for (const Conflict* proposal : pair.proposals) {
    if (proposal->rule != conflict.rule || proposal->slot.key != conflict.slot.key) continue;
    for (const Position& position : proposal->slot.positions) {
      const bool same = PlaceOf(position.mentions.front()) == PlaceOf(anchor.mentions.front());
      if (same && position.normalised == anchor.normalised) return proposal;
    }
  }
  return nullptr;
}

PositionMention StatementAt(const StoryIndex& index, Place place) {
  return MentionOf(index, StatementSide(index, StatementMention(index, place.document, place.sentence)));
}

// Adds the counterpart of `pair` to the conflict named on another pair of the same anchor.
void AddCounterpart(const StoryIndex& index, Place anchor, const WeighedPair& pair, Conflict& conflict) {
  const Place place = pair.Other(anchor);
  Position& own = *PositionAt(conflict, anchor);
  Position& other = conflict.slot.positions[&own == &conflict.slot.positions[0] ? 1 : 0];
  const Conflict* same = SameQuestion(pair, conflict, own);
  if (!same) {
    other.mentions.push_back(StatementAt(index, place));
    other.mentions.back().further = true;
    return;
  }
  const Position& stated =
      same->slot.positions[PlaceOf(same->slot.positions[0].mentions.front()) == place ? 0 : 1];
  other.mentions.push_back(stated.mentions.front());
  if (stated.normalised == other.normalised) return;
  other.mentions.back().further = true;
  other.mentions.back().answer = stated.value;
}

void SortPositions(Conflict& conflict) {
  std::stable_sort(conflict.slot.positions.begin(), conflict.slot.positions.end(),
                   [](const Position& a, const Position& b) {
                     const PositionMention &x = a.mentions.front(), &y = b.mentions.front();
                     return std::tie(x.document, x.sentence, x.focus.begin) <
                            std::tie(y.document, y.sentence, y.focus.begin);
                   });
}

}  // namespace

Conflict NameFinding(const StoryIndex& index, const Calibration& naming, const Finding& finding) {
  Named named = BestName(index, naming, finding);
  for (const WeighedPair* pair : finding.pairs) {
    if (pair != named.pair) AddCounterpart(index, finding.anchor, *pair, named.conflict);
  }
  SortPositions(named.conflict);
  named.conflict.confidence = finding.confidence;
  named.conflict.relation = RelationOf(naming, finding, named.conflict.relation);
  return std::move(named.conflict);
}

}  // namespace rashomon
