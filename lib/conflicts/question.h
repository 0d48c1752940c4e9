// The question that a finding answers, worded from the clause of one of its mentions ("Did Brandt resign?"),
// so that an editor sees what is at stake before reading the passages. Deterministic; any thread.
//
// A clause is asked of where it says enough by itself: its subject is a noun, a name or a pronoun that is
// known, and it is no "Brandt said" around what was said. Where neither side has such a clause, what both
// speak of is asked for.
#pragma once

#include <string>
#include <string_view>

#include "conflicts/pair.h"

namespace rashomon {

// Whether what the mention tells is so; where it tells it in no clause that can be asked, what `other`, which
// speaks of the same, tells.
std::string AskWhether(const StoryIndex& index, const EventMention& mention, const EventMention& other);

// When, where, why or how long what the mention tells took place; `answer` are the bytes that answer it, left
// out.
struct AnsweredMention {
  const EventMention* mention{};
  ByteRange answer;
};
std::string AskFor(const StoryIndex& index, std::string_view asks, const AnsweredMention& a,
                   const AnsweredMention& b);

// What two statements of one matter differ in: the clause of theirs that shares more with the other passage,
// else what is said of the thing that both speak of.
std::string AskOfTopic(const StoryIndex& index, const Side& a, const Side& b);

}  // namespace rashomon
