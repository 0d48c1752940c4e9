#include "unit/conflicts/asked_story.h"

#include "unit/syntax/tree_notation.h"

namespace rashomon {
namespace {

ParsedSentence& SentenceAt(Story& story, uint32_t sentence) {
  return story.articles.front().parse.sentences[sentence];
}

}  // namespace

Story StoryOfTrees(const std::vector<AskedSentence>& sentences) {
  Story story;
  Analysis article;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    ParsedSentence parsed = TreeOf(sentences[s].tree);
    const auto begin = static_cast<uint32_t>(article.document.text.size());
    EventMention mention;
    mention.sentence = s;
    mention.word = WordAt(parsed, sentences[s].mention);
    for (uint32_t word = 0; word < parsed.words.size(); ++word) {
      Word& at = parsed.words[word];
      at.range = {begin + at.range.begin, begin + at.range.end};
      article.document.text += at.form + " ";
      mention.own_words.push_back(word);
    }
    const auto end = static_cast<uint32_t>(article.document.text.size() - 1);
    article.document.sentences.push_back({.range = {begin, end}});
    mention.clause = {begin, end};
    mention.predicate = parsed.words[mention.word].range;
    article.parse.sentences.push_back(std::move(parsed));
    story.mentions.push_back(mention);
  }
  story.articles.push_back(std::move(article));
  story.events.resize(1);
  story.events.front().label = "the matter";
  story.joined.resize(1);
  return story;
}

void Mean(Story& story, uint32_t sentence, const std::string& pronoun, const std::string& name, bool sure) {
  Entities& entities = story.articles.front().entities;
  const uint32_t word = WordAt(SentenceAt(story, sentence), pronoun);
  EntityMention mention;
  mention.sentence = sentence;
  mention.first = mention.head = word;
  mention.end = word + 1;
  mention.kind = MentionKind::kPronoun;
  mention.entity = static_cast<uint32_t>(entities.entities.size());
  mention.range = SentenceAt(story, sentence).words[word].range;
  mention.sure = sure;
  Entity entity;
  entity.type = EntityType::kPerson;
  entity.name = name;
  entity.named = true;
  entity.mentions = {static_cast<uint32_t>(entities.mentions.size())};
  entities.mentions.push_back(mention);
  entities.entities.push_back(entity);
  story.joined.front().push_back(-1);
}

Attribution& Attribute(Story& story, uint32_t sentence, const std::string& cue, const std::string& from) {
  const ParsedSentence& parsed = SentenceAt(story, sentence);
  Attribution said;
  said.sentence = sentence;
  said.cue_word = static_cast<int32_t>(WordAt(parsed, cue));
  said.cue = parsed.words[said.cue_word].range;
  said.content = {{parsed.words[WordAt(parsed, from)].range.begin, parsed.words.back().range.end}};
  std::vector<Attribution>& all = story.articles.front().claims.attributions;
  all.push_back(said);
  return all.back();
}

}  // namespace rashomon
