// Third-person pronouns of the sieve join the entity of the antecedent that the learned score picks for them.
#include <map>

#include "entities/chains.h"
#include "entities/link_phrases.h"

namespace rashomon {
namespace {

bool IsThirdPerson(std::string_view group) {
  return group == "he" || group == "she" || group == "it" || group == "they";
}

}  // namespace

std::vector<float> JoinLearntPronouns(Sieve& sieve, const Entities& draft) {
  std::vector<float> leads(sieve.mentions.size());
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> by_head;  // sentence and head of a mention
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const EntityMention& mention = sieve.mentions[i].mention;
    by_head.try_emplace({mention.sentence, mention.head}, i);
  }
  const LinkedPhrases linked = LinkPhrases(sieve.document, sieve.parse, draft, sieve.lexicon);
  const auto mention_of = [&](const PhraseFacts& facts) {
    auto found = by_head.find({facts.phrase.sentence, facts.phrase.head});
    // "Anna and her brother" has Anna's head.
    return found == by_head.end() || facts.group == "and" ? -1 : static_cast<int32_t>(found->second);
  };
  for (size_t i = 0; i < linked.phrases.size(); ++i) {
    if (!IsThirdPerson(linked.phrases[i].group) || linked.antecedent[i] < 0) continue;
    const int32_t pronoun = mention_of(linked.phrases[i]);
    const int32_t other = mention_of(linked.phrases[static_cast<size_t>(linked.antecedent[i])]);
    if (pronoun < 0 || other < 0) continue;
    leads[static_cast<uint32_t>(pronoun)] = linked.lead[i];
    sieve.chains.Merge(static_cast<uint32_t>(other), static_cast<uint32_t>(pronoun));
  }
  return leads;
}

}  // namespace rashomon
