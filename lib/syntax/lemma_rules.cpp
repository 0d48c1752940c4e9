#include "syntax/lemma_rules.h"

#include <algorithm>

namespace rashomon {
namespace {

bool EndsWithAny(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

std::string Join(std::string_view stem, std::string_view end) {
  return std::string(stem).append(end);
}

std::string_view Without(std::string_view form, size_t last) {
  return form.substr(0, form.size() - std::min(last, form.size()));
}

// The u of "qu" is a consonant, y is one at the begin of a word.
bool IsVowel(std::string_view stem, size_t at) {
  const char c = stem[at];
  if (c == 'u' && at > 0 && stem[at - 1] == 'q') return false;
  if (c == 'y') return at > 0;
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

size_t VowelGroups(std::string_view stem) {
  size_t groups = 0;
  for (size_t i = 0; i < stem.size(); ++i) {
    if (IsVowel(stem, i) && (i == 0 || !IsVowel(stem, i - 1))) ++groups;
  }
  return groups;
}

// A stem that ends in one vowel and one consonant: "hop", "provid". True when its base has an e.
bool ShortEndNeedsE(std::string_view stem) {
  const char last = stem.back();
  if (last == 'w' || last == 'x' || last == 'y' || last == 'h') return false;
  if (VowelGroups(stem) == 1) return true;
  if (last == 'd' || last == 'k' || last == 'm' || last == 'b') return true;
  return EndsWithAny(stem,
                     {"at", "ut", "ot", "in", "un", "ir", "ur", "ar", "il", "ol", "ul", "ap", "yp", "yn"});
}

bool NeedsE(std::string_view stem) {
  const size_t size = stem.size();
  if (size < 2 || VowelGroups(stem) == 0) return false;
  const char last = stem.back();
  const char before = stem[size - 2];
  const bool vowel_before = IsVowel(stem, size - 2);
  if (last == 'v' || last == 'c' || last == 'u') return true;
  if (last == 'z') return before != 'z';
  if (last == 's') return before != 's';
  if (last == 'g') {
    if (before == 'n') return EndsWithAny(stem, {"ang", "eng"});
    return before != 'g';
  }
  if (last == 'l' && !vowel_before) return before != 'l' && before != 'r' && before != 'w';
  if (!vowel_before) return false;
  if (EndsWithAny(stem, {"iat", "uat"})) return true;
  if (size > 2 && IsVowel(stem, size - 3)) return false;
  return ShortEndNeedsE(stem);
}

// What is left of a form without "-ed", "-ing", "-er" or "-est", made the base.
std::string Restore(std::string_view stem) {
  const size_t size = stem.size();
  if (size > 3 && stem[size - 1] == stem[size - 2] && !IsVowel(stem, size - 1)) {
    const char last = stem.back();
    const bool part_of_base = last == 's' || last == 'f' || last == 'z' ||
                              (last == 'l' && (VowelGroups(stem) == 1 || stem.ends_with("all")));
    return std::string(part_of_base ? stem : Without(stem, 1));
  }
  return Join(stem, NeedsE(stem) ? "e" : "");
}

// "-es" belongs to the ending behind a hissing sound and behind most o.
std::string WithoutS(std::string_view form) {
  if (form.size() < 3 || !form.ends_with('s') || EndsWithAny(form, {"ss", "us", "sis"}))
    return std::string(form);
  if (form.ends_with("ies"))
    return form.size() > 4 ? Join(Without(form, 3), "y") : std::string(Without(form, 1));
  if (EndsWithAny(form, {"ches", "shes", "xes", "sses", "zzes", "oes"})) return std::string(Without(form, 2));
  return std::string(Without(form, 1));
}

}  // namespace

std::string BaseOfThirdPerson(std::string_view form) {
  return WithoutS(form);
}

std::string BaseOfPast(std::string_view form) {
  if (!form.ends_with("ed") || form.size() < 4) return std::string(form);
  if (form.ends_with("ied"))
    return form.size() > 4 ? Join(Without(form, 3), "y") : std::string(Without(form, 1));
  if (EndsWithAny(form, {"eed", "oed", "yed"}) && !EndsWithAny(form, {"ayed", "oyed", "eyed"})) {
    return std::string(Without(form, 1));
  }
  return Restore(Without(form, 2));
}

std::string BaseOfIng(std::string_view form) {
  const std::string_view stem = Without(form, 3);
  if (!EndsWithAny(form, {"ing", "in'"}) || stem.size() < 2 || VowelGroups(stem) == 0)
    return std::string(form);
  return Restore(stem);
}

std::string SingularOf(std::string_view form) {
  const bool decade = form.size() > 2 && form[form.size() - 2] >= '0' && form[form.size() - 2] <= '9';
  if (decade) return std::string(form);  // "1980s"
  if (form.ends_with("men") && form.size() > 3) return Join(Without(form, 3), "man");
  if (form.ends_with("'s")) return std::string(Without(form, 2));
  return WithoutS(form);
}

std::string PositiveOf(std::string_view form) {
  const size_t ending = form.ends_with("est") ? 3 : form.ends_with("er") ? 2 : 0;
  if (ending == 0 || form.size() < ending + 2) return std::string(form);
  const std::string_view stem = Without(form, ending);
  if (stem.ends_with('i')) return Join(Without(stem, 1), "y");
  if (stem.ends_with('e')) return Join(stem, "e");
  return Restore(stem);
}

}  // namespace rashomon
