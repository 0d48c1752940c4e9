// Names in general use, as far as they tell the type of what is called so: countries, capitals, bodies with
// their short forms, outlets, given names. Their tables are those of `entities`.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_source.h"
#include "syntax/parse.h"

namespace rashomon {

class KnownNames {
 public:
  // Reads countries.tsv, name_variants.tsv, outlets.tsv and given_names.tsv of `entities` and place_parts.tsv
  // of `syntax` in the folder `resources`.
  static absl::StatusOr<KnownNames> Load(const FileSource& files, const std::string& resources);

  // Of the very spelling; nothing for what is unknown, may be of several types, or is a given name too
  // ("Jordan").
  std::optional<NameType> TypeOf(std::string_view name) const;
  bool IsGivenName(std::string_view word) const;
  // A country, state or big city, in whatever case: may stand behind a place that lies in it ("Lyon France").
  bool IsLargePlace(std::string_view name) const;
  // "New", "of": goes with the place name that follows it.
  bool IsPlacePart(std::string_view word) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
