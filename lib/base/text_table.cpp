#include "base/text_table.h"

#include <fmt/format.h>

#include "base/status_macros.h"

namespace rashomon {

absl::StatusOr<double> NumberIn(std::string_view path, const TextTable::Row& row, size_t field) {
  const std::optional<double> number = NumberOf<double>(row.fields[field]);
  if (number) return *number;
  return absl::InvalidArgumentError(
      fmt::format("{}:{}: '{}' is no number", path, row.line, row.fields[field]));
}

std::vector<std::string> SplitFields(std::string_view text, char separator) {
  std::vector<std::string> parts;
  size_t begin = 0;
  for (size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != separator) continue;
    parts.emplace_back(text.substr(begin, at - begin));
    begin = at + 1;
  }
  return parts;
}

absl::StatusOr<TextTable> ParseTextTable(std::string_view path, std::string_view bytes, size_t columns) {
  TextTable table{.path = std::string(path), .rows = {}};
  size_t line = 0;
  for (std::string& text : SplitFields(bytes, '\n')) {
    ++line;
    if (text.ends_with('\r')) text.pop_back();
    if (text.empty() || text.starts_with('#')) continue;
    std::vector<std::string> fields = SplitFields(text, '\t');
    if (fields.size() != columns) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: expected {} columns, found {}", path, line, columns, fields.size()));
    }
    table.rows.push_back({.line = line, .fields = std::move(fields)});
  }
  return table;
}

absl::StatusOr<TextTable> LoadTextTable(const FileSource& files, const std::string& path, size_t columns) {
  ASSIGN_OR_RETURN(std::string bytes, files.Read(path));
  return ParseTextTable(path, bytes, columns);
}

}  // namespace rashomon
