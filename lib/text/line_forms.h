// What one line of an article looks like: prose, headline, author line, date line, page furniture.
//
// Judged by form (length, capitals, closing marks) and by general phrases of the furniture lexicon.
#pragma once

#include <optional>
#include <string_view>

#include "text/resources.h"

namespace rashomon {

size_t CountWords(std::string_view line);
bool EndsWithTerminator(std::string_view line);  // . ! ? … before closing quotation marks and brackets
bool IsProse(std::string_view line);             // a sentence of running text
bool LooksLikeHeadline(std::string_view line, const TextResources& resources);
// "By Jane Doe", "Original Author: J. Doe".
bool IsByline(std::string_view line, const TextResources& resources);
// One to four capitalised words and nothing else, or two to three names in a row ("Ann Poe and John Roe"): an
// outlet or authors below a headline.
bool IsNameLine(std::string_view line);
// "WORLD / NORTH COAST", "OPINION": a label above a headline.
bool IsSectionLabel(std::string_view line);
// A date above an article and nothing else.
bool IsDateLine(std::string_view line, const TextResources& resources);
// Rows of tables, rules, lines without a letter or digit.
bool IsTableLine(std::string_view line);
// How far the furniture reaches that the line is, if it is any.
std::optional<FurnitureScope> MatchFurniture(std::string_view line, const TextResources& resources);

// Bytes of the dateline that opens a first paragraph, "LONDON (Reuters) - ", "JAKARTA, July 3 — "; 0 when
// none.
uint32_t LeadingDateline(std::string_view paragraph, const TextResources& resources);

}  // namespace rashomon
