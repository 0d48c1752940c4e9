// What a stage wants a person to know without failing: kept in the values and shown by `app`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace rashomon {

enum class DiagnosticLevel { kNote, kWarning, kError };

struct Diagnostic {
  DiagnosticLevel level{DiagnosticLevel::kNote};
  std::string path;               // the article's file
  std::optional<uint32_t> start;  // byte in that file, where a place can be named
  std::string text;
};

}  // namespace rashomon
