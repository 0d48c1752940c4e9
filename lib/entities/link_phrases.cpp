// Chains of phrases: each phrase takes the antecedent with the highest sum of weights, or none where being
// new scores higher; never one that would make one of two named people, of a man and a woman, or of two
// arguments of a verb.
#include "entities/link_phrases.h"

#include <algorithm>
#include <utility>

#include "entities/coref_signs.h"

namespace rashomon {
namespace {

// Sums the weights of signs; names are hashed piece by piece as the loader hashed them whole.
class WeightSum : public SignSink {
 public:
  explicit WeightSum(const SignWeights& weights) : weights_(weights) {}
  void Add(std::initializer_list<std::string_view> pieces) override {
    uint64_t hash = kSignSeed;
    for (std::string_view piece : pieces) hash = HashSign(piece, hash);
    auto found = weights_.find(hash);
    if (found != weights_.end()) sum_ += found->second;
  }
  double Take() { return std::exchange(sum_, 0.0); }

 private:
  const SignWeights& weights_;
  double sum_ = 0;
};

bool IsArgument(const PhraseFacts& facts) {
  if (facts.form.ends_with("self") || facts.form.ends_with("selves")) return false;
  return facts.governor >= 0 && (facts.role == "nsubj" || facts.role == "pass" || facts.role == "obj" ||
                                 facts.role == "iobj" || facts.role == "obl");
}

// What a growing chain may not hold two of.
struct ChainLimits {
  int32_t person = -1;  // entity of a named person
  char gender = 'u';    // m or f
};

struct Choice {
  int32_t antecedent{-1};  // -1: new
  double score{};
  double lead{};  // over any antecedent of another chain, and over being new
};

class Linker {
 public:
  Linker(const CorefText& text, const SignWeights& weights) : text_(text), sum_(weights) {
    for (uint32_t i = 0; i < text.phrases.size(); ++i) {
      parent_.push_back(i);
      limits_.push_back(LimitsOf(text.phrases[i]));
    }
  }

  // The antecedent of each phrase, and how far it leads.
  void Link(const std::vector<std::vector<uint32_t>>& antecedents, LinkedPhrases& linked) {
    for (uint32_t i = 0; i < antecedents.size(); ++i) {
      AddNewSigns(text_, i, sum_);
      const Choice best = BestOf(antecedents[i], i, sum_.Take());
      linked.antecedent.push_back(best.antecedent);
      linked.lead.push_back(static_cast<float>(best.lead));
      if (best.antecedent >= 0) Join(static_cast<uint32_t>(best.antecedent), i);
    }
  }

  std::vector<std::vector<uint32_t>> Chains() const {
    std::vector<std::vector<uint32_t>> members(parent_.size());
    for (uint32_t i = 0; i < parent_.size(); ++i) members[Find(i)].push_back(i);
    std::erase_if(members, [](const std::vector<uint32_t>& chain) { return chain.size() < 2; });
    return members;
  }

 private:
  ChainLimits LimitsOf(const PhraseFacts& facts) const {
    ChainLimits limits;
    if (facts.gender == 'm' || facts.gender == 'f') limits.gender = facts.gender;
    if (facts.group != "name" || facts.entity < 0) return limits;
    if (text_.entities.entities[static_cast<size_t>(facts.entity)].type == EntityType::kPerson)
      limits.person = facts.entity;
    return limits;
  }

  Choice BestOf(const std::vector<uint32_t>& antecedents, uint32_t later, double fresh) {
    Choice best{.antecedent = -1, .score = fresh};
    std::vector<Choice> possible;
    uint32_t rank = 0;
    for (size_t k = antecedents.size(); k-- > 0;) {
      const uint32_t earlier = antecedents[k];
      AddPairSigns(text_, earlier, later, rank, sum_);
      const double score = sum_.Take();
      if (CanAgree(text_.phrases[earlier], text_.phrases[later])) ++rank;
      if (!MayJoin(earlier, later)) continue;
      possible.push_back({.antecedent = static_cast<int32_t>(earlier), .score = score});
      if (score > best.score) best = possible.back();
    }
    if (best.antecedent >= 0) best.lead = best.score - BestOfOthers(possible, best, fresh);
    return best;
  }

  // Score of the best antecedent of any other chain, or of being new.
  double BestOfOthers(const std::vector<Choice>& possible, const Choice& best, double fresh) const {
    const uint32_t chain = Find(static_cast<uint32_t>(best.antecedent));
    for (const Choice& other : possible) {
      if (other.score > fresh && Find(static_cast<uint32_t>(other.antecedent)) != chain) fresh = other.score;
    }
    return fresh;
  }

  // "He thanked him": an argument of the pronoun's own verb is in the chain already.
  bool MeetsItself(uint32_t chain, uint32_t later) const {
    const PhraseFacts& b = text_.phrases[later];
    if (!b.IsPronoun() || b.IsSpeech() || !IsArgument(b)) return false;  // "I have it with me"
    for (uint32_t j = later; j-- > 0 && text_.phrases[j].phrase.sentence == b.phrase.sentence;) {
      const PhraseFacts& a = text_.phrases[j];
      if (Find(j) == chain && a.governor == b.governor && IsArgument(a)) return true;
    }
    return false;
  }

  bool MayJoin(uint32_t a, uint32_t b) const {
    if (MeetsItself(Find(a), b)) return false;
    const ChainLimits &x = limits_[Find(a)], &y = limits_[Find(b)];
    if (x.person >= 0 && y.person >= 0 && x.person != y.person) return false;
    return x.gender == 'u' || y.gender == 'u' || x.gender == y.gender;
  }

  void Join(uint32_t a, uint32_t b) {
    const uint32_t x = Find(a), y = Find(b);
    const uint32_t first = std::min(x, y), second = std::max(x, y);
    if (first == second) return;
    parent_[second] = first;
    if (limits_[first].person < 0) limits_[first].person = limits_[second].person;
    if (limits_[first].gender == 'u') limits_[first].gender = limits_[second].gender;
  }

  uint32_t Find(uint32_t phrase) const {
    while (parent_[phrase] != phrase) phrase = parent_[phrase];
    return phrase;
  }

  const CorefText& text_;
  WeightSum sum_;
  std::vector<uint32_t> parent_;
  std::vector<ChainLimits> limits_;
};

}  // namespace

LinkedPhrases LinkPhrases(const Document& document, const Parse& parse, const Entities& sieve,
                          const EntityLexicon& lexicon) {
  LinkedPhrases linked;
  linked.phrases = FindPhrases(document, parse, sieve, lexicon);
  const CorefText text{document, parse, sieve, linked.phrases, CountPhrases(linked.phrases)};
  Linker linker(text, lexicon.tables().sign_weights);
  linker.Link(FindAntecedents(text), linked);
  linked.chains = linker.Chains();
  return linked;
}

PhraseChains FindChains(const Document& document, const Parse& parse, const EntityLexicon& lexicon) {
  LinkedPhrases linked = LinkPhrases(document, parse, SieveEntities(document, parse, lexicon), lexicon);
  PhraseChains result;
  for (const PhraseFacts& phrase : linked.phrases) result.phrases.push_back(phrase.phrase);
  result.chains = std::move(linked.chains);
  return result;
}

}  // namespace rashomon
