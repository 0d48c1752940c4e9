// Coreference inside one article: chains of people, organisations, places and things, each with its type and
// fullest name. Names by matching (full name, surname, acronym with its long form, title), nominals ("the
// president", "the US leader") and pronouns by agreement, syntax and recency, in the manner of the multi-pass
// sieve (Lee et al. 2013). Precision first: what is not sure stays a chain of its own.
#pragma once

#include <absl/status/statusor.h>

#include <memory>
#include <string>
#include <vector>

#include "base/file_source.h"
#include "syntax/parse.h"
#include "text/document.h"

namespace rashomon {

enum class EntityType : uint8_t { kPerson, kOrganisation, kPlace, kOther };
std::string_view ToString(EntityType type);

enum class MentionKind : uint8_t { kName, kNominal, kPronoun };

struct EntityMention {
  uint32_t sentence{};
  uint32_t first{};  // words of the sentence
  uint32_t end{};
  uint32_t head{};
  MentionKind kind{MentionKind::kName};
  uint32_t entity{};  // index into Entities::entities
  ByteRange range{};
  // Nothing else that is spoken of near it may be meant; false does not say that the entity is wrong.
  bool sure{true};
};

enum class Gender : uint8_t { kUnknown, kMale, kFemale, kNeuter };

struct Entity {
  EntityType type{EntityType::kOther};
  std::string name;   // fullest name in the article, without titles: "Donald Trump"; nominals: "a spokesman"
  bool named{};       // has a name mention
  std::string title;  // "US President", "Foreign Minister"; empty when none is given
  std::vector<std::string> aliases;  // every distinct name form, fullest first
  Gender gender{Gender::kUnknown};
  bool plural{};
  std::vector<uint32_t> mentions;  // indices into Entities::mentions, in text order
};

struct Entities {
  std::vector<EntityMention> mentions;  // in text order
  std::vector<Entity> entities;         // in order of first mention

  // Entity of the mention whose head is this word, or -1.
  int32_t EntityAt(uint32_t sentence, uint32_t word) const;
};

struct EntityTables;  // entities/tables.h

// Lexicons: titles and roles, given names with gender, countries with demonyms, capitals and governments,
// organisations' suffixes, known outlets, spelling variants of place and person names in general use.
class EntityLexicon {
 public:
  static absl::StatusOr<EntityLexicon> Load(const FileSource& files, const std::string& folder);

  // Canonical form of a name in general use ("US", "U.S.", "America" -> "United States"; "Kiev" -> "Kyiv");
  // the name itself when none is known.
  std::string Canonical(std::string_view name) const;
  bool IsTitle(std::string_view lemma) const;  // "president", "minister", "Mr."
  bool IsOutlet(std::string_view name) const;  // "Reuters", "CNN", "The New York Times"
  bool IsCountry(std::string_view name) const;
  // Country whose government a capital or seat stands for ("Washington", "the Kremlin" -> ...), or "".
  std::string GovernmentOf(std::string_view name) const;
  Gender GenderOf(std::string_view given_name) const;
  const EntityTables& tables() const { return *tables_; }

 private:
  std::shared_ptr<const EntityTables> tables_;
};

Entities ResolveEntities(const Document& document, const Parse& parse, const EntityLexicon& lexicon);

// True when the two names can be one thing's: equal after Canonical, case, accents, transliteration (Zelensky
// / Zelenskyy / Zelenskiy), titles; surname of the other's full name; acronym of its long form. Used inside
// and across articles.
bool SameName(std::string_view a, std::string_view b, EntityType type, const EntityLexicon& lexicon);

// Stable dump (`dump --stage entities`).
std::string ToText(const Document& document, const Entities& entities);

}  // namespace rashomon
