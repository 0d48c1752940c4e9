#include "app/own_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/suggest.h"
#include "base/status_macros.h"

namespace rashomon {

absl::StatusOr<OwnTables> OwnTables::Make(const FileSource& files, const std::string& resources,
                                          const Options& options) {
  OwnTables tables(files);
  if (!options.lexicons.empty()) RETURN_IF_ERROR(tables.AddFolder(resources, options.lexicons, ""));
  if (!options.aliases.empty()) {
    RETURN_IF_ERROR(tables.Add(JoinPath(resources, "entities/name_variants.tsv"), options.aliases));
  }
  return tables;
}

absl::Status OwnTables::AddFolder(const std::string& resources, const std::string& folder,
                                  const std::string& below) {
  ASSIGN_OR_RETURN(const std::vector<std::string> names, files_->List(JoinPath(folder, below)));
  for (const std::string& name : names) {
    const std::string inside = below.empty() ? name : JoinPath(below, name);
    const std::string own = JoinPath(folder, inside), shipped = JoinPath(resources, inside);
    if (files_->IsFolder(own) && files_->IsFolder(shipped)) {
      RETURN_IF_ERROR(AddFolder(resources, folder, inside));
    } else if (name.ends_with(".tsv") && files_->Exists(shipped)) {
      RETURN_IF_ERROR(Add(shipped, own));
    } else {
      const auto known = files_->List(JoinPath(resources, below));
      return absl::InvalidArgumentError(
          fmt::format("{}: the resources have no such table{}", own,
                      known.ok() ? Suggestion(name, *known, "") : std::string()));
    }
  }
  return absl::OkStatus();
}

absl::Status OwnTables::Add(const std::string& shipped, const std::string& own) {
  ASSIGN_OR_RETURN(std::string bytes, files_->Read(own));
  std::vector<Rows>& rows = added_[shipped];
  ASSIGN_OR_RETURN(const std::string before, Read(shipped));
  const auto lines = static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  rows.push_back({.path = own, .bytes = std::move(bytes), .first_line = lines + 1});
  return absl::OkStatus();
}

absl::StatusOr<std::string> OwnTables::Read(const std::string& path) const {
  absl::StatusOr<std::string> bytes = files_->Read(path);
  const auto found = added_.find(path);
  if (!bytes.ok() || found == added_.end()) return bytes;
  if (!bytes->ends_with('\n')) *bytes += '\n';
  for (const Rows& rows : found->second) {
    *bytes += rows.bytes;
    if (!bytes->ends_with('\n')) *bytes += '\n';
  }
  return bytes;
}

absl::StatusOr<std::vector<std::string>> OwnTables::List(const std::string& folder) const {
  return files_->List(folder);
}

bool OwnTables::IsFolder(const std::string& path) const {
  return files_->IsFolder(path);
}

bool OwnTables::Exists(const std::string& path) const {
  return files_->Exists(path);
}

absl::Status OwnTables::Explained(const absl::Status& status) const {
  const std::string message(status.message());
  for (const auto& [shipped, all] : added_) {
    if (!message.starts_with(shipped + ":")) continue;
    const std::string_view rest = std::string_view(message).substr(shipped.size() + 1);
    size_t line = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), line);
    if (error != std::errc()) continue;
    for (auto rows = all.rbegin(); rows != all.rend(); ++rows) {
      if (line < rows->first_line) continue;
      return absl::InvalidArgumentError(fmt::format("{}:{}{}", rows->path, line - rows->first_line + 1,
                                                    rest.substr(static_cast<size_t>(end - rest.data()))));
    }
  }
  return status;
}

}  // namespace rashomon
