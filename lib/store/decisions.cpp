// Decisions and the audit, row by row.
#include <fmt/format.h>

#include <array>

#include "store/database.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 6> kVerdicts = {"confirmed",  "first_wrong", "second_wrong",
                                                       "both_wrong", "compatible",  "needs_call"};

std::vector<AuditEntry> Entries(SQLite::Statement& rows) {
  std::vector<AuditEntry> entries;
  while (rows.executeStep()) entries.push_back(AuditFrom(rows));
  return entries;
}

}  // namespace

const char* const kAuditColumns =
    "id, at, who, action, subject, why, before, after, revision, ifnull(undone_by, 0), ifnull(finding_id, 0)";

std::string_view ToString(ReviewVerdict verdict) {
  return kVerdicts[static_cast<size_t>(verdict)];
}

std::optional<ReviewVerdict> ParseVerdict(std::string_view text) {
  for (size_t i = 0; i < kVerdicts.size(); ++i) {
    if (kVerdicts[i] == text) return static_cast<ReviewVerdict>(i);
  }
  return std::nullopt;
}

AuditEntry AuditFrom(SQLite::Statement& row) {
  return {.id = row.getColumn(0),
          .at = row.getColumn(1).getString(),
          .who = row.getColumn(2).getString(),
          .action = row.getColumn(3).getString(),
          .subject = row.getColumn(4).getString(),
          .why = row.getColumn(5).getString(),
          .before = row.getColumn(6).getString(),
          .after = row.getColumn(7).getString(),
          .revision = row.getColumn(8),
          .undone_by = row.getColumn(9),
          .finding = row.getColumn(10)};
}

std::optional<Decision> LoadDecision(SQLite::Database& db, int64_t finding, const std::string& fingerprint) {
  SQLite::Statement row(db,
                        "SELECT verdict, why, who, at, expires, second_reader, second_at FROM decision "
                        "WHERE finding_id = ? AND fingerprint = ?");
  row.bind(1, finding);
  row.bind(2, fingerprint);
  if (!row.executeStep()) return std::nullopt;
  return Decision{.verdict = ParseVerdict(row.getColumn(0).getString()).value_or(ReviewVerdict::kNeedsCall),
                  .why = row.getColumn(1).getString(),
                  .who = row.getColumn(2).getString(),
                  .at = row.getColumn(3).getString(),
                  .expires = row.getColumn(4).getString(),
                  .second_reader = row.getColumn(5).getString(),
                  .second_at = row.getColumn(6).getString()};
}

void SaveDecision(SQLite::Database& db, int64_t finding, const std::string& fingerprint,
                  const std::optional<Decision>& decision) {
  SQLite::Statement remove(db, "DELETE FROM decision WHERE finding_id = ? AND fingerprint = ?");
  remove.bind(1, finding);
  remove.bind(2, fingerprint);
  remove.exec();
  if (!decision) return;
  SQLite::Statement insert(db, "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, finding);
  insert.bind(2, fingerprint);
  insert.bind(3, std::string(ToString(decision->verdict)));
  int at = 3;
  for (const std::string* field : {&decision->why, &decision->who, &decision->at, &decision->expires,
                                   &decision->second_reader, &decision->second_at}) {
    insert.bind(++at, *field);
  }
  insert.exec();
}

int64_t AddAudit(SQLite::Database& db, const NewAudit& entry) {
  SQLite::Statement insert(
      db,
      "INSERT INTO audit (at, who, action, finding_id, revision, subject, why, before, after, "
      "undoes) VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, nullif(?, 0))");
  insert.bind(1, entry.stamp.at);
  insert.bind(2, entry.stamp.who);
  insert.bind(3, entry.action);
  insert.bind(4, entry.finding);
  insert.bind(5, entry.revision);
  insert.bind(6, entry.subject);
  insert.bind(7, entry.why);
  insert.bind(8, entry.before);
  insert.bind(9, entry.after);
  insert.bind(10, entry.undoes);
  insert.exec();
  return db.getLastInsertRowid();
}

std::vector<AuditEntry> LoadHistory(SQLite::Database& db, int64_t finding, int64_t revision) {
  SQLite::Statement rows(
      db, fmt::format("SELECT {} FROM audit WHERE finding_id = ? AND revision > ? ORDER BY id DESC",
                      kAuditColumns));
  rows.bind(1, finding);
  rows.bind(2, revision);
  return Entries(rows);
}

absl::StatusOr<AuditEntry> Store::LastAction(const std::string& who) const {
  return impl_->Read([&]() -> absl::StatusOr<AuditEntry> {
    SQLite::Statement row(
        impl_->db, fmt::format("SELECT {} FROM audit WHERE who = ? AND finding_id IS NOT NULL AND undone_by "
                               "IS NULL AND action IN ('decide', 'reopen', 'note', 'assign', 'sign', "
                               "'unsign', 'import') ORDER BY id DESC LIMIT 1",
                               kAuditColumns));
    row.bind(1, who);
    return row.executeStep() ? AuditFrom(row) : AuditEntry{};
  });
}

absl::StatusOr<std::vector<AuditEntry>> Store::Audit(int64_t limit) const {
  return impl_->Read([&]() -> absl::StatusOr<std::vector<AuditEntry>> {
    SQLite::Statement rows(
        impl_->db, fmt::format("SELECT {} FROM audit ORDER BY id DESC LIMIT {}", kAuditColumns, limit));
    return Entries(rows);
  });
}

absl::StatusOr<int64_t> Store::LastChange() const {
  return impl_->Read([&]() -> absl::StatusOr<int64_t> {
    return impl_->db.execAndGet("SELECT ifnull(max(id), 0) FROM audit").getInt64();
  });
}

}  // namespace rashomon
