// The lexicons of the quantity grammar: units, currencies, bounds, labels, implied nouns. Entries of several
// pieces are found by their first; the longest wins.
#pragma once

#include <absl/container/flat_hash_map.h>
#include <absl/status/statusor.h>

#include <optional>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "values/pieces.h"
#include "values/value.h"

namespace rashomon {

// Entries by their words; a look-up matches pieces forward from a place or backward to it.
template <typename Entry>
class PhraseTable {
 public:
  struct Match {
    uint32_t first{};
    uint32_t end{};
    const Entry* entry{};
  };
  void Add(std::vector<std::string> words, Entry entry) {
    by_first_[words.front()].push_back(rows_.size());
    by_last_[words.back()].push_back(rows_.size());
    rows_.push_back({std::move(words), std::move(entry)});
  }
  // The longest entry that begins at piece `at`.
  std::optional<Match> At(const Pieces& pieces, uint32_t at) const;
  // The longest entry that ends before piece `end`.
  std::optional<Match> Before(const Pieces& pieces, uint32_t end) const;

 private:
  struct Row {
    std::vector<std::string> words;
    Entry entry;
  };
  std::vector<Row> rows_;
  absl::flat_hash_map<std::string, std::vector<size_t>> by_first_, by_last_;
};

struct UnitEntry {
  std::string unit;  // the base unit
  MeasureType measure{};
  double factor{1};
  double offset{};
};
struct CurrencyEntry {
  std::string code;
  double factor{1};
};
struct BoundEntry {
  Bound bound{};
  bool almost{};  // about, and less than the number says
};

struct QuantityTables {
  PhraseTable<UnitEntry> units;
  PhraseTable<CurrencyEntry> currency_before, currency_after;
  PhraseTable<BoundEntry> bound_before, bound_after;
  absl::flat_hash_map<std::string, bool> labels;  // true: only with a capital
  absl::flat_hash_map<std::string, std::string> verb_nouns, adjective_nouns, noun_lemmas;

  static absl::StatusOr<QuantityTables> Load(const FileSource& files, const std::string& folder);
};

template <typename Entry>
std::optional<typename PhraseTable<Entry>::Match> PhraseTable<Entry>::At(const Pieces& pieces,
                                                                         uint32_t at) const {
  std::optional<Match> best;
  auto rows = at < pieces.size() ? by_first_.find(pieces[at].lower) : by_first_.end();
  if (rows == by_first_.end()) return best;
  for (size_t row : rows->second) {
    const std::vector<std::string>& words = rows_[row].words;
    uint32_t end = at;
    bool same = true;
    for (size_t i = 0; same && i < words.size(); ++i) {
      if (i > 0 && end < pieces.size() && pieces[end].lower == "-" && words[i] != "-")
        ++end;  // "square-mile"
      same = end < pieces.size() && pieces[end].lower == words[i];
      ++end;
    }
    if (same && (!best || end > best->end)) best = Match{at, end, &rows_[row].entry};
  }
  return best;
}

template <typename Entry>
std::optional<typename PhraseTable<Entry>::Match> PhraseTable<Entry>::Before(const Pieces& pieces,
                                                                             uint32_t end) const {
  std::optional<Match> best;
  auto rows = end > 0 ? by_last_.find(pieces[end - 1].lower) : by_last_.end();
  if (rows == by_last_.end()) return best;
  for (size_t row : rows->second) {
    const std::vector<std::string>& words = rows_[row].words;
    if (words.size() > end) continue;
    const auto first = static_cast<uint32_t>(end - words.size());
    bool same = true;
    for (size_t i = 0; same && i < words.size(); ++i) same = pieces[first + i].lower == words[i];
    if (same && (!best || first < best->first)) best = Match{first, end, &rows_[row].entry};
  }
  return best;
}

}  // namespace rashomon
