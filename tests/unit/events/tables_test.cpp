#include <doctest/doctest.h>

#include <cmath>

#include "events/lexicon.h"
#include "events/link_scores.h"
#include "events/word_relations.h"
#include "events/word_weights.h"
#include "unit/entities/disk_files.h"

namespace rashomon {
namespace {

MemoryFileSource One(const std::string& path, const std::string& bytes) {
  return MemoryFileSource(std::map<std::string, std::string>{{path, bytes}});
}

WordRelations Relations(const std::string& rows) {
  const MemoryFileSource files = One("words.tsv", rows);
  absl::StatusOr<WordRelations> relations = WordRelations::Load(files, "words.tsv");
  REQUIRE(relations.ok());
  return *std::move(relations);
}

TEST_CASE("words relate by derivation, common concepts and concepts above") {
  const WordRelations relations = Relations(
      "quit\tv\t2\t1:0\t9:0\tquitter/n\n"
      "step_down\tv\t2\t1:1\t9:0\t\n"
      "resign\tv\t2\t1:0 4:1\t9:0\tresignation/n\n"
      "resignation\tn\t2\t1:0\t5:0\tresign/v\n"
      "go\tv\t2\t9:0\t\t\n"
      "letter\tn\t1\t7:0\t5:2\t\n");
  CHECK(relations.Between({"quit", true}, {"quit", false}).same);
  CHECK(relations.Between({"resign", true}, {"resignation", false}).derived);
  CHECK_FALSE(relations.Between({"resign", true}, {"resignation", false}).prefix);
  CHECK(relations.Between({"quit", true}, {"resign", true}).synonym == doctest::Approx(1));
  CHECK(relations.Between({"quit", true}, {"step down", true}).synonym == doctest::Approx(0.5));
  CHECK(relations.Between({"go", true}, {"quit", true}).above == doctest::Approx(1));
  CHECK(relations.Between({"resignation", false}, {"letter", false}).beside == doctest::Approx(1 / 3.0));
  CHECK_FALSE(relations.Between({"quit", true}, {"letter", false}).Any());
  CHECK(relations.Between({"unheard", true}, {"unheardly", true}).prefix);
  CHECK(relations.EventDegree("resignation") == 2);
  CHECK(relations.EventDegree("letter") == 1);
  CHECK(relations.EventDegree("quit") == 0);
}

TEST_CASE("a broken row is an error with its place") {
  for (const std::string row : {"quit\tv\t3\t1:0\t\t\n", "quit\tx\t2\t1:0\t\t\n", "quit\tv\t2\t1-0\t\t\n"}) {
    const MemoryFileSource files = One("words.tsv", "# head\n" + row);
    const absl::StatusOr<WordRelations> relations = WordRelations::Load(files, "words.tsv");
    REQUIRE_FALSE(relations.ok());
    CHECK(std::string(relations.status().message()).starts_with("words.tsv:2: "));
  }
}

TEST_CASE("the rarer a word the more it weighs") {
  const MemoryFileSource files = One("counts.tsv", "*\t100\nsay\t90\nquake\t10\n");
  const absl::StatusOr<WordWeights> weights = WordWeights::Load(files, "counts.tsv");
  REQUIRE(weights.ok());
  CHECK(weights->Of("say") == doctest::Approx(std::log(101 / 90.5)));
  CHECK(weights->Of("quake") > weights->Of("say"));
  CHECK(weights->Of("unheard") == doctest::Approx(std::log(101 / 0.5)));
}

TEST_CASE("a score is the chance that the trees see in the signs, unknown names and numbers are errors") {
  const std::string trees =
      "*\t\tbias\t\t\t\t-1\n0\t0\tsentences\t0.5\t1\t2\t0\n0\t1\t-\t\t\t\t1\n0\t2\t-\t\t\t\t2\n";
  const MemoryFileSource files(
      {{"good/event_trees.tsv", trees},
       {"good/event_cut.tsv", "0.4\n"},
       {"sign/event_trees.tsv", "0\t0\tsentnces\t0.5\t1\t2\t0\n" + trees.substr(trees.find("0\t1"))},
       {"sign/event_cut.tsv", "0.4\n"},
       {"number/event_trees.tsv", trees},
       {"number/event_cut.tsv", "half\n"}});
  const absl::StatusOr<LinkScores> scores = LinkScores::Load(files, "good");
  REQUIRE(scores.ok());
  LinkSigns signs;
  signs.Set(LinkSign::kSentences, 0.5);
  CHECK(scores->cut() == doctest::Approx(0.4));
  CHECK(scores->Score(signs) == doctest::Approx(0.5));
  signs.Set(LinkSign::kSentences, 1);
  CHECK(scores->Score(signs) == doctest::Approx(1 / (1 + std::exp(-1.0))));
  const absl::StatusOr<LinkScores> unknown = LinkScores::Load(files, "sign");
  REQUIRE_FALSE(unknown.ok());
  CHECK(std::string(unknown.status().message()).starts_with("sign/event_trees.tsv: "));
  const absl::StatusOr<LinkScores> broken = LinkScores::Load(files, "number");
  REQUIRE_FALSE(broken.ok());
  CHECK(std::string(broken.status().message()).starts_with("number/event_cut.tsv:1: "));
}

TEST_CASE("the shipped table knows how news names events") {
  const DiskFiles disk;
  const absl::StatusOr<EventLexicon> lexicon = EventLexicon::Load(disk, RASHOMON_RESOURCES "/events");
  REQUIRE(lexicon.ok());
  const WordRelations& relations = lexicon->relations();
  CHECK(relations.Between({"announce", true}, {"announcement", false}).derived);
  CHECK(relations.Between({"die", true}, {"death", false}).derived);
  CHECK(relations.Between({"quake", false}, {"earthquake", false}).synonym == doctest::Approx(1));
  CHECK(relations.EventDegree("ceremony") == 2);
  CHECK(relations.EventDegree("table") == 0);
  CHECK(lexicon->MarksOtherInstance("another"));
}

}  // namespace
}  // namespace rashomon
