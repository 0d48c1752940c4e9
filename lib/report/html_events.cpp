// The timeline of each event: a lane an outlet, along it the answers that its articles give, by publication
// time.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/excerpt.h"
#include "report/html.h"
#include "report/ids.h"
#include "report/words.h"

namespace rashomon {
namespace {

struct Answer {
  size_t conflict{}, position{};

  auto operator<=>(const Answer&) const = default;
};

// What one event's conflicts look like from its articles.
struct Lanes {
  std::vector<std::pair<std::string, std::vector<uint32_t>>> articles;  // of each outlet, by publication
  std::map<uint32_t, std::set<Answer>> answers;                         // of an article
  absl::CivilMinute first{}, last{};
};

std::optional<Lanes> LanesOf(const StoryReport& report, const std::vector<size_t>& conflicts) {
  Lanes lanes;
  for (size_t k : conflicts) {
    const std::vector<Position>& positions = report.comparison.conflicts[k].slot.positions;
    for (size_t p = 0; p < positions.size(); ++p) {
      for (const PositionMention& mention : positions[p].mentions) {
        if (!mention.further && PublicationOf(report.story, mention.document))
          lanes.answers[mention.document].insert({k, p});
      }
    }
  }
  bool any = false;
  for (const auto& [document, unused] : lanes.answers) {
    const std::string outlet = OutletOf(report.story, document);
    auto lane = std::find_if(lanes.articles.begin(), lanes.articles.end(),
                             [&](const auto& known) { return known.first == outlet; });
    if (lane == lanes.articles.end()) lane = lanes.articles.insert(lane, {outlet, {}});
    lane->second.push_back(document);
    const absl::CivilMinute at = PublicationOf(report.story, document)->at;
    lanes.first = any ? std::min(lanes.first, at) : at;
    lanes.last = any ? std::max(lanes.last, at) : at;
    any = true;
  }
  if (lanes.answers.size() < 2 || lanes.first == lanes.last) return std::nullopt;
  return lanes;
}

// "2A": conflict 2, position A.
std::string NameOf(const Answer& answer) {
  return fmt::format("{}{}", answer.conflict + 1, PositionLetter(answer.position));
}

std::string Dots(const Story& story, const Lanes& lanes, const std::vector<uint32_t>& articles) {
  std::string out =
      "<svg aria-hidden=\"true\" focusable=\"false\"><line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>";
  for (uint32_t d : articles) {
    const double share = static_cast<double>(PublicationOf(story, d)->at - lanes.first) /
                         static_cast<double>(lanes.last - lanes.first);
    const std::set<Answer>& answers = lanes.answers.at(d);
    const std::string label =
        answers.size() == 1 ? NameOf(*answers.begin()) : fmt::format("×{}", answers.size());
    out += fmt::format(
        "<circle cx=\"{0:.1f}%\" cy=\"50%\" r=\"{1}\"/><text x=\"{0:.1f}%\" y=\"50%\" "
        "dy=\".35em\">{2}</text>",
        5.0 + 90.0 * share, label.size() > 3 ? 17 : 14, label);
  }
  return out + "</svg>";
}

// "2025-05-13 21:15: 1B 16, 3A closed", each a link to its card.
std::string AnswersOf(const StoryReport& report, const Lanes& lanes, uint32_t document) {
  constexpr size_t kWords = 32;
  std::vector<std::string> links;
  for (const Answer& answer : lanes.answers.at(document)) {
    const Position& position = report.comparison.conflicts[answer.conflict].slot.positions[answer.position];
    links.push_back(fmt::format("<a href=\"#{}\">{}</a> <span dir=\"auto\">{}</span>",
                                ReportIds::Conflict(answer.conflict), NameOf(answer),
                                EscapeHtml(Shortened(Clean(position.value), kWords))));
  }
  return fmt::format("<div>{}: {}</div>", PublishedWords(report.story, document), fmt::join(links, ", "));
}

// "1. How many people were hurt?", each a link to its card.
std::string QuestionsOf(const StoryReport& report, const std::vector<size_t>& conflicts) {
  constexpr size_t kWords = 120;
  std::string out;
  for (size_t k : conflicts) {
    const std::string question = Clean(report.comparison.conflicts[k].slot.question);
    out += fmt::format("<p class=\"asked\" dir=\"auto\"><a href=\"#{}\">{}. {}</a></p>\n",
                       ReportIds::Conflict(k), k + 1, EscapeHtml(Shortened(question, kWords)));
  }
  return out;
}

std::string OneEvent(const StoryReport& report, const std::string& label, const std::string& questions,
                     const Lanes& lanes) {
  std::string out = fmt::format("<h3 dir=\"auto\">{}</h3>\n{}<ol class=\"lanes\">\n", Html(label), questions);
  for (const auto& [outlet, articles] : lanes.articles) {
    std::string answers;
    for (uint32_t d : articles) answers += AnswersOf(report, lanes, d);
    out += fmt::format("<li><span dir=\"auto\">{}</span>{}<div class=\"quiet\">{}</div></li>\n",
                       EscapeHtml(outlet), Dots(report.story, lanes, articles), answers);
  }
  return out + "</ol>\n";
}

}  // namespace

std::string HtmlEvents(const HtmlPage& page) {
  const StoryReport& report = page.report;
  std::vector<std::pair<uint32_t, std::vector<size_t>>> of_event;  // in the order of the cards
  for (size_t k = 0; k < report.comparison.conflicts.size(); ++k) {
    const uint32_t event = report.comparison.conflicts[k].slot.event;
    auto known =
        std::find_if(of_event.begin(), of_event.end(), [&](const auto& one) { return one.first == event; });
    if (known == of_event.end()) known = of_event.insert(known, {event, {}});
    known->second.push_back(k);
  }
  std::string events;
  for (const auto& [event, conflicts] : of_event) {
    const std::optional<Lanes> lanes = LanesOf(report, conflicts);
    if (!lanes) continue;
    const bool named = event < report.story.events.size();
    events += OneEvent(report, named ? report.story.events[event].label : "event",
                       QuestionsOf(report, conflicts), *lanes);
  }
  std::string out = "<section id=\"timeline\" aria-labelledby=\"timeline-title\">\n";
  out += "<h2 id=\"timeline-title\">Reported states over time</h2>\n";
  if (events.empty()) return out + "<p>No event has answers published at different times.</p>\n</section>\n";
  return out +
         "<p class=\"quiet\">A lane an outlet, left to right by publication. A dot names the answer of that "
         "article (number of the conflict, letter of the position) or counts them; the links lead to the "
         "cards.</p>\n" +
         events + "</section>\n";
}

}  // namespace rashomon
