#include "report/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <tuple>

#include "base/json_places.h"
#include "base/status_macros.h"
#include "report/json_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "rashomon.baseline/1";

std::optional<Audit> AuditOf(std::string_view name) {
  for (Audit audit : {Audit::kOpen, Audit::kReal, Audit::kFalse}) {
    if (ToString(audit) == name) return audit;
  }
  return std::nullopt;
}

class BaselineReader {
 public:
  BaselineReader(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  absl::StatusOr<Baseline> Run() {
    Json json;
    try {
      json = Json::parse(bytes_);
    } catch (const Json::parse_error& error) {
      return FaultAt(error.byte > 0 ? error.byte - 1 : 0, "no valid JSON");
    }
    places_ = JsonPlaces(bytes_);
    if (!json.is_object() || json.value("schema", Json()) != kSchema) {
      return Fault("schema", fmt::format("expected an object whose \"schema\" is \"{}\"", kSchema));
    }
    if (!json.contains("findings") || !json["findings"].is_array()) {
      return Fault("", "\"findings\" is missing or no list");
    }
    Baseline baseline;
    for (size_t i = 0; i < json["findings"].size(); ++i) {
      ASSIGN_OR_RETURN(KnownFinding finding, Finding(json["findings"][i], fmt::format("findings/{}", i)));
      baseline.findings.push_back(std::move(finding));
    }
    return baseline;
  }

 private:
  absl::Status FaultAt(size_t at, std::string_view what) const {
    const TextPlace place = TextPlaceAt(bytes_, at);
    return absl::InvalidArgumentError(fmt::format("{}:{}:{}: {}", path_, place.line, place.column, what));
  }
  absl::Status Fault(const std::string& key, std::string_view what) const {
    return FaultAt(places_.Of(key), what);
  }

  absl::StatusOr<std::string> Text(const Json& json, const std::string& key, const char* name) const {
    if (!json.is_object() || !json.contains(name)) return Fault(key, fmt::format("\"{}\" is missing", name));
    if (!json[name].is_string()) return Fault(key + "/" + name, fmt::format("\"{}\" is no text", name));
    return json[name].get<std::string>();
  }

  absl::StatusOr<std::vector<std::string>> Texts(const Json& json, const std::string& key,
                                                 const char* name) const {
    std::vector<std::string> texts;
    if (!json.contains(name) || !json[name].is_array())
      return Fault(key, fmt::format("\"{}\" is missing or no list", name));
    for (const Json& text : json[name]) {
      if (!text.is_string())
        return Fault(key + "/" + name, fmt::format("\"{}\" holds what is no text", name));
      texts.push_back(text);
    }
    return texts;
  }

  absl::StatusOr<KnownFinding> Finding(const Json& json, const std::string& key) const {
    KnownFinding finding;
    ASSIGN_OR_RETURN(finding.fingerprint, Text(json, key, "fingerprint"));
    ASSIGN_OR_RETURN(finding.slot_key, Text(json, key, "slot_key"));
    ASSIGN_OR_RETURN(finding.story, Text(json, key, "story"));
    ASSIGN_OR_RETURN(finding.question, Text(json, key, "question"));
    ASSIGN_OR_RETURN(finding.rule, Text(json, key, "rule"));
    ASSIGN_OR_RETURN(finding.relation, Text(json, key, "relation"));
    ASSIGN_OR_RETURN(finding.answers, Texts(json, key, "answers"));
    ASSIGN_OR_RETURN(finding.files, Texts(json, key, "files"));
    ASSIGN_OR_RETURN(const std::string audit, Text(json, key, "audit"));
    const std::optional<Audit> known = AuditOf(audit);
    if (!known) return Fault(key + "/audit", "\"audit\" is none of \"\", \"real\", \"false\"");
    finding.audit = *known;
    return finding;
  }

  std::string_view bytes_;
  const std::string& path_;
  JsonPlaces places_{""};
};

}  // namespace

std::string_view ToString(Audit audit) {
  static constexpr std::array<std::string_view, 3> kNames = {"", "real", "false"};
  return kNames[static_cast<size_t>(audit)];
}

std::vector<KnownFinding> KnownFindingsOf(const StoryReport& report) {
  std::vector<KnownFinding> all;
  for (const Conflict& conflict : report.comparison.conflicts) {
    KnownFinding known{.fingerprint = Fingerprint(conflict),
                       .slot_key = SlotKeyHash(conflict),
                       .story = StoryName(report),
                       .question = Clean(conflict.slot.question),
                       .rule = conflict.rule,
                       .relation = std::string(ToString(conflict.relation)),
                       .answers = {},
                       .files = {}};
    for (const Position& position : conflict.slot.positions) {
      known.answers.push_back(Clean(position.value));
      for (const PositionMention& mention : position.mentions) {
        const std::string& file = report.story.articles[mention.document].document.meta.path;
        if (std::find(known.files.begin(), known.files.end(), file) == known.files.end()) {
          known.files.push_back(file);
        }
      }
    }
    std::sort(known.files.begin(), known.files.end());
    all.push_back(std::move(known));
  }
  return all;
}

absl::StatusOr<Baseline> ParseBaseline(std::string_view bytes, const std::string& path) {
  return BaselineReader(bytes, path).Run();
}

std::string RenderBaseline(Baseline baseline) {
  std::sort(baseline.findings.begin(), baseline.findings.end(), [](const auto& a, const auto& b) {
    return std::tie(a.story, a.fingerprint) < std::tie(b.story, b.fingerprint);
  });
  Json findings = Json::array();
  for (const KnownFinding& known : baseline.findings) {
    findings.push_back({{"fingerprint", known.fingerprint},
                        {"slot_key", known.slot_key},
                        {"story", known.story},
                        {"question", known.question},
                        {"rule", known.rule},
                        {"relation", known.relation},
                        {"answers", known.answers},
                        {"files", known.files},
                        {"audit", ToString(known.audit)}});
  }
  return Print({{"schema", kSchema}, {"findings", std::move(findings)}});
}

}  // namespace rashomon
