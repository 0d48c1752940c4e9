// One rule: an id, a paragraph of documentation, examples that must and must not fire, and a function that
// proposes conflicts. Rules hold no state. registry.cpp lists them all in report order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "conflicts/conflict.h"

namespace rashomon {

// A miniature story: each text is one article of its own ("outlet|published|text").
struct RuleExample {
  std::vector<std::string> articles;
  bool fires{true};
  std::string note;
};

struct RuleInfo {
  std::string id;     // "number.count"
  std::string title;  // "Different counts of the same thing"
  SlotKind kind{SlotKind::kDescription};
  std::string summary;  // one paragraph, Markdown
  std::vector<RuleExample> examples;
};

struct Proposals {
  std::vector<Conflict> conflicts;
  std::vector<Cleared> cleared;
};

struct RuleContext;  // lexicons of the comparison, see context.h

struct Rule {
  RuleInfo info;
  std::function<Proposals(const Story&, const RuleContext&)> run;
  bool last{};  // asked only where no other rule names what differs
};

// All rules, in report order.
const std::vector<Rule>& Rules();
const Rule* FindRule(std::string_view id);  // nullptr when there is none

}  // namespace rashomon
