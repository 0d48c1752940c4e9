// The report for a newsroom reader at a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "report/excerpt.h"
#include "report/report.h"
#include "report/same_quotations.h"
#include "report/terminal_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kMentionsShown = 4;  // of a position; the others are counted
constexpr uint32_t kNarrowest = 40;
constexpr size_t kExcerpt = 280;      // bytes of a sentence
constexpr size_t kClearedWords = 90;  // bytes of an answer in the list of what was cleared

enum class Tone { kPlain, kBold, kDim, kFocus, kHigh, kMedium, kLow };

class TerminalReport {
 public:
  TerminalReport(const StoryReport& report, const TerminalStyle& style) : report_(report), style_(style) {
    style_.width = std::max<uint32_t>(style_.width, kNarrowest);
  }

  std::string Render() {
    Head();
    const std::vector<Conflict>& conflicts = report_.comparison.conflicts;
    if (conflicts.empty()) {
      Heading("No conflicts were found.");
    } else {
      Heading(Counted(conflicts.size(), "conflict") + (conflicts.size() > 1 ? ", most severe first" : ""));
    }
    for (size_t i = 0; i < conflicts.size(); ++i) OneConflict(i + 1, conflicts[i]);
    Cleared();
    Quotations();
    List("What was not compared, and why", NotComparedWords(report_));
    std::vector<std::string> notes;
    for (const Diagnostic& diagnostic : AllDiagnostics(report_)) notes.push_back(DiagnosticWords(diagnostic));
    if (!notes.empty()) List("Notes on the input", notes);
    return std::move(out_);
  }

 private:
  const Story& story() const { return report_.story; }

