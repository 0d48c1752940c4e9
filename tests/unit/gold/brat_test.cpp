#include "gold/brat.h"

#include "gold/brat_text.h"
#include "gold_fixture.h"

namespace rashomon {
namespace {

std::map<std::string, std::string> Exported() {
  std::map<std::string, std::string> files;
  for (const auto& [name, content] : ExportBrat(BridgeGold())) files["b/" + name] = content;
  return files;
}

// The message when `from` in b/first.ann is replaced.
std::string FaultWith(const std::string& from, const std::string& to) {
  std::map<std::string, std::string> files = Exported();
  std::string& ann = files["b/first.ann"];
  const size_t at = ann.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  ann.replace(at, from.size(), to);
  return std::string(ImportBrat(MemoryFileSource(files), "b").status().message());
}

TEST_CASE("a gold is written as standoff") {
  const auto files = Exported();
  CHECK(files.size() == 6);
  CHECK(files.at("b/first.txt") == kFirst);
  CHECK(files.at("b/first.ann") ==
        "T1\tNumber 15 27\tThree people\n"
        "A1\tRelation T1 update\n"
        "A2\tImportance T1 must\n"
        "#1\tAnnotatorNotes T1\tslot: s1 | position: 1 | value: three | source: the police | question: How "
        "many were "
        "hurt? | event: bridge\n"
        "T2\tDate 42 61\tIt broke on Monday.\n"
        "A3\tRelation T2 compatible\n"
        "A4\tImportance T2 may\n"
        "#2\tAnnotatorNotes T2\tslot: s2 | position: 1 | value: Monday | question: When? | event: bridge | "
        "note: one "
        "day\n");
  CHECK(files.at("b/annotation.conf").find("\nNumber\n") != std::string::npos);
}

TEST_CASE("standoff comes back as the gold that it was made of") {
  const auto json = ImportBrat(MemoryFileSource(Exported()), "b");
  REQUIRE_MESSAGE(json.ok(), std::string(json.status().message()));
  const auto gold = GoldOf(*json);
  REQUIRE_MESSAGE(gold.ok(), std::string(gold.status().message()));
  CHECK(gold->story == "Orle bridge");
  REQUIRE(gold->slots.size() == 2);
  CHECK(gold->slots[0].relation == Relation::kUpdate);
  CHECK(gold->slots[0].positions[0].mentions[0].quote == "Three people");
  CHECK(gold->slots[0].positions[1].mentions[1].source == "a radio > the police");
  CHECK(gold->slots[1].note == "one day");
  CHECK(ExportBrat(*gold) == ExportBrat(BridgeGold()));
}

TEST_CASE("other things of brat are passed over, and articles are found without a story.json") {
  auto files = Exported();
  files.erase("b/story.json");
  files["b/lonely.txt"] = "Nobody annotated this.\n";
  files["b/first.ann"] += "\nR1\tSame Arg1:T1 Arg2:T2\nE1\tDate:T2\n*\tEquiv T1 T2\nA9\tOdd T1\n";
  const auto json = ImportBrat(MemoryFileSource(files), "b");
  REQUIRE_MESSAGE(json.ok(), std::string(json.status().message()));
  CHECK(json->find("lonely") == std::string::npos);
}

TEST_CASE("what is wrong in standoff is named with its line") {
  CHECK(FaultWith("15 27", "15 28") == "b/first.ann:1: the text has \"Three people\" there");
  CHECK(FaultWith("15 27", "15 2700") == "b/first.ann:1: the offsets lie outside the text");
  CHECK(FaultWith("15 27", "15 20;21 27").find("b/first.ann:1: expected \"T1") == 0);
  CHECK(FaultWith("15 27", "a 27") == "b/first.ann:1: offsets are whole numbers, of one stretch of text");
  CHECK(FaultWith("Number", "Figure").find("b/first.ann:1: the type \"Figure\" is no kind") == 0);
  CHECK(FaultWith("slot: s1 | ", "") == "b/first.ann:1: the note must have \"slot: ID | position: N\"");
  CHECK(FaultWith("position: 1", "position: 0").find("position: N") != std::string::npos);
  CHECK(FaultWith("update", "denial").find(": relation is \"update\", elsewhere \"denial\"") !=
        std::string::npos);
  CHECK(FaultWith(" | question: How many were hurt?", "") ==
        "b/first.ann:1: no mention of slot s1 tells its question");
  CHECK(FaultWith("A1\t", "what\t") == "b/first.ann:2: no line of standoff");
  CHECK(FaultWith(" | value: three", "").find("is no gold: gold.json:") != std::string::npos);
  CHECK(std::string(ImportBrat(MemoryFileSource(std::map<std::string, std::string>{{"b/a.txt", "x"}}), "b")
                        .status()
                        .message()) == "b: no .txt with an .ann beside it");
}

TEST_CASE("offsets count characters, and notes keep bars") {
  const std::string text = "a\xC3\xA9\xE2\x82\xACz";
  CHECK(CharacterAt(text, 3) == 2);
  CHECK(ByteAt(text, 2) == 3);
  CHECK(ByteAt(text, 4) == 7);
  CHECK(!ByteAt(text, 5));
  const NoteFields fields = {{"value", "a | b \\ c: d"}, {"source", "x > y"}};
  CHECK(SplitNote(JoinNote(fields)) == fields);
}

}  // namespace
}  // namespace rashomon
