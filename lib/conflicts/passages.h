// The passages of a story: what is known of every sentence that a pair of sentences is weighed by.
//
// Counts are small integers as doubles, so that a learned score can take them as they are. Built once for a
// story; reading from several threads is safe.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "conflicts/story_index.h"

namespace rashomon {

// One sentence by its place.
struct Place {
  uint32_t document{};
  uint32_t sentence{};

  auto operator<=>(const Place&) const = default;
};

struct PassagePair {
  Place a, b;  // a < b

  auto operator<=>(const PassagePair&) const = default;
};

struct Predicate {
  const EventMention* mention{};  // of the story
  std::set<uint32_t> stems;       // of its clause
  bool light{};
};

struct Passage {
  std::vector<double> signs;                 // one a name of PassageSigns()
  std::vector<const Quantity*> quantities;   // of the sentence, in text order
  std::vector<const TimeExpression*> times;  // likewise
  std::vector<Predicate> predicates;         // likewise
  std::vector<OppositionSide> oppositions;   // on which its predicates stand
  std::vector<LadderStage> stages;           // likewise
  bool empty{};                              // nothing to compare: no content words, no predicate
};

// Names of Passage::signs: "headline", "denial", "cue_dismiss", "attributed", ...
const std::vector<std::string>& PassageSigns();

class Passages {
 public:
  Passages(const StoryIndex& index, const ConflictLexicon& lexicon);

  const StoryIndex& index() const { return index_; }
  const Passage& At(Place place) const { return passages_[place.document][place.sentence]; }
  const SentenceIndex& IndexAt(Place place) const { return index_.At(place.document, place.sentence); }
  double Cosine(Place a, Place b) const;  // of the stems of both sentences, 0..1

 private:
  void AddValues(uint32_t document);
  void AddLikeness();
  void AddPredicates(const SentenceIndex& sentence, const ConflictLexicon& lexicon, Passage& passage) const;

  const StoryIndex& index_;
  std::vector<std::vector<Passage>> passages_;
  std::vector<size_t> first_;     // number of an article's first sentence
  std::vector<double> likeness_;  // of sentences i >= j by number, at i (i + 1) / 2 + j
};

}  // namespace rashomon
