// The names by which a report calls its parts: d1.. documents, c1.. claims, e1.. events, k1.. conflicts, n1..
// what was cleared, q1.. same quotations. All renderers of one report use the same ones.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "report/report.h"

namespace rashomon {

class ReportIds {
 public:
  explicit ReportIds(const StoryReport& report);

  static std::string Document(uint32_t document);
  static std::string Conflict(size_t index);
  static std::string Cleared(size_t index);
  static std::string Quotation(size_t index);
  // Empty when `claim` is -1 or no claim of that document.
  std::string Claim(uint32_t document, int32_t claim) const;
  // Empty when the event is not listed.
  std::string Event(uint32_t event) const;
  // Events shown: those of conflicts and cleared slots and those that several documents mention, in the
  // order of the story.
  const std::vector<uint32_t>& listed_events() const { return listed_events_; }

 private:
  std::vector<uint32_t> first_claim_;  // [document] claims of the documents before it; one more at the end
  std::vector<uint32_t> listed_events_;
  std::map<uint32_t, size_t> event_number_;
};

}  // namespace rashomon
