// The lexicons of the claims module: cue words with their frames, nouns that can be sources, phrases before a
// source, words that weaken a clause, predicates that give no answer. Complete once loaded. Private to the
// module.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"
#include "claims/claim.h"
#include "syntax/parse.h"

namespace rashomon {

struct CueEntry {
  bool that{};
  bool quote{};
  bool object{};
  bool infinitive{};
  bool person_infinitive{};   // "urge X to"
  bool passive_infinitive{};  // "is said to"
  bool passive_that{};        // "it is said that"
  bool as{};                  // "describe X as Y"
  bool figure{};              // "put the toll at 14"
  bool light{};               // "express hope": the noun is the cue
  std::vector<std::string> prepositions;
  Stance stance{Stance::kAsserts};
  Certainty certainty{Certainty::kCertain};

  bool Takes(std::string_view preposition) const;
};

struct UnknownEntry {
  bool negated{};
};

struct SourcePhrase {
  std::vector<std::string> words;
  bool media_only{};
};

class CueLexicon {
 public:
  static absl::StatusOr<CueLexicon> Load(const FileSource& files, const std::string& folder);

  // Readings of a verb, with its particle ("rule out"), in the order of the table; nullptr when it is no cue.
  const std::vector<CueEntry>* Verb(std::string_view lemma) const;
  const CueEntry* Noun(std::string_view lemma) const { return Look(nouns_, lemma); }
  const CueEntry* Adjective(std::string_view lemma) const { return Look(adjectives_, lemma); }
  // Kind of source a common noun makes; nullptr when it is none.
  const SourceKind* SourceNoun(std::string_view lemma) const;
  // Weakening by a word of a class ("modal", "adverb", "verb", "adjective", "if"); kCertain when it has none.
  Certainty Weakening(std::string_view lemma, std::string_view word_class) const;
  const UnknownEntry* Unknown(std::string_view lemma, std::string_view word_class) const;
  const std::vector<SourcePhrase>& phrases() const { return phrases_; }

 private:
  static const CueEntry* Look(const StringMap<CueEntry>& map, std::string_view lemma);

  StringMap<std::vector<CueEntry>> verbs_;
  StringMap<CueEntry> nouns_;
  StringMap<CueEntry> adjectives_;
  StringMap<SourceKind> source_nouns_;
  StringMap<Certainty> weakening_;    // "class lemma"
  StringMap<UnknownEntry> unknowns_;  // "class lemma"
  std::vector<SourcePhrase> phrases_;
};

}  // namespace rashomon
