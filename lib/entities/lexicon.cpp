// Loads the tables of lib/resources/entities and answers the questions of EntityLexicon.
#include <absl/strings/numbers.h>
#include <fmt/format.h>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "entities/name_fold.h"
#include "entities/tables.h"
#include "text/chars.h"

namespace rashomon {
namespace {

absl::Status BadField(const TextTable& table, const TextTable::Row& row, std::string_view what) {
  return absl::InvalidArgumentError(fmt::format("{}:{}: unknown {}", table.path, row.line, what));
}

std::vector<std::string> List(const std::string& field) {
  return field.empty() ? std::vector<std::string>() : SplitFields(field, '|');
}

absl::StatusOr<EntityType> TypeOf(std::string_view text) {
  if (text == "PER") return EntityType::kPerson;
  if (text == "ORG" || text == "organisation") return EntityType::kOrganisation;
  if (text == "LOC" || text == "place") return EntityType::kPlace;
  if (text == "other") return EntityType::kOther;
  return absl::InvalidArgumentError("type");
}

absl::Status LoadPersons(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, JoinPath(folder, "titles.tsv"), 4));
  for (const auto& row : table.rows) {
    const std::string& gender = row.fields[2];
    if (gender != "m" && gender != "f" && gender != "-") return BadField(table, row, "gender");
    const Gender value = gender == "m" ? Gender::kMale : gender == "f" ? Gender::kFemale : Gender::kUnknown;
    tables.persons.try_emplace(FoldName(row.fields[0]),
                               PersonNoun{row.fields[1], value, row.fields[3] == "1"});
  }
  ASSIGN_OR_RETURN(TextTable roles, LoadTextTable(files, JoinPath(folder, "role_groups.tsv"), 2));
  for (const auto& row : roles.rows) {
    auto& list = tables.roles[FoldName(row.fields[0])];
    for (const std::string& role : List(row.fields[1])) list.push_back(FoldName(role));
  }
  return absl::OkStatus();
}

absl::Status LoadNouns(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable nouns, LoadTextTable(files, JoinPath(folder, "nominals.tsv"), 3));
  for (const auto& row : nouns.rows) {
    absl::StatusOr<EntityType> type = TypeOf(row.fields[1]);
    if (!type.ok()) return BadField(nouns, row, "type");
    const std::string& kind = row.fields[2];
    NominalClass value = NominalClass::kPlain;
    if (kind == "outlet")
      value = NominalClass::kOutlet;
    else if (kind == "country")
      value = NominalClass::kCountry;
    else if (kind == "government")
      value = NominalClass::kGovernment;
    else if (kind == "time")
      value = NominalClass::kTime;
    else if (kind != "-")
      return BadField(nouns, row, "class");
    tables.nominals.try_emplace(row.fields[0], NominalNoun{*type, value});
  }
  ASSIGN_OR_RETURN(TextTable words, LoadTextTable(files, JoinPath(folder, "name_words.tsv"), 3));
  for (const auto& row : words.rows) {
    absl::StatusOr<EntityType> type = TypeOf(row.fields[1]);
    if (!type.ok()) return BadField(words, row, "type");
    tables.name_words.try_emplace(row.fields[0], NameWord{*type, row.fields[2] == "last"});
  }
  return absl::OkStatus();
}

absl::Status LoadGivenNames(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable names, LoadTextTable(files, JoinPath(folder, "given_names.tsv"), 2));
  for (const auto& row : names.rows) {
    const std::string& gender = row.fields[1];
    if (gender != "m" && gender != "f" && gender != "u") return BadField(names, row, "gender");
    const Gender value = gender == "m" ? Gender::kMale : gender == "f" ? Gender::kFemale : Gender::kUnknown;
    tables.given_names.try_emplace(FoldName(row.fields[0]), value);
  }
  ASSIGN_OR_RETURN(TextTable spellings, LoadTextTable(files, JoinPath(folder, "name_spellings.tsv"), 1));
  uint32_t group = 0;
  for (const auto& row : spellings.rows) {
    for (const std::string& form : List(row.fields[0])) tables.spelling_group.try_emplace(form, group);
    ++group;
  }
  return absl::OkStatus();
}

absl::Status LoadCountries(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, JoinPath(folder, "countries.tsv"), 6));
  for (const auto& row : table.rows) {
    const std::string& country = row.fields[0];
    tables.type_of[country] = EntityType::kPlace;
    std::vector<std::string> names = List(row.fields[1]);
    names.push_back(country);
    for (const std::string& name : names) {
      const std::string folded = FoldName(name);
      tables.countries.insert(folded);
      tables.canonical.try_emplace(folded, country);
      tables.country_of.try_emplace(folded, country);
    }
    for (const std::string& adjective : List(row.fields[2])) {
      tables.country_adjectives.insert(FoldName(adjective));
      tables.country_of.try_emplace(FoldName(adjective), country);
    }
    for (const std::string& demonym : List(row.fields[3])) {
      tables.demonyms.insert(FoldName(demonym));
      tables.country_of.try_emplace(FoldName(demonym), country);
    }
    for (size_t column : {4, 5}) {
      for (const std::string& seat : List(row.fields[column])) {
        tables.government_of.try_emplace(FoldName(seat), country);
      }
    }
  }
  return absl::OkStatus();
}

