// The grammar of temporal expressions: lexicon entries and rules read from two tables, matched over pieces.
//
// Words table: class, words, value. Rules table: symbol, words that must (or "!": must not) stand before,
// pattern, words after, fields to set. A pattern is a row of elements: `last|past` (one of these words),
// `<month>` (an entry or computed class), `@day` (another symbol); `?` makes an element optional. All ends of
// a symbol at a place are kept, the first rule winning for each end (a chart parser without left recursion).
#pragma once

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "values/numbers.h"
#include "values/pieces.h"
#include "values/time_spec.h"

namespace rashomon {

struct TimeMatch {
  uint32_t end{};  // piece
  TimeSpec spec;
};

// A lexicon entry: "new year 's eve" of class "holiday" with value 12.
struct TimeWord {
  std::vector<std::string> words;
  uint32_t symbol{};
  int value{};
};

class TimeGrammar {
 public:
  // Reads time_words.tsv and time_rules.tsv of `folder`.
  static absl::StatusOr<TimeGrammar> Load(const FileSource& files, const std::string& folder);

 private:
  friend class TimeChart;
  enum class ElementKind : uint8_t { kWords, kClass, kSymbol };
  struct Element {
    ElementKind kind{};
    bool optional{};
    uint32_t symbol{};
    std::vector<std::string> words;
  };
  struct Context {
    bool negated{};
    std::vector<std::string> words;  // empty: anything
    bool Allows(const std::string& lower) const;
  };
  struct Rule {
    Context before;
    Context after;
    std::vector<Element> elements;
    TimeSpec sets;
  };

  absl::Status LoadWords(const FileSource& files, const std::string& path);
  absl::Status LoadRules(const FileSource& files, const std::string& path);
  absl::StatusOr<Rule> ParseRule(const std::vector<std::string>& fields);
  static absl::Status ParseSets(const std::string& text, TimeSpec* sets);
  uint32_t Intern(const std::string& name);
  // Adds the words with which matches of a symbol can begin; numbers of all kinds are not listed.
  void CollectStarters(uint32_t symbol, std::vector<bool>* seen);
  bool CanBegin(const ValuePiece& piece, const NumberLexicon& lexicon) const;

  absl::flat_hash_map<std::string, uint32_t> symbols_;
  absl::flat_hash_map<std::string, std::vector<TimeWord>> words_;  // by first word
  std::vector<std::vector<Rule>> rules_;                           // by symbol
  std::vector<std::string> names_;                                 // by symbol
  absl::flat_hash_set<std::string> starters_;                      // of "@time"
};

// Matches of one sentence, computed on demand. `numbers` are those of the same pieces.
class TimeChart {
 public:
  TimeChart(const TimeGrammar& grammar, const NumberLexicon& lexicon, const Pieces& pieces);

  // All matches of "time" at piece `at`, longest first.
  std::vector<TimeMatch> TimesAt(uint32_t at);

 private:
  const std::vector<TimeMatch>& SymbolAt(uint32_t symbol, uint32_t at);
  void MatchRule(const TimeGrammar::Rule& rule, uint32_t at, std::vector<TimeMatch>* found);
  std::vector<TimeMatch> MatchElement(const TimeGrammar::Element& element, uint32_t at);
  void MatchClass(uint32_t symbol, uint32_t at, std::vector<TimeMatch>* found);

  const TimeGrammar& grammar_;
  const NumberLexicon& lexicon_;
  const Pieces& pieces_;
  std::vector<std::unique_ptr<std::vector<TimeMatch>>> memo_;  // symbol * (pieces + 1) + at
};

}  // namespace rashomon
