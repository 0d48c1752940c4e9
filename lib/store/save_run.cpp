// A run of one story goes in: articles and analyses by content, findings matched with those of the runs
// before.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "store/run_rows.h"

namespace rashomon {
namespace {

// A finding that the store knows already.
struct Known {
  int64_t id{}, version{}, revision{};
  std::string fingerprint;
  bool present{}, reviewed{}, matched{};
};

class RunWriter {
 public:
  RunWriter(SQLite::Database& db, const RunRecord& run, const Stamp& stamp)
      : db_(db), run_(run), stamp_(stamp) {}

  RunSummary Save() {
    story_ = StoryId(db_, run_.story);
    previous_ = LoadPrevious(db_, story_);
    for (const ArticleRecord& article : run_.articles) {
      article_ids_.push_back(SaveArticle(db_, run_, article));
      articles_.insert(article_ids_.back());
    }
    LoadKnown();
    if (IsRepeated()) return Repeated();
    SaveRunRow();
    for (const FindingRecord& finding : run_.findings) SaveFinding(WithIds(finding));
    for (auto& [key, group] : known_) {
      for (Known& known : group) {
        if (!known.matched && known.present) MarkGone(known);
      }
    }
    return Counted();
  }

 private:
  bool ToolChanged() const { return previous_->tool != run_.tool || previous_->model != run_.model; }

  bool IsRepeated() {
    if (!previous_ || ToolChanged() || previous_->options != run_.options ||
        previous_->articles != articles_) {
      return false;
    }
    SQLite::Statement report(db_, "SELECT json FROM report WHERE run_id = ?");
    report.bind(1, previous_->id);
    return report.executeStep() && report.getColumn(0).getString() == run_.report;
  }

  RunSummary Repeated() {
    summary_.run = previous_->id;
    summary_.repeated = true;
    for (const auto& [key, group] : known_) {
      summary_.same += std::count_if(group.begin(), group.end(), [](const Known& k) { return k.present; });
    }
    return Counted();
  }

  RunSummary Counted() {
    SQLite::Statement count(
        db_,
        "SELECT count(*) FROM finding f JOIN version v ON v.id = f.version_id JOIN decision d "
        "ON d.finding_id = f.id AND d.fingerprint = v.fingerprint "
        "WHERE f.story_id = ? AND f.present");
    count.bind(1, story_);
    count.executeStep();
    summary_.decided = count.getColumn(0);
    return summary_;
  }

