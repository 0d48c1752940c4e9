#include "conflicts/pair.h"

#include <algorithm>
#include <cmath>

#include "conflicts/stated.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

const EventMention& MentionAt(const StoryIndex& index, const Side& side) {
  return index.story().mentions[side.mention];
}

const Argument* ArgumentOf(const EventMention& mention, Role role) {
  for (const Argument& argument : mention.arguments) {
    if (argument.role == role) return &argument;
  }
  return nullptr;
}

// 1 same, -1 different named things, 0 not to be told.
int CompareArguments(const Argument* a, const Argument* b) {
  if (!a || !b) return 0;
  if (a->entity >= 0 && b->entity >= 0) return a->entity == b->entity ? 1 : -1;
  return a->lemma == b->lemma ? 1 : 0;
}

template <typename Set>
size_t SharedCount(const Set& a, const Set& b) {
  return std::count_if(a.begin(), a.end(), [&](const auto& item) { return b.contains(item); });
}

void AddDistance(const StoryIndex& index, const EventMention& a, const EventMention& b, Features& out) {
  if (a.document != b.document) return;
  const SentenceIndex& later = index.At(a.document, std::max(a.sentence, b.sentence));
  const uint32_t gap = a.sentence > b.sentence ? a.sentence - b.sentence : b.sentence - a.sentence;
  out.emplace_back("same_article", 1);
  if (gap == 0) out.emplace_back("gap0", 1);
  if (gap == 1) out.emplace_back("gap1", 1);
  if (gap == 2 || gap == 3) out.emplace_back("gap2", 1);
  if (gap <= 3 && gap > 0 && later.contrast_start) out.emplace_back("contrast_start", 1);
  if (gap == 1 && later.contrast_start) out.emplace_back("contrast_next", 1);
  if (gap <= 1 && later.contrast_inside) out.emplace_back("contrast_inside", 1);
}

void AddSources(const StoryIndex& index, const EventMention& a, const EventMention& b, Features& out) {
  const SentenceIndex& x = index.At(a.document, a.sentence);
  const SentenceIndex& y = index.At(b.document, b.sentence);
  const std::string& source_a = a.source.empty() ? x.source : a.source;
  const std::string& source_b = b.source.empty() ? y.source : b.source;
  if (source_a.empty() && source_b.empty()) {
    out.emplace_back("own_both", 1);
  } else if (source_a.empty() || source_b.empty()) {
    out.emplace_back("own_one", 1);
  } else {
    out.emplace_back(source_a == source_b ? "source_same" : "source_differs", 1);
  }
}

// Both tell, as having happened, the same predicate of a shared participant: most likely one event.
bool OneEvent(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  if (a.klass != b.klass || a.polarity != b.polarity || a.modality != b.modality) return false;
  const int agent = CompareArguments(ArgumentOf(a, Role::kAgent), ArgumentOf(b, Role::kAgent));
  const int patient = CompareArguments(ArgumentOf(a, Role::kPatient), ArgumentOf(b, Role::kPatient));
  if (agent < 0 || patient < 0) return false;
  return agent + patient > 0 || SharedCount(index.EntitiesOf(a), index.EntitiesOf(b)) > 0;
}

}  // namespace

double ValueOf(const Features& features, std::string_view name) {
  const auto found = std::find_if(features.begin(), features.end(),
                                  [&](const auto& feature) { return feature.first == name; });
  return found == features.end() ? 0 : found->second;
}

Features SharedFeatures(const StoryIndex& index, const Side& side_a, const Side& side_b) {
  const EventMention& a = MentionAt(index, side_a);
  const EventMention& b = MentionAt(index, side_b);
  const SentenceIndex& x = index.At(a.document, a.sentence);
  const SentenceIndex& y = index.At(b.document, b.sentence);
  Features out;
  out.emplace_back("cos_clause", index.Cosine(index.StemsOf(a), a.document, index.StemsOf(b), b.document));
  out.emplace_back("cos_sentence", index.SentenceCosine(a.document, a.sentence, b.document, b.sentence));
  out.emplace_back("shared_entities",
                   std::min<size_t>(3, SharedCount(index.EntitiesOf(a), index.EntitiesOf(b))));
  out.emplace_back("shared_entities_sentence", std::min<size_t>(3, SharedCount(x.entities, y.entities)));
  if (a.lemma == b.lemma) out.emplace_back("same_predicate", 1);
  if (a.klass == b.klass) out.emplace_back("same_class", 1);
  if (OneEvent(index, a, b)) out.emplace_back("one_event", 1);
  const int agent = CompareArguments(ArgumentOf(a, Role::kAgent), ArgumentOf(b, Role::kAgent));
  const int patient = CompareArguments(ArgumentOf(a, Role::kPatient), ArgumentOf(b, Role::kPatient));
  if (agent) out.emplace_back(agent > 0 ? "same_agent" : "other_agent", 1);
  if (patient) out.emplace_back(patient > 0 ? "same_patient" : "other_patient", 1);
  AddDistance(index, a, b, out);
  AddSources(index, a, b, out);
  if (SaysNotSo(index.story(), a) != SaysNotSo(index.story(), b)) out.emplace_back("polarity_differs", 1);
  if (a.modality != b.modality) out.emplace_back("modality_differs", 1);
  if (AreFactsOpposed(a, b)) out.emplace_back("facts_opposed", 1);
  if (a.modality != Modality::kActual || b.modality != Modality::kActual) out.emplace_back("not_actual", 1);
  if (a.time && b.time) out.emplace_back(a.time->Overlaps(*b.time) ? "time_overlaps" : "time_disjoint", 1);
  if (x.denial != y.denial) out.emplace_back("denial_one", 1);
  if (x.unknown != y.unknown) out.emplace_back("unknown_one", 1);
  if (x.negated != y.negated) out.emplace_back("negation_one", 1);
  if (x.valence * y.valence < 0)
    out.emplace_back("valence_opposed", std::min(3.0, std::abs(x.valence - y.valence) / 2));
  if (x.headline || y.headline) out.emplace_back("headline", 1);
  if (x.question || y.question) out.emplace_back("question", 1);
  if (x.quoted && y.quoted) out.emplace_back("quoted_both", 1);
  return out;
}

