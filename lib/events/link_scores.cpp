#include "events/link_scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

constexpr std::string_view kSigns[] = {"kinship",
                                       "rarity",
                                       "derived",
                                       "prefix",
                                       "synonym",
                                       "above",
                                       "beside",
                                       "same_class",
                                       "verbs",
                                       "nouns",
                                       "light",
                                       "proper",
                                       "event_noun",
                                       "documents",
                                       "alike",
                                       "close",
                                       "names",
                                       "sentences",
                                       "together",
                                       "one_document",
                                       "one_sentence",
                                       "distance",
                                       "near",
                                       "headlines",
                                       "one_headline",
                                       "leads",
                                       "agent_entity",
                                       "patient_entity",
                                       "any_entity",
                                       "crossed_entity",
                                       "entities_apart",
                                       "agent_word",
                                       "patient_word",
                                       "place_word",
                                       "modifier_word",
                                       "agents_apart",
                                       "patients_apart",
                                       "places_apart",
                                       "modifiers_apart",
                                       "any_argument",
                                       "argument_cosine",
                                       "bare",
                                       "arguments_apart",
                                       "sentence_entities",
                                       "no_sentence_entities",
                                       "same_time",
                                       "times_apart",
                                       "shared_number",
                                       "polarity_differs",
                                       "modality_differs",
                                       "instance_differs",
                                       "plural_differs"};
static_assert(std::size(kSigns) == kLinkSigns);

}  // namespace

std::string_view ToString(LinkSign sign) {
  return kSigns[static_cast<size_t>(sign)];
}

absl::StatusOr<LinkScores> LinkScores::Load(const FileSource& files, const std::string& folder) {
  const std::string path = JoinPath(folder, "event_trees.tsv"), cut_path = JoinPath(folder, "event_cut.tsv");
  LinkScores scores;
  ASSIGN_OR_RETURN(scores.trees_, BoostedTrees::Load(files, path));
  for (const std::string& name : scores.trees_.columns()) {
    const auto* sign = std::find(std::begin(kSigns), std::end(kSigns), name);
    if (sign == std::end(kSigns))
      return absl::InvalidArgumentError(fmt::format("{}: no sign of this name: {}", path, name));
    scores.columns_.push_back(static_cast<LinkSign>(sign - std::begin(kSigns)));
  }
  ASSIGN_OR_RETURN(const TextTable table, LoadTextTable(files, cut_path, 1));
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(scores.cut_, NumberIn(cut_path, row, 0));
  }
  return scores;
}

double LinkScores::Score(const LinkSigns& signs) const {
  std::vector<double> values;
  values.reserve(columns_.size());
  for (LinkSign sign : columns_) values.push_back(signs[sign]);
  return 1 / (1 + std::exp(-trees_.Logit(values)));
}

}  // namespace rashomon
