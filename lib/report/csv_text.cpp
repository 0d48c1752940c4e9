#include "report/csv_text.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

// Spreadsheets take a field that begins so for a formula.
bool LooksLikeFormula(std::string_view field) {
  static constexpr std::array<std::string_view, 11> kStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                               "\n", "＝", "＋", "－", "＠"};
  for (std::string_view start : kStarts) {
    if (field.starts_with(start)) return true;
  }
  return false;
}

// Spreadsheets keep fifteen digits of a number, and take hexadecimal digits with one "e" for one.
bool WouldBeRounded(std::string_view field) {
  constexpr size_t kDigitsKept = 15;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (field.size() <= kDigitsKept || !is_digit(field.front()) || !is_digit(field.back())) return false;
  const auto others = std::count_if(field.begin(), field.end(), [&](char c) { return !is_digit(c); });
  return others == 0 || (others == 1 && field.find('e') != std::string_view::npos);
}

bool NeedsApostrophe(std::string_view field) {
  return LooksLikeFormula(field) || WouldBeRounded(field);
}

std::string Field(std::string_view text) {
  std::string field(text);
  if (NeedsApostrophe(text)) field.insert(0, "'");
  if (field.find_first_of(",;\t\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

class CsvParser {
 public:
  explicit CsvParser(std::string_view text) : text_(text) {}

  std::optional<std::vector<std::vector<std::string>>> Run() {
    std::vector<std::vector<std::string>> rows;
    while (at_ < text_.size()) {
      std::vector<std::string> row;
      do {
        std::optional<std::string> field = Next();
        if (!field) return std::nullopt;
        row.push_back(*std::move(field));
      } while (Take(','));
      Take('\r');
      Take('\n');
      if (row.size() > 1 || !row[0].empty()) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool Take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::optional<std::string> Next() {
    std::string field;
    if (Take('"')) {
      for (;; ++at_) {
        if (at_ >= text_.size()) return std::nullopt;
        if (text_[at_] == '"' && text_.substr(at_ + 1, 1) != "\"") break;
        if (text_[at_] == '"') ++at_;
        field += text_[at_];
      }
      ++at_;
    }
    while (at_ < text_.size() && text_.find_first_of(",\r\n", at_) != at_) field += text_[at_++];
    if (field.starts_with('\'') && NeedsApostrophe(std::string_view(field).substr(1))) field.erase(0, 1);
    return field;
  }

  std::string_view text_;
  size_t at_{};
};

}  // namespace

std::string CsvRow(const std::vector<std::string>& fields) {
  std::string row;
  for (const std::string& field : fields) row += (row.empty() ? "" : ",") + Field(field);
  return row + "\r\n";
}

std::optional<std::vector<std::vector<std::string>>> ParseCsv(std::string_view text) {
  return CsvParser(text).Run();
}

}  // namespace rashomon
