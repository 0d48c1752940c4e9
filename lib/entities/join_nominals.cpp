// Passes over nominals: apposition, roles ("the president"), epithets ("the alliance"), repeated heads ("the
// memo").
#include <algorithm>

#include "entities/chains.h"
#include "entities/name_fold.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

int32_t MentionWithHead(const Sieve& sieve, uint32_t sentence, uint32_t word) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const EntityMention& mention = sieve.mentions[i].mention;
    if (mention.sentence == sentence && mention.head == word) return static_cast<int32_t>(i);
  }
  return -1;
}

bool ContainsAll(const std::vector<std::string>& list, const std::vector<std::string>& items) {
  return std::all_of(items.begin(), items.end(),
                     [&](const std::string& item) { return Contains(list, item); });
}

// "X is the president of Y": the nominal speaks of X; it is a name for X where it is definite.
void ReadCopula(Sieve& sieve, uint32_t at) {
  const Candidate& nominal = sieve.mentions[at];
  const ParsedSentence& sentence = sieve.parse.sentences[nominal.mention.sentence];
  if (Child(sentence, nominal.mention.head, {"cop"}) < 0) return;
  const int32_t subject = Child(sentence, nominal.mention.head, {"nsubj"});
  if (subject < 0 || IsNegated(sentence, nominal.mention.head)) return;
  const int32_t other = MentionWithHead(sieve, nominal.mention.sentence, static_cast<uint32_t>(subject));
  if (other < 0) return;
  const auto mention = static_cast<uint32_t>(other);
  if (sieve.mentions[mention].type == EntityType::kPerson) sieve.chains.AddRoles(mention, nominal);
}

// One of the titles that the role may stand for: "leader" for a president.
bool RoleMayStand(const std::string& role, const ChainFacts& facts, const EntityTables& tables) {
  auto group = tables.roles.find(role);
  if (group == tables.roles.end()) return false;
  return std::any_of(group->second.begin(), group->second.end(),
                     [&](const std::string& other) { return Contains(facts.roles, other); });
}

// A chain's countries hold those the nominal names, or nothing is known of them.
bool CountriesFit(const Candidate& nominal, const ChainFacts& facts) {
  return nominal.countries.empty() || ContainsAll(facts.countries, nominal.countries);
}

bool SpeaksOfOnePerson(const Candidate& mention) {
  if (!mention.IsNominal() || mention.type != EntityType::kPerson || mention.number != Number::kSingular) {
    return false;
  }
  if (mention.determiner == Determiner::kDefinite || mention.determiner == Determiner::kDemonstrative)
    return true;
  // "US leader", "NATO Secretary General" without article in headlines and tight prose.
  return mention.determiner == Determiner::kNone && !mention.countries.empty();
}

// "the former president", "the next minister", "the other leader" are someone else until a title says so.
bool IsOtherHolder(const Candidate& mention) {
  for (std::string_view word : {"former", "ex", "next", "new", "other", "first", "previous", "then", "late",
                                "future", "incoming", "outgoing", "acting", "vice", "deputy", "second"}) {
    if (std::find(mention.modifiers.begin(), mention.modifiers.end(), word) != mention.modifiers.end())
      return true;
  }
  return false;
}

// Nearest mention before `at` whose chain is another and fits; -1.
template <typename Test>
int32_t NearestBefore(const Sieve& sieve, uint32_t at, Test test) {
  for (uint32_t i = at; i-- > 0;) {
    if (sieve.chains.Find(i) != sieve.chains.Find(at) && test(sieve.chains.Facts(i)))
      return static_cast<int32_t>(i);
  }
  return -1;
}

template <typename Test>
int32_t NearestBehind(const Sieve& sieve, uint32_t at, Test test) {
  for (uint32_t i = at + 1; i < sieve.mentions.size(); ++i) {
    if (sieve.chains.Find(i) != sieve.chains.Find(at) && test(sieve.chains.Facts(i)))
      return static_cast<int32_t>(i);
  }
  return -1;
}

template <typename Test>
int32_t NearestChain(const Sieve& sieve, uint32_t at, Test test) {
  const int32_t before = NearestBefore(sieve, at, test);
  return before >= 0 ? before : NearestBehind(sieve, at, test);
}

// The same noun with modifiers that do not speak against each other, the later one definite.
bool SameThing(const Candidate& earlier, const Candidate& later) {
  if (!earlier.IsNominal() || earlier.head != later.head || earlier.number != later.number) return false;
  if (!ContainsAll(earlier.modifiers, later.modifiers)) return false;
  return later.countries.empty() || ContainsAll(earlier.countries, later.countries);
}

}  // namespace

void JoinAppositions(Sieve& sieve) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (mention.IsPronoun()) continue;
    const ParsedSentence& sentence = sieve.parse.sentences[mention.mention.sentence];
    const Word& head = sentence.words[mention.mention.head];
    if (head.deprel == "appos" && head.head >= 0) {
      const int32_t other =
          MentionWithHead(sieve, mention.mention.sentence, static_cast<uint32_t>(head.head));
      if (other >= 0) {
        const auto antecedent = static_cast<uint32_t>(other);
        const bool both_named = mention.IsName() && sieve.mentions[antecedent].IsName();
        if (!both_named) sieve.chains.Merge(antecedent, i);
      }
    } else if (mention.IsNominal() && mention.type == EntityType::kPerson) {
      ReadCopula(sieve, i);
    }
  }
}

