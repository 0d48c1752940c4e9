// Mentions of people, organisations, places and things in one article, each with what the chains need to know
// of it: name, title, head noun, modifiers, number, gender. Private to the module.
#pragma once

#include <string>
#include <vector>

#include "entities/entities.h"
#include "entities/tables.h"

namespace rashomon {

enum class Number : uint8_t { kUnknown, kSingular, kPlural };
enum class Determiner : uint8_t { kNone, kDefinite, kIndefinite, kDemonstrative, kPossessive, kOther };

struct Candidate {
  EntityMention mention;
  EntityType type{EntityType::kOther};
  bool type_known{};  // by the lexicon or the model, not by default
  Gender gender{Gender::kUnknown};
  Number number{Number::kUnknown};
  uint8_t person{3};  // of a pronoun
  bool reflexive{};
  bool possessive{};  // pronoun "his"
  bool quoted{};      // inside a quotation
  Determiner determiner{Determiner::kNone};
  std::string name;                    // a name without its title; else the words
  std::string title;                   // "US President"
  std::string head;                    // lower-case lemma of the head noun
  std::vector<std::string> roles;      // "president": of the title, or the head of a person noun
  std::vector<std::string> countries;  // canonical, from the modifiers and title
  std::vector<std::string> modifiers;  // lower-case lemmas beside the head

  bool IsName() const { return mention.kind == MentionKind::kName; }
  bool IsPronoun() const { return mention.kind == MentionKind::kPronoun; }
  bool IsNominal() const { return mention.kind == MentionKind::kNominal; }
};

// All mentions in text order; the entity of each is not yet set.
std::vector<Candidate> FindMentions(const Document& document, const Parse& parse,
                                    const EntityLexicon& lexicon);

// Names of one sentence: the parse's, and runs of proper nouns that its names left out. (find_names.cpp)
std::vector<Candidate> FindNames(const ParsedSentence& sentence, uint32_t index,
                                 const EntityLexicon& lexicon);

// Word of [first, end) nearest the root.
uint32_t HeadOf(const ParsedSentence& sentence, uint32_t first, uint32_t end);
// Country that a word or word pair names, as noun or adjective; "".
std::string CountryAt(const ParsedSentence& sentence, uint32_t word, const EntityTables& tables);
// Adds a role as such and with the modifier before it ("foreign minister"); "vice president", "prime
// minister" and their like are no president and no minister.
void AddRoles(const std::string& role, const std::string& modifier, Candidate& candidate);
std::string LowerLemma(const Word& word);
std::string TextOf(const ParsedSentence& sentence, uint32_t first, uint32_t end);

}  // namespace rashomon
