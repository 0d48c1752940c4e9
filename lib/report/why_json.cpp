// The stages of a pair as JSON, schema rashomon.why/1.
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/ids.h"
#include "report/json_text.h"
#include "report/pair_standing.h"
#include "report/sign_words.h"
#include "report/why.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

double Rounded(double value) {
  return std::round(value * 10000) / 10000;
}

Json OnePassage(const StoryReport& report, Place place) {
  const Document& document = report.story.articles[place.document].document;
  const ByteRange range = document.sentences[place.sentence].range;
  const LineColumn at = PositionOf(document, range.begin);
  Json json = {{"path", document.meta.path}, {"line", at.line}, {"column", at.column}};
  AddSpan(document, range, json);
  return json;
}

Json FindingOrNull(int32_t index) {
  return index < 0 ? Json() : Json(ReportIds::Conflict(static_cast<size_t>(index)));
}

Json Proposal(const Conflict& conflict) {
  Json values = Json::array();
  for (const Position& position : conflict.slot.positions) {
    values.push_back({{"value", position.value}, {"normalised", position.normalised}});
  }
  return {{"rule", conflict.rule},
          {"question", conflict.slot.question},
          {"relation", ToString(conflict.relation)},
          {"positions", std::move(values)}};
}

void AddRules(const PairExplanation& pair, Json& json) {
  json["proposals"] = Json::array();
  for (const Conflict& conflict : pair.proposals) json["proposals"].push_back(Proposal(conflict));
  json["cleared"] = Json::array();
  for (const Cleared& cleared : pair.cleared) {
    json["cleared"].push_back(Proposal(cleared.conflict));
    json["cleared"].back()["why"] = cleared.why;
  }
}

void AddScore(const PairExplanation& pair, Json& json) {
  json["score"] = pair.candidate ? Json(Rounded(pair.score)) : Json();
  json["cut"] = pair.cut;
  json["base"] = pair.candidate ? Json(Rounded(pair.base)) : Json();
  json["signs"] = Json::array();
  for (const SignShare& sign : pair.shares) {
    json["signs"].push_back({{"sign", sign.sign},
                             {"words", SignWords(sign.sign)},
                             {"value", Rounded(sign.value)},
                             {"share", Rounded(sign.share)}});
  }
  json["by_signs"] = pair.candidate ? Json(Rounded(pair.by_signs)) : Json();
  json["judged"] = Json::object();
  for (const SignShare& one : pair.judged) json["judged"][one.sign] = Rounded(one.value);
  json["relations"] = Json::object();
  for (const RelationChance& one : pair.relations) {
    json["relations"][std::string(ToString(one.relation))] = Rounded(one.chance);
  }
}

}  // namespace

std::string RenderWhyJson(const StoryReport& report, const WhyPair& why) {
  const PairExplanation& pair = why.explanation;
  const PairStanding standing = StandingOf(report.comparison, why.first, why.second);
  Json json;
  json["schema"] = "rashomon.why/1";
  json["tool"] = {{"version", report.tool_version}, {"model", report.model_version}};
  json["passages"] = Json::array({OnePassage(report, why.first), OnePassage(report, why.second)});
  json["pairs"] = why.pairs;
  json["verdict"] = VerdictOf(report, why);
  json["weighed"] = pair.candidate;
  json["obstacle"] = TextOrNull(std::string(ToString(pair.obstacle)));
  json["likeness"] = Rounded(pair.likeness);
  json["shared_words"] = pair.shared_words;
  json["shared_names"] = pair.shared_names;
  AddRules(pair, json);
  AddScore(pair, json);
  json["finding"] = FindingOrNull(standing.finding);
  json["shown_in"] = Json::array({FindingOrNull(standing.shows[0]), FindingOrNull(standing.shows[1])});
  json["stages"] = Json::array();
  for (const WhyStage& stage : StagesOf(report, why)) {
    json["stages"].push_back({{"stage", stage.name}, {"lines", stage.lines}});
  }
  return Print(json);
}

}  // namespace rashomon
