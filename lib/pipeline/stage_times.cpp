#include "pipeline/stage_times.h"

#include <algorithm>

namespace rashomon {
namespace {

// Threads finish stages in any order; the table keeps the order in which stages follow each other.
constexpr std::string_view kOrder[] = {"load",   "text",   "model",  "syntax",    "entities",
                                       "values", "claims", "events", "conflicts", "report"};

size_t PlaceOf(std::string_view stage) {
  return std::find(std::begin(kOrder), std::end(kOrder), stage) - std::begin(kOrder);
}

}  // namespace

void StageTimes::Add(std::string_view stage, double seconds, size_t words) {
  const std::lock_guard lock(mutex_);
  auto found =
      std::find_if(times_.begin(), times_.end(), [&](const StageTime& time) { return time.stage == stage; });
  if (found == times_.end()) {
    found = std::find_if(times_.begin(), times_.end(),
                         [&](const StageTime& time) { return PlaceOf(time.stage) > PlaceOf(stage); });
    found = times_.insert(found, {.stage = std::string(stage), .seconds = 0, .words = 0});
  }
  found->seconds += seconds;
  found->words += words;
}

std::vector<StageTime> StageTimes::times() const {
  const std::lock_guard lock(mutex_);
  return times_;
}

}  // namespace rashomon
