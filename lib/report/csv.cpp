// One row a position mention, RFC 4180; docs/formats.md lists the columns.
#include <fmt/format.h>

#include "report/csv_text.h"
#include "report/ids.h"
#include "report/report.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr std::string_view kHead =
    "conflict,slot_key,fingerprint,question,kind,relation,severity,confidence,rule,position,value,normalised,"
    "mention,document,file,outlet,url,published,line,column,start,end,text,focus,sources,source_kinds,stance,"
    "certainty,explanation\r\n";

std::string PublishedOf(const Story& story, uint32_t document) {
  const std::optional<Moment> moment = PublicationOf(story, document);
  return moment ? FormatMoment(*moment) : std::string();
}

void AddMention(const Story& story, const PositionMention& mention, std::vector<std::string>& row) {
  const Document& document = story.articles[mention.document].document;
  const LineColumn place = PositionOf(document, mention.focus.begin);
  std::string names, kinds, stance, certainty;
  for (const Source& source : mention.sources) {
    names += (names.empty() ? "" : " > ") + Clean(source.name);
    kinds += (kinds.empty() ? "" : " > ") + std::string(ToString(source.kind));
  }
  const Claims& claims = story.articles[mention.document].claims;
  if (mention.claim >= 0 && static_cast<size_t>(mention.claim) < claims.claims.size()) {
    stance = ToString(claims.claims[mention.claim].stance);
    certainty = ToString(claims.claims[mention.claim].certainty);
  }
  const std::vector<std::string> fields = {ReportIds::Document(mention.document),
                                           document.meta.path,
                                           document.meta.outlet,
                                           document.meta.url,
                                           PublishedOf(story, mention.document),
                                           std::to_string(place.line),
                                           std::to_string(place.column),
                                           std::to_string(document.offsets.ToFile(mention.span.begin)),
                                           std::to_string(document.offsets.ToFile(mention.span.end)),
                                           Clean(Slice(document.text, mention.span)),
                                           Clean(Slice(document.text, mention.focus)),
                                           names,
                                           kinds,
                                           stance,
                                           certainty};
  row.insert(row.end(), fields.begin(), fields.end());
}

void AddMark(const FindingMark& mark, std::vector<std::string>& row) {
  row.emplace_back(ToString(mark.baseline));
  row.push_back(mark.suppression ? Clean(mark.suppression->reason) : "");
}

}  // namespace

std::string RenderCsv(const StoryReport& report) {
  std::string out(kHead);
  const bool marked = !report.marks.empty();
  if (marked) out.insert(out.size() - 2, ",baseline,suppressed");
  const std::vector<Conflict>& conflicts = report.comparison.conflicts;
  for (size_t k = 0; k < conflicts.size(); ++k) {
    const Conflict& conflict = conflicts[k];
    const std::vector<std::string> head = {ReportIds::Conflict(k),
                                           SlotKeyHash(conflict),
                                           Fingerprint(conflict),
                                           Clean(conflict.slot.question),
                                           std::string(ToString(conflict.slot.kind)),
                                           std::string(ToString(conflict.relation)),
                                           std::string(ToString(conflict.severity)),
                                           ConfidenceWords(conflict.confidence),
                                           conflict.rule};
    for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
      const Position& position = conflict.slot.positions[p];
      for (size_t m = 0; m < position.mentions.size(); ++m) {
        std::vector<std::string> row = head;
        row.insert(row.end(), {std::to_string(p + 1), Clean(position.value), Clean(position.normalised),
                               std::to_string(m + 1)});
        AddMention(report.story, position.mentions[m], row);
        row.push_back(Clean(conflict.explanation));
        if (marked) AddMark(report.marks[k], row);
        out += CsvRow(row);
      }
    }
  }
  return out;
}

}  // namespace rashomon
