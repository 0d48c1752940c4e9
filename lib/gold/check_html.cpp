// What `check` tells, as one page: it runs no script, and shows of every entry the sentences it is about.
#include <fmt/format.h>

#include <algorithm>

#include "gold/checked.h"
#include "report/base64.h"
#include "report/html.h"
#include "report/words.h"
#include "text/sha256.h"

namespace rashomon {
namespace {

std::string Style() {
  return std::string(HtmlStyle()) + R"css(
#scores .scroll { margin: 0 0 1.6rem; }
#scores caption { font-weight: 600; }
thead th + th { text-align: right; }
section.story > p { margin: 0 0 1rem; }
summary h3 { display: inline; }
.card h4 { margin: 0 0 .4rem; }
.card.missed, .card.trap, .card.false-alarm { border-left: 6px solid var(--high); }
.card.again { border-left: 6px double var(--medium); }
.card.right { border-left: 6px dotted var(--low); }
.gates { list-style: none; padding: 0; }
.verdict { font-weight: 700; }
.verdict.missed { color: var(--high); }
.verdict.held { color: var(--low); }
)css";
}

// A mark beside the word, so that colour alone tells nothing.
struct LabelWords {
  std::string_view name;   // as in the other formats
  std::string_view klass;  // of the card
  std::string_view mark;
  std::string_view heading;
  bool open;  // shown unfolded
};

LabelWords LabelText(CheckLabel label) {
  static constexpr LabelWords kWords[] = {
      {"missed", "missed", "✗", "Missed: slots that no finding is right about", true},
      {"trap", "trap", "▲", "Traps hit: the answers are compatible", true},
      {"false alarm", "false-alarm", "■", "False alarms: findings that the gold does not have", true},
      {"again", "again", "↻", "Found again: slots that an earlier finding took", false},
      {"right", "right", "✓", "Right", false}};
  return kWords[static_cast<size_t>(label)];
}

std::string StoryId(size_t story) {
  return fmt::format("s{}", story + 1);
}

std::string Row(const std::string& head, const Tally& t) {
  std::string out = fmt::format("<tr><th scope=\"row\" dir=\"auto\">{}</th>", head);
  for (size_t count : {t.findings, t.right, t.again, t.trap, t.wrong}) {
    out += fmt::format("<td class=\"number\">{}</td>", count);
  }
  out += fmt::format("<td class=\"number\">{} of {}</td><td class=\"number\">{} of {}</td>", t.found, t.slots,
                     t.must_found, t.must);
  return out +
         fmt::format("<td class=\"number\">{:.3f}</td><td class=\"number\">{:.3f}</td>", t.precision(),
                     t.recall()) +
         "</tr>\n";
}

std::string Table(std::string_view caption, std::string_view first, const std::string& rows) {
  std::string out = fmt::format(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
      "aria-label=\"{0}\">\n<table>\n<caption>{0}</caption>"
      "\n<thead><tr><th scope=\"col\">{1}</th>",
      caption, first);
  for (std::string_view name :
       {"findings", "right", "again", "trap", "wrong", "found", "must", "precision", "recall"}) {
    out += fmt::format("<th scope=\"col\">{}</th>", name);
  }
  return out + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
}

std::string Scores(const CheckReport& report, const ScoreTable& all) {
  std::string stories, kinds, relations;
  for (size_t i = 0; i < report.stories.size(); ++i) {
    const CheckedStory& story = report.stories[i];
    stories += Row(fmt::format("<a href=\"#{}\">{}</a>", StoryId(i), Html(story.name)), story.table.all);
  }
  if (report.stories.size() > 1) stories += Row("all", all.all);
  for (const auto& [kind, tally] : all.kinds) kinds += Row(std::string(ToString(kind)), tally);
  for (const auto& [relation, tally] : all.relations)
    relations += Row(std::string(ToString(relation)), tally);
  return "<section id=\"scores\" aria-labelledby=\"scores-title\">\n<h2 id=\"scores-title\">Scores</h2>\n" +
         Table("By story", "story", stories) + Table("By kind", "kind", kinds) +
         Table("By relation", "relation", relations) +
         fmt::format(
             "<p class=\"quiet\">{} of {} hit. Of right findings the kind agrees in {}, the relation in {}; "
             "the "
             "source in {} of {} mentions.</p>\n</section>\n",
             all.all.trap, Counted(all.all.traps, "trap"), all.all.kind_right, all.all.relation_right,
             all.all.sources_right, all.all.sources);
}

std::string Gates(const CheckReport& report) {
  std::string out =
      "<section id=\"gates\" aria-labelledby=\"gates-title\">\n<h2 id=\"gates-title\">Gates</h2>\n";
  if (report.gates.empty()) return out + "<p>No gate was set.</p>\n</section>\n";
  out += "<ul class=\"gates\">\n";
  for (const GateResult& gate : report.gates) {
    out += fmt::format("<li><span class=\"verdict {}\" aria-hidden=\"true\">{}</span> {}</li>\n",
                       gate.held ? "held" : "missed", gate.held ? "✓" : "✗", Html(WordsOf(gate)));
  }
  return out + "</ul>\n</section>\n";
}

std::string PlaceItem(const CheckPlace& place) {
  std::string quote = EscapeHtml(CleanBetween(place.before));
  if (!place.words.empty()) quote += fmt::format("<mark>{}</mark>", EscapeHtml(CleanBetween(place.words)));
  quote += EscapeHtml(CleanBetween(place.after));
  return fmt::format(
      "<li><blockquote dir=\"auto\">{}</blockquote><p class=\"by\"><code>{}:{}:{}</code></p></li>\n", quote,
      Html(place.path), place.line, place.column);
}

std::string Side(const CheckSide& side, size_t index) {
  std::string out = fmt::format(
      "<div class=\"position\"><p dir=\"auto\"><span class=\"letter\">{}</span> {}</p>\n<ul "
      "class=\"mentions\">\n",
      PositionLetter(index), Html(side.value));
  for (size_t m = 0; m < side.places.size(); ++m) {
    if (m == kPlacesShown) {
      out += fmt::format("</ul>\n<details><summary>{}</summary>\n<ul class=\"mentions\">\n",
                         Counted(side.places.size() - m, "more place"));
    }
    out += PlaceItem(side.places[m]);
  }
  return out + (side.places.size() > kPlacesShown ? "</ul>\n</details></div>\n" : "</ul></div>\n");
}

std::string Entry(const CheckEntry& entry) {
  const LabelWords words = LabelText(entry.label);
  std::string out = fmt::format(
      "<article class=\"card {}\">\n<h4 dir=\"auto\">{}</h4>\n<p class=\"tags\"><span "
      "class=\"relation\"><span "
      "aria-hidden=\"true\">{}</span> {}</span> <span>{}, {}</span>",
      words.klass, Html(entry.question), words.mark, words.name, ToString(entry.kind),
      ToString(entry.relation));
  if (!entry.slot.empty()) {
    out += fmt::format(" <span>slot {}{}</span>", Html(entry.slot), entry.must ? ", must be found" : "");
  }
  if (!entry.rule.empty()) out += fmt::format(" <span>rule <code>{}</code></span>", Html(entry.rule));
  out += "</p>\n<div class=\"positions\">\n";
  for (size_t s = 0; s < entry.sides.size(); ++s) out += Side(entry.sides[s], s);
  out += "</div>\n";
  if (!entry.explanation.empty()) {
    out += fmt::format("<p class=\"why\" dir=\"auto\">{}</p>\n", Html(entry.explanation));
  }
  return out + "</article>\n";
}

std::string Group(std::string_view heading, bool open, const std::vector<const CheckEntry*>& entries) {
  if (entries.empty()) return "";
  std::string out = fmt::format("<details{}><summary><h3>{} ({})</h3></summary>\n", open ? " open" : "",
                                heading, entries.size());
  for (const CheckEntry* entry : entries) out += Entry(*entry);
  return out + "</details>\n";
}

std::string StorySection(const CheckedStory& story, size_t index) {
  const std::string id = StoryId(index);
  const Tally& all = story.table.all;
  std::string out = fmt::format(
      "<section class=\"story\" id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 id=\"{0}-title\" "
      "dir=\"auto\">{1}"
      "</h2>\n<p>{2}, {3}; {4} of {5} found, {6} of {7} must; {8} of {9} hit. <code>{10}</code></p>\n",
      id, Html(story.name), Counted(story.articles, "article"), Counted(all.findings, "finding"), all.found,
      Counted(all.slots, "slot"), all.must_found, all.must, all.trap, Counted(all.traps, "trap"),
      Html(story.path));
  if (story.entries.empty()) out += "<p>Nothing was found, and nothing was to be found.</p>\n";
  for (CheckLabel label : {CheckLabel::kMissed, CheckLabel::kTrap, CheckLabel::kFalseAlarm,
                           CheckLabel::kAgain, CheckLabel::kRight}) {
    std::vector<const CheckEntry*> entries;
    for (const CheckEntry& entry : story.entries) {
      if (entry.label == label) entries.push_back(&entry);
    }
    out += Group(LabelText(label).heading, LabelText(label).open, entries);
  }
  std::vector<const CheckEntry*> kept;
  for (const CheckEntry& entry : story.kept) kept.push_back(&entry);
  out += Group("Of the gold, as it should be: traps that nothing hit, slots found with another", false, kept);
  return out + "</section>\n";
}

}  // namespace

