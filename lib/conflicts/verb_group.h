// The verbs of a clause as a question has them: what stands before the subject and what after it ("Did ...
// cancel", "Has ... been charged"), in the active or turned into the passive ("Were ... cancelled").
//
// Pure functions of a sentence and its tree, any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "syntax/parse.h"

namespace rashomon {

struct Verbs {
  std::string front;
  std::vector<std::string> after;  // with the adverbs that stand among them
};

bool IsNegation(const Word& word);

// Of the clause of `head`, whose subject is that word (-1: none); nothing where `head` is no predicate.
// Without negation; "do" is added where there is no auxiliary. A participle whose object is missing is
// passive ("man charged with arson").
std::optional<Verbs> VerbsOf(const ParsedSentence& sentence, uint32_t head, int32_t subject);

// The passive of an active verb for its object: "was", "has been", "will be" with the participle.
Verbs PassiveOf(const ParsedSentence& sentence, uint32_t head, bool plural);

// Whether the verb can be turned: no "have", no "want to", no passive.
bool CanBePassive(const ParsedSentence& sentence, uint32_t head);

// For a subject in the third person singular: "do" -> "does".
std::string ForOne(const std::string& front);

// "kill" -> "killed", "steal" -> "stolen".
std::string ParticipleOf(const std::string& lemma);

}  // namespace rashomon
