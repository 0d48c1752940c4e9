// The parts of the HTML page; html.cpp puts them together. All text of articles is cleaned and escaped here.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace rashomon {

struct HtmlPage {
  const StoryReport& report;
  const HtmlOptions& options;
};

// Cleaned and escaped: safe between tags and inside double-quoted attributes.
std::string Html(std::string_view text);
// As Html for text that is already clean.
std::string EscapeHtml(std::string_view clean);

std::string HtmlStory(const HtmlPage& page);        // what was compared, table of articles
std::string HtmlConflicts(const HtmlPage& page);    // filters and cards
std::string HtmlGrid(const HtmlPage& page);         // question x outlet
std::string HtmlEvents(const HtmlPage& page);       // answers by outlet and publication, an event each
std::string HtmlQuotations(const HtmlPage& page);   // same quotations in different words
std::string HtmlArticles(const HtmlPage& page);     // each article with its claims marked
std::string HtmlCleared(const HtmlPage& page);      // looked at and cleared
std::string HtmlNotCompared(const HtmlPage& page);  // what was not compared, notes, how to cite

// Anchor of a position mention's words in the view of its article: "k2-B-1".
std::string MentionAnchor(size_t conflict, size_t position, size_t mention);
// "A mention" of a card: outlet, time, chain, the sentence with the words that differ marked.
std::string HtmlMention(const Story& story, const PositionMention& mention, const std::string& anchor);

// Which position each outlet stated when: open for updates; "" when all were published at one time.
std::string HtmlTimeline(const Story& story, const Conflict& conflict);

std::string_view HtmlStyle();
std::string_view HtmlScript();

}  // namespace rashomon