std::string RenderCheckHtml(const CheckReport& report) {
  const std::string style = Style();
  const ScoreTable all = report.table();
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
      "form-action "
      "'none'; style-src 'sha256-{}'\">\n",
      Base64OfHex(Sha256Hex(style)));
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Check of known conflicts</title>\n";
  out += fmt::format("<style>{}</style>\n</head>\n<body>\n", style);
  out +=
      "<a class=\"skip\" href=\"#scores\">Skip to the scores</a>\n<header>\n<h1>Check of known "
      "conflicts</h1>\n";
  out += fmt::format("<p>{}: {}, {} right; {} of {} found; {} of {} hit.</p>\n</header>\n",
                     Counted(report.stories.size(), "story"), Counted(all.all.findings, "finding"),
                     all.all.right, all.all.found, Counted(all.all.slots, "slot"), all.all.trap,
                     Counted(all.all.traps, "trap"));
  out +=
      "<nav aria-label=\"Sections\"><ul><li><a href=\"#gates\">Gates</a></li><li><a "
      "href=\"#scores\">Scores</a></li>";
  if (!report.stories.empty()) out += fmt::format("<li><a href=\"#{}\">Stories</a></li>", StoryId(0));
  out += "</ul></nav>\n<main>\n" + Gates(report) + Scores(report, all);
  for (size_t i = 0; i < report.stories.size(); ++i) out += StorySection(report.stories[i], i);
  return out + fmt::format(
                   "</main>\n<footer>\n<p>Made by Rashomon {} (model {}).</p>\n</footer>\n</body>\n</html>\n",
                   Html(report.tool_version),
                   Html(report.model_version.empty() ? "none" : report.model_version));
}

}  // namespace rashomon
