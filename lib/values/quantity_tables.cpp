#include "values/quantity_tables.h"

#include <fmt/format.h>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

std::optional<MeasureType> ParseMeasure(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(MeasureType::kRate); ++i) {
    if (ToString(static_cast<MeasureType>(i)) == text) return static_cast<MeasureType>(i);
  }
  return std::nullopt;
}

std::optional<Bound> ParseBound(std::string_view text) {
  for (int i = 0; i <= static_cast<int>(Bound::kVague); ++i) {
    if (ToString(static_cast<Bound>(i)) == text) return static_cast<Bound>(i);
  }
  return std::nullopt;
}

absl::Status BadRow(const TextTable& table, const TextTable::Row& row) {
  return absl::InvalidArgumentError(fmt::format("{}:{}: a field has no known value", table.path, row.line));
}

absl::Status LoadUnits(const FileSource& files, const std::string& path, QuantityTables* tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 5));
  for (const TextTable::Row& row : table.rows) {
    std::optional<MeasureType> measure = ParseMeasure(row.fields[2]);
    std::optional<double> factor = NumberOf<double>(row.fields[3]);
    std::optional<double> offset = NumberOf<double>(row.fields[4]);
    if (!measure || !factor || !offset) return BadRow(table, row);
    tables->units.Add(SplitFields(row.fields[0], ' '), {row.fields[1], *measure, *factor, *offset});
  }
  return absl::OkStatus();
}

absl::Status LoadCurrencies(const FileSource& files, const std::string& path, QuantityTables* tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 4));
  for (const TextTable::Row& row : table.rows) {
    std::optional<double> factor = NumberOf<double>(row.fields[3]);
    const bool before = row.fields[0] == "before";
    if (!factor || (!before && row.fields[0] != "after")) return BadRow(table, row);
    (before ? tables->currency_before : tables->currency_after)
        .Add(SplitFields(row.fields[1], ' '), {row.fields[2], *factor});
  }
  return absl::OkStatus();
}

absl::Status LoadBounds(const FileSource& files, const std::string& path, QuantityTables* tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  for (const TextTable::Row& row : table.rows) {
    const bool almost = row.fields[2] == "almost";
    std::optional<Bound> bound = almost ? Bound::kAbout : ParseBound(row.fields[2]);
    const bool before = row.fields[0] == "before";
    if (!bound || (!before && row.fields[0] != "after")) return BadRow(table, row);
    (before ? tables->bound_before : tables->bound_after)
        .Add(SplitFields(row.fields[1], ' '), {*bound, almost});
  }
  return absl::OkStatus();
}

absl::Status LoadNouns(const FileSource& files, const std::string& folder, QuantityTables* tables) {
  ASSIGN_OR_RETURN(TextTable nouns, LoadTextTable(files, JoinPath(folder, "implied_nouns.tsv"), 3));
  for (const TextTable::Row& row : nouns.rows) {
    const std::string& kind = row.fields[1];
    if (kind != "verb" && kind != "adjective" && kind != "noun") return BadRow(nouns, row);
    auto& target = kind == "verb"        ? tables->verb_nouns
                   : kind == "adjective" ? tables->adjective_nouns
                                         : tables->noun_lemmas;
    target[row.fields[0]] = row.fields[2];
  }
  ASSIGN_OR_RETURN(TextTable labels, LoadTextTable(files, JoinPath(folder, "number_labels.tsv"), 2));
  for (const TextTable::Row& row : labels.rows) {
    if (row.fields[1] != "always" && row.fields[1] != "capital") return BadRow(labels, row);
    tables->labels[row.fields[0]] = row.fields[1] == "capital";
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<QuantityTables> QuantityTables::Load(const FileSource& files, const std::string& folder) {
  QuantityTables tables;
  RETURN_IF_ERROR(LoadUnits(files, JoinPath(folder, "units.tsv"), &tables));
  RETURN_IF_ERROR(LoadCurrencies(files, JoinPath(folder, "currencies.tsv"), &tables));
  RETURN_IF_ERROR(LoadBounds(files, JoinPath(folder, "bounds.tsv"), &tables));
  RETURN_IF_ERROR(LoadNouns(files, folder, &tables));
  return tables;
}

}  // namespace rashomon
