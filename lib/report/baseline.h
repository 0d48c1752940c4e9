// A baseline: the findings of an earlier run, by which a later one tells what is new. Findings are named by
// fingerprint and question, never by line or text, so that an edit elsewhere in an article changes nothing.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace rashomon {

enum class Audit : uint8_t { kOpen, kReal, kFalse };  // what a person said of it
std::string_view ToString(Audit audit);               // "", "real", "false"

struct KnownFinding {
  std::string fingerprint{};
  std::string slot_key{};
  std::string story{};
  std::string question{};
  std::string rule{};
  std::string relation{};
  std::vector<std::string> answers{};
  std::vector<std::string> files{};  // of the articles, each once
  Audit audit{Audit::kOpen};
};

struct Baseline {
  std::vector<KnownFinding> findings;
};

std::vector<KnownFinding> KnownFindingsOf(const StoryReport& report);

// rashomon.baseline/1. Errors: "path:line:column: what".
absl::StatusOr<Baseline> ParseBaseline(std::string_view bytes, const std::string& path);
// Sorted by story and fingerprint; the same findings give the same bytes.
std::string RenderBaseline(Baseline baseline);

}  // namespace rashomon
