#include "conflicts/rules/counted.h"

#include <algorithm>
#include <bit>

#include "conflicts/compare_numbers.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kMostSummands = 8;

// Classes of the predicates that govern or modify the counted noun; of the next one above only where none
// does: in "killing 9 people and wounding 40" nobody of the 40 is dead.
std::set<std::string> ClassesAround(const StoryIndex& index, const Counted& counted, uint32_t at) {
  const Story& story = index.story();
  const uint32_t sentence = counted.quantity->sentence;
  const ParsedSentence& parsed = story.articles[counted.document].parse.sentences[sentence];
  std::set<std::string> classes, above;
  for (uint32_t m : index.At(counted.document, sentence).mentions) {
    const uint32_t word = story.mentions[m].word;
    const int32_t head = parsed.words[at].head;
    if (word == at || static_cast<int32_t>(word) == head ||
        parsed.words[word].head == static_cast<int32_t>(at)) {
      classes.insert(story.mentions[m].klass);
    } else if (head >= 0 && parsed.words[head].head == static_cast<int32_t>(word)) {
      above.insert(story.mentions[m].klass);
    }
  }
  return classes.empty() ? above : classes;
}

// Whose age it is: "Orozco, 27", "the 35-year-old deputy", "Hansen, who is 42": the nearest noun or name
// above.
void FindOwner(const StoryIndex& index, Counted& counted) {
  const Story& story = index.story();
  const uint32_t sentence = counted.quantity->sentence;
  const ParsedSentence& parsed = story.articles[counted.document].parse.sentences[sentence];
  int32_t word = static_cast<int32_t>(counted.quantity->first_word);
  for (int steps = 0; word >= 0 && steps < 4; ++steps) {
    const Word& at = parsed.words[word];
    const auto here = static_cast<uint32_t>(word);
    const bool inside = here >= counted.quantity->first_word && here < counted.quantity->end_word;
    if (!inside && (at.upos == Upos::kNoun || at.upos == Upos::kPropn || at.upos == Upos::kPron)) {
      counted.owner = StoryEntityAt(story, counted.document, sentence, here);
      counted.owner_noun = at.lemma;
      return;
    }
    word = at.head;
  }
}

// "Two sources said": how many speak is no figure of the story.
bool CountsSources(const Claims& claims, const Quantity& quantity) {
  return std::any_of(
      claims.attributions.begin(), claims.attributions.end(), [&](const Attribution& attribution) {
        return std::any_of(attribution.chain.begin(), attribution.chain.end(), [&](const Source& source) {
          return source.kind == SourceKind::kAnonymous && source.range &&
                 source.range->Overlaps(quantity.range);
        });
      });
}

// Of one measure; "two of them" are the two of whatever was counted.
bool MayBeOne(const Counted& a, const Counted& b) {
  const bool counts =
      a.quantity->measure == MeasureType::kCount && b.quantity->measure == MeasureType::kCount;
  const bool bare =
      a.noun == "person" || b.noun == "person" || a.quantity->partitive || b.quantity->partitive;
  return CountedFigures::Comparable(a, b) || (counts && bare);
}

}  // namespace

CountedFigures::CountedFigures(const StoryIndex& index, const ConflictLexicon& lexicon) {
  const Story& story = index.story();
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const Quantity& quantity : story.articles[d].values.quantities) {
      if (quantity.measure == MeasureType::kOrdinal || quantity.measure == MeasureType::kNumber) continue;
      if (CountsSources(story.articles[d].claims, quantity)) continue;
      const uint32_t at = quantity.noun_word >= 0 ? quantity.noun_word : quantity.first_word;
      const int32_t mention = MentionHolding(index, d, quantity.sentence, at);
      if (mention < 0) continue;
      Counted counted{.quantity = &quantity, .document = d, .mention = static_cast<uint32_t>(mention)};
      counted.noun = lexicon.NounGroup(quantity.noun);
      counted.frame = FrameOf(index, d, quantity, counted.mention);
      counted.classes = ClassesAround(index, counted, at);
      if (quantity.measure == MeasureType::kAge) FindOwner(index, counted);
      by_sentence_[{d, quantity.sentence}].push_back(all_.size());
      by_document_[d].push_back(all_.size());
      all_.push_back(std::move(counted));
    }
  }
}

bool CountedFigures::Comparable(const Counted& a, const Counted& b) {
  if (!OneMeasure(*a.quantity, *b.quantity)) return false;
  if (a.quantity->measure == MeasureType::kCount) return !a.noun.empty() && a.noun == b.noun;
  return true;
}

const std::vector<size_t>& CountedFigures::Beside(size_t figure) const {
  return by_sentence_.at({all_[figure].document, all_[figure].quantity->sentence});
}

bool CountedFigures::StatedBeside(size_t figure, size_t other) const {
  const std::vector<size_t>& beside = Beside(other);
  return std::any_of(beside.begin(), beside.end(), [&](size_t k) {
    return k != other && MayBeOne(all_[figure], all_[k]) &&
           CompareNumbers(*all_[figure].quantity, *all_[k].quantity) != NumberRelation::kDisjoint;
  });
}

bool CountedFigures::AddsUp(size_t figure, size_t other) const {
  const Quantity& sum = *all_[figure].quantity;
  if (sum.measure != MeasureType::kCount || sum.bound != Bound::kExact) return false;
  std::vector<double> rest;  // of the summands, `other` left out
  for (size_t k : Beside(other)) {
    const Quantity& quantity = *all_[k].quantity;
    const bool counts = quantity.measure == MeasureType::kCount && quantity.bound == Bound::kExact;
    if (k != other && counts && rest.size() < kMostSummands) rest.push_back(quantity.stated);
  }
  for (uint32_t chosen = 1; chosen < (1u << rest.size()); ++chosen) {
    double total = all_[other].quantity->stated;
    for (size_t k = 0; k < rest.size(); ++k) total += (chosen >> k & 1) != 0 ? rest[k] : 0;
    if (total == sum.stated && std::popcount(chosen) <= 3) return true;
  }
  return false;
}

bool CountedFigures::StatedElsewhere(size_t figure, size_t other) const {
  const std::vector<size_t>& told = by_document_.at(all_[other].document);
  return std::any_of(told.begin(), told.end(), [&](size_t k) {
    return all_[k].quantity->sentence != all_[other].quantity->sentence &&
           Comparable(all_[figure], all_[k]) &&
           CompareNumbers(*all_[figure].quantity, *all_[k].quantity) == NumberRelation::kSame;
  });
}

bool OfOtherFates(const Counted& a, const Counted& b) {
  static const std::vector<std::string> kFates = {"death", "injury", "missing"};
  auto fates = [](const Counted& counted) {
    std::set<std::string> found;
    for (const std::string& fate : kFates) {
      if (counted.noun == "person" && counted.classes.contains(fate)) found.insert(fate);
    }
    return found;
  };
  const std::set<std::string> x = fates(a), y = fates(b);
  return !x.empty() && !y.empty() &&
         std::none_of(x.begin(), x.end(), [&](const std::string& fate) { return y.contains(fate); });
}

bool OfOtherPeople(const Counted& a, const Counted& b) {
  if (a.quantity->measure != MeasureType::kAge) return false;
  if (a.owner >= 0 || b.owner >= 0) return a.owner != b.owner;
  return a.owner_noun != b.owner_noun;
}

}  // namespace rashomon
