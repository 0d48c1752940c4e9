#include "report/why.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "base/text_table.h"
#include "conflicts/passages.h"
#include "report/rule_settings.h"
#include "report/sign_words.h"
#include "report/terminal_text.h"
#include "sample_story.h"

namespace rashomon {
namespace {

// The two passages of the sample's conflict `k`, weighed with `score`.
WhyPair PairOfConflict(const StoryReport& report, size_t k, double score) {
  const std::vector<Position>& positions = report.comparison.conflicts[k].slot.positions;
  const PositionMention &a = positions[0].mentions.front(), &b = positions[1].mentions.front();
  WhyPair why{.first = {a.document, a.sentence}, .second = {b.document, b.sentence}};
  why.explanation = {.a = why.first, .b = why.second, .candidate = true, .score = score, .cut = 0.3};
  return why;
}

std::string LinesOf(const StoryReport& report, const WhyPair& why, std::string_view name) {
  std::string text;
  for (const WhyStage& stage : StagesOf(report, why)) {
    for (const std::string& line : stage.lines) text += stage.name == name ? line + "\n" : "";
  }
  return text;
}

TEST_CASE("signs are worded") {
  CHECK(SignWords("low_denial") == "a word of denial in both passages");
  CHECK(SignWords("high_denial") == "a word of denial in one of the passages or both");
  CHECK(SignWords("high_claims") == "claims: the greater passage's");
  CHECK(SignWords("across:cosine") == "likeness of the passages, across articles");
  CHECK(SignWords("number.count:log_ratio") == "number.count: how far the figures are apart");
  CHECK(SignWords("rule:status.opposed") == "status.opposed proposes a difference");
  CHECK(SignWords("status.opposed:opposition_going_ahead") ==
        "status.opposed: the opposites of “going ahead”");
  CHECK(SignWords("no_rule_proposes:cosine") == "likeness of the passages, where no rule proposes anything");
  CHECK_FALSE(HasSignWords("low_what_ever"));
  CHECK(SignWords("what_ever") == "what ever");
}

TEST_CASE("every sign of a passage and every sign that weighs has words") {
  for (const std::string& name : PassageSigns()) {
    CHECK_MESSAGE(HasSignWords("low_" + name), name);
    CHECK_MESSAGE(HasSignWords("high_" + name), name);
  }
  std::ifstream file(RASHOMON_RESOURCES "/conflicts/calibration.tsv");
  size_t signs = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("pair\t")) continue;
    const std::string sign = line.substr(5, line.rfind('\t') - 5);
    if (sign == "cut" || sign == "worth" || sign == "trees" || sign == "bias") continue;
    CHECK_MESSAGE(HasSignWords(sign), sign);
    ++signs;
  }
  CHECK(signs > 100);
  std::ifstream trees(RASHOMON_RESOURCES "/conflicts/pair_trees.tsv");
  std::set<std::string> asked;  // the third column, where a node asks for a sign
  for (std::string line; std::getline(trees, line);) {
    const std::vector<std::string> fields = SplitFields(line, '\t');
    if (fields.size() == 7 && fields[0] != "*" && fields[2] != "-") asked.insert(fields[2]);
  }
  CHECK(asked.size() > 100);
  for (const std::string& sign : asked) CHECK_MESSAGE(HasSignWords(sign), sign);
}

TEST_CASE("the verdict names the finding that shows the pair") {
  const StoryReport report = SampleReport();
  CHECK(VerdictOf(report, PairOfConflict(report, 0, 0.1)) ==
        "Shown in finding k1: “How many people were hurt?” (number.count, confidence 0.91).");
}

