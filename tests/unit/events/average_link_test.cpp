#include "events/average_link.h"

#include <doctest/doctest.h>

namespace rashomon {
namespace {

using Names = std::vector<uint32_t>;

TEST_CASE("pairs under the cut stay apart, the likest are joined first") {
  CHECK(AverageLink(3, {}, 0.5) == Names{0, 1, 2});
  CHECK(AverageLink(3, {{0, 1, 0.4}, {1, 2, 0.9}}, 0.5) == Names{0, 1, 1});
}

TEST_CASE("a chain is not enough: what is not like counts as 0 in the average") {
  // 0-1 joins; 2 is like 1 alone, on average (0.8 + 0) / 2.
  CHECK(AverageLink(3, {{0, 1, 0.9}, {1, 2, 0.8}}, 0.5) == Names{0, 0, 2});
  CHECK(AverageLink(3, {{0, 1, 0.9}, {1, 2, 0.8}}, 0.4) == Names{0, 0, 0});
}

TEST_CASE("averages are over all pairs of two clusters") {
  // {0, 1} and {2, 3}: (0.9 + 0.7 + 0.6 + 0.2) / 4 = 0.6.
  const std::vector<Likeness> all = {{0, 1, 1.0}, {2, 3, 1.0}, {0, 2, 0.9},
                                     {0, 3, 0.7}, {1, 2, 0.6}, {1, 3, 0.2}};
  CHECK(AverageLink(4, all, 0.6) == Names{0, 0, 0, 0});
  CHECK(AverageLink(4, all, 0.61) == Names{0, 0, 2, 2});
}

TEST_CASE("the order of the pairs changes nothing, equals go to the lesser numbers") {
  CHECK(AverageLink(3, {{0, 1, 0.8}, {1, 2, 0.8}}, 0.5) == Names{0, 0, 2});
  CHECK(AverageLink(3, {{2, 1, 0.8}, {1, 0, 0.8}}, 0.5) == Names{0, 0, 2});
}

}  // namespace
}  // namespace rashomon
