#include "values/time_finder.h"

#include "values/time_classes.h"

namespace rashomon {
namespace {

// "April 24 and 25", "November 3, 4 and 7", "May 2-5": days that share the month named before.
bool SharedMonth(const FoundTime& last, const Pieces& pieces, uint32_t at, FoundTime* more) {
  if (!last.spec.Has(Field::kMonth) || !last.spec.Has(Field::kDay) || last.spec.Has(Field::kYear))
    return false;
  const std::string& link = PieceAt(pieces, static_cast<int>(at)).lower;
  if (link != "and" && link != "to" && link != "-" && link != "--" && link != "or" && link != "through")
    return false;
  const std::string& day = PieceAt(pieces, static_cast<int>(at) + 1).lower;
  int value = day.size() <= 2 ? ToInt(day) : -1;
  uint32_t end = at + 2;
  if (value < 0) value = OrdinalAt(pieces, at + 1, &end);
  if (value < 1 || value > 31) return false;
  const ValuePiece& after = PieceAt(pieces, static_cast<int>(end));
  const bool letters = !after.lower.empty() && (after.lower[0] >= 'a' && after.lower[0] <= 'z');
  if (letters && after.lower != "in" && after.lower != "at" && after.lower != "and" && after.lower != "to")
    return false;
  if (after.lower == "%" || after.lower == "-") return false;
  more->first = at + 1;
  more->end = end;
  more->spec.Set(Field::kMonth, last.spec.Get(Field::kMonth));
  more->spec.Set(Field::kDay, value);
  return true;
}

// An expression that lies inside a longer name is part of it ("Sunday Times", "Ground Zero Day Foundation").
bool InsideName(const ParsedSentence& sentence, uint32_t first_word, uint32_t end_word) {
  for (const Name& name : sentence.names) {
    if (name.type == NameType::kPlace || name.first > first_word || name.end < end_word) continue;
    if (name.end - name.first > end_word - first_word) return true;
  }
  return false;
}

}  // namespace

std::vector<FoundTime> FindTimes(const TimeGrammar& grammar, const NumberLexicon& lexicon,
                                 const ParsedSentence& sentence, const Pieces& pieces) {
  std::vector<FoundTime> found;
  TimeChart chart(grammar, lexicon, pieces);
  for (uint32_t at = 0; at < pieces.size();) {
    uint32_t end = at;
    for (TimeMatch& match : chart.TimesAt(at)) {
      const bool dated = match.spec.Has(Field::kYear) && match.spec.Has(Field::kMonth);
      if (!dated && InsideName(sentence, pieces[at].word, pieces[match.end - 1].word + 1)) continue;
      if (!PassesChecks(match, at, sentence, pieces)) continue;
      end = match.end;
      found.push_back({.first = at, .end = match.end, .spec = match.spec});
      break;
    }
    FoundTime more;
    while (end > at && SharedMonth(found.back(), pieces, end, &more)) {
      found.push_back(more);
      end = more.end;
    }
    at = end > at ? end : at + 1;
  }
  return found;
}

}  // namespace rashomon
