#include "gold_fixture.h"

namespace rashomon {
namespace {

// The message about kGoldJson with the first `from` in it replaced.
std::string FaultWith(const std::string& from, const std::string& to) {
  std::string json = kGoldJson;
  const size_t at = json.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  json.replace(at, from.size(), to);
  return std::string(GoldOf(json).status().message());
}

TEST_CASE("a gold is read with its articles' lines") {
  const Gold gold = BridgeGold();
  CHECK(gold.story == "Orle bridge");
  REQUIRE(gold.articles.size() == 2);
  CHECK(gold.articles[1].path == "orle/second.txt");
  REQUIRE(gold.articles[0].lines.size() == 3);
  CHECK(Slice(gold.articles[0].text, gold.articles[0].lines[2]) == "It broke on Monday.");
  REQUIRE(gold.slots.size() == 2);
  CHECK(gold.slots[0].must);
  CHECK(gold.slots[0].kind == SlotKind::kNumber);
  CHECK(gold.slots[0].positions[1].mentions[1].source == "a radio > the police");
  CHECK(!gold.slots[0].positions[1].mentions[0].source);
  CHECK(gold.slots[1].trap());
}

TEST_CASE("what is wrong in a gold is named with its place") {
  CHECK(FaultWith("\"articles\"", "articles") == "orle/gold.json:2:2: no valid JSON");
  CHECK(FaultWith("\"importance\": \"must\",", "") == "orle/gold.json:4:3: \"importance\" is missing");
  CHECK(FaultWith("\"must\"", "\"should\"") == "orle/gold.json:5:18: \"should\" is none of must, may");
  CHECK(FaultWith("\"number\"", "\"figure\"").find(":4:78: \"figure\" is none of date, number,") !=
        std::string::npos);
  CHECK(FaultWith("\"note\"", "\"notes\"").find("unknown field \"notes\": there is \"id\"") !=
        std::string::npos);
  CHECK(FaultWith("\"line\": 2", "\"line\": 4").find("is none of 1 to 3, the lines of first") !=
        std::string::npos);
  CHECK(FaultWith("\"line\": 2", "\"line\": \"2\"").find("is none of 1 to 3") != std::string::npos);
  CHECK(FaultWith("\"doc\": \"second\"", "\"doc\": \"third\"").find("no article \"third\" is listed") !=
        std::string::npos);
  CHECK(FaultWith("Three people\"}", "Four people\"}").find("line 2 of first does not have these words") !=
        std::string::npos);
  CHECK(FaultWith("\"s2\"", "\"s1\"") == "orle/gold.json:9:10: a second slot \"s1\"");
  CHECK(FaultWith("\"story\": \"Orle bridge\",", "\"story\": \"Orle\", \"story\": \"Orle\",") ==
        "orle/gold.json:1:28: the same name a second time");
  CHECK(FaultWith("\"first.txt\"", "\"fourth.txt\"").starts_with("orle/gold.json:2:24: orle/fourth.txt"));
  CHECK(FaultWith("{\"file\": \"second.txt\"", "{\"file\": \"first.txt\"").find("a second article") !=
        std::string::npos);
  CHECK(FaultWith("{\"value\": \"three\", ", "{").find("\"value\" is missing") != std::string::npos);
  CHECK(FaultWith("\"value\": \"three\"", "\"value\": \"\"").find("\"value\" is empty") != std::string::npos);
  CHECK(FaultWith("\"question\": \"When?\"", "\"question\": 3").find("\"question\" is no text") !=
        std::string::npos);
}

TEST_CASE("a slot has two positions, a position a mention") {
  CHECK(
      FaultWith(
          "{\"value\": \"Monday\", \"mentions\": [{\"doc\": \"first\", \"line\": 3, \"source\": null}]},", "")
          .find("\"positions\" has 1 of at least 2 entries") != std::string::npos);
  CHECK(FaultWith("[{\"doc\": \"second\", \"line\": 3, \"source\": null}]", "[]")
            .find("\"mentions\" has 0 of at least 1 entries") != std::string::npos);
}

TEST_CASE("lines are counted over those with words") {
  const std::string text = "\n a \n\t\n\nb";
  const std::vector<ByteRange> lines = NonEmptyLines(text);
  REQUIRE(lines.size() == 2);
  CHECK(Slice(text, lines[0]) == " a ");
  CHECK(Slice(text, lines[1]) == "b");
  CHECK(LineOf(lines, {1, 2}) == 1);
  CHECK(LineOf(lines, {2, 8}) == 1);
  CHECK(LineOf(lines, {8, 9}) == 2);
  CHECK(LineOf(lines, {9, 9}) == 2);
  CHECK(LineOf(lines, {5, 6}) == 0);
  CHECK(NonEmptyLines("").empty());
  CHECK(DocOf("a/b.c/d.e.txt") == "d.e");
  CHECK(DocOf("plain") == "plain");
}

}  // namespace
}  // namespace rashomon
