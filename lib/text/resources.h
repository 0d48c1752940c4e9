// The lexicons of the text stages, as tables ready for look-up. Keys are lower-case ASCII (other letters as
// they are). Made by LoadTextResources (text/reader.h); read only afterwards.
#pragma once

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// When a full stop behind an abbreviation may also end the sentence.
enum class AbbreviationKind {
  kTitle,   // before a name: never ("Mr.")
  kInner,   // before more words: never ("e.g.", "vs.")
  kNumber,  // before a figure: never; else when the next word can open a sentence ("No. 3", "Nov. 5")
  kPlain    // when the next word can open a sentence ("Inc.", "etc.", "a.m.")
};

// Lines and parts of lines that are page furniture.
enum class FurnitureMatch {
  kWhole,  // the whole line is the phrase
  kStart,  // the line begins with it
  kEnd,    // the line ends with it
  kIn      // a short line holds it
};
enum class FurnitureScope {
  kLine,   // this line only
  kList,   // and the list of headlines or links below it
  kByline  // names an author: a byline, not furniture
};
struct FurniturePhrase {
  std::string phrase;
  FurnitureMatch match{};
  FurnitureScope scope{};
};

struct TextResources {
  absl::flat_hash_map<std::string, AbbreviationKind> abbreviations;  // without the last full stop
  absl::flat_hash_set<std::string>
      capital_abbreviations;                          // of these, those that need a capital: "Sat", "Ill"
  absl::flat_hash_set<std::string> bound_prefixes;    // stay joined over a hyphen: "anti", "re"
  absl::flat_hash_set<std::string> joined_compounds;  // whole words that keep their hyphen: "e-mail"
  absl::flat_hash_map<std::string, std::vector<uint32_t>> contractions;  // word -> bytes where it is cut
  absl::flat_hash_set<std::string> starters;        // words that open sentences and continue no name
  absl::flat_hash_set<std::string> function_words;  // the commonest English words, for the language check
  absl::flat_hash_set<std::string> speech_verbs;    // may follow a closing quotation: "said", "asks"
  absl::flat_hash_map<std::string, int> months;     // "january", "jan", "sept" -> 1 .. 12
  absl::flat_hash_set<std::string> weekdays;        // "monday", "mon", "tues"
  absl::flat_hash_set<std::string> time_zones;      // "gmt", "bst", "edt"
  absl::flat_hash_set<std::string> agencies;        // "reuters", "ap": in "LONDON (Reuters) -"
  absl::flat_hash_set<std::string> credit_labels;   // "photo", "image": before a colon, a picture's credit
  std::vector<FurniturePhrase> furniture;
};

// The kind of the abbreviation that `word`, without its last full stop, is.
std::optional<AbbreviationKind> FindAbbreviation(const TextResources& resources, std::string_view word);

}  // namespace rashomon
