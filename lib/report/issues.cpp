#include "report/issues.h"

#include <fmt/format.h>

#include <array>

#include "conflicts/rule.h"
#include "report/agreements.h"
#include "report/words.h"

namespace rashomon {
namespace {

IssueLevel LevelOf(Severity severity) {
  switch (severity) {
    case Severity::kHigh:
      return IssueLevel::kError;
    case Severity::kMedium:
      return IssueLevel::kWarning;
    case Severity::kLow:
      break;
  }
  return IssueLevel::kNote;
}

IssuePlace PlaceFor(const Story& story, const PositionMention& mention, std::string note) {
  const Document& document = story.articles[mention.document].document;
  const ByteRange range = mention.Words();
  const LineColumn begin = PositionOf(document, range.begin), end = PositionOf(document, range.end);
  return {.path = document.meta.path,
          .line = begin.line,
          .column = begin.column,
          .end_line = end.line,
          .end_column = end.column,
          .text = std::string(Slice(document.text, range)),
          .note = std::move(note)};
}

// One place a position first, clearest mention of each, so that the sides stand beside each other; then the
// further mentions.
std::vector<IssuePlace> PlacesOf(const Story& story, const Slot& slot) {
  std::vector<IssuePlace> first, further;
  for (size_t p = 0; p < slot.positions.size(); ++p) {
    const Position& position = slot.positions[p];
    for (size_t m = 0; m < position.mentions.size(); ++m) {
      const PositionMention& mention = position.mentions[m];
      std::string note = fmt::format("answer {}: {} ({}, {})", PositionLetter(p), Clean(position.value),
                                     OutletOf(story, mention.document), ChainWords(story, mention));
      (m == 0 ? first : further).push_back(PlaceFor(story, mention, std::move(note)));
    }
  }
  first.insert(first.end(), further.begin(), further.end());
  return first;
}

std::string AnswersOf(const Slot& slot) {
  std::string answers;
  for (const Position& position : slot.positions) {
    answers += (answers.empty() ? "" : " / ") + fmt::format("\"{}\"", Clean(position.value));
  }
  return answers;
}

Issue IssueOf(const Story& story, const Conflict& conflict) {
  const Slot& slot = conflict.slot;
  Issue issue;
  issue.rule = conflict.rule;
  issue.title = Clean(slot.question);
  issue.message = fmt::format("{} {}. {}", issue.title, AnswersOf(slot), Clean(conflict.explanation));
  issue.level = LevelOf(conflict.severity);
  issue.slot_key = SlotKeyHash(conflict);
  issue.fingerprint = Fingerprint(conflict);
  issue.confidence = conflict.confidence;
  issue.places = PlacesOf(story, slot);
  issue.facts = {{"kind", std::string(ToString(slot.kind))},
                 {"relation", std::string(ToString(conflict.relation))},
                 {"severity", std::string(ToString(conflict.severity))},
                 {"confidence", ConfidenceWords(conflict.confidence)}};
  if (slot.event < story.events.size())
    issue.facts.emplace_back("event", Clean(story.events[slot.event].label));
  return issue;
}

}  // namespace

std::string_view ToString(IssueLevel level) {
  static constexpr std::array<std::string_view, 3> kNames = {"error", "warning", "note"};
  return kNames[static_cast<size_t>(level)];
}

IssueSuite IssuesOf(const StoryReport& report, double review_below) {
  IssueSuite suite{.name = StoryName(report), .issues = {}};
  const std::vector<Conflict>& conflicts = report.comparison.conflicts;
  for (size_t k = 0; k < conflicts.size(); ++k) {
    Issue issue = IssueOf(report.story, conflicts[k]);
    if (issue.places.empty()) continue;
    if (conflicts[k].confidence < review_below) issue.state = IssueState::kReview;
    if (k < report.marks.size()) issue.mark = report.marks[k];
    suite.issues.push_back(std::move(issue));
  }
  for (const Cleared& cleared : report.comparison.cleared) {
    Issue issue = IssueOf(report.story, cleared.conflict);
    if (issue.places.empty()) continue;
    issue.state = IssueState::kPass;
    issue.message = Clean(cleared.why);
    suite.issues.push_back(std::move(issue));
  }
  for (Slot& slot : AgreedSlots(report)) {
    Conflict agreed;
    agreed.slot = std::move(slot);
    agreed.relation = Relation::kCompatible;
    Issue issue = IssueOf(report.story, agreed);
    issue.state = IssueState::kPass;
    issue.message = AgreementWords(report.story, agreed.slot);
    suite.issues.push_back(std::move(issue));
  }
  return suite;
}

std::vector<IssueRule> ComparisonRules() {
  std::vector<IssueRule> rules;
  for (const Rule& rule : Rules()) {
    rules.push_back({.id = rule.info.id, .title = rule.info.title, .help = rule.info.summary});
  }
  return rules;
}

}  // namespace rashomon
