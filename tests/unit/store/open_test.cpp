#include <SQLiteCpp/SQLiteCpp.h>
#include <absl/status/status.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <fstream>

#include "store/database.h"
#include "store_fixture.h"

using namespace rashomon;

namespace {

std::string MessageOf(const absl::Status& status) {
  return std::string(status.message());
}

void WriteTo(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a new store has the newest schema, write-ahead log and foreign keys") {
  const TemporaryFolder folder;
  { const auto store = MustOpen(folder.File("a.db")); }
  SQLite::Database db(folder.File("a.db"));
  CHECK(db.execAndGet("PRAGMA user_version").getInt() == static_cast<int>(SchemaSteps().size()));
  CHECK(db.execAndGet("PRAGMA journal_mode").getString() == "wal");
}

TEST_CASE("what is no store is refused with its name and left as it is") {
  const TemporaryFolder folder;
  const std::string text = folder.File("notes.txt");
  WriteTo(text, "These are notes on a ferry, long enough to be read as the head of a database file. " +
                    std::string(200, 'x'));
  CHECK(MessageOf(Store::Open(text).status()).starts_with(text + ": "));
  CHECK(absl::IsInvalidArgument(Store::Open(text).status()));

  const std::string other = folder.File("other.db");
  { SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)"); }
  const absl::Status status = Store::Open(other).status();
  CHECK(absl::IsInvalidArgument(status));
  CHECK(MessageOf(status).find("another program") != std::string::npos);
  CHECK(absl::IsNotFound(Store::Open(folder.File("none.db"), true).status()));
  CHECK(!std::filesystem::exists(folder.File("none.db")));
}

TEST_CASE("a store of a later version is refused") {
  const TemporaryFolder folder;
  { const auto store = MustOpen(folder.File("a.db")); }
  { SQLite::Database(folder.File("a.db"), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99"); }
  CHECK(absl::IsFailedPrecondition(Store::Open(folder.File("a.db")).status()));
}

TEST_CASE("migrations run once each, in order, and a broken one changes nothing") {
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  const std::array<std::string_view, 1> one = {"CREATE TABLE a (x)"};
  const std::array<std::string_view, 2> two = {"CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y DEFAULT 7"};
  const std::array<std::string_view, 3> broken = {two[0], two[1], "CREATE TABLE b (x); NONSENSE"};
  CHECK(Migrate(db, one).ok());
  db.exec("INSERT INTO a (x) VALUES (1)");
  CHECK(Migrate(db, two).ok());
  CHECK(Migrate(db, two).ok());
  CHECK(db.execAndGet("SELECT y FROM a").getInt() == 7);
  CHECK_THROWS_AS((void)Migrate(db, broken), SQLite::Exception);
  CHECK(db.execAndGet("PRAGMA user_version").getInt() == 2);
  CHECK_FALSE(db.tableExists("b"));
  CHECK(absl::IsFailedPrecondition(Migrate(db, one)));
}

TEST_CASE("what was decided before kill -9 is there afterwards, and half a transaction is not") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.db");
  const pid_t child = fork();
  if (child == 0) {
    const auto store = *Store::Open(path);
    (void)store->SaveRun(RunWith({FindingWith("hurt", {{0, "24"}, {1, "11"}})}), kMarta);
    QueueFilter filter;
    filter.today = kToday;
    (void)store->Act(DecisionOn(store->Queue(filter)->items[0], ReviewVerdict::kFirstWrong), kMarta);
    SQLite::Database second(path, SQLite::OPEN_READWRITE, 5000);
    second.exec("BEGIN IMMEDIATE; UPDATE finding SET note = 'half'");
    raise(SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  REQUIRE(std::filesystem::file_size(path + "-wal") > 0);  // so that opening checks the file
  const auto store = MustOpen(path);
  CHECK(Only(*store).status == "first_wrong");
  CHECK(ViewOf(*store, Only(*store).id).note.empty());
}

TEST_CASE("a damaged store is found on the open after a crash, and restore sets it aside") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.db");
  {
    const auto store = MustOpen(path);
    MustSave(*store, RunWith({FindingWith("hurt", {{0, "24"}, {1, "11"}})}));
    REQUIRE(store->BackUp(folder.File("backup.db")).ok());
  }
  {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096);
    file << std::string(4096 * 3, 'Z');
  }
  WriteTo(path + "-wal", std::string(64, 'x'));  // left by a process that did not close
  const absl::Status status = Store::Open(path).status();
  CHECK_MESSAGE(absl::IsDataLoss(status), MessageOf(status));
  CHECK(Store::Restore(folder.File("backup.db"), path, kMarta).ok());
  CHECK(Only(*MustOpen(path)).question == "How many hurt?");
}

TEST_CASE("a backup is one file that restore puts back, and both are checked") {
  const TemporaryFolder folder;
  const std::string path = folder.File("a.db"), backup = folder.File("b.db");
  {
    const auto store = MustOpen(path);
    MustSave(*store, RunWith({FindingWith("hurt", {{0, "24"}, {1, "11"}})}));
    MustAct(*store, DecisionOn(Only(*store), ReviewVerdict::kConfirmed));
    REQUIRE(store->BackUp(backup).ok());
    CHECK(absl::IsAlreadyExists(store->BackUp(backup)));
    CHECK_FALSE(std::filesystem::exists(backup + "-wal"));
    MustAct(*store, DecisionOn(Only(*store), ReviewVerdict::kBothWrong));
  }
  REQUIRE(Store::Restore(backup, path, kIvo).ok());
  const auto store = MustOpen(path);
  CHECK(Only(*store).status == "confirmed");
  CHECK((*store->Audit(1))[0].action == "restore");

  WriteTo(folder.File("text"), "no store at all " + std::string(600, 'x'));
  CHECK(!Store::Restore(folder.File("text"), path, kIvo).ok());
  CHECK(absl::IsNotFound(Store::Restore(folder.File("none"), path, kIvo)));
  CHECK(Only(*store).status == "confirmed");
}
