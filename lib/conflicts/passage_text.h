// A passage's words as they are understood where they stand: what the sentence alone leaves open is put in
// brackets behind its words, as editors do in quotations ("he [Donald Trump] spoke on Monday [October 20]").
// In the manner of decontextualization (Choi et al. 2021), by what entities, values and claims have read.
#pragma once

#include <map>
#include <string>

#include "conflicts/passages.h"

namespace rashomon {

// The sentence with, in square brackets:
// - the name of the person or organisation behind a pronoun or a description ("the minister"), once each,
// where
//   the sentence does not name them itself and nobody else can be meant (EntityMention::sure): a wrong name
//   misleads, a missing one leaves open what the sentence left open;
// - the day of a time that tells it by its distance or weekday alone;
// - in front, who says it, where the words name nobody and the article gives a source, as sure as that.
std::string PassageText(const StoryIndex& index, Place place);

// PassageText of the places asked for, each made once. The references stay; `index` must outlive it.
class PassageTextsOnce {
 public:
  explicit PassageTextsOnce(const StoryIndex& index) : index_(index) {}
  const std::string& At(Place place);

 private:
  const StoryIndex& index_;
  std::map<Place, std::string> texts_;
};

}  // namespace rashomon
