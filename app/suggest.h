// "did you mean" for names that were mistyped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// Letters to insert, delete or replace to make `b` of `a` (Levenshtein 1966).
size_t EditDistance(std::string_view a, std::string_view b);

// "; did you mean \"--threads\"?" for the nearest of `names` (with `prefix` before it) when it is near, else
// "".
std::string Suggestion(std::string_view name, const std::vector<std::string>& names, std::string_view prefix);

}  // namespace rashomon
