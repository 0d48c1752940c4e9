#include "values/numbers.h"

#include <fmt/format.h>

#include <charconv>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "values/number_parser.h"

namespace rashomon {
namespace {

std::optional<NumberWord> ParseKind(std::string_view text) {
  constexpr std::string_view kNames[] = {"small", "hundred", "magnitude", "fraction",
                                         "group", "vague",   "zero"};
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == text) return static_cast<NumberWord>(i);
  }
  return std::nullopt;
}

// "F-16", "AK-47", "Covid-19": digits behind a hyphen behind letters that are no number or prefix of one.
bool IsCode(const NumberLexicon& lexicon, const Pieces& pieces, uint32_t at) {
  const ValuePiece& dash = PieceAt(pieces, static_cast<int>(at) - 1);
  if (!pieces[at].number || dash.lower != "-") return false;
  const ValuePiece& before = PieceAt(pieces, static_cast<int>(at) - 2);
  if (before.number || before.lower == "mid" || before.lower == "pre" || before.lower == "post" ||
      before.lower == "to" || before.lower == "<" || before.lower == ">") {
    return false;
  }
  const bool unit =
      before.glued && before.lower.size() <= 2 && PieceAt(pieces, static_cast<int>(at) - 3).number;
  if (unit) return false;  // "5k-20k", "5km-10km"
  return lexicon.Find(before.lower) == nullptr && before.lower != "%" && before.lower != "magnitude";
}

}  // namespace

absl::StatusOr<NumberLexicon> NumberLexicon::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  NumberLexicon lexicon;
  for (const TextTable::Row& row : table.rows) {
    std::optional<NumberWord> kind = ParseKind(row.fields[1]);
    double value = 0;
    const std::string& text = row.fields[2];
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!kind || error != std::errc() || end != text.data() + text.size()) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: no kind or no number", path, row.line));
    }
    lexicon.words_[row.fields[0]] = {*kind, value};
  }
  return lexicon;
}

const NumberEntry* NumberLexicon::Find(const std::string& lower) const {
  auto found = words_.find(lower);
  return found == words_.end() ? nullptr : &found->second;
}

std::optional<NumberSpan> NumberLexicon::ParseAt(const Pieces& pieces, uint32_t at) const {
  if (IsCode(*this, pieces, at)) return std::nullopt;
  return NumberParser(*this, pieces).Parse(at);
}

std::vector<NumberSpan> NumberLexicon::FindAll(const Pieces& pieces) const {
  std::vector<NumberSpan> found;
  for (uint32_t at = 0; at < pieces.size();) {
    std::optional<NumberSpan> span = ParseAt(pieces, at);
    if (span) found.push_back(*span);
    at = span ? span->end : at + 1;
  }
  return found;
}

std::optional<double> DigitsValue(std::string_view text) {
  std::string plain;
  size_t since_comma = 0;
  bool comma = false;
  bool point = false;
  for (char c : text) {
    if (c == ',') {
      // Indian grouping ("12,50,000") has groups of two.
      if (point || (comma && since_comma != 3 && since_comma != 2) || (!comma && since_comma > 3)) return {};
      comma = true;
      since_comma = 0;
    } else if (c == '.') {
      if (point || (comma && since_comma != 3)) return std::nullopt;
      point = true;
      plain += c;
    } else if (IsAsciiDigit(c)) {
      plain += c;
      ++since_comma;
    } else {
      return std::nullopt;
    }
  }
  if (plain.empty() || (comma && !point && since_comma != 3)) return std::nullopt;
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

int SignificantDigits(std::string_view text) {
  std::string digits;
  bool point = false;
  for (char c : text) {
    if (c == '.') point = true;
    if (IsAsciiDigit(c) && (c != '0' || !digits.empty())) digits += c;
  }
  if (!point) {
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  }
  return std::max<int>(1, static_cast<int>(digits.size()));
}

}  // namespace rashomon
