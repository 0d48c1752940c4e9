// Why two passages are set against each other or not, stage by stage: what `compare --why` and
// `explain REPORT ID` print.
//
// Pure functions; `report` is the compared story with the settings of its rules applied, `explanation` that
// of the same story.
#pragma once

#include <string>
#include <vector>

#include "conflicts/pair_explanation.h"
#include "report/report.h"

namespace rashomon {

struct WhyPair {
  Place first{}, second{};  // the explanation's two places, in the order asked: "A" and "B" below
  PairExplanation explanation{};
  uint32_t pairs{1};  // of sentences, on the lines asked; this is the likeliest of them
};

struct WhyStage {
  std::string name;  // "Reading", "Alignment", "Events", "Rules", "Score", "For", "Against", "Finding"
  std::vector<std::string> lines;
};

// Whether a finding shows the pair, in one sentence: "Not shown: its chance, 0.12, is below the cut of 0.30."
std::string VerdictOf(const StoryReport& report, const WhyPair& why);
// Every stage, in the order of the pipeline; one line a fact.
std::vector<WhyStage> StagesOf(const StoryReport& report, const WhyPair& why);

// The two passages, the verdict and the stages.
std::string RenderWhy(const StoryReport& report, const WhyPair& why, const TerminalStyle& style);
// The same and its figures, schema rashomon.why/1 (docs/formats.md).
std::string RenderWhyJson(const StoryReport& report, const WhyPair& why);

}  // namespace rashomon
