// The grid question by outlet: what one article says to one question.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

namespace rashomon {

struct GridAnswer {
  std::string letter;  // of a position that the article states
  std::string value;   // as written, shortened
};

// An article that states no position may have a passage that bears on the question all the same.
struct GridCell {
  std::vector<GridAnswer> answers;
  std::string other;  // what it states instead of the positions, shortened
  bool see_also{};    // a passage speaks against one side and states no answer
};

GridCell GridCellOf(const Conflict& conflict, uint32_t document);

// Number of articles that state each position.
std::vector<size_t> ArticlesBehind(const Conflict& conflict);

}  // namespace rashomon
