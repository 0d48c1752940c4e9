// The learned weights of the linker: one logistic regression over LinkSigns for each way in which two
// predicates relate, and the average likeness from which clusters are joined.
//
// Weights come from scripts/train/events (event_scores.tsv: model, sign, weight). Errors are file:line; a
// model or sign that the linker does not know is one, a sign without weight counts 0.
#pragma once

#include <absl/status/statusor.h>

#include <array>
#include <string>

#include "base/file_source.h"
#include "events/link_signs.h"

namespace rashomon {

// One word or one derived from the other; like words (synonyms, one class, one beginning); kin (one above the
// other, or under one concept).
enum class LinkModel : uint8_t { kSame, kLike, kKin, kCount };
std::string_view ToString(LinkModel model);  // "same"

class LinkScores {
 public:
  static absl::StatusOr<LinkScores> Load(const FileSource& files, const std::string& path);

  double Score(LinkModel model, const LinkSigns& signs) const;  // 0..1
  double cut() const { return cut_; }

 private:
  std::array<std::array<double, kLinkSigns>, static_cast<size_t>(LinkModel::kCount)> weights_{};
  double cut_{0.5};
};

}  // namespace rashomon
