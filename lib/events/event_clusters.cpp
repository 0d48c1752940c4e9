#include "events/event_clusters.h"

#include <algorithm>
#include <map>
#include <set>

namespace rashomon {
namespace {

std::set<int32_t> EntitiesOf(const EventMention& mention) {
  std::set<int32_t> entities;
  for (const Argument& argument : mention.arguments) {
    if (argument.entity >= 0) entities.insert(argument.entity);
  }
  return entities;
}

// What the first mention says happens, and the two entities that the mentions name most.
std::string LabelOf(const Story& story, const std::vector<const EventMention*>& members) {
  std::map<int32_t, int> votes;
  for (const EventMention* mention : members) {
    for (int32_t entity : EntitiesOf(*mention)) ++votes[entity];
  }
  std::vector<std::pair<int, int32_t>> ranked;
  for (auto [entity, count] : votes) ranked.emplace_back(-count, entity);
  std::sort(ranked.begin(), ranked.end());
  std::string label = members[0]->klass;
  for (size_t i = 0; i < ranked.size() && i < 2; ++i) label += ", " + story.entities[ranked[i].second].name;
  return label;
}

}  // namespace

void ClusterEvents(Story& story, const EventLinker& linker, const EventLexicon& lexicon) {
  const auto stated = static_cast<uint32_t>(story.mentions.size());
  std::map<uint32_t, Event> groups;  // by the number of the first mention
  const std::vector<uint32_t> linked = linker.Link(story, lexicon);
  for (uint32_t m = 0; m < linked.size(); ++m) {
    Event& event = groups[linked[m]];
    if (m < stated) {
      event.mentions.push_back(m);
    } else {
      event.background.push_back(m - stated);
    }
  }
  for (auto& [first, event] : groups) {
    const auto number = static_cast<uint32_t>(story.events.size());
    std::vector<const EventMention*> members;
    for (uint32_t m : event.mentions) members.push_back(&story.mentions[m]);
    for (uint32_t m : event.background) members.push_back(&story.background[m]);
    event.label = event.key = LabelOf(story, members);
    for (uint32_t m : event.mentions) story.mentions[m].event = number;
    for (uint32_t m : event.background) story.background[m].event = number;
    story.events.push_back(std::move(event));
  }
}

}  // namespace rashomon
