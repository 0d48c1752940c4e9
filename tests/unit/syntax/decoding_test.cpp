#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <functional>
#include <random>

#include "syntax/name_decoder.h"
#include "syntax/parser.h"
#include "syntax/role_decoder.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

Scores Table(uint32_t rows, std::vector<float> data) {
  const auto columns = static_cast<uint32_t>(data.size() / rows);
  return {.rows = rows, .columns = columns, .data = std::move(data)};
}

bool IsTree(const std::vector<int32_t>& heads) {
  int roots = 0;
  for (size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] < 0) ++roots;
    int32_t at = static_cast<int32_t>(i);
    for (size_t steps = 0; at >= 0; ++steps) {
      if (steps > heads.size()) return false;
      at = heads[at];
    }
  }
  return roots == 1;
}

double Total(const Scores& arc, const std::vector<int32_t>& heads) {
  double total = 0;
  for (uint32_t w = 0; w < heads.size(); ++w) {
    double sum = 0;
    for (uint32_t h = 0; h < arc.columns; ++h) {
      if (h != w + 1) sum += std::exp(double{arc.At(w, h)});
    }
    total += arc.At(w, static_cast<uint32_t>(heads[w] + 1)) - std::log(sum);
  }
  return total;
}

// The best tree of all, by trying every one.
double BestTotal(const Scores& arc) {
  std::vector<int32_t> heads(arc.rows, -1);
  double best = -1e30;
  const std::function<void(uint32_t)> choose = [&](uint32_t w) {
    if (w == arc.rows) {
      if (IsTree(heads)) best = std::max(best, Total(arc, heads));
      return;
    }
    for (int32_t h = -1; h < static_cast<int32_t>(arc.rows); ++h) {
      if (h == static_cast<int32_t>(w)) continue;
      heads[w] = h;
      choose(w + 1);
    }
  };
  choose(0);
  return best;
}

TEST_CASE("the tree is the best of all trees with one root") {
  std::mt19937 random(7);
  std::normal_distribution<float> normal(0, 3);
  for (int round = 0; round < 120; ++round) {
    const uint32_t words = 1 + static_cast<uint32_t>(round) % 5;
    std::vector<float> data(size_t{words} * (words + 1));
    for (float& value : data) value = normal(random);
    const Scores arc = Table(words, std::move(data));
    const std::vector<int32_t> heads = MaximumSpanningTree(arc);
    INFO("round " << round);
    REQUIRE(IsTree(heads));
    CHECK(Total(arc, heads) == doctest::Approx(BestTotal(arc)));
  }
}

TEST_CASE("long sentences with many wishes to be the root still give one tree") {
  std::mt19937 random(11);
  std::normal_distribution<float> normal(0, 1);
  const uint32_t words = 120;
  std::vector<float> data(size_t{words} * (words + 1));
  for (float& value : data) value = normal(random);
  for (uint32_t w = 0; w < words; ++w) data[size_t{w} * (words + 1)] += 4;
  CHECK(IsTree(MaximumSpanningTree(Table(words, std::move(data)))));
  CHECK(MaximumSpanningTree(Scores{}).empty());
}

const std::vector<std::string> kLabels = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG"};

TEST_CASE("an inside tag never stands without its begin") {
  // The second word alone would be I-ORG; behind B-PER only I-PER or a new begin may stand.
  const std::vector<Name> names =
      DecodeNames(Table(3, {0, 9, 0, 0, 0, /**/ 0, 0, 4, 0, 5, /**/ 0, 0, 0, 0, 3}), kLabels);
  REQUIRE(names.size() == 1);
  CHECK(names[0].first == 0);
  CHECK(names[0].end == 2);
  CHECK(names[0].type == NameType::kPerson);
}

TEST_CASE("the confidence of a name is the mean probability of its tags") {
  const std::vector<Name> sure = DecodeNames(Table(1, {0, 30, 0, 0, 0}), kLabels);
  REQUIRE(sure.size() == 1);
  CHECK(sure[0].confidence == doctest::Approx(1.0F));
  const std::vector<Name> unsure = DecodeNames(Table(1, {0, 0.1F, 0, 0, 0}), kLabels);
  REQUIRE(unsure.size() == 1);
  CHECK(unsure[0].confidence < 0.3F);
}

TEST_CASE("a new begin opens a new name, and no words have no names") {
  const std::vector<Name> names = DecodeNames(Table(2, {0, 9, 0, 0, 0, /**/ 0, 9, 0, 0, 0}), kLabels);
  CHECK(names.size() == 2);
  CHECK(DecodeNames(Scores{}, kLabels).empty());
}

const std::vector<std::string> kRoles = {"O",     "B-SOURCE",  "I-SOURCE", "B-CUE",
                                         "I-CUE", "B-CONTENT", "I-CONTENT"};

