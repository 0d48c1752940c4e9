// Finds attributions and claims in one article by the dependency tree, quotation spans and a cue lexicon, and
// by the sources, cues and contents that the model reads, where it has that head; then boosted trees over
// signs of each decide whether it is kept (docs/model.md).
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
  // Reads the lexicons of `folder` and what attributions are weighed by.
  static absl::StatusOr<ClaimFinder> Load(const FileSource& files, const std::string& folder);
  Claims Find(const Document& document, const Parse& parse, const Entities& entities,
              const EntityLexicon& lexicon) const;

  // What scripts/train/attributions learns from (`dump --stage drafts`): lines "article" with its path and
  // "signs" with their names, then one for each attribution before any is dropped: "draft", its cue, source
  // and content as BEGIN-END in bytes of the file (none: "-", several: parted by blanks), 1 when it may be
  // dropped, and its signs; fields are parted by tabs.
  std::string DumpDrafts(const Document& document, const Parse& parse, const Entities& entities,
                         const EntityLexicon& lexicon) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

// Stable dump, one attribution or claim a line (`dump --stage claims` gives JSON, made in report).
std::string ToText(const Document& document, const Claims& claims);

}  // namespace rashomon
