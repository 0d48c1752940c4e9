#include "text/lines.h"

#include <doctest/doctest.h>

#include "text/document.h"

namespace rashomon {
namespace {

TEST_CASE("lines are found by number as positions count them") {
  const std::string text = "one\r\ntwo\r\rfour\nfünf\n";
  const std::string expected[] = {"one", "two", "", "four", "fünf"};
  for (uint32_t i = 0; i < 5; ++i) {
    const std::optional<ByteRange> line = LineOf(text, i + 1);
    REQUIRE(line);
    CHECK(Slice(text, *line) == expected[i]);
    CHECK(PositionIn(text, line->begin).line == i + 1);
    CHECK(PositionIn(text, line->begin).column == 1);
  }
  CHECK_FALSE(LineOf(text, 6));
  CHECK_FALSE(LineOf(text, 0));
  CHECK_FALSE(LineOf("", 1));
  CHECK(LineOf("no end", 1) == ByteRange{0, 6});
}

}  // namespace
}  // namespace rashomon
