#include "conflicts/rules/bearings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "conflicts/instances.h"
#include "conflicts/pair.h"
#include "conflicts/rules/mention_pairs.h"

namespace rashomon {
namespace {

constexpr double kMostRatio = 2;  // of the distances: what is twice as far away is another thing
constexpr int kRightAngle = 2;    // in eighths of the circle

int EighthOf(std::string_view bearing) {
  constexpr std::array<std::string_view, 8> kPoints = {"north", "north-east", "east", "south-east",
                                                       "south", "south-west", "west", "north-west"};
  return static_cast<int>(std::find(kPoints.begin(), kPoints.end(), bearing) - kPoints.begin());
}

bool AreOpposed(std::string_view a, std::string_view b) {
  const int apart = std::abs(EighthOf(a) - EighthOf(b));
  return std::min(apart, 8 - apart) >= kRightAngle;
}

std::vector<Distance> DistancesOf(const StoryIndex& index) {
  const Story& story = index.story();
  std::vector<Distance> all;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const Quantity& quantity : story.articles[d].values.quantities) {
      if (quantity.bearing.empty() || quantity.landmark_word < 0) continue;
      const int32_t mention = MentionHolding(index, d, quantity.sentence, quantity.first_word);
      if (mention < 0) continue;
      all.push_back({&quantity, d, static_cast<uint32_t>(mention),
                     StoryEntityAt(story, d, quantity.sentence, quantity.landmark_word)});
    }
  }
  return all;
}

bool OneLandmark(const Distance& a, const Distance& b) {
  if (a.landmark >= 0 && b.landmark >= 0) return a.landmark == b.landmark;
  return a.quantity->landmark == b.quantity->landmark;
}

bool OneMatter(const StoryIndex& index, const Distance& a, const Distance& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  return !SameSentence(x, y) && !AreOtherInstances(index, x, y) && MayBeOfOneThing(index, x, y);
}

bool MayExclude(const StoryIndex& index, const Distance& a, const Distance& b) {
  const double low = std::min(a.quantity->low, b.quantity->low);
  const double high = std::max(a.quantity->low, b.quantity->low);
  return AreOpposed(a.quantity->bearing, b.quantity->bearing) && OneLandmark(a, b) &&
         high <= kMostRatio * low && OneMatter(index, a, b);
}

}  // namespace

std::vector<std::pair<Distance, Distance>> OpposedBearings(const StoryIndex& index) {
  const std::vector<Distance> all = DistancesOf(index);
  std::vector<std::pair<Distance, Distance>> pairs;
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (MayExclude(index, all[j], all[i])) pairs.emplace_back(all[j], all[i]);
    }
  }
  return pairs;
}

}  // namespace rashomon
