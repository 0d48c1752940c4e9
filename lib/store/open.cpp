// Opening, closing, backup and restore.
#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>

#include "base/status_macros.h"
#include "store/database.h"

namespace rashomon {
namespace {

constexpr int kBusyMilliseconds = 5000;

absl::Status Named(const std::string& path, const absl::Status& status) {
  if (status.ok()) return status;
  return absl::Status(status.code(), fmt::format("{}: {}", path, std::string(status.message())));
}

// The last process that had the file open did not close it (or has it open still).
bool LeftOpen(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path + "-wal", error);
  return !error && size > 0;
}

absl::Status Prepare(SQLite::Database& db, bool check) {
  db.exec("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL");
  db.execAndGet("PRAGMA journal_mode = WAL");
  RETURN_IF_ERROR(Migrate(db, SchemaSteps()));
  return check ? CheckIntegrity(db) : absl::OkStatus();
}

// A file that can be taken for a store: whole, of this program, of a version that is known.
absl::Status CheckBackup(const std::string& path) {
  if (!std::filesystem::exists(path)) return absl::NotFoundError(path + ": no such file");
  try {
    SQLite::Database db(path, SQLite::OPEN_READONLY, kBusyMilliseconds);
    if (db.execAndGet("PRAGMA user_version").getInt() == 0) {
      return absl::InvalidArgumentError(path + ": is no backup of a store");
    }
    RETURN_IF_ERROR(Named(path, CheckIntegrity(db)));
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    if (version > static_cast<int>(SchemaSteps().size())) {
      return absl::FailedPreconditionError(path + ": was made by a later version of the program");
    }
    return absl::OkStatus();
  } catch (const SQLite::Exception& error) {
    return StatusOf(path, error);
  }
}

absl::Status Copy(SQLite::Database& from, SQLite::Database& to, const std::string& path) {
  SQLite::Backup backup(to, from);
  const int result = backup.executeStep(-1);
  if (result == SQLITE_DONE) return absl::OkStatus();
  const std::string message = fmt::format("{}: {}", path, sqlite3_errstr(result));
  if (result == SQLITE_CORRUPT || result == SQLITE_NOTADB) return absl::DataLossError(message);
  return absl::UnavailableError(message);
}

absl::Status CopyOver(const std::string& from, const std::string& path, const Stamp& stamp) {
  try {
    SQLite::Database source(from, SQLite::OPEN_READONLY, kBusyMilliseconds);
    SQLite::Database target(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
    RETURN_IF_ERROR(Copy(source, target, path));
    RETURN_IF_ERROR(Named(path, Prepare(target, true)));
    AddAudit(target, {.stamp = stamp, .action = "restore", .subject = from});
  } catch (const SQLite::Exception& error) {
    return StatusOf(path, error);
  }
  return absl::OkStatus();
}

// Keeps a damaged store under another name: a person may want to look at it.
void SetAside(const std::string& path) {
  std::error_code ignored;
  for (const char* part : {"", "-wal", "-shm"}) {
    std::filesystem::rename(path + part, path + ".damaged" + part, ignored);
  }
}

}  // namespace

absl::Status StatusOf(const std::string& path, const SQLite::Exception& error) {
  const std::string message = fmt::format("{}: {}", path, error.what());
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      return absl::InvalidArgumentError(message);
    case SQLITE_CORRUPT:
      return absl::DataLossError(message);
    case SQLITE_CONSTRAINT:
      return absl::InternalError(message);
    default:
      return absl::UnavailableError(message);
  }
}

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const std::string& path, bool must_exist) {
  std::error_code error;
  if (must_exist && !std::filesystem::exists(path, error)) {
    return absl::NotFoundError(path + ": no such store");
  }
  const bool check = LeftOpen(path);
  try {
    const int flags = SQLite::OPEN_READWRITE | (must_exist ? 0 : SQLite::OPEN_CREATE);
    std::unique_ptr<Impl> impl(
        new Impl{.path = path, .db = SQLite::Database(path, flags, kBusyMilliseconds)});
    RETURN_IF_ERROR(Named(path, Prepare(impl->db, check)));
    return std::unique_ptr<Store>(new Store(std::move(impl)));
  } catch (const SQLite::Exception& failure) {
    return StatusOf(path, failure);
  }
}

absl::Status Store::BackUp(const std::string& to) const {
  std::error_code error;
  if (std::filesystem::exists(to, error)) {
    return absl::AlreadyExistsError(to + ": is there already; name a new file");
  }
  return impl_->Read([&]() -> absl::Status {
    SQLite::Database copy(to, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
    if (const absl::Status status = Copy(impl_->db, copy, to); !status.ok()) {
      std::filesystem::remove(to, error);
      return status;
    }
    copy.execAndGet("PRAGMA journal_mode = DELETE");  // one file, without companions
    return absl::OkStatus();
  });
}

absl::Status Store::Restore(const std::string& from, const std::string& path, const Stamp& stamp) {
  RETURN_IF_ERROR(CheckBackup(from));
  absl::Status status = CopyOver(from, path, stamp);
  if (!absl::IsDataLoss(status) && !absl::IsInvalidArgument(status)) return status;
  SetAside(path);  // what is to be replaced cannot be read
  return CopyOver(from, path, stamp);
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;

}  // namespace rashomon
