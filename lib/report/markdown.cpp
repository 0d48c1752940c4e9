// The report as Markdown (CommonMark with tables), for wikis, tickets and mail.
#include <fmt/format.h>

#include "report/excerpt.h"
#include "report/grid.h"
#include "report/report.h"
#include "report/same_quotations.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kExcerpt = 400;
constexpr size_t kQuestionWords = 120;  // in the grid

// Backslashes before everything that Markdown or HTML could read as a mark.
std::string Escape(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("\\`*_[]<>&|~#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string Safe(std::string_view text) {
  return Escape(Clean(text));
}

// Emphasis must touch the words, not the blanks around them.
std::string Strong(const std::string& text) {
  const size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return text;
  const size_t end = text.find_last_not_of(' ') + 1;
  return text.substr(0, begin) + "**" + Escape(text.substr(begin, end - begin)) + "**" + text.substr(end);
}

class MarkdownReport {
 public:
  explicit MarkdownReport(const StoryReport& report) : report_(report) {}

  std::string Render() {
    Head();
    Conflicts();
    Grid();
    Cleared();
    Quotations();
    List("What was not compared, and why", NotComparedWords(report_));
    std::vector<std::string> notes;
    for (const Diagnostic& diagnostic : AllDiagnostics(report_)) notes.push_back(DiagnosticWords(diagnostic));
    if (!notes.empty()) List("Notes on the input", notes);
    out_ += fmt::format("\n## How to cite\n\n{}\n", Escape(CiteWords(report_)));
    return std::move(out_);
  }

 private:
  const Story& story() const { return report_.story; }

  void List(std::string_view heading, const std::vector<std::string>& lines) {
    out_ += fmt::format("\n## {}\n\n", heading);
    for (const std::string& line : lines) out_ += fmt::format("- {}\n", Escape(line));
  }

  void Head() {
    out_ += fmt::format("# {}\n\n{}\n\n", Escape(StoryName(report_)), ComparedWords(report_));
    out_ += "| Outlet | Published | Headline | File |\n| --- | --- | --- | --- |\n";
    for (uint32_t d = 0; d < story().articles.size(); ++d) {
      out_ += fmt::format("| {} | {} | {} | {} |\n", Escape(OutletOf(story(), d)), PublishedWords(story(), d),
                          Safe(story().articles[d].document.title), Escape(FileOf(story(), d)));
    }
  }

  void Conflicts() {
    const std::vector<Conflict>& conflicts = report_.comparison.conflicts;
    if (conflicts.empty()) {
      out_ += "\nNo conflicts were found.\n";
      return;
    }
    out_ += fmt::format("\n## {}\n", Counted(conflicts.size(), "conflict"));
    for (size_t i = 0; i < conflicts.size(); ++i) OneConflict(i + 1, conflicts[i]);
  }

  void OneConflict(size_t number, const Conflict& conflict) {
    out_ += fmt::format("\n### {}. {}\n\n{} · **{}** · {} · confidence {}\n", number,
                        Safe(conflict.slot.question), KindWords(conflict.slot.kind),
                        RelationWords(conflict.relation), SeverityWords(conflict.severity),
                        ConfidenceWords(conflict.confidence));
    for (size_t p = 0; p < conflict.slot.positions.size(); ++p) OnePosition(p, conflict.slot.positions[p]);
    out_ += fmt::format("\nWhy: {} Rule {}, fingerprint {}.\n", Safe(conflict.explanation),
                        Escape(conflict.rule), Fingerprint(conflict));
    const std::string mark = MarkWords(report_, number - 1);
    if (!mark.empty()) out_ += fmt::format("\n{}.\n", Escape(mark));
  }

  void OnePosition(size_t number, const Position& position) {
    out_ += fmt::format("\n- {}: {}  \n  normalised: {}\n", PositionLetter(number),
                        Strong(HeadingOf(story(), position)), Safe(position.normalised));
    for (const PositionMention& mention : position.mentions) {
      const Excerpt e = ExcerptOf(story(), mention, kExcerpt);
      out_ += fmt::format("  - {}, {}, {}:  \n    “{}{}{}{}{}”  \n    {}\n",
                          Escape(OutletOf(story(), mention.document)),
                          PublishedWords(story(), mention.document), Escape(ChainWords(story(), mention)),
                          Escape(e.lead), Escape(e.before), Strong(e.focus), Escape(e.after), Escape(e.tail),
                          Escape(PlaceOf(story(), mention.document, mention.Words().begin)));
    }
  }

  void Grid() {
    const std::vector<Conflict>& conflicts = report_.comparison.conflicts;
    if (conflicts.empty()) return;
    out_ += "\n## Question by outlet\n\nOutlets with the same letter in a row agree.\n\n| Question |";
    std::string line = "| --- |";
    for (uint32_t d = 0; d < story().articles.size(); ++d) {
      out_ += fmt::format(" {} |", Escape(OutletOf(story(), d)));
      line += " --- |";
    }
    out_ += fmt::format(" Agreement |\n{} --- |\n", line);
    for (size_t i = 0; i < conflicts.size(); ++i) {
      out_ += fmt::format("| {}. {} |", i + 1,
                          Escape(Shortened(Clean(conflicts[i].slot.question), kQuestionWords)));
      for (uint32_t d = 0; d < story().articles.size(); ++d) out_ += CellOf(conflicts[i], d);
      out_ += AgreementOf(conflicts[i]);
    }
  }

  static std::string CellOf(const Conflict& conflict, uint32_t d) {
    const GridCell cell = GridCellOf(conflict, d);
    std::string words;
    for (const GridAnswer& answer : cell.answers) {
      words += fmt::format("{}**{}** {}", words.empty() ? "" : "<br>", answer.letter, Escape(answer.value));
    }
    if (words.empty() && !cell.other.empty()) words = "“" + Escape(cell.other) + "”";
    if (words.empty()) words = cell.see_also ? "see also" : "not stated";
    return fmt::format(" {} |", words);
  }

  static std::string AgreementOf(const Conflict& conflict) {
    const std::vector<size_t> counts = ArticlesBehind(conflict);
    std::string words;
    for (size_t p = 0; p < counts.size(); ++p) {
      words += fmt::format("{}{} × {}", p == 0 ? "" : ", ", counts[p], PositionLetter(p));
    }
    return fmt::format(" {} |\n", words);
  }

  void Quotations() {
    const std::vector<SameQuotation> groups = SameQuotations(story());
    if (groups.empty()) return;
    out_ += "\n## Same quotations in different words\n\n";
    for (size_t g = 0; g < groups.size(); ++g) {
      for (const QuotedVersion& version : groups[g].versions) {
        std::string words;
        for (const QuotedPart& part : version.parts)
          words += part.differs ? Strong(part.text) : Escape(part.text);
        out_ += fmt::format("- {}: “{}” ({}{})\n", Escape(OutletOf(story(), version.document)), words,
                            version.speaker.empty() ? "" : Escape(version.speaker) + ", ",
                            Escape(PlaceOf(story(), version.document, version.range.begin)));
      }
      if (g + 1 < groups.size()) out_ += "\n<!-- -->\n\n";
    }
  }

  void Cleared() {
    const auto& cleared = report_.comparison.cleared;
    if (cleared.empty()) return;
    std::vector<std::string> lines;
    for (const auto& one : cleared) {
      std::string sides;
      for (const Position& position : one.conflict.slot.positions) {
        sides += (sides.empty() ? "" : " / ") + Shortened(Clean(position.value), 120);
      }
      lines.push_back(fmt::format("{} {}: {} ({}, {})", Clean(one.conflict.slot.question), sides,
                                  Clean(one.why), one.conflict.rule,
                                  ConfidenceWords(one.conflict.confidence)));
    }
    List("Looked at and cleared", lines);
  }

  const StoryReport& report_;
  std::string out_;
};

}  // namespace

std::string RenderMarkdown(const StoryReport& report) {
  return MarkdownReport(report).Render();
}

}  // namespace rashomon
