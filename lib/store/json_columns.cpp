// Positions, annotations and the fields of actions as the JSON that their columns hold.
#include <array>
#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "store/database.h"

namespace rashomon {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 5> kMarkNames = {"said", "source", "cue", "value", "conflict"};
constexpr std::array<std::string_view, 5> kRegionNames = {"headline", "byline", "dateline", "body",
                                                          "furniture"};

template <typename Enum, size_t count>
Enum FromName(const std::array<std::string_view, count>& names, const std::string& name) {
  for (size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return static_cast<Enum>(0);
}

ByteRange RangeOf(const Json& json) {
  return {json.at(0).get<uint32_t>(), json.at(1).get<uint32_t>()};
}

Json RangeJson(ByteRange range) {
  return Json::array({range.begin, range.end});
}

Json MentionJson(const MentionRecord& mention) {
  return {{"article", mention.article},
          {"span", RangeJson(mention.span)},
          {"focus", RangeJson(mention.focus)},
          {"outlet", mention.outlet},
          {"published", mention.published},
          {"chain", mention.chain},
          {"place", mention.place},
          {"lead", mention.lead},
          {"before", mention.before},
          {"words", mention.words},
          {"after", mention.after},
          {"tail", mention.tail},
          {"sources", mention.sources}};
}

MentionRecord MentionFrom(const Json& json) {
  MentionRecord mention;
  mention.article = json.at("article");
  mention.span = RangeOf(json.at("span"));
  mention.focus = RangeOf(json.at("focus"));
  mention.outlet = json.at("outlet");
  mention.published = json.at("published");
  mention.chain = json.at("chain");
  mention.place = json.at("place");
  mention.lead = json.at("lead");
  mention.before = json.at("before");
  mention.words = json.at("words");
  mention.after = json.at("after");
  mention.tail = json.at("tail");
  mention.sources = json.at("sources").get<std::vector<std::string>>();
  return mention;
}

}  // namespace

std::string PositionsJson(const std::vector<PositionRecord>& positions) {
  Json all = Json::array();
  for (const PositionRecord& position : positions) {
    Json mentions = Json::array();
    for (const MentionRecord& mention : position.mentions) mentions.push_back(MentionJson(mention));
    all.push_back({{"heading", position.heading},
                   {"value", position.value},
                   {"normalised", position.normalised},
                   {"mentions", std::move(mentions)}});
  }
  return PrintLine(all);
}

std::vector<PositionRecord> PositionsOf(const std::string& json) {
  std::vector<PositionRecord> positions;
  for (const Json& one : Json::parse(json)) {
    PositionRecord position;
    position.heading = one.at("heading");
    position.value = one.at("value");
    position.normalised = one.at("normalised");
    for (const Json& mention : one.at("mentions")) position.mentions.push_back(MentionFrom(mention));
    positions.push_back(std::move(position));
  }
  return positions;
}

std::string AnnotationJson(const Annotation& annotation) {
  Json marks = Json::array();
  for (const Mark& mark : annotation.marks) {
    marks.push_back(
        {kMarkNames[static_cast<size_t>(mark.kind)], mark.range.begin, mark.range.end, mark.note});
  }
  Json paragraphs = Json::array();
  for (const AnnotatedParagraph& paragraph : annotation.paragraphs) {
    paragraphs.push_back(
        {kRegionNames[static_cast<size_t>(paragraph.region)], paragraph.range.begin, paragraph.range.end});
  }
  return PrintLine(Json{{"marks", std::move(marks)}, {"paragraphs", std::move(paragraphs)}});
}

Annotation AnnotationOf(const std::string& text) {
  const Json json = Json::parse(text);
  Annotation annotation;
  for (const Json& one : json.at("marks")) {
    Mark mark;
    mark.kind = FromName<MarkKind>(kMarkNames, one.at(0));
    mark.range = {one.at(1).get<uint32_t>(), one.at(2).get<uint32_t>()};
    mark.note = one.at(3);
    annotation.marks.push_back(std::move(mark));
  }
  for (const Json& one : json.at("paragraphs")) {
    AnnotatedParagraph paragraph;
    paragraph.region = FromName<RegionKind>(kRegionNames, one.at(0));
    paragraph.range = {one.at(1).get<uint32_t>(), one.at(2).get<uint32_t>()};
    annotation.paragraphs.push_back(std::move(paragraph));
  }
  return annotation;
}

std::string NoteJson(const std::string& note) {
  return PrintLine(Json{{"note", note}});
}

std::string AssigneeJson(const std::string& assignee) {
  return PrintLine(Json{{"assignee", assignee}});
}

std::string DecisionJson(const std::string& fingerprint, const std::optional<Decision>& decision) {
  Json json = {{"fingerprint", fingerprint}, {"decision", nullptr}};
  if (decision) {
    json["decision"] = {{"verdict", ToString(decision->verdict)},
                        {"why", decision->why},
                        {"who", decision->who},
                        {"at", decision->at},
                        {"expires", decision->expires},
                        {"second_reader", decision->second_reader},
                        {"second_at", decision->second_at}};
  }
  return PrintLine(json);
}

std::optional<Decision> DecisionIn(const std::string& fields) {
  const Json json = Json::parse(fields).at("decision");
  if (json.is_null()) return std::nullopt;
  return Decision{.verdict = *ParseVerdict(json.at("verdict").get<std::string>()),
                  .why = json.at("why"),
                  .who = json.at("who"),
                  .at = json.at("at"),
                  .expires = json.at("expires"),
                  .second_reader = json.at("second_reader"),
                  .second_at = json.at("second_at")};
}

}  // namespace rashomon
