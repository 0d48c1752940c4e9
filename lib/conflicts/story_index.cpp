#include "conflicts/story_index.h"

#include <libstemmer.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

// Snowball's English stemmer for one index; not shared between threads.
class Stemmer {
 public:
  Stemmer() : stemmer_(sb_stemmer_new("english", nullptr), &sb_stemmer_delete) {}
  std::string Stem(const std::string& lower) const {
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(lower.data()),
                                            static_cast<int>(lower.size()));
    return {reinterpret_cast<const char*>(stem), static_cast<size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer_;
};

bool IsContent(const Word& word, const ConflictLexicon& lexicon) {
  switch (word.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kVerb:
    case Upos::kAdj:
    case Upos::kAdv:
    case Upos::kNum:
      return !lexicon.IsLight(LowerAscii(word.lemma));
    default:
      return false;
  }
}

bool IsNegation(std::string_view lower) {
  return lower == "not" || lower == "n't" || lower == "never" || lower == "no" || lower == "none";
}

// Valence of the words; a negation turns the next three (as VADER does, at 0.74 of the strength).
double ValenceOf(const ParsedSentence& parsed, const ConflictLexicon& lexicon) {
  constexpr int kReach = 3;
  constexpr double kTurned = -0.74;
  double sum = 0;
  int reach = 0;
  for (const Word& word : parsed.words) {
    const std::string lower = LowerAscii(word.form);
    if (IsNegation(lower)) {
      reach = kReach;
      continue;
    }
    sum += lexicon.Valence(lower) * (reach > 0 ? kTurned : 1.0);
    --reach;
  }
  return sum;
}

void MarkCues(const ParsedSentence& parsed, const ConflictLexicon& lexicon, SentenceIndex& index) {
  bool first = true;
  for (const Word& word : parsed.words) {
    if (word.upos == Upos::kPunct) {
      index.question |= word.form == "?";
      continue;
    }
    const std::string lower = LowerAscii(word.form);
    if (first && lexicon.IsContrastStart(lower)) index.contrast_start = true;
    if (!first && lexicon.IsContrastInside(lower)) index.contrast_inside = true;
    index.denial |= lexicon.IsDenial(LowerAscii(word.lemma));
    index.unknown |= lexicon.IsUnknown(LowerAscii(word.lemma));
    index.negated |= IsNegation(lower);
    first = false;
  }
}

}  // namespace

bool SaysNotSo(const Story& story, const EventMention& mention) {
  const bool negated = mention.polarity == Polarity::kNegative;
  if (mention.claim < 0) return negated;
  return negated != (story.articles[mention.document].claims.claims[mention.claim].stance == Stance::kDenies);
}

StoryIndex::StoryIndex(const Story& story, const ConflictLexicon& lexicon) : story_(story) {
  std::map<std::string, uint32_t> ids;
  sentences_.resize(story.articles.size());
  for (uint32_t d = 0; d < story.articles.size(); ++d) IndexDocument(d, lexicon, ids);
  stems_.resize(ids.size());
  for (const auto& [text, id] : ids) stems_[id] = text;
  frequency_.assign(story.articles.size(), std::vector<uint32_t>(ids.size(), 0));
  for (uint32_t d = 0; d < sentences_.size(); ++d) {
    for (const SentenceIndex& sentence : sentences_[d]) {
      for (uint32_t stem : sentence.stems) ++frequency_[d][stem];
    }
  }
  std::set<std::string_view> seen;
  for (uint32_t d = 0; d < sentences_.size(); ++d) {
    for (uint32_t s = 0; s < sentences_[d].size(); ++s) {
      sentences_[d][s].copy = !seen.insert(TextOf(d, s)).second;
    }
  }
  for (uint32_t m = 0; m < story.mentions.size(); ++m) {
    const EventMention& mention = story.mentions[m];
    sentences_[mention.document][mention.sentence].mentions.push_back(m);
  }
}

