#include "syntax/role_decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "syntax/bio_decoder.h"

namespace rashomon {
namespace {

// Added to the logits of single tags. Of two readings of a sentence the one with fewer cues, and with
// contents that go on rather than begin anew, is right more often. Set by overlap and exact spans on PolNeAR
// dev in steps of 0.1 to 0.3; each gains on both halves of it.
struct Preference {
  std::string_view label;
  float added{};
};
constexpr std::array<Preference, 6> kPreferences = {{{"O", -0.5F},
                                                     {"B-CUE", -0.9F},
                                                     {"B-SOURCE", 0.3F},
                                                     {"I-SOURCE", -0.2F},
                                                     {"B-CONTENT", -0.4F},
                                                     {"I-CONTENT", 0.3F}}};
constexpr double kLeastBelonging = -1;  // words without a cue are rarer than the scores say

std::optional<AttributionRole> ParseRole(std::string_view type) {
  if (type == "SOURCE") return AttributionRole::kSource;
  if (type == "CUE") return AttributionRole::kCue;
  if (type == "CONTENT") return AttributionRole::kContent;
  return std::nullopt;
}

Scores Preferred(Scores logits, const std::vector<std::string>& labels) {
  for (const Preference& preference : kPreferences) {
    const auto found = std::find(labels.begin(), labels.end(), preference.label);
    const auto column = static_cast<uint32_t>(found - labels.begin());
    if (column >= logits.columns) continue;
    for (uint32_t w = 0; w < logits.rows; ++w) {
      logits.data[size_t{w} * logits.columns + column] += preference.added;
    }
  }
  return logits;
}

// Mean score of a span's words for a cue; the least where it is none.
double Belongs(const OwnerScores& owners, uint32_t cue, const RoleSpan& span) {
  const int32_t row = owners.Row(cue);
  if (row < 0) return kLeastBelonging;
  double sum = 0;
  for (uint32_t w = span.first; w < span.end; ++w) sum += owners.scores.At(static_cast<uint32_t>(row), w);
  return sum / (span.end - span.first);
}

// The cue among `cues` that the span belongs to most, or -1.
int32_t OwnerOf(const OwnerScores& owners, const std::vector<uint32_t>& cues, const RoleSpan& span) {
  int32_t best = -1;
  double best_score = kLeastBelonging;
  for (const uint32_t cue : cues) {
    const double score = Belongs(owners, cue, span);
    if (score <= best_score) continue;
    best = static_cast<int32_t>(cue);
    best_score = score;
  }
  return best;
}

// Gives each cue span its first word, or that of the cue it goes on.
std::vector<uint32_t> SetCues(const OwnerScores& owners, std::vector<RoleSpan>& roles) {
  std::vector<uint32_t> cues;
  const RoleSpan* before = nullptr;
  for (RoleSpan& span : roles) {
    if (span.role == AttributionRole::kCue) {
      cues.push_back(span.first);
      const bool beside =
          before != nullptr && before->role == AttributionRole::kCue && before->end == span.first;
      span.cue = beside ? before->cue : OwnerOf(owners, cues, span);
      if (span.cue < 0) span.cue = static_cast<int32_t>(span.first);
      if (span.cue != static_cast<int32_t>(span.first)) cues.pop_back();
    }
    before = &span;
  }
  return cues;
}

}  // namespace

std::vector<RoleSpan> DecodeRoles(const SentenceReading& reading, const std::vector<std::string>& labels) {
  std::vector<RoleSpan> roles;
  for (const BioSpan& span : DecodeBio(Preferred(reading.attribution, labels), labels)) {
    const std::optional<AttributionRole> role = ParseRole(span.type);
    if (!role) continue;
    roles.push_back({.first = span.first, .end = span.end, .role = *role, .confidence = span.confidence});
  }
  const std::vector<uint32_t> cues = SetCues(reading.attribution_owner, roles);
  for (RoleSpan& span : roles) {
    if (span.role != AttributionRole::kCue) span.cue = OwnerOf(reading.attribution_owner, cues, span);
    if (span.cue >= 0) {
      const auto cue = static_cast<uint32_t>(span.cue);
      span.belongs = static_cast<float>(Belongs(reading.attribution_owner, cue, span));
    }
  }
  return roles;
}

std::vector<RoleChances> RoleChancesOf(const SentenceReading& reading,
                                       const std::vector<std::string>& labels) {
  std::vector<RoleChances> chances;
  const Scores& logits = reading.attribution;
  if (labels.empty() || labels.size() != logits.columns) return chances;
  for (uint32_t w = 0; w < logits.rows; ++w) {
    RoleChances word;
    double largest = logits.At(w, 0), sum = 0;
    for (uint32_t c = 0; c < logits.columns; ++c) largest = std::max<double>(largest, logits.At(w, c));
    for (uint32_t c = 0; c < logits.columns; ++c) sum += std::exp(logits.At(w, c) - largest);
    for (uint32_t c = 0; c < logits.columns; ++c) {
      const std::string_view label = labels[c];
      const auto role = ParseRole(label.substr(std::min<size_t>(2, label.size())));
      if (!role) continue;
      float& chance = *role == AttributionRole::kSource ? word.source
                      : *role == AttributionRole::kCue  ? word.cue
                                                        : word.content;
      chance += static_cast<float>(std::exp(logits.At(w, c) - largest) / sum);
    }
    chances.push_back(word);
  }
  return chances;
}

}  // namespace rashomon
