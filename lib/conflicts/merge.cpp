#include "conflicts/merge.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "conflicts/story_index.h"

namespace rashomon {
namespace {

constexpr double kAlike = 0.55;  // sentences this alike state one thing

const PositionMention& First(const Conflict& conflict, size_t position) {
  return conflict.slot.positions[position].mentions.front();
}

std::string_view SentenceText(const Story& story, const PositionMention& mention) {
  const Document& document = story.articles[mention.document].document;
  return Slice(document.text, document.sentences[mention.sentence].range);
}

bool Alike(const StoryIndex& index, const PositionMention& a, const PositionMention& b) {
  if (SentenceText(index.story(), a) == SentenceText(index.story(), b)) return true;
  return index.SentenceCosine(a.document, a.sentence, b.document, b.sentence) >= kAlike;
}

// Both pair the same, or almost the same, passages.
bool Repeats(const StoryIndex& index, const Conflict& a, const Conflict& b) {
  const bool straight = Alike(index, First(a, 0), First(b, 0)) && Alike(index, First(a, 1), First(b, 1));
  return straight || (Alike(index, First(a, 0), First(b, 1)) && Alike(index, First(a, 1), First(b, 0)));
}

Position* FindPosition(Conflict& conflict, const std::string& normalised) {
  for (Position& position : conflict.slot.positions) {
    if (position.normalised == normalised) return &position;
  }
  return nullptr;
}

bool HoldsMention(const Position& position, const PositionMention& mention) {
  return std::any_of(position.mentions.begin(), position.mentions.end(), [&](const PositionMention& held) {
    return held.document == mention.document && held.sentence == mention.sentence;
  });
}

// Adds the proposal's answers to a finding of the same slot. True when it belonged there.
bool Join(Conflict& finding, const Conflict& proposal) {
  if (finding.rule != proposal.rule || finding.slot.key != proposal.slot.key) return false;
  const bool known = FindPosition(finding, proposal.slot.positions[0].normalised) ||
                     FindPosition(finding, proposal.slot.positions[1].normalised);
  if (!known) return false;
  for (const Position& position : proposal.slot.positions) {
    Position* held = FindPosition(finding, position.normalised);
    if (!held) {
      finding.slot.positions.push_back(position);
    } else if (!HoldsMention(*held, position.mentions.front())) {
      held->mentions.push_back(position.mentions.front());
    }
  }
  return true;
}

std::string OrderKey(const Story& story, const PositionMention& mention) {
  const ArticleMeta& meta = story.articles[mention.document].document.meta;
  std::string begin = std::to_string(mention.span.begin);
  return meta.path.substr(meta.path.rfind('/') + 1) + "\n" +
         std::string(10 - std::min<size_t>(10, begin.size()), '0') + begin;
}

}  // namespace

void SortByConfidence(const Story& story, std::vector<Conflict>& conflicts) {
  auto key = [&](const Conflict& c) {
    return std::tuple(-c.confidence, OrderKey(story, First(c, 0)), OrderKey(story, First(c, 1)), c.rule,
                      c.slot.key);
  };
  std::stable_sort(conflicts.begin(), conflicts.end(),
                   [&](const Conflict& a, const Conflict& b) { return key(a) < key(b); });
}

Merged MergeProposals(const StoryIndex& index, std::vector<Conflict> proposals) {
  SortByConfidence(index.story(), proposals);
  Merged merged;
  for (Conflict& proposal : proposals) {
    auto joined = std::find_if(merged.conflicts.begin(), merged.conflicts.end(),
                               [&](Conflict& finding) { return Join(finding, proposal); });
    if (joined != merged.conflicts.end()) continue;
    const bool repeats =
        std::any_of(merged.conflicts.begin(), merged.conflicts.end(),
                    [&](const Conflict& finding) { return Repeats(index, finding, proposal); });
    (repeats ? merged.repeated : merged.conflicts).push_back(std::move(proposal));
  }
  return merged;
}

}  // namespace rashomon
