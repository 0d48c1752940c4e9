// What editors decide, and what they see: states, decisions, actions, the queue, the audit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/records.h"

namespace rashomon {

// What an editor may decide. "First" and "second" are the positions A and B of the finding.
enum class ReviewVerdict : uint8_t {
  kConfirmed,
  kFirstWrong,
  kSecondWrong,
  kBothWrong,
  kCompatible,
  kNeedsCall
};
std::string_view ToString(ReviewVerdict verdict);  // "confirmed", "first_wrong", ...
std::optional<ReviewVerdict> ParseVerdict(std::string_view text);

// Who acts, and when (UTC, "2031-05-07T10:20:30Z"): the store reads no clock.
struct Stamp {
  std::string who;
  std::string at;
};

struct Decision {
  ReviewVerdict verdict{ReviewVerdict::kConfirmed};
  std::string why;
  std::string who, at;
  std::string expires;  // a day from which the decision no longer counts; "" never
  std::string second_reader, second_at;

  bool operator==(const Decision&) const = default;
};

// One row of the queue. `status` is a verdict's name, or unreviewed, changed (another version was decided),
// expired, gone (the last run no longer finds it).
struct QueueItem {
  int64_t id{};
  int64_t revision{};
  std::string story, question, answers, kind, relation, status;
  int severity{};
  double confidence{};
  std::string assignee, second_reader;
  std::string change;  // since the run before: "new", "changed", "gone", or ""
  std::string cause;   // of the change: "news", "tool", "either", "settings", or ""
};

struct QueueFilter {
  std::string story, status, kind, relation, severity, outlet, source, assignee, change, cause;  // "": any
  std::string words;  // in the question
  std::string today;  // "2031-05-07": what expires is told by it
  int64_t offset{}, limit{50};
};

struct QueuePage {
  std::vector<QueueItem> items;
  int64_t total{};                                         // that match
  std::vector<std::pair<std::string, int64_t>> by_status;  // of all that match but for the status
};

// The values there are to filter by.
struct QueueChoices {
  std::vector<std::string> stories, kinds, relations, outlets, sources, assignees;
};

struct AuditEntry {
  int64_t id{};
  std::string at, who, action, subject, why;
  std::string before, after;  // JSON of the fields that the action changed
  int64_t revision{};         // of the finding behind the action
  int64_t undone_by{};        // an entry's id, 0: it stands
  int64_t finding{};          // 0: of none
};

struct FindingView {
  QueueItem item;
  FindingRecord finding;
  std::optional<Decision> decision;  // of this version
  std::optional<Decision> earlier;   // of another version, the latest
  std::string what_changed;          // against the version decided earlier, or the one before
  std::string note;
  std::vector<AuditEntry> history;  // latest first
};

enum class ActionKind : uint8_t { kDecide, kReopen, kNote, kAssign, kSign, kUnsign };

struct ReviewAction {
  ActionKind kind{ActionKind::kDecide};
  int64_t finding{};
  int64_t revision{};  // of the view that the editor acted on
  ReviewVerdict verdict{ReviewVerdict::kConfirmed};
  std::string text;     // the note, the assignee
  std::string why;      // required for kCompatible
  std::string expires;  // of a decision
};

// An action that was not done says why in `refused`; on a stale view `since` tells what happened meanwhile.
struct ActionResult {
  std::string refused;
  int64_t revision{};
  int64_t audit{};  // the entry to undo
  std::vector<AuditEntry> since;

  bool done() const { return refused.empty(); }
};

}  // namespace rashomon
