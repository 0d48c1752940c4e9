// A report made by hand on the story of gold_fixture.h.
#pragma once

#include "gold/score.h"
#include "gold_fixture.h"

namespace rashomon {

inline PositionMention MentionIn(const StoryReport& report, uint32_t document, const std::string& words,
                                 const std::string& source = "") {
  const std::string& text = report.story.articles[document].document.text;
  const auto at = static_cast<uint32_t>(text.find(words));
  REQUIRE_MESSAGE(at < text.size(), words);
  PositionMention mention;
  mention.document = document;
  mention.span = {at, at + static_cast<uint32_t>(words.size())};
  mention.focus = {at, at + static_cast<uint32_t>(words.find(' '))};
  if (!source.empty()) mention.sources.push_back({.name = source, .range = {}, .role = {}});
  return mention;
}

inline Conflict ConflictOf(std::string question, PositionMention one, PositionMention other) {
  Conflict conflict;
  conflict.slot.kind = SlotKind::kNumber;
  conflict.slot.question = question;
  conflict.slot.key = "bridge / " + question;
  conflict.slot.positions = {{"a", "[3,3]", {std::move(one)}}, {"b", "[8,8]", {std::move(other)}}};
  conflict.rule = "number.count";
  conflict.explanation = "They differ.";
  return conflict;
}

// One right finding, one trap, one false alarm.
inline StoryReport BridgeReport() {
  StoryReport report;
  for (const auto& [path, text] :
       {std::pair("orle/first.txt", kFirst), std::pair("orle/second.txt", kSecond)}) {
    Analysis& article = report.story.articles.emplace_back();
    article.document.meta.path = path;
    article.document.text = text;
  }
  report.tool_version = "1";
  report.model_version = "2";
  report.comparison.conflicts = {
      ConflictOf("How many?", MentionIn(report, 0, "Three people", "police"),
                 MentionIn(report, 1, "Eight hurt")),
      ConflictOf("When?", MentionIn(report, 0, "It broke on Monday"), MentionIn(report, 1, "It broke on")),
      ConflictOf("Which?", MentionIn(report, 0, "Bridge closed"), MentionIn(report, 1, "Eight were hurt"))};
  return report;
}

}  // namespace rashomon
