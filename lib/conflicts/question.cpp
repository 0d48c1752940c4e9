#include "conflicts/question.h"

#include <fmt/format.h>

#include "conflicts/asked_clause.h"
#include "conflicts/topic.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestNoun = 60;

// "refused to leave" is asked of as that: "left" is the contrary.
uint32_t Undone(const ParsedSentence& sentence, uint32_t head) {
  static const std::set<std::string_view> kVerbs = {"refuse", "decline", "fail", "threaten"};
  const Word& word = sentence.words[head];
  const bool undone =
      HasRelation(word, {"xcomp"}) && word.head >= 0 && kVerbs.contains(sentence.words[word.head].lemma);
  return undone ? static_cast<uint32_t>(word.head) : head;
}

// What can be asked of one mention, best first: what its cue tells, its own clause.
std::vector<uint32_t> HeadsOf(const StoryIndex& index, const EventMention& mention) {
  if (!IsCue(index, mention, mention.word)) return {Undone(SentenceOf(index, mention), mention.word)};
  const int32_t content = ContentHead(index, mention, mention.word);
  if (content < 0) return {mention.word};
  return {static_cast<uint32_t>(content), mention.word};
}

std::string AskOwn(const StoryIndex& index, const EventMention& mention, int most_open, int most_vague) {
  for (uint32_t head : HeadsOf(index, mention)) {
    const Asked asked = AskClause(index, mention, head, {});
    if (!asked.text.empty() && asked.open <= most_open && asked.vague <= most_vague) return asked.text;
  }
  return "";
}

std::string AskOwnTurned(const StoryIndex& index, const EventMention& mention) {
  for (uint32_t head : HeadsOf(index, mention)) {
    const Asked asked = AskTurned(index, mention, head, {});
    if (!asked.text.empty() && asked.open + asked.vague == 0) return asked.text;
  }
  return "";
}

// The nearest clause around the mention that can be asked: "was released to avoid prosecution". Beyond a
// clause that somebody says, or that only adds, another matter begins.
std::string AskAround(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  for (uint32_t at = mention.word; sentence.words[at].head >= 0;) {
    if (HasRelation(sentence.words[at], {"ccomp", "parataxis"}) || sentence.words[at].deprel == "acl:relcl")
      break;
    at = static_cast<uint32_t>(sentence.words[at].head);
    if (IsCue(index, mention, at)) continue;
    const Asked asked = AskClause(index, mention, at, {});
    if (!asked.text.empty() && asked.open + asked.vague == 0) return asked.text;
  }
  return "";
}

// "the meeting between the presidents", for predicates that are nouns.
std::string EventNoun(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const Upos upos = sentence.words[mention.word].upos;
  if ((upos != Upos::kNoun && upos != Upos::kPropn) || SubjectOf(sentence, mention.word) >= 0) return "";
  return ToldNounPhrase(index, mention, mention.word, kLongestNoun);
}

std::string AskOfNoun(const StoryIndex& index, const EventMention& mention) {
  const std::string noun = EventNoun(index, mention);
  return noun.empty() ? "" : fmt::format("What is known of {}?", noun);
}

// Where no clause can be asked: what both speak of, else a clause with words left open, else the event.
std::string AskAtLast(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  const std::string topic = SharedTopicPhrase(index, a, b);
  if (!topic.empty()) return fmt::format("What is said of {}?", topic);
  constexpr int kSomeOpen = 2;
  for (const EventMention* mention : {&a, &b}) {
    if (std::string asked = AskOwn(index, *mention, kSomeOpen, kSomeOpen); !asked.empty()) return asked;
  }
  for (const EventMention* mention : {&a, &b}) {
    const std::string own = SharedTopicPhrase(index, *mention, *mention);
    if (own.find(' ') != std::string::npos) return fmt::format("What is said of {}?", own);
  }
  return fmt::format("What is said of {}?", index.story().events[a.event].label);
}

// First of what the functions give that is not empty.
template <typename... Ask>
std::string FirstOf(const Ask&... ask) {
  std::string asked;
  ((asked = ask(), !asked.empty()) || ...);
  return asked;
}

std::string Otherwise(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  return FirstOf([&] { return AskOwn(index, a, 0, 1); }, [&] { return AskOwn(index, b, 0, 1); },
                 [&] { return AskOfNoun(index, a); }, [&] { return AskOwnTurned(index, a); },
                 [&] { return AskOwnTurned(index, b); }, [&] { return AskAround(index, a); },
                 [&] { return AskAround(index, b); }, [&] { return AskAtLast(index, a, b); });
}

// How much a clause speaks of what the other passage does.
double SharedWith(const StoryIndex& index, const EventMention& mention, const EventMention& other) {
  return index.Cosine(index.StemsOf(mention), mention.document,
                      index.At(other.document, other.sentence).stems, other.document);
}

}  // namespace

std::string AskWhether(const StoryIndex& index, const EventMention& mention, const EventMention& other) {
  return FirstOf([&] { return AskOwn(index, mention, 0, 0); }, [&] { return AskOwn(index, other, 0, 0); },
                 [&] { return Otherwise(index, mention, other); });
}

std::string AskOfTopic(const StoryIndex& index, const Side& a, const Side& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  const bool second = SharedWith(index, y, x) > SharedWith(index, x, y);
  return second ? AskWhether(index, y, x) : AskWhether(index, x, y);
}

namespace {

std::string AskForOne(const StoryIndex& index, std::string_view asks, const AnsweredMention& of,
                      int most_open) {
  const ParsedSentence& sentence = SentenceOf(index, *of.mention);
  ClauseQuestion question{.asks = asks};
  const int32_t top = TopWord(sentence, {of.answer});
  if (top >= 0 && !IsAncestor(sentence, static_cast<uint32_t>(top), of.mention->word))
    question.left_out.insert(static_cast<uint32_t>(top));
  const Asked asked = AskClause(index, *of.mention, of.mention->word, std::move(question));
  return asked.open <= most_open ? asked.text : "";
}

}  // namespace

std::string AskFor(const StoryIndex& index, std::string_view asks, const AnsweredMention& a,
                   const AnsweredMention& b) {
  for (const int most_open : {0, 1}) {
    for (const AnsweredMention& of : {a, b}) {
      if (std::string asked = AskForOne(index, asks, of, most_open); !asked.empty()) return asked;
    }
  }
  for (const AnsweredMention& of : {a, b}) {
    const std::string noun = EventNoun(index, *of.mention);
    if (!noun.empty()) return fmt::format("{} was {}?", asks, noun);
  }
  return fmt::format("{}: {}?", asks, index.story().events[a.mention->event].label);
}

}  // namespace rashomon
