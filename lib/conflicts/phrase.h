// Words of one sentence as a phrase of a question: as written, with names in the place of pronouns, shortened
// where phrases end. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "syntax/parse.h"

namespace rashomon {

// Words that are told by others: "his" -> "Anna Holt's"; an empty text leaves the word out.
using Renamings = std::map<uint32_t, std::string>;

// Words as written, one blank where there was white space or something left out, none before a comma; without
// quotation marks, brackets and what stands in them, and punctuation at the ends. At most `longest` bytes:
// what hangs on it goes first, from the end; else it is cut at a word that can end a phrase.
std::string Phrase(const ParsedSentence& sentence, const std::set<uint32_t>& words, size_t longest,
                   const Renamings& renamed = {});

// The same for words of which the first may open the sentence: a capital that only the start gave it is taken
// back.
std::string InnerPhrase(const ParsedSentence& sentence, const std::set<uint32_t>& words, size_t longest,
                        const Renamings& renamed = {});

// The noun phrase of `head` without relative clauses and appositions.
std::string NounPhrase(const ParsedSentence& sentence, uint32_t head, size_t longest,
                       const Renamings& renamed = {});

// Its words.
std::set<uint32_t> CoreOf(const ParsedSentence& sentence, uint32_t head);

// All words below `head` and itself.
std::set<uint32_t> Below(const ParsedSentence& sentence, uint32_t head);
void Remove(std::set<uint32_t>& words, const std::set<uint32_t>& others);

// True when some of the words are no punctuation.
bool IsTold(const ParsedSentence& sentence, const std::set<uint32_t>& words);

std::string Lower(std::string text);  // its first letter
std::string Upper(std::string text);

}  // namespace rashomon
