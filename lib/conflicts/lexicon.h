// Lexicons of the comparison: contrast, denial and unknown cues, exclusive predicates, status ladders, reason
// connectives. Loaded once from lib/resources/conflicts; errors are file:line.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"

namespace rashomon {

// Two words (or word groups) of one opposition: "fire" (side 0) and "lay off" (side 1) of "leaving".
struct OppositionSide {
  uint32_t opposition{};
  uint32_t side{};
  bool verb{};  // stands there as a verb only: "fire", but not "a fire"
};

// A stage of a status ladder: "cancelled" is stage 3 of "meeting".
struct LadderStage {
  uint32_t ladder{};
  uint32_t stage{};
};

class ConflictLexicon {
 public:
  static absl::StatusOr<ConflictLexicon> Load(const FileSource& files, const std::string& folder);

  bool IsLight(std::string_view lemma) const { return light_.contains(lemma); }
  bool IsContrastStart(std::string_view lower) const { return contrast_start_.contains(lower); }
  bool IsContrastInside(std::string_view lower) const { return contrast_inside_.contains(lower); }
  bool IsDenial(std::string_view lemma) const { return denial_.contains(lemma); }
  bool IsUnknown(std::string_view lemma) const { return unknown_.contains(lemma); }
  bool IsPlaceNoun(std::string_view lemma) const { return place_nouns_.contains(lemma); }
  bool IsPersonNoun(std::string_view lemma) const { return person_nouns_.contains(lemma); }
  bool IsReasonCue(std::string_view lower) const { return reason_.contains(lower); }

  // Sides on which a lemma (with its particle: "lay off") stands, as a verb or not; empty when in no
  // opposition.
  std::vector<OppositionSide> Oppositions(std::string_view lemma, bool verb) const;
  const std::string& OppositionName(uint32_t opposition) const { return opposition_names_[opposition]; }
  // Stages a lemma stands for; empty when in no ladder.
  const std::vector<LadderStage>& Stages(std::string_view lemma) const;
  const std::string& LadderName(uint32_t ladder) const { return ladder_names_[ladder]; }
  // What a word does in an argument: "deny", "dismiss", "critic", ...; "" when nothing.
  std::string DisputeClass(std::string_view lower) const;
  // How good (up to 4) or bad (down to -4) a word speaks of its subject; 0 when it says nothing of that.
  double Valence(std::string_view lower) const;
  // Group of a counted noun ("person" for "passenger", "people"), or the noun itself.
  std::string NounGroup(std::string_view lemma) const;

 private:
  absl::Status LoadOppositions(const FileSource& files, const std::string& path);
  absl::Status LoadValence(const FileSource& files, const std::string& path);
  absl::Status LoadLadders(const FileSource& files, const std::string& path);

  StringSet light_, contrast_start_, contrast_inside_, denial_, unknown_, reason_, place_nouns_,
      person_nouns_;
  StringMap<std::vector<OppositionSide>> oppositions_;
  StringMap<std::vector<LadderStage>> stages_;
  StringMap<std::string> noun_groups_, dispute_classes_;
  StringMap<double> valence_;
  std::vector<std::string> opposition_names_, ladder_names_;
};

}  // namespace rashomon
