#include "events/event_clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "syntax/tree.h"

namespace rashomon {
namespace {

std::set<int32_t> EntitiesOf(const EventMention& mention) {
  std::set<int32_t> entities;
  for (const Argument& argument : mention.arguments) {
    if (argument.entity >= 0) entities.insert(argument.entity);
  }
  return entities;
}

// "another quake", "a second shot", "a previous arrest" name an instance of their own.
bool IsOtherInstance(const Story& story, const EventMention& mention) {
  static const std::set<std::string_view> kMarkers = {"another", "second", "third",    "previous", "earlier",
                                                      "similar", "other",  "separate", "next",     "last"};
  const ParsedSentence& sentence = story.articles[mention.document].parse.sentences[mention.sentence];
  for (uint32_t child : Children(sentence, mention.word)) {
    if (HasRelation(sentence.words[child], {"amod", "det"}) &&
        kMarkers.contains(sentence.words[child].lemma)) {
      return true;
    }
  }
  return false;
}

bool Disjoint(const std::optional<TimeInterval>& a, const std::optional<TimeInterval>& b) {
  return a && b && !a->Overlaps(*b);
}

uint32_t Find(std::vector<uint32_t>& parent, uint32_t at) {
  while (parent[at] != at) at = parent[at] = parent[parent[at]];
  return at;
}

std::string LabelOf(const Story& story, const std::vector<uint32_t>& members) {
  std::map<int32_t, int> votes;
  for (uint32_t m : members) {
    for (int32_t entity : EntitiesOf(story.mentions[m])) ++votes[entity];
  }
  std::vector<std::pair<int, int32_t>> ranked;
  for (auto [entity, count] : votes) ranked.emplace_back(-count, entity);
  std::sort(ranked.begin(), ranked.end());
  std::string label = story.mentions[members[0]].klass;
  for (size_t i = 0; i < ranked.size() && i < 2; ++i) label += ", " + story.entities[ranked[i].second].name;
  return label;
}

}  // namespace

void ClusterEvents(Story& story) {
  const size_t n = story.mentions.size();
  std::vector<uint32_t> parent(n);
  std::iota(parent.begin(), parent.end(), 0);
  std::vector<std::set<int32_t>> entities(n);
  std::vector<bool> other(n);
  std::map<std::string, std::vector<uint32_t>> by_class;
  for (uint32_t m = 0; m < n; ++m) {
    entities[m] = EntitiesOf(story.mentions[m]);
    other[m] = IsOtherInstance(story, story.mentions[m]);
    by_class[story.mentions[m].klass].push_back(m);
  }
  for (const auto& [klass, members] : by_class) {
    for (size_t i = 0; i < members.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        const uint32_t a = members[i], b = members[j];
        if (other[a] || other[b] || Disjoint(story.mentions[a].time, story.mentions[b].time)) continue;
        const bool shared = std::any_of(entities[a].begin(), entities[a].end(),
                                        [&](int32_t entity) { return entities[b].contains(entity); });
        if (shared) parent[Find(parent, a)] = Find(parent, b);
      }
    }
  }
  std::map<uint32_t, std::vector<uint32_t>> groups;
  for (uint32_t m = 0; m < n; ++m) groups[Find(parent, m)].push_back(m);
  for (auto& [root, members] : groups) {
    for (uint32_t m : members) story.mentions[m].event = static_cast<uint32_t>(story.events.size());
    const std::string label = LabelOf(story, members);
    story.events.push_back({.label = label, .key = label, .mentions = members});
  }
}

}  // namespace rashomon
