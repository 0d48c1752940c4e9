#include "report/rule_settings.h"

#include <doctest/doctest.h>

#include "sample_story.h"

namespace rashomon {
namespace {

std::vector<std::string> RulesOf(const Comparison& comparison) {
  std::vector<std::string> rules;
  for (const Conflict& conflict : comparison.conflicts) rules.push_back(conflict.rule);
  return rules;
}

TEST_CASE("findings of a rule that is off are listed as cleared") {
  Comparison comparison = SampleReport().comparison;
  const std::vector<std::string> before = RulesOf(comparison);
  const size_t cleared = comparison.cleared.size();
  ApplyRuleSettings({{before[1], {.off = true}}}, comparison);
  CHECK(RulesOf(comparison) == std::vector<std::string>{before[0], before[2]});
  REQUIRE(comparison.cleared.size() == cleared + 1);
  CHECK(comparison.cleared.back().conflict.rule == before[1]);
  CHECK(comparison.cleared.back().why == "the rule is switched off");
}

TEST_CASE("a severity puts findings in order anew") {
  Comparison comparison = SampleReport().comparison;
  const std::vector<std::string> before = RulesOf(comparison);
  ApplyRuleSettings({{before[0], {.off = false, .severity = Severity::kLow}}}, comparison);
  CHECK(comparison.conflicts.back().severity == Severity::kLow);
  CHECK(RulesOf(comparison) != before);
  comparison = SampleReport().comparison;
  ApplyRuleSettings({{before[0], {}}, {"none.such", {.off = true}}}, comparison);
  CHECK(RulesOf(comparison) == before);
}

}  // namespace
}  // namespace rashomon
