#include "events/average_link.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace rashomon {
namespace {

class Clusters {
 public:
  Clusters(uint32_t items, const std::vector<Likeness>& likenesses, double cut)
      : cut_(cut), sums_(items), size_(items, 1), version_(items, 0), parent_(items) {
    std::iota(parent_.begin(), parent_.end(), 0);
    for (const Likeness& likeness : likenesses) {
      sums_[likeness.a][likeness.b] = sums_[likeness.b][likeness.a] = likeness.value;
    }
    for (uint32_t a = 0; a < items; ++a) {
      for (const auto& [b, sum] : sums_[a]) {
        if (a < b) Offer(a, b, sum);
      }
    }
  }

  void JoinAll() {
    while (!queue_.empty()) {
      const Candidate best = queue_.top();
      queue_.pop();
      if (best.a_version == version_[best.a] && best.b_version == version_[best.b]) Join(best.a, best.b);
    }
  }

  std::vector<uint32_t> Names() {
    for (uint32_t item = 0; item < parent_.size(); ++item) parent_[item] = parent_[parent_[item]];
    return parent_;
  }

 private:
  struct Candidate {
    double average{};
    uint32_t a{}, b{};  // a < b
    uint32_t a_version{}, b_version{};
    bool operator<(const Candidate& other) const {
      return std::tuple(average, other.a, other.b) < std::tuple(other.average, a, b);
    }
  };

  void Offer(uint32_t a, uint32_t b, double sum) {
    const double average = sum / (static_cast<double>(size_[a]) * static_cast<double>(size_[b]));
    if (average >= cut_) queue_.push({average, a, b, version_[a], version_[b]});
  }

  // b goes into a, the one that is named by the lesser member.
  void Join(uint32_t a, uint32_t b) {
    for (const auto& [other, sum] : sums_[b]) {
      sums_[other].erase(b);
      if (other != a) sums_[a][other] += sum;
    }
    sums_[b].clear();
    size_[a] += size_[b];
    ++version_[a];
    ++version_[b];  // never offered again
    for (uint32_t& parent : parent_) {
      if (parent == b) parent = a;
    }
    for (const auto& [other, sum] : sums_[a]) {
      sums_[other][a] = sum;
      Offer(std::min(a, other), std::max(a, other), sum);
    }
  }

  double cut_;
  std::vector<std::map<uint32_t, double>> sums_;  // of the pairs between two clusters
  std::vector<uint32_t> size_;
  std::vector<uint32_t> version_;
  std::vector<uint32_t> parent_;
  std::priority_queue<Candidate> queue_;
};

}  // namespace

std::vector<uint32_t> AverageLink(uint32_t items, const std::vector<Likeness>& likenesses, double cut) {
  Clusters clusters(items, likenesses, cut);
  clusters.JoinAll();
  return clusters.Names();
}

}  // namespace rashomon
