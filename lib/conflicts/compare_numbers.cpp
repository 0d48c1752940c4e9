#include "conflicts/compare_numbers.h"

#include <algorithm>
#include <cmath>

namespace rashomon {
namespace {

// "More than 26,000" is said of figures a little above it, not of 31,000.
constexpr double kBoundReach = 1.15;
constexpr double kAboutShare = 0.1;
constexpr double kStepShare = 0.4;
constexpr double kExactCount = 100;     // counts below are given to the last one
constexpr double kRoundedReach = 0.12;  // "20 miles" is said for 18, not for 16

bool IsLower(Bound bound) {
  return bound == Bound::kAtLeast || bound == Bound::kMoreThan;
}
bool IsUpper(Bound bound) {
  return bound == Bound::kAtMost || bound == Bound::kLessThan;
}

struct Span {
  double low{};
  double high{};
};

// How far "about" reaches to either side: a tenth, of shares less than half of the step they are counted in.
double AboutReach(const Quantity& quantity) {
  if (quantity.unit != "percent") return std::abs(quantity.low) * kAboutShare;
  for (const double step : {10.0, 5.0}) {
    if (std::fmod(quantity.stated, step) == 0) return kStepShare * step;
  }
  return 1;
}

Span SpanOf(const Quantity& quantity) {
  Span span{quantity.low, quantity.high};
  if (quantity.bound == Bound::kAbout) {
    const double reach = AboutReach(quantity);
    span.low -= reach;
    if (!quantity.almost) span.high += reach;
  }
  if (quantity.bound == Bound::kVague) {
    span.low *= 0.5;
    span.high *= 2;
  }
  return span;
}

double RoundTo(double value, int digits) {
  if (value == 0) return 0;
  const double scale = std::pow(10.0, std::floor(std::log10(std::abs(value))) - digits + 1);
  return std::round(value / scale) * scale;
}

// Said in other units, one is the other converted and rounded: 30 miles beside 48 kilometres.
bool IsConverted(const Quantity& a, const Quantity& b) {
  constexpr double kReach = 0.05;
  if (a.stated == 0 || b.stated == 0 || a.low <= 0 || b.low <= 0) return false;
  const double scale_a = a.low / a.stated, scale_b = b.low / b.stated;
  if (std::abs(scale_a - scale_b) <= 1e-6 * std::max(std::abs(scale_a), std::abs(scale_b))) return false;
  return std::abs(a.low - b.low) <= kReach * std::max(a.low, b.low);
}

// One figure is the other at its own fewer digits: 1.2 million beside 1,234,000.
bool IsRounded(const Quantity& a, const Quantity& b) {
  if ((a.almost && b.low > a.high) || (b.almost && a.low > b.high)) return false;
  if (a.significant_digits == b.significant_digits) return false;
  const Quantity& rough = a.significant_digits < b.significant_digits ? a : b;
  const Quantity& fine = a.significant_digits < b.significant_digits ? b : a;
  if (rough.low < kExactCount && rough.measure == MeasureType::kCount) return false;
  if (std::abs(fine.low - rough.low) > kRoundedReach * std::abs(rough.low)) return false;
  if (IsLower(rough.bound) && fine.high < rough.low) return false;  // "more than 20" is never 17
  if (IsUpper(rough.bound) && fine.low > rough.high) return false;
  const double rounded = RoundTo(fine.low, std::max(1, rough.significant_digits));
  return std::abs(rounded - rough.low) <= 1e-9 * std::max(1.0, std::abs(rough.low));
}

}  // namespace

bool OneMeasure(const Quantity& a, const Quantity& b) {
  return a.measure == b.measure && a.unit == b.unit;
}

double LogRatio(const Quantity& a, const Quantity& b) {
  const double low = std::max(1e-9, std::min(a.stated, b.stated));
  return std::min(3.0, std::log(std::max(low, std::max(a.stated, b.stated)) / low));
}

NumberRelation CompareNumbers(const Quantity& a, const Quantity& b) {
  if (a.low == b.low && a.high == b.high) return NumberRelation::kSame;
  if (IsLower(a.bound) && IsLower(b.bound)) {
    const double low = std::min(a.low, b.low), high = std::max(a.low, b.low);
    return high > low * kBoundReach ? NumberRelation::kDisjoint : NumberRelation::kBounded;
  }
  const Span x = SpanOf(a), y = SpanOf(b);
  if (x.low <= y.high && y.low <= x.high) {
    const bool bounded = IsLower(a.bound) || IsLower(b.bound) || IsUpper(a.bound) || IsUpper(b.bound) ||
                         a.bound == Bound::kRange || b.bound == Bound::kRange;
    return bounded ? NumberRelation::kBounded : NumberRelation::kRounded;
  }
  return IsRounded(a, b) || IsConverted(a, b) ? NumberRelation::kRounded : NumberRelation::kDisjoint;
}

}  // namespace rashomon
