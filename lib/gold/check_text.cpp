// What `check` tells a person, and the same as Markdown.
#include <fmt/format.h>

#include <algorithm>

#include "gold/checked.h"
#include "report/terminal_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kNameWidth = 24;
constexpr std::string_view kHead =
    "{}  findings right again trap wrong  slots found  precision recall    F1  must";

std::string PlaceWords(const CheckPlace& place) {
  return fmt::format("{}:{}:{}", Clean(place.path), place.line, place.column);
}

std::string EntryWords(const CheckEntry& entry) {
  std::string words =
      fmt::format("{}/{}: {}", ToString(entry.kind), ToString(entry.relation), Clean(entry.question));
  std::string behind;
  if (!entry.slot.empty()) behind += fmt::format("slot {}{}", Clean(entry.slot), entry.must ? " must" : "");
  if (!entry.rule.empty()) behind += (behind.empty() ? "" : ", ") + entry.rule;
  return behind.empty() ? words : fmt::format("{} [{}]", words, behind);
}

std::string SideWords(const CheckSide& side) {
  std::string places;
  for (size_t i = 0; i < side.places.size() && i < kPlacesShown; ++i) {
    places += (i ? ", " : "") + PlaceWords(side.places[i]);
  }
  if (side.places.size() > kPlacesShown)
    places += fmt::format(" and {} more", side.places.size() - kPlacesShown);
  return fmt::format("{} @ {}", Clean(side.value), places);
}

std::string StoryWords(const CheckedStory& story) {
  const Tally& all = story.table.all;
  return fmt::format("{} ({}): {}, {}; {} of {} found, {} of {} must; {}", Clean(story.name),
                     Clean(story.path), Counted(story.articles, "article"), Counted(all.findings, "finding"),
                     all.found, Counted(all.slots, "slot"), all.must_found, all.must,
                     Counted(all.traps, "trap"));
}

std::string TableRow(const std::string& name, const Tally& t) {
  return fmt::format("{}  {:>8} {:>5} {:>5} {:>4} {:>5}  {:>5} {:>5}  {:>9.3f} {:>6.3f} {:>5.3f}  {}/{}\n",
                     Column(name, kNameWidth), t.findings, t.right, t.again, t.trap, t.wrong, t.slots,
                     t.found, t.precision(), t.recall(), t.f1(), t.must_found, t.must);
}

std::string Tables(const CheckReport& report) {
  const ScoreTable all = report.table();
  std::string out = fmt::format(fmt::runtime(kHead), Column("story", kNameWidth)) + "\n";
  for (const CheckedStory& story : report.stories) out += TableRow(Clean(story.name), story.table.all);
  if (report.stories.size() > 1) out += TableRow("all", all.all);
  out += "by kind\n";
  for (const auto& [kind, tally] : all.kinds) out += TableRow("  " + std::string(ToString(kind)), tally);
  out += "by relation\n";
  for (const auto& [relation, tally] : all.relations) {
    out += TableRow("  " + std::string(ToString(relation)), tally);
  }
  return out + fmt::format(
                   "{} of {} hit; of right findings kind agrees in {}, relation in {}; source in {} of {} "
                   "mentions\n",
                   all.all.trap, Counted(all.all.traps, "trap"), all.all.kind_right, all.all.relation_right,
                   all.all.sources_right, all.all.sources);
}

std::string Coloured(std::string_view text, CheckLabel label, bool colour) {
  if (!colour) return std::string(text);
  static constexpr std::string_view kCodes[] = {"1;31", "1;33", "1;33", "36", "32"};
  return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<size_t>(label)], text);
}

std::string MarkdownText(std::string_view text) {
  std::string out;
  for (char c : Clean(text)) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string MarkdownRow(const std::string& name, const Tally& t) {
  return fmt::format("| {} | {} | {} | {} | {} | {} | {}/{} | {}/{} | {:.3f} | {:.3f} |\n",
                     MarkdownText(name), t.findings, t.right, t.again, t.trap, t.wrong, t.found, t.slots,
                     t.must_found, t.must, t.precision(), t.recall());
}

}  // namespace

std::string RenderCheckText(const CheckReport& report, const CheckStyle& style) {
  std::string out;
  for (const CheckedStory& story : report.stories) {
    out += StoryWords(story) + "\n";
    for (const CheckEntry& entry : story.entries) {
      if (std::find(style.shown.begin(), style.shown.end(), entry.label) == style.shown.end()) continue;
      const CheckSide* side = entry.sides.empty() ? nullptr : &entry.sides.front();
      const std::string place = side && !side->places.empty() ? PlaceWords(side->places.front()) : story.path;
      out += fmt::format("{}: {}: {}\n", place, Coloured(ToString(entry.label), entry.label, style.colour),
                         EntryWords(entry));
      for (const CheckSide& one : entry.sides) out += "    " + SideWords(one) + "\n";
    }
    out += "\n";
  }
  out += Tables(report);
  for (const GateResult& gate : report.gates) {
    const CheckLabel tone = gate.held ? CheckLabel::kRight : CheckLabel::kMissed;
    out += "gate: " + Coloured(WordsOf(gate), tone, style.colour) + "\n";
  }
  return out;
}

std::string RenderCheckMarkdown(const CheckReport& report) {
  const ScoreTable all = report.table();
  std::string out =
      "# Check\n\n| story | findings | right | again | trap | wrong | found | must | precision | recall |\n"
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
  for (const CheckedStory& story : report.stories) out += MarkdownRow(story.name, story.table.all);
  if (report.stories.size() > 1) out += MarkdownRow("all", all.all);
  for (const auto& [kind, tally] : all.kinds)
    out += MarkdownRow("kind: " + std::string(ToString(kind)), tally);
  for (const auto& [relation, tally] : all.relations) {
    out += MarkdownRow("relation: " + std::string(ToString(relation)), tally);
  }
  if (!report.gates.empty()) out += "\n";
  for (const GateResult& gate : report.gates) out += "- " + MarkdownText(WordsOf(gate)) + "\n";
  for (const CheckedStory& story : report.stories) {
    out += "\n## " + MarkdownText(story.name) + "\n\n";
    for (const CheckEntry& entry : story.entries) {
      out += fmt::format("- **{}** {}\n", ToString(entry.label), MarkdownText(EntryWords(entry)));
      for (const CheckSide& side : entry.sides) out += "  - " + MarkdownText(SideWords(side)) + "\n";
    }
    if (story.entries.empty()) out += "Nothing was found, and nothing was to be found.\n";
  }
  return out;
}

}  // namespace rashomon
