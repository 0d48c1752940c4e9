// Text for a terminal of a given width: columns that characters take, wrapping with indents.
//
// Colour codes (ESC [ ... m) take no columns; article text holds none, since Clean removed them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rashomon {

// Columns of the text: 0 for combining marks and joiners, 2 for East Asian wide characters and most emoji.
size_t DisplayWidth(std::string_view text);

// Exactly `width` columns: padded with blanks, or cut with "…".
std::string Column(std::string_view text, size_t width);

// The text in lines of at most `width` columns, each behind `indent` blanks, the first behind `first` (which
// may hold a label); words wider than a line are broken. Ends with a line end.
std::string Wrapped(std::string_view text, size_t width, size_t indent, std::string_view first);

}  // namespace rashomon
