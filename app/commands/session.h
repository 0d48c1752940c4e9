// What `compare` and `dump` share: stories found on the command line, the loaded engine, and its times.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "app/disk_files.h"
#include "app/options.h"
#include "app/surroundings.h"
#include "pipeline/pipeline.h"

namespace rashomon {

struct FoundStories {
  std::vector<StoryInput> stories;
  std::vector<Diagnostic> problems;  // paths that gave nothing
};
// Paths that cannot be read are problems; the others go on.
FoundStories FindAllStories(const FileSource& files, const Options& options);

// `compares`: as in EngineOptions.
absl::StatusOr<Engine> LoadEngine(const FileSource& files, const Options& options, const Surroundings& around,
                                  bool compares = true);

// What the command line changes about a compared story: publication times told, rules off or of another
// severity.
void ApplyOptions(const Options& options, StoryReport& report);

// Writes `times` to the file that --times names, if any.
absl::Status WriteTimes(const Options& options, const std::vector<StageTime>& times);

}  // namespace rashomon
