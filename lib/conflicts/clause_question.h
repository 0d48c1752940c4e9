// A clause turned into the question that it answers: "The council cancelled the parade on Monday" asks "Did
// the council cancel the parade?" or "When did the council cancel the parade?".
//
// Works on one sentence and its tree: subject and auxiliary change places, "do" is added where there is no
// auxiliary, negation is left out, as are clauses that hang on the clause. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "conflicts/phrase.h"

namespace rashomon {

struct ClauseQuestion {
  std::string_view asks{};        // "When", "Why", "How long"; empty asks whether
  std::set<uint32_t> left_out{};  // words that answer, with all below them
  std::string subject{};          // stands for the subject, in the singular; empty: as written
  Renamings renamed{};
};

// Word that is the subject of the clause of `head`, or -1; a participle or infinitive has that of its
// governor, or its governor's object ("told Brandt to resign").
int32_t SubjectOf(const ParsedSentence& sentence, uint32_t head);

// The noun that a relative clause hangs on, where this word is its pronoun; -1 for every other word.
int32_t Antecedent(const ParsedSentence& sentence, uint32_t word);

// Words that the question has: of the subject, and of what stands behind the verb.
std::set<uint32_t> SubjectWords(const ParsedSentence& sentence, uint32_t head);
std::set<uint32_t> RestWords(const ParsedSentence& sentence, uint32_t head,
                             const std::set<uint32_t>& left_out = {});

// The question with its mark, at most some hundred characters; empty where the clause has no subject or
// `head` is no predicate.
std::string Ask(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question);

// The same in the passive, without its subject: "Were the tents distributed to survivors?"; with `asks`,
// which then stands for the object, "How many tents were distributed to survivors?". Empty where the verb
// cannot be turned.
std::string AskPassive(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question);

// The clause from its verb on, as written and without negation: "were found in the cellar".
std::string PredicateOf(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question = {});

}  // namespace rashomon
