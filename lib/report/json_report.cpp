// The report as JSON, schema rashomon.report/1: the contract that docs/report.schema.json states.
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/ids.h"
#include "report/json_text.h"
#include "report/origins.h"
#include "report/report.h"
#include "report/same_quotations.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

class JsonReport {
 public:
  explicit JsonReport(const StoryReport& report) : report_(report), ids_(report) {}

  Json Make() const {
    Json json;
    json["schema"] = "rashomon.report/1";
    json["tool"] = Tool();
    json["compared"] = WhatWasCompared();
    json["documents"] = Documents();
    json["events"] = Events();
    json["claims"] = AllClaims();
    json["conflicts"] = Conflicts();
    json["cleared"] = AllCleared();
    json["same_quotations"] = Quotations();
    json["not_compared"] = NotCompared();
    json["diagnostics"] = Diagnostics();
    return json;
  }

 private:
  const Document& DocumentAt(uint32_t index) const { return report_.story.articles[index].document; }

  Json Tool() const {
    Json options = Json::object();
    for (const auto& [name, value] : report_.options) options[name] = value;
    return {{"version", report_.tool_version}, {"model", report_.model_version}, {"options", options}};
  }

  Json WhatWasCompared() const {
    const Compared count = Count(report_);
    return {{"articles", count.articles}, {"independent_origins", count.origins},
            {"claims", count.claims},     {"attributions", count.attributions},
            {"events", count.events},     {"slots", count.slots}};
  }

  Json Documents() const {
    const std::vector<uint32_t> origins = OriginsOf(report_.story);
    Json all = Json::array();
    for (uint32_t d = 0; d < report_.story.articles.size(); ++d) {
      const Document& document = DocumentAt(d);
      const bool in_file = document.offsets.kind() == OffsetMap::Kind::kFile;
      Json json = {{"id", ReportIds::Document(d)},
                   {"path", document.meta.path},
                   {"outlet", TextOrNull(document.meta.outlet)},
                   {"url", TextOrNull(document.meta.url)},
                   {"published", MomentOrNull(document.meta.published)},
                   {"updated", MomentOrNull(document.meta.updated)},
                   {"title", TextOrNull(document.title)},
                   {"origin", ReportIds::Document(origins[d])},
                   {"encoding", document.encoding},
                   {"sha256", document.sha256},
                   {"offsets", in_file ? "file" : "text"}};
      if (!in_file) json["text"] = document.text;
      all.push_back(std::move(json));
    }
    return all;
  }

  Json Events() const {
    Json all = Json::array();
    for (uint32_t e : ids_.listed_events()) {
      const Event& event = report_.story.events[e];
      Json mentions = Json::array();
      for (uint32_t m : event.mentions) mentions.push_back(OneEventMention(report_.story.mentions[m]));
      for (uint32_t m : event.background) mentions.push_back(OneEventMention(report_.story.background[m]));
      all.push_back({{"id", ids_.Event(e)}, {"label", event.label}, {"mentions", std::move(mentions)}});
    }
    return all;
  }

  Json OneEventMention(const EventMention& mention) const {
    Json json = {{"document", ReportIds::Document(mention.document)}};
    AddRange(DocumentAt(mention.document), mention.clause, json);
    json["predicate"] = RangeOnly(DocumentAt(mention.document), mention.predicate);
    return json;
  }

  Json AllClaims() const {
    Json all = Json::array();
    for (uint32_t d = 0; d < report_.story.articles.size(); ++d) {
      const Claims& claims = report_.story.articles[d].claims;
      for (size_t c = 0; c < claims.claims.size(); ++c) all.push_back(OneClaim(d, c, claims));
    }
    return all;
  }

  Json OneClaim(uint32_t d, size_t c, const Claims& claims) const {
    const Claim& claim = claims.claims[c];
    const Attribution* said = claim.attribution >= 0 ? &claims.attributions[claim.attribution] : nullptr;
    Json json = {{"id", ids_.Claim(d, static_cast<int32_t>(c))}, {"document", ReportIds::Document(d)}};
    AddSpan(DocumentAt(d), claim.span, json);
    json["sources"] = said ? SourceChain(DocumentAt(d), said->chain) : Json::array();
    json["cue"] = nullptr;
    if (said && said->cue) json["cue"] = RangeOnly(DocumentAt(d), *said->cue);
    json["stance"] = ToString(claim.stance);
    json["certainty"] = ToString(claim.certainty);
    return json;
  }

  Json OneMention(const PositionMention& mention) const {
    Json json = {{"document", ReportIds::Document(mention.document)}};
    AddSpan(DocumentAt(mention.document), mention.span, json);
    json["sources"] = SourceChain(DocumentAt(mention.document), mention.sources);
    json["claim"] = TextOrNull(ids_.Claim(mention.document, mention.claim));
    json["further"] = mention.further;
    json["answer"] = TextOrNull(mention.answer);
    return json;
  }

