#include "conflicts/rules/number_frame.h"

#include <algorithm>

#include "syntax/tree.h"

namespace rashomon {
namespace {

bool Narrows(const Word& word) {
  return HasRelation(word, {"amod", "compound", "nmod", "acl", "advmod"}) && word.upos != Upos::kPunct;
}

template <typename Set>
void AddSetFeatures(const std::string& name, const Set& a, const Set& b, Features& out) {
  const bool shared = std::any_of(a.begin(), a.end(), [&](const auto& item) { return b.contains(item); });
  if (a.empty() && b.empty()) return;
  if (a.empty() || b.empty()) {
    out.emplace_back(name + "_one", 1);
  } else {
    out.emplace_back(name + (shared ? "_shared" : "_differ"), 1);
  }
}

}  // namespace

NumberFrame FrameOf(const StoryIndex& index, uint32_t document, const Quantity& quantity, uint32_t mention) {
  const Story& story = index.story();
  const ParsedSentence& parsed = story.articles[document].parse.sentences[quantity.sentence];
  NumberFrame frame;
  const uint32_t noun = quantity.noun_word >= 0 ? quantity.noun_word : quantity.end_word - 1;
  for (uint32_t child : Children(parsed, noun)) {
    const bool figure = child >= quantity.first_word && child < quantity.end_word;
    if (!figure && Narrows(parsed.words[child])) frame.modifiers.insert(parsed.words[child].lemma);
  }
  if (parsed.words[noun].head >= 0) frame.governor = parsed.words[parsed.words[noun].head].lemma;
  frame.relation = parsed.words[noun].deprel;
  frame.entities = index.EntitiesOf(story.mentions[mention]);
  for (const Quantity& other : story.articles[document].values.quantities) {
    frame.listed += other.sentence == quantity.sentence && other.measure == quantity.measure;
  }
  return frame;
}

void AddFrameFeatures(const NumberFrame& a, const NumberFrame& b, Features& out) {
  AddSetFeatures("modifiers", a.modifiers, b.modifiers, out);
  AddSetFeatures("named", a.entities, b.entities, out);
  if (!a.governor.empty() && a.governor == b.governor) out.emplace_back("governor_same", 1);
  if (a.relation == b.relation) out.emplace_back("relation_same", 1);
  const uint32_t most = std::max(a.listed, b.listed);
  if (most >= 2) out.emplace_back("listed", std::min(3u, most - 1));
}

}  // namespace rashomon
