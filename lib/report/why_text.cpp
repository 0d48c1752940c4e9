// The stages of a pair for a reader at a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "report/excerpt.h"
#include "report/terminal_text.h"
#include "report/why.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr uint32_t kNarrowest = 40;
constexpr size_t kLabel = 11;     // columns of a stage's name
constexpr size_t kFactor = 7;     // columns of "×10.23 "
constexpr size_t kExcerpt = 280;  // bytes of a sentence

class WhyText {
 public:
  WhyText(const StoryReport& report, const WhyPair& why, const TerminalStyle& style)
      : report_(report), why_(why), style_(style) {
    style_.width = std::max(style_.width, kNarrowest);
  }

  std::string Render() {
    Passage("A", why_.first);
    Passage("B", why_.second);
    if (why_.pairs > 1) {
      Line(fmt::format("The lines hold {} pairs of sentences; this is the likeliest.", why_.pairs), 3, "   ");
    }
    out_ += "\n";
    const std::string verdict = VerdictOf(report_, why_);
    Line(Bold(verdict), 0, "");
    for (WhyStage stage : StagesOf(report_, why_)) {
      std::erase(stage.lines, verdict);  // it stands above
      Stage(stage);
    }
    return std::move(out_);
  }

 private:
  // Word by word, so that a line end inside leaves no style open.
  std::string Bold(std::string_view text) const {
    if (!style_.colour) return std::string(text);
    std::string out;
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      out += fmt::format("\x1b[1m{}\x1b[0m", text.substr(at, end - at));
      if (end < text.size()) out += ' ';
      at = end + 1;
    }
    return out;
  }

  void Line(std::string_view text, size_t indent, std::string_view first) {
    out_ += Wrapped(text, style_.width, indent, first);
  }

  void Passage(const char* letter, Place place) {
    const Document& document = report_.story.articles[place.document].document;
    const ByteRange range = document.sentences[place.sentence].range;
    const LineColumn at = PositionOf(document, range.begin);
    Line(fmt::format("{}:{}:{}  {}, {}", Clean(document.meta.path), at.line, at.column,
                     OutletOf(report_.story, place.document), PublishedWords(report_.story, place.document)),
         3, fmt::format("{}  ", Bold(letter)));
    const std::string text = Clean(document.text.substr(range.begin, range.end - range.begin));
    Line(Shortened(text, kExcerpt), 5, "   | ");
  }

  void Stage(const WhyStage& stage) {
    std::string label = Bold(stage.name) + std::string(kLabel - stage.name.size(), ' ');
    for (const std::string& line : stage.lines) {
      if (line.starts_with("×")) {  // a sign: its factor, then its words
        const size_t blank = line.find(' ');
        Line(line.substr(blank + 1), kLabel + kFactor, label + Column(line.substr(0, blank), kFactor));
      } else {
        Line(line, kLabel, label);
      }
      label = std::string(kLabel, ' ');
    }
  }

  const StoryReport& report_;
  const WhyPair& why_;
  TerminalStyle style_;
  std::string out_;
};

}  // namespace

std::string RenderWhy(const StoryReport& report, const WhyPair& why, const TerminalStyle& style) {
  return WhyText(report, why, style).Render();
}

}  // namespace rashomon
