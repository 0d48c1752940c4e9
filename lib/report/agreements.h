// Questions to which several outlets give one answer: what test runners are told as passed cases.
#pragma once

#include <vector>

#include "report/report.h"

namespace rashomon {

// Slots with a single position: a figure, a time or a place that articles of at least two outlets, and of at
// least two origins (OriginsOf), state of one event, where no article states another one. A question that a
// conflict is about, or that was looked at and cleared, is not among them. In the order of their first
// mention.
std::vector<Slot> AgreedSlots(const StoryReport& report);

// "3 outlets agree: \"eight\"."
std::string AgreementWords(const Story& story, const Slot& slot);

}  // namespace rashomon
