#include "values/time_finder.h"

#include "values/time_classes.h"
#include "values/time_sharing.h"

namespace rashomon {
namespace {

// "April 24 and 25", "November 3, 4 and 7", "May 2-5": days that share the month named before.
bool SharedMonth(const FoundTime& last, const Pieces& pieces, uint32_t at, FoundTime* more) {
  if (!last.spec.Has(Field::kMonth) || !last.spec.Has(Field::kDay) || last.spec.Has(Field::kYear))
    return false;
  const std::string& link = PieceAt(pieces, static_cast<int>(at)).lower;
  if (link != "and" && link != "to" && link != "-" && link != "--" && link != "or" && link != "through")
    return false;
  const bool article =
      PieceAt(pieces, static_cast<int>(at) + 1).lower == "the" && link != "and" && link != "or";
  const uint32_t first = article ? at + 2 : at + 1;  // "November 15th through the 19th"
  const std::string& day = PieceAt(pieces, static_cast<int>(first)).lower;
  int value = day.size() <= 2 && !article ? ToInt(day) : -1;
  uint32_t end = first + 1;
  if (value < 0) value = OrdinalAt(pieces, first, &end);
  if (value < 1 || value > 31) return false;
  const ValuePiece& after = PieceAt(pieces, static_cast<int>(end));
  const bool letters = !after.lower.empty() && (after.lower[0] >= 'a' && after.lower[0] <= 'z');
  if (letters && after.lower != "in" && after.lower != "at" && after.lower != "and" && after.lower != "to")
    return false;
  if (after.lower == "%" || after.lower == "-") return false;
  more->first = first;
  more->end = end;
  more->spec.Set(Field::kMonth, last.spec.Get(Field::kMonth));
  more->spec.Set(Field::kDay, value);
  return true;
}

// "November 19-20, 2015": the year behind the last of several days belongs to all of them. The end of the
// last.
uint32_t SharedYear(const Pieces& pieces, std::vector<FoundTime>* found) {
  FoundTime& last = found->back();
  const FoundTime& before = (*found)[found->size() - 2];
  const bool shared = last.spec.Has(Field::kDay) && !last.spec.Has(Field::kYear) &&
                      before.end + 1 == last.first &&
                      last.spec.Get(Field::kMonth) == before.spec.Get(Field::kMonth);
  const uint32_t at = PieceAt(pieces, static_cast<int>(last.end)).lower == "," ? last.end + 1 : last.end;
  const std::string& text = PieceAt(pieces, static_cast<int>(at)).lower;
  const int year = text.size() == 4 ? ToInt(text) : -1;
  if (!shared || year < 1800 || year > 2100) return last.end;
  last.end = at + 1;
  for (auto each = found->rbegin(); each != found->rend() && each->spec.Has(Field::kDay); ++each) {
    if (each->spec.Has(Field::kYear) || each->spec.Get(Field::kMonth) != last.spec.Get(Field::kMonth)) break;
    each->spec.Set(Field::kYear, year);
  }
  return last.end;
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
    if (end > at && found.size() > 1) end = SharedYear(pieces, &found);
    at = end > at ? end : at + 1;
  }
  ShareBetweenEnds(pieces, &found);
  return found;
}

}  // namespace rashomon
