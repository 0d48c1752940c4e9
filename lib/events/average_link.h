// Average-link clustering (UPGMA, Sokal and Michener 1958) of a sparse likeness: the two clusters whose
// members are most alike on average are joined, until no two reach the cut. Pairs that are not given count as
// 0.
//
// Equal averages are settled by the numbers of the items, so the result depends on nothing else. Pure.
#pragma once

#include <cstdint>
#include <vector>

namespace rashomon {

struct Likeness {
  uint32_t a{};
  uint32_t b{};  // another item; each pair is given once
  double value{};
};

// The cluster of every item, named by its least member.
std::vector<uint32_t> AverageLink(uint32_t items, const std::vector<Likeness>& likenesses, double cut);

}  // namespace rashomon
