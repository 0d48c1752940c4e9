#include "report/grid.h"

#include <set>

#include "report/excerpt.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kValueWords = 40;

bool States(const Position& position, uint32_t document) {
  for (const PositionMention& mention : position.mentions) {
    if (mention.document == document && !mention.further) return true;
  }
  return false;
}

}  // namespace

GridCell GridCellOf(const Conflict& conflict, uint32_t document) {
  GridCell cell;
  const std::vector<Position>& positions = conflict.slot.positions;
  for (size_t p = 0; p < positions.size(); ++p) {
    if (!States(positions[p], document)) continue;
    cell.answers.push_back({PositionLetter(p), Shortened(Clean(positions[p].value), kValueWords)});
  }
  if (!cell.answers.empty()) return cell;
  for (const Position& position : positions) {
    for (const PositionMention& mention : position.mentions) {
      if (mention.document != document || !cell.other.empty()) continue;
      cell.other = Shortened(Clean(mention.answer), kValueWords);
      cell.see_also = cell.other.empty();
    }
  }
  return cell;
}

std::vector<size_t> ArticlesBehind(const Conflict& conflict) {
  std::vector<size_t> counts;
  for (const Position& position : conflict.slot.positions) {
    std::set<uint32_t> articles;
    for (const PositionMention& mention : position.mentions) {
      if (!mention.further) articles.insert(mention.document);
    }
    counts.push_back(articles.size());
  }
  return counts;
}

}  // namespace rashomon
