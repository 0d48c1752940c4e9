#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "golden.h"
#include "report/report.h"
#include "sample_story.h"

using namespace rashomon;

TEST_CASE("the JSON report of the sample story is the golden one") {
  CheckGolden("sample.json", RenderJson(SampleReport()));
}

TEST_CASE("mentions name the bytes of the text they quote and the claim that states it") {
  const StoryReport report = SampleReport();
  const auto json = nlohmann::json::parse(RenderJson(report));
  const auto& mention = json["conflicts"][0]["positions"][0]["mentions"][0];
  const std::string& text = report.story.articles[0].document.text;
  const size_t start = mention["start"], end = mention["end"];
  CHECK(text.substr(start, end - start) == mention["text"]);
  CHECK(mention["claim"] == "c1");
  CHECK(json["claims"][0]["cue"]["start"].is_number());
  CHECK(json["claims"][1]["cue"].is_null());
}

TEST_CASE("offsets of extracted text come with the text") {
  StoryReport report = SampleReport();
  report.story.articles[0].document.offsets = OffsetMap::Text();
  const auto json = nlohmann::json::parse(RenderJson(report));
  CHECK(json["documents"][0]["offsets"] == "text");
  CHECK(json["documents"][0]["text"] == report.story.articles[0].document.text);
  CHECK_FALSE(json["documents"][1].contains("text"));
}

TEST_CASE("bytes that are no UTF-8 never reach the JSON") {
  StoryReport report = SampleReport();
  report.story.name = "x\xFF";
  report.comparison.conflicts[0].explanation = "bad \xC3 byte";
  const auto json = nlohmann::json::parse(RenderJson(report));
  CHECK(json["conflicts"][0]["explanation"] == "bad \xEF\xBF\xBD byte");
}

TEST_CASE("an empty report has every list") {
  const auto json = nlohmann::json::parse(RenderJson(EmptyReport()));
  CHECK(json["conflicts"].empty());
  CHECK(json["cleared"].empty());
  CHECK(json["not_compared"]["no_date"] == nlohmann::json::array({"d2"}));
}

TEST_CASE("the dump of claims holds source, cue, content and chain") {
  const auto json = nlohmann::json::parse(DumpClaims(SampleReport().story.articles[1]));
  REQUIRE(json["attributions"].size() == 4);
  const auto& third = json["attributions"][2];
  CHECK(third["source"]["text"] == "Two engineers familiar with the ship");
  CHECK(third["cue"]["text"] == "told");
  CHECK(third["content"][0]["text"] == "fog was to blame");
  CHECK(third["chain"].size() == 2);
  CHECK(third["certainty"] == "probable");
}

TEST_CASE("the dump of values tells a length of time once") {
  Analysis analysis;
  analysis.document.text = "for three days 24 people";
  TimeExpression days;
  days.range = {4, 14};
  days.type = TimexType::kDuration;
  days.timex = "P3D";
  Quantity three;
  three.range = {4, 14};
  three.measure = MeasureType::kDuration;
  Quantity people;
  people.range = {15, 24};
  people.measure = MeasureType::kCount;
  people.low = people.high = 24;
  people.noun = "person";
  analysis.values = {.times = {days}, .quantities = {three, people}};
  const auto json = nlohmann::json::parse(DumpValues(analysis));
  REQUIRE(json["values"].size() == 2);
  CHECK(json["values"][0]["value"] == "P3D");
  CHECK(json["values"][0]["earliest"].is_null());
  CHECK(json["values"][1]["type"] == "COUNT");
  CHECK(json["values"][1]["low"] == 24);
}
