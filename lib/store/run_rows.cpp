#include "store/run_rows.h"

#include <fmt/format.h>

namespace rashomon {
namespace {

void SaveLinks(SQLite::Database& db, int64_t version, const FindingRecord& finding) {
  db.exec(fmt::format("DELETE FROM version_article WHERE version_id = {}", version));
  db.exec(fmt::format("DELETE FROM version_source WHERE version_id = {}", version));
  for (int64_t article : ArticlesOf(finding)) {
    db.exec(fmt::format("INSERT INTO version_article VALUES ({}, {})", version, article));
  }
  SQLite::Statement source(db, "INSERT OR IGNORE INTO version_source VALUES (?, ?)");
  for (const PositionRecord& position : finding.positions) {
    for (const MentionRecord& mention : position.mentions) {
      for (const std::string& name : mention.sources) {
        source.bind(1, version);
        source.bind(2, name);
        source.exec();
        source.reset();
      }
    }
  }
}

constexpr size_t kAnswersShown = 4;

// "24 / 11 / 35", for the list.
std::string AnswersOf(const FindingRecord& finding) {
  std::string answers;
  for (size_t p = 0; p < finding.positions.size() && p <= kAnswersShown; ++p) {
    answers += p == 0 ? "" : " / ";
    answers += p == kAnswersShown ? std::string("…") : finding.positions[p].heading;
  }
  return answers;
}

}  // namespace

RunIds ArticlesOf(const FindingRecord& finding) {
  RunIds ids;
  for (const PositionRecord& position : finding.positions) {
    for (const MentionRecord& mention : position.mentions) ids.insert(mention.article);
  }
  return ids;
}

int64_t StoryId(SQLite::Database& db, const std::string& name) {
  SQLite::Statement insert(db, "INSERT OR IGNORE INTO story (name) VALUES (?)");
  insert.bind(1, name);
  insert.exec();
  SQLite::Statement select(db, "SELECT id FROM story WHERE name = ?");
  select.bind(1, name);
  select.executeStep();
  return select.getColumn(0);
}

std::optional<PreviousRun> LoadPrevious(SQLite::Database& db, int64_t story) {
  SQLite::Statement last(
      db, "SELECT id, tool, model, options FROM run WHERE story_id = ? ORDER BY id DESC LIMIT 1");
  last.bind(1, story);
  if (!last.executeStep()) return std::nullopt;
  PreviousRun previous = {.id = last.getColumn(0),
                          .tool = last.getColumn(1).getString(),
                          .model = last.getColumn(2).getString(),
                          .options = last.getColumn(3).getString(),
                          .articles = {}};
  SQLite::Statement rows(db, "SELECT article_id FROM run_article WHERE run_id = ?");
  rows.bind(1, previous.id);
  while (rows.executeStep()) previous.articles.insert(rows.getColumn(0).getInt64());
  return previous;
}

int64_t SaveArticle(SQLite::Database& db, const RunRecord& run, const ArticleRecord& article) {
  SQLite::Statement content(db, "INSERT OR IGNORE INTO content (sha256, text) VALUES (?, ?)");
  content.bind(1, article.sha256);
  content.bind(2, article.text);
  content.exec();
  SQLite::Statement insert(db,
                           "INSERT OR IGNORE INTO article (sha256, path, outlet, url, published, title) "
                           "VALUES (?, ?, ?, ?, ?, ?)");
  SQLite::Statement select(
      db,
      "SELECT id FROM article WHERE sha256 = ? AND path = ? AND outlet = ? AND url = ? AND published = ?");
  int at = 0;
  for (const std::string* field :
       {&article.sha256, &article.path, &article.outlet, &article.url, &article.published}) {
    insert.bind(++at, *field);
    select.bind(at, *field);
  }
  insert.bind(6, article.title);
  insert.exec();
  select.executeStep();
  const int64_t id = select.getColumn(0);
  SQLite::Statement analysis(
      db, "INSERT OR REPLACE INTO analysis (article_id, tool, model, annotation) VALUES (?, ?, ?, ?)");
  analysis.bind(1, id);
  analysis.bind(2, run.tool);
  analysis.bind(3, run.model);
  analysis.bind(4, AnnotationJson(article.annotation));
  analysis.exec();
  return id;
}

int64_t SaveVersion(SQLite::Database& db, const VersionOf& of, const FindingRecord& finding) {
  SQLite::Statement upsert(
      db,
      "INSERT INTO version (finding_id, fingerprint, first_run, last_run, question, kind, relation, "
      "severity, "
      "confidence, rule, explanation, positions, answers) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
      "?10, "
      "?11, ?12) "
      "ON CONFLICT (finding_id, fingerprint) DO UPDATE SET last_run = ?3, question = ?4, kind = ?5, "
      "relation = ?6, severity = ?7, confidence = ?8, rule = ?9, explanation = ?10, positions = ?11, "
      "answers = ?12 "
      "RETURNING id");
  upsert.bind(1, of.finding);
  upsert.bind(2, finding.fingerprint);
  upsert.bind(3, of.run);
  upsert.bind(4, finding.question);
  upsert.bind(5, finding.kind);
  upsert.bind(6, finding.relation);
  upsert.bind(7, finding.severity);
  upsert.bind(8, finding.confidence);
  upsert.bind(9, finding.rule);
  upsert.bind(10, finding.explanation);
  upsert.bind(11, PositionsJson(finding.positions));
  upsert.bind(12, AnswersOf(finding));
  upsert.executeStep();
  const int64_t version = upsert.getColumn(0);
  upsert.reset();
  SaveLinks(db, version, finding);
  return version;
}

RunIds ArticlesOfVersion(SQLite::Database& db, int64_t version) {
  RunIds ids;
  SQLite::Statement rows(db, "SELECT article_id FROM version_article WHERE version_id = ?");
  rows.bind(1, version);
  while (rows.executeStep()) ids.insert(rows.getColumn(0).getInt64());
  return ids;
}

}  // namespace rashomon
