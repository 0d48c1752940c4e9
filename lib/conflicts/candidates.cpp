#include "conflicts/candidates.h"

#include <algorithm>

namespace rashomon {
namespace {

constexpr uint32_t kNear = 3;  // sentences
constexpr double kMostRank = 50;

bool TakesPart(const Passages& passages, Place place) {
  return !passages.IndexAt(place).copy && !passages.At(place).empty;
}

size_t SharedStems(const std::set<uint32_t>& a, const std::set<uint32_t>& b) {
  size_t count = 0;
  auto x = a.begin(), y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (*x == *y) {
      ++count, ++x, ++y;
    } else {
      (*x < *y ? x : y)++;
    }
  }
  return count;
}

std::vector<Place> Places(const Passages& passages) {
  std::vector<Place> places;
  const StoryIndex& index = passages.index();
  for (uint32_t d = 0; d < index.story().articles.size(); ++d) {
    for (uint32_t s = 0; s < index.SentenceCount(d); ++s) {
      if (TakesPart(passages, {d, s})) places.push_back({d, s});
    }
  }
  return places;
}

}  // namespace

bool AreNear(Place a, Place b) {
  return a.document == b.document && b.sentence - a.sentence <= kNear;
}

Obstacle ObstacleOf(const Passages& passages, Place a, Place b) {
  if (passages.IndexAt(a).copy || passages.IndexAt(b).copy) return Obstacle::kCopy;
  if (passages.At(a).empty || passages.At(b).empty) return Obstacle::kEmpty;
  if (AreNear(a, b)) return Obstacle::kNone;
  if (SharedStems(passages.IndexAt(a).stems, passages.IndexAt(b).stems) < kLeastSharedStems)
    return Obstacle::kFewStems;
  return passages.Cosine(a, b) >= kLeastLikeness ? Obstacle::kNone : Obstacle::kUnlike;
}

std::vector<PassagePair> CandidatePairs(const Passages& passages) {
  const std::vector<Place> places = Places(passages);
  std::vector<PassagePair> pairs;
  for (size_t i = 0; i < places.size(); ++i) {
    for (size_t j = i + 1; j < places.size(); ++j) {
      if (ObstacleOf(passages, places[i], places[j]) == Obstacle::kNone)
        pairs.push_back({places[i], places[j]});
    }
  }
  return pairs;
}

Ranks::Ranks(const Passages& passages) : passages_(passages) {
  const std::vector<Place> places = Places(passages);
  for (size_t i = 0; i < places.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const double cosine = passages.Cosine(places[j], places[i]);
      if (cosine == 0) continue;  // no stem in common
      likest_[places[i]].push_back({cosine, places[j]});
      likest_[places[j]].push_back({cosine, places[i]});
    }
  }
  for (auto& [place, likest] : likest_) {
    std::sort(likest.begin(), likest.end(), [](const Likeness& x, const Likeness& y) {
      return x.cosine != y.cosine ? x.cosine > y.cosine : x.place < y.place;
    });
  }
}

double Ranks::At(Place a, Place b, bool article) const {
  auto found = likest_.find(a);
  if (found == likest_.end()) return kMostRank;
  const double cosine = passages_.Cosine(a, b);
  double rank = 0;
  for (const Likeness& other : found->second) {
    if (other.cosine <= cosine || rank >= kMostRank) break;
    rank += !article || other.place.document == b.document;
  }
  return rank;
}

}  // namespace rashomon
