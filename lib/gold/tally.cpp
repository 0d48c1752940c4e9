// Adding up scores, and from a report to what scoring looks at.
#include "gold/score.h"

namespace rashomon {

Tally& Tally::operator+=(const Tally& other) {
  static constexpr size_t Tally::*kCounts[] = {
      &Tally::findings,   &Tally::right,         &Tally::again,      &Tally::trap,
      &Tally::wrong,      &Tally::slots,         &Tally::found,      &Tally::must,
      &Tally::must_found, &Tally::traps,         &Tally::kind_right, &Tally::relation_right,
      &Tally::sources,    &Tally::sources_right, &Tally::pairs,      &Tally::pairs_right};
  for (size_t Tally::*count : kCounts) this->*count += other.*count;
  return *this;
}

ScoreTable& ScoreTable::operator+=(const ScoreTable& other) {
  all += other.all;
  for (const auto& [kind, tally] : other.kinds) kinds[kind] += tally;
  for (const auto& [relation, tally] : other.relations) relations[relation] += tally;
  return *this;
}

std::vector<FoundSlot> FindingsOf(const StoryReport& report) {
  std::vector<FoundSlot> findings;
  for (const Conflict& conflict : report.comparison.conflicts) {
    FoundSlot finding{.kind = conflict.slot.kind, .relation = conflict.relation, .positions = {}};
    for (const Position& position : conflict.slot.positions) {
      std::vector<FoundMention>& mentions = finding.positions.emplace_back();
      for (const PositionMention& mention : position.mentions) {
        FoundMention found{.doc = DocOf(report.story.articles[mention.document].document.meta.path),
                           .range = mention.span,
                           .sources = {}};
        for (const Source& source : mention.sources) {
          found.sources += (found.sources.empty() ? "" : " ") + source.name;
        }
        mentions.push_back(std::move(found));
      }
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace rashomon
