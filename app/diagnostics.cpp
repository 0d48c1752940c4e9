#include "app/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/streams.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string_view LevelWords(DiagnosticLevel level) {
  switch (level) {
    case DiagnosticLevel::kError:
      return "error";
    case DiagnosticLevel::kWarning:
      return "warning";
    case DiagnosticLevel::kNote:
      break;
  }
  return "note";
}

// ":line:column" of a byte in a text file, " (byte N)" in another.
std::string PlaceIn(const FileSource& files, const Diagnostic& diagnostic) {
  if (!diagnostic.start) return "";
  const absl::StatusOr<std::string> bytes = files.Read(diagnostic.path);
  const bool text =
      bytes.ok() && *diagnostic.start <= bytes->size() && bytes->find('\0') == std::string::npos;
  if (!text) return fmt::format(": byte {}", *diagnostic.start);
  const std::string_view before = std::string_view(*bytes).substr(0, *diagnostic.start);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::string_view last = before.substr(before.rfind('\n') + 1);  // npos + 1 = 0
  const auto column = 1 + std::count_if(last.begin(), last.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return fmt::format(":{}:{}", line, column);
}

}  // namespace

std::string MessageOf(const FileSource& files, const Diagnostic& diagnostic) {
  const std::string path = diagnostic.path == "-" ? "standard input" : Clean(diagnostic.path);
  return fmt::format("{}{}: {}: {}", path, PlaceIn(files, diagnostic), LevelWords(diagnostic.level),
                     Clean(diagnostic.text));
}

void PrintDiagnostics(const FileSource& files, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) PrintRaw(MessageOf(files, diagnostic) + "\n");
}

bool HasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.level == DiagnosticLevel::kError; });
}

}  // namespace rashomon
