// One verb of saying, thinking or wanting in its sentence: who and what. Private to the module.
#pragma once

#include "claims/draft.h"

namespace rashomon {

struct VerbUse {
  const Article& article;
  uint32_t sentence{};
  uint32_t verb{};
  const CueEntry& entry;
  bool passive{};

  const ParsedSentence& parsed() const { return article.parse.sentences[sentence]; }
  const Word& word(uint32_t at) const { return parsed().words[at]; }
};

struct VerbContent {
  std::vector<std::vector<uint32_t>> parts;  // words of each phrase or clause
  std::vector<uint32_t> extra_cue;           // the preposition of "speak about"
  bool implied_source{};                     // "is said to"
  bool clausal{};                            // a clause, not a noun phrase
  bool figure{};                             // "put the toll at 14"
};

// "claims", "ruled out": lemma with its particle.
std::string CueLemma(const ParsedSentence& sentence, uint32_t verb);

// Word that names the source: subject, agent, the noun a participle hangs on; -1 when there is none.
int32_t FindSource(const VerbUse& use);
// What is said; no parts when the sentence holds none.
VerbContent FindContent(const VerbUse& use);
bool IsPassive(const ParsedSentence& sentence, uint32_t verb);
Stance StanceOf(const VerbUse& use);

// Outlets the source spoke to ("told Reuters", "in an interview with NBC News"), outermost first.
std::vector<Source> Recipients(const VerbUse& use);
// The name behind "told" that the parser took for the subject of what was told; -1.
int32_t ToldName(const VerbUse& use);
// Sources the source leans on ("X, citing Y, said").
std::vector<uint32_t> CitedSources(const VerbUse& use, int32_t source);
// True for "citing Y" where Y is a source of the verb it hangs on, not a content.
bool IsCitation(const VerbUse& use);

}  // namespace rashomon
