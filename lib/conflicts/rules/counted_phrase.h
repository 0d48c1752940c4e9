// The words that ask for a figure and the place of the figure in its clause. Private to number.count.
#pragma once

#include <set>
#include <string>

#include "conflicts/rules/counted.h"

namespace rashomon {

// A figure where it stands.
struct Figure {
  const StoryIndex& index;
  const Counted& counted;
  const EventMention& mention;
  const ParsedSentence& sentence;
  std::set<uint32_t> words{};  // of number and unit
  int32_t noun{-1};            // what is counted
  uint32_t role{};             // the word that stands for it in the clause: "total" of "a total of 10 people"
};
Figure FigureOf(const StoryIndex& index, const Counted& counted);

// "How many hijacked ships", "How much money", "What share of the vote".
std::string HowMany(const Figure& figure);

// "How long" for "a 30-metre boat", "How much" for "a fine of $200": what is asked of the noun that a measure
// hangs on.
std::string HowBig(const Figure& figure);

// The preposition of a word, "" for none.
std::string PrepositionOf(const ParsedSentence& sentence, uint32_t word);

// Plural of an English noun: "ship" -> "ships", "person" -> "people".
std::string PluralOf(const std::string& noun);

}  // namespace rashomon
