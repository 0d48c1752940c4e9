// The words of one mention as a reader sees them: the sentence with the words that differ told apart.
#pragma once

#include <string>

#include "report/report.h"

namespace rashomon {

// Cleaned text in five parts; `lead` and `tail` are of the sentence outside the clause that states the value.
struct Excerpt {
  std::string lead;
  std::string before;
  std::string focus;  // the words that differ; empty when the mention names none
  std::string after;
  std::string tail;
};

// The whole sentence where it is at most `most` bytes long; else the clause, with "…" where text was left
// out.
Excerpt ExcerptOf(const Story& story, const PositionMention& mention, size_t most);

// What stands at the head of a position: its value, or, where that is a whole clause, whose statement it is
// ("according to Reuters"), since the clause follows anyway.
std::string HeadingOf(const Story& story, const Position& position);

// `value` cut at a word to at most `most` bytes, with "…".
std::string Shortened(const std::string& value, size_t most);

}  // namespace rashomon
