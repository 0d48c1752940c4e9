// What `check` gives to machines: rashomon.check/1, and CSV.
#include <cmath>
#include <nlohmann/json.hpp>

#include "gold/checked.h"
#include "report/csv_text.h"
#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

double Rounded(double share) {
  return std::round(share * 10000) / 10000;
}

Json TallyJson(const Tally& t) {
  return {{"findings", t.findings},
          {"right", t.right},
          {"again", t.again},
          {"trap", t.trap},
          {"wrong", t.wrong},
          {"slots", t.slots},
          {"found", t.found},
          {"must", t.must},
          {"must_found", t.must_found},
          {"traps", t.traps},
          {"kind_right", t.kind_right},
          {"relation_right", t.relation_right},
          {"sources", t.sources},
          {"sources_right", t.sources_right},
          {"pairs", t.pairs},
          {"pairs_right", t.pairs_right},
          {"precision", Rounded(t.precision())},
          {"recall", Rounded(t.recall())},
          {"must_recall", Rounded(t.must_recall())},
          {"f1", Rounded(t.f1())}};
}

Json TableJson(const ScoreTable& table) {
  Json json = {{"all", TallyJson(table.all)}, {"kinds", Json::object()}, {"relations", Json::object()}};
  for (const auto& [kind, tally] : table.kinds) json["kinds"][std::string(ToString(kind))] = TallyJson(tally);
  for (const auto& [relation, tally] : table.relations) {
    json["relations"][std::string(ToString(relation))] = TallyJson(tally);
  }
  return json;
}

Json EntryJson(const CheckEntry& entry) {
  Json positions = Json::array();
  for (const CheckSide& side : entry.sides) {
    Json mentions = Json::array();
    for (const CheckPlace& place : side.places) {
      mentions.push_back({{"path", place.path},
                          {"line", place.line},
                          {"column", place.column},
                          {"end_line", place.end_line},
                          {"end_column", place.end_column}});
    }
    positions.push_back({{"value", side.value}, {"mentions", std::move(mentions)}});
  }
  return {{"label", ToString(entry.label)},
          {"slot", TextOrNull(entry.slot)},
          {"must", entry.must},
          {"kind", ToString(entry.kind)},
          {"relation", ToString(entry.relation)},
          {"question", entry.question},
          {"rule", TextOrNull(entry.rule)},
          {"explanation", entry.explanation},
          {"fingerprint", entry.fingerprint},
          {"positions", std::move(positions)}};
}

}  // namespace

std::string RenderCheckJson(const CheckReport& report) {
  Json json = {{"schema", "rashomon.check/1"},
               {"tool", {{"version", report.tool_version}, {"model", report.model_version}}},
               {"stories", Json::array()}};
  for (const CheckedStory& story : report.stories) {
    Json entries = Json::array();
    for (const CheckEntry& entry : story.entries) entries.push_back(EntryJson(entry));
    json["stories"].push_back({{"story", story.name},
                               {"gold", story.path},
                               {"articles", story.articles},
                               {"score", TableJson(story.table)},
                               {"entries", std::move(entries)}});
  }
  json["score"] = TableJson(report.table());
  json["gates"] = Json::array();
  for (const GateResult& gate : report.gates) {
    json["gates"].push_back({{"gate", gate.gate.text},
                             {"value", Rounded(gate.value)},
                             {"limit", gate.gate.limit},
                             {"measurable", gate.measurable},
                             {"held", gate.held},
                             {"words", WordsOf(gate)}});
  }
  return Print(json);
}

std::string RenderCheckCsv(const CheckReport& report) {
  std::string out = "story,label,slot,must,kind,relation,question,rule,fingerprint,path,line,column\r\n";
  for (const CheckedStory& story : report.stories) {
    for (const CheckEntry& entry : story.entries) {
      CheckPlace place;
      place.path = story.path;
      if (!entry.sides.empty() && !entry.sides.front().places.empty())
        place = entry.sides.front().places.front();
      out +=
          CsvRow({Clean(story.name), std::string(ToString(entry.label)), Clean(entry.slot),
                  entry.must ? "must" : "", std::string(ToString(entry.kind)),
                  std::string(ToString(entry.relation)), Clean(entry.question), entry.rule, entry.fingerprint,
                  Clean(place.path), std::to_string(place.line), std::to_string(place.column)});
    }
  }
  return out;
}

}  // namespace rashomon
