// Nominals that only one named thing of the article can be: "the governor" where one governor is spoken of.
#include <algorithm>
#include <map>

#include "entities/name_fold.h"
#include "entities/sure_mentions.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr uint32_t kNear = 6;  // sentences in which another bearer of the role leaves it open who is meant

// "the president of the council", "the man who called", "the secretary" before a noun: said in full, or a
// phrase that was read in part only.
bool IsDescribed(const Sieve& sieve, const EntityMention& mention) {
  const ParsedSentence& sentence = sieve.parse.sentences[mention.sentence];
  if (Child(sentence, mention.head, {"cop"}) >= 0) return true;
  for (uint32_t child : Children(sentence, mention.head)) {
    const Word& word = sentence.words[child];
    if (child > mention.head && HasRelation(word, {"nmod", "acl"}) && word.deprel != "nmod:poss") return true;
  }
  if (mention.end >= sentence.words.size()) return false;
  const Word& next = sentence.words[mention.end];
  return next.form == "of" || next.upos == Upos::kNoun || next.upos == Upos::kPropn;
}

bool IsDefinite(const Candidate& mention) {
  if (mention.determiner == Determiner::kDefinite || mention.determiner == Determiner::kDemonstrative)
    return true;
  return mention.determiner == Determiner::kNone && !mention.countries.empty() && !mention.roles.empty();
}

enum class Bears : uint8_t { kNot, kLoosely, kExactly };

Bears BearsRole(const Sieve& sieve, const Candidate& nominal, const ChainFacts& facts) {
  if (!facts.named || facts.type != EntityType::kPerson || nominal.roles.empty()) return Bears::kNot;
  for (const std::string& country : nominal.countries) {
    if (!facts.countries.empty() && !Contains(facts.countries, country)) return Bears::kNot;
  }
  const std::string& role = nominal.roles.back();
  const PersonNoun* noun = sieve.lexicon.tables().Person(nominal.head);
  if (noun != nullptr && noun->kind == "anyone") return Bears::kNot;
  if (Contains(facts.roles, role)) return Bears::kExactly;
  auto group = sieve.lexicon.tables().roles.find(role);
  if (group == sieve.lexicon.tables().roles.end()) return Bears::kNot;
  const bool stands = std::any_of(group->second.begin(), group->second.end(),
                                  [&](const std::string& other) { return Contains(facts.roles, other); });
  return stands ? Bears::kLoosely : Bears::kNot;
}

Bears BearsNoun(const Sieve& sieve, const Candidate& nominal, const ChainFacts& facts) {
  const EntityTables& tables = sieve.lexicon.tables();
  if (!facts.named || facts.type == EntityType::kPerson) return Bears::kNot;
  const auto noun = tables.nominals.find(nominal.head);
  // "The administration" is a government more often than the body that ends in the word.
  if (noun != tables.nominals.end() && noun->second.kind == NominalClass::kGovernment) return Bears::kNot;
  const bool outlet = noun != tables.nominals.end() && noun->second.kind == NominalClass::kOutlet;
  const auto in_name = [&](const std::vector<std::string>& words) {
    return Contains(words, nominal.head) &&
           std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                       [&](const std::string& modifier) { return Contains(words, modifier); });
  };
  const bool bears = std::any_of(facts.names.begin(), facts.names.end(), [&](const std::string& name) {
    if (outlet && sieve.lexicon.IsOutlet(name)) return true;
    auto epithets = tables.epithets.find(sieve.lexicon.Canonical(name));
    const bool called = epithets != tables.epithets.end() && Contains(epithets->second, nominal.head);
    return (called && nominal.modifiers.empty()) || in_name(SplitWords(FoldName(name)));
  });
  return bears ? Bears::kExactly : Bears::kNot;
}

// What the chain is called beside its names: "Gov. Holt", not the nominal itself.
bool HasTitle(const Sieve& sieve, uint32_t at, const std::string& role) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    if (sieve.mentions[i].IsName() && sieve.chains.Find(i) == sieve.chains.Find(at) &&
        Contains(sieve.mentions[i].roles, role))
      return true;
  }
  return false;
}

// Whether the chain itself is called so, and no other that may be meant is.
bool IsOnlyBearer(const Sieve& sieve, uint32_t at) {
  const Candidate& nominal = sieve.mentions[at];
  const bool person = nominal.type == EntityType::kPerson;
  const auto bears = [&](uint32_t mention) {
    const ChainFacts& facts = sieve.chains.Facts(mention);
    return person ? BearsRole(sieve, nominal, facts) : BearsNoun(sieve, nominal, facts);
  };
  Bears own = bears(at);
  if (own == Bears::kNot) return false;
  if (person && !HasTitle(sieve, at, nominal.roles.back())) own = Bears::kLoosely;
  struct Rival {
    Bears bears{};
    uint32_t mentions{};
  };
  std::map<uint32_t, Rival> rivals;  // every other chain
  uint32_t mentions = 0;
  bool named_before = false;
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const EntityMention& other = sieve.mentions[i].mention;
    const uint32_t chain = sieve.chains.Find(i);
    if (chain == sieve.chains.Find(at)) {
      ++mentions;
      named_before = named_before || (i < at && sieve.mentions[i].IsName());
      continue;
    }
    const auto [entry, fresh] = rivals.try_emplace(chain);
    Rival& rival = entry->second;
    if (fresh) rival.bears = bears(i);
    if (rival.bears == Bears::kNot) continue;
    ++rival.mentions;
    const bool near =
        other.sentence <= nominal.mention.sentence && nominal.mention.sentence - other.sentence <= kNear;
    if ((near || !person) && rival.bears >= own) return false;
  }
  return named_before && std::all_of(rivals.begin(), rivals.end(), [&](const auto& rival) {
           return rival.second.bears == Bears::kNot || rival.second.mentions < mentions;
         });
}

}  // namespace

bool IsSureNominal(const Sieve& sieve, uint32_t at) {
  const Candidate& nominal = sieve.mentions[at];
  if (!nominal.IsNominal() || nominal.number != Number::kSingular || !IsDefinite(nominal)) return false;
  if (!sieve.chains.Facts(at).named) return true;
  return !IsDescribed(sieve, nominal.mention) && !HoldsName(sieve, at) && IsOnlyBearer(sieve, at);
}

}  // namespace rashomon