void JoinRelativePronouns(Sieve& sieve) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!mention.IsPronoun()) continue;
    const ParsedSentence& sentence = sieve.parse.sentences[mention.mention.sentence];
    const std::string& xpos = sentence.words[mention.mention.head].xpos;
    if (xpos != "WP" && xpos != "WDT" && xpos != "WP$") continue;
    int32_t at = static_cast<int32_t>(mention.mention.head);
    while (at >= 0 && sentence.words[static_cast<uint32_t>(at)].deprel != "acl:relcl") {
      at = sentence.words[static_cast<uint32_t>(at)].head;
    }
    if (at < 0) continue;
    const int32_t noun = sentence.words[static_cast<uint32_t>(at)].head;
    if (noun < 0) continue;
    const int32_t other = MentionWithHead(sieve, mention.mention.sentence, static_cast<uint32_t>(noun));
    if (other >= 0) sieve.chains.Merge(static_cast<uint32_t>(other), i);
  }
}

void JoinRoles(Sieve& sieve) {
  const EntityTables& tables = sieve.lexicon.tables();
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!SpeaksOfOnePerson(mention) || mention.roles.empty() || IsOtherHolder(mention)) continue;
    if (sieve.chains.Facts(i).named) continue;
    const std::string& role = mention.roles.back();
    const auto bears = [&](const ChainFacts& facts) {
      return facts.named && facts.type == EntityType::kPerson && CountriesFit(mention, facts);
    };
    const auto exactly = [&](const ChainFacts& facts) { return bears(facts) && Contains(facts.roles, role); };
    const auto loosely = [&](const ChainFacts& facts) {
      return bears(facts) && RoleMayStand(role, facts, tables);
    };
    int32_t found = NearestBefore(sieve, i, exactly);
    if (found < 0) found = NearestBefore(sieve, i, loosely);
    if (found < 0) found = NearestBehind(sieve, i, exactly);
    if (found < 0) found = NearestBehind(sieve, i, loosely);
    if (found < 0 && !mention.countries.empty()) {
      // The title names no country: the only bearer of the very role.
      found = NearestChain(sieve, i, [&](const ChainFacts& facts) {
        return facts.named && facts.countries.empty() && Contains(facts.roles, role);
      });
    }
    if (found >= 0) sieve.chains.Merge(static_cast<uint32_t>(found), i);
  }
}

// "the US media" right behind an outlet's name speaks of it.
bool IsMediaOf(const Candidate& mention) {
  return mention.head == "media" && !mention.countries.empty();
}

// A noun that an outlet's name stands for. "The media" are all of them, "the agency" is a government's unless
// it is one of news.
bool MeansOutlet(const Candidate& mention, const EntityTables& tables) {
  auto noun = tables.nominals.find(mention.head);
  if (noun == tables.nominals.end() || noun->second.kind != NominalClass::kOutlet) return false;
  if (mention.head == "media" || mention.head == "press") return IsMediaOf(mention);
  return mention.head != "agency" || Contains(mention.modifiers, "news");
}

bool HoldsName(const Sieve& sieve, uint32_t at) {
  const EntityMention& own = sieve.mentions[at].mention;
  return std::any_of(sieve.mentions.begin(), sieve.mentions.end(), [&](const Candidate& other) {
    return other.IsName() && other.type != EntityType::kPlace && own.range.Contains(other.mention.range);
  });
}

void JoinEpithets(Sieve& sieve) {
  const EntityTables& tables = sieve.lexicon.tables();
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!mention.IsNominal() || sieve.chains.Facts(i).named) continue;
    if (mention.number != Number::kSingular && !IsMediaOf(mention)) continue;
    if (mention.determiner != Determiner::kDefinite && mention.determiner != Determiner::kDemonstrative)
      continue;
    if (HoldsName(sieve, i)) continue;
    auto noun = tables.nominals.find(mention.head);
    const bool outlet = MeansOutlet(mention, tables);
    const int32_t found = NearestChain(sieve, i, [&](const ChainFacts& facts) {
      if (!facts.named || facts.type == EntityType::kPerson) return false;
      return std::any_of(facts.names.begin(), facts.names.end(), [&](const std::string& name) {
        if (outlet && sieve.lexicon.IsOutlet(name)) return true;
        auto epithets = tables.epithets.find(sieve.lexicon.Canonical(name));
        if (epithets != tables.epithets.end() && Contains(epithets->second, mention.head)) return true;
        const std::vector<std::string> words = SplitWords(FoldName(name));
        return words.size() > 1 && words.back() == mention.head && noun != tables.nominals.end() &&
               ContainsAll(words, mention.modifiers);
      });
    });
    if (found < 0) continue;
    const auto other = static_cast<uint32_t>(found);
    const bool near = mention.mention.sentence - sieve.mentions[other].mention.sentence <= 2;
    if (!IsMediaOf(mention))
      sieve.chains.Merge(other, i);
    else if (near)
      sieve.chains.Join(other, i);
  }
}

void JoinSameHeads(Sieve& sieve) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!mention.IsNominal() || sieve.chains.Facts(i).named) continue;
    if (mention.determiner != Determiner::kDefinite && mention.determiner != Determiner::kDemonstrative)
      continue;
    for (uint32_t j = i; j-- > 0;) {
      if (sieve.mentions[i].mention.sentence - sieve.mentions[j].mention.sentence > 8) break;
      if (!SameThing(sieve.mentions[j], mention)) continue;
      sieve.chains.Merge(j, i);
      break;
    }
  }
}

}  // namespace rashomon
