#include <doctest/doctest.h>

#include "pipeline/pipeline.h"

namespace rashomon {
namespace {

TEST_CASE("a missing resource is an error that names the file") {
  const MemoryFileSource empty({});
  const absl::StatusOr<Engine> engine = Engine::Load(empty, {.resources = "nowhere"});
  REQUIRE_FALSE(engine.ok());
  CHECK(std::string(engine.status().message()).find("nowhere/text/") != std::string::npos);
}

}  // namespace
}  // namespace rashomon