  Json OneConflict(std::string id, const Conflict& conflict) const {
    Json positions = Json::array();
    for (const Position& position : conflict.slot.positions) {
      Json mentions = Json::array();
      for (const PositionMention& mention : position.mentions) mentions.push_back(OneMention(mention));
      positions.push_back({{"value", position.value},
                           {"normalised", position.normalised},
                           {"mentions", std::move(mentions)}});
    }
    return {{"id", std::move(id)},
            {"slot_key", SlotKeyHash(conflict)},
            {"fingerprint", Fingerprint(conflict)},
            {"event", ids_.Event(conflict.slot.event)},
            {"question", conflict.slot.question},
            {"kind", ToString(conflict.slot.kind)},
            {"relation", ToString(conflict.relation)},
            {"severity", ToString(conflict.severity)},
            {"confidence", std::round(conflict.confidence * 100) / 100},
            {"rule", conflict.rule},
            {"explanation", conflict.explanation},
            {"positions", std::move(positions)}};
  }

  static void AddMark(const FindingMark& mark, Json& json) {
    json["baseline"] = TextOrNull(std::string(ToString(mark.baseline)));
    json["suppression"] = nullptr;
    if (!mark.suppression) return;
    json["suppression"] = {{"who", mark.suppression->who},
                           {"reason", mark.suppression->reason},
                           {"expires", MomentOrNull(mark.suppression->expires)}};
  }

  Json Conflicts() const {
    Json all = Json::array();
    for (size_t i = 0; i < report_.comparison.conflicts.size(); ++i) {
      all.push_back(OneConflict(ReportIds::Conflict(i), report_.comparison.conflicts[i]));
      if (i < report_.marks.size()) AddMark(report_.marks[i], all.back());
    }
    return all;
  }

  Json AllCleared() const {
    Json all = Json::array();
    for (size_t i = 0; i < report_.comparison.cleared.size(); ++i) {
      const Cleared& cleared = report_.comparison.cleared[i];
      Json json = OneConflict(ReportIds::Cleared(i), cleared.conflict);
      json["cleared_by"] = cleared.cleared_by;
      json["why"] = cleared.why;
      all.push_back(std::move(json));
    }
    return all;
  }

  Json Quotations() const {
    Json all = Json::array();
    for (const SameQuotation& group : SameQuotations(report_.story)) {
      Json versions = Json::array();
      for (const QuotedVersion& version : group.versions) versions.push_back(OneVersion(version));
      all.push_back({{"id", ReportIds::Quotation(all.size())}, {"versions", std::move(versions)}});
    }
    return all;
  }

  Json OneVersion(const QuotedVersion& version) const {
    Json json = {{"document", ReportIds::Document(version.document)}};
    AddSpan(DocumentAt(version.document), version.range, json);
    json["speaker"] = TextOrNull(version.speaker);
    json["differs"] = Json::array();
    for (const QuotedPart& part : version.parts) {
      if (part.differs) json["differs"].push_back(Span(DocumentAt(version.document), part.range));
    }
    return json;
  }

  Json NotCompared() const {
    Json no_date = Json::array();
    for (uint32_t d = 0; d < report_.story.articles.size(); ++d) {
      if (!PublicationOf(report_.story, d)) no_date.push_back(ReportIds::Document(d));
    }
    return {{"no_date", std::move(no_date)},
            {"single_source", report_.comparison.slots_single_source},
            {"other_language", report_.other_language}};
  }

  Json Diagnostics() const {
    static constexpr const char* kLevels[] = {"note", "warning", "error"};
    Json all = Json::array();
    for (const Diagnostic& diagnostic : AllDiagnostics(report_)) {
      const std::string document = DocumentOf(diagnostic.path);
      std::string text = diagnostic.text;
      if (document.empty() && !diagnostic.path.empty()) text = diagnostic.path + ": " + text;
      Json json = {{"level", kLevels[static_cast<size_t>(diagnostic.level)]},
                   {"document", TextOrNull(document)}};
      json["start"] = nullptr;
      if (diagnostic.start) json["start"] = *diagnostic.start;
      json["text"] = std::move(text);
      all.push_back(std::move(json));
    }
    return all;
  }

  std::string DocumentOf(const std::string& path) const {
    for (uint32_t d = 0; d < report_.story.articles.size(); ++d) {
      if (!path.empty() && DocumentAt(d).meta.path == path) return ReportIds::Document(d);
    }
    return {};
  }

  const StoryReport& report_;
  ReportIds ids_;
};

}  // namespace

std::string RenderJson(const StoryReport& report) {
  return Print(JsonReport(report).Make());
}

}  // namespace rashomon
