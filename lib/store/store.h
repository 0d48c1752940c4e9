// One SQLite file that keeps articles, analyses, reports, findings and what editors decided of them.
//
// WAL, foreign keys, full synchronisation; every write is one transaction that is there whole or not at all.
// A Store may be used by several threads, and several processes may have the file open. Deleted bytes are
// overwritten. Errors name the file: NotFound, InvalidArgument (no store, or of another program),
// FailedPrecondition (made by a later version), DataLoss (damaged), Unavailable (busy, disk).
//
// Findings are known by story, `slot_key` and `fingerprint`: a decision belongs to a fingerprint, so that a
// finding that comes back with the same values comes back decided, and one with other values as changed.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "store/exchange.h"
#include "store/review.h"

namespace rashomon {

struct RunSummary {
  int64_t run{};
  bool repeated{};  // nothing differs from the run before
  int64_t added{}, same{}, changed{}, gone{}, returned{};
  int64_t by_tool{};  // of added, changed and gone: because the tool changed
  int64_t decided{};  // findings of this run that carry a decision
};

struct StoredArticle {
  int64_t id{};
  ArticleRecord article;
  std::vector<std::string> stories;
};

struct ForgetSummary {
  std::string sha256;
  int64_t articles{}, findings{}, decisions{}, reports{};
};

class Store {
 public:
  // Opens or creates. `must_exist`: NotFound instead of a new file. After a crash the file is checked.
  static absl::StatusOr<std::unique_ptr<Store>> Open(const std::string& path, bool must_exist = false);
  ~Store();

  absl::StatusOr<RunSummary> SaveRun(const RunRecord& run, const Stamp& stamp);
  // The report JSON of the story's last run that still has one.
  absl::StatusOr<std::string> LastReport(const std::string& story) const;

  absl::StatusOr<QueuePage> Queue(const QueueFilter& filter) const;
  absl::StatusOr<QueueChoices> Choices() const;
  absl::StatusOr<FindingView> Finding(int64_t id, const std::string& today) const;
  absl::StatusOr<StoredArticle> Article(int64_t id) const;
  absl::StatusOr<std::vector<StoredArticle>> Articles() const;  // without texts, in the order they came

  absl::StatusOr<ActionResult> Act(const ReviewAction& action, const Stamp& stamp);
  // Takes an action back. Refused when it is undone already, or a later one stands on it.
  absl::StatusOr<ActionResult> Undo(int64_t audit, int64_t revision, const Stamp& stamp);
  // The last action of `who` that stands and can be undone, or 0.
  absl::StatusOr<AuditEntry> LastAction(const std::string& who) const;
  absl::StatusOr<std::vector<AuditEntry>> Audit(int64_t limit) const;  // latest first
  // Grows with every write of any process.
  absl::StatusOr<int64_t> LastChange() const;

  absl::StatusOr<std::vector<DecisionRow>> ExportDecisions() const;
  absl::StatusOr<ImportSummary> ImportDecisions(const std::vector<DecisionRow>& rows, const Stamp& stamp);

  // Removes the text of an article and all that was derived from it: analyses, reports and findings that
  // quote it, their decisions. `name` is its SHA-256 (8 digits or more), path or URL; NotFound, or
  // InvalidArgument when several texts bear it.
  absl::StatusOr<ForgetSummary> Forget(const std::string& name, const Stamp& stamp);

  // A complete copy in one file, while others write. The file must not exist.
  absl::Status BackUp(const std::string& to) const;
  // Replaces the content of the store at `path` by that of a backup, which is checked first.
  static absl::Status Restore(const std::string& from, const std::string& path, const Stamp& stamp);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rashomon
