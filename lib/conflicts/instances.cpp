#include "conflicts/instances.h"

#include <algorithm>
#include <set>
#include <string>

#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr int64_t kApart = 20 * 24 * 60;  // minutes

bool LieApart(const TimeInterval& x, const TimeInterval& y) {
  return x.end + kApart < y.begin || y.end + kApart < x.begin;
}

// The time of the clause, else of the nearest clause around it that states one.
std::optional<TimeInterval> TimeAround(const StoryIndex& index, uint32_t document, uint32_t sentence,
                                       int32_t word) {
  const Story& story = index.story();
  const Analysis& article = story.articles[document];
  const ParsedSentence& parsed = article.parse.sentences[sentence];
  for (int32_t at = word; at >= 0; at = parsed.words[at].head) {
    for (uint32_t m : index.At(document, sentence).mentions) {
      const EventMention& around = story.mentions[m];
      if (static_cast<int32_t>(around.word) != at || around.time_value < 0) continue;
      if (const auto& interval = article.values.times[around.time_value].interval) return interval;
    }
  }
  return std::nullopt;
}

// "It killed nine people": of what the sentence before tells.
bool GoesOn(const ParsedSentence& parsed, int32_t root) {
  const int32_t subject = root < 0 ? -1 : Child(parsed, static_cast<uint32_t>(root), {"nsubj"});
  return subject >= 0 && parsed.words[subject].upos == Upos::kPron &&
         (parsed.words[subject].lemma == "it" || parsed.words[subject].lemma == "that");
}

std::optional<TimeInterval> StatedTime(const StoryIndex& index, const EventMention& mention) {
  const auto own = TimeAround(index, mention.document, mention.sentence, static_cast<int32_t>(mention.word));
  if (own || mention.sentence == 0) return own;
  const auto& sentences = index.story().articles[mention.document].parse.sentences;
  const ParsedSentence& parsed = sentences[mention.sentence];
  if (!GoesOn(parsed, Root(parsed))) return std::nullopt;
  return TimeAround(index, mention.document, mention.sentence - 1, Root(sentences[mention.sentence - 1]));
}

// The sentence, or the one before it, states a time long before the article.
bool TellsOfThePast(const StoryIndex& index, const EventMention& mention, absl::CivilMinute published) {
  const Values& values = index.story().articles[mention.document].values;
  return std::any_of(values.times.begin(), values.times.end(), [&](const TimeExpression& time) {
    const bool near = time.sentence == mention.sentence || time.sentence + 1 == mention.sentence;
    return near && time.interval && time.interval->end + kApart < published;
  });
}

std::optional<absl::CivilMinute> PublishedAt(const Story& story, uint32_t document) {
  const std::optional<Moment> at = PublicationOf(story, document);
  if (!at) return std::nullopt;
  return DayInterval(absl::CivilDay(at->at)).begin;
}

// `past` is told of a time long before its article; what the other tells, without a time, is the news.
bool IsPastBesideNews(const StoryIndex& index, const TimeInterval& past, const EventMention& told,
                      const EventMention& other) {
  const std::optional<absl::CivilMinute> own = PublishedAt(index.story(), told.document);
  const std::optional<absl::CivilMinute> news = PublishedAt(index.story(), other.document);
  return own && news && past.end + kApart < *own && other.modality == Modality::kActual &&
         !TellsOfThePast(index, other, *news);
}

// "Second", "another", "aftershock": what tells an instance from the one that needs no such word.
bool TellsApart(std::string_view lemma) {
  static const std::set<std::string_view> kWords = {
      "second", "third",   "fourth",   "fifth", "sixth",    "seventh",    "eighth",    "ninth",
      "tenth",  "another", "previous", "prior", "separate", "aftershock", "foreshock", "retrial"};
  return kWords.contains(lemma);
}

void AddApart(const ParsedSentence& parsed, uint32_t noun, std::set<std::string>& found) {
  if (TellsApart(parsed.words[noun].lemma)) found.insert(parsed.words[noun].lemma);
  for (const uint32_t child : Children(parsed, noun)) {
    const Word& word = parsed.words[child];
    if (HasRelation(word, {"amod", "det"}) && TellsApart(word.lemma)) found.insert(word.lemma);
  }
}

// Such words at the event, or at who or what takes part in it: "a second man was arrested".
std::set<std::string> ApartWords(const StoryIndex& index, const EventMention& mention) {
  const ParsedSentence& parsed = SentenceOf(index, mention);
  std::set<std::string> found;
  AddApart(parsed, mention.word, found);
  for (const Argument& argument : mention.arguments) {
    if (argument.role == Role::kAgent || argument.role == Role::kPatient)
      AddApart(parsed, argument.word, found);
  }
  return found;
}

}  // namespace

bool ToldApart(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  return ApartWords(index, a) != ApartWords(index, b);
}

bool AreTimesApart(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  const std::optional<TimeInterval> x = StatedTime(index, a), y = StatedTime(index, b);
  return x && y && LieApart(*x, *y);
}

bool AreOtherInstances(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  if (ToldApart(index, a, b)) return true;
  const std::optional<TimeInterval> x = StatedTime(index, a), y = StatedTime(index, b);
  if (x && y) return LieApart(*x, *y);
  if (x) return IsPastBesideNews(index, *x, a, b);
  return y && IsPastBesideNews(index, *y, b, a);
}

}  // namespace rashomon
