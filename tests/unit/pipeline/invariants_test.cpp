#include "pipeline/invariants.h"

#include <doctest/doctest.h>

namespace rashomon {
namespace {

Document OneSentence() {
  Document document;
  document.text = "Ein Café schließt.";
  const auto end = static_cast<uint32_t>(document.text.size());
  document.frames.push_back({.kind = FrameKind::kArticle,
                             .range = {0, end},
                             .date = {},
                             .speaker = {},
                             .speaker_range = {},
                             .account = {}});
  document.tokens = {
      {.range = {0, 3}}, {.range = {4, 9}}, {.range = {10, end - 1}}, {.range = {end - 1, end}}};
  document.sentences.push_back({.range = {0, end},
                                .first_token = 0,
                                .end_token = 4,
                                .paragraph = 0,
                                .region = RegionKind::kBody,
                                .frame = 0});
  return document;
}

Analysis Analysed() {
  Analysis analysis{.document = OneSentence(), .parse = {}, .entities = {}, .values = {}, .claims = {}};
  ParsedSentence sentence;
  for (const Token& token : analysis.document.tokens) {
    Word word;
    word.range = token.range;
    word.head = sentence.words.empty() ? -1 : 0;
    sentence.words.push_back(word);
  }
  analysis.parse.sentences.push_back(sentence);
  return analysis;
}

TEST_CASE("a sound document and analysis have nothing broken") {
  CHECK(BrokenInvariants(OneSentence()).empty());
  CHECK(BrokenInvariants(Analysed()).empty());
}

TEST_CASE("a range that cuts a character or leaves the text is broken") {
  Document document = OneSentence();
  document.tokens[1].range.end = 8;  // inside the accented letter
  CHECK(BrokenInvariants(document) == std::vector<std::string>{"document: range of token 1"});
  document = OneSentence();
  document.tokens[3].range.end += 5;
  CHECK(BrokenInvariants(document) == std::vector<std::string>{"document: range of token 3"});
}

TEST_CASE("tokens out of order and sentences with tokens of others are broken") {
  Document document = OneSentence();
  std::swap(document.tokens[0], document.tokens[1]);
  CHECK(BrokenInvariants(document) == std::vector<std::string>{"document: order of token 1"});
  document = OneSentence();
  document.sentences[0].end_token = 9;
  CHECK(BrokenInvariants(document) == std::vector<std::string>{"document: tokens of sentence 0"});
}

TEST_CASE("a tree has one root and heads inside the sentence") {
  Analysis analysis = Analysed();
  analysis.parse.sentences[0].words[2].head = -1;
  CHECK(BrokenInvariants(analysis) == std::vector<std::string>{"syntax: roots of sentence 0"});
  analysis = Analysed();
  analysis.parse.sentences[0].words[2].head = 2;
  CHECK(BrokenInvariants(analysis) == std::vector<std::string>{"syntax: head of a word of sentence 0"});
}

TEST_CASE("an analysis is parallel to its document") {
  Analysis analysis = Analysed();
  analysis.parse.sentences[0].words.pop_back();
  CHECK(BrokenInvariants(analysis) == std::vector<std::string>{"syntax: words of sentence 0"});
}

TEST_CASE("times do not overlap and end after they begin") {
  Analysis analysis = Analysed();
  TimeExpression time;
  time.range = {0, 3};
  time.interval = TimeInterval{};
  analysis.values.times = {time, time};
  const std::vector<std::string> broken = BrokenInvariants(analysis);
  CHECK(broken == std::vector<std::string>{"values: interval of time 0", "values: order of time 1",
                                           "values: interval of time 1"});
}

TEST_CASE("an attribution has a source, and claims point at attributions that exist") {
  Analysis analysis = Analysed();
  analysis.claims.attributions.emplace_back();
  Claim claim;
  claim.span = {0, 9};
  claim.attribution = 1;
  analysis.claims.claims.push_back(claim);
  CHECK(BrokenInvariants(analysis) ==
        std::vector<std::string>{"claims: chain of attribution 0", "claims: attribution of claim 0"});
}

TEST_CASE("a conflict has two positions, each with words of one sentence") {
  Story story;
  story.articles.push_back(Analysed());
  story.joined.emplace_back();
  story.events.emplace_back();
  CHECK(BrokenInvariants(story).empty());
  Comparison comparison;
  Conflict conflict;
  conflict.rule = "number.count";
  PositionMention mention;
  mention.span = {0, 9};
  mention.focus = {0, 3};
  conflict.slot.positions = {{.value = "a", .normalised = "a", .mentions = {mention}},
                             {.value = "b", .normalised = "b", .mentions = {mention}}};
  comparison.conflicts.push_back(conflict);
  CHECK(BrokenInvariants(story, comparison).empty());
  comparison.conflicts[0].slot.positions.pop_back();
  CHECK(BrokenInvariants(story, comparison) == std::vector<std::string>{"conflicts: positions of slot 0"});
  comparison.conflicts[0] = conflict;
  comparison.conflicts[0].slot.positions[1].mentions[0].span.end = 90;
  CHECK_FALSE(BrokenInvariants(story, comparison).empty());
}

}  // namespace
}  // namespace rashomon
