// A report's JSON (rashomon.report/1) read back: what is needed to tell of one of its findings.
//
// Offsets are those of the report (Document::offsets). Errors name the path and, where the text is no JSON,
// line and column.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/document.h"

namespace rashomon {

struct SavedDocument {
  ArticleMeta meta;  // as the report has it; the time zone is not in it
  std::string sha256;
};

struct SavedMention {
  size_t document{};  // SavedReport::documents
  uint32_t start{}, end{};
  std::string text{};
  std::vector<std::string> sources{};  // names, outermost first
  bool further{};
  std::string answer{};
};

struct SavedPosition {
  std::string value{};
  std::string normalised{};
  std::vector<SavedMention> mentions{};
};

struct SavedFinding {
  std::string id{}, fingerprint{}, question{}, kind{}, relation{}, severity{}, rule{}, explanation{};
  double confidence{};
  std::vector<SavedPosition> positions{};
  std::string cleared_why{};  // of what was looked at and cleared ("n3"); empty for a conflict
  std::string json{};         // the whole object, as the report has it
};

struct SavedReport {
  std::string tool_version{}, model_version{};
  std::vector<std::pair<std::string, std::string>> options{};  // that changed the result
  std::vector<SavedDocument> documents{};
  std::vector<SavedFinding> findings{};  // conflicts, then what was cleared
};

// One report, or the array that several stories give.
absl::StatusOr<std::vector<SavedReport>> ParseSavedReports(std::string_view bytes, const std::string& path);

struct FoundFinding {
  size_t report{};
  size_t finding{};
};
// By id ("k3", "n2"), fingerprint or its first six or more digits; what was cleared only by id. Errors: there
// is none, or several.
absl::StatusOr<FoundFinding> FindSaved(const std::vector<SavedReport>& reports, std::string_view id);

}  // namespace rashomon
