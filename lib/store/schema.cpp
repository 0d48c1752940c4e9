// The tables, version by version, and how a file is brought to the newest.
#include <fmt/format.h>

#include <array>

#include "store/database.h"

namespace rashomon {
namespace {

constexpr int kApplication = 0x52534D4E;  // "RSMN"

constexpr std::string_view kFirst = R"sql(
CREATE TABLE content (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL REFERENCES content ON DELETE CASCADE,
  path TEXT NOT NULL, outlet TEXT NOT NULL, url TEXT NOT NULL, published TEXT NOT NULL, title TEXT NOT NULL,
  UNIQUE (sha256, path, outlet, url, published));
CREATE TABLE analysis (
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  tool TEXT NOT NULL, model TEXT NOT NULL, annotation TEXT NOT NULL,
  PRIMARY KEY (article_id, tool, model));
CREATE TABLE story (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  at TEXT NOT NULL, tool TEXT NOT NULL, model TEXT NOT NULL, options TEXT NOT NULL);
CREATE INDEX run_story ON run (story_id);
CREATE TABLE run_article (
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (run_id, article_id)) WITHOUT ROWID;
CREATE INDEX run_article_article ON run_article (article_id);
CREATE TABLE report (run_id INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE, json TEXT NOT NULL);
CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  slot_key TEXT NOT NULL,
  copy INTEGER NOT NULL,          -- 0, more where a report has one slot twice
  version_id INTEGER,             -- the version shown
  present INTEGER NOT NULL,       -- in the last run of its story
  change TEXT NOT NULL, cause TEXT NOT NULL, change_run INTEGER NOT NULL,
  revision INTEGER NOT NULL, note TEXT NOT NULL, assignee TEXT NOT NULL,
  UNIQUE (story_id, slot_key, copy));
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  finding_id INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  fingerprint TEXT NOT NULL, first_run INTEGER NOT NULL, last_run INTEGER NOT NULL,
  question TEXT NOT NULL, kind TEXT NOT NULL, relation TEXT NOT NULL, severity INTEGER NOT NULL,
  confidence REAL NOT NULL, rule TEXT NOT NULL, explanation TEXT NOT NULL,
  answers TEXT NOT NULL,          -- the positions in short, for the queue
  positions TEXT NOT NULL,
  UNIQUE (finding_id, fingerprint));
CREATE TABLE version_article (
  version_id INTEGER NOT NULL REFERENCES version ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (version_id, article_id)) WITHOUT ROWID;
CREATE INDEX version_article_article ON version_article (article_id);
CREATE TABLE version_source (
  version_id INTEGER NOT NULL REFERENCES version ON DELETE CASCADE, name TEXT NOT NULL,
  PRIMARY KEY (version_id, name)) WITHOUT ROWID;
CREATE TABLE decision (
  finding_id INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE, fingerprint TEXT NOT NULL,
  verdict TEXT NOT NULL, why TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, expires TEXT NOT NULL,
  second_reader TEXT NOT NULL, second_at TEXT NOT NULL,
  PRIMARY KEY (finding_id, fingerprint)) WITHOUT ROWID;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
  finding_id INTEGER REFERENCES finding ON DELETE SET NULL,
  revision INTEGER NOT NULL, subject TEXT NOT NULL, why TEXT NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL,
  undoes INTEGER REFERENCES audit, undone_by INTEGER REFERENCES audit);
CREATE INDEX audit_finding ON audit (finding_id, revision);
)sql";

constexpr std::array<std::string_view, 1> kSteps = {kFirst};

int Number(SQLite::Database& db, const char* pragma) {
  return db.execAndGet(fmt::format("PRAGMA {}", pragma)).getInt();
}

}  // namespace

std::span<const std::string_view> SchemaSteps() {
  return kSteps;
}

absl::Status Migrate(SQLite::Database& db, std::span<const std::string_view> steps) {
  const auto newest = static_cast<int>(steps.size());
  const int application = Number(db, "application_id");
  const int tables = db.execAndGet("SELECT count(*) FROM sqlite_master").getInt();
  if (application != kApplication && (application != 0 || tables > 0)) {
    return absl::InvalidArgumentError("is a database of another program");
  }
  if (const int version = Number(db, "user_version"); version > newest) {
    return absl::FailedPreconditionError(fmt::format(
        "was made by a later version of the program (schema {}, this one knows {})", version, newest));
  }
  while (Number(db, "user_version") < newest) {
    SQLite::Transaction step(db, SQLite::TransactionBehavior::IMMEDIATE);
    const int version = Number(db, "user_version");  // another process may have been quicker
    if (version >= newest) break;
    db.exec(std::string(steps[static_cast<size_t>(version)]));
    db.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplication, version + 1));
    step.commit();
  }
  return absl::OkStatus();
}

absl::Status CheckIntegrity(SQLite::Database& db) {
  const std::string found = db.execAndGet("PRAGMA integrity_check(1)").getString();
  if (found != "ok") return absl::DataLossError("is damaged: " + found);
  SQLite::Statement dangling(db, "PRAGMA foreign_key_check");
  if (dangling.executeStep()) {
    return absl::DataLossError(
        fmt::format("is damaged: a row of {} refers to nothing", dangling.getColumn(0).getString()));
  }
  return absl::OkStatus();
}

}  // namespace rashomon
