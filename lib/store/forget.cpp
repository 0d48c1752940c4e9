// Removes an article and everything that was derived from it, and leaves word of that in the audit.
#include <fmt/format.h>

#include "store/database.h"

namespace rashomon {
namespace {

constexpr size_t kShortestHash = 8;

bool IsHash(const std::string& name) {
  return name.size() >= kShortestHash && name.size() <= 64 &&
         name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

absl::StatusOr<std::string> FindContent(SQLite::Database& db, const std::string& name) {
  SQLite::Statement rows(db,
                         "SELECT DISTINCT sha256 FROM article WHERE path = ?1 OR (url = ?1 AND url <> '') "
                         "UNION SELECT sha256 FROM content WHERE ?2 AND substr(sha256, 1, length(?1)) = ?1");
  rows.bind(1, name);
  rows.bind(2, IsHash(name) ? 1 : 0);
  std::vector<std::string> found;
  while (rows.executeStep()) found.push_back(rows.getColumn(0).getString());
  if (found.empty()) {
    return absl::NotFoundError(
        fmt::format("no article \"{}\" is stored; name a path, a URL or the first {} digits of a SHA-256",
                    name, kShortestHash));
  }
  if (found.size() == 1) return found[0];
  std::string message = fmt::format("\"{}\" names {} texts; name one by its SHA-256:", name, found.size());
  for (const std::string& sha256 : found) message += " " + sha256;
  return absl::InvalidArgumentError(message);
}

int64_t Run(SQLite::Database& db, const std::string& sql, const std::string& sha256) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, sha256);
  return statement.exec();
}

int64_t CountOf(SQLite::Database& db, const std::string& sql, const std::string& sha256) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, sha256);
  statement.executeStep();
  return statement.getColumn(0);
}

// Every finding with a version that quotes the article goes with all its versions, since values and questions
// are words of the articles too.
ForgetSummary Remove(SQLite::Database& db, const std::string& sha256) {
  const std::string articles = "(SELECT id FROM article WHERE sha256 = ?)";
  const std::string findings =
      "(SELECT v.finding_id FROM version v JOIN version_article l ON l.version_id = v.id WHERE l.article_id "
      "IN " +
      articles + ")";
  ForgetSummary summary = {.sha256 = sha256, .articles = 0, .findings = 0, .decisions = 0, .reports = 0};
  summary.decisions = CountOf(db, "SELECT count(*) FROM decision WHERE finding_id IN " + findings, sha256);
  Run(db, "UPDATE audit SET subject = '', why = '', before = '', after = '' WHERE finding_id IN " + findings,
      sha256);
  summary.findings = Run(db, "DELETE FROM finding WHERE id IN " + findings, sha256);
  summary.reports =
      Run(db,
          "DELETE FROM report WHERE run_id IN (SELECT run_id FROM run_article WHERE article_id IN " +
              articles + ")",
          sha256);
  summary.articles = CountOf(db, "SELECT count(*) FROM article WHERE sha256 = ?", sha256);
  Run(db, "DELETE FROM content WHERE sha256 = ?", sha256);
  return summary;
}

}  // namespace

absl::StatusOr<ForgetSummary> Store::Forget(const std::string& name, const Stamp& stamp) {
  absl::StatusOr<ForgetSummary> summary = impl_->Write([&]() -> absl::StatusOr<ForgetSummary> {
    const absl::StatusOr<std::string> sha256 = FindContent(impl_->db, name);
    if (!sha256.ok()) return sha256.status();
    ForgetSummary done = Remove(impl_->db, *sha256);
    AddAudit(impl_->db, {.stamp = stamp,
                         .action = "forget",
                         .subject = *sha256,
                         .why = fmt::format("{} findings, {} decisions and {} reports removed with it",
                                            done.findings, done.decisions, done.reports)});
    return done;
  });
  if (!summary.ok()) return summary;
  // The old pages also leave the write-ahead log.
  const absl::Status cleared = impl_->Read([&]() -> absl::Status {
    SQLite::Statement checkpoint(impl_->db, "PRAGMA wal_checkpoint(TRUNCATE)");
    checkpoint.executeStep();
    if (checkpoint.getColumn(0).getInt() == 0) return absl::OkStatus();
    return absl::UnavailableError(
        impl_->path +
        "-wal: another process reads the store; the article is removed, but its bytes "
        "stay in this file until that process ends");
  });
  if (!cleared.ok()) return cleared;
  return summary;
}

}  // namespace rashomon
