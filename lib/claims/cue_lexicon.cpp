#include "claims/cue_lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

absl::Status Unknown(const TextTable& table, const TextTable::Row& row, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}:{}: unknown {}", table.path, row.line, what));
}

std::optional<Stance> StanceOf(std::string_view text) {
  for (Stance stance : {Stance::kAsserts, Stance::kDenies, Stance::kDoubts, Stance::kAsks, Stance::kIntends,
                        Stance::kDeclines}) {
    if (text == ToString(stance)) return stance;
  }
  return std::nullopt;
}

std::optional<Certainty> CertaintyOf(std::string_view text) {
  if (text == "-") return Certainty::kCertain;
  for (Certainty certainty :
       {Certainty::kCertain, Certainty::kProbable, Certainty::kPossible, Certainty::kCounterfactual}) {
    if (text == ToString(certainty)) return certainty;
  }
  return std::nullopt;
}

bool AddFrame(std::string_view frame, CueEntry& entry) {
  if (frame == "that")
    entry.that = true;
  else if (frame == "quote")
    entry.quote = true;
  else if (frame == "obj")
    entry.object = true;
  else if (frame == "to")
    entry.infinitive = true;
  else if (frame == "to-person")
    entry.person_infinitive = true;
  else if (frame == "passive-to")
    entry.passive_infinitive = true;
  else if (frame == "passive-that")
    entry.passive_that = true;
  else if (frame == "as")
    entry.as = true;
  else if (frame == "figure")
    entry.figure = true;
  else if (frame == "light")
    entry.light = true;
  else if (frame == "whether")
    entry.that = true;
  else if (frame.starts_with("prep:"))
    entry.prepositions.emplace_back(frame.substr(5));
  else
    return false;
  return true;
}

absl::StatusOr<CueEntry> MakeEntry(const TextTable& table, const TextTable::Row& row) {
  CueEntry entry;
  const bool verb = row.fields[1] == "v";
  for (const std::string& frame : SplitFields(row.fields[2], ',')) {
    if (AddFrame(frame, entry)) continue;
    if (verb) return Unknown(table, row, "frame");
    entry.prepositions.push_back(frame);
  }
  const std::optional<Stance> stance = StanceOf(row.fields[3]);
  if (!stance) return Unknown(table, row, "stance");
  const std::optional<Certainty> certainty = CertaintyOf(row.fields[4]);
  if (!certainty) return Unknown(table, row, "certainty");
  entry.stance = *stance;
  entry.certainty = *certainty;
  return entry;
}

std::optional<SourceKind> KindOf(std::string_view text) {
  for (SourceKind kind :
       {SourceKind::kOutlet, SourceKind::kOrganisation, SourceKind::kDocument, SourceKind::kAnonymous}) {
    if (text == ToString(kind)) return kind;
  }
  return std::nullopt;
}

}  // namespace

bool CueEntry::Takes(std::string_view preposition) const {
  return std::find(prepositions.begin(), prepositions.end(), preposition) != prepositions.end();
}

absl::StatusOr<CueLexicon> CueLexicon::Load(const FileSource& files, const std::string& folder) {
  CueLexicon lexicon;
  ASSIGN_OR_RETURN(TextTable cues, LoadTextTable(files, JoinPath(folder, "cues.tsv"), 5));
  for (const auto& row : cues.rows) {
    ASSIGN_OR_RETURN(CueEntry entry, MakeEntry(cues, row));
    const std::string& part = row.fields[1];
    if (part != "v" && part != "n" && part != "a") return rashomon::Unknown(cues, row, "class");
    if (part == "v")
      lexicon.verbs_[row.fields[0]].push_back(std::move(entry));
    else
      (part == "n" ? lexicon.nouns_ : lexicon.adjectives_).try_emplace(row.fields[0], std::move(entry));
  }
  ASSIGN_OR_RETURN(TextTable nouns, LoadTextTable(files, JoinPath(folder, "source_nouns.tsv"), 2));
  for (const auto& row : nouns.rows) {
    const std::optional<SourceKind> kind = KindOf(row.fields[1]);
    if (!kind) return rashomon::Unknown(nouns, row, "kind");
    lexicon.source_nouns_.try_emplace(row.fields[0], *kind);
  }
  ASSIGN_OR_RETURN(TextTable certainty, LoadTextTable(files, JoinPath(folder, "certainty.tsv"), 3));
  for (const auto& row : certainty.rows) {
    const std::optional<Certainty> value = CertaintyOf(row.fields[2]);
    if (!value) return rashomon::Unknown(certainty, row, "certainty");
    lexicon.weakening_.try_emplace(row.fields[1] + " " + row.fields[0], *value);
  }
  ASSIGN_OR_RETURN(TextTable unknowns, LoadTextTable(files, JoinPath(folder, "unknowns.tsv"), 3));
  for (const auto& row : unknowns.rows) {
    lexicon.unknowns_.try_emplace(row.fields[1] + " " + row.fields[0], UnknownEntry{row.fields[2] == "1"});
  }
  ASSIGN_OR_RETURN(TextTable phrases, LoadTextTable(files, JoinPath(folder, "phrases.tsv"), 2));
  for (const auto& row : phrases.rows) {
    lexicon.phrases_.push_back({SplitFields(row.fields[0], ' '), row.fields[1] == "media"});
  }
  return lexicon;
}

const CueEntry* CueLexicon::Look(const StringMap<CueEntry>& map, std::string_view lemma) {
  auto found = map.find(lemma);
  return found == map.end() ? nullptr : &found->second;
}

const std::vector<CueEntry>* CueLexicon::Verb(std::string_view lemma) const {
  auto found = verbs_.find(lemma);
  return found == verbs_.end() ? nullptr : &found->second;
}

const SourceKind* CueLexicon::SourceNoun(std::string_view lemma) const {
  auto found = source_nouns_.find(lemma);
  return found == source_nouns_.end() ? nullptr : &found->second;
}

Certainty CueLexicon::Weakening(std::string_view lemma, std::string_view word_class) const {
  auto found = weakening_.find(fmt::format("{} {}", word_class, lemma));
  return found == weakening_.end() ? Certainty::kCertain : found->second;
}

const UnknownEntry* CueLexicon::Unknown(std::string_view lemma, std::string_view word_class) const {
  auto found = unknowns_.find(fmt::format("{} {}", word_class, lemma));
  return found == unknowns_.end() ? nullptr : &found->second;
}

}  // namespace rashomon
