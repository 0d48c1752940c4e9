// Rows of a run: articles, versions of findings, the run before. Private to this module.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "store/database.h"

namespace rashomon {

using RunIds = std::set<int64_t>;  // of articles

struct PreviousRun {
  int64_t id{};
  std::string tool, model, options;
  RunIds articles;
};

int64_t StoryId(SQLite::Database& db, const std::string& name);
std::optional<PreviousRun> LoadPrevious(SQLite::Database& db, int64_t story);
// Content, article and analysis, each unless it is there; gives the article's id.
int64_t SaveArticle(SQLite::Database& db, const RunRecord& run, const ArticleRecord& article);

struct VersionOf {
  int64_t finding{}, run{};
};
// Adds the version or renews the one with its fingerprint. Mentions name articles by their ids.
int64_t SaveVersion(SQLite::Database& db, const VersionOf& of, const FindingRecord& finding);
RunIds ArticlesOf(const FindingRecord& finding);
RunIds ArticlesOfVersion(SQLite::Database& db, int64_t version);

}  // namespace rashomon
