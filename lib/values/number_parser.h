// Recursive descent over pieces for one number; used by NumberLexicon only.
#pragma once

#include <optional>

#include "values/numbers.h"

namespace rashomon {

class NumberParser {
 public:
  NumberParser(const NumberLexicon& lexicon, const Pieces& pieces) : lexicon_(lexicon), pieces_(pieces) {}

  std::optional<NumberSpan> Parse(uint32_t at) const;

 private:
  const NumberEntry* Entry(uint32_t at) const;
  const std::string& Lower(uint32_t at) const { return PieceAt(pieces_, static_cast<int>(at)).lower; }
  // A number in words as far as it has been read: "three million two hundred" is total 3e6 and group 200.
  struct Sum {
    double total{};
    double group{};
    double last{};  // the last word's value
    bool any{};
  };
  bool AddWord(const NumberEntry& entry, bool adjacent, Sum* sum) const;
  bool IsSpacedHyphen(const Sum& sum, uint32_t at) const;
  bool Digits(NumberSpan* span) const;
  bool Words(NumberSpan* span) const;
  bool Vague(NumberSpan* span) const;
  bool Article(NumberSpan* span) const;
  bool PlainFraction(NumberSpan* span) const;
  bool SpacedGroups(NumberSpan* span) const;
  void DigitsTail(NumberSpan* span) const;
  // What may follow a number: "1/2", "and a half", "million", "dozen", "thirds".
  void PointDigits(NumberSpan* span) const;
  bool SlashFraction(NumberSpan* span) const;
  bool SlashBehind(NumberSpan* span) const;
  bool ScaledFraction(uint32_t at, NumberSpan* span) const;
  double CountedFraction(uint32_t at, uint32_t* end) const;
  void MixedFraction(NumberSpan* span) const;
  void Magnitudes(NumberSpan* span) const;
  void FractionWord(NumberSpan* span) const;

  const NumberLexicon& lexicon_;
  const Pieces& pieces_;
};

}  // namespace rashomon
