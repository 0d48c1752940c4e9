#include "conflicts/rules/counted.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>

#include "conflicts/compare_numbers.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kMostSummands = 8;
constexpr const char* kInhabitants = "inhabitants";

// Classes of the predicates that govern or modify the counted noun; of the next one above only where none
// does: in "killing 9 people and wounding 40" nobody of the 40 is dead.
std::set<std::string> ClassesAround(const StoryIndex& index, const Counted& counted, uint32_t at) {
  const Story& story = index.story();
  const uint32_t sentence = counted.quantity->sentence;
  const ParsedSentence& parsed = story.articles[counted.document].parse.sentences[sentence];
  std::set<std::string> classes, above;
  const bool beside = HasRelation(parsed.words[at], {"parataxis", "list", "dep"});  // "2 dead, 1 wounded"
  for (uint32_t m : index.At(counted.document, sentence).mentions) {
    const uint32_t word = story.mentions[m].word;
    const int32_t head = beside ? -1 : parsed.words[at].head;
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

// Numbers without a noun are kept where they stand for people (StandsForPeople).
bool IsCount(const Quantity& quantity) {
  return quantity.measure == MeasureType::kCount || quantity.measure == MeasureType::kNumber;
}

// "Site" of "website", "boat" of "speedboat".
bool IsHeadOf(std::string_view noun, std::string_view compound) {
  constexpr size_t kLeastLetters = 4;
  return noun.size() >= kLeastLetters && compound.size() > noun.size() + 1 && compound.ends_with(noun);
}

// "Six were held", "the blast killed at least nine": a number that is subject or object itself.
bool StandsForPeople(const ParsedSentence& parsed, const Quantity& quantity) {
  if (quantity.measure != MeasureType::kNumber || quantity.partitive) return false;
  const Word& word = parsed.words[quantity.end_word - 1];
  const bool argument = HasRelation(word, {"nsubj", "obj"}) && word.head >= 0;
  const bool whole = quantity.stated == std::floor(quantity.stated) && quantity.stated > 0;
  return argument && whole && word.upos == Upos::kNum && parsed.words[word.head].upos == Upos::kVerb;
}

// Subject of a verb that has an object.
bool AreDoers(const ParsedSentence& parsed, uint32_t noun) {
  const Word& word = parsed.words[noun];
  return word.deprel == "nsubj" && word.head >= 0 && Child(parsed, word.head, {"obj"}) >= 0;
}

// "A town of 15,000 people", "home to 200,000": they live there.
bool AreInhabitants(const NumberFrame& frame) {
  static const std::set<std::string_view> kHomes = {"town",   "city",      "village", "island",
                                                    "home",   "country",   "suburb",  "district",
                                                    "nation", "community", "hamlet",  "settlement"};
  return frame.relation.starts_with("nmod") && kHomes.contains(frame.governor);
}

// The place that the word names, as Story::entities; -1 where it names none.
int32_t PlaceAt(const Story& story, uint32_t document, uint32_t sentence, uint32_t word) {
  const int32_t entity = StoryEntityAt(story, document, sentence, word);
  return entity >= 0 && story.entities[entity].type == EntityType::kPlace ? entity : -1;
}

// The place by name: "Veldt, a town of 15,000 people", "the island of Ostrow, home to 200,000".
int32_t HomeOf(const StoryIndex& index, const Counted& counted, uint32_t noun) {
  const uint32_t sentence = counted.quantity->sentence;
  const ParsedSentence& parsed = index.story().articles[counted.document].parse.sentences[sentence];
  int32_t at = parsed.words[noun].head;
  for (int steps = 0; at >= 0 && steps < 3; ++steps) {
    const int32_t place = PlaceAt(index.story(), counted.document, sentence, at);
    if (place >= 0) return place;
    if (!HasRelation(parsed.words[at], {"appos", "acl", "conj", "nmod"})) break;
    at = parsed.words[at].head;
  }
  return -1;
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

// A price or a length told more roughly, or in another unit; shares of different things are often near.
bool IsRoundedMeasure(const Counted& figure, const Counted& there) {
  const MeasureType measure = figure.quantity->measure;
  return !IsCount(*figure.quantity) && measure != MeasureType::kPercent &&
         figure.quantity->bound != Bound::kVague && there.quantity->bound != Bound::kVague;
}

// The figure itself, or one of the same thing that leaves room for it.
bool IsSaid(const Counted& figure, const Counted& there) {
  const NumberRelation relation = CompareNumbers(*figure.quantity, *there.quantity);
  if (relation == NumberRelation::kDisjoint || OfOtherFates(figure, there)) return false;
  if (relation == NumberRelation::kSame) return true;
  if (!CountedFigures::Comparable(figure, there)) return false;
  if (relation == NumberRelation::kRounded && IsRoundedMeasure(figure, there)) return true;
  return OfOneFate(figure, there) || (figure.classes.empty() && there.classes.empty());
}

bool OfOtherLengths(const Counted& a, const Counted& b) {
  const Quantity &x = *a.quantity, &y = *b.quantity;
  if (!x.dimension.empty() && !y.dimension.empty() && x.dimension != y.dimension) return true;
  return a.landmark >= 0 && b.landmark >= 0 && a.landmark != b.landmark;
}

// Of one measure; "two of them" are the two of whatever was counted.
bool MayBeOne(const Counted& a, const Counted& b) {
  const bool counts = IsCount(*a.quantity) && IsCount(*b.quantity);
  const bool bare =
      a.noun == "person" || b.noun == "person" || a.quantity->partitive || b.quantity->partitive;
  return CountedFigures::Comparable(a, b) || (counts && bare);
}

}  // namespace

CountedFigures::CountedFigures(const StoryIndex& index, const ConflictLexicon& lexicon) {
  const Story& story = index.story();
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const Quantity& quantity : story.articles[d].values.quantities) {
      const ParsedSentence& parsed = story.articles[d].parse.sentences[quantity.sentence];
      const bool bare = StandsForPeople(parsed, quantity);
      if (quantity.measure == MeasureType::kOrdinal) continue;
      if (quantity.measure == MeasureType::kNumber && !bare) continue;
      if (CountsSources(story.articles[d].claims, quantity)) continue;
      const uint32_t at = bare                      ? quantity.end_word - 1
                          : quantity.noun_word >= 0 ? quantity.noun_word
                                                    : quantity.first_word;
      const int32_t mention = MentionHolding(index, d, quantity.sentence, at);
      if (mention < 0) continue;
      Counted counted{.quantity = &quantity, .document = d, .mention = static_cast<uint32_t>(mention)};
      counted.noun = lexicon.NounGroup(quantity.noun);
      counted.frame = FrameOf(index, d, quantity, counted.mention);
      counted.bare = bare;
      counted.people = bare || counted.noun == "person" || lexicon.IsPersonNoun(quantity.noun);
      counted.doers = AreDoers(parsed, at);
      counted.event = story.mentions[mention].event;
      counted.classes = ClassesAround(index, counted, at);
      if (counted.people && AreInhabitants(counted.frame)) {
        counted.classes = {kInhabitants};
        counted.owner = HomeOf(index, counted, at);
      }
      if (quantity.measure == MeasureType::kAge) FindOwner(index, counted);
      if (quantity.landmark_word >= 0)
        counted.landmark = PlaceAt(story, d, quantity.sentence, quantity.landmark_word);
      by_sentence_[{d, quantity.sentence}].push_back(all_.size());
      by_document_[d].push_back(all_.size());
      all_.push_back(std::move(counted));
    }
  }
}

