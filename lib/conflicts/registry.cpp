#include "conflicts/rule.h"
#include "conflicts/rules/rules.h"

namespace rashomon {

const std::vector<Rule>& Rules() {
  static const std::vector<Rule> kRules = {NumberRule(),   DateRule(),     DurationRule(),   PlaceRule(),
                                           LadderRule(),   PolarityRule(), OppositionRule(), DenialRule(),
                                           UnknownRule(),  ReasonRule(),   NameRule(),       ContrastRule(),
                                           SpeakersRule(), StatementRule()};
  return kRules;
}

const Rule* FindRule(std::string_view id) {
  for (const Rule& rule : Rules()) {
    if (rule.info.id == id) return &rule;
  }
  return nullptr;
}

}  // namespace rashomon
