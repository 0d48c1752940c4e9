// Third-person pronouns: agreement, then syntax (no object of the verb whose subject it would be), subject
// and name preference, recency, and no speaker of the quotation that holds the pronoun.
#include <algorithm>

#include "entities/chains.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr uint32_t kReach = 3;  // sentences

bool IsSubject(const Word& word) {
  return HasRelation(word, {"nsubj"});
}

// The phrase's place in its clause: the topmost of a run of conjuncts and noun modifiers.
uint32_t Governor(const ParsedSentence& sentence, uint32_t word) {
  uint32_t at = word;
  while (sentence.words[at].head >= 0 && HasRelation(sentence.words[at], {"nmod", "conj", "appos", "flat"})) {
    at = static_cast<uint32_t>(sentence.words[at].head);
  }
  return at;
}

// "Smith praised him": two arguments of one verb are two things, but for reflexives and possessives.
bool AreCoArguments(const ParsedSentence& sentence, const Candidate& pronoun, const Candidate& other) {
  if (pronoun.possessive) {
    // "his brother": he is not the brother.
    return IsAncestor(sentence, other.mention.head, pronoun.mention.head) &&
           sentence.words[pronoun.mention.head].head == static_cast<int32_t>(other.mention.head);
  }
  const uint32_t a = Governor(sentence, pronoun.mention.head);
  const uint32_t b = Governor(sentence, other.mention.head);
  const int32_t verb = sentence.words[a].head;
  return verb >= 0 && verb == sentence.words[b].head && !pronoun.reflexive;
}

// The candidate speaks the words in which the pronoun stands: "X said he", fine; 'X said: "he"', not X.
bool SpeaksQuotation(const Candidate& pronoun, const Candidate& other, const ParsedSentence& sentence) {
  return pronoun.quoted && !other.quoted && pronoun.mention.sentence == other.mention.sentence &&
         IsSubject(sentence.words[Governor(sentence, other.mention.head)]);
}

int Score(const Sieve& sieve, uint32_t pronoun, uint32_t other) {
  const Candidate& a = sieve.mentions[pronoun];
  const Candidate& b = sieve.mentions[other];
  const ParsedSentence& sentence = sieve.parse.sentences[b.mention.sentence];
  const ChainFacts& facts = sieve.chains.Facts(other);
  int score = -9 * static_cast<int>(a.mention.sentence - b.mention.sentence);
  const Word& head = sentence.words[b.mention.head];
  if (IsSubject(head)) score += 6;
  if (HasRelation(head, {"obj", "iobj"})) score += 2;
  if (HasRelation(head, {"nmod", "compound"}) && head.deprel != "nmod:poss") score -= 3;
  if (facts.named) score += 3;
  if (a.gender != Gender::kUnknown && facts.gender == a.gender && facts.type == EntityType::kPerson)
    score += 4;
  if (b.quoted && !a.quoted) score -= 3;
  if (b.IsPronoun() && b.head == a.head) score += 2;
  const Word& own = sieve.parse.sentences[a.mention.sentence].words[a.mention.head];
  if (IsSubject(own) && IsSubject(head)) score += 2;
  // In one sentence the nearer of two subjects of equal rank loses to the one that governs the clause.
  if (a.mention.sentence == b.mention.sentence &&
      IsAncestor(sentence, Governor(sentence, b.mention.head), a.mention.head)) {
    score -= 4;
  }
  return score;
}

// "he thanked him": a mention of the candidate's chain is an argument of the pronoun's own verb.
bool MeetsItself(const Sieve& sieve, uint32_t pronoun, uint32_t other) {
  const Candidate& a = sieve.mentions[pronoun];
  const uint32_t chain = sieve.chains.Find(other);
  const ParsedSentence& sentence = sieve.parse.sentences[a.mention.sentence];
  const auto meets = [&](uint32_t i) {
    return i != pronoun && sieve.chains.Find(i) == chain && AreCoArguments(sentence, a, sieve.mentions[i]);
  };
  for (uint32_t i = pronoun; i-- > 0 && sieve.mentions[i].mention.sentence == a.mention.sentence;) {
    if (meets(i)) return true;
  }
  for (uint32_t i = pronoun + 1;
       i < sieve.mentions.size() && sieve.mentions[i].mention.sentence == a.mention.sentence; ++i) {
    if (meets(i)) return true;
  }
  return false;
}

bool MayBe(const Sieve& sieve, uint32_t pronoun, uint32_t other) {
  const Candidate& a = sieve.mentions[pronoun];
  const Candidate& b = sieve.mentions[other];
  if (b.IsPronoun() && (b.person != 3 || sieve.chains.Facts(other).names.empty())) return false;
  if (b.mention.range.Contains(a.mention.range) && !a.reflexive) return false;
  if (!sieve.chains.Agree(pronoun, other)) return false;
  const ChainFacts& facts = sieve.chains.Facts(other);
  const bool personal = a.gender == Gender::kMale || a.gender == Gender::kFemale;
  if (personal && facts.type != EntityType::kPerson) return false;
  if (a.gender == Gender::kNeuter && facts.type == EntityType::kPerson) return false;
  if (a.number == Number::kPlural && facts.number != Number::kPlural &&
      facts.type != EntityType::kOrganisation) {
    return false;
  }
  if (MeetsItself(sieve, pronoun, other)) return false;
  if (a.mention.sentence != b.mention.sentence) return true;
  const ParsedSentence& sentence = sieve.parse.sentences[a.mention.sentence];
  return !AreCoArguments(sentence, a, b) && !SpeaksQuotation(a, b, sentence);
}

// "it" is only taken where a subject or a name of a body lies near; else it stays alone.
int Threshold(const Candidate& pronoun) {
  return pronoun.gender == Gender::kNeuter ? 0 : -24;
}

}  // namespace

void JoinPronouns(Sieve& sieve) {
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& pronoun = sieve.mentions[i];
    if (!pronoun.IsPronoun() || pronoun.person != 3 || sieve.chains.Facts(i).named) continue;
    if (pronoun.gender == Gender::kUnknown && pronoun.number != Number::kPlural) continue;  // relative
    int32_t best = -1;
    int best_score = Threshold(pronoun);
    for (uint32_t j = i; j-- > 0;) {
      if (pronoun.mention.sentence - sieve.mentions[j].mention.sentence > kReach) break;
      if (!MayBe(sieve, i, j)) continue;
      const int score = Score(sieve, i, j);
      if (score > best_score) {
        best = static_cast<int32_t>(j);
        best_score = score;
      }
    }
    if (best >= 0) sieve.chains.Merge(static_cast<uint32_t>(best), i);
  }
}

}  // namespace rashomon
