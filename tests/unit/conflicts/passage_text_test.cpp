#include "conflicts/passage_text.h"

#include <doctest/doctest.h>

#include "conflicts/lexicon.h"

namespace rashomon {
namespace {

// One article of the sentences "Anna Holt arrived." and `second`; the first word of the second one is a
// pronoun of her.
Story StoryOf(const std::string& second, bool sure) {
  const std::string first = "Anna Holt arrived.";
  const auto begin = static_cast<uint32_t>(first.size() + 1);
  const auto end = begin + static_cast<uint32_t>(second.size());
  const auto word = begin + static_cast<uint32_t>(second.find(' '));
  Analysis article;
  article.document.text = first + " " + second;
  article.document.sentences = {{.range = {0, begin - 1}}, {.range = {begin, end}}};
  article.parse.sentences.resize(2);
  EntityMention name;
  name.range = {0, 9};
  EntityMention pronoun;
  pronoun.sentence = 1;
  pronoun.kind = MentionKind::kPronoun;
  pronoun.range = {begin, word};
  pronoun.sure = sure;
  article.entities.mentions = {name, pronoun};
  Entity anna;
  anna.type = EntityType::kPerson;
  anna.name = "Anna Holt";
  anna.named = true;
  anna.mentions = {0, 1};
  article.entities.entities = {anna};
  Story story;
  story.articles.push_back(std::move(article));
  story.joined = {{-1}};
  return story;
}

std::string TextOfSecond(const Story& story) {
  return PassageText(StoryIndex(story, ConflictLexicon()), {0, 1});
}

// The second sentence is said by the pronoun's person, in quotation marks.
void Attribute(Story& story) {
  Analysis& article = story.articles.front();
  Attribution said;
  said.sentence = 1;
  said.quoted = true;
  said.content = {article.document.sentences[1].range};
  Source anna;
  anna.name = "Anna Holt";
  anna.range = ByteRange{0, 9};
  anna.entity = 0;
  said.chain.push_back(anna);
  article.claims.attributions.push_back(said);
}

}  // namespace

TEST_CASE("a pronoun that can be nobody else is told by name") {
  CHECK(TextOfSecond(StoryOf("She left.", true)) == "She [Anna Holt] left.");
}

TEST_CASE("a pronoun that may be somebody else is left as it stands") {
  CHECK(TextOfSecond(StoryOf("She left.", false)) == "She left.");
}

TEST_CASE("a name that is a headline in capitals, one letter or a torn piece tells nothing") {
  for (const char* name : {"HOLT ARRIVES", "L.", "'s Department", ""}) {
    Story story = StoryOf("She left.", true);
    story.articles.front().entities.entities.front().name = name;
    CHECK(TextOfSecond(story) == "She left.");
  }
}

TEST_CASE("who speaks of \"her\" is not she; who speaks is told in front") {
  Story story = StoryOf("She left.", true);
  Attribute(story);
  CHECK(TextOfSecond(story).find("She [Anna Holt]") == std::string::npos);
}

TEST_CASE("a speaker told by a pronoun that may be somebody else is not told") {
  Story story = StoryOf("She left.", false);
  Attribute(story);
  Source& source = story.articles.front().claims.attributions.front().chain.back();
  source.range = story.articles.front().entities.mentions[1].range;
  CHECK(TextOfSecond(story) == "She left.");
}

}  // namespace rashomon
