#include "conflicts/tree_score.h"

#include <doctest/doctest.h>

#include "conflicts/calibration.h"

namespace rashomon {
namespace {

// One tree that asks for "denial" and then for "gap", one that is a leaf.
constexpr std::string_view kTrees =
    "*\t\tbias\t\t\t\t-1\n"
    "0\t0\tdenial\t0.5\t1\t2\t0.25\n"
    "0\t1\t-\t\t\t\t-0.5\n"
    "0\t2\tgap\t3\t3\t4\t1\n"
    "0\t3\t-\t\t\t\t2\n"
    "0\t4\t-\t\t\t\t0.5\n"
    "1\t0\t-\t\t\t\t0.125\n";

MemoryFileSource Files(std::map<std::string, std::string> files) {
  return MemoryFileSource(std::move(files));
}

std::string ErrorOf(const std::string& rows) {
  const absl::StatusOr<TreeScore> trees = TreeScore::Load(Files({{"trees.tsv", rows}}), "trees.tsv");
  return trees.ok() ? "" : std::string(trees.status().message());
}

TEST_CASE("a walk ends at the leaf that the features lead to; absent ones are 0, equal ones go below") {
  const absl::StatusOr<TreeScore> trees =
      TreeScore::Load(Files({{"trees.tsv", std::string(kTrees)}}), "trees.tsv");
  REQUIRE(trees.ok());
  CHECK(trees->Logit({}) == doctest::Approx(-1 - 0.5 + 0.125));
  CHECK(trees->Logit({{"denial", 1}, {"gap", 3}}) == doctest::Approx(-1 + 2 + 0.125));
  CHECK(trees->Logit({{"denial", 1}, {"gap", 3.5}, {"other", 9}}) == doctest::Approx(-1 + 0.5 + 0.125));
}

TEST_CASE("the shares of the features and the base are the score") {
  const TreeScore trees = *TreeScore::Load(Files({{"trees.tsv", std::string(kTrees)}}), "trees.tsv");
  CHECK(trees.base() == doctest::Approx(-1 + 0.25 + 0.125));
  const Features shares = trees.Shares({{"denial", 1}, {"gap", 5}});
  CHECK(ValueOf(shares, "denial") == doctest::Approx(0.75));
  CHECK(ValueOf(shares, "gap") == doctest::Approx(-0.5));
}

TEST_CASE("a table that is no tree is refused with its place") {
  CHECK(ErrorOf("*\t\tcut\t\t\t\t1\n") == "trees.tsv:1: 'cut' is not bias");
  CHECK(ErrorOf("1\t0\t-\t\t\t\t1\n") == "trees.tsv:1: tree 0 is missing");
  CHECK(ErrorOf("0\t1\t-\t\t\t\t1\n") == "trees.tsv:1: nodes are not in order");
  CHECK(ErrorOf("0\t0\tgap\t1\t0\t1\t1\n") == "trees.tsv:1: a node leads back");
  CHECK(ErrorOf("0\t0\tgap\t1\t1\t2\t1\n0\t1\t-\t\t\t\t1\n") == "trees.tsv: tree 0 lacks a node");
  CHECK(ErrorOf("0\t0\tgap\tmuch\t1\t2\t1\n") == "trees.tsv:1: 'much' is no number");
}

TEST_CASE("a model with trees is the mean of its weights and its trees, by their share") {
  const MemoryFileSource files =
      Files({{"of/pair_trees.tsv", std::string(kTrees)},
             {"of/calibration.tsv", "pair\ttrees\t0.25\npair\tbias\t-2\npair\tdenial\t1\n"}});
  const absl::StatusOr<Calibration> calibration = Calibration::Load(files, "of");
  REQUIRE(calibration.ok());
  const Features signs = {{"denial", 1}, {"gap", 5}};
  CHECK(calibration->Logit("pair", signs) == doctest::Approx(0.75 * (-2 + 1) + 0.25 * (-1 + 0.5 + 0.125)));
  double told = calibration->Base("pair");
  for (const auto& [name, share] : calibration->Shares("pair", signs)) told += share;
  CHECK(told == doctest::Approx(calibration->Logit("pair", signs)));
}

}  // namespace
}  // namespace rashomon
