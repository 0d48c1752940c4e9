// Decisions as JSON and CSV, there and back.
#include "store/exchange.h"

#include <absl/status/status.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/status_macros.h"
#include "report/csv_text.h"
#include "report/json_text.h"
#include "store/review.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "rashomon.decisions/1";

struct Column {
  std::string_view name;
  std::string DecisionRow::*field;
};

constexpr std::array<Column, 13> kColumns = {{{"story", &DecisionRow::story},
                                              {"slot_key", &DecisionRow::slot_key},
                                              {"fingerprint", &DecisionRow::fingerprint},
                                              {"question", &DecisionRow::question},
                                              {"verdict", &DecisionRow::verdict},
                                              {"why", &DecisionRow::why},
                                              {"who", &DecisionRow::who},
                                              {"at", &DecisionRow::at},
                                              {"expires", &DecisionRow::expires},
                                              {"second_reader", &DecisionRow::second_reader},
                                              {"second_at", &DecisionRow::second_at},
                                              {"note", &DecisionRow::note},
                                              {"assignee", &DecisionRow::assignee}}};

absl::Status Check(const DecisionRow& row, size_t number) {
  auto wrong = [&](const std::string& what) {
    return absl::InvalidArgumentError(fmt::format("decision {}: {}", number, what));
  };
  if (row.story.empty() || row.slot_key.empty() || row.fingerprint.empty()) {
    return wrong("story, slot_key and fingerprint must be given");
  }
  if (!row.verdict.empty() && !ParseVerdict(row.verdict)) return wrong("no verdict \"" + row.verdict + "\"");
  if (!row.verdict.empty() && (row.who.empty() || row.at.empty())) return wrong("who and at must be given");
  return absl::OkStatus();
}

absl::StatusOr<std::vector<DecisionRow>> FromJson(std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return absl::InvalidArgumentError("decisions are no well-formed JSON");
  if (!json.is_object() || json.value("schema", "") != kSchema || !json.contains("decisions") ||
      !json["decisions"].is_array()) {
    return absl::InvalidArgumentError(fmt::format("decisions are not of schema {}", kSchema));
  }
  std::vector<DecisionRow> rows;
  for (const Json& one : json["decisions"]) {
    DecisionRow row;
    for (const Column& column : kColumns) {
      const std::string name(column.name);
      if (!one.is_object() || !one.contains(name)) continue;
      if (!one[name].is_string()) {
        return absl::InvalidArgumentError(fmt::format("decision {}: {} is no text", rows.size() + 1, name));
      }
      row.*column.field = one[name].get<std::string>();
    }
    RETURN_IF_ERROR(Check(row, rows.size() + 1));
    rows.push_back(std::move(row));
  }
  return rows;
}

absl::StatusOr<std::vector<DecisionRow>> FromCsv(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto table = ParseCsv(bytes);
  if (!table || table->empty()) return absl::InvalidArgumentError("decisions are neither JSON nor CSV");
  std::vector<std::string DecisionRow::*> fields;
  for (const std::string& head : table->front()) {
    std::string DecisionRow::*field = nullptr;
    for (const Column& column : kColumns) {
      if (column.name == head) field = column.field;
    }
    fields.push_back(field);  // a column that is not known is passed over
  }
  for (const std::string name : {"story", "slot_key", "fingerprint"}) {
    if (std::find(table->front().begin(), table->front().end(), name) == table->front().end()) {
      return absl::InvalidArgumentError(fmt::format("decisions have no column \"{}\"", name));
    }
  }
  std::vector<DecisionRow> rows;
  for (size_t r = 1; r < table->size(); ++r) {
    DecisionRow row;
    for (size_t c = 0; c < fields.size() && c < (*table)[r].size(); ++c) {
      if (fields[c]) row.*fields[c] = (*table)[r][c];
    }
    RETURN_IF_ERROR(Check(row, r));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string DecisionsJson(const std::vector<DecisionRow>& rows) {
  Json all = Json::array();
  for (const DecisionRow& row : rows) {
    Json one;
    for (const Column& column : kColumns) one[std::string(column.name)] = row.*column.field;
    all.push_back(std::move(one));
  }
  return Print({{"schema", kSchema}, {"decisions", std::move(all)}});
}

std::string DecisionsCsv(const std::vector<DecisionRow>& rows) {
  std::vector<std::string> head;
  for (const Column& column : kColumns) head.emplace_back(column.name);
  std::string out = CsvRow(head);
  for (const DecisionRow& row : rows) {
    std::vector<std::string> fields;
    for (const Column& column : kColumns) fields.push_back(row.*column.field);
    out += CsvRow(fields);
  }
  return out;
}

absl::StatusOr<std::vector<DecisionRow>> ParseDecisions(std::string_view bytes) {
  const size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && bytes[first] == '{') return FromJson(bytes.substr(first));
  return FromCsv(bytes);
}

}  // namespace rashomon