TEST_CASE("the verdict says what keeps a pair from being shown") {
  StoryReport report = SampleReport();
  WhyPair why = PairOfConflict(report, 0, 0.1);
  const WhyPair second = PairOfConflict(report, 1, 0.1);
  why.second = why.explanation.b = second.first;
  CHECK(VerdictOf(report, why) ==
        "Not shown: its chance, 0.10, is below the cut of 0.30. A is shown in finding k1, B is shown in "
        "finding k2.");
  why.explanation.score = 0.5;
  CHECK(
      VerdictOf(report, why) ==
      "Not shown: A is shown in finding k1, B is shown in finding k2, with a surer counterpart; a passage is "
      "shown once.");
  why.explanation.candidate = false;
  why.explanation.obstacle = Obstacle::kUnlike;
  CHECK(VerdictOf(report, why).starts_with("Not compared: they are too unlike. A is shown"));
  report.comparison.conflicts.clear();
  why.explanation.obstacle = Obstacle::kCopy;
  CHECK(VerdictOf(report, why) == "Not compared: a passage copied from an earlier article takes no part.");
}

TEST_CASE("a rule that is off is told") {
  StoryReport report = SampleReport();
  const WhyPair why = PairOfConflict(report, 0, 0.9);
  ApplyRuleSettings({{"number.count", {.off = true}}}, report.comparison);
  CHECK(VerdictOf(report, why) == "Not shown: its rule, number.count, is switched off.");
}

TEST_CASE("stages tell who speaks, what was cleared and which signs weigh most, from either side") {
  const StoryReport report = SampleReport();
  WhyPair why = PairOfConflict(report, 0, 0.2);
  why.explanation.shared_words = {"people", "hurt"};
  why.explanation.proposals = {report.comparison.conflicts[0]};
  why.explanation.cleared = {{report.comparison.conflicts[0], "rule", "one figure is the other one rounded"}};
  for (int i = 0; i < 10; ++i) why.explanation.shares.push_back({"cosine", 0.5, 0.2});
  why.explanation.shares.push_back({"low_denial", 1, -0.6931});
  CHECK(LinesOf(report, why, "Reading").starts_with("A: citing Ida Brandt: asserts, certain."));
  CHECK(
      LinesOf(report, why, "Alignment").starts_with("2 words in common: people, hurt; likeness 0.00 of 1."));
  CHECK(
      LinesOf(report, why, "Rules") ==
      "number.count: “At least 11” = [11,inf) person against “24” = [24,24] person (update).\n"
      "number.count cleared “At least 11” = [11,inf) person against “24” = [24,24] person: one figure is the "
      "other one rounded.\n");
  CHECK(LinesOf(report, why, "For").ends_with("×1.49 2 signs of less weight together\n"));
  CHECK(LinesOf(report, why, "Against") == "×0.50 a word of denial in both passages\n");
  std::swap(why.first, why.second);
  CHECK(
      LinesOf(report, why, "Rules").starts_with("number.count: “24” = [24,24] person against “At least 11”"));
}

TEST_CASE("a copy is told with the place of its original") {
  const StoryReport report = SampleReport();
  WhyPair why = PairOfConflict(report, 0, 0);
  why.explanation.candidate = false;
  why.explanation.obstacle = Obstacle::kCopy;
  why.explanation.original_b = Place{0, 1};
  const std::string says =
      "B stands word for word in gazette.txt:2:1, published before: copies take no part.\n";
  CHECK(LinesOf(report, why, "Alignment").ends_with(says));
  std::swap(why.first, why.second);  // the copy is now A
  CHECK(LinesOf(report, why, "Alignment").ends_with("A" + says.substr(1)));
  CHECK(LinesOf(report, why, "Score").empty());
}

TEST_CASE("no line is wider than the terminal, and colour goes with the style only") {
  const StoryReport report = SampleReport();
  WhyPair why = PairOfConflict(report, 1, 0.5);
  why.explanation.shares = {{"status.opposed:opposition_going_ahead", 1, 0.3}, {"rank_article_low", 7, -0.3}};
  for (const uint32_t width : {40u, 80u}) {
    const std::string text = RenderWhy(report, why, {.width = width});
    size_t begin = 0;
    for (size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
      CHECK(DisplayWidth(text.substr(begin, end - begin)) <= width);
    CHECK(text.find('\x1b') == std::string::npos);
  }
  CHECK(RenderWhy(report, why, {.colour = true}).find("\x1b[1m") != std::string::npos);
}

}  // namespace
}  // namespace rashomon
