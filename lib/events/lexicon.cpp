#include "events/lexicon.h"

#include <fmt/format.h>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {

absl::StatusOr<EventLexicon> EventLexicon::Load(const FileSource& files, const std::string& folder) {
  EventLexicon lexicon;
  ASSIGN_OR_RETURN(TextTable light, LoadTextTable(files, JoinPath(folder, "light_words.tsv"), 1));
  for (const auto& row : light.rows) lexicon.light_.insert(row.fields[0]);

  ASSIGN_OR_RETURN(TextTable classes, LoadTextTable(files, JoinPath(folder, "predicate_classes.tsv"), 2));
  for (const auto& row : classes.rows) {
    // The first class that lists a lemma keeps it.
    for (const std::string& lemma : SplitFields(row.fields[1], ' ')) {
      lexicon.classes_.try_emplace(lemma, row.fields[0]);
    }
  }
  ASSIGN_OR_RETURN(TextTable modality, LoadTextTable(files, JoinPath(folder, "modality.tsv"), 2));
  for (const auto& row : modality.rows) {
    Modality value = Modality::kActual;
    if (row.fields[1] == "planned") value = Modality::kPlanned;
    if (row.fields[1] == "possible") value = Modality::kPossible;
    if (row.fields[1] == "counterfactual") value = Modality::kCounterfactual;
    if (value == Modality::kActual) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: unknown modality '{}'", modality.path, row.line, row.fields[1]));
    }
    lexicon.modality_[row.fields[0]] = value;
  }
  ASSIGN_OR_RETURN(TextTable markers, LoadTextTable(files, JoinPath(folder, "instance_markers.tsv"), 1));
  for (const auto& row : markers.rows) lexicon.instance_markers_.insert(row.fields[0]);
  ASSIGN_OR_RETURN(lexicon.relations_, WordRelations::Load(files, JoinPath(folder, "word_relations.tsv")));
  return lexicon;
}

std::string EventLexicon::ClassOf(std::string_view lemma) const {
  auto found = classes_.find(lemma);
  return found == classes_.end() ? std::string() : found->second;
}

Modality EventLexicon::ModalityOf(std::string_view governor) const {
  auto found = modality_.find(governor);
  return found == modality_.end() ? Modality::kActual : found->second;
}

}  // namespace rashomon
