// The question that a finding answers, worded from the clause of one of its mentions ("Did Brandt resign?"),
// so that an editor sees what is at stake before reading the passages. Deterministic; any thread.
#pragma once

#include <string>
#include <string_view>

#include "conflicts/pair.h"

namespace rashomon {

// Whether what the mention tells is so: its clause, else the nearest around it, else what is known of its
// noun.
std::string AskWhether(const StoryIndex& index, const EventMention& mention);

// When, where, why or how long what the mention tells took place; `answer` are the bytes that answer it, left
// out.
std::string AskFor(const StoryIndex& index, const EventMention& mention, std::string_view asks,
                   ByteRange answer);

// How many or how much of what `figure` counts: "How many rifles did police find?".
std::string AskHowMany(const StoryIndex& index, const EventMention& mention, ByteRange figure);

// Plural of an English noun: "ship" -> "ships", "person" -> "people".
std::string PluralOf(const std::string& noun);

// What is said of what both sides speak of: up to two shared names, else the event.
std::string AskOfTopic(const StoryIndex& index, const Side& a, const Side& b);

}  // namespace rashomon
