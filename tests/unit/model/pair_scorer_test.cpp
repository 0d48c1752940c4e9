#include "model/pair_scorer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "model_fixture.h"

namespace rashomon {
namespace {

// The shipped files of the pair scorer and the vocabulary that it shares.
std::map<std::string, std::string> ShippedScorer() {
  std::map<std::string, std::string> files;
  for (const char* name :
       {"pair_model/model.json", "pair_model/model.xml", "pair_model/model.bin", "model/vocab.txt"}) {
    std::ifstream file(std::string(RASHOMON_RESOURCES) + "/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    std::stringstream bytes;
    bytes << file.rdbuf();
    files[name] = bytes.str();
  }
  return files;
}

absl::StatusOr<PairScorer> Load(const std::map<std::string, std::string>& files, int threads = 1) {
  return PairScorer::Load(MemoryFileSource(files), "pair_model", "model/vocab.txt", threads);
}

std::string ErrorWith(const std::string& name, const std::string& bytes) {
  std::map<std::string, std::string> files = ShippedScorer();
  files[name] = bytes;
  const absl::StatusOr<PairScorer> scorer = Load(files);
  return scorer.ok() ? "" : std::string(scorer.status().message());
}

template <typename Logs>
double SumOf(const Logs& logs) {
  double sum = 0;
  for (const float log : logs) sum += std::exp(log);
  return sum;
}

bool Same(const PairJudgement& x, const PairJudgement& y) {
  return x.unrelated == y.unrelated && x.same == y.same && x.compatible == y.compatible &&
         x.contradiction == y.contradiction && x.dispute == y.dispute && x.kinds == y.kinds &&
         x.relations == y.relations;
}

const PassageTexts kDenied = {"The Norhaven Post reported that Anna Brandt had met the rebels in Veldt.",
                              "Anna Brandt denied that she had met the rebels in Veldt."};
const PassageTexts kOther = {"The Norhaven Post reported that Anna Brandt had met the rebels in Veldt.",
                             "The brewery on the hill opened a new hall."};

TEST_CASE("chances sum to 1, and a denial is likelier a conflict than another matter is") {
  const absl::StatusOr<PairScorer> scorer = Load(ShippedScorer());
  REQUIRE_MESSAGE(scorer.ok(), scorer.status().ToString());
  const std::vector<PairJudgement> judged = scorer->Judge({kDenied, kOther});
  REQUIRE(judged.size() == 2);
  for (const PairJudgement& j : judged) {
    const double sum = std::exp(j.unrelated) + std::exp(j.same) + std::exp(j.compatible) +
                       std::exp(j.contradiction) + std::exp(j.dispute);
    CHECK(std::abs(sum - 1) < 0.01);
    CHECK(std::abs(SumOf(j.kinds) - 1) < 0.01);
    CHECK(std::abs(SumOf(j.relations) - 1) < 0.01);
  }
  CHECK(judged[0].conflict() > judged[1].conflict() + 1);
  CHECK(judged[1].unrelated > judged[0].unrelated);
}

TEST_CASE("a pair's answer does not depend on the pairs beside it nor on threads") {
  const absl::StatusOr<PairScorer> one = Load(ShippedScorer()), two = Load(ShippedScorer(), 2);
  REQUIRE(one.ok());
  REQUIRE(two.ok());
  const std::string long_text(600, 'x');
  const std::vector<PairJudgement> alone = one->Judge({kDenied});
  const std::vector<PairJudgement> among = two->Judge({kOther, {long_text, "A b c."}, kDenied, kOther});
  CHECK(Same(alone[0], among[2]));
  CHECK(Same(among[0], among[3]));
  CHECK(one->Judge({}).empty());
  const std::vector<PairJudgement> again = two->Judge({kDenied, {kDenied.b, kDenied.a}, kOther});
  CHECK(Same(again[0], alone[0]));  // remembered
  CHECK(Same(again[2], among[0]));
  CHECK(Same(again[1], one->Judge({{kDenied.b, kDenied.a}})[0]));  // the other way round is another question
}

TEST_CASE("passages that are too long, empty or no UTF-8 are read as far as they go") {
  const absl::StatusOr<PairScorer> scorer = Load(ShippedScorer());
  REQUIRE(scorer.ok());
  std::string words;
  for (int i = 0; i < 400; ++i) words += "the mayor ";
  const std::vector<PairJudgement> judged =
      scorer->Judge({{words, words}, {"", ""}, {"\xff\xfe", "The mayor."}});
  for (const PairJudgement& j : judged) CHECK(std::isfinite(j.conflict()));
}

TEST_CASE("what is wrong with the files is said with their names") {
  CHECK(ErrorWith("pair_model/model.json", "[]") == "pair_model/model.json: no JSON object");
  auto with_heads = [](const std::string& heads) {
    return ErrorWith("pair_model/model.json",
                     R"({"version": "1", "max_pieces": 128, "width": 384, "heads": [)" + heads + "]}");
  };
  auto head = [](const std::string& name, const std::string& labels) {
    return R"({"name": ")" + name + R"(", "type": "tag", "output": "pair", "labels": [)" + labels + "]}";
  };
  CHECK(with_heads(head("pair", R"("a", "b")")) == "pair_model/model.json: 1 heads instead of 3");
  const std::string one = head("pair", R"("a", "b")"), other = head("kind", R"("a")"),
                    third = head("x", R"("a")");
  CHECK(with_heads(one + "," + other + "," + third) ==
        "pair_model/model.json: labels of head \"pair\" must be unrelated, same, compatible, contradiction, "
        "dispute");
  CHECK(with_heads(other + "," + one + "," + third) ==
        "pair_model/model.json: head 1 is \"kind\" instead of \"pair\"");
  CHECK(ErrorWith("pair_model/model.xml", "<net/>").find("pair_model/model.xml: ") == 0);
  CHECK(ErrorWith("model/vocab.txt", "a\nb\n").find("model/vocab.txt: ") == 0);
}

}  // namespace
}  // namespace rashomon
