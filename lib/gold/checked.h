// One story checked against its gold: the score, and everything that there is to tell about it, with places.
#pragma once

#include <string>
#include <vector>

#include "gold/gates.h"
#include "gold/score.h"
#include "report/issues.h"

namespace rashomon {

// A place for people: physical line and column (characters), both from 1.
struct CheckPlace {
  std::string path;
  uint32_t line{};
  uint32_t column{};
  uint32_t end_line{};
  uint32_t end_column{};  // one past the last character
  // The words there, and what stands around them in their sentence (of a gold: in their line).
  std::string before;
  std::string words;
  std::string after;
};

constexpr size_t kPlacesShown = 3;  // of a side, in text and page: those that are judged

struct CheckSide {
  std::string value;
  std::vector<CheckPlace> places;
};

enum class CheckLabel : uint8_t { kMissed, kTrap, kFalseAlarm, kAgain, kRight };
std::string_view ToString(CheckLabel label);  // "missed", "trap", "false alarm", "again", "right"

// A finding with its verdict, or a slot that no finding is right about.
struct CheckEntry {
  CheckLabel label{CheckLabel::kMissed};
  SlotKind kind{SlotKind::kDescription};
  Relation relation{Relation::kContradiction};
  std::string question;
  std::string rule;              // of the finding; empty for a missed slot
  std::string explanation;       // of the finding; the note of a missed slot
  std::string fingerprint;       // of the finding; story and id of a missed slot
  std::string slot;              // id in the gold: right, again, trap, missed; else empty
  bool must{};                   // of that slot
  std::vector<CheckSide> sides;  // places clearest first
};

struct CheckedStory {
  std::string name;
  std::string path;  // of its gold.json
  size_t articles{};
  ScoreTable table;
  std::vector<CheckEntry> entries;  // by label, then in the order of gold and report
  // Of the gold, for those that count what went well: slots that a finding on another slot is right about
  // too, and traps that nothing hit. Labelled kRight.
  std::vector<CheckEntry> kept;
};
CheckedStory CheckStory(const Gold& gold, const StoryReport& report, const StoryScore& score);

// All stories of one run.
struct CheckReport {
  std::string tool_version;
  std::string model_version;
  std::vector<CheckedStory> stories;
  std::vector<GateResult> gates;

  ScoreTable table() const;
};

// What goes to a person: per story every entry whose label is among `shown`, then the tables and the gates.
struct CheckStyle {
  std::vector<CheckLabel> shown;
  bool colour{};
};
std::string RenderCheckText(const CheckReport& report, const CheckStyle& style);
std::string RenderCheckJson(const CheckReport& report);  // schema rashomon.check/1
std::string RenderCheckMarkdown(const CheckReport& report);
std::string RenderCheckCsv(const CheckReport& report);  // one row an entry
// One self-contained page without a script: gates, tables, then per story every entry with its sentences.
std::string RenderCheckHtml(const CheckReport& report);

// For SARIF, JUnit and annotations.
IssueSuite IssuesOf(const CheckedStory& story);
std::vector<IssueRule> CheckRules();

}  // namespace rashomon
