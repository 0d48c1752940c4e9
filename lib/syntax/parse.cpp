#include "syntax/parse.h"

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

// In the order of enum Upos.
constexpr std::array<std::string_view, 17> kUposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                         "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                         "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

std::string_view ToString(Upos upos) {
  return kUposNames[static_cast<size_t>(upos)];
}

std::optional<Upos> ParseUpos(std::string_view text) {
  const auto found = std::find(kUposNames.begin(), kUposNames.end(), text);
  if (found == kUposNames.end()) return std::nullopt;
  return static_cast<Upos>(found - kUposNames.begin());
}

std::string_view ToString(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return "PER";
    case NameType::kOrganisation:
      return "ORG";
    case NameType::kPlace:
      return "LOC";
    case NameType::kOther:
      return "MISC";
  }
  return "MISC";
}

std::optional<NameType> ParseNameType(std::string_view text) {
  for (const NameType type :
       {NameType::kPerson, NameType::kOrganisation, NameType::kPlace, NameType::kOther}) {
    if (text == ToString(type)) return type;
  }
  return std::nullopt;
}

}  // namespace rashomon
