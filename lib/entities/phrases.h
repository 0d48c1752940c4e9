// Noun phrases in full, each with what coreference asks of it. Private to the module.
//
// A phrase is a noun, name, pronoun, figure or "here" with all that belongs to it: articles, modifiers,
// relative clauses, what depends on it by a preposition; not its apposition, copula, subject or conjuncts.
// Nouns inside compounds ("iodine" in "iodine deficiency") and whole coordinations are phrases too, as in the
// GUM corpus (Zeldes 2017), whose spans these are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/coreference.h"
#include "entities/entities.h"
#include "entities/mentions.h"
#include "syntax/tree.h"

namespace rashomon {

struct PhraseFacts {
  Phrase phrase;
  // How it refers: a pronoun's plain form ("he" for "his"), "name", a nominal's kind of determiner ("the",
  // "this-", "poss", "a", "bare"), "num", "here", "and" (a coordination), "any" ("something", "all").
  std::string_view group{};
  std::string form;                // lower-case words without article and possessive ending
  std::string head;                // lower-case lemma
  std::vector<std::string> words;  // lower-case lemmas of the content words beside the head
  std::string_view role{};         // base relation of its place in the clause; "poss", "comp" inside phrases
  int32_t governor{-1};            // word that the place hangs on
  int32_t entity{-1};              // of the mention with this head
  char type{'u'};                  // p, o, l: entity types; t time; n number; x other; u unknown
  char gender{'u'};                // m f n u
  char number{'u'};                // s p u
  uint32_t paragraph{};
  int32_t quotation{-1};  // outermost quotation that holds it
  bool embedded{};        // inside another phrase
  bool IsPronoun() const;
  bool IsSpeech() const { return group == "i" || group == "we" || group == "you"; }
};

// All phrases in text order, outer ones before those inside.
std::vector<PhraseFacts> FindPhrases(const Document& document, const Parse& parse, const Entities& entities,
                                     const EntityLexicon& lexicon);

// Spans of one sentence. (phrase_spans.cpp)
struct PhraseSpans {
  WordSpan single;  // of the word and what belongs to it; empty where it heads no phrase
  WordSpan joined;  // with its conjuncts; empty without any
};
std::vector<PhraseSpans> FindPhraseSpans(const ParsedSentence& sentence);

}  // namespace rashomon
