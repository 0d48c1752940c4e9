// The conflicts of the HTML page: filters, and one card a conflict with its positions side by side.
#include <fmt/format.h>

#include <map>
#include <set>

#include "report/excerpt.h"
#include "report/html.h"
#include "report/ids.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kMentionsShown = 3;  // of a position before "more"
constexpr size_t kExcerpt = 420;      // bytes of a sentence

using Options = std::map<std::string, std::string>;  // value -> words

struct FilterChoices {
  Options kinds, relations, severities, outlets, sources;
};

std::string SeverityMark(Severity severity) {
  static constexpr std::string_view kMarks[] = {"▲", "■", "▽"};
  return fmt::format("<span class=\"severity\"><span aria-hidden=\"true\">{}</span> {}</span>",
                     kMarks[static_cast<size_t>(severity)], SeverityWords(severity));
}

std::set<std::string> OutletsOf(const Conflict& conflict) {
  std::set<std::string> ids;
  for (const Position& position : conflict.slot.positions) {
    for (const PositionMention& mention : position.mentions)
      ids.insert(ReportIds::Document(mention.document));
  }
  return ids;
}

std::set<std::string> SourcesOf(const Conflict& conflict) {
  std::set<std::string> names;
  for (const Position& position : conflict.slot.positions) {
    for (const PositionMention& mention : position.mentions) {
      for (const Source& source : mention.sources) {
        if (std::string name = Clean(source.name); !name.empty()) names.insert(std::move(name));
      }
    }
  }
  return names;
}

FilterChoices ChoicesOf(const StoryReport& report) {
  FilterChoices choices;
  for (const Conflict& conflict : report.comparison.conflicts) {
    choices.kinds[std::string(ToString(conflict.slot.kind))] = KindWords(conflict.slot.kind);
    choices.relations[std::string(ToString(conflict.relation))] = RelationWords(conflict.relation);
    choices.severities[std::to_string(static_cast<int>(conflict.severity))] =
        SeverityWords(conflict.severity);
    for (const std::string& name : SourcesOf(conflict)) choices.sources[name] = name;
  }
  for (uint32_t d = 0; d < report.story.articles.size(); ++d) {
    choices.outlets[ReportIds::Document(d)] = OutletOf(report.story, d);
  }
  return choices;
}

std::string Choice(std::string_view name, std::string_view label, const Options& options) {
  std::string out = fmt::format("<label>{} <select name=\"{}\"><option value=\"\">all</option>", label, name);
  for (const auto& [value, words] : options) {
    out += fmt::format("<option value=\"{}\">{}</option>", EscapeHtml(value), EscapeHtml(words));
  }
  return out + "</select></label>\n";
}

std::string Filters(const StoryReport& report) {
  const FilterChoices choices = ChoicesOf(report);
  return "<form id=\"filters\" class=\"filters\" hidden aria-label=\"Filter the conflicts\">\n" +
         Choice("kind", "Kind", choices.kinds) + Choice("relation", "Relation", choices.relations) +
         Choice("severity", "Severity", choices.severities) + Choice("outlet", "Outlet", choices.outlets) +
         Choice("source", "Source", choices.sources) +
         "<button type=\"reset\">Show all</button>\n<output id=\"shown\" "
         "role=\"status\"></output>\n</form>\n";
}

std::string MentionList(const HtmlPage& page, const Position& position, size_t conflict, size_t p) {
  std::string out = "<ul class=\"mentions\">\n";
  for (size_t m = 0; m < position.mentions.size(); ++m) {
    if (m == kMentionsShown) {
      out += fmt::format("</ul>\n<details><summary>{}</summary>\n<ul class=\"mentions\">\n",
                         Counted(position.mentions.size() - m, "more mention"));
    }
    const std::string anchor = page.options.article_text ? MentionAnchor(conflict, p, m) : "";
    out += HtmlMention(page.report.story, position.mentions[m], anchor);
  }
  return out + (position.mentions.size() > kMentionsShown ? "</ul>\n</details>\n" : "</ul>\n");
}

std::string CardHead(const Conflict& conflict, size_t index) {
  const std::string id = ReportIds::Conflict(index);
  std::string sources;
  for (const std::string& name : SourcesOf(conflict)) sources += name + "\n";
  std::string out = fmt::format(
      "<article class=\"card severity-{}\" id=\"{}\" aria-labelledby=\"{}-title\" data-kind=\"{}\" "
      "data-relation=\"{}\" data-severity=\"{}\" data-outlet=\"{}\" data-source=\"{}\">\n",
      ToString(conflict.severity), id, id, ToString(conflict.slot.kind), ToString(conflict.relation),
      static_cast<int>(conflict.severity), fmt::join(OutletsOf(conflict), "\n"), EscapeHtml(sources));
  out += fmt::format("<h3 id=\"{}-title\" dir=\"auto\"><span class=\"index\">{}</span> {}</h3>\n", id,
                     index + 1, Html(conflict.slot.question));
  return out + fmt::format(
                   "<p class=\"tags\"><span class=\"relation\">{}</span> {} <span>{}</span> "
                   "<span>confidence {}</span></p>\n",
                   RelationWords(conflict.relation), SeverityMark(conflict.severity),
                   KindWords(conflict.slot.kind), ConfidenceWords(conflict.confidence));
}

