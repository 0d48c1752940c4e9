#include "report/saved_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_places.h"
#include "report/json_text.h"

namespace rashomon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "rashomon.report/1";
constexpr size_t kLeastDigits = 6;  // of a fingerprint

// "" for null.
std::string Text(const Json& json, const char* name) {
  const Json& value = json.at(name);
  return value.is_null() ? std::string() : value.get<std::string>();
}

SavedDocument ReadDocumentOf(const Json& json) {
  SavedDocument document;
  document.meta.path = Text(json, "path");
  document.meta.outlet = Text(json, "outlet");
  document.meta.url = Text(json, "url");
  document.meta.published = ParseMoment(Text(json, "published"));
  document.meta.updated = ParseMoment(Text(json, "updated"));
  document.sha256 = Text(json, "sha256");
  return document;
}

class ReportReader {
 public:
  explicit ReportReader(const Json& json) : json_(json) {}

  SavedReport Run() {
    SavedReport report{.tool_version = Text(json_.at("tool"), "version"),
                       .model_version = Text(json_.at("tool"), "model")};
    for (const auto& [name, value] : json_.at("tool").at("options").items())
      report.options.emplace_back(name, value.get<std::string>());
    for (const Json& document : json_.at("documents")) {
      ids_.push_back(Text(document, "id"));
      report.documents.push_back(ReadDocumentOf(document));
    }
    for (const char* list : {"conflicts", "cleared"}) {
      for (const Json& finding : json_.at(list)) report.findings.push_back(Finding(finding));
    }
    return report;
  }

 private:
  SavedMention Mention(const Json& json) const {
    const std::string id = Text(json, "document");
    const auto document = std::find(ids_.begin(), ids_.end(), id);
    if (document == ids_.end()) throw std::out_of_range(fmt::format("there is no document \"{}\"", id));
    SavedMention mention{.document = static_cast<size_t>(document - ids_.begin()),
                         .start = json.at("start").get<uint32_t>(),
                         .end = json.at("end").get<uint32_t>(),
                         .text = Text(json, "text"),
                         .further = json.at("further").get<bool>(),
                         .answer = Text(json, "answer")};
    for (const Json& source : json.at("sources")) mention.sources.push_back(Text(source, "name"));
    return mention;
  }

  SavedFinding Finding(const Json& json) const {
    SavedFinding finding{.id = Text(json, "id"),
                         .fingerprint = Text(json, "fingerprint"),
                         .question = Text(json, "question"),
                         .kind = Text(json, "kind"),
                         .relation = Text(json, "relation"),
                         .severity = Text(json, "severity"),
                         .rule = Text(json, "rule"),
                         .explanation = Text(json, "explanation"),
                         .confidence = json.at("confidence").get<double>(),
                         .json = PrintLine(json)};
    for (const Json& one : json.at("positions")) {
      SavedPosition position{.value = Text(one, "value"), .normalised = Text(one, "normalised")};
      for (const Json& mention : one.at("mentions")) position.mentions.push_back(Mention(mention));
      finding.positions.push_back(std::move(position));
    }
    if (json.contains("why")) finding.cleared_why = Text(json, "why");
    return finding;
  }

  const Json& json_;
  std::vector<std::string> ids_;  // of the documents
};

bool Named(const SavedFinding& finding, std::string_view id) {
  if (finding.id == id) return true;
  return finding.cleared_why.empty() && id.size() >= kLeastDigits && finding.fingerprint.starts_with(id);
}

}  // namespace

absl::StatusOr<std::vector<SavedReport>> ParseSavedReports(std::string_view bytes, const std::string& path) {
  try {
    const Json json = Json::parse(bytes);
    std::vector<SavedReport> reports;
    const Json all = json.is_array() ? json : Json::array({json});
    for (const Json& one : all) {
      if (!one.is_object() || one.value("schema", Json()) != kSchema) {
        return absl::InvalidArgumentError(
            fmt::format("{}: no report: expected an object whose \"schema\" is \"{}\"", path, kSchema));
      }
      reports.push_back(ReportReader(one).Run());
    }
    return reports;
  } catch (const Json::parse_error& error) {
    const TextPlace place = TextPlaceAt(bytes, error.byte > 0 ? error.byte - 1 : 0);
    return absl::InvalidArgumentError(fmt::format("{}:{}:{}: no valid JSON", path, place.line, place.column));
  } catch (const std::exception& error) {  // a field that is missing or of another type
    return absl::InvalidArgumentError(fmt::format("{}: no report: {}", path, error.what()));
  }
}

absl::StatusOr<FoundFinding> FindSaved(const std::vector<SavedReport>& reports, std::string_view id) {
  std::vector<FoundFinding> found;
  std::vector<std::string> names;
  size_t conflicts = 0;
  for (size_t r = 0; r < reports.size(); ++r) {
    for (size_t f = 0; f < reports[r].findings.size(); ++f) {
      const SavedFinding& finding = reports[r].findings[f];
      conflicts += finding.cleared_why.empty();
      if (!Named(finding, id)) continue;
      found.push_back({r, f});
      names.push_back(finding.fingerprint);
    }
  }
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    return absl::NotFoundError(
        fmt::format("no finding \"{}\"; the report has {}", id,
                    conflicts == 0 ? "none" : fmt::format("{}, from k1 on", conflicts)));
  }
  return absl::InvalidArgumentError(
      fmt::format("\"{}\" names {} findings: {}", id, found.size(), fmt::join(names, ", ")));
}

}  // namespace rashomon
