#include "events/link_scores.h"

#include <iterator>

#include "base/status_macros.h"

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
  LinkScores scores;
  ASSIGN_OR_RETURN(scores.scores_, SignScores::Load(files, JoinPath(folder, "event_trees.tsv"),
                                                    JoinPath(folder, "event_cut.tsv"), kSigns, 0.5));
  return scores;
}

}  // namespace rashomon
