// What every rule asks of a story again and again, computed once: content stems, entities and cues of each
// sentence and clause, and how alike two clauses are.
//
// Weights of stems come from the two articles compared (how rare a stem is in their sentences), so an
// unrelated third article changes no similarity. Stems: Snowball's English stemmer (Porter 2001).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "conflicts/lexicon.h"
#include "events/story.h"

namespace rashomon {

struct ContentWord {
  uint32_t word{};
  uint32_t stem{};  // index into StoryIndex::stems
};

struct SentenceIndex {
  std::vector<ContentWord> content;  // in text order
  std::set<uint32_t> stems;
  std::set<int32_t> entities;      // story entities mentioned
  std::vector<uint32_t> mentions;  // Story::mentions of this sentence
  std::string source;              // innermost source of the sentence's root clause, "" own voice
  int32_t source_entity{-1};
  int32_t source_attribution{-1};  // index into the article's

  bool contrast_start{};   // begins with a contrast cue ("But", "However")
  bool contrast_inside{};  // holds one ("despite", "although")
  bool denial{};           // holds a denial cue
  bool unknown{};          // says that something is not known or decided
  bool negated{};          // some clause is negated
  bool question{};
  double valence{};  // sum over its words, turned by negation
  bool headline{};
  bool quoted{};
  bool copy{};  // the same words stand before, in this article or one published before
};

// Whether a passage says that what the mention tells is not so: negated, or denied by its source, not both.
bool SaysNotSo(const Story& story, const EventMention& mention);

class StoryIndex {
 public:
  StoryIndex(const Story& story, const ConflictLexicon& lexicon);

  const Story& story() const { return story_; }
  const SentenceIndex& At(uint32_t document, uint32_t sentence) const {
    return sentences_[document][sentence];
  }
  std::string_view TextOf(uint32_t document, uint32_t sentence) const;
  uint32_t SentenceCount(uint32_t document) const {
    return static_cast<uint32_t>(sentences_[document].size());
  }

  // Stems of a clause's own words (light words left out).
  std::set<uint32_t> StemsOf(const EventMention& mention) const;
  std::set<int32_t> EntitiesOf(const EventMention& mention) const;
  const std::string& StemText(uint32_t stem) const { return stems_[stem]; }
  uint32_t StemOf(const std::string& lemma) const;  // of a lemma of the story; UINT32_MAX when it is in none

  // Weight of a stem between two articles: ln(1 + sentences / sentences with it), over both.
  double Weight(uint32_t stem, uint32_t document_a, uint32_t document_b) const;
  // Cosine of two stem sets under these weights, 0..1.
  double Cosine(const std::set<uint32_t>& a, uint32_t document_a, const std::set<uint32_t>& b,
                uint32_t document_b) const;
  double SentenceCosine(uint32_t document_a, uint32_t sentence_a, uint32_t document_b,
                        uint32_t sentence_b) const;

 private:
  void IndexDocument(uint32_t document, const ConflictLexicon& lexicon, std::map<std::string, uint32_t>& ids);

  const Story& story_;
  std::vector<std::string> stems_;
  std::map<std::string, uint32_t> stem_of_lemma_;
  std::vector<std::vector<SentenceIndex>> sentences_;
  std::vector<std::vector<uint32_t>> frequency_;  // [document][stem] sentences that hold it
};

// The sentence that a mention stands in.
const ParsedSentence& SentenceOf(const StoryIndex& index, const EventMention& mention);

// The attribution whose cue this word of the mention's sentence is: "said" of "Brandt said that ..."; null
// for none.
const Attribution* CuedBy(const StoryIndex& index, const EventMention& mention, uint32_t word);

}  // namespace rashomon
