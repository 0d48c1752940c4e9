// The passages of a story: what is known of every sentence that a pair of sentences is weighed by.
//
// Counts are small integers as doubles, so that a learned score can take them as they are. Built once for a
// story; reading from several threads is safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "conflicts/story_index.h"

namespace rashomon {

// One sentence by its place.
struct Place {
  uint32_t document{};
  uint32_t sentence{};

  auto operator<=>(const Place&) const = default;
};

struct Passage {
  std::vector<double> signs;                 // one a name of PassageSigns()
  std::vector<const Quantity*> quantities;   // of the sentence, in text order
  std::vector<const TimeExpression*> times;  // likewise
  bool copy{};                               // the same words stand in an article published before
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
  double Cosine(Place a, Place b) const {
    return index_.SentenceCosine(a.document, a.sentence, b.document, b.sentence);
  }

 private:
  void AddValues(uint32_t document);
  void MarkCopies();

  const StoryIndex& index_;
  std::vector<std::vector<Passage>> passages_;
};

}  // namespace rashomon
