#include "conflicts/stated.h"

#include <doctest/doctest.h>

#include "conflicts/lexicon.h"

namespace rashomon {
namespace {

// A sentence of words that are separated by blanks; marks of punctuation stand alone.
ParsedSentence SentenceOf(const std::string& text) {
  ParsedSentence sentence;
  for (uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<uint32_t>(std::min(text.find(' ', at), text.size()));
    Word word;
    word.form = word.lemma = text.substr(at, end - at);
    word.range = {at, end};
    const bool mark = word.form.find_first_not_of(",.:\"“”") == std::string::npos;
    word.upos = mark ? Upos::kPunct : Upos::kNoun;
    if (word.form == "that") word.deprel = "mark";
    if (word.form == "and") word.deprel = "cc";
    sentence.words.push_back(word);
    at = end + 1;
  }
  return sentence;
}

std::string UntiedText(const std::string& text) {
  const ParsedSentence sentence = SentenceOf(text);
  return std::string(Slice(text, Untied(sentence, {0, static_cast<uint32_t>(text.size())})));
}

Story StoryOf(const std::string& text, ByteRange content) {
  Analysis article;
  article.document.text = text;
  article.document.sentences = {{.range = {0, static_cast<uint32_t>(text.size())}}};
  article.parse.sentences = {SentenceOf(text)};
  Attribution said;
  said.content = {content};
  article.claims.attributions = {said};
  Story story;
  story.articles.push_back(std::move(article));
  return story;
}

// What is shown of the sentence for a predicate in it, where `content` is attributed.
std::string ShownOf(const std::string& text, const std::string& content, const std::string& predicate) {
  const auto begin = static_cast<uint32_t>(text.find(content)),
             at = static_cast<uint32_t>(text.find(predicate));
  const Story story = StoryOf(text, {begin, begin + static_cast<uint32_t>(content.size())});
  EventMention mention;
  mention.predicate = {at, at + static_cast<uint32_t>(predicate.size())};
  return std::string(Slice(text, StatementRange(StoryIndex(story, ConflictLexicon()), mention)));
}

}  // namespace

TEST_CASE("a clause loses what ties it to its sentence") {
  CHECK(UntiedText(", and that the dam held .") == "the dam held");
  CHECK(UntiedText("the dam held") == "the dam held");
}

TEST_CASE("quotation marks stay where both are there") {
  CHECK(UntiedText("the dam was “ safe and sound ” .") == "the dam was “ safe and sound ”");
  CHECK(UntiedText("\" The dam held \" ,") == "\" The dam held \"");
  CHECK(UntiedText("the dam held ” ,") == "the dam held");
}

TEST_CASE("what is attributed is shown where it is most of the sentence") {
  CHECK(ShownOf("Brandt said that the old dam held", "that the old dam held", "held") == "the old dam held");
}

TEST_CASE("the whole sentence is shown where less is attributed, or something else") {
  const std::string text = "After a night of rain the dam that Brandt called safe broke";
  CHECK(ShownOf(text, "safe", "safe") == text);
  const std::string other = "Brandt said that the old dam held";
  CHECK(ShownOf(other, "that the old dam held", "said") == other);
}

}  // namespace rashomon
