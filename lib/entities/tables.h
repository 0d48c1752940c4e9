// The tables behind EntityLexicon, for the passes of this module and of claims. Keys are folded (FoldName)
// unless said otherwise. Complete once loaded; safe across threads.
#pragma once

#include <string>
#include <vector>

#include "base/string_map.h"
#include "entities/coreference.h"
#include "entities/entities.h"

namespace rashomon {

struct PersonNoun {
  std::string kind;  // "honorific", "state", "business", ...
  Gender gender{Gender::kUnknown};
  bool title{};  // may stand before a name
};

enum class NominalClass : uint8_t { kPlain, kOutlet, kCountry, kGovernment, kTime };

struct NominalNoun {
  EntityType type{EntityType::kOther};
  NominalClass kind{NominalClass::kPlain};
};

struct NameWord {
  EntityType type{EntityType::kOrganisation};
  bool last_only{};
};

struct EntityTables {
  StringMap<PersonNoun> persons;                 // lower-case lemma without its point: "president", "sen"
  StringMap<std::vector<std::string>> roles;     // role of a nominal -> roles of titles it may stand for
  StringMap<NominalNoun> nominals;               // lower-case lemma
  StringMap<NameWord> name_words;                // lower-case word
  StringMap<Gender> given_names;                 // kUnknown: either
  StringMap<uint32_t> spelling_group;            // given name -> group
  StringMap<std::vector<std::string>> epithets;  // canonical name -> nouns
  StringMap<std::string> canonical;              // name -> canonical form
  StringMap<EntityType> type_of;                 // canonical form -> type
  StringMap<std::string> country_of;             // name, adjective or demonym -> country
  StringSet countries;                           // folded names of countries
  StringSet country_adjectives;
  StringSet demonyms;
  StringMap<std::string> government_of;  // capital, seat -> country
  StringMap<std::string> outlets;        // name -> canonical form
  SignWeights sign_weights;              // of coreference

  const PersonNoun* Person(std::string_view lemma) const;  // any case, with or without point
};

}  // namespace rashomon