bool CountedFigures::Comparable(const Counted& a, const Counted& b) {
  if (IsCount(*a.quantity) != IsCount(*b.quantity)) return false;
  if (!IsCount(*a.quantity) && !OneMeasure(*a.quantity, *b.quantity)) return false;
  if (!IsCount(*a.quantity)) return !OfOtherLengths(a, b);
  if (a.noun == b.noun && !a.noun.empty()) return true;
  if ((IsHeadOf(a.noun, b.noun) || IsHeadOf(b.noun, a.noun)) && OfOneMatter(a, b)) return true;
  if (!a.people || !b.people || a.doers != b.doers) return false;
  return a.bare || b.bare ? OfOneFate(a, b) : OfOneMatter(a, b);
}

const std::vector<size_t>& CountedFigures::Beside(size_t figure) const {
  return by_sentence_.at({all_[figure].document, all_[figure].quantity->sentence});
}

bool CountedFigures::StatedBeside(size_t figure, size_t other) const {
  const std::vector<size_t>& beside = Beside(other);
  return std::any_of(beside.begin(), beside.end(), [&](size_t k) {
    return k != other && MayBeOne(all_[figure], all_[k]) && IsSaid(all_[figure], all_[k]);
  });
}

bool CountedFigures::AddsUp(size_t figure, size_t other) const {
  const Quantity& sum = *all_[figure].quantity;
  if (!IsCount(sum) || (sum.bound != Bound::kExact && sum.bound != Bound::kAtLeast)) return false;
  if (OfOtherFates(all_[figure], all_[other])) return false;
  std::vector<double> rest;  // of the summands, `other` left out
  for (size_t k : Beside(other)) {
    const Quantity& quantity = *all_[k].quantity;
    const bool counts = IsCount(quantity) && quantity.bound == Bound::kExact;
    if (OfOtherFates(all_[figure], all_[k])) continue;  // the dead are none of the hurt
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
  const bool one_article = all_[figure].document == all_[other].document;
  return std::any_of(told.begin(), told.end(), [&](size_t k) {
    const uint32_t sentence = all_[k].quantity->sentence;
    if (one_article && sentence == all_[figure].quantity->sentence) return false;
    return sentence != all_[other].quantity->sentence && Comparable(all_[figure], all_[k]) &&
           CompareNumbers(*all_[figure].quantity, *all_[k].quantity) == NumberRelation::kSame;
  });
}

bool OfOneFate(const Counted& a, const Counted& b) {
  return std::any_of(a.classes.begin(), a.classes.end(),
                     [&](const std::string& klass) { return b.classes.contains(klass); });
}

bool OfOneMatter(const Counted& a, const Counted& b) {
  return OfOneFate(a, b) || a.event == b.event;
}

bool OfOtherFates(const Counted& a, const Counted& b) {
  static const std::array<std::string, 4> kFates = {"death", "injury", "missing", kInhabitants};
  bool of_a = false, of_b = false;
  for (const std::string& fate : kFates) {
    const bool x = a.people && a.classes.contains(fate), y = b.people && b.classes.contains(fate);
    if (x && y) return false;
    of_a |= x;
    of_b |= y;
  }
  return of_a && of_b;
}

bool OfOtherHomes(const Counted& a, const Counted& b) {
  return a.classes.contains(kInhabitants) && b.classes.contains(kInhabitants) && a.owner >= 0 &&
         b.owner >= 0 && a.owner != b.owner;
}

bool OfOtherPeople(const Counted& a, const Counted& b) {
  if (a.quantity->measure != MeasureType::kAge) return false;
  if (a.owner >= 0 || b.owner >= 0) return a.owner != b.owner;
  return a.owner_noun != b.owner_noun;
}

}  // namespace rashomon
