// Every rule's own examples, read by the whole pipeline: what must fire is proposed, what must not is not.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/text_table.h"
#include "conflicts/rule.h"
#include "pipeline/pipeline.h"
#include "unit/entities/disk_files.h"

namespace rashomon {
namespace {

StoryDocuments ReadExample(const Engine& engine, const RuleExample& example) {
  std::map<std::string, std::string> files;
  StoryInput input;
  for (size_t i = 0; i < example.articles.size(); ++i) {
    const std::vector<std::string> fields = SplitFields(example.articles[i], '|');
    REQUIRE(fields.size() == 3);
    ArticleMeta meta;
    meta.path = "article" + std::to_string(i) + ".txt";
    meta.outlet = fields[0];
    meta.published = ParseMoment(fields[1]);
    files[meta.path] = fields[2] + "\n";
    input.articles.push_back(meta);
  }
  return engine.Read(MemoryFileSource(files), input);
}

bool Proposes(const Engine& engine, const RuleExample& example, const std::string& rule) {
  StoryDocuments read = ReadExample(engine, example);
  REQUIRE(read.documents.size() == example.articles.size());
  std::istringstream lines(engine.DumpProposals(engine.Build("example", std::move(read.documents))));
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json pair = nlohmann::json::parse(line);
    for (const auto& proposal : pair.value("proposals", nlohmann::json::array())) {
      if (proposal["rule"] == rule) return true;
    }
  }
  return false;
}

TEST_CASE("rules fire on their examples and keep still on their counter-examples") {
  const DiskFiles disk;
  const absl::StatusOr<Engine> engine = Engine::Load(disk, {.resources = RASHOMON_RESOURCES, .threads = 1});
  REQUIRE_MESSAGE(engine.ok(), engine.status().message());
  for (const Rule& rule : Rules()) {
    if (rule.last) continue;  // proposes nothing itself
    for (const RuleExample& example : rule.info.examples) {
      INFO(rule.info.id << ": " << example.note);
      CHECK(Proposes(*engine, example, rule.info.id) == example.fires);
    }
  }
}

}  // namespace
}  // namespace rashomon
