#include "gold/score.h"

#include "gold_fixture.h"

namespace rashomon {
namespace {

// A mention in the line of the article, counted as the gold counts.
FoundMention In(const Gold& gold, const std::string& doc, uint32_t line, std::string sources = "") {
  for (const GoldArticle& article : gold.articles) {
    if (article.doc == doc)
      return {.doc = doc, .range = article.lines[line - 1], .sources = std::move(sources)};
  }
  return {.doc = doc, .range = {0, 1}, .sources = std::move(sources)};
}

FoundSlot Of(SlotKind kind, std::vector<std::vector<FoundMention>> positions) {
  return {.kind = kind, .relation = Relation::kContradiction, .positions = std::move(positions)};
}

TEST_CASE("a finding between two positions of one slot is right, once") {
  const Gold gold = BridgeGold();
  const FoundSlot hurt =
      Of(SlotKind::kNumber, {{In(gold, "first", 2, "Police")}, {In(gold, "second", 1, "Post")}});
  const StoryScore score = Score(gold, {hurt, hurt});
  REQUIRE(score.findings.size() == 2);
  CHECK(score.findings[0].verdict == Verdict::kRight);
  CHECK(score.findings[0].slot == 0);
  CHECK(score.findings[1].verdict == Verdict::kAgain);
  CHECK(score.found == std::vector<bool>{true, false});
  const Tally& all = score.table.all;
  CHECK(all.slots == 1);
  CHECK(all.traps == 1);
  CHECK(all.must_found == 1);
  CHECK(all.kind_right == 1);
  CHECK(all.relation_right == 0);
  CHECK(all.sources == 2);
  CHECK(all.sources_right == 1);  // "Police" is named; the headline speaks itself
  CHECK(all.precision() == doctest::Approx(0.5));
  CHECK(all.recall() == doctest::Approx(1.0));
  CHECK(all.f1() == doctest::Approx(2.0 / 3));
}

TEST_CASE("a finding between two positions of a trap hits it") {
  const Gold gold = BridgeGold();
  const StoryScore score =
      Score(gold, {Of(SlotKind::kDate, {{In(gold, "second", 3)}, {In(gold, "first", 3)}})});
  CHECK(score.findings[0].verdict == Verdict::kTrap);
  CHECK(score.findings[0].slot == 1);
  CHECK(score.table.kinds.at(SlotKind::kDate).trap == 1);
  CHECK(score.table.all.found == 0);
}

TEST_CASE("one position of a slot against itself or anything else is wrong") {
  const Gold gold = BridgeGold();
  const StoryScore score =
      Score(gold, {Of(SlotKind::kNumber, {{In(gold, "second", 1)}, {In(gold, "second", 2)}}),
                   Of(SlotKind::kNumber, {{In(gold, "first", 1)}, {In(gold, "second", 2)}}),
                   Of(SlotKind::kNumber, {{In(gold, "elsewhere", 1)}, {In(gold, "second", 2)}}),
                   Of(SlotKind::kNumber, {})});
  for (const Judged& judged : score.findings) CHECK(judged.verdict == Verdict::kWrong);
  CHECK(score.table.all.wrong == 4);
}

TEST_CASE("half of the pairs suffice, and three mentions of a position are judged") {
  const Gold gold = BridgeGold();
  const FoundMention good = In(gold, "second", 1), bad = In(gold, "second", 3);
  const auto verdict = [&](std::vector<FoundMention> side) {
    return Score(gold, {Of(SlotKind::kNumber, {{In(gold, "first", 2)}, std::move(side)})})
        .findings[0]
        .verdict;
  };
  CHECK(verdict({good, bad}) == Verdict::kRight);
  CHECK(verdict({good, bad, bad}) == Verdict::kWrong);
  CHECK(verdict({good, good, bad, bad, bad, bad}) == Verdict::kRight);
  CHECK(verdict({bad, bad, bad, good, good, good}) == Verdict::kWrong);
}

TEST_CASE("a source agrees by a name word of the innermost one") {
  const Gold gold = BridgeGold();
  const auto right = [&](const std::string& name) {
    return Score(gold,
                 {Of(SlotKind::kNumber, {{In(gold, "first", 2, "police")}, {In(gold, "second", 2, name)}})})
        .table.all.sources_right;
  };
  CHECK(right("The Police chief") == 2);
  CHECK(right("a radio") == 1);
  CHECK(right("the") == 1);
  CHECK(right("") == 1);
}

TEST_CASE("tables add up") {
  const Gold gold = BridgeGold();
  ScoreTable sum;
  const StoryScore one =
      Score(gold, {Of(SlotKind::kNumber, {{In(gold, "first", 2)}, {In(gold, "second", 1)}})});
  sum += one.table;
  sum += one.table;
  CHECK(sum.all.findings == 2);
  CHECK(sum.kinds.at(SlotKind::kNumber).slots == 2);
  CHECK(sum.relations.at(Relation::kUpdate).found == 2);
  CHECK(sum.relations.at(Relation::kContradiction).right == 2);
  CHECK(sum.relations.at(Relation::kCompatible).traps == 2);
}

}  // namespace
}  // namespace rashomon
