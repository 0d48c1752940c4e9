#include "entities/sure_mentions.h"

#include <algorithm>

#include "entities/name_fold.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr float kLead = 1.0F;             // of the score over any other antecedent, and over none
constexpr float kLeadBesideRival = 2.5F;  // where another fits in the sentences before
constexpr uint32_t kSentencesBack = 2;    // in which others are looked for

// What the sentences before a pronoun hold that it might be.
struct Rivals {
  bool in_sentence{};
  bool before{};
  bool as_subject{};  // of the nearest of those sentences, where the pronoun's own chain is no subject
};

// "his or her", "he and she": nobody in particular.
bool IsCoordinated(const ParsedSentence& sentence, uint32_t at) {
  const auto pronoun = [&](uint32_t word) {
    return word < sentence.words.size() && sentence.words[word].upos == Upos::kPron;
  };
  const auto joins = [&](uint32_t word) {
    const std::string form = word < sentence.words.size() ? LowerAscii(sentence.words[word].form) : "";
    return form == "or" || form == "and" || form == "/";
  };
  return (joins(at + 1) && pronoun(at + 2)) || (at >= 2 && joins(at - 1) && pronoun(at - 2));
}

class PronounJudge {
 public:
  PronounJudge(const Sieve& sieve, const Chains& drafted, const std::vector<float>& leads)
      : sieve_(sieve), drafted_(drafted), leads_(leads) {
    for (uint32_t s = 0; s < sieve.parse.sentences.size(); ++s) quoted_.push_back(IsQuoted(s));
    for (const Candidate& mention : sieve.mentions) {
      name_words_.push_back(mention.IsName() ? SplitWords(FoldName(mention.name))
                                             : std::vector<std::string>());
    }
  }

  // `sure`: of the mentions before.
  bool IsSure(uint32_t at, const std::vector<bool>& sure) const {
    const Candidate& pronoun = sieve_.mentions[at];
    if (pronoun.person != 3 || pronoun.gender == Gender::kNeuter) return false;
    if (pronoun.gender == Gender::kUnknown && pronoun.number != Number::kPlural) return false;  // relative
    const ParsedSentence& sentence = sieve_.parse.sentences[pronoun.mention.sentence];
    if (IsCoordinated(sentence, pronoun.mention.head) || !AreOfOneMind(at) || HasNamesake(at) ||
        leads_[at] < kLead)
      return false;
    if (!TakesUpSure(at, sure)) return false;
    const Rivals rivals = FindRivals(at);
    if (rivals.in_sentence || rivals.as_subject) return false;
    return !rivals.before || leads_[at] >= kLeadBesideRival;
  }

 private:
  // All of the sentence is somebody's words.
  bool IsQuoted(uint32_t s) const {
    const std::vector<Word>& words = sieve_.parse.sentences[s].words;
    return !words.empty() && std::any_of(sieve_.document.quotations.begin(), sieve_.document.quotations.end(),
                                         [&](const Quotation& quotation) {
                                           return quotation.range.Contains(words.front().range) &&
                                                  quotation.range.Contains(words.back().range);
                                         });
  }

  // A name before the pronoun is of its chain by either way, and more than part of another noun.
  bool AreOfOneMind(uint32_t at) const {
    for (uint32_t i = at; i-- > 0;) {
      const EntityMention& mention = sieve_.mentions[i].mention;
      const Word& word = sieve_.parse.sentences[mention.sentence].words[mention.head];
      if (sieve_.mentions[i].IsName() && !HasRelation(word, {"compound"}) &&
          sieve_.chains.Find(i) == sieve_.chains.Find(at) && drafted_.Find(i) == drafted_.Find(at))
        return true;
    }
    return false;
  }

  // What the pronoun takes up is sure itself, or its sentence names it.
  bool TakesUpSure(uint32_t at, const std::vector<bool>& sure) const {
    int32_t last = -1;
    for (uint32_t i = at; i-- > 0;) {
      if (sieve_.chains.Find(i) != sieve_.chains.Find(at)) continue;
      if (last < 0) last = static_cast<int32_t>(i);
      if (sieve_.mentions[i].mention.sentence !=
          sieve_.mentions[static_cast<uint32_t>(last)].mention.sentence)
        break;
      if (sure[i]) return true;
    }
    return false;
  }