int32_t MentionHolding(const StoryIndex& index, uint32_t document, uint32_t sentence, uint32_t word) {
  int32_t best = -1;
  size_t best_size = SIZE_MAX;
  for (uint32_t m : index.At(document, sentence).mentions) {
    const EventMention& mention = index.story().mentions[m];
    const bool holds =
        mention.word == word || std::binary_search(mention.own_words.begin(), mention.own_words.end(), word);
    if (holds && mention.claim >= 0 && mention.own_words.size() < best_size) {
      best = static_cast<int32_t>(m);
      best_size = mention.own_words.size();
    }
  }
  if (best >= 0) return best;
  const auto& mentions = index.At(document, sentence).mentions;
  return mentions.empty() ? -1 : static_cast<int32_t>(mentions.front());
}

PositionMention MentionOf(const StoryIndex& index, const Side& side) {
  const EventMention& mention = MentionAt(index, side);
  PositionMention out;
  out.document = mention.document;
  out.sentence = mention.sentence;
  out.span =
      Cover(side.span.empty() ? Untied(SentenceOf(index, mention), mention.clause) : side.span, side.focus);
  const bool whole = side.focus.empty() && !side.span.empty();  // no words of their own differ
  out.focus = whole ? ByteRange{} : side.focus.empty() ? mention.predicate : side.focus;
  out.attribution = mention.attribution;
  out.claim = mention.claim;
  out.as_of = mention.time;
  const std::vector<Attribution>& attributions = index.story().articles[mention.document].claims.attributions;
  // "Brandt denied the report": the clause is the article's own, what it tells is Brandt's word.
  const Attribution* cued = mention.attribution < 0 ? CuedBy(index, mention, mention.word) : nullptr;
  if (cued) out.attribution = static_cast<int32_t>(cued - attributions.data());
  if (out.attribution >= 0) out.sources = attributions[out.attribution].chain;
  return out;
}

bool PublishedAfter(const Story& story, uint32_t later, uint32_t earlier) {
  const auto a = PublicationOf(story, later), b = PublicationOf(story, earlier);
  if (!a || !b) return false;
  if (!a->has_clock || !b->has_clock) return absl::CivilDay(a->at) > absl::CivilDay(b->at);
  return a->at - b->at >= 60;
}

std::string SharedTopic(const StoryIndex& index, const Side& a, const Side& b) {
  const std::set<int32_t> x = index.EntitiesOf(MentionAt(index, a)),
                          y = index.EntitiesOf(MentionAt(index, b));
  for (int32_t entity : x) {
    if (y.contains(entity)) return index.story().entities[entity].name;
  }
  return {};
}

Conflict MakeConflict(const StoryIndex& index, const PairInfo& info, const Side& a, const Side& b,
                      Features features) {
  const EventMention& x = MentionAt(index, a);
  const EventMention& y = MentionAt(index, b);
  const bool swap =
      std::tie(y.document, y.sentence, b.focus.begin) < std::tie(x.document, x.sentence, a.focus.begin);
  Conflict conflict;
  conflict.rule = info.rule;
  conflict.relation = info.relation;
  conflict.explanation = info.explanation;
  conflict.features = std::move(features);
  conflict.slot.event = swap ? y.event : x.event;
  conflict.slot.kind = info.kind;
  conflict.slot.question = info.question;
  conflict.slot.key = index.story().events[conflict.slot.event].key + " / " + info.slot;
  for (const Side* side : {swap ? &b : &a, swap ? &a : &b}) {
    conflict.slot.positions.push_back(
        {.value = side->value, .normalised = side->normalised, .mentions = {MentionOf(index, *side)}});
  }
  return conflict;
}

}  // namespace rashomon
