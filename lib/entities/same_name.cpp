// SameName: can the two names be one thing's?
#include <algorithm>

#include "entities/name_fold.h"
#include "entities/tables.h"

namespace rashomon {
namespace {

using Words = std::vector<std::string>;

bool IsSuffix(const Words& part, const Words& whole) {
  return part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

// Words of a person's name without titles before it and "Jr." behind it, each evened out.
Words PersonWords(std::string_view name, const EntityTables& tables) {
  Words words = SplitWords(FoldName(name));
  while (words.size() > 1) {
    const PersonNoun* noun = tables.Person(words.front());
    if (noun == nullptr || !noun->title || tables.given_names.contains(words.front())) break;
    words.erase(words.begin());
  }
  while (words.size() > 1 &&
         (words.back() == "jr" || words.back() == "sr" || words.back() == "ii" || words.back() == "iii")) {
    words.pop_back();
  }
  return words;
}

Words Evened(const Words& words) {
  Words out;
  for (const std::string& word : words) out.push_back(FoldTransliteration(word));
  return out;
}

bool SameGivenName(const std::string& a, const std::string& b, const EntityTables& tables) {
  if (FoldTransliteration(a) == FoldTransliteration(b)) return true;
  // Initials: "J. Vance", "JD Vance".
  if (a.size() <= 2 || b.size() <= 2) return a[0] == b[0];
  auto x = tables.spelling_group.find(a);
  auto y = tables.spelling_group.find(b);
  return x != tables.spelling_group.end() && y != tables.spelling_group.end() && x->second == y->second;
}

bool SameSurname(const std::string& a, const std::string& b) {
  if (a == b) return true;
  return std::min(a.size(), b.size()) >= 6 && a[0] == b[0] && EditDistanceUpTo2(a, b) <= 1;
}

bool IsParticle(const std::string& word) {
  static const StringSet kParticles = {"de", "del", "der", "den", "da",  "di", "dos", "du",  "la",
                                       "le", "van", "von", "bin", "ibn", "al", "el",  "ben", "abu"};
  return kParticles.contains(word);
}

bool SamePerson(std::string_view a, std::string_view b, const EntityTables& tables) {
  const Words x = PersonWords(a, tables);
  const Words y = PersonWords(b, tables);
  if (x.empty() || y.empty()) return false;
  const Words even_x = Evened(x);
  const Words even_y = Evened(y);
  if (even_x == even_y) return true;
  // A surname alone, with its particle or without it: exact after evening out, for one word says little.
  if (x.size() == 1 || y.size() == 1) return IsSuffix(even_x, even_y) || IsSuffix(even_y, even_x);
  // "de Vries" for "Anna de Vries".
  if (IsParticle(x.front()) && IsSuffix(even_x, even_y)) return true;
  if (IsParticle(y.front()) && IsSuffix(even_y, even_x)) return true;
  return SameSurname(even_x.back(), even_y.back()) && SameGivenName(x.front(), y.front(), tables);
}

// Lower-case words of an organisation's name: "Ministry of Defence" -> "defence ministry", "Apple Inc." ->
// "apple".
Words OrganisationWords(std::string_view name) {
  Words words = SplitWords(FoldName(name));
  if (words.size() >= 3 && words[1] == "of" &&
      (words[0] == "ministry" || words[0] == "department" || words[0] == "bureau")) {
    Words turned(words.begin() + 2, words.end());
    std::erase(turned, "the");
    turned.push_back(words[0]);
    words = turned;
  }
  static const StringSet kForms = {"inc", "corp", "corporation", "co", "company", "ltd",  "limited",
                                   "llc", "plc",  "group",       "ag", "sa",      "gmbh", "nv"};
  while (words.size() > 1 && kForms.contains(words.back())) words.pop_back();
  return words;
}

std::string WithoutCountry(Words& words, const EntityTables& tables) {
  for (size_t count : {2, 1}) {
    if (words.size() <= count) continue;
    auto found = tables.country_of.find(JoinWords(words, 0, count));
    if (found == tables.country_of.end()) continue;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    return found->second;
  }
  return {};
}

bool IsSmallWord(std::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "for" || word == "in" || word == "on" ||
         word == "to" || word == "de" || word == "la";
}

bool IsAcronymOf(std::string_view acronym, std::string_view name) {
  const std::string folded = FoldName(acronym);
  if (folded.size() < 2 || folded.size() > 6 || folded.find(' ') != std::string::npos) return false;
  const std::string plain(acronym.substr(acronym.starts_with("the ") || acronym.starts_with("The ") ? 4 : 0));
  if (std::count_if(plain.begin(), plain.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) < 2)
    return false;
  std::string initials;
  std::string all_initials;
  for (const std::string& word : SplitWords(FoldName(name))) {
    all_initials += word[0];
    if (!IsSmallWord(word)) initials += word[0];
  }
  return initials.size() >= 2 && (folded == initials || folded == all_initials);
}

bool SameOrganisation(std::string_view a, std::string_view b, const EntityTables& tables) {
  if (IsAcronymOf(a, b) || IsAcronymOf(b, a)) return true;
  Words x = OrganisationWords(a);
  Words y = OrganisationWords(b);
  if (x == y) return true;
  const std::string country_x = WithoutCountry(x, tables);
  const std::string country_y = WithoutCountry(y, tables);
  if (!country_x.empty() && !country_y.empty() && country_x != country_y) return false;
  if (x == y) return true;
  // "Treasury" for "Treasury Department", "Xinhua" for "Xinhua News Agency".
  static const StringSet kKinds = {"department", "ministry", "agency", "news",     "newspaper",
                                   "network",    "magazine", "bank",   "airlines", "motors"};
  const Words& shorter = x.size() < y.size() ? x : y;
  const Words& longer = x.size() < y.size() ? y : x;
  if (shorter.empty() || !std::equal(shorter.begin(), shorter.end(), longer.begin())) return false;
  return std::all_of(longer.begin() + static_cast<std::ptrdiff_t>(shorter.size()), longer.end(),
                     [](const std::string& word) { return kKinds.contains(word); });
}

bool SamePlace(std::string_view a, std::string_view b) {
  static const StringSet kKinds = {"province", "city",     "state",  "region",
                                   "county",   "district", "oblast", "island"};
  const auto plain = [](std::string_view name) {
    Words words = SplitWords(FoldName(name));
    while (words.size() > 1 && kKinds.contains(words.back())) words.pop_back();
    return Evened(words);
  };
  return plain(a) == plain(b);
}

}  // namespace

bool SameName(std::string_view a, std::string_view b, EntityType type, const EntityLexicon& lexicon) {
  const std::string x = lexicon.Canonical(a);
  const std::string y = lexicon.Canonical(b);
  const std::string folded_x = FoldName(x);
  const std::string folded_y = FoldName(y);
  if (folded_x.empty() || folded_y.empty()) return false;
  if (folded_x == folded_y) return true;
  switch (type) {
    case EntityType::kPerson:
      return SamePerson(x, y, lexicon.tables());
    case EntityType::kOrganisation:
      return SameOrganisation(x, y, lexicon.tables());
    case EntityType::kPlace:
      return SamePlace(x, y);
    case EntityType::kOther:
      return false;
  }
  return false;
}

}  // namespace rashomon
