// gold.json, read strictly: what is wrong in a gold would make every score wrong.
#pragma once

#include <absl/status/statusor.h>

#include <string>

#include "base/file_source.h"
#include "gold/gold.h"

namespace rashomon {

// Reads the file `path` and the articles that it lists, which lie in its folder. The first fault is an
// InvalidArgument error "path:line:column: what": no JSON, a name that one object has twice, an unknown or
// missing field, a wrong type, a kind, relation or importance that there is not, an id used twice, fewer than
// two positions, a position without mentions, a `doc` that is no article, a line that the article has not, a
// quote that the line has not. An article that cannot be read gives the error of reading it.
absl::StatusOr<Gold> LoadGold(const FileSource& files, const std::string& path);

// "date", "number", ...; none when there is no such kind or relation.
std::optional<SlotKind> SlotKindOf(std::string_view name);
std::optional<Relation> RelationOf(std::string_view name);

}  // namespace rashomon
