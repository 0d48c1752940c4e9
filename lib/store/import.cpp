// Decisions out of the store and into it. What stands already is never overwritten.
#include <fmt/format.h>

#include "store/database.h"

namespace rashomon {
namespace {

struct Place {
  int64_t finding{}, revision{};
  std::string note, assignee;
};

// The finding of a row: one of its versions has the fingerprint.
std::optional<Place> Locate(SQLite::Database& db, const DecisionRow& row) {
  SQLite::Statement find(
      db,
      "SELECT f.id, f.revision, f.note, f.assignee FROM finding f JOIN story s ON s.id = "
      "f.story_id JOIN version v ON v.finding_id = f.id WHERE s.name = ? AND f.slot_key = ? AND "
      "v.fingerprint = ? ORDER BY f.copy LIMIT 1");
  find.bind(1, row.story);
  find.bind(2, row.slot_key);
  find.bind(3, row.fingerprint);
  if (!find.executeStep()) return std::nullopt;
  return Place{.finding = find.getColumn(0),
               .revision = find.getColumn(1),
               .note = find.getColumn(2).getString(),
               .assignee = find.getColumn(3).getString()};
}

std::optional<Decision> DecisionOf(const DecisionRow& row) {
  if (row.verdict.empty()) return std::nullopt;
  return Decision{.verdict = *ParseVerdict(row.verdict),
                  .why = row.why,
                  .who = row.who,
                  .at = row.at,
                  .expires = row.expires,
                  .second_reader = row.second_reader,
                  .second_at = row.second_at};
}

std::string Standing(const DecisionRow& row, const std::string& what) {
  return fmt::format("{}: {}: {}", row.story, row.question.empty() ? row.slot_key : row.question, what);
}

class Importer {
 public:
  Importer(SQLite::Database& db, const Stamp& stamp) : db_(db), stamp_(stamp) {}

  ImportSummary Run(const std::vector<DecisionRow>& rows) {
    for (const DecisionRow& row : rows) Take(row);
    if (summary_.taken > 0) {
      AddAudit(db_, {.stamp = stamp_,
                     .action = "import of decisions",
                     .subject = fmt::format("{} taken, {} known, {} refused", summary_.taken, summary_.known,
                                            summary_.refused.size())});
    }
    return std::move(summary_);
  }

 private:
  void Take(const DecisionRow& row) {
    const std::optional<Place> place = Locate(db_, row);
    if (!place) {
      summary_.refused.push_back(Standing(row, "no such finding in this store"));
      return;
    }
    const std::optional<Decision> here = LoadDecision(db_, place->finding, row.fingerprint);
    const std::optional<Decision> comes = DecisionOf(row);
    if (here && comes && *here != *comes) {
      summary_.refused.push_back(
          Standing(row, fmt::format("{} decided “{}” on {}", here->who, ToString(here->verdict), here->at)));
      return;
    }
    const bool decides = comes && !here;
    const bool notes = !row.note.empty() && place->note.empty();
    const bool assigns = !row.assignee.empty() && place->assignee.empty();
    if (!decides && !notes && !assigns) {
      ++summary_.known;
      return;
    }
    Place now = *place;
    if (decides) {
      SaveDecision(db_, now.finding, row.fingerprint, comes);
      Record(now, row, DecisionJson(row.fingerprint, {}), DecisionJson(row.fingerprint, comes));
    }
    if (notes) {
      Set("note", now.finding, row.note);
      Record(now, row, NoteJson(""), NoteJson(row.note));
    }
    if (assigns) {
      Set("assignee", now.finding, row.assignee);
      Record(now, row, AssigneeJson(""), AssigneeJson(row.assignee));
    }
    ++summary_.taken;
  }

  // One entry a field, so that each can be undone by itself.
  void Record(Place& place, const DecisionRow& row, std::string before, std::string after) {
    db_.exec(fmt::format("UPDATE finding SET revision = revision + 1 WHERE id = {}", place.finding));
    AddAudit(
        db_,
        {.stamp = stamp_,
         .action = "import",
         .finding = place.finding,
         .revision = ++place.revision,
         .subject = row.question,
         .why = row.who.empty() ? "" : fmt::format("{} decided “{}” on {}", row.who, row.verdict, row.at),
         .before = std::move(before),
         .after = std::move(after)});
  }

  void Set(const char* column, int64_t finding, const std::string& text) {
    SQLite::Statement update(db_, fmt::format("UPDATE finding SET {} = ? WHERE id = ?", column));
    update.bind(1, text);
    update.bind(2, finding);
    update.exec();
  }

  SQLite::Database& db_;
  const Stamp& stamp_;
  ImportSummary summary_;
};

constexpr const char* kExport =
    "SELECT s.name, f.slot_key, v.fingerprint, v.question, ifnull(d.verdict, ''), ifnull(d.why, ''), "
    "ifnull(d.who, ''), ifnull(d.at, ''), ifnull(d.expires, ''), ifnull(d.second_reader, ''), "
    "ifnull(d.second_at, ''), f.note, f.assignee FROM finding f JOIN story s ON s.id = f.story_id "
    "JOIN version v ON v.finding_id = f.id "
    "LEFT JOIN decision d ON d.finding_id = f.id AND d.fingerprint = v.fingerprint "
    "WHERE d.verdict IS NOT NULL OR (v.id = f.version_id AND (f.note <> '' OR f.assignee <> '')) "
    "ORDER BY s.name, f.slot_key, f.copy, v.id";

}  // namespace

absl::StatusOr<std::vector<DecisionRow>> Store::ExportDecisions() const {
  return impl_->Read([&]() -> absl::StatusOr<std::vector<DecisionRow>> {
    std::vector<DecisionRow> rows;
    SQLite::Statement select(impl_->db, kExport);
    while (select.executeStep()) {
      DecisionRow row;
      int at = 0;
      for (std::string* field :
           {&row.story, &row.slot_key, &row.fingerprint, &row.question, &row.verdict, &row.why, &row.who,
            &row.at, &row.expires, &row.second_reader, &row.second_at, &row.note, &row.assignee}) {
        *field = select.getColumn(at++).getString();
      }
      rows.push_back(std::move(row));
    }
    return rows;
  });
}

absl::StatusOr<ImportSummary> Store::ImportDecisions(const std::vector<DecisionRow>& rows,
                                                     const Stamp& stamp) {
  return impl_->Write(
      [&]() -> absl::StatusOr<ImportSummary> { return Importer(impl_->db, stamp).Run(rows); });
}

}  // namespace rashomon
