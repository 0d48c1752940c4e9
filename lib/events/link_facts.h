// What the linker knows of every event mention and article of a story, computed once: words as numbers with
// their weight (how rare they are in news), arguments by group, entities, times, the sentence around.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/string_map.h"
#include "events/lexicon.h"
#include "events/story.h"
#include "events/word_weights.h"

namespace rashomon {

using Numbers = std::vector<uint32_t>;  // sorted, distinct

// Arguments in the groups in which they are compared: who, whom (also "of X" of a noun), where, what kind.
enum class ArgumentGroup : uint8_t { kAgent, kPatient, kPlace, kModifier, kOther, kCount };

struct MentionFacts {
  uint32_t document{};
  uint32_t sentence{};
  WordKey key;        // of the predicate with its particle
  uint32_t word{};    // LinkFacts::Weight of the predicate
  std::string klass;  // of the lexicon, or empty
  bool noun{}, light{}, proper{}, event_noun{}, headline{}, other_instance{}, plural{};
  Polarity polarity{Polarity::kPositive};
  bool actual{true};
  std::vector<Numbers> words;     // [group] head words of the arguments
  std::vector<Numbers> entities;  // [group] story entities
  Numbers argument_words;         // heads and the nouns below them, all groups
  Numbers argument_entities;
  Numbers sentence_words;  // content words, without the predicate
  Numbers sentence_entities;
  Numbers figures;
  std::vector<const TimeExpression*> times;  // of the sentence
};

class LinkFacts {
 public:
  LinkFacts(const Story& story, const EventLexicon& lexicon, const WordWeights& weights);

  const std::vector<MentionFacts>& mentions() const { return mentions_; }
  // The mentions themselves: Story::mentions, then Story::background.
  const std::vector<const EventMention*>& all() const { return all_; }
  double Weight(uint32_t word) const { return weights_[word]; }
  // Cosine of two sets of words under squared weights, 0..1.
  double Cosine(const Numbers& a, const Numbers& b) const;
  // Cosine of two articles: words by 1 + ln count and weight.
  double Documents(uint32_t a, uint32_t b) const { return documents_[a * count_ + b]; }
  // The same over their names and numbers alone.
  double Names(uint32_t a, uint32_t b) const { return names_[a * count_ + b]; }

 private:
  uint32_t NumberOf(const std::string& lemma, const WordWeights& weights);
  MentionFacts FactsOf(const Story& story, const EventMention& mention, const EventLexicon& lexicon,
                       const WordWeights& weights);
  using WordCounts = std::map<uint32_t, double>;
  std::vector<double> Cosines(std::vector<WordCounts> vectors) const;  // [document][document]
  void AddDocuments(const Story& story, const WordWeights& weights);
  void AddSentence(const Story& story, const EventMention& mention, const WordWeights& weights,
                   MentionFacts& facts);
  void AddArguments(const Story& story, const EventMention& mention, const WordWeights& weights,
                    MentionFacts& facts);

  StringMap<uint32_t> numbers_;
  std::vector<double> weights_;
  std::vector<const EventMention*> all_;
  std::vector<MentionFacts> mentions_;
  size_t count_{};
  std::vector<double> documents_, names_;  // [document][document]
};

bool Meet(const Numbers& a, const Numbers& b);      // have one in common
size_t Common(const Numbers& a, const Numbers& b);  // how many

}  // namespace rashomon
