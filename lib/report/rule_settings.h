// What a desk sets of single rules: off, or another severity.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "conflicts/conflict.h"

namespace rashomon {

inline constexpr std::string_view kRuleOff = "the rule is switched off";  // Cleared::why

struct RuleSetting {
  bool off{};
  std::optional<Severity> severity{};  // none: as it was found
};

// Findings of rules that are off go behind what was cleared, with the reason; the others get their severity
// and are put in order by it anew. Order among equals stays.
void ApplyRuleSettings(const std::map<std::string, RuleSetting>& rules, Comparison& comparison);

}  // namespace rashomon
