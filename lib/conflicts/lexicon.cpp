#include "conflicts/lexicon.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

absl::Status LoadWords(const FileSource& files, const std::string& path, StringSet& words) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 1));
  for (const auto& row : table.rows) words.insert(row.fields[0]);
  return absl::OkStatus();
}

std::string WithSpaces(std::string lemma) {
  std::replace(lemma.begin(), lemma.end(), '_', ' ');
  return lemma;
}

template <typename Value>
const std::vector<Value>& Lookup(const StringMap<std::vector<Value>>& map, std::string_view key) {
  static const std::vector<Value> kNone;
  auto found = map.find(key);
  return found == map.end() ? kNone : found->second;
}

}  // namespace

absl::Status ConflictLexicon::LoadOppositions(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  for (const auto& row : table.rows) {
    const auto opposition = static_cast<uint32_t>(opposition_names_.size());
    opposition_names_.push_back(row.fields[0]);
    for (uint32_t side = 0; side < 2; ++side) {
      for (const std::string& lemma : SplitFields(row.fields[1 + side], ' ')) {
        if (lemma.empty())
          return absl::InvalidArgumentError(fmt::format("{}:{}: empty word", path, row.line));
        const bool verb = lemma.ends_with("/v");
        oppositions_[WithSpaces(lemma.substr(0, lemma.size() - (verb ? 2 : 0)))].push_back(
            {opposition, side, verb});
      }
    }
  }
  return absl::OkStatus();
}

absl::Status ConflictLexicon::LoadLadders(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  for (const auto& row : table.rows) {
    if (ladder_names_.empty() || ladder_names_.back() != row.fields[0])
      ladder_names_.push_back(row.fields[0]);
    const auto ladder = static_cast<uint32_t>(ladder_names_.size() - 1);
    if (row.fields[1].size() != 1 || row.fields[1][0] < '0' || row.fields[1][0] > '9') {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: stage '{}' is no digit", path, row.line, row.fields[1]));
    }
    for (const std::string& lemma : SplitFields(row.fields[2], ' ')) {
      stages_[WithSpaces(lemma)].push_back({ladder, static_cast<uint32_t>(row.fields[1][0] - '0')});
    }
  }
  return absl::OkStatus();
}

absl::Status ConflictLexicon::LoadValence(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 2));
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(valence_[row.fields[0]], NumberIn(path, row, 1));
  }
  return absl::OkStatus();
}

absl::StatusOr<ConflictLexicon> ConflictLexicon::Load(const FileSource& files, const std::string& folder) {
  ConflictLexicon lexicon;
  const std::pair<const char*, StringSet*> sets[] = {{"light_words.tsv", &lexicon.light_},
                                                     {"contrast_start.tsv", &lexicon.contrast_start_},
                                                     {"contrast_inside.tsv", &lexicon.contrast_inside_},
                                                     {"denial.tsv", &lexicon.denial_},
                                                     {"unknown.tsv", &lexicon.unknown_},
                                                     {"reason.tsv", &lexicon.reason_},
                                                     {"place_nouns.tsv", &lexicon.place_nouns_},
                                                     {"person_nouns.tsv", &lexicon.person_nouns_}};
  for (const auto& [name, set] : sets) RETURN_IF_ERROR(LoadWords(files, JoinPath(folder, name), *set));
  RETURN_IF_ERROR(lexicon.LoadOppositions(files, JoinPath(folder, "oppositions.tsv")));
  RETURN_IF_ERROR(lexicon.LoadValence(files, JoinPath(folder, "valence.tsv")));
  RETURN_IF_ERROR(lexicon.LoadLadders(files, JoinPath(folder, "ladders.tsv")));
  ASSIGN_OR_RETURN(TextTable nouns, LoadTextTable(files, JoinPath(folder, "noun_groups.tsv"), 2));
  for (const auto& row : nouns.rows) {
    for (const std::string& lemma : SplitFields(row.fields[1], ' '))
      lexicon.noun_groups_[WithSpaces(lemma)] = row.fields[0];
  }
  ASSIGN_OR_RETURN(TextTable cues, LoadTextTable(files, JoinPath(folder, "dispute_cues.tsv"), 2));
  for (const auto& row : cues.rows) {
    for (const std::string& word : SplitFields(row.fields[1], ' '))
      lexicon.dispute_classes_[word] = row.fields[0];
  }
  return lexicon;
}

std::vector<OppositionSide> ConflictLexicon::Oppositions(std::string_view lemma, bool verb) const {
  std::vector<OppositionSide> sides = Lookup(oppositions_, lemma);
  if (!verb) std::erase_if(sides, [](const OppositionSide& side) { return side.verb; });
  return sides;
}

const std::vector<LadderStage>& ConflictLexicon::Stages(std::string_view lemma) const {
  return Lookup(stages_, lemma);
}

std::string ConflictLexicon::DisputeClass(std::string_view lower) const {
  auto found = dispute_classes_.find(lower);
  return found == dispute_classes_.end() ? std::string() : found->second;
}

double ConflictLexicon::Valence(std::string_view lower) const {
  auto found = valence_.find(lower);
  return found == valence_.end() ? 0 : found->second;
}

std::string ConflictLexicon::NounGroup(std::string_view lemma) const {
  auto found = noun_groups_.find(lemma);
  return found == noun_groups_.end() ? std::string(lemma) : found->second;
}

}  // namespace rashomon
