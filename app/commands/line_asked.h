// A line of an article as it is named on the command line, and the sentences that stand on it.
#pragma once

#include <absl/status/statusor.h>

#include <optional>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "text/document.h"

namespace rashomon {

struct LineAsked {
  std::string file{};
  uint32_t line{};                   // physical, from 1
  std::optional<uint32_t> column{};  // in characters, from 1: the sentence that holds it alone
};

// "a.txt:12" or "a.txt:12:5", as reports print places. Errors: no line is named, the file is not there.
absl::StatusOr<LineAsked> ParseLineAsked(const FileSource& files, const std::string& text);

// Sentences that stand on the line, wholly or in part, in text order. Errors say why there is none: fewer
// lines, an empty line, furniture.
absl::StatusOr<std::vector<uint32_t>> SentencesOn(const Document& document, const LineAsked& asked);

}  // namespace rashomon
