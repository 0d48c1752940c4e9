// Fractions of a number: "1/2", "and a half", "two thirds", "a half million" behind a billion.
#include "values/number_parser.h"

namespace rashomon {
namespace {

bool IsFractionOf(std::string_view top, std::string_view bottom) {
  const int numerator = ToInt(top);
  const int denominator = ToInt(bottom);
  return numerator > 0 && numerator < denominator &&
         (denominator <= 10 || denominator == 16 || denominator == 32 || denominator == 64);
}

}  // namespace

// "2/3" alone; "10/16" is no fraction.
bool NumberParser::SlashFraction(NumberSpan* span) const {
  const std::string& bottom = Lower(span->end + 1);
  if (Lower(span->end) != "/" || !IsFractionOf(Lower(span->first), bottom) || Lower(span->end + 2) == "/")
    return false;
  span->value /= ToInt(bottom);
  span->decimal = span->fraction = true;
  span->end += 2;
  return true;
}

// "a half million" of "one billion and a half million".
bool NumberParser::ScaledFraction(uint32_t at, NumberSpan* span) const {
  const NumberEntry* part = Entry(at + 1);
  const NumberEntry* scale = Entry(at + 2);
  if (!span->magnitude || Lower(at) != "a" || part == nullptr || scale == nullptr) return false;
  if (part->kind != NumberWord::kFraction || scale->kind != NumberWord::kMagnitude) return false;
  if (scale->value >= span->value) return false;
  span->value += part->value * scale->value;
  span->end = at + 3;
  return true;
}

// "two thirds" of "two million and two thirds": how much of the unit; 0 when no such fraction begins at `at`.
double NumberParser::CountedFraction(uint32_t at, uint32_t* end) const {
  const NumberEntry* top = Entry(at);
  const uint32_t next = Lower(at + 1) == "-" ? at + 2 : at + 1;
  const NumberEntry* bottom = Entry(next);
  const bool counted = top != nullptr && bottom != nullptr && top->kind == NumberWord::kSmall &&
                       bottom->kind == NumberWord::kFraction;
  if (!counted || top->value * bottom->value >= 1) return 0;
  *end = next + 1;
  return top->value * bottom->value;
}

// "5 1/2".
bool NumberParser::SlashBehind(NumberSpan* span) const {
  const uint32_t top = Lower(span->end) == "-" ? span->end + 1 : span->end;
  const bool whole = span->value == static_cast<double>(static_cast<long long>(span->value));
  if (!whole || Lower(top + 1) != "/" || !IsFractionOf(Lower(top), Lower(top + 2))) return false;
  span->value += static_cast<double>(ToInt(Lower(top))) / ToInt(Lower(top + 2));
  span->end = top + 3;
  span->decimal = true;
  return true;
}

void NumberParser::MixedFraction(NumberSpan* span) const {
  const uint32_t at = span->end;
  if (SlashBehind(span)) return;
  const NumberEntry* sign = Entry(at);
  if (sign != nullptr && sign->kind == NumberWord::kFraction &&
      static_cast<unsigned char>(Lower(at)[0]) >= 0x80) {
    span->value += sign->value;
    span->end = at + 1;
    span->decimal = true;
    return;
  }
  uint32_t word = at;
  if (Lower(word) == "-") ++word;
  if (Lower(word) != "and") return;
  ++word;
  if (Lower(word) == "-") ++word;
  const NumberEntry* scale = span->magnitude ? Entry(at - 1) : nullptr;
  const double whole = scale != nullptr && scale->kind == NumberWord::kMagnitude ? scale->value : 1;
  if (ScaledFraction(word, span)) return;
  if (const double part = CountedFraction(word, &span->end)) {
    span->value += whole * part;
    span->decimal = true;
    return;
  }
  const bool bare = Lower(word) == "half" && !span->magnitude;  // "two and half days"
  if (!bare && Lower(word) != "a" && Lower(word) != "one") return;
  if (bare) --word;
  ++word;
  if (Lower(word) == "-") ++word;
  if (Lower(word) != "half" && Lower(word) != "quarter") return;
  span->value += whole * (Lower(word) == "half" ? 0.5 : 0.25);
  span->end = word + 1;
  span->decimal = true;
}

// "two thirds", "two-thirds", "three quarters": an ordinal behind a small number with a plural s.
void NumberParser::FractionWord(NumberSpan* span) const {
  uint32_t at = span->end;
  if (Lower(at) == "-") ++at;
  const NumberEntry* entry = Entry(at);
  if (entry == nullptr || entry->kind != NumberWord::kFraction || (span->digits && span->value > 20) ||
      span->decimal)
    return;
  const std::string& lead = Lower(span->first > 0 ? span->first - 1 : span->end);
  const bool quarter = Lower(at) != "quarter" || Lower(at + 1) == "of" || lead == "above" || lead == "below";
  const bool one = span->value == 1 && quarter && Lower(at) != "second";
  const bool plural = Lower(at).ends_with("s");
  if (!one && !plural) return;
  // "two quarters" of a year are no fraction; "three quarters of" is.
  if (Lower(at) == "quarters" && Lower(at + 1) != "of" && span->value != 3) return;
  span->value *= entry->value;
  span->end = at + 1;
  const NumberEntry* next = Entry(span->end);
  span->fraction = next == nullptr || next->kind != NumberWord::kMagnitude;
  if (!span->fraction) Magnitudes(span);  // "three quarters billion"
}

}  // namespace rashomon
