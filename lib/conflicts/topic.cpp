#include "conflicts/topic.h"

#include <algorithm>
#include <string_view>

#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestTopic = 50;

bool IsNoun(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn;
}

// Inside the words of a source, of a cue, of a time or of an amount.
bool IsNoTopic(const Analysis& article, uint32_t sentence, ByteRange word) {
  for (const Attribution& said : article.claims.attributions) {
    if (said.sentence != sentence) continue;
    if (said.cue && said.cue->Overlaps(word)) return true;
    for (const Source& source : said.chain) {
      if (source.range && source.range->Overlaps(word)) return true;
    }
  }
  for (const Quantity& quantity : article.values.quantities) {
    if (quantity.measure != MeasureType::kCount && quantity.range.Overlaps(word)) return true;
  }
  return std::any_of(article.values.times.begin(), article.values.times.end(),
                     [&](const TimeExpression& time) { return time.range.Overlaps(word); });
}

// The noun whose phrase a word belongs to: "dam" of "the Veldt dam" for "Veldt".
uint32_t PhraseHead(const ParsedSentence& sentence, uint32_t word) {
  uint32_t at = word;
  while (HasRelation(sentence.words[at], {"compound", "flat", "amod", "nummod", "fixed"}) &&
         sentence.words[at].head >= 0 && IsNoun(sentence.words[sentence.words[at].head]))
    at = static_cast<uint32_t>(sentence.words[at].head);
  return at;
}

// Who speaks in one of the passages.
std::set<int32_t> SpeakersOf(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  std::set<int32_t> speakers;
  for (const EventMention* mention : {&a, &b})
    speakers.insert(index.At(mention->document, mention->sentence).source_entity);
  return speakers;
}

// How rare what both speak of in a phrase is.
double SharedWeight(const StoryIndex& index, const EventMention& a, const EventMention& b,
                    const std::set<uint32_t>& words) {
  const std::set<uint32_t>& other = index.At(b.document, b.sentence).stems;
  std::set<uint32_t> shared;
  for (const ContentWord& content : index.At(a.document, a.sentence).content) {
    if (words.contains(content.word) && other.contains(content.stem)) shared.insert(content.stem);
  }
  double weight = 0;
  for (uint32_t stem : shared) weight += index.Weight(stem, a.document, b.document);
  return weight;
}

std::string RarestSharedName(const StoryIndex& index, const EventMention& a, const EventMention& b,
                             const std::set<int32_t>& speakers) {
  const Story& story = index.story();
  const std::set<int32_t>&x = index.At(a.document, a.sentence).entities,
        &y = index.At(b.document, b.sentence).entities;
  const StoryEntity* rarest = nullptr;
  for (int32_t entity : x) {
    if (!y.contains(entity) || speakers.contains(entity)) continue;
    const StoryEntity& at = story.entities[entity];
    if (!rarest || at.members.size() < rarest->members.size()) rarest = &at;
  }
  return rarest ? rarest->name : "";
}

// The noun with what tells which one it is: nothing that it is the predicate of, no clause.
std::set<uint32_t> NamingWords(const ParsedSentence& sentence, uint32_t head) {
  std::set<uint32_t> words = CoreOf(sentence, head);
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    const bool clause = HasRelation(word, {"acl"}) && Child(sentence, child, {"nsubj"}) >= 0;
    if (clause || HasRelation(word, {"advmod", "obl", "punct", "ccomp", "xcomp", "obj", "dep", "cc"}))
      Remove(words, Below(sentence, child));
  }
  return words;
}

}  // namespace

std::string ToldNounPhrase(const StoryIndex& index, const EventMention& mention, uint32_t head,
                           size_t longest) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  std::set<uint32_t> words = NamingWords(sentence, head);
  for (const Quantity& quantity : index.story().articles[mention.document].values.quantities) {
    if (quantity.sentence != mention.sentence || quantity.measure == MeasureType::kCount) continue;
    for (uint32_t word = quantity.first_word; word < quantity.end_word; ++word) words.erase(word);
  }
  PronounTelling telling = TellPronouns(index, mention, words, {});
  for (uint32_t word : words) {  // "his office": whose is not known
    if (sentence.words[word].lemma == "no") telling.renamed[word] = "the";
    if (sentence.words[word].xpos == "PRP$") telling.renamed.try_emplace(word, "the");
  }
  return InnerPhrase(sentence, words, longest, telling.renamed);
}

std::string SharedTopicPhrase(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  const ParsedSentence& sentence = SentenceOf(index, a);
  const Analysis& article = index.story().articles[a.document];
  const std::set<int32_t> speakers = SpeakersOf(index, a, b);
  int32_t best = -1;
  double best_weight = 0;
  for (const ContentWord& content : index.At(a.document, a.sentence).content) {
    const Word& word = sentence.words[content.word];
    if (!IsNoun(word) || IsNoTopic(article, a.sentence, word.range)) continue;
    const uint32_t head = PhraseHead(sentence, content.word);
    const int32_t entity = StoryEntityAt(index.story(), a.document, a.sentence, head);
    if (entity >= 0 && speakers.contains(entity)) continue;
    const double weight = SharedWeight(index, a, b, CoreOf(sentence, head));
    if (weight <= best_weight) continue;
    best = static_cast<int32_t>(head);
    best_weight = weight;
  }
  if (best < 0) return RarestSharedName(index, a, b, speakers);
  return ToldNounPhrase(index, a, static_cast<uint32_t>(best), kLongestTopic);
}

}  // namespace rashomon
