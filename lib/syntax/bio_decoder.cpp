#include "syntax/bio_decoder.h"

#include <algorithm>
#include <cmath>

namespace rashomon {
namespace {

constexpr double kForbidden = -1e9;

std::vector<double> LogSoftmaxRow(const Scores& logits, uint32_t row) {
  std::vector<double> out(logits.columns);
  double largest = logits.At(row, 0);
  for (uint32_t c = 0; c < logits.columns; ++c) largest = std::max<double>(largest, logits.At(row, c));
  double sum = 0;
  for (uint32_t c = 0; c < logits.columns; ++c) sum += std::exp(logits.At(row, c) - largest);
  for (uint32_t c = 0; c < logits.columns; ++c) out[c] = logits.At(row, c) - largest - std::log(sum);
  return out;
}

std::string_view TypeOf(std::string_view label) {
  return label.size() > 2 ? label.substr(2) : std::string_view();
}

bool MayFollow(std::string_view before, std::string_view label) {
  return !label.starts_with("I-") || (before.size() > 2 && TypeOf(before) == TypeOf(label));
}

// Best label of every word.
std::vector<uint32_t> BestPath(const std::vector<std::vector<double>>& scores,
                               const std::vector<std::string>& labels) {
  const size_t count = labels.size();
  std::vector<double> best(count);
  for (size_t l = 0; l < count; ++l) best[l] = scores[0][l] + (labels[l].starts_with("I-") ? kForbidden : 0);
  std::vector<std::vector<uint32_t>> from(scores.size(), std::vector<uint32_t>(count));
  for (size_t w = 1; w < scores.size(); ++w) {
    std::vector<double> next(count, 2 * kForbidden);
    for (size_t l = 0; l < count; ++l) {
      for (size_t b = 0; b < count; ++b) {
        const double total = best[b] + scores[w][l] + (MayFollow(labels[b], labels[l]) ? 0 : kForbidden);
        if (total <= next[l]) continue;
        next[l] = total;
        from[w][l] = static_cast<uint32_t>(b);
      }
    }
    best = std::move(next);
  }
  std::vector<uint32_t> path(scores.size());
  path.back() = static_cast<uint32_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (size_t w = scores.size() - 1; w > 0; --w) path[w - 1] = from[w][path[w]];
  return path;
}

}  // namespace

std::vector<BioSpan> DecodeBio(const Scores& logits, const std::vector<std::string>& labels) {
  std::vector<BioSpan> spans;
  if (logits.rows == 0 || labels.size() != logits.columns || labels.empty()) return spans;
  std::vector<std::vector<double>> scores;
  for (uint32_t w = 0; w < logits.rows; ++w) scores.push_back(LogSoftmaxRow(logits, w));
  const std::vector<uint32_t> path = BestPath(scores, labels);
  for (uint32_t w = 0; w < path.size(); ++w) {
    const std::string_view label = labels[path[w]];
    if (TypeOf(label).empty()) continue;
    const auto probability = static_cast<float>(std::exp(scores[w][path[w]]));
    if (label.starts_with("I-") && !spans.empty() && spans.back().end == w) {
      spans.back().confidence += probability;
      ++spans.back().end;
    } else {
      spans.push_back({.first = w, .end = w + 1, .type = TypeOf(label), .confidence = probability});
    }
  }
  for (BioSpan& span : spans) span.confidence /= static_cast<float>(span.end - span.first);
  return spans;
}

}  // namespace rashomon
