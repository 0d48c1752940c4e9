#include "app/commands/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "app/own_tables.h"
#include "app/resources.h"
#include "base/status_macros.h"

namespace rashomon {

FoundStories FindAllStories(const FileSource& files, const Options& options) {
  FoundStories found;
  std::vector<std::string> good;
  for (const std::string& path : options.operands) {
    const auto stories = FindStories(files, {path});
    if (stories.ok()) {
      good.push_back(path);
      continue;
    }
    // The message begins with the path, and a position where there is one.
    found.problems.push_back({.level = DiagnosticLevel::kError,
                              .path = "",
                              .start = {},
                              .text = std::string(stories.status().message())});
  }
  if (good.empty()) return found;
  auto stories = FindStories(files, good);
  if (stories.ok()) found.stories = *std::move(stories);
  for (StoryInput& story : found.stories) {
    for (ArticleMeta& article : story.articles) {
      if (options.published) article.published = options.published;
    }
  }
  return found;
}

absl::StatusOr<Engine> LoadEngine(const FileSource& files, const Options& options, const Surroundings& around,
                                  bool compares) {
  ASSIGN_OR_RETURN(const std::string resources, FindResources(files, around));
  ASSIGN_OR_RETURN(const OwnTables tables, OwnTables::Make(files, resources, options));
  const int processors = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 8u));
  absl::StatusOr<Engine> engine = Engine::Load(tables, {.resources = resources,
                                                        .tool_version = RASHOMON_VERSION,
                                                        .threads = options.threads.value_or(processors),
                                                        .clock = SecondsNow,
                                                        .compares = compares,
                                                        .check_invariants = options.self_check});
  if (!engine.ok()) return tables.Explained(engine.status());
  return engine;
}

void ApplyOptions(const Options& options, StoryReport& report) {
  ApplyRuleSettings(options.rules, report.comparison);
  if (options.published) report.options.emplace_back("published", FormatMoment(*options.published));
  for (const auto& [id, setting] : options.rules) {
    const std::string_view words = setting.off        ? "off"
                                   : setting.severity ? ToString(*setting.severity)
                                                      : "on";
    report.options.emplace_back("rule " + id, words);
  }
  for (const Setting& setting : options.settings) {
    const bool own = setting.flag == "lexicons" || setting.flag == "aliases";
    if (own) report.options.emplace_back(setting.flag, setting.values.back());
  }
}

absl::Status WriteTimes(const Options& options, const std::vector<StageTime>& times) {
  if (options.times.empty()) return absl::OkStatus();
  std::string out = "[";
  for (const StageTime& time : times) {
    out += fmt::format("{}\n {{\"stage\": \"{}\", \"seconds\": {:.6f}, \"words\": {}}}",
                       out.size() > 1 ? "," : "", time.stage, time.seconds, time.words);
  }
  return WriteFile(options.times, out + "\n]\n");
}

}  // namespace rashomon
