// What speaks for and against two event mentions being of one event: the typed features of the linker.
//
// All depend on the two mentions, their sentences and their two articles alone, so an unrelated article
// changes nothing. Counts and cosines lie in 0..1 or thereabouts; a sign that is not known is 0.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace rashomon {

// How two predicates relate as words: not at all; kin (one above the other, or under one concept); like
// (synonyms, one class, one beginning); one word or one derived from the other.
enum class Kinship : uint8_t { kNone, kKin, kLike, kSame };

enum class LinkSign : uint8_t {
  kKinship,
  kRarity,   // of both predicates among the words of news
  kDerived,  // the words: degrees of WordRelation
  kPrefix,
  kSynonym,
  kAbove,
  kBeside,
  kSameClass,  // of the predicate classes of the lexicon
  kVerbs,      // both are verbs
  kNouns,
  kLight,      // one says little: "make", "say"
  kProper,     // one is a name: "the Oscars"
  kEventNoun,  // every noun of the two names an event in its chief sense
  kDocuments,  // cosine of the articles
  kAlike,      // how far it is above 0.12
  kClose,      // and above 0.25
  kNames,      // cosine of the articles' names and numbers
  kSentences,  // cosine of the sentences without the predicates
  kTogether,   // the same times the articles' cosine
  kOneDocument,
  kOneSentence,
  kDistance,  // sentences between, 20 are 1
  kNear,
  kHeadlines,
  kOneHeadline,
  kLeads,        // both are in the first two sentences
  kAgentEntity,  // one entity in one role
  kPatientEntity,
  kAnyEntity,
  kCrossedEntity,  // the agent of one is the patient of the other
  kEntitiesApart,  // both have entities, none in common
  kAgentWord,      // one head word in one role
  kPatientWord,
  kPlaceWord,
  kModifierWord,
  kAgentsApart,  // both have a named agent, another one
  kPatientsApart,
  kPlacesApart,
  kModifiersApart,
  kAnyArgument,
  kArgumentCosine,
  kBare,  // one has no arguments
  kArgumentsApart,
  kSentenceEntities,    // how many entities both sentences name, 3 are 1
  kNoSentenceEntities,  // both name some, none in common
  kSameTime,
  kTimesApart,
  kSharedNumber,
  kPolarityDiffers,
  kModalityDiffers,
  kInstanceDiffers,  // one is "another", "a second"
  kPluralDiffers,
  kCount
};

inline constexpr size_t kLinkSigns = static_cast<size_t>(LinkSign::kCount);
std::string_view ToString(LinkSign sign);  // "agent_entity"

class LinkSigns {
 public:
  double operator[](LinkSign sign) const { return values_[static_cast<size_t>(sign)]; }
  void Set(LinkSign sign, double value) { values_[static_cast<size_t>(sign)] = static_cast<float>(value); }
  const std::array<float, kLinkSigns>& values() const { return values_; }

 private:
  std::array<float, kLinkSigns> values_{};
};

}  // namespace rashomon
