#include "report/rule_settings.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rashomon {

void ApplyRuleSettings(const std::map<std::string, RuleSetting>& rules, Comparison& comparison) {
  if (rules.empty()) return;
  std::vector<Conflict> kept;
  for (Conflict& conflict : comparison.conflicts) {
    const auto found = rules.find(conflict.rule);
    if (found != rules.end() && found->second.off) {
      comparison.cleared.push_back(
          {.conflict = std::move(conflict), .cleared_by = "rule", .why = std::string(kRuleOff)});
      continue;
    }
    if (found != rules.end() && found->second.severity) conflict.severity = *found->second.severity;
    kept.push_back(std::move(conflict));
  }
  comparison.conflicts = std::move(kept);
  std::stable_sort(comparison.conflicts.begin(), comparison.conflicts.end(),
                   [](const Conflict& a, const Conflict& b) { return a.severity < b.severity; });
}

}  // namespace rashomon