  // "Holt" of an article about two of that name who may both be meant.
  bool HasNamesake(uint32_t at) const {
    std::vector<std::string> alone;  // names of one word
    for (const std::string& name : sieve_.chains.Facts(at).names) {
      if (name.find(' ') == std::string::npos) alone.push_back(FoldName(name));
    }
    for (uint32_t i = 0; i < sieve_.mentions.size() && !alone.empty(); ++i) {
      if (sieve_.chains.Find(i) == sieve_.chains.Find(at) || !MayBeMeant(sieve_.mentions[at], i)) continue;
      for (const std::string& word : name_words_[i]) {
        if (Contains(alone, word)) return true;
      }
    }
    return false;
  }

  bool MayBeMeant(const Candidate& pronoun, uint32_t other) const {
    const Candidate& mention = sieve_.mentions[other];
    if (mention.IsPronoun() && mention.person != 3) return false;
    const ChainFacts& facts = sieve_.chains.Facts(other);
    if (pronoun.number == Number::kSingular && facts.type != EntityType::kPerson) return false;
    if (facts.number != Number::kUnknown && facts.number != pronoun.number) return false;
    return pronoun.gender == Gender::kUnknown || facts.gender == Gender::kUnknown ||
           facts.gender == pronoun.gender;
  }

  bool IsSubject(uint32_t mention) const {
    const EntityMention& m = sieve_.mentions[mention].mention;
    return HasRelation(sieve_.parse.sentences[m.sentence].words[m.head], {"nsubj"});
  }

  Rivals FindRivals(uint32_t at) const {
    const Candidate& pronoun = sieve_.mentions[at];
    Rivals rivals;
    uint32_t sentence = pronoun.mention.sentence;
    uint32_t left = kSentencesBack;
    bool own_subject = false, rival_subject = false, met = false;  // in the nearest sentence with any
    for (uint32_t i = at; i-- > 0;) {
      const uint32_t s = sieve_.mentions[i].mention.sentence;
      // "..., he said" continues with who spoke before the quotation.
      if (s != pronoun.mention.sentence && quoted_[s] && !pronoun.quoted) continue;
      if (s != sentence) {
        if (left-- == 0) break;
        if (met) break;
        sentence = s;
      }
      const bool own = sieve_.chains.Find(i) == sieve_.chains.Find(at);
      if (!own && !MayBeMeant(pronoun, i)) continue;
      if (s == pronoun.mention.sentence) {
        rivals.in_sentence = rivals.in_sentence || !own;
        continue;
      }
      met = true;
      rivals.before = rivals.before || !own;
      // "She was happy," said the friend: the friend is the subject of what the article says.
      const bool aside = own && sieve_.mentions[i].quoted && !pronoun.quoted;
      (own ? own_subject : rival_subject) |= IsSubject(i) && !aside;
    }
    rivals.as_subject = rival_subject && !own_subject;
    return rivals;
  }

  const Sieve& sieve_;
  const Chains& drafted_;
  const std::vector<float>& leads_;
  std::vector<bool> quoted_;                            // of each sentence
  std::vector<std::vector<std::string>> name_words_{};  // of each mention, folded
};

}  // namespace

std::vector<bool> FindSureMentions(const Sieve& sieve, const Chains& drafted,
                                   const std::vector<float>& leads) {
  const PronounJudge judge(sieve, drafted, leads);
  std::vector<bool> sure;
  for (uint32_t i = 0; i < sieve.mentions.size(); ++i) {
    const Candidate& mention = sieve.mentions[i];
    sure.push_back(mention.IsName() ||
                   (mention.IsPronoun() ? judge.IsSure(i, sure) : IsSureNominal(sieve, i)));
  }
  return sure;
}

}  // namespace rashomon
