#include "events/compare_mentions.h"

#include <algorithm>
#include <cstdlib>

namespace rashomon {
namespace {

constexpr double kAlike = 0.12;  // cosines of articles
constexpr double kClose = 0.25;
constexpr double kRarest = 6;  // about the weight of a word that few articles have
constexpr uint32_t kFar = 20;  // sentences
constexpr uint32_t kNear = 2;
constexpr size_t kMostEntities = 3;

const Numbers& Of(const std::vector<Numbers>& groups, ArgumentGroup group) {
  return groups[static_cast<size_t>(group)];
}

bool Apart(const Numbers& a, const Numbers& b) {
  return !a.empty() && !b.empty() && !Meet(a, b);
}

enum class TimeRelation : uint8_t { kUnknown, kSame, kApart };

// A floating expression is known by its weekday, or by month and day.
TimeRelation Relate(const TimeExpression& a, const TimeExpression& b) {
  if (a.interval && b.interval) {
    return a.interval->Overlaps(*b.interval) ? TimeRelation::kSame : TimeRelation::kApart;
  }
  if (a.weekday && b.weekday) return *a.weekday == *b.weekday ? TimeRelation::kSame : TimeRelation::kApart;
  if (a.month && b.month) {
    const bool days_apart = a.day && b.day && *a.day != *b.day;
    return *a.month == *b.month && !days_apart ? TimeRelation::kSame : TimeRelation::kApart;
  }
  return TimeRelation::kUnknown;
}

// Same when any two expressions are, apart when some are known and none are the same.
TimeRelation RelateTimes(const MentionFacts& a, const MentionFacts& b) {
  TimeRelation found = TimeRelation::kUnknown;
  for (const TimeExpression* x : a.times) {
    for (const TimeExpression* y : b.times) {
      const TimeRelation relation = Relate(*x, *y);
      if (relation == TimeRelation::kSame) return relation;
      if (relation == TimeRelation::kApart) found = relation;
    }
  }
  return found;
}

void SetWords(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b, const WordRelation& words,
              LinkSigns& signs) {
  signs.Set(LinkSign::kKinship, static_cast<double>(KinshipOf(a, b, words)));
  signs.Set(LinkSign::kRarity, (facts.Weight(a.word) + facts.Weight(b.word)) / (2 * kRarest));
  signs.Set(LinkSign::kDerived, words.derived);
  signs.Set(LinkSign::kPrefix, words.prefix);
  signs.Set(LinkSign::kSynonym, words.synonym);
  signs.Set(LinkSign::kAbove, words.above);
  signs.Set(LinkSign::kBeside, words.beside);
  signs.Set(LinkSign::kSameClass, !a.klass.empty() && a.klass == b.klass);
  signs.Set(LinkSign::kVerbs, !a.noun && !b.noun);
  signs.Set(LinkSign::kNouns, a.noun && b.noun);
  signs.Set(LinkSign::kLight, a.light || b.light);
  signs.Set(LinkSign::kProper, a.proper || b.proper);
  signs.Set(LinkSign::kEventNoun, (!a.noun || a.event_noun) && (!b.noun || b.event_noun));
  signs.Set(LinkSign::kPolarityDiffers, a.polarity != b.polarity);
  signs.Set(LinkSign::kModalityDiffers, a.actual != b.actual);
  signs.Set(LinkSign::kInstanceDiffers, a.other_instance != b.other_instance);
  signs.Set(LinkSign::kPluralDiffers, a.noun && b.noun && a.plural != b.plural);
}

void SetArguments(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b, LinkSigns& signs) {
  struct Group {
    ArgumentGroup group;
    LinkSign word, apart;
  };
  static constexpr Group kGroups[] = {
      {ArgumentGroup::kAgent, LinkSign::kAgentWord, LinkSign::kAgentsApart},
      {ArgumentGroup::kPatient, LinkSign::kPatientWord, LinkSign::kPatientsApart},
      {ArgumentGroup::kPlace, LinkSign::kPlaceWord, LinkSign::kPlacesApart},
      {ArgumentGroup::kModifier, LinkSign::kModifierWord, LinkSign::kModifiersApart}};
  for (const Group& group : kGroups) {
    const Numbers &x = Of(a.words, group.group), &y = Of(b.words, group.group);
    const bool one_entity = Meet(Of(a.entities, group.group), Of(b.entities, group.group));
    signs.Set(group.word, Meet(x, y));
    signs.Set(group.apart, Apart(x, y) && !one_entity);
    if (group.group == ArgumentGroup::kAgent) signs.Set(LinkSign::kAgentEntity, one_entity);
    if (group.group == ArgumentGroup::kPatient) signs.Set(LinkSign::kPatientEntity, one_entity);
  }
  const bool crossed = Meet(Of(a.entities, ArgumentGroup::kAgent), Of(b.entities, ArgumentGroup::kPatient)) ||
                       Meet(Of(a.entities, ArgumentGroup::kPatient), Of(b.entities, ArgumentGroup::kAgent));
  const bool any_entity = Meet(a.argument_entities, b.argument_entities);
  signs.Set(LinkSign::kCrossedEntity, crossed && signs[LinkSign::kAgentEntity] == 0);
  signs.Set(LinkSign::kAnyEntity, any_entity);
  signs.Set(LinkSign::kEntitiesApart, Apart(a.argument_entities, b.argument_entities));
  signs.Set(LinkSign::kAnyArgument, Meet(a.argument_words, b.argument_words));
  signs.Set(LinkSign::kArgumentCosine, facts.Cosine(a.argument_words, b.argument_words));
  signs.Set(LinkSign::kBare, a.argument_words.empty() || b.argument_words.empty());
  signs.Set(LinkSign::kArgumentsApart, Apart(a.argument_words, b.argument_words) && !any_entity);
}

void SetSentences(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b, double documents,
                  LinkSigns& signs) {
  const double sentences = facts.Cosine(a.sentence_words, b.sentence_words);
  const size_t entities = Common(a.sentence_entities, b.sentence_entities);
  signs.Set(LinkSign::kSentences, sentences);
  signs.Set(LinkSign::kTogether, sentences * std::min(documents, 2 * kClose));
  signs.Set(LinkSign::kSentenceEntities,
            static_cast<double>(std::min(entities, kMostEntities)) / static_cast<double>(kMostEntities));
  signs.Set(LinkSign::kNoSentenceEntities, Apart(a.sentence_entities, b.sentence_entities));
  const TimeRelation times = RelateTimes(a, b);
  signs.Set(LinkSign::kSameTime, times == TimeRelation::kSame);
  signs.Set(LinkSign::kTimesApart, times == TimeRelation::kApart);
  signs.Set(LinkSign::kSharedNumber, Meet(a.figures, b.figures));
}

}  // namespace

Kinship KinshipOf(const MentionFacts& a, const MentionFacts& b, const WordRelation& words) {
  if (words.same || words.derived) return Kinship::kSame;
  if (words.synonym > 0 || words.prefix || (!a.klass.empty() && a.klass == b.klass)) return Kinship::kLike;
  return words.Any() ? Kinship::kKin : Kinship::kNone;
}

LinkSigns CompareMentions(const LinkFacts& facts, const MentionFacts& a, const MentionFacts& b,
                          const WordRelation& words) {
  LinkSigns signs;
  SetWords(facts, a, b, words, signs);
  SetArguments(facts, a, b, signs);
  const bool one_document = a.document == b.document;
  const bool one_sentence = one_document && a.sentence == b.sentence;
  const double documents = one_document ? 1 : facts.Documents(a.document, b.document);
  signs.Set(LinkSign::kOneDocument, one_document);
  signs.Set(LinkSign::kOneSentence, one_sentence);
  if (!one_document) {
    signs.Set(LinkSign::kDocuments, documents);
    signs.Set(LinkSign::kAlike, std::max(0.0, documents - kAlike));
    signs.Set(LinkSign::kClose, std::max(0.0, documents - kClose));
    signs.Set(LinkSign::kNames, facts.Names(a.document, b.document));
  }
  if (!one_sentence) SetSentences(facts, a, b, documents, signs);
  if (one_document && !one_sentence) {
    const uint32_t distance = std::max(a.sentence, b.sentence) - std::min(a.sentence, b.sentence);
    signs.Set(LinkSign::kDistance, std::min(distance, kFar) / static_cast<double>(kFar));
    signs.Set(LinkSign::kNear, distance <= kNear);
  }
  signs.Set(LinkSign::kHeadlines, a.headline && b.headline);
  signs.Set(LinkSign::kOneHeadline, a.headline != b.headline);
  signs.Set(LinkSign::kLeads, a.sentence < 2 && b.sentence < 2);
  return signs;
}

}  // namespace rashomon
