#include "conflicts/question.h"

#include <fmt/format.h>

#include <algorithm>

#include "conflicts/referent.h"
#include "conflicts/topic.h"
#include "conflicts/verb_group.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestNoun = 60;

const ParsedSentence& SentenceOf(const StoryIndex& index, const EventMention& mention) {
  return index.story().articles[mention.document].parse.sentences[mention.sentence];
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

// The attribution whose cue this word is: "said" of "Brandt said that ..."; null for none.
const Attribution* CuedBy(const StoryIndex& index, const EventMention& mention, uint32_t word) {
  const auto& all = index.story().articles[mention.document].claims.attributions;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Attribution& said) {
    return said.sentence == mention.sentence && said.cue_word == static_cast<int32_t>(word);
  });
  return found == all.end() ? nullptr : &*found;
}

// The head of what the cue tells, where that is a clause of the sentence; -1 else.
int32_t ContentHead(const ParsedSentence& sentence, const Attribution& said) {
  std::set<uint32_t> words;
  for (ByteRange range : said.content) words.merge(WordsIn(sentence, range));
  const int32_t top = TopOf(sentence, words);
  if (top < 0 || top == said.cue_word) return -1;
  const Word& word = sentence.words[top];
  const bool clause = word.upos == Upos::kVerb || Child(sentence, static_cast<uint32_t>(top), {"cop"}) >= 0;
  return clause ? top : -1;
}

// "what he did", "to which they belong": the clause lacks what the pronoun stands for.
bool HoldsGap(const ParsedSentence& sentence, uint32_t head, int32_t subject) {
  const std::vector<uint32_t> children = Children(sentence, head);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const Word& word = sentence.words[child];
    const bool asks = word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WP$";
    if (!asks || child > head)
      return word.lemma == "you" && HasRelation(word, {"nsubj"}) && static_cast<int32_t>(child) != subject;
    return !HasRelation(word, {"nsubj", "obj"}) || Antecedent(sentence, child) < 0;
  });
}

// A subject that tells nobody: "those", "some".
bool IsVague(const ParsedSentence& sentence, uint32_t subject) {
  static const std::set<std::string_view> kVague = {
      "those", "these", "some", "many",    "most", "both",  "other", "others", "each",
      "one",   "all",   "few",  "another", "such", "thing", "more",  "that",   "this",
      "what",  "it",    "he",   "she",     "they", "we",    "you",   "i"};
  if (!kVague.contains(Lower(sentence.words[subject].form)) && sentence.words[subject].lemma != "thing")
    return false;
  return Child(sentence, subject, {"nmod", "acl:relcl", "compound"}) < 0;
}

bool IsTold(const ParsedSentence& sentence, const std::set<uint32_t>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](uint32_t word) { return sentence.words[word].upos != Upos::kPunct; });
}

// "to do so"
bool SaysSo(const ParsedSentence& sentence, uint32_t head) {
  const int32_t adverb = Child(sentence, head, {"advmod"});
  return sentence.words[head].lemma == "do" && adverb >= 0 && sentence.words[adverb].lemma == "so";
}

// A cue whose content is a clause or stands in another sentence: "told the Herald".
bool TellsElsewhere(const StoryIndex& index, const EventMention& mention, uint32_t head,
                    const std::set<uint32_t>& rest) {
  const Attribution* said = CuedBy(index, mention, head);
  if (!said) return false;
  const ParsedSentence& sentence = SentenceOf(index, mention);
  if (ContentHead(sentence, *said) >= 0) return true;
  return std::none_of(said->content.begin(), said->content.end(), [&](ByteRange range) {
    const std::set<uint32_t> words = WordsIn(sentence, range);
    return std::any_of(words.begin(), words.end(), [&](uint32_t word) { return rest.contains(word); });
  });
}

// In headlines: "man" is "a man".
void AddArticle(const StoryIndex& index, const EventMention& mention, const std::set<uint32_t>& subject,
                Renamings& renamed) {
  static const std::set<std::string_view> kPeople = {
      "man",    "woman",   "boy",   "girl",   "teenager", "teen",     "driver",  "suspect",
      "gunman", "student", "child", "father", "mother",   "motorist", "soldier", "officer"};
  const Word& word = SentenceOf(index, mention).words[*subject.begin()];
  if (!index.At(mention.document, mention.sentence).headline || !kPeople.contains(word.lemma)) return;
  if (word.xpos == "NN" && subject.size() == 1) renamed[*subject.begin()] = "a " + Lower(word.form);
}

// A subject that a passive may leave unsaid.
bool IsAnybody(const ParsedSentence& sentence, int32_t subject) {
  static const std::set<std::string_view> kAnybody = {"we", "they", "you", "one", "it"};
  return subject >= 0 && kAnybody.contains(Lower(sentence.words[subject].form));
}

bool HoldsWhose(const ParsedSentence& sentence, const std::set<uint32_t>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](uint32_t word) { return sentence.words[word].lemma == "whose"; });
}

