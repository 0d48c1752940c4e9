#include <nlohmann/json.hpp>

#include "bridge_report.h"
#include "gold/checked.h"
#include "gold/find.h"
#include "gold/proposal.h"

namespace rashomon {
namespace {

CheckReport CheckOf(const Gold& gold, const StoryReport& report) {
  CheckReport check{.tool_version = "1", .model_version = "2", .stories = {}, .gates = {}};
  check.stories.push_back(CheckStory(gold, report, Score(gold, FindingsOf(report))));
  return check;
}

const CheckStyle kPlain = {.shown = {CheckLabel::kMissed, CheckLabel::kTrap, CheckLabel::kFalseAlarm,
                                     CheckLabel::kAgain, CheckLabel::kRight}};

TEST_CASE("every finding is told with its verdict and places") {
  const std::string text = RenderCheckText(CheckOf(BridgeGold(), BridgeReport()), kPlain);
  CHECK(text.find(
            "Orle bridge (orle/gold.json): 2 articles, 3 findings; 1 of 1 slot found, 1 of 1 must; 1 trap\n"
            "orle/first.txt:5:1: trap: number/contradiction: When? [slot s2, number.count]\n"
            "    a @ orle/first.txt:5:1\n"
            "    b @ orle/second.txt:4:1\n"
            "orle/first.txt:1:1: false alarm: number/contradiction: Which? [number.count]\n") == 0);
  CHECK(text.find(
            "orle/first.txt:3:1: right: number/contradiction: How many? [slot s1 must, number.count]\n") !=
        std::string::npos);
  CHECK(
      text.find(
          "1 of 1 trap hit; of right findings kind agrees in 1, relation in 0; source in 2 of 2 mentions") !=
      std::string::npos);
}

TEST_CASE("what is not to be shown is only counted") {
  const CheckReport check = CheckOf(BridgeGold(), BridgeReport());
  const std::string text = RenderCheckText(check, {.shown = {CheckLabel::kTrap}});
  CHECK(text.find(": trap:") != std::string::npos);
  CHECK(text.find(": right:") == std::string::npos);
  CHECK(text.find(": false alarm:") == std::string::npos);
}

TEST_CASE("a slot without a right finding is missed, at the words that the gold quotes") {
  StoryReport nothing = BridgeReport();
  nothing.comparison.conflicts.clear();
  const CheckReport check = CheckOf(BridgeGold(), nothing);
  const std::string text = RenderCheckText(check, kPlain);
  CHECK(text.find("orle/first.txt:3:1: missed: number/update: How many were hurt? [slot s1 must]\n"
                  "    three @ orle/first.txt:3:1\n"
                  "    eight @ orle/second.txt:1:1, orle/second.txt:3:1\n") != std::string::npos);
  const auto json = nlohmann::json::parse(RenderCheckJson(check));
  CHECK(json["schema"] == "rashomon.check/1");
  CHECK(json["stories"][0]["entries"][0]["label"] == "missed");
  CHECK(json["stories"][0]["entries"][0]["positions"][0]["mentions"][0]["end_column"] == 13);
  CHECK(json["score"]["all"]["found"] == 0);
  CHECK(RenderCheckCsv(check).find("Orle bridge,missed,s1,must,number,update,How many were hurt?,,") !=
        std::string::npos);
}

TEST_CASE("Markdown has the tables and every entry, escaped") {
  StoryReport report = BridgeReport();
  report.comparison.conflicts[0].slot.question = "How *many* | <b>?";
  const std::string text = RenderCheckMarkdown(CheckOf(BridgeGold(), report));
  CHECK(text.find("| Orle bridge | 3 | 1 | 0 | 1 | 1 | 1/1 | 1/1 | 0.333 | 1.000 |") != std::string::npos);
  CHECK(text.find("How \\*many\\* \\| \\<b\\>?") != std::string::npos);
}

TEST_CASE("a proposal is a gold with the false alarms as further slots") {
  const Gold gold = BridgeGold();
  const StoryReport report = BridgeReport();
  const Proposal proposal = ProposeGold(gold, report, Score(gold, FindingsOf(report)));
  CHECK(proposal.slots == 1);
  const absl::StatusOr<Gold> read = GoldOf(proposal.json);
  REQUIRE_MESSAGE(read.ok(), std::string(read.status().message()));
  REQUIRE(read->slots.size() == 3);
  CHECK(read->slots[0].positions[1].mentions[1].source == "a radio > the police");
  CHECK(read->slots[2].id == "p1");
  CHECK(!read->slots[2].must);
  CHECK(read->slots[2].positions[0].mentions[0].quote == "Bridge closed");
  CHECK(Score(*read, FindingsOf(report)).findings[2].verdict == Verdict::kRight);
}

TEST_CASE("gold files are found below a folder") {
  const MemoryFileSource files(
      {{"a/b/gold.json", ""}, {"a/gold.json", ""}, {"a/.git/gold.json", ""}, {"c.txt", ""}});
  CHECK(*FindGolds(files, "a") == std::vector<std::string>{"a/b/gold.json", "a/gold.json"});
  CHECK(*FindGolds(files, "a/b/gold.json") == std::vector<std::string>{"a/b/gold.json"});
  CHECK(FindGolds(files, "c.txt").status().message() == "c.txt: neither a folder nor a gold.json");
  CHECK(FindGolds(files, "none").status().message() == "none: no such file or folder");
}

}  // namespace
}  // namespace rashomon
