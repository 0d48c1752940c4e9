#include "syntax/role_decoder.h"

#include <algorithm>
#include <optional>

#include "syntax/bio_decoder.h"

namespace rashomon {
namespace {

// Taken from the logit of "O": a cue missed costs more than one too many. Measured on PolNeAR train after one
// epoch; 0 and 0.8 are worse.
constexpr float kEager = 0.5F;

std::optional<AttributionRole> ParseRole(std::string_view type) {
  if (type == "SOURCE") return AttributionRole::kSource;
  if (type == "CUE") return AttributionRole::kCue;
  if (type == "CONTENT") return AttributionRole::kContent;
  return std::nullopt;
}

Scores Eager(Scores logits, const std::vector<std::string>& labels) {
  const auto outside = static_cast<uint32_t>(std::find(labels.begin(), labels.end(), "O") - labels.begin());
  if (outside >= logits.columns) return logits;
  for (uint32_t w = 0; w < logits.rows; ++w) logits.data[size_t{w} * logits.columns + outside] -= kEager;
  return logits;
}

// Mean score of a span's words for a cue; below 0 where it does not belong to it.
double Belongs(const OwnerScores& owners, uint32_t cue, const RoleSpan& span) {
  const int32_t row = owners.Row(cue);
  if (row < 0) return -1;
  double sum = 0;
  for (uint32_t w = span.first; w < span.end; ++w) sum += owners.scores.At(static_cast<uint32_t>(row), w);
  return sum / (span.end - span.first);
}

// The cue among `cues` that the span belongs to most, or -1.
int32_t OwnerOf(const OwnerScores& owners, const std::vector<uint32_t>& cues, const RoleSpan& span) {
  int32_t best = -1;
  double best_score = 0;
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
  for (const BioSpan& span : DecodeBio(Eager(reading.attribution, labels), labels)) {
    const std::optional<AttributionRole> role = ParseRole(span.type);
    if (!role) continue;
    roles.push_back({.first = span.first, .end = span.end, .role = *role, .confidence = span.confidence});
  }
  const std::vector<uint32_t> cues = SetCues(reading.attribution_owner, roles);
  for (RoleSpan& span : roles) {
    if (span.role != AttributionRole::kCue) span.cue = OwnerOf(reading.attribution_owner, cues, span);
  }
  return roles;
}

}  // namespace rashomon