  void SaveRunRow() {
    SQLite::Statement insert(db_,
                             "INSERT INTO run (story_id, at, tool, model, options) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, story_);
    insert.bind(2, stamp_.at);
    insert.bind(3, run_.tool);
    insert.bind(4, run_.model);
    insert.bind(5, run_.options);
    insert.exec();
    summary_.run = db_.getLastInsertRowid();
    for (int64_t article : articles_) {
      db_.exec(fmt::format("INSERT INTO run_article VALUES ({}, {})", summary_.run, article));
    }
    SQLite::Statement report(db_, "INSERT INTO report (run_id, json) VALUES (?, ?)");
    report.bind(1, summary_.run);
    report.bind(2, run_.report);
    report.exec();
    AddAudit(db_, {.stamp = stamp_, .action = "run", .subject = run_.story});
  }

  void LoadKnown() {
    SQLite::Statement rows(db_,
                           "SELECT f.slot_key, f.id, f.version_id, f.revision, v.fingerprint, f.present, "
                           "f.note <> '' OR f.assignee <> '' OR EXISTS (SELECT 1 FROM decision d WHERE "
                           "d.finding_id = f.id) FROM finding f JOIN version v ON v.id = f.version_id "
                           "WHERE f.story_id = ? ORDER BY f.copy");
    rows.bind(1, story_);
    while (rows.executeStep()) {
      known_[rows.getColumn(0).getString()].push_back({.id = rows.getColumn(1),
                                                       .version = rows.getColumn(2),
                                                       .revision = rows.getColumn(3),
                                                       .fingerprint = rows.getColumn(4).getString(),
                                                       .present = rows.getColumn(5).getInt() != 0,
                                                       .reviewed = rows.getColumn(6).getInt() != 0,
                                                       .matched = false});
    }
  }

  // The finding of this slot that the record is: the one with its fingerprint, else the first without a match
  // whose own fingerprint the run no longer has.
  Known* Match(const FindingRecord& finding) {
    const auto group = known_.find(finding.slot_key);
    if (group == known_.end()) return nullptr;
    for (Known& known : group->second) {
      if (!known.matched && known.fingerprint == finding.fingerprint) return &known;
    }
    for (Known& known : group->second) {
      const bool other =
          std::any_of(run_.findings.begin(), run_.findings.end(), [&](const FindingRecord& one) {
            return one.slot_key == finding.slot_key && one.fingerprint == known.fingerprint;
          });
      if (!known.matched && !other) return &known;
    }
    return nullptr;
  }

  // The finding with its mentions naming articles of the store.
  FindingRecord WithIds(FindingRecord finding) const {
    for (PositionRecord& position : finding.positions) {
      for (MentionRecord& mention : position.mentions) {
        mention.article = static_cast<uint32_t>(article_ids_.at(mention.article));
      }
    }
    return finding;
  }

  // Why a finding that rests on these articles changed: one of them came, went or was edited, or the tool
  // is another.
  std::string Cause(const RunIds& touched) const {
    if (!previous_) return "";
    const bool news = std::any_of(touched.begin(), touched.end(), [&](int64_t article) {
      return !articles_.contains(article) || !previous_->articles.contains(article);
    });
    if (ToolChanged()) return news ? "either" : "tool";
    return news || previous_->articles != articles_ ? "news" : "settings";
  }

  void SaveFinding(const FindingRecord& finding) {
    Known* known = Match(finding);
    const RunIds articles = ArticlesOf(finding);
    if (!known) {
      const std::string cause = Cause(articles);
      const int64_t id = InsertFinding(finding, cause);
      SetVersion(id, SaveVersion(db_, {id, summary_.run}, finding));
      ++summary_.added;
      if (cause == "tool") ++summary_.by_tool;
      return;
    }
    known->matched = true;
    const bool changed = known->fingerprint != finding.fingerprint;
    const int64_t version = SaveVersion(db_, {known->id, summary_.run}, finding);
    SetVersion(known->id, version);
    if (!changed && known->present) {
      ++summary_.same;
      return;
    }
    RunIds touched = articles;
    touched.merge(ArticlesOfVersion(db_, known->version));
    ++(changed ? summary_.changed : summary_.returned);
    Note(*known, changed ? "changed" : "returned", Cause(touched), finding.fingerprint);
  }

  int64_t InsertFinding(const FindingRecord& finding, const std::string& cause) {
    SQLite::Statement insert(db_,
                             "INSERT INTO finding (story_id, slot_key, copy, version_id, present, change, "
                             "cause, change_run, revision, "
                             "note, assignee) VALUES (?1, ?2, (SELECT ifnull(max(copy) + 1, 0) FROM finding "
                             "WHERE story_id = ?1 AND "
                             "slot_key = ?2), NULL, 1, ?3, ?4, ?5, 1, '', '')");
    insert.bind(1, story_);
    insert.bind(2, finding.slot_key);
    insert.bind(3, previous_ ? "new" : "");
    insert.bind(4, cause);
    insert.bind(5, summary_.run);
    insert.exec();
    return db_.getLastInsertRowid();
  }

  void SetVersion(int64_t id, int64_t version) {
    db_.exec(fmt::format("UPDATE finding SET version_id = {}, present = 1 WHERE id = {}", version, id));
  }

  void MarkGone(const Known& known) {
    db_.exec(fmt::format("UPDATE finding SET present = 0 WHERE id = {}", known.id));
    ++summary_.gone;
    Note(known, "gone", Cause(ArticlesOfVersion(db_, known.version)), "");
  }

  // Leaves word of what happened to a finding; in the audit only where an editor had worked on it.
  void Note(const Known& known, const std::string& change, const std::string& cause, const std::string& now) {
    if (cause == "tool") ++summary_.by_tool;
    SQLite::Statement update(
        db_,
        "UPDATE finding SET change = ?, cause = ?, change_run = ?, revision = revision + 1 "
        "WHERE id = ?");
    update.bind(1, change);
    update.bind(2, cause);
    update.bind(3, summary_.run);
    update.bind(4, known.id);
    update.exec();
    if (!known.reviewed) return;
    AddAudit(db_, {.stamp = stamp_,
                   .action = change,
                   .finding = known.id,
                   .revision = known.revision + 1,
                   .subject = run_.story,
                   .why = cause,
                   .before = fmt::format("{{\"fingerprint\":\"{}\"}}", known.fingerprint),
                   .after = now.empty() ? "{}" : fmt::format("{{\"fingerprint\":\"{}\"}}", now)});
  }

  SQLite::Database& db_;
  const RunRecord& run_;
  const Stamp& stamp_;
  int64_t story_{};
  std::optional<PreviousRun> previous_;
  std::vector<int64_t> article_ids_;  // [RunRecord::articles]
  RunIds articles_;
  std::map<std::string, std::vector<Known>> known_;
  RunSummary summary_;
};

}  // namespace

absl::StatusOr<RunSummary> Store::SaveRun(const RunRecord& run, const Stamp& stamp) {
  return impl_->Write(
      [&]() -> absl::StatusOr<RunSummary> { return RunWriter(impl_->db, run, stamp).Save(); });
}

absl::StatusOr<std::string> Store::LastReport(const std::string& story) const {
  return impl_->Read([&]() -> absl::StatusOr<std::string> {
    SQLite::Statement row(impl_->db,
                          "SELECT p.json FROM report p JOIN run r ON r.id = p.run_id JOIN story s "
                          "ON s.id = r.story_id WHERE s.name = ? ORDER BY r.id DESC LIMIT 1");
    row.bind(1, story);
    if (!row.executeStep()) return absl::NotFoundError("no report of \"" + story + "\" is stored");
    return row.getColumn(0).getString();
  });
}

}  // namespace rashomon
