#include "events/link_scores.h"

#include <fmt/format.h>

#include <cmath>

#include "base/status_macros.h"
#include "base/text_table.h"

namespace rashomon {
namespace {

constexpr std::string_view kModels[] = {"same", "like", "kin"};
constexpr std::string_view kSigns[] = {"bias",
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
static_assert(std::size(kModels) == static_cast<size_t>(LinkModel::kCount));

template <size_t kSize>
size_t Place(const std::string_view (&names)[kSize], std::string_view name) {
  size_t place = 0;
  while (place < kSize && names[place] != name) ++place;
  return place;
}

}  // namespace

std::string_view ToString(LinkSign sign) {
  return kSigns[static_cast<size_t>(sign)];
}

std::string_view ToString(LinkModel model) {
  return kModels[static_cast<size_t>(model)];
}

absl::StatusOr<LinkScores> LinkScores::Load(const FileSource& files, const std::string& path) {
  ASSIGN_OR_RETURN(TextTable table, LoadTextTable(files, path, 3));
  LinkScores scores;
  for (const auto& row : table.rows) {
    ASSIGN_OR_RETURN(const double weight, NumberIn(path, row, 2));
    if (row.fields[0] == "cluster" && row.fields[1] == "cut") {
      scores.cut_ = weight;
      continue;
    }
    const size_t model = Place(kModels, row.fields[0]), sign = Place(kSigns, row.fields[1]);
    if (model == std::size(kModels) || sign == std::size(kSigns)) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: no model or sign of this name: {} {}", path,
                                                    row.line, row.fields[0], row.fields[1]));
    }
    scores.weights_[model][sign] = weight;
  }
  return scores;
}

double LinkScores::Score(LinkModel model, const LinkSigns& signs) const {
  const auto& weights = weights_[static_cast<size_t>(model)];
  double sum = 0;
  for (size_t s = 0; s < kLinkSigns; ++s) sum += weights[s] * signs.values()[s];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace rashomon
