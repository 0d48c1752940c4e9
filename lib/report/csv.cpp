// One row a passage, RFC 4180; docs/formats.md lists the columns.
#include <fmt/format.h>

#include "report/csv_text.h"
#include "report/ids.h"
#include "report/report.h"
#include "report/same_quotations.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr std::string_view kHead =
    "story,list,id,slot_key,fingerprint,question,kind,relation,severity,confidence,rule,position,value,"
    "normalised,mention,document,file,outlet,url,published,line,column,start,end,text,focus,further,answer,"
    "sources,source_kinds,stance,certainty,explanation,cleared_by,why";
constexpr std::string_view kMarkHead = ",baseline,suppressed";
constexpr size_t kFindingColumns = 8;  // slot_key to rule

using Row = std::vector<std::string>;

void Append(Row& row, const Row& fields) {
  row.insert(row.end(), fields.begin(), fields.end());
}

class CsvReport {
 public:
  CsvReport(const StoryReport& report, const CsvOptions& options) : report_(report), options_(options) {}

  std::string Render() {
    out_ = std::string(kHead);
    if (marked()) out_ += kMarkHead;
    out_ += "\r\n";
    const Comparison& comparison = report_.comparison;
    for (size_t k = 0; k < comparison.conflicts.size(); ++k) {
      const Row tail = marked() ? MarkOf(report_.marks[k]) : Row{};
      Finding("conflict", ReportIds::Conflict(k), comparison.conflicts[k], {"", ""}, tail);
    }
    Quotations();
    if (!options_.cleared) return std::move(out_);
    for (size_t n = 0; n < comparison.cleared.size(); ++n) {
      const Cleared& cleared = comparison.cleared[n];
      Finding("cleared", ReportIds::Cleared(n), cleared.conflict, {cleared.cleared_by, Clean(cleared.why)},
              NoMark());
    }
    return std::move(out_);
  }

 private:
  const Story& story() const { return report_.story; }
  bool marked() const { return !report_.marks.empty(); }
  Row NoMark() const { return Row(marked() ? 2 : 0); }

  static Row MarkOf(const FindingMark& mark) {
    return {std::string(ToString(mark.baseline)), mark.suppression ? Clean(mark.suppression->reason) : ""};
  }

  Row Begin(std::string_view list, std::string id) const {
    return {StoryName(report_), std::string(list), std::move(id)};
  }

  void Finding(std::string_view list, const std::string& id, const Conflict& conflict, const Row& cleared,
               const Row& mark) {
    Row head = Begin(list, id);
    Append(head,
           {SlotKeyHash(conflict), Fingerprint(conflict), Clean(conflict.slot.question),
            std::string(ToString(conflict.slot.kind)), std::string(ToString(conflict.relation)),
            std::string(ToString(conflict.severity)), ConfidenceWords(conflict.confidence), conflict.rule});
    for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
      const Position& position = conflict.slot.positions[p];
      for (size_t m = 0; m < position.mentions.size(); ++m) {
        Row row = head;
        Append(row, {std::to_string(p + 1), Clean(position.value), Clean(position.normalised),
                     std::to_string(m + 1)});
        AddMention(position.mentions[m], row);
        row.push_back(Clean(conflict.explanation));
        Append(row, cleared);
        Append(row, mark);
        out_ += CsvRow(row);
      }
    }
  }

  void Quotations() {
    const std::vector<SameQuotation> groups = SameQuotations(story());
    for (size_t g = 0; g < groups.size(); ++g) {
      const std::vector<QuotedVersion>& versions = groups[g].versions;
      for (size_t v = 0; v < versions.size(); ++v) Quotation(ReportIds::Quotation(g), v, versions[v]);
    }
  }

  void Quotation(const std::string& id, size_t number, const QuotedVersion& version) {
    std::string differs;
    ByteRange first = version.range;
    for (const QuotedPart& part : version.parts) {
      if (!part.differs) continue;
      if (differs.empty()) first = part.range;
      differs += (differs.empty() ? "" : " … ") + part.text;
    }
    Row row = Begin("quotation", id);
    Append(row, Row(kFindingColumns));
    Append(row, {std::to_string(number + 1), "", "", "1"});
    AddPlace(version.document, first, version.range, row);
    Append(row, {differs, "", "", version.speaker, "", "", "", "", "", ""});
    Append(row, NoMark());
    out_ += CsvRow(row);
  }

  // Columns document to text.
  void AddPlace(uint32_t index, ByteRange focus, ByteRange span, Row& row) const {
    const Document& document = story().articles[index].document;
    const LineColumn place = PositionOf(document, focus.begin);
    const std::optional<Moment> moment = PublicationOf(story(), index);
    Append(row, {ReportIds::Document(index), document.meta.path, Clean(document.meta.outlet),
                 Clean(document.meta.url), moment ? FormatMoment(*moment) : "", std::to_string(place.line),
                 std::to_string(place.column), std::to_string(document.offsets.ToFile(span.begin)),
                 std::to_string(document.offsets.ToFile(span.end)), Clean(Slice(document.text, span))});
  }

  // Columns document to certainty.
  void AddMention(const PositionMention& mention, Row& row) const {
    AddPlace(mention.document, mention.Words(), mention.span, row);
    std::string names, kinds, stance, certainty;
    for (const Source& source : mention.sources) {
      names += (names.empty() ? "" : " > ") + Clean(source.name);
      kinds += (kinds.empty() ? "" : " > ") + std::string(ToString(source.kind));
    }
    const Analysis& article = story().articles[mention.document];
    const std::vector<Claim>& claims = article.claims.claims;
    if (mention.claim >= 0 && static_cast<size_t>(mention.claim) < claims.size()) {
      stance = ToString(claims[mention.claim].stance);
      certainty = ToString(claims[mention.claim].certainty);
    }
    Append(row, {Clean(Slice(article.document.text, mention.focus)), mention.further ? "yes" : "",
                 Clean(mention.answer), names, kinds, stance, certainty});
  }

  const StoryReport& report_;
  const CsvOptions& options_;
  std::string out_;
};

}  // namespace

std::string RenderCsv(const StoryReport& report, const CsvOptions& options) {
  return CsvReport(report, options).Render();
}

}  // namespace rashomon
