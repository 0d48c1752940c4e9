// Passes over names: equal names, then parts of names (surname, given name, acronym, form without "Inc.").
#include <algorithm>

#include "base/string_map.h"
#include "entities/chains.h"
#include "entities/name_fold.h"

namespace rashomon {
namespace {

bool TypesMayJoin(const ChainFacts& a, const ChainFacts& b) {
  if (!a.type_known || !b.type_known) return true;
  if (a.type == b.type) return true;
  // The Kremlin as place and as body; a paper's name as a place.
  return a.type != EntityType::kPerson && b.type != EntityType::kPerson;
}

// Joins names of one spelling although the model gave them different types (not person and organisation).
bool MergeName(Sieve& sieve, uint32_t a, uint32_t b) {
  if (!TypesMayJoin(sieve.chains.Facts(a), sieve.chains.Facts(b))) return false;
  sieve.chains.Join(a, b);
  return true;
}

std::vector<std::string> FoldedWords(std::string_view name) {
  std::vector<std::string> words = SplitWords(FoldName(name));
  for (std::string& word : words) word = FoldTransliteration(word);
  return words;
}

// "Jr." behind a surname.
bool IsSuffix(const std::string& folded) {
  return folded == "jr" || folded == "sr" || folded == "ii" || folded == "iii" || folded == "iv";
}

// A name of one word that is the surname, or the given name, of a chain's full name.
bool IsPartOfPerson(const std::string& word, const ChainFacts& facts, bool surname) {
  if (facts.type != EntityType::kPerson) return false;
  return std::any_of(facts.names.begin(), facts.names.end(), [&](const std::string& name) {
    std::vector<std::string> words = FoldedWords(name);
    if (words.size() > 1 && IsSuffix(words.back())) words.pop_back();
    return words.size() > 1 && (surname ? words.back() == word : words.front() == word);
  });
}

// Chains for which `test` holds, nearest before the mention first, then those behind it.
template <typename Test>
std::vector<uint32_t> ChainsWhere(const Sieve& sieve, uint32_t mention, Test test) {
  std::vector<uint32_t> found;
  const auto consider = [&](uint32_t other) {
    const uint32_t chain = sieve.chains.Find(other);
    if (chain == sieve.chains.Find(mention) || std::find(found.begin(), found.end(), chain) != found.end())
      return;
    if (test(sieve.chains.Facts(chain))) found.push_back(chain);
  };
  for (uint32_t i = mention; i-- > 0;) {
    if (sieve.mentions[i].IsName()) consider(i);
  }
  for (uint32_t i = mention + 1; i < sieve.mentions.size(); ++i) {
    if (sieve.mentions[i].IsName()) consider(i);
  }
  return found;
}

// What the surname's own title or "Mrs" says must fit: "Mr Clinton" is not Hillary.
void JoinSurname(Sieve& sieve, uint32_t at) {
  const Candidate& mention = sieve.mentions[at];
  const std::vector<std::string> words = FoldedWords(mention.name);
  if (words.size() != 1 || sieve.chains.Facts(at).names.size() > 1) return;
  for (bool surname : {true, false}) {
    std::vector<uint32_t> found = ChainsWhere(
        sieve, at, [&](const ChainFacts& facts) { return IsPartOfPerson(words[0], facts, surname); });
    std::erase_if(found, [&](uint32_t chain) {
      const Gender gender = sieve.chains.Facts(chain).gender;
      return mention.type == EntityType::kPerson && mention.gender != Gender::kUnknown &&
             gender != Gender::kUnknown && gender != mention.gender;
    });
    if (found.empty()) continue;
    // Two bearers: whom the article brings in first is called by the surname alone, the brother or wife in
    // full.
    if (found.size() > 1 && !surname) return;
    sieve.chains.Merge(*std::min_element(found.begin(), found.end()), at);
    return;
  }
}

bool MayBePersonName(const Sieve& sieve, const Candidate& mention) {
  if (mention.type == EntityType::kPerson) return true;
  // The model took a surname for something else: believe the full name unless the lexicon knows the word.
  return !sieve.lexicon.IsCountry(mention.name) && !sieve.lexicon.IsOutlet(mention.name) &&
         sieve.lexicon.GovernmentOf(mention.name).empty();
}

}  // namespace

void JoinEqualNames(Sieve& sieve) {
  StringMap<std::vector<uint32_t>> first;
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!mention.IsName()) continue;
    const std::string key = FoldName(sieve.lexicon.Canonical(mention.name));
    if (key.empty()) continue;
    auto& list = first[key];
    const bool joined =
        std::any_of(list.begin(), list.end(), [&](uint32_t other) { return MergeName(sieve, other, i); });
    if (!joined) list.push_back(i);
  }
}

void JoinPartNames(Sieve& sieve) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    if (!mention.IsName()) continue;
    const bool one_word = mention.name.find(' ') == std::string::npos;
    if (one_word && MayBePersonName(sieve, mention)) {
      const uint32_t before = sieve.chains.Find(i);
      JoinSurname(sieve, i);
      if (sieve.chains.Find(i) != before) continue;
    }
    const std::vector<uint32_t> found = ChainsWhere(sieve, i, [&](const ChainFacts& facts) {
      if (facts.type != mention.type || facts.names.empty()) return false;
      return std::any_of(facts.names.begin(), facts.names.end(), [&](const std::string& name) {
        const bool other_one = name.find(' ') == std::string::npos;
        if (mention.type == EntityType::kPerson && one_word != other_one) return false;
        return SameName(name, mention.name, mention.type, sieve.lexicon);
      });
    });
    if (found.size() == 1 || (found.size() > 1 && mention.type != EntityType::kPerson)) {
      sieve.chains.Merge(found.front(), i);
    }
  }
}

}  // namespace rashomon