  std::string Styled(std::string_view text, Tone tone) const {
    static constexpr std::string_view kCodes[] = {"", "1", "2", "1;4", "1;31", "1;33", "36"};
    if (!style_.colour || tone == Tone::kPlain || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<size_t>(tone)], text);
  }

  // Word by word, so that a line end inside leaves no style open.
  std::string StyledWords(std::string_view text, Tone tone) const {
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      out += Styled(text.substr(at, end - at), tone);
      if (end < text.size()) out += ' ';
      at = end + 1;
    }
    return out;
  }

  std::string Focus(const std::string& text) const {
    if (text.empty()) return text;
    return style_.colour ? StyledWords(text, Tone::kFocus) : "«" + text + "»";
  }

  void Paragraph(std::string_view text, size_t indent, std::string_view first = "") {
    out_ += Wrapped(text, style_.width, indent, first);
  }

  void Heading(std::string_view text) {
    out_ += "\n";
    Paragraph(StyledWords(text, Tone::kBold), 0);
    out_ += "\n";
  }

  void List(std::string_view heading, const std::vector<std::string>& lines) {
    Heading(heading);
    for (const std::string& line : lines) Paragraph(line, 2, "- ");
  }

  void Head() {
    Paragraph(StyledWords(StoryName(report_), Tone::kBold), 0);
    Paragraph(ComparedWords(report_), 0);
    out_ += "\n";
    size_t widest = 0;
    for (uint32_t d = 0; d < story().articles.size(); ++d) {
      widest = std::max(widest, DisplayWidth(OutletOf(story(), d)));
    }
    widest = std::min<size_t>(widest, style_.width / 3);
    for (uint32_t d = 0; d < story().articles.size(); ++d) {
      const std::string title = Clean(story().articles[d].document.title);
      const std::string label =
          fmt::format("  {}  {:<16}  ", Column(OutletOf(story(), d), widest), PublishedWords(story(), d));
      Paragraph(title, std::min<size_t>(DisplayWidth(label), style_.width - 24), label);
    }
  }

  void OneConflict(size_t number, const Conflict& conflict) {
    const std::string label = fmt::format("{:>2}  ", number);
    const Tone tone =
        static_cast<Tone>(static_cast<size_t>(Tone::kHigh) + static_cast<size_t>(conflict.severity));
    Paragraph(StyledWords(Clean(conflict.slot.question), Tone::kBold), 4, label);
    Paragraph(fmt::format("{} · {} · {} · confidence {}", KindWords(conflict.slot.kind),
                          RelationWords(conflict.relation), Styled(SeverityWords(conflict.severity), tone),
                          ConfidenceWords(conflict.confidence)),
              4);
    for (size_t p = 0; p < conflict.slot.positions.size(); ++p) OnePosition(p, conflict.slot.positions[p]);
    std::string normalised;
    for (const Position& position : conflict.slot.positions) {
      normalised += (normalised.empty() ? "" : " against ") + Shortened(Clean(position.normalised), 60);
    }
    Paragraph(fmt::format("Why: {}", Clean(conflict.explanation)), 4);
    Paragraph(fmt::format("Rule {}: {}", conflict.rule, normalised), 4);
    const std::string mark = MarkWords(report_, number - 1);
    if (!mark.empty()) Paragraph(mark + ".", 4);
    out_ += "\n";
  }

  void OnePosition(size_t number, const Position& position) {
    Paragraph(StyledWords(HeadingOf(story(), position), Tone::kBold), 7,
              fmt::format("    {}  ", PositionLetter(number)));
    for (size_t m = 0; m < position.mentions.size() && m < kMentionsShown; ++m) {
      OneMention(position.mentions[m]);
    }
    if (position.mentions.size() > kMentionsShown) {
      Paragraph(
          fmt::format("and {} in {}", Counted(position.mentions.size() - kMentionsShown, "more mention"),
                      OtherOutlets(position)),
          7);
    }
  }

  std::string OtherOutlets(const Position& position) const {
    std::vector<std::string> outlets;
    for (size_t m = kMentionsShown; m < position.mentions.size(); ++m) {
      const std::string outlet = OutletOf(story(), position.mentions[m].document);
      if (std::find(outlets.begin(), outlets.end(), outlet) == outlets.end()) outlets.push_back(outlet);
    }
    return fmt::format("{}", fmt::join(outlets, ", "));
  }

  void OneMention(const PositionMention& mention) {
    Paragraph(fmt::format("{}, {}, {}", OutletOf(story(), mention.document),
                          PublishedWords(story(), mention.document), ChainWords(story(), mention)),
              7);
    const Excerpt e = ExcerptOf(story(), mention, kExcerpt);
    Paragraph(e.lead + e.before + Focus(e.focus) + e.after + e.tail, 9, "       | ");
    Paragraph(StyledWords(PlaceOf(story(), mention.document, mention.Words().begin), Tone::kDim), 9);
  }

  void Quotations() {
    const std::vector<SameQuotation> groups = SameQuotations(story());
    if (groups.empty()) return;
    Heading("Same quotations in different words: " + std::to_string(groups.size()));
    for (const SameQuotation& group : groups) {
      for (const QuotedVersion& version : group.versions) {
        std::string words;
        for (const QuotedPart& part : version.parts) words += part.differs ? Focus(part.text) : part.text;
        Paragraph(OutletOf(story(), version.document) + ": “" + words + "”", 4,
                  &version == &group.versions.front() ? "  - " : "");
        Paragraph(StyledWords(PlaceOf(story(), version.document, version.range.begin), Tone::kDim), 6);
      }
    }
  }

  void Cleared() {
    const auto& cleared = report_.comparison.cleared;
    if (cleared.empty()) return;
    Heading("Looked at and cleared: " + Counted(cleared.size(), "pair"));
    if (!style_.all) {
      Paragraph("They looked like conflicts and are none, or none that is sure enough.", 0);
      return;
    }
    for (const auto& one : cleared) {
      std::string sides;
      for (const Position& position : one.conflict.slot.positions) {
        sides += (sides.empty() ? "" : " / ") + Shortened(Clean(position.value), kClearedWords);
        if (!position.mentions.empty()) {
          const PositionMention& mention = position.mentions.front();
          sides += " (" + PlaceOf(story(), mention.document, mention.Words().begin) + ")";
        }
      }
      Paragraph(fmt::format("{} {}: {} ({}, {})", Clean(one.conflict.slot.question), sides, Clean(one.why),
                            one.conflict.rule, ConfidenceWords(one.conflict.confidence)),
                2, "- ");
    }
  }

  const StoryReport& report_;
  TerminalStyle style_;
  std::string out_;
};

}  // namespace

std::string RenderTerminal(const StoryReport& report, const TerminalStyle& style) {
  return TerminalReport(report, style).Render();
}

}  // namespace rashomon
