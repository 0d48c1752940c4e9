// Two statements that a rule sets against each other, the features by which the pair is weighed, and the
// finding made of it.
#pragma once

#include <string>
#include <vector>

#include "conflicts/conflict.h"
#include "conflicts/story_index.h"

namespace rashomon {

// One side of a pair. `mention` (Story::mentions) states it; `focus` are the words that differ.
struct Side {
  uint32_t mention{};
  ByteRange focus;
  ByteRange span{};   // what is shown of the sentence; empty: the mention's clause
  std::string value;  // as written
  std::string normalised;
};

using Features = std::vector<std::pair<std::string, double>>;
double ValueOf(const Features& features, std::string_view name);  // 0 where it is absent

// Features that every rule shares: likeness of clauses and sentences, shared participants and predicate,
// distance in one article, cues of contrast and denial, sources, polarity, modality, times.
Features SharedFeatures(const StoryIndex& index, const Side& a, const Side& b);

struct PairInfo {
  std::string rule{};
  SlotKind kind{SlotKind::kDescription};
  Relation relation{Relation::kContradiction};
  std::string question{};
  std::string slot{};  // name of the slot inside the event, for its key: "count of person"
  std::string explanation{};
};

// The finding of a pair: positions in canonical order (publication, then place in the text), sources filled
// in.
Conflict MakeConflict(const StoryIndex& index, const PairInfo& info, const Side& a, const Side& b,
                      Features features);

// The mention whose clause is the smallest that holds this word; -1 when the sentence has none.
int32_t MentionHolding(const StoryIndex& index, uint32_t document, uint32_t sentence, uint32_t word);

// A position mention of a side, as reports show it.
PositionMention MentionOf(const StoryIndex& index, const Side& side);

// Publication times tell an update: true when `later` was published after `earlier` by at least an hour.
bool PublishedAfter(const Story& story, uint32_t later, uint32_t earlier);

// Short noun phrase for questions: the name of a shared participant or event, "" when there is none.
std::string SharedTopic(const StoryIndex& index, const Side& a, const Side& b);

}  // namespace rashomon
