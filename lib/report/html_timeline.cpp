// The timeline of a card: a lane an outlet, the positions it states at its publication time.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/html.h"
#include "report/words.h"

namespace rashomon {
namespace {

// Letters of the positions each dated article states, in the order of the story.
std::map<uint32_t, std::set<std::string>> LettersOf(const Story& story, const Conflict& conflict) {
  std::map<uint32_t, std::set<std::string>> letters;
  for (size_t p = 0; p < conflict.slot.positions.size(); ++p) {
    for (const PositionMention& mention : conflict.slot.positions[p].mentions) {
      if (!mention.further && PublicationOf(story, mention.document))
        letters[mention.document].insert(PositionLetter(p));
    }
  }
  return letters;
}

// Percent of the lane's width; lengths are relative, so that the lane fits any screen.
double PlaceOn(absl::CivilMinute at, absl::CivilMinute first, absl::CivilMinute last) {
  return 5.0 + 90.0 * static_cast<double>(at - first) / static_cast<double>(last - first);
}

std::string Lane(double place, const std::string& letters) {
  return fmt::format(
      "<svg aria-hidden=\"true\" focusable=\"false\"><line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>"
      "<circle cx=\"{0:.1f}%\" cy=\"50%\" r=\"{1}\"/><text x=\"{0:.1f}%\" y=\"50%\" "
      "dy=\".35em\">{2}</text></svg>",
      place, letters.size() > 1 ? 15 : 11, letters);
}

}  // namespace

std::string HtmlTimeline(const Story& story, const Conflict& conflict) {
  const auto letters = LettersOf(story, conflict);
  if (letters.size() < 2) return {};
  std::vector<absl::CivilMinute> times;
  for (const auto& [document, unused] : letters) times.push_back(PublicationOf(story, document)->at);
  const auto [first, last] = std::minmax_element(times.begin(), times.end());
  if (*first == *last) return {};
  std::string out =
      fmt::format("<details class=\"timeline\"{}><summary>In order of publication</summary>\n<ol>\n",
                  conflict.relation == Relation::kUpdate ? " open" : "");
  for (const auto& [document, held] : letters) {
    const double place = PlaceOn(PublicationOf(story, document)->at, *first, *last);
    out += fmt::format("<li><span dir=\"auto\">{}</span> {} <span class=\"quiet\">{}: {}</span></li>\n",
                       EscapeHtml(OutletOf(story, document)),
                       Lane(place, fmt::format("{}", fmt::join(held, ""))), PublishedWords(story, document),
                       fmt::join(held, ", "));
  }
  return out + "</ol>\n</details>\n";
}

}  // namespace rashomon