// Verbs that say nothing without what follows them.
bool SaysNothing(const ParsedSentence& sentence, uint32_t head) {
  static const std::set<std::string_view> kVerbs = {
      "be",     "have",     "do",      "say",   "tell",    "make",    "put",    "get",    "take", "go",
      "come",   "know",     "mean",    "think", "want",    "use",     "give",   "see",    "call", "accuse",
      "add",    "set",      "head",    "look",  "hold",    "keep",    "bring",  "find",   "let",  "try",
      "seem",   "become",   "include", "ask",   "believe", "note",    "turn",   "show",   "feel", "lead",
      "murder", "consider", "expect",  "need",  "allege",  "situate", "locate", "plan",   "hope", "intend",
      "agree",  "describe", "provide", "cause", "require", "involve", "create", "relate", "base"};
  const Word& word = sentence.words[head];
  if (word.upos == Upos::kVerb) return kVerbs.contains(word.lemma);
  return word.upos == Upos::kAdv || word.upos == Upos::kPron || word.upos == Upos::kDet;
}

// "accused Mr. Ostrow" of whom the parse makes Ostrow the subject.
bool IsOfItself(const StoryIndex& index, const EventMention& mention, uint32_t head, uint32_t subject) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t object = Child(sentence, head, {"obj"});
  if (object < 0 || sentence.words[object].upos == Upos::kPron) return false;
  const auto entity = [&](uint32_t word) {
    return StoryEntityAt(index.story(), mention.document, mention.sentence, word);
  };
  const int32_t who = entity(subject);
  return static_cast<uint32_t>(object) == subject ||
         (who >= 0 && who == entity(static_cast<uint32_t>(object)));
}

// Fills in how the question tells its pronouns; gives how many stay open.
Asked Tell(const StoryIndex& index, const EventMention& mention, const std::set<uint32_t>& subject,
           const std::set<uint32_t>& rest, ClauseQuestion& question) {
  PronounTelling telling = TellPronouns(index, mention, subject, rest);
  telling.renamed.merge(question.renamed);
  question.renamed = std::move(telling.renamed);
  return {.text = "", .open = telling.open, .vague = telling.vague};
}

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
  const Attribution* said = CuedBy(index, mention, mention.word);
  if (!said) return {Undone(SentenceOf(index, mention), mention.word)};
  const int32_t content = ContentHead(SentenceOf(index, mention), *said);
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
    if (CuedBy(index, mention, at)) continue;
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

Asked AskClause(const StoryIndex& index, const EventMention& mention, uint32_t head,
                ClauseQuestion question) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t subject = SubjectOf(sentence, head);
  if (subject < 0 || HoldsGap(sentence, head, subject)) return {};
  const auto who = static_cast<uint32_t>(subject);
  const std::set<uint32_t> rest = RestWords(sentence, head, question.left_out);
  std::set<uint32_t> words = SubjectWords(sentence, head);
  if (words.empty() || HoldsWhose(sentence, words) || IsOfItself(index, mention, head, who)) return {};
  question.subject = ReferentOf(index, mention, who);
  const Word& word = sentence.words[who];
  const bool there = word.deprel == "expl" && word.lemma == "there";
  if (word.upos == Upos::kPron && !there && question.subject.empty() && Antecedent(sentence, who) < 0 &&
      !Lower(word.form).starts_with("no") && !Lower(word.form).starts_with("any"))
    return {};
  if (question.subject.empty() && IsVague(sentence, *words.begin()) && words.size() == 1) return {};
  if (!question.subject.empty()) words = {who};
  AddArticle(index, mention, words, question.renamed);
  Asked asked = Tell(index, mention, words, rest, question);
  asked.text = Ask(sentence, head, question);
  const bool bare = question.asks.empty() && !IsTold(sentence, rest);
  asked.open += (bare && SaysNothing(sentence, head)) || TellsElsewhere(index, mention, head, rest) ||
                SaysSo(sentence, head);
  return asked;
}

Asked AskTurned(const StoryIndex& index, const EventMention& mention, uint32_t head,
                ClauseQuestion question) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  if (!CanBePassive(sentence, head)) return {};
  const auto object = static_cast<uint32_t>(Child(sentence, head, {"obj"}));
  const bool asks = !question.asks.empty();
  if (!asks && !IsAnybody(sentence, SubjectOf(sentence, head))) return {};
  const Upos upos = sentence.words[object].upos;
  if (HoldsGap(sentence, head, -1) || (!asks && upos != Upos::kNoun && upos != Upos::kPropn)) return {};
  std::set<uint32_t> left_out = question.left_out;
  left_out.insert(object);
  const std::set<uint32_t> rest = RestWords(sentence, head, left_out);
  Asked asked = Tell(index, mention, asks ? std::set<uint32_t>() : CoreOf(sentence, object), rest, question);
  asked.text = AskPassive(sentence, head, question);
  return asked;
}

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
  const int32_t top = TopOf(sentence, WordsIn(sentence, of.answer));
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
