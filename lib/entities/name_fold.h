// Forms of a name that are equal when the names are: without case, accents, points, articles; and, for
// people, without the differences of transliteration (Olexiy / Oleksiy / Oleksii, Hajdu / Hajdú).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rashomon {

// Lower case, accents off, points and apostrophes off, "the " and "'s" off, hyphens and spaces made one
// space.
std::string FoldName(std::string_view name);
// A folded token with the habits of transliteration evened out: "zelenskyy" -> "zelenski".
std::string FoldTransliteration(std::string_view folded);

std::vector<std::string> SplitWords(std::string_view text);
std::string JoinWords(const std::vector<std::string>& words, size_t first, size_t end);
bool Contains(const std::vector<std::string>& words, const std::string& word);
bool HasUpper(std::string_view text);
bool IsAllUpper(std::string_view text);  // no letter from a to z
// Letters that must change to make `b` of `a`, stopping at 2.
int EditDistanceUpTo2(std::string_view a, std::string_view b);

}  // namespace rashomon
