#include "text/resources.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "text/chars.h"
#include "text/reader.h"

namespace rashomon {
namespace {

absl::Status BadField(const TextTable& table, const TextTable::Row& row, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}:{}: {}", table.path, row.line, what));
}

std::optional<AbbreviationKind> ParseAbbreviationKind(std::string_view text) {
  if (text == "title") return AbbreviationKind::kTitle;
  if (text == "inner") return AbbreviationKind::kInner;
  if (text == "number") return AbbreviationKind::kNumber;
  if (text == "plain") return AbbreviationKind::kPlain;
  return std::nullopt;
}

absl::Status FillAbbreviations(const TextTable& table, TextResources& out) {
  for (const TextTable::Row& row : table.rows) {
    const auto kind = ParseAbbreviationKind(row.fields[1]);
    if (!kind) return BadField(table, row, "kind is none of title, inner, number, plain");
    std::string key = LowerAscii(row.fields[0]);
    if (!key.ends_with('.')) return BadField(table, row, "an abbreviation ends with a full stop");
    key.pop_back();
    if (key[0] != row.fields[0][0]) out.capital_abbreviations.insert(key);
    out.abbreviations[key] = *kind;
  }
  return absl::OkStatus();
}

// "can|not" -> "cannot", cut at byte 3.
absl::Status FillContractions(const TextTable& table, TextResources& out) {
  for (const TextTable::Row& row : table.rows) {
    std::string word;
    std::vector<uint32_t> cuts;
    for (const std::string& part : SplitFields(row.fields[0], '|')) {
      if (!word.empty()) cuts.push_back(static_cast<uint32_t>(word.size()));
      word += LowerAscii(part);
    }
    if (cuts.empty()) return BadField(table, row, "a contraction has at least one '|'");
    out.contractions[word] = std::move(cuts);
  }
  return absl::OkStatus();
}

absl::Status FillFurniture(const TextTable& table, TextResources& out) {
  for (const TextTable::Row& row : table.rows) {
    FurniturePhrase phrase{.phrase = LowerAscii(row.fields[0]), .match = {}, .scope = {}};
    const std::string &match = row.fields[1], &scope = row.fields[2];
    if (match == "whole")
      phrase.match = FurnitureMatch::kWhole;
    else if (match == "start")
      phrase.match = FurnitureMatch::kStart;
    else if (match == "end")
      phrase.match = FurnitureMatch::kEnd;
    else if (match == "in")
      phrase.match = FurnitureMatch::kIn;
    else
      return BadField(table, row, "match is none of whole, start, end, in");
    if (scope == "line")
      phrase.scope = FurnitureScope::kLine;
    else if (scope == "list")
      phrase.scope = FurnitureScope::kList;
    else if (scope == "byline")
      phrase.scope = FurnitureScope::kByline;
    else
      return BadField(table, row, "scope is none of line, list, byline");
    out.furniture.push_back(std::move(phrase));
  }
  return absl::OkStatus();
}

// words.tsv: one word a row with the class it belongs to.
absl::Status FillWords(const TextTable& table, TextResources& out) {
  const std::pair<std::string_view, absl::flat_hash_set<std::string>*> classes[] = {
      {"prefix", &out.bound_prefixes},   {"compound", &out.joined_compounds}, {"starter", &out.starters},
      {"function", &out.function_words}, {"speech", &out.speech_verbs},       {"weekday", &out.weekdays},
      {"zone", &out.time_zones},         {"agency", &out.agencies},           {"credit", &out.credit_labels}};
  for (const TextTable::Row& row : table.rows) {
    bool known = false;
    for (const auto& [name, words] : classes) {
      if (row.fields[1] != name) continue;
      words->insert(LowerAscii(row.fields[0]));
      known = true;
    }
    if (!known) return BadField(table, row, fmt::format("unknown class \"{}\"", row.fields[1]));
  }
  return absl::OkStatus();
}

absl::Status FillMonths(const TextTable& table, TextResources& out) {
  for (const TextTable::Row& row : table.rows) {
    const int number = std::atoi(row.fields[1].c_str());
    if (number < 1 || number > 12) return BadField(table, row, "a month's number is 1 .. 12");
    out.months[LowerAscii(row.fields[0])] = number;
  }
  return absl::OkStatus();
}

}  // namespace

std::optional<AbbreviationKind> FindAbbreviation(const TextResources& resources, std::string_view word) {
  const std::string key = LowerAscii(word);
  const auto found = resources.abbreviations.find(key);
  if (found == resources.abbreviations.end()) return std::nullopt;
  if (key[0] == word[0] && resources.capital_abbreviations.contains(key)) return std::nullopt;
  return found->second;
}

absl::StatusOr<std::shared_ptr<const TextResources>> LoadTextResources(const FileSource& files,
                                                                       const std::string& folder) {
  auto resources = std::make_shared<TextResources>();
  ASSIGN_OR_RETURN(const TextTable abbreviations,
                   LoadTextTable(files, JoinPath(folder, "abbreviations.tsv"), 2));
  RETURN_IF_ERROR(FillAbbreviations(abbreviations, *resources));
  ASSIGN_OR_RETURN(const TextTable contractions,
                   LoadTextTable(files, JoinPath(folder, "contractions.tsv"), 1));
  RETURN_IF_ERROR(FillContractions(contractions, *resources));
  ASSIGN_OR_RETURN(const TextTable furniture, LoadTextTable(files, JoinPath(folder, "furniture.tsv"), 3));
  RETURN_IF_ERROR(FillFurniture(furniture, *resources));
  ASSIGN_OR_RETURN(const TextTable words, LoadTextTable(files, JoinPath(folder, "words.tsv"), 2));
  RETURN_IF_ERROR(FillWords(words, *resources));
  ASSIGN_OR_RETURN(const TextTable months, LoadTextTable(files, JoinPath(folder, "months.tsv"), 2));
  RETURN_IF_ERROR(FillMonths(months, *resources));
  return std::shared_ptr<const TextResources>(std::move(resources));
}

}  // namespace rashomon
