// A story written by hand for tests of questions: one article, a tree a sentence, one event mention in each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "conflicts/story_index.h"

namespace rashomon {

struct AskedSentence {
  std::string tree;     // in tree notation
  std::string mention;  // form of its predicate
};

Story StoryOfTrees(const std::vector<AskedSentence>& sentences);

// Makes a pronoun of the story mean somebody who has a name; `sure` as coreference holds it.
void Mean(Story& story, uint32_t sentence, const std::string& pronoun, const std::string& name, bool sure);

// Adds that a sentence is told by a cue of it, with the content from one word to the end.
Attribution& Attribute(Story& story, uint32_t sentence, const std::string& cue, const std::string& from);

}  // namespace rashomon
