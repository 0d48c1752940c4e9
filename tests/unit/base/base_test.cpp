#include <doctest/doctest.h>

#include "base/file_source.h"
#include "base/moment.h"
#include "base/range.h"
#include "base/text_table.h"

using namespace rashomon;

TEST_CASE("dates that do not exist are refused") {
  CHECK(ParseMoment("2024-02-29"));
  CHECK_FALSE(ParseMoment("2023-02-29"));
  CHECK_FALSE(ParseMoment("2023-13-01"));
  CHECK_FALSE(ParseMoment("23-10-2025"));
  CHECK_FALSE(ParseMoment(""));
}

TEST_CASE("a clock time keeps its minutes and drops seconds and zone") {
  auto moment = ParseMoment("2013-07-03T06:22:41+02:00");
  REQUIRE(moment);
  CHECK(moment->has_clock);
  CHECK(FormatMoment(*moment) == "2013-07-03T06:22");
  CHECK(FormatMoment(*ParseMoment("2013-07-03")) == "2013-07-03");
  CHECK_FALSE(ParseMoment("2013-07-03T25:00"));
  CHECK_FALSE(ParseMoment("2013-07-03T06:22 about"));
}

TEST_CASE("intervals meet when they share a minute") {
  const TimeInterval monday = DayInterval(absl::CivilDay(2031, 5, 5));
  const TimeInterval tuesday = DayInterval(absl::CivilDay(2031, 5, 6));
  CHECK_FALSE(monday.Overlaps(tuesday));
  CHECK(FormatInterval(monday) == "2031-05-05");
  CHECK(FormatInterval({monday.begin, tuesday.end}) == "2031-05-05..2031-05-06");
}

TEST_CASE("a table row with the wrong number of fields names its line") {
  auto table = ParseTextTable("x.tsv", "# a\tb\none\ttwo\nlonely\n", 2);
  REQUIRE_FALSE(table.ok());
  CHECK(table.status().message() == "x.tsv:3: expected 2 columns, found 1");
}

TEST_CASE("comments and empty lines are no rows, trailing fields may be empty") {
  auto table = ParseTextTable("x.tsv", "# head\n\none\t\r\n", 2);
  REQUIRE(table.ok());
  REQUIRE(table->rows.size() == 1);
  CHECK(table->rows[0].fields[1].empty());
}

TEST_CASE("a memory source lists folders by their paths") {
  const MemoryFileSource files({{"a/b.txt", "x"}, {"a/c/d.txt", "y"}});
  CHECK(files.IsFolder("a"));
  CHECK_FALSE(files.IsFolder("a/b.txt"));
  CHECK(*files.List("a") == std::vector<std::string>{"b.txt", "c"});
  CHECK(files.Read("a/z").status().message() == "a/z: no such file");
}

TEST_CASE("cover takes an empty range as neutral") {
  CHECK(Cover({}, {3, 5}) == ByteRange{3, 5});
  CHECK(Cover({1, 2}, {3, 5}) == ByteRange{1, 5});
  CHECK(Slice("hello", {1, 3}) == "el");
}
