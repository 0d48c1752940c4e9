// The signs by which a pair of passages is weighed, in words for an editor.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

// "low_denial": "a word of denial in both passages"; "across:cosine": "likeness of the passages, across
// articles"; "number.count:log_ratio": "number.count: how far the figures are apart". A name that the table
// lacks comes as it is, with blanks for underscores.
std::string SignWords(std::string_view sign);
// Whether the table has words for it (oppositions, ladders and measures are worded by their own names).
bool HasSignWords(std::string_view sign);

}  // namespace rashomon
