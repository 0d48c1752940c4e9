// The names of one article on their way from spans to what is believed: types that agree over the article
// (after Krishnan and Manning 2006), and signs of whether each is a name at all.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/known_names.h"
#include "syntax/name_scores.h"
#include "syntax/parse.h"

namespace rashomon {

struct ProposedName {
  uint32_t sentence{};
  Name name{};
  std::string text{};  // every run of blanks as one, none about hyphens
};

// Names of one article with the scores of their words, both by sentence.
struct NameScoreTable {
  std::vector<std::vector<WordNameScores>> sentences;
};

// The same names with one type for one text, case apart: that of the table of names in general use, but for
// what is a word of a person's full name in the article; else the type with the largest sum of log scores
// over all mentions, each bounded so that one sure mention does not outweigh two.
std::vector<ProposedName> SettleTypes(std::vector<ProposedName> names, const NameScoreTable& scores,
                                      const KnownNames& known);

// What tells whether a proposed name is one, by sign:
enum class NameSign : uint8_t {
  kOutside,   // log odds of its words being in no name
  kMargin,    // by how much its type is likelier than the next
  kLeft,      // probability that the word before is in a name
  kRight,     // the same of the word behind
  kInside,    // least probability that a word goes on with it; 1 of one word
  kMentions,  // log of the number of its mentions in the article
  kKnown,     // 1: in general use, with this type
  kDigit      // 1: has a digit
};
constexpr std::array<std::string_view, 8> kNameSigns = {"outside", "margin",   "left",  "right",
                                                        "inside",  "mentions", "known", "digit"};
using NameSigns = std::array<double, kNameSigns.size()>;

// One entry a name.
std::vector<NameSigns> SignsOf(const std::vector<ProposedName>& names, const NameScoreTable& scores,
                               const KnownNames& known);

}  // namespace rashomon
