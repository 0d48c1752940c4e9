#include "gold/proposal.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kMostMentions = 6;  // of a position, by the guideline

class Proposer {
 public:
  Proposer(const Gold& gold, const StoryReport& report) : gold_(gold), story_(report.story) {
    for (const GoldSlot& slot : gold.slots) ids_.insert(slot.id);
  }

  // Null when fewer than two positions are left.
  Json Slot(const Conflict& conflict) {
    Json positions = Json::array();
    for (const Position& position : conflict.slot.positions) {
      Json mentions = Json::array();
      for (const PositionMention& mention : position.mentions) {
        Json one = mentions.size() < kMostMentions ? Mention(mention) : Json();
        if (!one.is_null()) mentions.push_back(std::move(one));
      }
      if (mentions.empty()) continue;
      positions.push_back({{"value", Clean(position.value)}, {"mentions", std::move(mentions)}});
    }
    if (positions.size() < 2) return nullptr;
    const uint32_t event = conflict.slot.event;
    const bool known = event < story_.events.size() && !story_.events[event].label.empty();
    return {{"id", NextId()},
            {"question", Clean(conflict.slot.question)},
            {"event", known ? Clean(story_.events[event].label) : "to be named"},
            {"kind", ToString(conflict.slot.kind)},
            {"relation", ToString(conflict.relation)},
            {"importance", "may"},
            {"positions", std::move(positions)},
            {"note", fmt::format("proposed by rule {}: {}", conflict.rule, Clean(conflict.explanation))}};
  }

 private:
  std::string NextId() {
    for (size_t n = 1;; ++n) {
      std::string id = fmt::format("p{}", n);
      if (ids_.insert(id).second) return id;
    }
  }

  Json Mention(const PositionMention& mention) const {
    const Document& document = story_.articles[mention.document].document;
    const std::string doc = DocOf(document.meta.path);
    for (const GoldArticle& article : gold_.articles) {
      if (article.doc != doc) continue;
      const uint32_t line = LineOf(article.lines, mention.span);
      if (line == 0) return nullptr;
      Json json = {{"doc", doc}, {"line", line}, {"source", TextOrNull(Chain(mention))}};
      const std::string words(Slice(document.text, mention.span));
      if (Slice(article.text, article.lines[line - 1]).find(words) != std::string_view::npos) {
        json["quote"] = words;
      }
      return json;
    }
    return nullptr;
  }

  static std::string Chain(const PositionMention& mention) {
    std::string chain;
    for (const Source& source : mention.sources) chain += (chain.empty() ? "" : " > ") + Clean(source.name);
    return chain;
  }

  const Gold& gold_;
  const Story& story_;
  std::set<std::string> ids_;
};

}  // namespace

Proposal ProposeGold(const Gold& gold, const StoryReport& report, const StoryScore& score) {
  std::string_view bytes = gold.bytes;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Json json = Json::parse(bytes);
  Proposer proposer(gold, report);
  Proposal proposal;
  for (size_t k = 0; k < score.findings.size(); ++k) {
    if (score.findings[k].verdict != Verdict::kWrong) continue;
    Json slot = proposer.Slot(report.comparison.conflicts[k]);
    if (slot.is_null()) continue;
    json["slots"].push_back(std::move(slot));
    ++proposal.slots;
  }
  proposal.json = Print(json);
  return proposal;
}

}  // namespace rashomon
