// The connection behind a Store, and how its exceptions become statuses. Private to this module.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <absl/status/statusor.h>

#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "store/store.h"

namespace rashomon {

absl::Status StatusOf(const std::string& path, const SQLite::Exception& error);

// Brings a database to the version `steps.size()`: one step a version, each in a transaction of its own.
// FailedPrecondition when the database is of a later version, InvalidArgument when it is another program's.
absl::Status Migrate(SQLite::Database& db, std::span<const std::string_view> steps);
std::span<const std::string_view> SchemaSteps();
// "ok", or DataLoss with the first thing found.
absl::Status CheckIntegrity(SQLite::Database& db);

struct Store::Impl {
  std::string path;
  mutable SQLite::Database db;
  mutable std::mutex mutex{};

  // `body` gives a Status or StatusOr; what SQLite throws becomes its error.
  template <typename Body>
  auto Read(Body&& body) const -> decltype(body()) {
    const std::lock_guard lock(mutex);
    try {
      return body();
    } catch (const SQLite::Exception& error) {
      return StatusOf(path, error);
    }
  }

  // As Read inside a transaction that is committed when `body` gives no error.
  template <typename Body>
  auto Write(Body&& body) -> decltype(body()) {
    return Read([&]() -> decltype(body()) {
      SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
      auto result = body();
      if (result.ok()) transaction.commit();
      return result;
    });
  }
};

// Pieces that several files of the module share; all run inside Read or Write.
std::string PositionsJson(const std::vector<PositionRecord>& positions);
std::vector<PositionRecord> PositionsOf(const std::string& json);
std::string AnnotationJson(const Annotation& annotation);
Annotation AnnotationOf(const std::string& json);

// The part of a finding that an action changes, as JSON for the audit.
std::string NoteJson(const std::string& note);
std::string AssigneeJson(const std::string& assignee);
std::string DecisionJson(const std::string& fingerprint, const std::optional<Decision>& decision);
std::optional<Decision> DecisionIn(const std::string& fields);

FindingRecord LoadVersion(SQLite::Database& db, int64_t version);
std::optional<Decision> LoadDecision(SQLite::Database& db, int64_t finding, const std::string& fingerprint);
void SaveDecision(SQLite::Database& db, int64_t finding, const std::string& fingerprint,
                  const std::optional<Decision>& decision);

struct NewAudit {
  const Stamp& stamp;
  std::string action;
  int64_t finding{};
  int64_t revision{};
  std::string subject{}, why{}, before{}, after{};
  int64_t undoes{};
};
int64_t AddAudit(SQLite::Database& db, const NewAudit& entry);
// Entries of a finding behind `revision`, latest first.
std::vector<AuditEntry> LoadHistory(SQLite::Database& db, int64_t finding, int64_t revision);
AuditEntry AuditFrom(SQLite::Statement& row);
extern const char* const kAuditColumns;

}  // namespace rashomon
