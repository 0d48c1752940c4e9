#include "report/ids.h"

#include <fmt/format.h>

#include <set>

namespace rashomon {
namespace {

bool InSeveralDocuments(const Story& story, const Event& event) {
  std::set<uint32_t> documents;
  for (uint32_t m : event.mentions) documents.insert(story.mentions[m].document);
  for (uint32_t m : event.background) documents.insert(story.background[m].document);
  return documents.size() > 1;
}

std::vector<uint32_t> ListEvents(const StoryReport& report) {
  std::set<uint32_t> used;
  for (const auto& conflict : report.comparison.conflicts) used.insert(conflict.slot.event);
  for (const auto& cleared : report.comparison.cleared) used.insert(cleared.conflict.slot.event);
  std::vector<uint32_t> listed;
  const std::vector<Event>& events = report.story.events;
  for (uint32_t e = 0; e < events.size(); ++e) {
    if (used.contains(e) || InSeveralDocuments(report.story, events[e])) listed.push_back(e);
  }
  return listed;
}

}  // namespace

ReportIds::ReportIds(const StoryReport& report) : listed_events_(ListEvents(report)) {
  uint32_t claims = 0;
  for (const Analysis& article : report.story.articles) {
    first_claim_.push_back(claims);
    claims += static_cast<uint32_t>(article.claims.claims.size());
  }
  first_claim_.push_back(claims);
  for (size_t i = 0; i < listed_events_.size(); ++i) event_number_[listed_events_[i]] = i + 1;
}

std::string ReportIds::Document(uint32_t document) {
  return fmt::format("d{}", document + 1);
}

std::string ReportIds::Conflict(size_t index) {
  return fmt::format("k{}", index + 1);
}

std::string ReportIds::Cleared(size_t index) {
  return fmt::format("n{}", index + 1);
}

std::string ReportIds::Quotation(size_t index) {
  return fmt::format("q{}", index + 1);
}

std::string ReportIds::Claim(uint32_t document, int32_t claim) const {
  if (claim < 0 || document + 1 >= first_claim_.size()) return {};
  const uint32_t number = first_claim_[document] + static_cast<uint32_t>(claim);
  return number < first_claim_[document + 1] ? fmt::format("c{}", number + 1) : std::string();
}

std::string ReportIds::Event(uint32_t event) const {
  const auto found = event_number_.find(event);
  return found == event_number_.end() ? std::string() : fmt::format("e{}", found->second);
}

}  // namespace rashomon
