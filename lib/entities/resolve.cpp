// ResolveEntities: mentions, the sieve over them, and the chains as values.
#include <algorithm>

#include "entities/chains.h"
#include "entities/link_phrases.h"
#include "entities/name_fold.h"
#include "entities/sure_mentions.h"

namespace rashomon {
namespace {

size_t WordCount(const std::string& name) {
  return SplitWords(name).size();
}

// Fullest first: more words, then more letters, then first in the text.
std::vector<std::string> FullestFirst(const ChainFacts& facts) {
  std::vector<std::string> names = facts.names;
  std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    const size_t words_a = WordCount(a);
    const size_t words_b = WordCount(b);
    if (words_a != words_b) return words_a > words_b;
    // "Bloomberg" before "BLOOMBERG".
    const bool shouts_a = IsAllUpper(a) && a.size() > 5;
    const bool shouts_b = IsAllUpper(b) && b.size() > 5;
    if (shouts_a != shouts_b) return shouts_b;
    return a.size() > b.size();
  });
  return names;
}

std::string WithoutArticle(const std::string& text) {
  for (std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

// "Mr", "Dr.": says nothing of an office.
bool IsHonorific(const std::string& title, const EntityLexicon& lexicon) {
  const PersonNoun* noun = lexicon.tables().Person(title);
  return noun != nullptr && noun->kind == "honorific";
}

// Title of a person: before the name, else the apposition beside it.
std::string TitleOf(const std::vector<Candidate>& mentions, const std::vector<uint32_t>& members,
                    const EntityLexicon& lexicon) {
  // The fullest: "US President" before "President".
  const std::string* best = nullptr;
  for (uint32_t member : members) {
    const std::string& title = mentions[member].title;
    if (title.empty() || IsHonorific(title, lexicon)) continue;
    if (best != nullptr && WordCount(title) <= WordCount(*best)) continue;
    best = &title;
  }
  if (best != nullptr) return *best;
  for (uint32_t member : members) {
    const Candidate& mention = mentions[member];
    if (mention.IsNominal() && !mention.roles.empty()) return WithoutArticle(mention.name);
  }
  return {};
}

Entity MakeEntity(const std::vector<Candidate>& mentions, const ChainFacts& facts,
                  const EntityLexicon& lexicon, std::vector<uint32_t> members) {
  Entity entity;
  entity.type = facts.type;
  entity.named = facts.named;
  entity.gender = facts.gender;
  entity.plural = facts.number == Number::kPlural;
  entity.aliases = FullestFirst(facts);
  if (!entity.aliases.empty()) {
    entity.name = entity.aliases.front();
  } else {
    // The first words that are no pronoun.
    auto worded = std::find_if(members.begin(), members.end(),
                               [&](uint32_t member) { return !mentions[member].IsPronoun(); });
    entity.name = mentions[worded == members.end() ? members.front() : *worded].name;
  }
  if (entity.type == EntityType::kPerson && entity.named) entity.title = TitleOf(mentions, members, lexicon);
  entity.mentions = std::move(members);
  return entity;
}

Entities MakeEntities(const std::vector<Candidate>& mentions, const Chains& chains,
                      const EntityLexicon& lexicon) {
  Entities result;
  std::vector<int32_t> entity_of(mentions.size(), -1);
  std::vector<std::vector<uint32_t>> members;
  std::vector<uint32_t> roots;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const uint32_t root = chains.Find(i);
    if (entity_of[root] < 0) {
      entity_of[root] = static_cast<int32_t>(roots.size());
      roots.push_back(root);
      members.emplace_back();
    }
    members[static_cast<size_t>(entity_of[root])].push_back(i);
    result.mentions.push_back(mentions[i].mention);
    result.mentions.back().entity = static_cast<uint32_t>(entity_of[root]);
  }
  for (size_t e = 0; e < roots.size(); ++e) {
    result.entities.push_back(MakeEntity(mentions, chains.Facts(roots[e]), lexicon, std::move(members[e])));
  }
  return result;
}

void JoinNamesAndNominals(Sieve& sieve) {
  JoinEqualNames(sieve);
  JoinPartNames(sieve);
  JoinAppositions(sieve);
  JoinRelativePronouns(sieve);
  JoinRoles(sieve);
  JoinEpithets(sieve);
  JoinSameHeads(sieve);
}

}  // namespace

Entities ResolveEntities(const Document& document, const Parse& parse, const EntityLexicon& lexicon) {
  const std::vector<Candidate> mentions = FindMentions(document, parse, lexicon);
  Chains chains(mentions);
  Sieve sieve{document, parse, lexicon, mentions, chains};
  JoinNamesAndNominals(sieve);
  Chains drafted = chains;
  Sieve draft{document, parse, lexicon, mentions, drafted};
  JoinPronouns(draft);
  const std::vector<float> leads = JoinLearntPronouns(sieve, MakeEntities(mentions, drafted, lexicon));
  Entities entities = MakeEntities(mentions, chains, lexicon);
  const std::vector<bool> sure = FindSureMentions(sieve, drafted, leads);
  for (uint32_t i = 0; i < mentions.size(); ++i) entities.mentions[i].sure = sure[i];
  return entities;
}

Entities SieveEntities(const Document& document, const Parse& parse, const EntityLexicon& lexicon) {
  const std::vector<Candidate> mentions = FindMentions(document, parse, lexicon);
  Chains chains(mentions);
  Sieve sieve{document, parse, lexicon, mentions, chains};
  JoinNamesAndNominals(sieve);
  JoinPronouns(sieve);
  return MakeEntities(mentions, chains, lexicon);
}

int32_t Entities::EntityAt(uint32_t sentence, uint32_t word) const {
  auto found =
      std::lower_bound(mentions.begin(), mentions.end(), sentence,
                       [](const EntityMention& mention, uint32_t s) { return mention.sentence < s; });
  for (; found != mentions.end() && found->sentence == sentence; ++found) {
    if (found->head == word) return static_cast<int32_t>(found->entity);
  }
  return -1;
}

}  // namespace rashomon
