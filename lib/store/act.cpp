// What editors do: decide, note, assign, sign; and undo of each. Every action is one entry of the audit.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/status_macros.h"
#include "store/database.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

// A finding as an action finds it.
struct Target {
  int64_t id{}, revision{};
  std::string fingerprint, note, assignee, question;
  std::optional<Decision> decision;
};

std::optional<Target> LoadTarget(SQLite::Database& db, int64_t id) {
  SQLite::Statement row(
      db,
      "SELECT f.revision, v.fingerprint, f.note, f.assignee, v.question FROM finding f JOIN "
      "version v ON v.id = f.version_id WHERE f.id = ?");
  row.bind(1, id);
  if (!row.executeStep()) return std::nullopt;
  Target target = {.id = id,
                   .revision = row.getColumn(0),
                   .fingerprint = row.getColumn(1).getString(),
                   .note = row.getColumn(2).getString(),
                   .assignee = row.getColumn(3).getString(),
                   .question = row.getColumn(4).getString(),
                   .decision = {}};
  target.decision = LoadDecision(db, id, target.fingerprint);
  return target;
}

void SetText(SQLite::Database& db, const char* column, int64_t id, const std::string& text) {
  SQLite::Statement update(db, fmt::format("UPDATE finding SET {} = ? WHERE id = ?", column));
  update.bind(1, text);
  update.bind(2, id);
  update.exec();
}

struct Effect {
  std::string action, before, after, refused;
};

Effect Refused(std::string why) {
  return {.action = {}, .before = {}, .after = {}, .refused = std::move(why)};
}

Effect ChangeDecision(SQLite::Database& db, const Target& target, std::string action,
                      const std::optional<Decision>& decision) {
  SaveDecision(db, target.id, target.fingerprint, decision);
  return {.action = std::move(action),
          .before = DecisionJson(target.fingerprint, target.decision),
          .after = DecisionJson(target.fingerprint, decision),
          .refused = {}};
}

Effect Sign(SQLite::Database& db, const Target& target, bool sign, const Stamp& stamp) {
  if (!target.decision) return Refused("there is no decision to sign yet");
  if (sign && target.decision->who == stamp.who) {
    return Refused("the second reader must be another person than the one who decided");
  }
  Decision decision = *target.decision;
  decision.second_reader = sign ? stamp.who : "";
  decision.second_at = sign ? stamp.at : "";
  return ChangeDecision(db, target, sign ? "sign" : "unsign", decision);
}

Effect Decide(SQLite::Database& db, const Target& target, const ReviewAction& action, const Stamp& stamp) {
  if (action.verdict == ReviewVerdict::kCompatible && action.why.empty()) {
    return Refused("say why the positions are compatible");
  }
  return ChangeDecision(db, target, "decide",
                        Decision{.verdict = action.verdict,
                                 .why = action.why,
                                 .who = stamp.who,
                                 .at = stamp.at,
                                 .expires = action.expires,
                                 .second_reader = {},
                                 .second_at = {}});
}

Effect Apply(SQLite::Database& db, const Target& target, const ReviewAction& action, const Stamp& stamp) {
  switch (action.kind) {
    case ActionKind::kDecide:
      return Decide(db, target, action, stamp);
    case ActionKind::kReopen:
      if (!target.decision) return Refused("it is not decided");
      return ChangeDecision(db, target, "reopen", std::nullopt);
    case ActionKind::kNote:
      SetText(db, "note", target.id, action.text);
      return {
          .action = "note", .before = NoteJson(target.note), .after = NoteJson(action.text), .refused = {}};
    case ActionKind::kAssign:
      SetText(db, "assignee", target.id, action.text);
      return {.action = "assign",
              .before = AssigneeJson(target.assignee),
              .after = AssigneeJson(action.text),
              .refused = {}};
    case ActionKind::kSign:
      return Sign(db, target, true, stamp);
    case ActionKind::kUnsign:
      return Sign(db, target, false, stamp);
  }
  return Refused("no such action");
}

ActionResult Stale(SQLite::Database& db, const Target& target, int64_t seen) {
  ActionResult result;
  result.refused = "this finding changed after you saw it";
  result.revision = target.revision;
  result.since = LoadHistory(db, target.id, seen);
  return result;
}

// Writes the entry and counts the finding's revision up.
ActionResult Finish(SQLite::Database& db, const Target& target, NewAudit entry) {
  db.exec(fmt::format("UPDATE finding SET revision = revision + 1 WHERE id = {}", target.id));
  entry.finding = target.id;
  entry.revision = target.revision + 1;
  entry.subject = target.question;
  ActionResult result;
  result.revision = entry.revision;
  result.audit = AddAudit(db, entry);
  return result;
}

