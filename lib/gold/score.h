// What the findings on one story are worth against its gold.
//
// The first three mentions of each position of a finding are judged. All pairs of their lines that lie in two
// positions of the finding are looked up: a pair is good when its lines are mentions of two different
// positions of one real slot, and tempted when they are so in a trap. A finding is *right* when at least half
// of its pairs are good and it finds a slot that no earlier right finding took; *again* when all slots that
// it finds were taken; a *trap* hit when it is neither and a pair is tempted; else *wrong*. One finding takes
// one slot, the one with most good pairs (the first in the gold among equals).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gold/gold.h"
#include "report/report.h"

namespace rashomon {

enum class Verdict : uint8_t { kRight, kAgain, kTrap, kWrong };
std::string_view ToString(Verdict verdict);  // "right", "again", "trap", "wrong"

// A finding as far as scoring looks at it.
struct FoundMention {
  std::string doc;
  ByteRange range;      // in the article's text
  std::string sources;  // names of the chain, joined by blanks; empty: own voice
};
struct FoundSlot {
  SlotKind kind{SlotKind::kDescription};
  Relation relation{Relation::kContradiction};
  std::vector<std::vector<FoundMention>> positions;
};
// The findings of a report, in its order.
std::vector<FoundSlot> FindingsOf(const StoryReport& report);

struct Judged {
  Verdict verdict{Verdict::kWrong};
  std::optional<uint32_t> slot;  // right: the slot it takes; again, trap: the first it hits
};

// Counts that add up over stories; the shares are 0 where there is nothing to share.
struct Tally {
  size_t findings{}, right{}, again{}, trap{}, wrong{};
  size_t slots{}, found{}, must{}, must_found{}, traps{};
  size_t kind_right{}, relation_right{};  // of right findings
  size_t sources{}, sources_right{};      // judged mentions of right findings with one gold source
  size_t pairs{}, pairs_right{};

  double precision() const;
  double recall() const;
  double must_recall() const;
  double f1() const;
  Tally& operator+=(const Tally& other);
  bool operator==(const Tally&) const = default;
};

// `all` and its parts: findings by what they say of themselves, slots by what the gold says.
struct ScoreTable {
  Tally all;
  std::map<SlotKind, Tally> kinds;
  std::map<Relation, Tally> relations;

  ScoreTable& operator+=(const ScoreTable& other);
};

struct StoryScore {
  std::vector<Judged> findings;  // as given
  std::vector<bool> found;       // [slot]; traps stay false
  ScoreTable table;
};

StoryScore Score(const Gold& gold, const std::vector<FoundSlot>& findings);

}  // namespace rashomon
