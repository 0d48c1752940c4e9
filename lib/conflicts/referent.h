// Whom or what the pronouns of a passage stand for, as a question about it names them. Coreference alone is
// not trusted: a wrong name misleads, a pronoun only leaves open.
//
// Pure functions of a story, any thread.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "conflicts/phrase.h"
#include "conflicts/story_index.h"

namespace rashomon {

// The name of what this word, a pronoun, stands for: "I" is who speaks, "he" who is sure to be meant, or who
// is said to speak of himself. Empty for other words and where it is not known.
std::string ReferentOf(const StoryIndex& index, const EventMention& mention, uint32_t word);

// How the pronouns among the words of a question are told, and how many stay open: neither named nor spoken
// of by a word before them. `subject`: the words of the subject, of which nothing is told before.
struct PronounTelling {
  Renamings renamed;
  int open{};
  int vague{};  // owners that stay open: "his office" is told as "the office"
};
PronounTelling TellPronouns(const StoryIndex& index, const EventMention& mention,
                            const std::set<uint32_t>& subject, const std::set<uint32_t>& rest);

}  // namespace rashomon
