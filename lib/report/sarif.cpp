// SARIF 2.1.0 (OASIS): one result a conflict, the first side as its location, the others as related ones.
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "report/issues.h"
#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kRoot = "SRCROOT";

// RFC 3986: what is not unreserved, nor '/', in percent.
std::string UriOf(std::string_view path) {
  std::string uri;
  for (unsigned char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(static_cast<char>(c)) != std::string_view::npos;
    uri += plain ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
  }
  return uri;
}

Json ArtifactOf(const std::string& path) {
  if (path == "-") return {{"uri", "stdin"}};
  if (path.starts_with('/')) return {{"uri", "file://" + UriOf(path)}};
  return {{"uri", UriOf(path)}, {"uriBaseId", kRoot}};
}

Json PhysicalOf(const IssuePlace& place) {
  Json region = {{"startLine", place.line},
                 {"startColumn", place.column},
                 {"endLine", place.end_line},
                 {"endColumn", place.end_column}};
  if (!place.text.empty()) region["snippet"] = {{"text", Clean(place.text)}};
  return {{"artifactLocation", ArtifactOf(place.path)}, {"region", std::move(region)}};
}

// Square brackets and backslashes mean links in a message.
std::string Escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

class SarifLog {
 public:
  explicit SarifLog(const IssueRun& run) : run_(run) {
    for (size_t i = 0; i < run.rules.size(); ++i) rule_index_[run.rules[i].id] = i;
  }

  Json Make() const {
    Json results = Json::array();
    for (const IssueSuite& suite : run_.suites) {
      for (const Issue& issue : suite.issues) {
        if (issue.state != IssueState::kPass) results.push_back(Result(suite, issue));
      }
    }
    Json one = {
        {"tool", {{"driver", Driver()}}},
        {"columnKind", "unicodeCodePoints"},
        {"originalUriBaseIds", {{kRoot, {{"description", {{"text", "The root of the repository."}}}}}}},
        {"invocations", Json::array({Invocation()})},
        {"results", std::move(results)}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(one)})}};
  }

 private:
  Json Driver() const {
    Json rules = Json::array();
    for (const IssueRule& rule : run_.rules) {
      rules.push_back({{"id", rule.id},
                       {"shortDescription", {{"text", rule.title}}},
                       {"fullDescription", {{"text", rule.help}}},
                       {"help", {{"text", rule.help}, {"markdown", rule.help}}},
                       {"properties", {{"tags", Json::array({rule.id.substr(0, rule.id.find('.'))})}}}});
    }
    return {{"name", "Rashomon"},
            {"version", run_.tool_version},
            {"semanticVersion", run_.tool_version},
            {"rules", std::move(rules)}};
  }

  Json Invocation() const {
    bool errors = false;
    Json notes = Json::array();
    for (const Diagnostic& diagnostic : run_.notifications) {
      static constexpr const char* kLevels[] = {"note", "warning", "error"};
      errors |= diagnostic.level == DiagnosticLevel::kError;
      notes.push_back({{"level", kLevels[static_cast<size_t>(diagnostic.level)]},
                       {"message", {{"text", Escaped(DiagnosticWords(diagnostic))}}}});
    }
    Json invocation = {{"executionSuccessful", !errors}};
    if (!notes.empty()) invocation["toolExecutionNotifications"] = std::move(notes);
    return invocation;
  }

  // The message links to the related locations, which viewers show only so.
  static std::string MessageOf(const Issue& issue) {
    std::string message = Escaped(issue.message);
    for (size_t i = 1; i < issue.places.size(); ++i) {
      const IssuePlace& place = issue.places[i];
      message +=
          fmt::format("{}[{}:{}]({})", i == 1 ? " See " : ", ", Escaped(Clean(place.path)), place.line, i);
    }
    return message + (issue.places.size() > 1 ? "." : "");
  }

  static Json Related(const Issue& issue) {
    Json related = Json::array();
    for (size_t i = 1; i < issue.places.size(); ++i) {
      related.push_back({{"id", i},
                         {"physicalLocation", PhysicalOf(issue.places[i])},
                         {"message", {{"text", Escaped(issue.places[i].note)}}}});
    }
    return related;
  }

  Json Result(const IssueSuite& suite, const Issue& issue) const {
    const IssuePlace& first = issue.places.front();
    const bool review = issue.state == IssueState::kReview;
    Json result = {{"ruleId", issue.rule}};
    const auto rule = rule_index_.find(issue.rule);
    if (rule != rule_index_.end()) result["ruleIndex"] = rule->second;
    result["kind"] = review ? "review" : "fail";
    // By the standard whatever is no failure has the level "none".
    result["level"] = review ? "none" : std::string(ToString(issue.level));
    result["message"] = {{"text", MessageOf(issue)}};
    Json location = {{"physicalLocation", PhysicalOf(first)}};
    if (!first.note.empty()) location["message"] = {{"text", Escaped(first.note)}};
    result["locations"] = Json::array({std::move(location)});
    if (issue.places.size() > 1) result["relatedLocations"] = Related(issue);
    result["partialFingerprints"] = {{"rashomonFinding/v1", issue.fingerprint}};
    if (!issue.slot_key.empty()) result["partialFingerprints"]["rashomonSlot/v1"] = issue.slot_key;
    if (issue.confidence > 0) result["rank"] = std::round(issue.confidence * 100);
    if (issue.mark.baseline != BaselineState::kNone) result["baselineState"] = ToString(issue.mark.baseline);
    if (issue.mark.suppression)
      result["suppressions"] = Json::array({SuppressionOf(*issue.mark.suppression)});
    Json properties = {{"story", suite.name}, {"question", issue.title}};
    for (const auto& [name, value] : issue.facts) properties[name] = value;
    result["properties"] = std::move(properties);
    return result;
  }

  static Json SuppressionOf(const Suppression& suppression) {
    Json json = {{"kind", "external"}, {"status", "accepted"}, {"justification", suppression.reason}};
    json["properties"] = {{"who", suppression.who}};
    if (suppression.expires) json["properties"]["expires"] = FormatMoment(*suppression.expires);
    return json;
  }

  const IssueRun& run_;
  std::map<std::string, size_t> rule_index_;
};

}  // namespace

std::string RenderSarif(const IssueRun& run) {
  return Print(SarifLog(run).Make());
}

}  // namespace rashomon
