// Rows of CSV (RFC 4180) that a spreadsheet takes for text and never for a formula. Whatever of comma,
// semicolon and tab it splits lines at, the columns stay the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// A field that a spreadsheet would take for a formula, or would round, gets "'" before it. Ends with CR LF.
std::string CsvRow(const std::vector<std::string>& fields);

// All rows, what CsvRow put before fields taken away again. Nothing when a quote is not closed.
std::optional<std::vector<std::vector<std::string>>> ParseCsv(std::string_view text);

}  // namespace rashomon
