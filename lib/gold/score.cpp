#include "gold/score.h"

#include <algorithm>
#include <array>
#include <set>

namespace rashomon {
namespace {

constexpr size_t kJudged = 3;  // mentions of a position that a reader sees

double Share(size_t part, size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Words by which two names of a source are held to be the same.
std::set<std::string> NameWords(std::string_view name) {
  static const std::set<std::string> kLight = {"the", "a",  "an", "of",  "and", "mr",  "mrs",
                                               "ms",  "dr", "in", "for", "to",  "his", "her"};
  std::set<std::string> words;
  std::string word;
  for (char c : std::string(name) + " ") {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else if (!word.empty()) {
      if (!kLight.contains(word)) words.insert(word);
      word.clear();
    }
  }
  return words;
}

bool SourceAgrees(const std::optional<std::string>& gold, const std::string& found) {
  if (!gold) return found.empty();
  const size_t cut = gold->rfind(" > ");
  const std::set<std::string> have = NameWords(found);
  for (const std::string& word : NameWords(cut == std::string::npos ? *gold : gold->substr(cut + 3))) {
    if (have.contains(word)) return true;
  }
  return false;
}

using Line = std::pair<uint32_t, uint32_t>;          // article, line
using SlotPosition = std::pair<uint32_t, uint32_t>;  // slot, position

// What the pairs of one finding hit.
struct Hits {
  size_t pairs{}, good{}, tempted{};
  std::map<uint32_t, size_t> slots;  // real slot -> good pairs
  std::optional<uint32_t> trap;      // the first one tempted by
};

class Scorer {
 public:
  explicit Scorer(const Gold& gold) : gold_(gold) {
    for (uint32_t s = 0; s < gold.slots.size(); ++s) {
      for (uint32_t p = 0; p < gold.slots[s].positions.size(); ++p) {
        for (const GoldMention& mention : gold.slots[s].positions[p].mentions) {
          where_[{mention.article, mention.line}].insert({s, p});
          sources_[{mention.article, mention.line}][{s, p}] = mention.source;
        }
      }
    }
    score_.found.resize(gold.slots.size());
  }

  StoryScore Run(const std::vector<FoundSlot>& findings) {
    for (const FoundSlot& finding : findings) Judge(finding);
    for (uint32_t s = 0; s < gold_.slots.size(); ++s) CountSlot(gold_.slots[s], score_.found[s]);
    return std::move(score_);
  }

 private:
  // The lines of the mentions judged, without those in articles that the gold does not list.
  std::vector<Line> LinesOf(const std::vector<FoundMention>& mentions) const {
    std::vector<Line> lines;
    for (size_t m = 0; m < mentions.size() && m < kJudged; ++m) {
      for (uint32_t a = 0; a < gold_.articles.size(); ++a) {
        if (gold_.articles[a].doc != mentions[m].doc) continue;
        lines.emplace_back(a, LineOf(gold_.articles[a].lines, mentions[m].range));
      }
    }
    return lines;
  }

  void Pair(const Line& one, const Line& other, Hits& hits) const {
    ++hits.pairs;
    const auto first = where_.find(one), second = where_.find(other);
    if (first == where_.end() || second == where_.end()) return;
    std::set<uint32_t> real, traps;
    for (const auto& [slot, position] : first->second) {
      for (const auto& [other_slot, other_position] : second->second) {
        if (slot != other_slot || position == other_position) continue;
        (gold_.slots[slot].trap() ? traps : real).insert(slot);
      }
    }
    for (uint32_t slot : real) ++hits.slots[slot];
    if (!real.empty()) {
      ++hits.good;
    } else if (!traps.empty()) {
      ++hits.tempted;
      if (!hits.trap) hits.trap = *traps.begin();
    }
  }

  Hits HitsOf(const FoundSlot& finding) const {
    Hits hits;
    std::vector<std::vector<Line>> sides;
    for (const auto& position : finding.positions) sides.push_back(LinesOf(position));
    for (size_t p = 0; p < sides.size(); ++p) {
      for (size_t q = p + 1; q < sides.size(); ++q) {
        for (const Line& one : sides[p]) {
          for (const Line& other : sides[q]) Pair(one, other, hits);
        }
      }
    }
    return hits;
  }

  Judged VerdictOf(const Hits& hits) const {
    if (hits.pairs == 0 || hits.good * 2 < hits.pairs) {
      if (hits.tempted == 0) return {.verdict = Verdict::kWrong, .slot = {}};
      return {.verdict = Verdict::kTrap, .slot = hits.trap};
    }
    Judged again{.verdict = Verdict::kAgain, .slot = hits.slots.begin()->first};
    size_t most = 0;
    Judged right{.verdict = Verdict::kRight, .slot = {}};
    for (const auto& [slot, pairs] : hits.slots) {
      if (taken_.contains(slot) || pairs <= most) continue;
      most = pairs;
      right.slot = slot;
    }
    return right.slot ? right : again;
  }

  void CountSources(const FoundSlot& finding, const Hits& hits, Tally& tally) const {
    for (const auto& position : finding.positions) {
      for (size_t m = 0; m < position.size() && m < kJudged; ++m) {
        const std::vector<Line> line = LinesOf({position[m]});
        const auto known = line.empty() ? sources_.end() : sources_.find(line.front());
        if (known == sources_.end()) continue;
        std::set<std::optional<std::string>> wanted;
        for (const auto& [place, source] : known->second) {
          if (hits.slots.contains(place.first)) wanted.insert(source);
        }
        if (wanted.size() != 1) continue;
        ++tally.sources;
        tally.sources_right += SourceAgrees(*wanted.begin(), position[m].sources);
      }
    }
  }

  void Judge(const FoundSlot& finding) {
    const Hits hits = HitsOf(finding);
    const Judged judged = VerdictOf(hits);
    Tally one;
    one.findings = 1;
    one.right = judged.verdict == Verdict::kRight;
    one.again = judged.verdict == Verdict::kAgain;
    one.trap = judged.verdict == Verdict::kTrap;
    one.wrong = judged.verdict == Verdict::kWrong;
    one.pairs = hits.pairs;
    one.pairs_right = hits.good;
    if (judged.verdict == Verdict::kRight) {
      taken_.insert(*judged.slot);
      for (const auto& [slot, pairs] : hits.slots) score_.found[slot] = true;
      one.kind_right = gold_.slots[*judged.slot].kind == finding.kind;
      one.relation_right = gold_.slots[*judged.slot].relation == finding.relation;
      CountSources(finding, hits, one);
    }
    Add(finding.kind, finding.relation, one);
    score_.findings.push_back(judged);
  }

  void CountSlot(const GoldSlot& slot, bool found) {
    Tally one;
    if (slot.trap()) {
      one.traps = 1;
    } else {
      one.slots = 1;
      one.found = found;
      one.must = slot.must;
      one.must_found = slot.must && found;
    }
    Add(slot.kind, slot.relation, one);
  }

  void Add(SlotKind kind, Relation relation, const Tally& one) {
    score_.table.all += one;
    score_.table.kinds[kind] += one;
    score_.table.relations[relation] += one;
  }

  const Gold& gold_;
  std::map<Line, std::set<SlotPosition>> where_;
  std::map<Line, std::map<SlotPosition, std::optional<std::string>>> sources_;
  std::set<uint32_t> taken_;
  StoryScore score_;
};

}  // namespace

std::string_view ToString(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> kNames = {"right", "again", "trap", "wrong"};
  return kNames[static_cast<size_t>(verdict)];
}

StoryScore Score(const Gold& gold, const std::vector<FoundSlot>& findings) {
  return Scorer(gold).Run(findings);
}

double Tally::precision() const {
  return Share(right, findings);
}
double Tally::recall() const {
  return Share(found, slots);
}
double Tally::must_recall() const {
  return Share(must_found, must);
}
double Tally::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

}  // namespace rashomon
