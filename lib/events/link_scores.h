// The learned likeness of two event mentions: boosted trees over LinkSigns (event_trees.tsv), and the average
// likeness from which clusters are joined (event_cut.tsv).
//
// Both come from scripts/train/events. Errors are file:line; a sign that the linker does not know is one.
#pragma once

#include <absl/status/statusor.h>

#include <string>

#include "base/file_source.h"
#include "base/sign_scores.h"
#include "events/link_signs.h"

namespace rashomon {

class LinkScores {
 public:
  // Reads event_trees.tsv and event_cut.tsv of `folder`.
  static absl::StatusOr<LinkScores> Load(const FileSource& files, const std::string& folder);

  double Score(const LinkSigns& signs) const { return scores_.Score(signs.values()); }  // 0..1
  double cut() const { return scores_.cut(); }

 private:
  SignScores scores_;
};

}  // namespace rashomon
