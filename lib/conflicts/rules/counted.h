// A quantity with what its clause says is counted, and what the figures around it say of a pair of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "conflicts/pair.h"
#include "conflicts/rules/number_frame.h"
#include "values/value.h"

namespace rashomon {

struct Counted {
  const Quantity* quantity{};
  uint32_t document{};
  uint32_t mention{};
  std::string noun{};  // group of the counted noun
  bool people{};       // what is counted are people: "person", "protester", or "six" of "six were held"
  bool bare{};         // by no noun
  bool doers{};        // they are those who do it to others: "three gunmen killed nine"
  uint32_t event{};    // Story::events, of `mention`
  NumberFrame frame{};
  std::set<std::string> classes{};  // predicate classes around it: what is counted ("death", "injury")
  int32_t owner{-1};  // of an age, the story entity whose age it is, of inhabitants their place; -1: no name
  std::string owner_noun{};  // else the noun: "deputy"
  int32_t landmark{-1};      // of a distance, the named place it is measured from; -1 when none
};

// The figures of a story that can be compared, in canonical order, with what stands beside each.
class CountedFigures {
 public:
  CountedFigures(const StoryIndex& index, const ConflictLexicon& lexicon);

  size_t size() const { return all_.size(); }
  const Counted& operator[](size_t i) const { return all_[i]; }

  // Whether two figures are of one measure and, where they are counts, of one noun, or of people of whom the
  // same is told ("200 people arrested", "400 protesters detained"). Depths are no heights, and distances
  // from different places are of different things.
  static bool Comparable(const Counted& a, const Counted& b);
  // The passage of `other` gives the figure too, beside the one it is compared with.
  bool StatedBeside(size_t figure, size_t other) const;
  // Counts of the passage of `other`, it among them, add up to the figure: "three were shot" beside "killed
  // one and wounded two".
  bool AddsUp(size_t figure, size_t other) const;
  // The article of `other` gives the figure in a passage that is neither of the two.
  bool StatedElsewhere(size_t figure, size_t other) const;

 private:
  const std::vector<size_t>& Beside(size_t figure) const;

  std::vector<Counted> all_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<size_t>> by_sentence_;
  std::map<uint32_t, std::vector<size_t>> by_document_;
};

// Whether the same is told of what they count: "wounded", "injuring".
bool OfOneFate(const Counted& a, const Counted& b);
// The same, or both stand in what is told of one event.
bool OfOneMatter(const Counted& a, const Counted& b);

// Whether one counts the dead and the other, say, the hurt, or those who live there.
bool OfOtherFates(const Counted& a, const Counted& b);

// Whether those who live in one place are set against those of another.
bool OfOtherHomes(const Counted& a, const Counted& b);

// Whether two ages are not known to be those of one person or of people called by one noun; false for other
// measures.
bool OfOtherPeople(const Counted& a, const Counted& b);

}  // namespace rashomon
