// Finds attributions and claims in one article by the dependency tree, quotation spans and a cue lexicon, and
// by the sources, cues and contents that the model reads, where it has that head.
//
// Direct and indirect speech, "according to X", "X's report", headline colons, chains ("two officials told
// Reuters"), embedded posts (their speaker), denials and non-answers as claims of their own. Scare quotes and
// titles of works are not attributions. Thread-safe, cannot fail.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>

#include "base/file_source.h"
#include "claims/claim.h"
#include "entities/entities.h"
#include "syntax/parse.h"
#include "text/document.h"

namespace rashomon {

class ClaimFinder {
 public:
  // Reads the cue and certainty lexicons of `folder`.
  static absl::StatusOr<ClaimFinder> Load(const FileSource& files, const std::string& folder);
  Claims Find(const Document& document, const Parse& parse, const Entities& entities,
              const EntityLexicon& lexicon) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

// Stable dump, one attribution or claim a line (`dump --stage claims` gives JSON, made in report).
std::string ToText(const Document& document, const Claims& claims);

}  // namespace rashomon