// The draft's own position stands first: see ForDraft.
std::string DraftMark(const StoryReport& report, const Position& position) {
  if (!report.draft || position.mentions.empty() || position.mentions.front().document != *report.draft)
    return {};
  return " <span class=\"mine\">your draft</span>";
}

std::string Positions(const HtmlPage& page, const Conflict& conflict, size_t index) {
  std::string out = "<div class=\"positions\">\n";
  for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
    const Position& position = conflict.slot.positions[p];
    out += fmt::format(
        "<div class=\"position\" role=\"group\" aria-label=\"Position {}\">\n"
        "<h4 dir=\"auto\"><span class=\"letter\">{}</span> {}</h4>\n",
        PositionLetter(p), PositionLetter(p),
        EscapeHtml(HeadingOf(page.report.story, position)) + DraftMark(page.report, position));
    out += MentionList(page, position, index, p) + "</div>\n";
  }
  return out + "</div>\n";
}

std::string RuleDetails(const Conflict& conflict) {
  std::string out = fmt::format(
      "<details class=\"rule\"><summary>Rule <code>{}</code> and normalised values</summary>\n<dl>\n",
      EscapeHtml(conflict.rule));
  for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
    out += fmt::format("<div><dt>{}</dt><dd dir=\"auto\"><code>{}</code></dd></div>\n", PositionLetter(p),
                       Html(conflict.slot.positions[p].normalised));
  }
  return out + fmt::format("<div><dt>Fingerprint</dt><dd><code>{}</code></dd></div>\n</dl>\n</details>\n",
                           Fingerprint(conflict));
}

std::string MarkLine(const StoryReport& report, size_t index) {
  const std::string mark = MarkWords(report, index);
  return mark.empty() ? "" : fmt::format("<p class=\"mark\" dir=\"auto\">{}.</p>\n", EscapeHtml(mark));
}

std::string Card(const HtmlPage& page, const Conflict& conflict, size_t index) {
  return CardHead(conflict, index) + Positions(page, conflict, index) +
         fmt::format("<p class=\"why\" dir=\"auto\"><strong>Why it is shown:</strong> {}</p>\n",
                     Html(conflict.explanation)) +
         MarkLine(page.report, index) + HtmlTimeline(page.report.story, conflict) + RuleDetails(conflict) +
         "</article>\n";
}

}  // namespace

std::string MentionAnchor(size_t conflict, size_t position, size_t mention) {
  return fmt::format("{}-{}-{}", ReportIds::Conflict(conflict), PositionLetter(position), mention + 1);
}

std::string HtmlMention(const Story& story, const PositionMention& mention, const std::string& anchor) {
  const Excerpt e = ExcerptOf(story, mention, kExcerpt);
  std::string place = EscapeHtml(PlaceOf(story, mention.document, mention.Words().begin));
  if (!anchor.empty()) place = fmt::format("<a href=\"#{}\">{}</a>", anchor, place);
  std::string sentence =
      fmt::format("<span class=\"around\">{}</span>{}", EscapeHtml(e.lead), EscapeHtml(e.before));
  if (!e.focus.empty()) sentence += fmt::format("<mark>{}</mark>", EscapeHtml(e.focus));
  sentence += fmt::format("{}<span class=\"around\">{}</span>", EscapeHtml(e.after), EscapeHtml(e.tail));
  return fmt::format(
      "<li><blockquote dir=\"auto\">{}</blockquote>\n<p class=\"by\"><b dir=\"auto\">{}</b>, {}, <span "
      "dir=\"auto\">{}</span> "
      "<span class=\"place\">{}</span></p></li>\n",
      sentence, EscapeHtml(OutletOf(story, mention.document)), PublishedWords(story, mention.document),
      EscapeHtml(ChainWords(story, mention)), place);
}

std::string HtmlConflicts(const HtmlPage& page) {
  const std::vector<Conflict>& conflicts = page.report.comparison.conflicts;
  std::string out = "<section id=\"conflicts\" aria-labelledby=\"conflicts-title\">\n";
  out += fmt::format("<h2 id=\"conflicts-title\">{}</h2>\n",
                     conflicts.empty() ? "Conflicts" : Counted(conflicts.size(), "conflict"));
  if (conflicts.empty()) {
    return out + "<p>No conflicts were found.</p>\n</section>\n";
  }
  if (conflicts.size() > 1)
    out += fmt::format("<p class=\"quiet\">{}</p>\n",
                       page.report.draft ? "In the order of your draft." : "Most severe first.") +
           Filters(page.report);
  for (size_t i = 0; i < conflicts.size(); ++i) out += Card(page, conflicts[i], i);
  return out + "</section>\n";
}

}  // namespace rashomon
