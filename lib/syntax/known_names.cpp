#include "syntax/known_names.h"

#include <fmt/format.h>

#include "base/status_macros.h"
#include "base/string_map.h"
#include "base/text_table.h"
#include "text/chars.h"

namespace rashomon {

struct KnownNames::Impl {
  StringMap<std::optional<NameType>> types;  // nothing: several
  StringSet given;
  StringSet large_places;  // lower case
  StringSet place_parts;   // lower case

  void AddName(std::string_view name, NameType type) {
    if (name.empty()) return;
    const auto [at, is_new] = types.try_emplace(std::string(name), type);
    if (!is_new && at->second != type) at->second = std::nullopt;
  }

  void Add(std::string_view listed, NameType type) {
    for (const std::string& name : SplitFields(listed, '|')) AddName(name, type);
  }

  void AddLarge(std::string_view listed) {
    for (const std::string& name : SplitFields(listed, '|')) {
      if (!name.empty()) large_places.insert(LowerAscii(name));
    }
  }
};

absl::StatusOr<KnownNames> KnownNames::Load(const FileSource& files, const std::string& resources) {
  auto impl = std::make_shared<Impl>();
  const std::string entities = JoinPath(resources, "entities");
  ASSIGN_OR_RETURN(const TextTable countries, LoadTextTable(files, JoinPath(entities, "countries.tsv"), 6));
  for (const TextTable::Row& row : countries.rows) {
    for (const size_t field : {0, 1, 4}) impl->Add(row.fields[field], NameType::kPlace);
    for (const size_t field : {0, 1}) impl->AddLarge(row.fields[field]);
  }
  ASSIGN_OR_RETURN(const TextTable variants,
                   LoadTextTable(files, JoinPath(entities, "name_variants.tsv"), 3));
  for (const TextTable::Row& row : variants.rows) {
    const auto type = ParseNameType(row.fields[1]);
    if (!type) {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is no type of name", variants.path, row.line, row.fields[1]));
    }
    impl->Add(row.fields[0], *type);
    impl->Add(row.fields[2], *type);
    if (*type == NameType::kPlace) impl->AddLarge(row.fields[0]);
  }
  ASSIGN_OR_RETURN(const TextTable outlets, LoadTextTable(files, JoinPath(entities, "outlets.tsv"), 3));
  for (const TextTable::Row& row : outlets.rows) {
    for (const size_t field : {0, 2}) impl->Add(row.fields[field], NameType::kOrganisation);
  }
  ASSIGN_OR_RETURN(const TextTable given, LoadTextTable(files, JoinPath(entities, "given_names.tsv"), 2));
  for (const TextTable::Row& row : given.rows) impl->given.insert(row.fields[0]);
  ASSIGN_OR_RETURN(const TextTable parts,
                   LoadTextTable(files, JoinPath(JoinPath(resources, "syntax"), "place_parts.tsv"), 1));
  for (const TextTable::Row& row : parts.rows) impl->place_parts.insert(row.fields[0]);
  KnownNames names;
  names.impl_ = std::move(impl);
  return names;
}

std::optional<NameType> KnownNames::TypeOf(std::string_view name) const {
  const auto found = impl_->types.find(name);
  if (found == impl_->types.end() || IsGivenName(name)) return std::nullopt;
  return found->second;
}

bool KnownNames::IsGivenName(std::string_view word) const {
  return impl_->given.contains(word);
}

bool KnownNames::IsLargePlace(std::string_view name) const {
  return impl_->large_places.contains(LowerAscii(name));
}

bool KnownNames::IsPlacePart(std::string_view word) const {
  return impl_->place_parts.contains(LowerAscii(word));
}

}  // namespace rashomon
