// Export, import, forget, and what a report leaves in the store.
#include <fstream>
#include <iterator>

#include "report/csv_text.h"
#include "store_fixture.h"
#include "unit/report/sample_story.h"

using namespace rashomon;

namespace {

const FindingRecord kHurt = FindingWith("hurt", {{0, "24"}, {1, "11"}});

std::string BytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

ReviewAction NoteOn(const QueueItem& item, const std::string& text) {
  ReviewAction action = DecisionOn(item, ReviewVerdict::kConfirmed);
  action.kind = ActionKind::kNote;
  action.text = text;
  return action;
}

}  // namespace

TEST_CASE("decisions survive the way through JSON and CSV, formulas and all") {
  DecisionRow row;
  row.story = "Ferry, \"Lowen\"";
  row.slot_key = "a";
  row.fingerprint = "b";
  row.verdict = "both_wrong";
  row.who = "Marta";
  row.at = kMarta.at;
  row.why = "=SUM(A1)\nsecond line";
  row.note = "'quoted' and 𝄞";
  const std::vector<DecisionRow> rows = {row};
  CHECK(*ParseDecisions(DecisionsJson(rows)) == rows);
  CHECK(*ParseDecisions(DecisionsCsv(rows)) == rows);
  CHECK(*ParseDecisions("\xEF\xBB\xBF" + DecisionsCsv(rows)) == rows);
  CHECK(DecisionsCsv(rows).find("\"'=SUM(A1)") != std::string::npos);
}

TEST_CASE("decisions that are not well formed are refused with the row") {
  for (const std::string text : {"", "[1, 2]", "{\"schema\":\"other\"}", "{", "\"open"}) {
    CHECK_MESSAGE(!ParseDecisions(text).ok(), text);
  }
  const auto bad = ParseDecisions("story,slot_key,fingerprint,verdict,who,at\r\na,b,c,perhaps,Marta,now\r\n");
  CHECK(std::string(bad.status().message()) == "decision 1: no verdict \"perhaps\"");
}

TEST_CASE("import brings decisions into another store once and never overwrites") {
  const TemporaryFolder folder;
  const auto here = MustOpen(folder.File("a.db")), there = MustOpen(folder.File("b.db"));
  MustSave(*here, RunWith({kHurt}));
  MustSave(*there, RunWith({kHurt}));
  MustAct(*here, DecisionOn(Only(*here), ReviewVerdict::kFirstWrong, "the clinic corrected it"));
  MustAct(*here, NoteOn(Only(*here), "call back"));
  const std::vector<DecisionRow> rows = *here->ExportDecisions();

  CHECK(there->ImportDecisions(rows, kIvo)->taken == 1);
  CHECK(*there->ExportDecisions() == rows);
  CHECK(there->ImportDecisions(rows, kIvo)->known == 1);
  const FindingView view = ViewOf(*there, Only(*there).id);
  CHECK(view.decision->who == "Marta");
  CHECK(view.note == "call back");
  CHECK(view.history.size() == 2);
  CHECK(there->Undo(view.history[1].id, view.item.revision, kIvo)->done());
  CHECK(Only(*there).status == "unreviewed");

  MustAct(*there, DecisionOn(Only(*there), ReviewVerdict::kSecondWrong), kIvo);
  const auto refused = there->ImportDecisions(rows, kIvo);
  CHECK(refused->taken == 0);
  REQUIRE(refused->refused.size() == 1);
  CHECK(refused->refused[0].find("Ivo decided “second_wrong”") != std::string::npos);
  CHECK(Only(*there).status == "second_wrong");
}

TEST_CASE("import of a finding that is not there is refused, not lost silently") {
  const TemporaryFolder folder;
  const auto store = MustOpen(folder.File("a.db"));
  DecisionRow row;
  row.story = "Ferry";
  row.slot_key = row.fingerprint = "x";
  CHECK(store->ImportDecisions({row}, kIvo)->refused.size() == 1);
}

TEST_CASE("forgetting an article leaves no word of it in the files of the store") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.db");
  const auto store = MustOpen(path);
  RunRecord run = RunWith({kHurt, FindingWith("dead", {{1, "2"}, {1, "3"}})});
  run.articles[0] = ArticleWith("gazette", "Confidential paragraph about Quillon Varga.");
  run.findings[0].positions[0].heading = "Quillon Varga";
  run.report = "Quillon Varga";
  MustSave(*store, run);
  for (const QueueItem& item : ItemsOf(*store)) MustAct(*store, NoteOn(item, "Varga?"));
  REQUIRE(BytesOf(path + "-wal").find("Quillon") != std::string::npos);

  CHECK(!store->Forget("nothing.txt", kIvo).ok());
  const auto summary = store->Forget("gazette.txt", kIvo);
  REQUIRE_MESSAGE(summary.ok(), std::string(summary.status().message()));
  CHECK(summary->articles == 1);
  CHECK(summary->findings == 1);
  CHECK(summary->reports == 1);
  CHECK(Only(*store).question == "How many dead?");
  CHECK(store->Articles()->size() == 1);
  CHECK(!store->LastReport("Ferry").ok());
  const AuditEntry entry = (*store->Audit(1))[0];
  CHECK(entry.action == "forget");
  CHECK(entry.subject == run.articles[0].sha256);
  CHECK(entry.who == "Ivo");
  CHECK(BytesOf(path).find("Quillon") == std::string::npos);
  CHECK(BytesOf(path + "-wal").find("Quillon") == std::string::npos);
  CHECK(BytesOf(path).find("gazette.txt") == std::string::npos);
}

TEST_CASE("an article is found by hash, path and URL") {
  const TemporaryFolder folder;
  const auto store = MustOpen(folder.File("a.db"));
  const RunRecord run = RunWith({kHurt});
  MustSave(*store, run);
  CHECK(store->Forget(run.articles[0].sha256.substr(0, 8), kIvo)->sha256 == run.articles[0].sha256);
  CHECK(store->Forget("https://mirror.example/1", kIvo)->sha256 == run.articles[1].sha256);
  CHECK(ItemsOf(*store).empty());
}

TEST_CASE("a report goes into the store with its articles, findings and annotations") {
  const TemporaryFolder folder;
  const auto store = MustOpen(folder.File("a.db"));
  const StoryReport report = SampleReport();
  MustSave(*store, RecordOf(report));
  CHECK(*store->LastReport("Ferry accident at Lowen") == RenderJson(report));
  const std::vector<QueueItem> items = ItemsOf(*store);
  REQUIRE(items.size() == 3);
  CHECK(items[0].question == "How many people were hurt?");
  const FindingView view = ViewOf(*store, items[0].id);
  REQUIRE(view.finding.positions.size() == 2);
  const MentionRecord& mention = view.finding.positions[0].mentions[0];
  CHECK(mention.words == "At least 11");
  const auto article = store->Article(mention.article);
  REQUIRE(article.ok());
  CHECK(Slice(article->article.text, mention.focus) == "At least 11");
  CHECK_FALSE(article->article.annotation.marks.empty());
  CHECK(store->Choices()->kinds.size() == 3);
}

TEST_CASE("rows of CSV come back as they went") {
  const std::vector<std::string> fields = {"a", "", "x,y", "say \"no\"", "two\r\nlines", "-1", "'tis", "=1"};
  const auto back = ParseCsv(CsvRow(fields) + CsvRow({"b"}));
  REQUIRE(back);
  CHECK((*back)[0] == fields);
  CHECK((*back)[1] == std::vector<std::string>{"b"});
  CHECK_FALSE(ParseCsv("\"open"));
}