absl::Status LoadNames(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable outlets, LoadTextTable(files, JoinPath(folder, "outlets.tsv"), 3));
  for (const auto& row : outlets.rows) {
    std::vector<std::string> names = List(row.fields[2]);
    names.push_back(row.fields[0]);
    for (const std::string& name : names) tables.outlets.try_emplace(FoldName(name), row.fields[0]);
  }
  ASSIGN_OR_RETURN(TextTable variants, LoadTextTable(files, JoinPath(folder, "name_variants.tsv"), 3));
  for (const auto& row : variants.rows) {
    absl::StatusOr<EntityType> type = TypeOf(row.fields[1]);
    if (!type.ok()) return BadField(variants, row, "type");
    tables.type_of.try_emplace(row.fields[0], *type);
    tables.canonical.try_emplace(FoldName(row.fields[0]), row.fields[0]);
    for (const std::string& name : List(row.fields[2])) {
      tables.canonical.try_emplace(FoldName(name), row.fields[0]);
    }
  }
  ASSIGN_OR_RETURN(TextTable epithets, LoadTextTable(files, JoinPath(folder, "epithets.tsv"), 2));
  for (const auto& row : epithets.rows) tables.epithets[row.fields[0]] = List(row.fields[1]);
  return absl::OkStatus();
}

absl::Status LoadWeights(const FileSource& files, const std::string& folder, EntityTables& tables) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, JoinPath(folder, "coreference.tsv"), 2));
  for (const auto& row : table.rows) {
    float weight = 0;
    if (!absl::SimpleAtof(row.fields[1], &weight)) return BadField(table, row, "weight");
    if (!tables.sign_weights.try_emplace(HashSign(row.fields[0]), weight).second)
      return BadField(table, row, "sign: it has the hash of an earlier one, or is one");
  }
  return absl::OkStatus();
}

template <typename Map>
std::string Found(const Map& map, const std::string& key) {
  auto found = map.find(key);
  return found == map.end() ? std::string() : found->second;
}

}  // namespace

const PersonNoun* EntityTables::Person(std::string_view lemma) const {
  auto found = persons.find(FoldName(lemma));
  return found == persons.end() ? nullptr : &found->second;
}

absl::StatusOr<EntityLexicon> EntityLexicon::Load(const FileSource& files, const std::string& folder) {
  auto tables = std::make_shared<EntityTables>();
  RETURN_IF_ERROR(LoadPersons(files, folder, *tables));
  RETURN_IF_ERROR(LoadNouns(files, folder, *tables));
  RETURN_IF_ERROR(LoadGivenNames(files, folder, *tables));
  RETURN_IF_ERROR(LoadCountries(files, folder, *tables));
  RETURN_IF_ERROR(LoadNames(files, folder, *tables));
  RETURN_IF_ERROR(LoadWeights(files, folder, *tables));
  EntityLexicon lexicon;
  lexicon.tables_ = std::move(tables);
  return lexicon;
}

std::string EntityLexicon::Canonical(std::string_view name) const {
  // "us" the pronoun, "who" and "it" are no acronyms.
  if (!HasUpper(name)) return std::string(name);
  const std::string folded = FoldName(name);
  if (std::string found = Found(tables_->canonical, folded); !found.empty()) return found;
  if (std::string found = Found(tables_->outlets, folded); !found.empty()) return found;
  return std::string(name);
}

bool EntityLexicon::IsTitle(std::string_view lemma) const {
  const PersonNoun* noun = tables_->Person(lemma);
  return noun != nullptr && noun->title;
}

bool EntityLexicon::IsOutlet(std::string_view name) const {
  return HasUpper(name) && tables_->outlets.contains(FoldName(name));
}

bool EntityLexicon::IsCountry(std::string_view name) const {
  return HasUpper(name) && tables_->countries.contains(FoldName(name));
}

std::string EntityLexicon::GovernmentOf(std::string_view name) const {
  return HasUpper(name) ? Found(tables_->government_of, FoldName(name)) : std::string();
}

Gender EntityLexicon::GenderOf(std::string_view given_name) const {
  auto found = tables_->given_names.find(FoldName(given_name));
  return found == tables_->given_names.end() ? Gender::kUnknown : found->second;
}

}  // namespace rashomon
