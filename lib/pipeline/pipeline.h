// The only place that knows the order of the stages: bytes -> Analysis -> Story -> Comparison -> StoryReport.
//
// Each stage is timed. An Engine holds what is loaded once (model, lexicons) and may be used by several
// threads.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "report/report.h"
#include "text/story_reader.h"

namespace rashomon {

struct StageTime {
  std::string stage;
  double seconds{};
  uint64_t words{};
};

struct EngineOptions {
  std::string resources;  // folder of lexicons and model
  int threads{2};
};

class Engine {
 public:
  static absl::StatusOr<Engine> Load(const FileSource& files, const EngineOptions& options);

  // Reads and analyses one article whose Document is made.
  Analysis Analyse(Document document) const;
  // The whole comparison of one story.
  StoryReport Compare(StoryDocuments story) const;

  const TextResources& text_resources() const;
  std::string model_version() const;
  std::vector<StageTime> times() const;  // summed since Load

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace rashomon
