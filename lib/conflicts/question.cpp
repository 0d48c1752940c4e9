#include "conflicts/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "conflicts/clause_question.h"
#include "conflicts/stated.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestPhrase = 70;

const ParsedSentence& SentenceOf(const StoryIndex& index, const EventMention& mention) {
  return index.story().articles[mention.document].parse.sentences[mention.sentence];
}

// Who a pronoun is, where it is known: "I" is who speaks.
std::string NameOf(const StoryIndex& index, const EventMention& mention, int32_t subject) {
  if (subject < 0) return "";
  const Word& word = SentenceOf(index, mention).words[subject];
  static const std::set<std::string_view> kPersons = {"he", "she",
                                                      "who"};  // what "it" is, is known less surely
  if (word.form == "I" && !mention.source.empty()) return mention.source;
  if (word.upos != Upos::kPron || !kPersons.contains(word.lemma)) return "";
  const int32_t entity =
      StoryEntityAt(index.story(), mention.document, mention.sentence, static_cast<uint32_t>(subject));
  return entity < 0 ? "" : index.story().entities[entity].name;
}

// A question about "he", "we" or "it" tells an editor nothing.
bool Unresolved(const StoryIndex& index, const EventMention& mention, int32_t subject) {
  if (subject < 0) return true;
  const Word& word = SentenceOf(index, mention).words[subject];
  const bool empty = word.deprel == "expl" && word.lemma == "there";
  if (word.upos == Upos::kPron) return !empty && NameOf(index, mention, subject).empty();
  const std::vector<uint32_t> below = Subtree(SentenceOf(index, mention), static_cast<uint32_t>(subject));
  return std::any_of(below.begin(), below.end(), [&](uint32_t child) {
    return SentenceOf(index, mention).words[child].lemma == "whose";
  });
}

std::set<uint32_t> WordsIn(const ParsedSentence& sentence, ByteRange range) {
  std::set<uint32_t> words;
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].range.begin < range.end && range.begin < sentence.words[i].range.end)
      words.insert(i);
  }
  return words;
}

// The highest of some words: its head lies outside them.
int32_t TopOf(const ParsedSentence& sentence, const std::set<uint32_t>& words) {
  for (uint32_t word : words) {
    const Word& at = sentence.words[word];
    if (at.upos != Upos::kPunct && (at.head < 0 || !words.contains(static_cast<uint32_t>(at.head))))
      return static_cast<int32_t>(word);
  }
  return -1;
}

std::string AskClauseOf(const StoryIndex& index, const EventMention& mention, uint32_t head,
                        ClauseQuestion question) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t subject = SubjectOf(sentence, head);
  if (Unresolved(index, mention, subject)) return "";
  question.subject = NameOf(index, mention, subject);
  return Ask(sentence, head, question);
}

std::string AskClause(const StoryIndex& index, const EventMention& mention, ClauseQuestion question) {
  return AskClauseOf(index, mention, mention.word, std::move(question));
}

// The nearest clause around the mention that can be asked: "was released to avoid prosecution".
std::string AskAround(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  for (uint32_t at = mention.word; sentence.words[at].head >= 0;) {
    if (HasRelation(sentence.words[at], {"ccomp", "parataxis"})) break;  // beyond it somebody says so
    at = static_cast<uint32_t>(sentence.words[at].head);
    const std::string asked = AskClauseOf(index, mention, at, {});
    if (!asked.empty()) return asked;
  }
  return "";
}

// "the meeting between the presidents", for predicates that are nouns.
std::string EventNoun(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const Upos upos = sentence.words[mention.word].upos;
  if ((upos != Upos::kNoun && upos != Upos::kPropn) || SubjectOf(sentence, mention.word) >= 0) return "";
  return NounPhrase(sentence, mention.word, kLongestPhrase);
}

std::string Plural(const Word& noun) {
  if (noun.xpos == "NNS" && noun.lemma != "person") return noun.form;
  return PluralOf(noun.lemma);
}

