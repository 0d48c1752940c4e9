#include "conflicts/rules/main_statement.h"

#include "conflicts/stated.h"
#include "syntax/tree.h"

namespace rashomon {

int32_t MainMention(const StoryIndex& index, uint32_t document, uint32_t sentence) {
  const Story& story = index.story();
  const ParsedSentence& parsed = story.articles[document].parse.sentences[sentence];
  auto rank = [&](const EventMention& mention) {  // a noun states less than a clause does
    return 2 * (mention.attribution >= 0) + (Child(parsed, mention.word, {"nsubj", "csubj"}) >= 0);
  };
  int32_t best = -1;
  for (uint32_t m : index.At(document, sentence).mentions) {
    if (story.mentions[m].claim < 0) continue;
    if (best < 0 || rank(story.mentions[m]) > rank(story.mentions[best])) best = static_cast<int32_t>(m);
  }
  return best;
}

uint32_t StatementMention(const StoryIndex& index, uint32_t document, uint32_t sentence) {
  const int32_t main = MainMention(index, document, sentence);
  return main >= 0 ? static_cast<uint32_t>(main) : index.At(document, sentence).mentions.front();
}

Side StatementSide(const StoryIndex& index, uint32_t m, std::string normalised) {
  const EventMention& mention = index.story().mentions[m];
  const ByteRange span = StatementRange(index, mention);
  return {.mention = m,
          .focus = mention.predicate,
          .span = span,
          .value = TextOf(index, mention.document, span),
          .normalised = std::move(normalised)};
}

Side StatementSide(const StoryIndex& index, uint32_t m) {
  const EventMention& mention = index.story().mentions[m];
  const std::string holder = mention.source.empty() ? "article" : mention.source;
  Side side = StatementSide(index, m, holder + ": " + mention.lemma);
  side.focus = {};
  return side;
}

void AddSpeakerFeatures(const StoryIndex& index, const EventMention& a, const EventMention& b,
                        Features& out) {
  const SentenceIndex &x = index.At(a.document, a.sentence), &y = index.At(b.document, b.sentence);
  if (x.source_entity >= 0 && y.source_entity >= 0) {
    out.emplace_back(x.source_entity == y.source_entity ? "speaker_same" : "speakers_differ", 1);
  }
  const bool of_a =
      x.source_entity >= 0 && y.entities.contains(x.source_entity) && x.source_entity != y.source_entity;
  const bool of_b =
      y.source_entity >= 0 && x.entities.contains(y.source_entity) && x.source_entity != y.source_entity;
  if (of_a || of_b) out.emplace_back("speaks_of_speaker", 1);
  if (x.denial && y.denial) out.emplace_back("denial_both", 1);
}

}  // namespace rashomon