absl::StatusOr<ActionResult> ActOn(SQLite::Database& db, const ReviewAction& action, const Stamp& stamp) {
  const std::optional<Target> target = LoadTarget(db, action.finding);
  if (!target) return absl::NotFoundError(fmt::format("there is no finding {}", action.finding));
  if (target->revision != action.revision) return Stale(db, *target, action.revision);
  ActionResult result;
  const Effect effect = Apply(db, *target, action, stamp);
  if (!effect.refused.empty()) {
    result.refused = effect.refused;
    result.revision = target->revision;
    return result;
  }
  return Finish(db, *target,
                {.stamp = stamp,
                 .action = effect.action,
                 .why = action.why,
                 .before = effect.before,
                 .after = effect.after});
}

// The fields of `like` (an audit entry's JSON) as they are now.
std::string NowLike(SQLite::Database& db, const Target& target, const Json& like) {
  if (like.contains("note")) return NoteJson(target.note);
  if (like.contains("assignee")) return AssigneeJson(target.assignee);
  const std::string fingerprint = like.at("fingerprint");
  return DecisionJson(fingerprint, LoadDecision(db, target.id, fingerprint));
}

void PutBack(SQLite::Database& db, const Target& target, const Json& fields) {
  if (fields.contains("note")) return SetText(db, "note", target.id, fields.at("note"));
  if (fields.contains("assignee")) return SetText(db, "assignee", target.id, fields.at("assignee"));
  SaveDecision(db, target.id, fields.at("fingerprint"), DecisionIn(fields.dump()));
}

bool CanBeUndone(const AuditEntry& entry) {
  return entry.after.starts_with("{\"note\"") || entry.after.starts_with("{\"assignee\"") ||
         entry.after.starts_with("{\"decision\"");
}

struct Found {
  AuditEntry entry;
  int64_t undoes{};
};

std::optional<Found> FindEntry(SQLite::Database& db, int64_t audit) {
  SQLite::Statement row(db,
                        fmt::format("SELECT {}, ifnull(undoes, 0) FROM audit WHERE id = ?", kAuditColumns));
  row.bind(1, audit);
  if (!row.executeStep()) return std::nullopt;
  Found found;
  found.entry = AuditFrom(row);
  found.undoes = row.getColumn(11);
  return found;
}

absl::StatusOr<ActionResult> UndoIn(SQLite::Database& db, int64_t audit, int64_t revision,
                                    const Stamp& stamp) {
  const std::optional<Found> found = FindEntry(db, audit);
  if (!found) return absl::NotFoundError(fmt::format("there is no entry {} in the audit", audit));
  const std::optional<Target> target = LoadTarget(db, found->entry.finding);
  if (!target || !CanBeUndone(found->entry)) return absl::InvalidArgumentError("this entry cannot be undone");
  if (target->revision != revision) return Stale(db, *target, revision);
  ActionResult result;
  result.revision = target->revision;
  if (found->entry.undone_by != 0) {
    result.refused = "it was undone already";
    return result;
  }
  const std::string now = NowLike(db, *target, Json::parse(found->entry.after));
  if (now != found->entry.after) {
    result.refused = "a later action stands on it; undo that one first";
    result.since = LoadHistory(db, target->id, found->entry.revision);
    return result;
  }
  PutBack(db, *target, Json::parse(found->entry.before));
  result = Finish(db, *target,
                  {.stamp = stamp,
                   .action = "undo",
                   .why = found->entry.action,
                   .before = found->entry.after,
                   .after = found->entry.before,
                   .undoes = audit});
  db.exec(fmt::format("UPDATE audit SET undone_by = {} WHERE id = {}", result.audit, audit));
  if (found->undoes != 0)
    db.exec(fmt::format("UPDATE audit SET undone_by = NULL WHERE id = {}", found->undoes));
  return result;
}

}  // namespace

absl::StatusOr<ActionResult> Store::Act(const ReviewAction& action, const Stamp& stamp) {
  return impl_->Write([&] { return ActOn(impl_->db, action, stamp); });
}

absl::StatusOr<ActionResult> Store::Undo(int64_t audit, int64_t revision, const Stamp& stamp) {
  return impl_->Write([&] { return UndoIn(impl_->db, audit, revision, stamp); });
}

}  // namespace rashomon
