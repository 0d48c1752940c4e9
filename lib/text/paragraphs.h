// Lines of the text gathered into paragraphs, the unit of regions, sentences and quotations.
//
// Each line is a paragraph, as articles copied from pages have it; in a text that is wrapped at a fixed width
// the lines between two blank ones (or two list items) make one paragraph. CR, LF, CRLF and the Unicode line
// and paragraph separators end lines.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace rashomon {

struct Paragraph {
  ByteRange range;     // without white space around it; never empty
  bool after_blank{};  // a blank line, or the begin of the text, stands before it
};

// Paragraphs of `text` from byte `begin` on.
std::vector<Paragraph> FindParagraphs(std::string_view text, uint32_t begin);

// Whether a line begins as a list item ("- ", "* ", "• "); the bytes of its mark.
uint32_t ListMarkLength(std::string_view line);

}  // namespace rashomon
