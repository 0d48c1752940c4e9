// How two predicates relate as words: the same, derived from one another ("announce", "announcement"), of one
// meaning, one above the other, under one concept; and which nouns name events.
//
// The table (word_relations.tsv) is drawn from WordNet 3.0 (Fellbaum 1998) by scripts/train/wordnet. Loaded
// once; reading from several threads is safe. Errors are file:line.
#pragma once

#include <absl/status/statusor.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_source.h"
#include "base/string_map.h"

namespace rashomon {

// A lemma in lower case ("step down") as a verb or as anything else, which counts as a noun.
struct WordKey {
  std::string lemma;
  bool verb{};

  auto operator<=>(const WordKey&) const = default;
};

// Degrees: 1 between the chief senses of both, 1 / (1 + ranks of the senses) for lesser ones, 0 for none.
struct WordRelation {
  bool same{};
  bool derived{};
  bool prefix{};  // a common beginning of five letters, no other kinship known
  float synonym{};
  float above{};   // one is a kind of the other
  float beside{};  // both are kinds of one thing

  bool Any() const { return same || derived || prefix || synonym > 0 || above > 0 || beside > 0; }
};

class WordRelations {
 public:
  static absl::StatusOr<WordRelations> Load(const FileSource& files, const std::string& path);

  WordRelation Between(const WordKey& a, const WordKey& b) const;
  bool Knows(const WordKey& word) const { return entries_.contains(NameOf(word)); }
  // 2 where the noun's chief sense is an event, 1 for a lesser sense or what a verb makes, 0 for others.
  int EventDegree(std::string_view noun) const;

 private:
  using Ranked = std::vector<std::pair<uint32_t, uint32_t>>;  // (concept, rank of sense), by concept
  struct Entry {
    int event{};
    Ranked concepts{};
    Ranked above{};
    std::vector<std::string> derived{};  // names, sorted
  };

  static std::string NameOf(const WordKey& word);  // "step_down/v"
  static absl::StatusOr<Ranked> ParseRanked(std::string_view text, std::string_view where);
  static bool Derived(const Entry& a, const std::string& a_name, const Entry& b, const std::string& b_name);
  static float Nearest(const Ranked& a, const Ranked& b);

  StringMap<Entry> entries_;
};

}  // namespace rashomon
