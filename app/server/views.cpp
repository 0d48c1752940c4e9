#include "app/server/views.h"

#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

Json ItemJson(const QueueItem& item) {
  return {{"id", item.id},
          {"revision", item.revision},
          {"story", item.story},
          {"question", item.question},
          {"answers", item.answers},
          {"kind", item.kind},
          {"relation", item.relation},
          {"severity", item.severity},
          {"confidence", item.confidence},
          {"status", item.status},
          {"assignee", item.assignee},
          {"second_reader", item.second_reader},
          {"change", item.change},
          {"cause", item.cause}};
}

Json DecisionView(const std::optional<Decision>& decision) {
  if (!decision) return nullptr;
  return {{"verdict", ToString(decision->verdict)},
          {"why", decision->why},
          {"who", decision->who},
          {"at", decision->at},
          {"expires", decision->expires},
          {"second_reader", decision->second_reader},
          {"second_at", decision->second_at}};
}

Json MentionView(const MentionRecord& mention) {
  return {{"article", mention.article}, {"outlet", mention.outlet}, {"published", mention.published},
          {"chain", mention.chain},     {"place", mention.place},   {"lead", mention.lead},
          {"before", mention.before},   {"words", mention.words},   {"after", mention.after},
          {"tail", mention.tail}};
}

Json PositionsView(const FindingRecord& finding) {
  Json positions = Json::array();
  for (size_t p = 0; p < finding.positions.size(); ++p) {
    const PositionRecord& position = finding.positions[p];
    Json mentions = Json::array();
    for (const MentionRecord& mention : position.mentions) mentions.push_back(MentionView(mention));
    positions.push_back({{"letter", PositionLetter(p)},
                         {"heading", position.heading},
                         {"value", position.value},
                         {"normalised", position.normalised},
                         {"mentions", std::move(mentions)}});
  }
  return positions;
}

Json Entry(const AuditEntry& entry) {
  Json json = {{"id", entry.id},          {"at", entry.at},   {"who", entry.who},
               {"action", entry.action},  {"why", entry.why}, {"subject", entry.subject},
               {"finding", entry.finding}};
  json["after"] = Json::parse(entry.after.empty() ? "{}" : entry.after, nullptr, false);
  json["undone"] = entry.undone_by != 0;
  return json;
}

Json Entries(const std::vector<AuditEntry>& entries) {
  Json all = Json::array();
  for (const AuditEntry& entry : entries) all.push_back(Entry(entry));
  return all;
}

}  // namespace

WebResponse ErrorResponse(int status, const std::string& message) {
  WebResponse response;
  response.status = status;
  response.body = PrintLine(Json{{"error", message}});
  return response;
}

WebResponse ErrorResponse(const absl::Status& status) {
  int code = 500;
  if (absl::IsNotFound(status)) code = 404;
  if (absl::IsInvalidArgument(status)) code = 400;
  if (absl::IsUnavailable(status)) code = 503;
  return ErrorResponse(code, std::string(status.message()));
}

std::string QueueJson(const QueuePage& page, int64_t change) {
  Json items = Json::array(), counts = Json::object();
  for (const QueueItem& item : page.items) items.push_back(ItemJson(item));
  for (const auto& [status, count] : page.by_status) counts[status] = count;
  return PrintLine(Json{{"items", std::move(items)},
                        {"total", page.total},
                        {"by_status", std::move(counts)},
                        {"change", change}});
}

std::string ChoicesJson(const QueueChoices& choices) {
  return PrintLine(Json{{"story", choices.stories},
                        {"kind", choices.kinds},
                        {"relation", choices.relations},
                        {"outlet", choices.outlets},
                        {"source", choices.sources},
                        {"assignee", choices.assignees}});
}

std::string FindingJson(const FindingView& view) {
  Json json = ItemJson(view.item);
  json["rule"] = view.finding.rule;
  json["explanation"] = view.finding.explanation;
  json["fingerprint"] = view.finding.fingerprint;
  json["slot_key"] = view.finding.slot_key;
  json["positions"] = PositionsView(view.finding);
  json["decision"] = DecisionView(view.decision);
  json["earlier"] = DecisionView(view.earlier);
  json["what_changed"] = view.what_changed;
  json["note"] = view.note;
  json["history"] = Entries(view.history);
  return PrintLine(json);
}

std::string EntryJson(const AuditEntry& entry) {
  return PrintLine(Entry(entry));
}

std::string EntriesJson(const std::vector<AuditEntry>& entries) {
  return PrintLine(Entries(entries));
}

WebResponse ActionResponse(const ActionResult& result) {
  WebResponse response;
  Json json;
  if (!result.done()) {
    response.status = result.since.empty() ? 422 : 409;
    json["error"] = result.refused;
    json["since"] = Entries(result.since);
  }
  json["revision"] = result.revision;
  json["audit"] = result.audit;
  response.body = PrintLine(json);
  return response;
}

std::string ImportJson(const ImportSummary& summary) {
  return PrintLine(Json{{"taken", summary.taken}, {"known", summary.known}, {"refused", summary.refused}});
}

}  // namespace rashomon
