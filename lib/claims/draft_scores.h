// The learned chance of a drafted attribution being one: boosted trees over DraftSigns
// (attribution_trees.tsv), and the least chance of one that is kept (attribution_cut.tsv).
//
// Both come from scripts/train/attributions. Errors are file:line; a sign that this module does not know is
// one. Private to the module.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "base/file_source.h"
#include "base/sign_scores.h"
#include "claims/draft_signs.h"

namespace rashomon {

class DraftScores {
 public:
  // Reads attribution_trees.tsv and attribution_cut.tsv of `folder`.
  static absl::StatusOr<DraftScores> Load(const FileSource& files, const std::string& folder);

  double Score(const DraftSigns& signs) const { return scores_.Score(signs.values()); }  // 0..1
  double cut() const { return scores_.cut(); }

 private:
  SignScores scores_;
};

// False of posts and lists, and where the model says nothing of the sentence's words.
bool IsWeighed(const Article& article, const Draft& draft);

// The drafts that are kept, of those that are weighed: the likely ones, but those that hold a likelier one.
// What lies inside a kept content is kept as well, since the corpus tells one level; so is everything in an
// article in which the model reads no cue.
std::vector<Draft> KeepLikely(const Article& article, const DraftScores& scores, std::vector<Draft> drafts);

}  // namespace rashomon
