// Lexicons are small TSV files under lib/resources: lines that begin with '#' say columns, origin and
// licence; every other non-empty line is a row. A field may not be missing; trailing fields may be empty.
#pragma once

#include <absl/status/statusor.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"

namespace rashomon {

struct TextTable {
  struct Row {
    size_t line{};  // counted from 1
    std::vector<std::string> fields;
  };
  std::string path;
  std::vector<Row> rows;
};

// Reads `bytes` as a table of exactly `columns` columns. A row with another number of fields is an
// InvalidArgument error "path:line: expected N columns, found M".
absl::StatusOr<TextTable> ParseTextTable(std::string_view path, std::string_view bytes, size_t columns);
absl::StatusOr<TextTable> LoadTextTable(const FileSource& files, const std::string& path, size_t columns);

// A field as a number; an InvalidArgument error "path:line: '...' is no number".
absl::StatusOr<double> NumberIn(std::string_view path, const TextTable::Row& row, size_t field);

// Splits at every `separator`; empty parts are kept. "" gives one empty part.
std::vector<std::string> SplitFields(std::string_view text, char separator);

// The whole of `text` as a number; nothing when any of it is none.
template <typename Number>
std::optional<Number> NumberOf(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace rashomon
