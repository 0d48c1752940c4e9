// What stands around a counted noun: its modifiers, what governs it, the places named beside it. Two figures
// answer one question only when these agree.
#pragma once

#include "conflicts/pair.h"
#include "values/value.h"

namespace rashomon {

struct NumberFrame {
  std::set<std::string> modifiers;  // lemmas that narrow the noun: "new", "mosque", "on board"
  std::string governor;             // lemma of the noun's head
  std::string relation;             // to it: "obj", "nsubj:pass"
  std::set<int32_t> entities;       // named in the noun phrase and the clause
  uint32_t listed{};                // figures of the same measure in the sentence
};

NumberFrame FrameOf(const StoryIndex& index, uint32_t document, const Quantity& quantity, uint32_t mention);
void AddFrameFeatures(const NumberFrame& a, const NumberFrame& b, Features& out);

}  // namespace rashomon