// One word a label; every row of `owners` is that of a cue's first word.
SentenceReading RolesRead(const std::vector<size_t>& tags, std::vector<uint32_t> cues,
                          std::vector<float> owners) {
  SentenceReading reading;
  reading.words = static_cast<uint32_t>(tags.size());
  std::vector<float> logits(tags.size() * kRoles.size());
  for (size_t w = 0; w < tags.size(); ++w) logits[w * kRoles.size() + tags[w]] = 9;
  reading.attribution = Table(reading.words, std::move(logits));
  const auto rows = static_cast<uint32_t>(cues.size());
  reading.attribution_owner = {.cues = std::move(cues), .scores = Table(rows, std::move(owners))};
  return reading;
}

TEST_CASE("a content belongs to the cue whose words score it highest, or to none") {
  // source cue content content, cue content, content
  const SentenceReading reading = RolesRead({1, 3, 5, 6, 3, 5, 0, 5}, {1, 4},
                                            {4, 5, 4, 2, -3, -1, 0, -2, /**/ -4, -5, -1, 1, 5, 3, 0, -1});
  const std::vector<RoleSpan> roles = DecodeRoles(reading, kRoles);
  REQUIRE(roles.size() == 6);
  CHECK(roles[0].role == AttributionRole::kSource);
  CHECK(roles[0].cue == 1);
  CHECK(roles[1].cue == 1);
  CHECK(roles[2].end == 4);
  CHECK(roles[2].cue == 1);
  CHECK(roles[2].belongs == doctest::Approx(3));
  CHECK(roles[3].cue == 4);
  CHECK(roles[4].cue == 4);
  CHECK(roles[5].cue == -1);
}

TEST_CASE("a cue in two pieces is one, a second cue another") {
  const std::vector<RoleSpan> one =
      DecodeRoles(RolesRead({3, 0, 3}, {0, 2}, {5, 0, 4, /**/ 0, 0, 1}), kRoles);
  REQUIRE(one.size() == 2);
  CHECK(one[1].cue == 0);
  const std::vector<RoleSpan> two =
      DecodeRoles(RolesRead({3, 0, 3}, {0, 2}, {5, 0, 1, /**/ 0, 0, 4}), kRoles);
  CHECK(two[1].cue == 2);
}

// Two words, each with the given scores of "O", "B-CUE", "B-CONTENT" and "I-CONTENT"; the other tags are out.
SentenceReading CloseCall(const std::vector<std::array<float, 4>>& words) {
  SentenceReading reading;
  reading.words = static_cast<uint32_t>(words.size());
  std::vector<float> logits;
  for (const auto& [outside, cue, begin, inside] : words) {
    logits.insert(logits.end(), {outside, -9, -9, cue, -9, begin, inside});
  }
  reading.attribution = Table(reading.words, std::move(logits));
  return reading;
}

TEST_CASE("a word is a cue where it is clearly likelier one than outside") {
  const std::vector<RoleSpan> near = DecodeRoles(CloseCall({{1.0F, 1.5F, -9, -9}}), kRoles);
  REQUIRE(near.size() == 1);
  CHECK(near[0].role == AttributionRole::kCue);
  CHECK(DecodeRoles(CloseCall({{1.0F, 1.3F, -9, -9}}), kRoles).empty());
}

TEST_CASE("a content that could as well begin anew goes on") {
  const std::vector<RoleSpan> one = DecodeRoles(CloseCall({{-9, -9, 9, -9}, {-9, -9, 1.2F, 1.0F}}), kRoles);
  REQUIRE(one.size() == 1);
  CHECK(one[0].end == 2);
  const std::vector<RoleSpan> two = DecodeRoles(CloseCall({{-9, -9, 9, -9}, {-9, -9, 1.9F, 1.0F}}), kRoles);
  CHECK(two.size() == 2);
}

TEST_CASE("the chance of a role is that of its begin and inside tags") {
  SentenceReading reading;
  reading.words = 1;
  const float three = std::log(3.0F);
  reading.attribution = Table(1, {three, 0, 0, three, three, 0, 0});  // 3 + 2 + 6 + 2 of 13
  const std::vector<RoleChances> chances = RoleChancesOf(reading, kRoles);
  REQUIRE(chances.size() == 1);
  CHECK(chances[0].source == doctest::Approx(2.0 / 13));
  CHECK(chances[0].cue == doctest::Approx(6.0 / 13));
  CHECK(chances[0].content == doctest::Approx(2.0 / 13));
  CHECK(RoleChancesOf(reading, {}).empty());
}

TEST_CASE("a model without the head gives no roles") {
  CHECK(DecodeRoles(SentenceReading{}, {}).empty());
}

}  // namespace
}  // namespace rashomon
