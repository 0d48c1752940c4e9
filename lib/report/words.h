// What all renderers say in words: outlets, dates, source chains, relations, what was compared and what was
// not.
//
// Strings taken from articles go through Clean, so that no control character, line end or bidirectional
// override reaches a reader's screen; callers escape for their format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace rashomon {

// Text for one line: white space collapsed, other control characters as U+FFFD, bidirectional controls made
// visible ("[U+202E]"), bytes that are no UTF-8 as U+FFFD.
std::string Clean(std::string_view text);

// As Clean for a part of a line: white space at an end stays as one blank, since the parts are put together.
std::string CleanBetween(std::string_view text);

std::string_view KindWords(SlotKind kind);                 // "time", "figure", "who", ...
std::string_view RelationWords(Relation relation);         // "later report replaces"
std::string_view SeverityWords(Severity severity);         // "high severity"
std::string ConfidenceWords(double confidence);            // "0.91"
std::string PositionLetter(size_t position);               // "A" ... "Z", "A2", ...
std::string Counted(size_t count, std::string_view noun);  // "1 claim", "2 claims", "2 countries"

// What earlier runs and people say of a conflict, "" when nothing: "Known from the baseline; suppressed by
// ...".
std::string MarkWords(const StoryReport& report, size_t conflict);

std::string StoryName(const StoryReport& report);
// Outlet, else the file's name.
std::string OutletOf(const Story& story, uint32_t document);
std::string FileOf(const Story& story, uint32_t document);                // last part of the path
std::string PublishedWords(const Story& story, uint32_t document);        // "2025-10-23 06:22" or "no date"
std::string PlaceOf(const Story& story, uint32_t document, uint32_t at);  // "file.txt:4:17"

// "in its own voice", "citing Reuters, citing two officials (unnamed)". Stance and certainty stand behind the
// innermost source when they are not those of a plain assertion: "citing the minister (denies)".
std::string ChainWords(const Story& story, const PositionMention& mention);
// Innermost source, or "" in own voice.
std::string InnermostSource(const PositionMention& mention);
// Stance and certainty of the mention's claim where they are not those of a plain assertion: "denies",
// "possible".
std::vector<std::string> StanceWords(const Story& story, const PositionMention& mention);

struct Compared {
  size_t articles{}, origins{}, claims{}, attributions{}, events{}, slots{}, conflicts{}, cleared{};
};
Compared Count(const StoryReport& report);
// "5 articles, 4 independent origins: 212 claims (64 attributions), 40 events and 310 slots were looked at; 9
// conflicts were found."
std::string ComparedWords(const StoryReport& report);
// How to name this report, its findings and its passages elsewhere.
std::string CiteWords(const StoryReport& report);
// One sentence each: articles without a date, single-source slots, other languages, low confidence,
// unreadable input.
std::vector<std::string> NotComparedWords(const StoryReport& report);
// "file: byte 12: text"
std::string DiagnosticWords(const Diagnostic& diagnostic);

// Diagnostics of the report and of its articles, each once.
std::vector<Diagnostic> AllDiagnostics(const StoryReport& report);

}  // namespace rashomon