void StoryIndex::IndexDocument(uint32_t document, const ConflictLexicon& lexicon,
                               std::map<std::string, uint32_t>& ids) {
  const Stemmer stemmer;
  const Analysis& article = story_.articles[document];
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    const ParsedSentence& parsed = article.parse.sentences[s];
    SentenceIndex index;
    for (uint32_t w = 0; w < parsed.words.size(); ++w) {
      const int32_t entity = StoryEntityAt(story_, document, s, w);
      if (entity >= 0) index.entities.insert(entity);
      if (!IsContent(parsed.words[w], lexicon)) continue;
      const std::string lemma = LowerAscii(parsed.words[w].lemma);
      const auto stem = ids.try_emplace(stemmer.Stem(lemma), static_cast<uint32_t>(ids.size())).first->second;
      stem_of_lemma_[lemma] = stem;
      index.content.push_back({w, stem});
      index.stems.insert(stem);
    }
    MarkCues(parsed, lexicon, index);
    index.valence = ValenceOf(parsed, lexicon);
    index.headline = article.document.sentences[s].region == RegionKind::kHeadline;
    const int32_t root = Root(parsed);
    for (size_t a = 0; a < article.claims.attributions.size(); ++a) {
      const Attribution& attribution = article.claims.attributions[a];
      if (attribution.sentence != s &&
          !(root >= 0 &&
            std::any_of(attribution.content.begin(), attribution.content.end(),
                        [&](ByteRange r) { return r.Contains(parsed.words[root].range.begin); })))
        continue;
      index.quoted |= attribution.quoted;
      if (index.source.empty() && !attribution.chain.empty()) {
        index.source = attribution.chain.back().name;
        index.source_attribution = static_cast<int32_t>(a);
        index.source_entity = StoryEntityOf(story_, document, attribution.chain.back().entity);
      }
    }
    sentences_[document].push_back(std::move(index));
  }
}

std::string_view StoryIndex::TextOf(uint32_t document, uint32_t sentence) const {
  const Document& article = story_.articles[document].document;
  return Slice(article.text, article.sentences[sentence].range);
}

std::set<uint32_t> StoryIndex::StemsOf(const EventMention& mention) const {
  const SentenceIndex& sentence = At(mention.document, mention.sentence);
  std::set<uint32_t> stems;
  for (const ContentWord& content : sentence.content) {
    if (std::binary_search(mention.own_words.begin(), mention.own_words.end(), content.word))
      stems.insert(content.stem);
  }
  return stems;
}

std::set<int32_t> StoryIndex::EntitiesOf(const EventMention& mention) const {
  std::set<int32_t> entities;
  for (uint32_t word : mention.own_words) {
    const int32_t entity = StoryEntityAt(story_, mention.document, mention.sentence, word);
    if (entity >= 0) entities.insert(entity);
  }
  return entities;
}

uint32_t StoryIndex::StemOf(const std::string& lemma) const {
  auto found = stem_of_lemma_.find(LowerAscii(lemma));
  return found == stem_of_lemma_.end() ? UINT32_MAX : found->second;
}

double StoryIndex::Weight(uint32_t stem, uint32_t document_a, uint32_t document_b) const {
  double sentences = SentenceCount(document_a), holding = frequency_[document_a][stem];
  if (document_a != document_b) {
    sentences += SentenceCount(document_b);
    holding += frequency_[document_b][stem];
  }
  return std::log(1.0 + sentences / std::max(1.0, holding));
}

double StoryIndex::Cosine(const std::set<uint32_t>& a, uint32_t document_a, const std::set<uint32_t>& b,
                          uint32_t document_b) const {
  double dot = 0, norm_a = 0, norm_b = 0;
  for (uint32_t stem : a) {
    const double weight = Weight(stem, document_a, document_b);
    norm_a += weight * weight;
    if (b.contains(stem)) dot += weight * weight;
  }
  for (uint32_t stem : b) {
    const double weight = Weight(stem, document_a, document_b);
    norm_b += weight * weight;
  }
  return dot == 0 ? 0 : dot / std::sqrt(norm_a * norm_b);
}

double StoryIndex::SentenceCosine(uint32_t document_a, uint32_t sentence_a, uint32_t document_b,
                                  uint32_t sentence_b) const {
  return Cosine(At(document_a, sentence_a).stems, document_a, At(document_b, sentence_b).stems, document_b);
}

const ParsedSentence& SentenceOf(const StoryIndex& index, const EventMention& mention) {
  return index.story().articles[mention.document].parse.sentences[mention.sentence];
}

const Attribution* CuedBy(const StoryIndex& index, const EventMention& mention, uint32_t word) {
  return index.story().articles[mention.document].claims.CuedBy(mention.sentence, word);
}

}  // namespace rashomon
