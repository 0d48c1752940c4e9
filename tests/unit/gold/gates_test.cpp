#include "gold/gates.h"

#include <doctest/doctest.h>

namespace rashomon {
namespace {

ScoreTable TableOf() {
  ScoreTable table;
  table.all = {.findings = 20,
               .right = 17,
               .trap = 1,
               .slots = 20,
               .found = 17,
               .must = 4,
               .must_found = 2,
               .traps = 50};
  table.kinds[SlotKind::kNumber] = {
      .findings = 4, .right = 1, .trap = 1, .slots = 2, .found = 1, .traps = 10};
  table.relations[Relation::kDenial] = {.findings = 2, .right = 2, .slots = 4, .found = 3};
  return table;
}

bool Held(Measure measure, const std::string& text) {
  const absl::StatusOr<Gate> gate = ParseGate(measure, text);
  REQUIRE_MESSAGE(gate.ok(), text);
  return Try(*gate, TableOf()).held;
}

std::string Fault(Measure measure, const std::string& text) {
  return std::string(ParseGate(measure, text).status().message());
}

TEST_CASE("a gate is held at its limit and missed behind it") {
  CHECK(Held(Measure::kRecall, "0.85"));
  CHECK(Held(Measure::kRecall, "85%"));
  CHECK(!Held(Measure::kRecall, "0.851"));
  CHECK(Held(Measure::kPrecision, "0.85"));
  CHECK(!Held(Measure::kPrecision, "0.9"));
  CHECK(Held(Measure::kTrapHits, "1"));
  CHECK(!Held(Measure::kTrapHits, "0"));
  CHECK(Held(Measure::kTrapHits, "2%"));
  CHECK(!Held(Measure::kTrapHits, "1.9%"));
}

TEST_CASE("a gate looks at one kind, one relation, or what must be found") {
  CHECK(Held(Measure::kRecall, "must=0.5"));
  CHECK(!Held(Measure::kRecall, "must=0.6"));
  CHECK(Held(Measure::kRecall, "number=0.5"));
  CHECK(!Held(Measure::kPrecision, "number=0.5"));
  CHECK(Held(Measure::kRecall, "denial=0.75"));
  CHECK(Held(Measure::kPrecision, "denial=1"));
  CHECK(!Held(Measure::kTrapHits, "number=5%"));
  CHECK(Held(Measure::kTrapHits, "number=1"));
}

TEST_CASE("what cannot be measured is not held") {
  CHECK(!Held(Measure::kRecall, "place=0"));
  CHECK(!Held(Measure::kPrecision, "update=0"));
  CHECK(!Held(Measure::kTrapHits, "place=100%"));
  CHECK(Held(Measure::kTrapHits, "place=0"));
  CHECK(WordsOf(Try(*ParseGate(Measure::kRecall, "place=0.5"), TableOf())) ==
        "recall of place: nothing to measure (at least 0.500): missed");
}

TEST_CASE("a gate is told in words") {
  CHECK(WordsOf(Try(*ParseGate(Measure::kRecall, "0.5"), TableOf())) ==
        "recall 0.850 (at least 0.500): held");
  CHECK(WordsOf(Try(*ParseGate(Measure::kTrapHits, "2%"), TableOf())) ==
        "trap hits 2.0 % (at most 2.0 %): held");
  CHECK(WordsOf(Try(*ParseGate(Measure::kTrapHits, "number=0"), TableOf())) ==
        "trap hits of number 1 (at most 0): missed");
}

TEST_CASE("what is no gate is said") {
  CHECK(Fault(Measure::kRecall, "1.2") == "\"1.2\" is no share from 0 to 1");
  CHECK(Fault(Measure::kRecall, "number=") == "\"\" is no share from 0 to 1");
  CHECK(Fault(Measure::kRecall, "nan") == "\"nan\" is no share from 0 to 1");
  CHECK(Fault(Measure::kPrecision, "must=0.5").find("\"must\" is no kind") == 0);
  CHECK(Fault(Measure::kTrapHits, "denial=1").find("\"denial\" is no kind") == 0);
  CHECK(Fault(Measure::kRecall, "compatible=1").find("no relation (contradiction,") != std::string::npos);
  CHECK(Fault(Measure::kTrapHits, "few") == "\"few\" is no number of trap hits, nor a percentage (2%)");
}

}  // namespace
}  // namespace rashomon
