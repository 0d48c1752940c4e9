#include "conflicts/compare_numbers.h"

#include <doctest/doctest.h>

#include <limits>

using namespace rashomon;

namespace {

Quantity Exact(double value, int digits) {
  Quantity q;
  q.measure = MeasureType::kCount;
  q.low = q.high = q.stated = value;
  q.significant_digits = digits;
  return q;
}

Quantity AtLeast(double value, int digits) {
  Quantity q = Exact(value, digits);
  q.bound = Bound::kAtLeast;
  q.high = std::numeric_limits<double>::infinity();
  return q;
}

}  // namespace

TEST_CASE("equal figures are the same") {
  CHECK(CompareNumbers(Exact(24, 2), Exact(24, 2)) == NumberRelation::kSame);
}

TEST_CASE("small counts that differ are disjoint") {
  CHECK(CompareNumbers(Exact(3, 1), Exact(4, 1)) == NumberRelation::kDisjoint);
  CHECK(CompareNumbers(Exact(9, 1), Exact(12, 2)) == NumberRelation::kDisjoint);
}

TEST_CASE("a figure at fewer digits is the other one rounded") {
  CHECK(CompareNumbers(Exact(240, 2), Exact(238, 3)) == NumberRelation::kRounded);
  CHECK(CompareNumbers(Exact(1.2e6, 2), Exact(1234000, 4)) == NumberRelation::kRounded);
  CHECK(CompareNumbers(Exact(1.2e6, 2), Exact(1434000, 4)) == NumberRelation::kDisjoint);
}

TEST_CASE("counts below a hundred are not rounded, nor is anything that lies far off") {
  CHECK(CompareNumbers(Exact(20, 1), Exact(18, 2)) == NumberRelation::kDisjoint);
  CHECK(CompareNumbers(Exact(200, 1), Exact(187, 3)) == NumberRelation::kRounded);
  Quantity rough = Exact(20, 1), near = Exact(18, 2), far = Exact(17, 2);
  rough.measure = near.measure = far.measure = MeasureType::kLength;
  CHECK(CompareNumbers(rough, near) == NumberRelation::kRounded);
  CHECK(CompareNumbers(rough, far) == NumberRelation::kDisjoint);
}

TEST_CASE("a lower bound holds every figure above it and none below") {
  CHECK(CompareNumbers(AtLeast(20, 1), Exact(24, 2)) == NumberRelation::kBounded);
  CHECK(CompareNumbers(AtLeast(20, 1), Exact(17, 2)) == NumberRelation::kDisjoint);
}

TEST_CASE("two lower bounds differ when they lie far apart") {
  CHECK(CompareNumbers(AtLeast(26000, 2), AtLeast(31000, 2)) == NumberRelation::kDisjoint);
  CHECK(CompareNumbers(AtLeast(26000, 2), AtLeast(27000, 2)) == NumberRelation::kBounded);
}

TEST_CASE("about leaves a tenth on either side") {
  Quantity about = Exact(200, 1);
  about.bound = Bound::kAbout;
  CHECK(CompareNumbers(about, Exact(215, 3)) == NumberRelation::kRounded);
  CHECK(CompareNumbers(about, Exact(260, 2)) == NumberRelation::kDisjoint);
}

TEST_CASE("almost leaves nothing above it") {
  Quantity almost = Exact(200, 1);
  almost.bound = Bound::kAbout;
  almost.almost = true;
  CHECK(CompareNumbers(almost, Exact(190, 2)) == NumberRelation::kRounded);
  CHECK(CompareNumbers(almost, Exact(215, 3)) == NumberRelation::kDisjoint);
}

TEST_CASE("about leaves shares less than half of the step they are counted in") {
  auto share = [](double percent, int digits, Bound bound) {
    Quantity q = Exact(percent, digits);
    q.measure = MeasureType::kPercent;
    q.unit = "percent";
    q.bound = bound;
    return q;
  };
  CHECK(CompareNumbers(share(70, 1, Bound::kAbout), share(73, 2, Bound::kExact)) == NumberRelation::kRounded);
  CHECK(CompareNumbers(share(70, 1, Bound::kAbout), share(78, 2, Bound::kAbout)) ==
        NumberRelation::kDisjoint);
  CHECK(CompareNumbers(share(41, 2, Bound::kAbout), share(43, 2, Bound::kExact)) ==
        NumberRelation::kDisjoint);
}
