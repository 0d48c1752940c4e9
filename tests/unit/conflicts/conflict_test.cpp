#include "conflicts/conflict.h"

#include <doctest/doctest.h>

#include <set>

#include "base/file_source.h"
#include "conflicts/calibration.h"
#include "conflicts/lexicon.h"
#include "conflicts/rule.h"

using namespace rashomon;

namespace {

Conflict TwoSided(const std::string& key, const std::string& a, const std::string& b) {
  Conflict conflict;
  conflict.rule = "number.count";
  conflict.slot.key = key;
  conflict.slot.positions = {{.value = a, .normalised = a, .mentions = {PositionMention{}}},
                             {.value = b, .normalised = b, .mentions = {PositionMention{}}}};
  return conflict;
}

}  // namespace

TEST_CASE("the slot key is free of values, the fingerprint holds them") {
  const Conflict before = TwoSided("fire / count of person", "24", "26");
  const Conflict after = TwoSided("fire / count of person", "24", "35");
  CHECK(SlotKeyHash(before) == SlotKeyHash(after));
  CHECK(Fingerprint(before) != Fingerprint(after));
}

TEST_CASE("the fingerprint does not depend on the order of positions") {
  CHECK(Fingerprint(TwoSided("k", "24", "26")) == Fingerprint(TwoSided("k", "26", "24")));
}

TEST_CASE("calibration sums weights of named features through a logistic") {
  const std::map<std::string, std::string> table{
      {"c/calibration.tsv", "pair\tcut\t0.4\nnumber.count\tbias\t-1\nnumber.count\tnoun_same\t2\n"}};
  const MemoryFileSource files(table);
  auto calibration = Calibration::Load(files, "c");
  REQUIRE(calibration.ok());
  CHECK(calibration->cut() == doctest::Approx(0.4));
  const Features features{{"noun_same", 1}, {"not_in_table", 5}};
  CHECK(calibration->Score("number.count", features) == doctest::Approx(0.7311).epsilon(0.001));
  CHECK(calibration->Score("unheard.of", features) == 0);
}

TEST_CASE("a weight that is no number is refused with its line") {
  const std::map<std::string, std::string> table{{"c/calibration.tsv", "# head\nnumber.count\tbias\tx\n"}};
  const MemoryFileSource files(table);
  auto calibration = Calibration::Load(files, "c");
  REQUIRE_FALSE(calibration.ok());
  CHECK(calibration.status().message() == "c/calibration.tsv:2: 'x' is no number");
}

TEST_CASE("every rule has an id of its own, documentation and examples both ways") {
  std::set<std::string> ids;
  for (const Rule& rule : Rules()) {
    CHECK(ids.insert(rule.info.id).second);
    CHECK(rule.info.summary.size() > 40);
    bool fires = false, silent = false;
    for (const RuleExample& example : rule.info.examples) (example.fires ? fires : silent) = true;
    CHECK(fires);
    CHECK(silent);
    CHECK(FindRule(rule.info.id) == &rule);
  }
  CHECK(FindRule("no.such") == nullptr);
}
