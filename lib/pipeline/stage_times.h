// Adds up how long each stage took. Safe across threads.
#pragma once

#include <functional>
#include <mutex>
#include <string_view>
#include <vector>

#include "pipeline/pipeline.h"

namespace rashomon {

class StageTimes {
 public:
  explicit StageTimes(std::function<double()> clock) : clock_(std::move(clock)) {}

  // Runs `work` as part of `stage` over `words` words and gives its result.
  template <typename Work>
  auto Run(std::string_view stage, size_t words, const Work& work) {
    const double begin = Now();
    auto result = work();
    Add(stage, Now() - begin, words);
    return result;
  }
  void Add(std::string_view stage, double seconds, size_t words);
  double Now() const { return clock_ ? clock_() : 0; }
  std::vector<StageTime> times() const;

 private:
  std::function<double()> clock_;
  mutable std::mutex mutex_;
  std::vector<StageTime> times_;
};

}  // namespace rashomon
