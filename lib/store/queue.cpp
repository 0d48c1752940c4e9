// What editors see: the queue, one finding, the articles.
#include <fmt/format.h>

#include "base/status_macros.h"
#include "store/database.h"

namespace rashomon {
namespace {

// ?1 is today. The rows of the queue with their status.
constexpr std::string_view kRows = R"sql(
SELECT f.id AS id, f.revision AS revision, s.name AS story, v.question AS question, v.kind AS kind,
  v.relation AS relation, v.severity AS severity, v.confidence AS confidence, f.assignee AS assignee,
  ifnull(d.second_reader, '') AS second_reader,
  CASE WHEN f.change_run = r.last THEN f.change ELSE '' END AS change,
  CASE WHEN f.change_run = r.last THEN f.cause ELSE '' END AS cause,
  CASE WHEN NOT f.present THEN 'gone'
    WHEN d.verdict IS NOT NULL AND (d.expires = '' OR d.expires > ?1) THEN d.verdict
    WHEN d.verdict IS NOT NULL THEN 'expired'
    WHEN EXISTS (SELECT 1 FROM decision e WHERE e.finding_id = f.id) THEN 'changed'
    ELSE 'unreviewed' END AS status,
  v.answers AS answers, v.id AS version
FROM finding f
JOIN story s ON s.id = f.story_id
JOIN (SELECT story_id, max(id) AS last FROM run GROUP BY story_id) r ON r.story_id = f.story_id
JOIN version v ON v.id = f.version_id
LEFT JOIN decision d ON d.finding_id = f.id AND d.fingerprint = v.fingerprint
)sql";

QueueItem ItemFrom(SQLite::Statement& row) {
  return {.id = row.getColumn("id"),
          .revision = row.getColumn("revision"),
          .story = row.getColumn("story").getString(),
          .question = row.getColumn("question").getString(),
          .answers = row.getColumn("answers").getString(),
          .kind = row.getColumn("kind").getString(),
          .relation = row.getColumn("relation").getString(),
          .status = row.getColumn("status").getString(),
          .severity = row.getColumn("severity").getInt(),
          .confidence = row.getColumn("confidence").getDouble(),
          .assignee = row.getColumn("assignee").getString(),
          .second_reader = row.getColumn("second_reader").getString(),
          .change = row.getColumn("change").getString(),
          .cause = row.getColumn("cause").getString()};
}

struct Condition {
  std::string sql;  // with one "?"
  std::string value;
};

std::string LikePattern(const std::string& words) {
  std::string pattern = "%";
  for (char c : words) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

// All conditions but that of the status.
std::vector<Condition> ConditionsOf(const QueueFilter& filter) {
  std::vector<Condition> all;
  auto add = [&](const char* sql, const std::string& value) {
    if (!value.empty()) all.push_back({sql, value});
  };
  add("story = ?", filter.story);
  add("kind = ?", filter.kind);
  add("relation = ?", filter.relation);
  add("severity = CAST(? AS INTEGER)", filter.severity);
  add("assignee = ?", filter.assignee);
  add("change = ?", filter.change);
  add("cause = ?", filter.cause);
  add("version IN (SELECT l.version_id FROM version_article l JOIN article a ON a.id = l.article_id "
      "WHERE a.outlet = ?)",
      filter.outlet);
  add("version IN (SELECT version_id FROM version_source WHERE name = ?)", filter.source);
  if (!filter.words.empty()) all.push_back({"question LIKE ? ESCAPE '\\'", LikePattern(filter.words)});
  return all;
}

std::string Where(const std::vector<Condition>& conditions) {
  std::string sql = "1";
  for (const Condition& condition : conditions) sql += " AND " + condition.sql;
  return sql;
}

void Bind(SQLite::Statement& statement, const QueueFilter& filter, const std::vector<Condition>& conditions) {
  statement.bind(1, filter.today);
  int at = 1;
  for (const Condition& condition : conditions) statement.bind(++at, condition.value);
}

// What waits for an editor.
constexpr std::string_view kOpen = "status IN ('unreviewed', 'changed', 'expired', 'needs_call')";

QueuePage PageOf(SQLite::Database& db, const QueueFilter& filter) {
  QueuePage page;
  std::vector<Condition> conditions = ConditionsOf(filter);
  SQLite::Statement counts(db, fmt::format("SELECT status, count(*) FROM ({}) WHERE {} GROUP BY status",
                                           kRows, Where(conditions)));
  Bind(counts, filter, conditions);
  while (counts.executeStep()) {
    page.by_status.emplace_back(counts.getColumn(0).getString(), counts.getColumn(1).getInt64());
  }
  std::string where = Where(conditions);
  if (filter.status == "open") {
    where += fmt::format(" AND {}", kOpen);
  } else if (!filter.status.empty()) {
    conditions.push_back({"status = ?", filter.status});
    where = Where(conditions);
  }
  for (const auto& [status, count] : page.by_status) {
    const bool open =
        status == "unreviewed" || status == "changed" || status == "expired" || status == "needs_call";
    if (filter.status.empty() || filter.status == status || (filter.status == "open" && open))
      page.total += count;
  }
  SQLite::Statement rows(db, fmt::format("SELECT * FROM ({}) WHERE {} ORDER BY severity, confidence DESC, id "
                                         "LIMIT {} OFFSET {}",
                                         kRows, where, filter.limit, filter.offset));
  Bind(rows, filter, conditions);
  while (rows.executeStep()) page.items.push_back(ItemFrom(rows));
  return page;
}

std::vector<std::string> Column(SQLite::Database& db, const std::string& sql) {
  std::vector<std::string> values;
  SQLite::Statement rows(db, sql);
  while (rows.executeStep()) values.push_back(rows.getColumn(0).getString());
  return values;
}

// The version that an editor last saw: the one decided latest, else the one before this.
std::optional<std::pair<int64_t, std::string>> EarlierVersion(SQLite::Database& db, int64_t id,
                                                              int64_t version) {
  SQLite::Statement row(db,
                        "SELECT v.id, v.fingerprint FROM version v LEFT JOIN decision d ON d.finding_id = "
                        "v.finding_id AND d.fingerprint = v.fingerprint WHERE v.finding_id = ? AND v.id <> ? "
                        "ORDER BY d.at IS NULL, d.at DESC, v.last_run DESC LIMIT 1");
  row.bind(1, id);
  row.bind(2, version);
  if (!row.executeStep()) return std::nullopt;
  return std::pair(row.getColumn(0).getInt64(), row.getColumn(1).getString());
}

absl::StatusOr<FindingView> ViewOf(SQLite::Database& db, int64_t id, const std::string& today) {
  SQLite::Statement row(db, fmt::format("SELECT * FROM ({}) WHERE id = ?2", kRows));
  row.bind(1, today);
  row.bind(2, id);
  if (!row.executeStep()) return absl::NotFoundError(fmt::format("there is no finding {}", id));
  FindingView view;
  view.item = ItemFrom(row);
  const int64_t version = row.getColumn("version");
  view.finding = LoadVersion(db, version);
  view.decision = LoadDecision(db, id, view.finding.fingerprint);
  if (const auto earlier = EarlierVersion(db, id, version)) {
    view.earlier = LoadDecision(db, id, earlier->second);
    if (view.item.change == "changed" || (view.earlier && !view.decision)) {
      view.what_changed = ChangeWords(LoadVersion(db, earlier->first), view.finding);
    }
  }
  SQLite::Statement note(db, "SELECT note FROM finding WHERE id = ?");
  note.bind(1, id);
  note.executeStep();
  view.note = note.getColumn(0).getString();
  view.history = LoadHistory(db, id, 0);
  return view;
}

StoredArticle ArticleFrom(SQLite::Statement& row) {
  StoredArticle stored;
  stored.id = row.getColumn(0);
  stored.article.sha256 = row.getColumn(1).getString();
  stored.article.path = row.getColumn(2).getString();
  stored.article.outlet = row.getColumn(3).getString();
  stored.article.url = row.getColumn(4).getString();
  stored.article.published = row.getColumn(5).getString();
  stored.article.title = row.getColumn(6).getString();
  return stored;
}

constexpr const char* kArticleColumns = "a.id, a.sha256, a.path, a.outlet, a.url, a.published, a.title";

}  // namespace

FindingRecord LoadVersion(SQLite::Database& db, int64_t version) {
  SQLite::Statement row(
      db,
      "SELECT f.slot_key, v.fingerprint, v.question, v.kind, v.relation, v.rule, v.explanation, "
      "v.severity, v.confidence, v.positions FROM version v JOIN finding f ON f.id = "
      "v.finding_id WHERE v.id = ?");
  row.bind(1, version);
  if (!row.executeStep()) return {};
  return {.slot_key = row.getColumn(0).getString(),
          .fingerprint = row.getColumn(1).getString(),
          .question = row.getColumn(2).getString(),
          .kind = row.getColumn(3).getString(),
          .relation = row.getColumn(4).getString(),
          .rule = row.getColumn(5).getString(),
          .explanation = row.getColumn(6).getString(),
          .severity = row.getColumn(7).getInt(),
          .confidence = row.getColumn(8).getDouble(),
          .positions = PositionsOf(row.getColumn(9).getString())};
}

absl::StatusOr<QueuePage> Store::Queue(const QueueFilter& filter) const {
  return impl_->Read([&]() -> absl::StatusOr<QueuePage> { return PageOf(impl_->db, filter); });
}

absl::StatusOr<QueueChoices> Store::Choices() const {
  return impl_->Read([&]() -> absl::StatusOr<QueueChoices> {
    SQLite::Database& db = impl_->db;
    return QueueChoices{
        .stories = Column(db, "SELECT name FROM story ORDER BY name"),
        .kinds = Column(db, "SELECT DISTINCT kind FROM version ORDER BY kind"),
        .relations = Column(db, "SELECT DISTINCT relation FROM version ORDER BY relation"),
        .outlets = Column(db, "SELECT DISTINCT outlet FROM article ORDER BY outlet"),
        .sources = Column(db, "SELECT DISTINCT name FROM version_source ORDER BY name LIMIT 500"),
        .assignees =
            Column(db, "SELECT DISTINCT assignee FROM finding WHERE assignee <> '' ORDER BY assignee")};
  });
}

absl::StatusOr<FindingView> Store::Finding(int64_t id, const std::string& today) const {
  return impl_->Read([&]() -> absl::StatusOr<FindingView> { return ViewOf(impl_->db, id, today); });
}

absl::StatusOr<StoredArticle> Store::Article(int64_t id) const {
  return impl_->Read([&]() -> absl::StatusOr<StoredArticle> {
    SQLite::Statement row(
        impl_->db, fmt::format("SELECT {}, c.text, (SELECT n.annotation FROM analysis n WHERE n.article_id = "
                               "a.id ORDER BY n.rowid DESC LIMIT 1) FROM article a JOIN content c ON "
                               "c.sha256 = a.sha256 WHERE a.id = ?",
                               kArticleColumns));
    row.bind(1, id);
    if (!row.executeStep()) return absl::NotFoundError(fmt::format("there is no article {}", id));
    StoredArticle stored = ArticleFrom(row);
    stored.article.text = row.getColumn(7).getString();
    stored.article.annotation = AnnotationOf(row.getColumn(8).getString());
    return stored;
  });
}

absl::StatusOr<std::vector<StoredArticle>> Store::Articles() const {
  return impl_->Read([&]() -> absl::StatusOr<std::vector<StoredArticle>> {
    std::vector<StoredArticle> all;
    SQLite::Statement rows(impl_->db, fmt::format("SELECT {} FROM article a ORDER BY a.id", kArticleColumns));
    SQLite::Statement stories(impl_->db,
                              "SELECT DISTINCT s.name FROM run_article l JOIN run r ON r.id = l.run_id JOIN "
                              "story s ON s.id = r.story_id WHERE l.article_id = ? ORDER BY s.name");
    while (rows.executeStep()) {
      all.push_back(ArticleFrom(rows));
      stories.reset();
      stories.bind(1, all.back().id);
      while (stories.executeStep()) all.back().stories.push_back(stories.getColumn(0).getString());
    }
    return all;
  });
}

}  // namespace rashomon
