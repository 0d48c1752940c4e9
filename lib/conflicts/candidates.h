// Pairs of passages worth weighing, and the signs by which a pair is weighed.
//
// A pair is a candidate when both passages stand within three sentences of one article, or share two content
// stems and are alike. All signs of a pair depend on its two passages, their articles and the passages that
// tell the same: an unrelated article changes none of them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "conflicts/pair.h"
#include "conflicts/pair_explanation.h"
#include "conflicts/passages.h"

namespace rashomon {

inline constexpr size_t kLeastSharedStems = 2;
inline constexpr double kLeastLikeness = 0.1;

// Pairs in canonical order; copies of earlier passages and empty ones take no part.
std::vector<PassagePair> CandidatePairs(const Passages& passages);
// What keeps a pair (a < b) from being a candidate.
Obstacle ObstacleOf(const Passages& passages, Place a, Place b);
// Within three sentences of one article (a < b).
bool AreNear(Place a, Place b);

// For every passage, how many passages of the story are more like it than another one.
class Ranks {
 public:
  explicit Ranks(const Passages& passages);
  // Passages (in all articles; in b's article) that are more like `a` than `b` is.
  double InStory(Place a, Place b) const { return At(a, b, false); }
  double InArticle(Place a, Place b) const { return At(a, b, true); }

 private:
  struct Likeness {
    double cosine{};
    Place place;
  };
  double At(Place a, Place b, bool article) const;

  const Passages& passages_;
  std::map<Place, std::vector<Likeness>> likest_;  // best first
};

// Signs by name; a sign that is absent is 0.
Features PairSigns(const Passages& passages, const Ranks& ranks, const ConflictLexicon& lexicon,
                   const PassagePair& pair);

}  // namespace rashomon
