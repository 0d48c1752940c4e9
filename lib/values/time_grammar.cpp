#include "values/time_grammar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "values/time_classes.h"

namespace rashomon {
namespace {

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  for (std::string& part : SplitFields(text, ' ')) {
    if (!part.empty()) words.push_back(std::move(part));
  }
  return words;
}

}  // namespace

bool TimeGrammar::Context::Allows(const std::string& lower) const {
  if (words.empty()) return true;
  return (std::find(words.begin(), words.end(), lower) != words.end()) != negated;
}

uint32_t TimeGrammar::Intern(const std::string& name) {
  auto [at, added] = symbols_.try_emplace(name, static_cast<uint32_t>(names_.size()));
  if (added) {
    names_.push_back(name);
    rules_.emplace_back();
  }
  return at->second;
}

absl::StatusOr<TimeGrammar> TimeGrammar::Load(const FileSource& files, const std::string& folder) {
  TimeGrammar grammar;
  grammar.Intern("@time");
  RETURN_IF_ERROR(grammar.LoadWords(files, JoinPath(folder, "time_words.tsv")));
  RETURN_IF_ERROR(grammar.LoadRules(files, JoinPath(folder, "time_rules.tsv")));
  std::vector<bool> seen(grammar.names_.size(), false);
  grammar.CollectStarters(0, &seen);
  return grammar;
}

void TimeGrammar::CollectStarters(uint32_t symbol, std::vector<bool>* seen) {
  if ((*seen)[symbol]) return;
  (*seen)[symbol] = true;
  if (names_[symbol][0] == '<') {
    for (const auto& [first, entries] : words_) {
      for (const TimeWord& entry : entries) {
        if (entry.symbol == symbol) starters_.insert(first);
      }
    }
  }
  for (const Rule& rule : rules_[symbol]) {
    for (const Element& element : rule.elements) {
      starters_.insert(element.words.begin(), element.words.end());
      if (element.kind != ElementKind::kWords) CollectStarters(element.symbol, seen);
      if (!element.optional) break;
    }
  }
}

bool TimeGrammar::CanBegin(const ValuePiece& piece, const NumberLexicon& lexicon) const {
  uint32_t end = 0;
  const bool part_code = piece.lower.size() == 2 && (piece.lower[0] == 'q' || piece.lower[0] == 'h');  // "Q3"
  return piece.number || part_code || piece.lower[0] == '\'' || piece.lower.ends_with("ies") ||
         starters_.contains(piece.lower) || lexicon.Find(piece.lower) != nullptr ||
         OrdinalAt({piece}, 0, &end) > 0;
}

absl::Status TimeGrammar::LoadWords(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  for (const TextTable::Row& row : table.rows) {
    std::optional<int> value = ParseFieldValue(row.fields[2]);
    std::vector<std::string> words = SplitWords(row.fields[1]);
    if (!value || words.empty()) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: no words or no value", path, row.line));
    }
    const std::string first = words[0];
    words_[first].push_back({std::move(words), Intern("<" + row.fields[0] + ">"), *value});
  }
  return absl::OkStatus();
}

absl::Status TimeGrammar::LoadRules(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 5));
  for (const TextTable::Row& row : table.rows) {
    absl::StatusOr<Rule> rule = ParseRule(row.fields);
    if (!rule.ok()) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: {}", path, row.line, std::string(rule.status().message())));
    }
    const uint32_t symbol = Intern("@" + row.fields[0]);
    rules_[symbol].push_back(*std::move(rule));
  }
  return absl::OkStatus();
}

absl::StatusOr<TimeGrammar::Rule> TimeGrammar::ParseRule(const std::vector<std::string>& fields) {
  Rule rule;
  for (auto [text, context] : {std::pair(&fields[1], &rule.before), std::pair(&fields[3], &rule.after)}) {
    if (*text == "-") continue;
    context->negated = text->starts_with("!");
    context->words = SplitFields(std::string_view(*text).substr(context->negated ? 1 : 0), '|');
    // "." stands for the end of the sentence or any mark: see TimeChart::MatchRule.
  }
  for (std::string part : SplitWords(fields[2])) {
    Element element;
    if (part.size() > 1 && part.ends_with('?')) {
      element.optional = true;
      part.pop_back();
    }
    if (part.size() > 1 && (part[0] == '<' || part[0] == '@')) {
      element.kind = part[0] == '<' ? ElementKind::kClass : ElementKind::kSymbol;
      element.symbol = Intern(part);
    } else {
      element.words = SplitFields(part, '|');
    }
    rule.elements.push_back(std::move(element));
  }
  if (rule.elements.empty()) return absl::InvalidArgumentError("empty pattern");
  RETURN_IF_ERROR(ParseSets(fields[4], &rule.sets));
  return rule;
}

absl::Status TimeGrammar::ParseSets(const std::string& text, TimeSpec* sets) {
  if (text == "-") return absl::OkStatus();
  for (const std::string& part : SplitWords(text)) {
    const size_t equals = part.find('=');
    if (equals == std::string::npos) return absl::InvalidArgumentError("no '=' in " + part);
    const std::string name = part.substr(0, equals);
    std::optional<int> value = ParseFieldValue(part.substr(equals + 1));
    if (!value) return absl::InvalidArgumentError("unknown value in " + part);
    if (name == "count") {
      sets->has_count = true;
      sets->count = sets->count_end = *value;
      continue;
    }
    std::optional<Field> field = ParseField(name);
    if (!field) return absl::InvalidArgumentError("unknown field in " + part);
    sets->Set(*field, *value);
  }
  return absl::OkStatus();
}

}  // namespace rashomon
