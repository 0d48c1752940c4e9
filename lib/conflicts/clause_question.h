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

#include "syntax/parse.h"

namespace rashomon {

struct ClauseQuestion {
  std::string_view asks{};        // "When", "Why", "How long"; empty asks whether
  std::set<uint32_t> left_out{};  // words that answer, with all below them
  std::string subject{};          // stands for the subject; empty: as written
};

// Word that is the subject of the clause of `head`, or -1; a participle or infinitive has that of its
// governor.
int32_t SubjectOf(const ParsedSentence& sentence, uint32_t head);

// The question with its mark, at most some hundred characters; empty where the clause has no subject or
// `head` is no predicate.
std::string Ask(const ParsedSentence& sentence, uint32_t head, const ClauseQuestion& question);

// The clause from its verb on, as written and without negation: "were found in the cellar".
std::string PredicateOf(const ParsedSentence& sentence, uint32_t head);

// Words as written, one space where there was white space or something left out, without quotation marks and
// punctuation at the ends; at most `longest` bytes, cut at a word that can end a phrase.
std::string Phrase(const ParsedSentence& sentence, const std::set<uint32_t>& words, size_t longest);

// The noun phrase of `head` without relative clauses and appositions.
std::string NounPhrase(const ParsedSentence& sentence, uint32_t head, size_t longest);

}  // namespace rashomon