// The noun that a figure counts: what one of its numbers hangs on.
int32_t CountedBy(const ParsedSentence& sentence, ByteRange figure) {
  const std::set<uint32_t> words = WordsIn(sentence, figure);
  for (uint32_t word : words) {
    const Word& at = sentence.words[word];
    if (!HasRelation(at, {"nummod"}) || words.contains(static_cast<uint32_t>(at.head))) continue;
    if (sentence.words[at.head].upos == Upos::kNoun) return at.head;
  }
  return -1;
}

}  // namespace

std::string PluralOf(const std::string& noun) {
  static const std::map<std::string_view, std::string_view> kIrregular = {
      {"person", "people"}, {"child", "children"}, {"man", "men"}, {"woman", "women"}};
  const auto irregular = kIrregular.find(noun);
  if (irregular != kIrregular.end()) return std::string(irregular->second);
  const bool consonant_y = noun.size() > 1 && noun.ends_with("y") &&
                           std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string_view::npos;
  if (consonant_y) return noun.substr(0, noun.size() - 1) + "ies";
  for (const char* ending : {"s", "x", "ch", "sh"}) {
    if (noun.ends_with(ending)) return noun + "es";
  }
  return noun + "s";
}

std::string AskWhether(const StoryIndex& index, const EventMention& mention) {
  const std::string asked = AskClause(index, mention, {});
  if (!asked.empty()) return asked;
  const std::string noun = EventNoun(index, mention);
  if (!noun.empty()) return fmt::format("What is known of {}?", noun);
  const std::string around = AskAround(index, mention);
  if (!around.empty()) return around;
  return fmt::format("Is it true: {}?", ClauseText(index, mention));
}

std::string AskFor(const StoryIndex& index, const EventMention& mention, std::string_view asks,
                   ByteRange answer) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  ClauseQuestion question{.asks = asks};
  const int32_t top = TopOf(sentence, WordsIn(sentence, answer));
  if (top >= 0 && !IsAncestor(sentence, static_cast<uint32_t>(top), mention.word))
    question.left_out.insert(static_cast<uint32_t>(top));
  const std::string asked = AskClause(index, mention, std::move(question));
  if (!asked.empty()) return asked;
  const std::string noun = EventNoun(index, mention);
  if (!noun.empty()) return fmt::format("{} was {}?", asks, noun);
  return fmt::format("{}: {}?", asks, index.story().events[mention.event].label);
}

std::string AskHowMany(const StoryIndex& index, const EventMention& mention, ByteRange figure) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t counted = CountedBy(sentence, figure);
  if (counted < 0) return "";
  const auto noun = static_cast<uint32_t>(counted);
  const std::string how_many = "How many " + Plural(sentence.words[noun]);
  if (SubjectOf(sentence, mention.word) == counted)
    return how_many + " " + PredicateOf(sentence, mention.word) + "?";
  if (!HasRelation(sentence.words[noun], {"obj"}) ||
      sentence.words[noun].head != static_cast<int32_t>(mention.word))
    return how_many + "?";
  const std::string asked = AskClause(index, mention, {.asks = how_many, .left_out = {noun}});
  return asked.empty() ? how_many + "?" : asked;
}

std::string AskOfTopic(const StoryIndex& index, const Side& a, const Side& b) {
  const Story& story = index.story();
  const std::set<int32_t> x = index.EntitiesOf(story.mentions[a.mention]),
                          y = index.EntitiesOf(story.mentions[b.mention]);
  std::vector<std::string> shared;
  for (int32_t entity : x) {
    if (y.contains(entity) && shared.size() < 2) shared.push_back(story.entities[entity].name);
  }
  if (!shared.empty()) return fmt::format("What is said of {}?", fmt::join(shared, " and "));
  return AskWhether(index, story.mentions[a.mention]);
}

}  // namespace rashomon
