// Numbers of a sentence: digits with separators, number words, magnitudes, fractions, dozens, vague counts.
#pragma once

#include <absl/container/flat_hash_map.h>
#include <absl/status/statusor.h>

#include <optional>
#include <string>

#include "base/file_source.h"
#include "values/pieces.h"

namespace rashomon {

enum class NumberWord : uint8_t { kSmall, kHundred, kMagnitude, kFraction, kGroup, kVague, kZero };

struct NumberEntry {
  NumberWord kind{};
  double value{};  // of the word itself: "twenty" 20, "dozens" 24 (the least it means)
};

struct NumberSpan {
  uint32_t first{};  // pieces
  uint32_t end{};
  double value{};
  int significant_digits{};
  bool vague{};            // "several", "dozens", "hundreds": at least `value`
  bool fraction{};         // "half", "two thirds", "a quarter"
  bool digits{};           // written with digits
  bool decimal{};          // has a decimal point or fraction sign
  bool magnitude{};        // has a magnitude word ("million")
  bool glued_magnitude{};  // magnitude by a letter glued to it ("2m", "3bn"): a number beside a currency only
};

class NumberLexicon {
 public:
  static absl::StatusOr<NumberLexicon> Load(const FileSource& files, const std::string& path);

  // The longest number that begins at piece `at`.
  std::optional<NumberSpan> ParseAt(const Pieces& pieces, uint32_t at) const;
  // All numbers of the sentence, in order, none overlapping; numbers inside codes ("F-16", "B52") left out.
  std::vector<NumberSpan> FindAll(const Pieces& pieces) const;
  const NumberEntry* Find(const std::string& lower) const;

 private:
  friend class NumberParser;
  absl::flat_hash_map<std::string, NumberEntry> words_;
};

// Value of "1,200", "0.5", "1200"; empty when the separators are odd ("7:30", "1,2,3", "1.2.3").
std::optional<double> DigitsValue(std::string_view text);
// Significant digits of a number as written: "1,200" has 2, "0.50" 2, "24" 2.
int SignificantDigits(std::string_view text);

}  // namespace rashomon
