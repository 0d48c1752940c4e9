#include "conflicts/rules/mention_pairs.h"

#include <algorithm>
#include <map>
#include <set>

#include "syntax/tree.h"

namespace rashomon {

bool SameSentence(const EventMention& a, const EventMention& b) {
  return a.document == b.document && a.sentence == b.sentence;
}

bool MayBeOfOneThing(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  constexpr double kLeastLikeness = 0.05;  // of the sentences
  return a.event == b.event ||
         index.SentenceCosine(a.document, a.sentence, b.document, b.sentence) >= kLeastLikeness;
}

void ForEachPairByKey(const StoryIndex& index,
                      const std::function<std::vector<std::string>(const EventMention&)>& keys,
                      const std::function<void(uint32_t, uint32_t)>& visit) {
  const auto& mentions = index.story().mentions;
  std::map<std::string, std::vector<uint32_t>> groups;
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    if (mentions[m].claim < 0) continue;
    for (const std::string& key : keys(mentions[m])) groups[key].push_back(m);
  }
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [key, members] : groups) {
    for (size_t i = 0; i < members.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        if (!SameSentence(mentions[members[i]], mentions[members[j]])) pairs.emplace(members[j], members[i]);
      }
    }
  }
  for (auto [a, b] : pairs) visit(a, b);
}

namespace {

// Names of whom or what the predicate is done to.
std::set<int32_t> NamedPatients(const EventMention& mention) {
  std::set<int32_t> named;
  for (const Argument& argument : mention.arguments) {
    if (argument.role == Role::kPatient && argument.entity >= 0) named.insert(argument.entity);
  }
  return named;
}

// "Police arrested Brandt" and "police arrested Ostrow" are two arrests.
bool DoneToOthers(const EventMention& a, const EventMention& b) {
  const std::set<int32_t> x = NamedPatients(a), y = NamedPatients(b);
  return !x.empty() && !y.empty() &&
         std::none_of(x.begin(), x.end(), [&](int32_t entity) { return y.contains(entity); });
}

}  // namespace

bool SharesParticipant(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  if (DoneToOthers(a, b)) return false;
  const std::set<int32_t> x = index.EntitiesOf(a), y = index.EntitiesOf(b);
  if (std::any_of(x.begin(), x.end(), [&](int32_t entity) { return y.contains(entity); })) return true;
  for (const Argument& p : a.arguments) {
    if (p.role != Role::kAgent && p.role != Role::kPatient) continue;
    for (const Argument& q : b.arguments) {
      const bool chief = q.role == Role::kAgent || q.role == Role::kPatient;
      if (chief && p.lemma == q.lemma && index.StemOf(p.lemma) != UINT32_MAX) return true;
    }
  }
  return false;
}

}  // namespace rashomon
