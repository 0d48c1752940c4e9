#include "values/number_parser.h"

#include <cmath>

namespace rashomon {
const NumberEntry* NumberParser::Entry(uint32_t at) const {
  return at < pieces_.size() ? lexicon_.Find(pieces_[at].lower) : nullptr;
}

std::optional<NumberSpan> NumberParser::Parse(uint32_t at) const {
  NumberSpan span{.first = at, .end = at, .significant_digits = 1};
  if (!Digits(&span) && !Words(&span) && !Vague(&span) && !Article(&span) && !PlainFraction(&span)) {
    return std::nullopt;
  }
  return span;
}

bool NumberParser::Digits(NumberSpan* span) const {
  const ValuePiece& piece = pieces_[span->first];
  if (!piece.number) return false;
  std::optional<double> value = DigitsValue(piece.lower);
  if (!value) return false;
  span->value = *value;
  span->digits = true;
  span->decimal = piece.lower.find('.') != std::string::npos;
  span->significant_digits = SignificantDigits(piece.lower);
  span->end = span->first + 1;
  if (SlashFraction(span) || SpacedGroups(span)) return true;
  MixedFraction(span);
  Magnitudes(span);
  if (span->magnitude && !span->decimal) MixedFraction(span);  // "3 million and a half"
  DigitsTail(span);
  FractionWord(span);
  return true;
}

// "1 414 021", "40 000": groups of three digits parted by spaces, in digits alone.
bool NumberParser::SpacedGroups(NumberSpan* span) const {
  const std::string& head = Lower(span->first);
  const ValuePiece& before = PieceAt(pieces_, static_cast<int>(span->first) - 1);
  if (!AllDigits(head) || head.size() > 3 || head[0] == '0' || before.number || before.lower == "+")
    return false;
  std::string digits = head;
  uint32_t at = span->end;
  bool decimal = false;
  while (!decimal && Lower(at).size() >= 3 && AllDigits(std::string_view(Lower(at)).substr(0, 3)) &&
         !PieceAt(pieces_, static_cast<int>(at)).glued) {
    decimal = Lower(at).size() > 4 && Lower(at)[3] == '.';
    if (!decimal && Lower(at).size() != 3) return false;
    digits += Lower(at++);
  }
  const std::optional<double> value = DigitsValue(digits);
  if (at == span->end || !value || PieceAt(pieces_, static_cast<int>(at)).number || Lower(at) == "-")
    return false;
  span->value = *value;
  span->end = at;
  span->decimal = decimal;
  span->significant_digits = SignificantDigits(digits);
  return true;
}

// "3 hundred and 21", "4 thousand 3 hundred and 21": digits and words by turns.
void NumberParser::DigitsTail(NumberSpan* span) const {
  const NumberEntry* last = Entry(span->end - 1);
  if (span->decimal || span->glued_magnitude || last == nullptr) return;
  const bool hundred = last->kind == NumberWord::kHundred;
  if (!hundred && last->kind != NumberWord::kMagnitude) return;
  uint32_t at = span->end;
  const bool linked = hundred && Lower(at) == "and";
  if (linked) ++at;
  if (at >= pieces_.size() || (!linked && !pieces_[at].number)) return;
  NumberSpan tail{.first = at, .end = at};
  if (!Digits(&tail) && !Words(&tail)) return;
  const NumberEntry* end = Entry(tail.end - 1);
  const bool counted = linked || (end != nullptr && end->kind == NumberWord::kHundred) || tail.end > at + 1;
  if (!counted || tail.decimal || tail.fraction || tail.value <= 0 || tail.value >= last->value) return;
  span->value += tail.value;
  span->end = tail.end;
  span->significant_digits = SignificantDigits(std::to_string(static_cast<long long>(span->value)));
}

// Adds one word to a sum under way; false when it cannot go on it.
bool NumberParser::AddWord(const NumberEntry& entry, bool adjacent, Sum* sum) const {
  if (entry.kind == NumberWord::kSmall) {
    // "twenty three" adds, "three twenty" does not.
    if (sum->any && sum->last < 100 && !(sum->last >= 20 && entry.value < 10)) return false;
    sum->group += entry.value;
  } else if (entry.kind == NumberWord::kHundred && sum->group > 0 && sum->group < 100 && adjacent) {
    sum->group *= 100;
  } else if (entry.kind == NumberWord::kMagnitude && sum->group > 0) {
    sum->total += sum->group * entry.value;
    sum->group = 0;
  } else {
    return false;
  }
  sum->last = entry.value;
  sum->any = true;
  return true;
}

// "ninety - five" of texts with spaces around every mark.
bool NumberParser::IsSpacedHyphen(const Sum& sum, uint32_t at) const {
  const NumberEntry* unit = Lower(at) == "--" ? Entry(at + 1) : nullptr;
  return unit != nullptr && unit->kind == NumberWord::kSmall && unit->value < 10 && sum.last >= 20 &&
         sum.last < 100;
}

// "twenty four", "twenty-four", "two hundred and fifty", "three million two hundred thousand", "zero".
bool NumberParser::Words(NumberSpan* span) const {
  Sum sum;
  uint32_t at = span->first;
  const NumberEntry* zero = Entry(at);
  if (zero != nullptr && zero->kind == NumberWord::kZero) {
    span->end = at + 1;
    PointDigits(span);
    return true;
  }
  const NumberEntry* scale = Entry(at + 1);
  const bool bare = zero != nullptr && zero->kind == NumberWord::kHundred && scale != nullptr &&
                    scale->kind == NumberWord::kMagnitude;
  if (bare) {  // "hundred thousand people"
    sum = {.total = 0, .group = zero->value, .last = zero->value, .any = true};
    ++at;
  }
  while (true) {
    uint32_t next = at;
    if (sum.any && (Lower(at) == "-" || (Lower(at) == "and" && sum.last >= 100) || IsSpacedHyphen(sum, at)))
      ++next;
    const NumberEntry* entry = Entry(next);
    uint32_t fraction_end = 0;
    if (sum.any && Lower(at) == "and" && CountedFraction(next, &fraction_end) > 0)
      break;  // "two million and one half"
    if (entry == nullptr || !AddWord(*entry, next == at, &sum)) break;
    at = next + 1;
  }
  if (!sum.any) return false;
  span->value = sum.total + sum.group;
  span->end = at;
  span->magnitude = sum.total > 0;
  span->significant_digits = SignificantDigits(std::to_string(static_cast<long long>(span->value)));
  PointDigits(span);
  MixedFraction(span);
  Magnitudes(span);
  FractionWord(span);
  return true;
}

// "five point five", "zero point zero three", "two hundred point seventy-one": decimals in words.
void NumberParser::PointDigits(NumberSpan* span) const {
  if (Lower(span->end) != "point") return;
  std::string digits;
  uint32_t at = span->end + 1;
  while (const NumberEntry* entry = Entry(at)) {
    if (entry->kind != NumberWord::kSmall && entry->kind != NumberWord::kZero) break;
    double value = entry->value;
    const uint32_t next = Lower(at + 1) == "-" ? at + 2 : at + 1;
    const NumberEntry* unit = value >= 20 ? Entry(next) : nullptr;
    if (unit != nullptr && unit->kind == NumberWord::kSmall && unit->value < 10) {
      value += unit->value;
      at = next;
    }
    digits += std::to_string(static_cast<int>(value));
    ++at;
  }
  if (digits.empty() || digits.size() > 9) return;
  span->value += ToInt(digits) / std::pow(10.0, static_cast<double>(digits.size()));
  span->significant_digits += static_cast<int>(digits.size());
  span->decimal = true;
  span->end = at;
}

// "several", "a few", "a couple of", "dozens", "hundreds of thousands", "several hundred", "a few dozen".
bool NumberParser::Vague(NumberSpan* span) const {
  uint32_t at = span->first;
  if (Lower(at) == "a" && (Lower(at + 1) == "few" || Lower(at + 1) == "couple" || Lower(at + 1) == "handful"))
    ++at;
  const NumberEntry* entry = Entry(at);
  if (entry == nullptr || entry->kind != NumberWord::kVague) return false;
  // "the couple" are two people, "a couple of" and "couple of" count.
  if ((Lower(at) == "couple" || Lower(at) == "handful") && at == span->first && Lower(at + 1) != "of")
    return false;
  span->value = entry->value;
  span->vague = true;
  span->end = at + 1;
  if (Lower(at) == "couple" && Lower(at + 1) == "of") span->end = at + 2;
  uint32_t next = span->end;
  if (Lower(next) == "of") ++next;
  const NumberEntry* follow = Entry(next);
  if (follow == nullptr) return true;
  const bool plural = follow->kind == NumberWord::kVague && follow->value >= 1000 && next > span->end;
  const bool singular =
      next == span->end && (follow->kind == NumberWord::kHundred || follow->kind == NumberWord::kMagnitude ||
                            follow->kind == NumberWord::kGroup);
  if (plural) span->value = entry->value * follow->value / 2;
  if (singular) span->value = entry->value * follow->value;
  if (plural || singular) span->end = next + 1;
  if (singular) Magnitudes(span);
  return true;
}

// "a dozen", "a hundred", "half a million", "a million and a half", "a half", "a third of".
bool NumberParser::Article(NumberSpan* span) const {
  uint32_t at = span->first;
  double factor = 1;
  const bool hyphens = Lower(at) == "half" && Lower(at + 1) == "-" && Lower(at + 3) == "-";  // "half-a-dozen"
  const uint32_t article = hyphens ? at + 2 : at + 1;
  if (Lower(at) == "half" && (Lower(article) == "a" || Lower(article) == "an")) {
    factor = 0.5;
    at = article;
  }
  if (Lower(at) != "a" && Lower(at) != "an") return false;
  if (hyphens) ++at;
  const NumberEntry* entry = Entry(at + 1);
  if (entry == nullptr) return false;
  const bool counts = entry->kind == NumberWord::kHundred || entry->kind == NumberWord::kMagnitude ||
                      entry->kind == NumberWord::kGroup;
  if (counts) {
    span->value = factor * entry->value;
    span->end = at + 2;
    span->magnitude = entry->kind == NumberWord::kMagnitude;
    MixedFraction(span);
    Magnitudes(span);
    return true;
  }
  if (entry->kind != NumberWord::kFraction || factor != 1) return false;
  const NumberEntry* next = Entry(at + 2);
  const bool scaled = next != nullptr && next->kind == NumberWord::kMagnitude;  // "a quarter million"
  if (Lower(at + 1) != "half" && Lower(at + 2) != "of" && !scaled) return false;
  span->value = entry->value;
  span->fraction = !scaled;
  span->end = at + 2;
  Magnitudes(span);
  return true;
}

bool NumberParser::PlainFraction(NumberSpan* span) const {
  const NumberEntry* entry = Entry(span->first);
  if (entry == nullptr || entry->kind != NumberWord::kFraction) return false;
  const std::string& word = pieces_[span->first].lower;
  if (word != "half" && word != "quarter" && static_cast<unsigned char>(word[0]) < 0x80) return false;
  const NumberEntry* next = Entry(span->first + 1);
  span->fraction = next == nullptr || next->kind != NumberWord::kMagnitude;
  if (word == "quarter" && span->fraction) return false;
  span->value = entry->value;
  span->end = span->first + 1;
  if (!span->fraction) Magnitudes(span);  // "half million"
  return true;
}

void NumberParser::Magnitudes(NumberSpan* span) const {
  while (span->end < pieces_.size()) {
    uint32_t at = span->end;
    if (Lower(at) == "-" && Entry(at + 1) != nullptr) ++at;
    const NumberEntry* entry = Entry(at);
    if (entry == nullptr) break;
    if (Lower(at) == "dozens") {  // "three dozens"
      span->value *= 12;
      span->end = at + 1;
      break;
    }
    const bool fits = entry->kind == NumberWord::kMagnitude || entry->kind == NumberWord::kGroup ||
                      (entry->kind == NumberWord::kHundred && span->value < 100);
    if (!fits || Lower(at) == "score") break;
    span->value *= entry->value;
    span->magnitude = span->magnitude || entry->kind == NumberWord::kMagnitude;
    span->end = at + 1;
  }
  const std::string& letter = Lower(span->end);
  if (!span->digits || !PieceAt(pieces_, static_cast<int>(span->end)).glued) return;
  const double factor = letter == "bn" || letter == "b"                                         ? 1e9
                        : letter == "m" || letter == "mn" || letter == "mln" || letter == "mil" ? 1e6
                        : letter == "k"                                                         ? 1e3
                        : letter == "tn" || letter == "trn"                                     ? 1e12
                                                                                                : 0;
  if (factor == 0) return;
  span->value *= factor;
  span->glued_magnitude = true;
  ++span->end;
}

}  // namespace rashomon
