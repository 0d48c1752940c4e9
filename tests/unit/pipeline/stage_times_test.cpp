#include "pipeline/stage_times.h"

#include <doctest/doctest.h>

namespace rashomon {
namespace {

TEST_CASE("times are summed and listed in the order of the stages, whoever came first") {
  StageTimes times({});
  times.Add("claims", 1, 10);
  times.Add("model", 2, 10);
  times.Add("claims", 0.5, 5);
  const std::vector<StageTime> all = times.times();
  REQUIRE(all.size() == 2);
  CHECK(all[0].stage == "model");
  CHECK(all[1].stage == "claims");
  CHECK(all[1].seconds == 1.5);
  CHECK(all[1].words == 15);
}

TEST_CASE("work is timed by the clock that was handed in") {
  double now = 0;
  StageTimes times([&] { return now; });
  const int result = times.Run("text", 7, [&] {
    now += 3;
    return 42;
  });
  CHECK(result == 42);
  CHECK(times.times()[0].seconds == 3);
  CHECK(times.times()[0].words == 7);
}

TEST_CASE("without a clock nothing is timed") {
  StageTimes times({});
  CHECK(times.Run("text", 1, [] { return true; }));
  CHECK(times.times()[0].seconds == 0);
}

}  // namespace
}  // namespace rashomon
