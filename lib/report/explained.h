// One finding of an earlier report told in full: what it says, and, where the articles are as they were, how
// each of its pairs of passages came to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/saved_report.h"
#include "report/why.h"

namespace rashomon {

struct ExplainedFinding {
  const SavedReport& saved;
  const SavedFinding& finding;
  // The articles compared again; none when one of them is missing or has changed.
  std::optional<StoryReport> again{};
  std::vector<WhyPair> pairs{};      // of `again`
  std::vector<std::string> notes{};  // "a.txt has changed since the report was written"
};

// The pairs of passages that a finding sets against each other, from the first answer to the others, in the
// order of the mentions; passages that no sentence of `story` holds are left out.
std::vector<PassagePair> PairsOf(const SavedReport& saved, const SavedFinding& finding, const Story& story);

std::string RenderExplained(const ExplainedFinding& explained, const TerminalStyle& style);
// Schema rashomon.explained/1 (docs/formats.md).
std::string RenderExplainedJson(const ExplainedFinding& explained);

}  // namespace rashomon
