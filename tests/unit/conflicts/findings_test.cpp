#include "conflicts/findings.h"

#include <doctest/doctest.h>

using namespace rashomon;

namespace {

WeighedPair Weighed(Place a, Place b, double score) {
  return {.pair = {a, b}, .signs = {}, .proposals = {}, .score = score};
}

}  // namespace

TEST_CASE("a finding is a passage and its two likeliest counterparts, as sure as that one of them is right") {
  const std::vector<WeighedPair> pairs = {Weighed({0, 1}, {1, 1}, 0.5), Weighed({0, 1}, {1, 2}, 0.2),
                                          Weighed({0, 1}, {1, 3}, 0.4)};
  const std::vector<Finding> findings = PickFindings(pairs, 0.3);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].anchor == Place{0, 1});
  REQUIRE(findings[0].pairs.size() == 2);
  CHECK(findings[0].pairs[0]->pair.b == Place{1, 1});
  CHECK(findings[0].pairs[1]->pair.b == Place{1, 3});
  CHECK(findings[0].confidence == doctest::Approx(1 - 0.5 * 0.6));
}

TEST_CASE("no passage is shown twice; what is left over finds another counterpart") {
  const std::vector<WeighedPair> pairs = {Weighed({0, 1}, {1, 1}, 0.9), Weighed({0, 2}, {1, 1}, 0.6),
                                          Weighed({0, 2}, {1, 2}, 0.5)};
  const std::vector<Finding> findings = PickFindings(pairs, 0.3);
  REQUIRE(findings.size() == 1);  // the passage in two pairs is surer as an anchor than either of the others
  CHECK(findings[0].anchor == Place{1, 1});
  const std::vector<WeighedPair> more = {Weighed({0, 1}, {1, 1}, 0.9), Weighed({0, 1}, {1, 4}, 0.8),
                                         Weighed({0, 2}, {1, 1}, 0.6), Weighed({0, 2}, {1, 2}, 0.5)};
  const std::vector<Finding> two = PickFindings(more, 0.3);
  REQUIRE(two.size() == 2);
  CHECK(two[0].anchor == Place{0, 1});
  CHECK(two[1].pairs.size() == 1);
  CHECK(two[1].confidence == doctest::Approx(0.5));
}

TEST_CASE("findings below the cut are not made") {
  CHECK(PickFindings({Weighed({0, 1}, {1, 1}, 0.2)}, 0.3).empty());
}
