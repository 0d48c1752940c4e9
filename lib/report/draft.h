// "Check my draft": an editor's own article against the others.
#pragma once

#include <string>

#include "report/report.h"

namespace rashomon {

// Only what conflicts with article `draft` of the story, in the draft's order: slots that it answers and
// another article answers otherwise. The draft's own position comes first. Cleared pairs are kept when the
// draft has a part in them.
StoryReport ForDraft(StoryReport report, uint32_t draft);

// For an editor's terminal. Each conflict begins with "file:line:column: what", which editors take for a
// place to jump to; indented lines below say what each other source has. `report` comes from ForDraft.
std::string RenderDraft(const StoryReport& report, const TerminalStyle& style);

}  // namespace rashomon
