// What `check` tells test runners and viewers of code: a case a slot, a false alarm a case of its own.
#include <fmt/format.h>

#include "gold/checked.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string_view RuleOf(CheckLabel label) {
  switch (label) {
    case CheckLabel::kMissed:
      return "check.missed";
    case CheckLabel::kTrap:
      return "check.trap";
    case CheckLabel::kAgain:
      return "check.again";
    case CheckLabel::kFalseAlarm:
      return "check.false-alarm";
    default:
      break;
  }
  return "check.right";
}

std::string_view SentenceOf(const CheckEntry& entry) {
  switch (entry.label) {
    case CheckLabel::kMissed:
      return entry.must ? "A slot that must be found is missed." : "A slot is missed.";
    case CheckLabel::kTrap:
      return "A finding hits a trap: the answers are compatible.";
    case CheckLabel::kAgain:
      return "A finding on slots that others found already.";
    case CheckLabel::kFalseAlarm:
      return "A finding that the gold does not have.";
    default:
      break;
  }
  return "As the gold has it.";
}

IssueLevel LevelOf(const CheckEntry& entry) {
  const bool grave = entry.label == CheckLabel::kTrap || (entry.label == CheckLabel::kMissed && entry.must);
  if (grave) return IssueLevel::kError;
  return entry.label == CheckLabel::kAgain ? IssueLevel::kNote : IssueLevel::kWarning;
}

Issue IssueOf(const CheckedStory& story, const CheckEntry& entry) {
  Issue issue;
  issue.rule = RuleOf(entry.label);
  issue.title = Clean(entry.question);
  issue.message = fmt::format("{} {}", SentenceOf(entry), issue.title);
  if (!entry.explanation.empty()) issue.message += fmt::format(" ({})", Clean(entry.explanation));
  issue.level = LevelOf(entry);
  issue.state = entry.label == CheckLabel::kRight ? IssueState::kPass : IssueState::kFail;
  issue.slot_key = entry.slot.empty() ? entry.fingerprint : entry.slot;
  issue.fingerprint = entry.fingerprint;
  for (size_t s = 0; s < entry.sides.size(); ++s) {
    if (entry.sides[s].places.empty()) continue;
    const CheckPlace& place = entry.sides[s].places.front();
    issue.places.push_back(
        {.path = place.path,
         .line = place.line,
         .column = place.column,
         .end_line = place.end_line,
         .end_column = place.end_column,
         .text = place.words,
         .note = fmt::format("answer {}: {}", PositionLetter(s), Clean(entry.sides[s].value))});
  }
  if (issue.places.empty()) {
    issue.places.push_back(
        {.path = story.path, .line = 1, .column = 1, .end_line = 1, .end_column = 1, .text = {}, .note = {}});
  }
  issue.facts = {{"label", std::string(ToString(entry.label))},
                 {"kind", std::string(ToString(entry.kind))},
                 {"relation", std::string(ToString(entry.relation))}};
  if (!entry.slot.empty()) issue.facts.emplace_back("slot", entry.slot);
  if (!entry.rule.empty()) issue.facts.emplace_back("foundBy", entry.rule);
  return issue;
}

}  // namespace

IssueSuite IssuesOf(const CheckedStory& story) {
  IssueSuite suite{.name = Clean(story.name), .issues = {}};
  for (const CheckEntry& entry : story.entries) suite.issues.push_back(IssueOf(story, entry));
  for (const CheckEntry& entry : story.kept) suite.issues.push_back(IssueOf(story, entry));
  return suite;
}

std::vector<IssueRule> CheckRules() {
  return {
      {.id = "check.missed",
       .title = "A slot of the gold is missed",
       .help = "No finding is right about this question, though the articles answer it differently."},
      {.id = "check.trap",
       .title = "A finding hits a trap",
       .help = "The gold says that these answers are compatible: a unit, a rounding, a part, another event."},
      {.id = "check.false-alarm",
       .title = "A finding that the gold does not have",
       .help = "False, or true and not annotated: `rashomon check --update` proposes it for the gold."},
      {.id = "check.again",
       .title = "A slot is found again",
       .help =
           "Every slot that this finding hits was found by an earlier one. It counts against precision."}};
}

}  // namespace rashomon
