#include "conflicts/rules/figure_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "conflicts/asked_clause.h"
#include "conflicts/rules/counted_phrase.h"
#include "conflicts/topic.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestOwner = 50;

using Lemmas = std::set<std::string_view>;

// What is told of the people counted.
struct Fate {
  std::string_view klass;
  Lemmas lemmas;
  std::string_view question;
};
const std::vector<Fate>& Fates() {
  static const std::vector<Fate> kFates = {
      {"death",
       {"dead", "death", "toll", "fatality", "body", "life", "die", "kill"},
       "How many people were killed?"},
      {"injury", {"injured", "wounded", "injury", "hurt", "injure", "wound"}, "How many people were hurt?"},
      {"missing", {"missing", "unaccounted"}, "How many people are missing?"},
      {"homeless", {"homeless"}, "How many people were left homeless?"}};
  return kFates;
}

// A word beside the figure: what it hangs on, what hangs on it, and what hangs on the same verb as an object
// does ("left ten people dead").
bool StandsBeside(const Figure& figure, const Lemmas& lemmas) {
  const auto& words = figure.sentence.words;
  const int32_t above = words[figure.role].head;
  for (uint32_t at = 0; at < words.size(); ++at) {
    if (!lemmas.contains(words[at].lemma)) continue;
    const int32_t head = words[at].head;
    const bool inside = figure.words.contains(at) || static_cast<int32_t>(at) == figure.noun;
    const bool below = head == static_cast<int32_t>(figure.role) || head == figure.noun;
    const bool beside = above >= 0 && head == above && HasRelation(words[at], {"xcomp", "obj"});
    if (inside || static_cast<int32_t>(at) == above || (below && head >= 0) || beside) return true;
  }
  return false;
}

std::string AskFate(const Figure& figure) {
  if (figure.counted.noun != "person") return "";
  for (const Fate& fate : Fates()) {
    const bool said = figure.counted.classes.contains(std::string(fate.klass));
    if (said || StandsBeside(figure, fate.lemmas)) return std::string(fate.question);
  }
  return "";
}

std::string Closed(const Asked& asked) {
  return asked.open > 0 ? "" : asked.text;
}

// Everything that hangs on the verb behind it.
std::set<uint32_t> HangsOn(const ParsedSentence& sentence, uint32_t head) {
  std::set<uint32_t> hanging;
  for (uint32_t child : Children(sentence, head)) {
    if (child > head && !HasRelation(sentence.words[child], {"compound", "nsubj"})) hanging.insert(child);
  }
  return hanging;
}

// Asked in full, else without what hangs on the verb and leaves something open.
template <typename AskIt>
std::string AskShort(const Figure& figure, uint32_t head, const std::string& asks, const AskIt& ask) {
  ClauseQuestion question{.asks = asks, .left_out = {figure.role}};
  if (std::string asked = Closed(ask(figure.index, figure.mention, head, question)); !asked.empty())
    return asked;
  question.left_out.merge(HangsOn(figure.sentence, head));
  return Closed(ask(figure.index, figure.mention, head, question));
}

std::string AskClauseFor(const Figure& figure, uint32_t head, const std::string& asks) {
  return AskShort(figure, head, asks, AskClause);
}

// "sinks", "has been": the verb is not that of many.
bool IsOfOne(const Figure& figure, uint32_t head) {
  if (figure.counted.quantity->measure != MeasureType::kCount) return false;
  const int32_t auxiliary = Child(figure.sentence, head, {"aux", "cop"});
  const Word& verb = figure.sentence.words[auxiliary >= 0 ? auxiliary : head];
  return verb.xpos == "VBZ" || verb.form == "was";
}

// "were seized from the pirates" of a verb whose subject is counted.
std::string AskOfSubject(const Figure& figure, uint32_t head) {
  const PronounTelling telling =
      TellPronouns(figure.index, figure.mention, {figure.role}, RestWords(figure.sentence, head));
  if (telling.open > 0 || IsOfOne(figure, head)) return "";
  const std::string told = PredicateOf(figure.sentence, head, {.renamed = telling.renamed});
  return told.find(' ') == std::string::npos && figure.sentence.words[head].lemma == "be"
             ? ""
             : HowMany(figure) + " " + told + "?";
}

// "three boats that attacked the ship", "people killed in the fire".
std::string AskOfRelative(const Figure& figure) {
  if (figure.noun < 0) return "";
  for (uint32_t child : Children(figure.sentence, static_cast<uint32_t>(figure.noun))) {
    const Word& word = figure.sentence.words[child];
    const int32_t subject = Child(figure.sentence, child, {"nsubj"});
    if (word.deprel == "acl:relcl" && subject >= 0 &&
        Antecedent(figure.sentence, static_cast<uint32_t>(subject)) == figure.noun)
      return AskOfSubject(figure, child);
    if (word.deprel != "acl" || word.xpos != "VBN") continue;
    const std::string told = AskOfSubject(figure, child);
    const std::string how_many = HowMany(figure);
    if (!told.empty()) return how_many + " were" + told.substr(how_many.size());
  }
  return "";
}

std::string AskOfObject(const Figure& figure, uint32_t head) {
  const std::string asks = HowMany(figure);
  if (std::string asked = AskClauseFor(figure, head, asks); !asked.empty()) return asked;
  return AskShort(figure, head, asks, AskTurned);
}

// "fell from 90 metres", "extend to 12 miles".
std::string AskOfOblique(const Figure& figure, uint32_t head) {
  const std::string marker = PrepositionOf(figure.sentence, figure.role);
  const bool far = figure.counted.quantity->measure == MeasureType::kLength &&
                   (marker.empty() || marker == "to" || marker == "for");
  if (far) return AskClauseFor(figure, head, "How far");
  if (marker.empty()) return "";
  std::string asks = HowMany(figure);
  if (asks == "How much money") asks = "How much";
  return AskClauseFor(figure, head, Upper(marker) + " " + Lower(asks));
}

bool IsPast(const ParsedSentence& sentence) {
  const int32_t root = Root(sentence);
  if (root < 0) return true;
  const int32_t auxiliary = Child(sentence, static_cast<uint32_t>(root), {"aux", "cop"});
  const Word& verb = sentence.words[auxiliary >= 0 ? auxiliary : root];
  return verb.xpos != "VBZ" && verb.xpos != "VBP" && verb.xpos != "MD";
}

// "the settlement" of "a settlement of $84,000", without the figure.
std::string OwnerPhrase(const Figure& figure, uint32_t owner) {
  std::set<uint32_t> words = CoreOf(figure.sentence, owner);
  Remove(words, Below(figure.sentence, figure.role));
  Remove(words, figure.words);
  for (uint32_t child : Children(figure.sentence, owner)) {
    const Word& word = figure.sentence.words[child];
    if (word.deprel != "nmod:poss" && !HasRelation(word, {"amod", "compound", "nmod", "flat", "nummod"}))
      Remove(words, Below(figure.sentence, child));
  }
  const PronounTelling telling = TellPronouns(figure.index, figure.mention, words, {});
  if (telling.open > 0) return "";
  const std::string phrase = InnerPhrase(figure.sentence, words, kLongestOwner, telling.renamed);
  const Word& first = figure.sentence.words[*words.begin()];
  const bool known = first.xpos == "PRP$" || first.upos == Upos::kPropn || first.deprel == "nmod:poss";
  return phrase.empty() || known ? phrase : "the " + phrase;
}

bool IsDimension(const std::string& lemma) {
  static const Lemmas kNouns = {"height", "depth", "length", "width", "distance", "altitude", "radius",
                                "weight", "size",  "cost",   "price", "speed",    "range",    "age"};
  return kNouns.contains(lemma);
}

// A measure of the noun that it hangs on: "a 30-metre boat", "a settlement of $84,000", "a 48-page
// indictment".
std::string AskOfOwner(const Figure& figure, uint32_t owner) {
  const Word& noun = figure.sentence.words[owner];
  const std::string marker = PrepositionOf(figure.sentence, figure.role);
  const bool hangs = marker.empty() || marker == "of";
  const std::string phrase = OwnerPhrase(figure, owner);
  if (!hangs || phrase.empty() || (noun.upos != Upos::kNoun && noun.upos != Upos::kPropn)) return "";
  const std::string be = IsPast(figure.sentence) ? "was" : "is";
  const std::string how = HowBig(figure);
  if (figure.counted.quantity->measure == MeasureType::kCount) {
    const bool people = figure.counted.noun == "person" || figure.counted.noun == "child";
    return fmt::format("{} {} {} {}?", HowMany(figure), be == "was" ? "did" : "does", phrase,
                       people ? "have" : "come to");
  }
  if (how.empty()) return "";
  return fmt::format("{} {} {}?", IsDimension(noun.lemma) ? "What" : how, be, phrase);
}

// "The cost was $212 million".
std::string AskOfPredicate(const Figure& figure) {
  std::string how = HowBig(figure);
  if (figure.counted.quantity->measure == MeasureType::kLength) how = "How far";
  if (figure.counted.quantity->measure == MeasureType::kPercent) how = "How high";
  const int32_t subject = SubjectOf(figure.sentence, figure.role);
  const bool dimension = subject >= 0 && IsDimension(figure.sentence.words[subject].lemma);
  return AskClauseFor(figure, figure.role, dimension ? "What" : how.empty() ? HowMany(figure) : how);
}

// "Veldt, home to 9,000", "a town of 9,000 people".
std::string AskResidents(const Figure& figure) {
  static const Lemmas kPlaces = {"home", "city", "town", "village", "island", "district", "population"};
  const ParsedSentence& sentence = figure.sentence;
  const int32_t above = sentence.words[figure.role].head;
  if (figure.counted.noun != "person" || above < 0 || !kPlaces.contains(sentence.words[above].lemma))
    return "";
  const Word& place = sentence.words[above];
  int32_t named =
      HasRelation(place, {"appos"}) ? place.head : SubjectOf(sentence, static_cast<uint32_t>(above));
  if (named < 0 && place.lemma != "home" && place.lemma != "population") named = above;
  if (named < 0 || sentence.words[named].upos == Upos::kPron) return "";
  const std::string phrase = OwnerPhrase(figure, static_cast<uint32_t>(named));
  return phrase.empty() ? "" : fmt::format("How many people live in {}?", phrase);
}

// By the place of the figure in its clause.
std::string AskByRole(const Figure& figure) {
  const Word& role = figure.sentence.words[figure.role];
  if (Child(figure.sentence, figure.role, {"cop"}) >= 0) return AskOfPredicate(figure);
  if (std::string asked = AskResidents(figure); !asked.empty()) return asked;
  if (std::string asked = AskOfRelative(figure); !asked.empty()) return asked;
  if (role.head < 0) return "";
  const auto head = static_cast<uint32_t>(role.head);
  if (HasRelation(role, {"nsubj"}))
    return PrepositionOf(figure.sentence, figure.role).empty() ? AskOfSubject(figure, head) : "";
  if (HasRelation(role, {"obj"})) return AskOfObject(figure, head);
  if (HasRelation(role, {"obl", "advmod"})) return AskOfOblique(figure, head);
  if (HasRelation(role, {"nmod", "compound", "amod", "nummod"})) return AskOfOwner(figure, head);
  return "";
}

// What of the sentence has a magnitude.
std::string AskMagnitude(const Figure& figure) {
  static const Lemmas kQuakes = {"quake",   "earthquake", "aftershock", "tremor",
                                 "temblor", "shock",      "eruption"};
  for (const Word& word : figure.sentence.words) {
    if (kQuakes.contains(word.lemma)) return fmt::format("What magnitude did the {} have?", word.lemma);
  }
  return "";
}

std::string AskAge(const Figure& figure) {
  const Story& story = figure.index.story();
  if (figure.counted.owner >= 0)
    return fmt::format("How old is {}?", story.entities[figure.counted.owner].name);
  return figure.counted.owner_noun.empty() ? ""
                                           : fmt::format("How old is the {}?", figure.counted.owner_noun);
}

std::string AskTemperature(const Figure& figure) {
  const std::vector<Word>& words = figure.sentence.words;
  const bool named =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.lemma == "temperature"; });
  if (!named) return AskByRole(figure);
  return IsPast(figure.sentence) ? "What was the temperature?" : "What is the temperature?";
}

std::string AskOne(const Figure& figure) {
  if (figure.counted.quantity->measure == MeasureType::kMagnitude) return AskMagnitude(figure);
  if (figure.counted.quantity->measure == MeasureType::kTemperature) return AskTemperature(figure);
  if (figure.counted.quantity->measure == MeasureType::kAge) return AskAge(figure);
  return AskByRole(figure);
}

// "What depth is given for the shock?"
std::string AskOfLength(const Figure& a, const Figure& b, const std::string& topic) {
  std::string dimension = a.counted.quantity->dimension;
  if (dimension.empty()) dimension = b.counted.quantity->dimension;
  if (dimension.empty()) dimension = "distance";
  const std::string last = topic.substr(topic.rfind(' ') + 1);
  if (IsDimension(last)) return fmt::format("What {} is given?", last);
  return fmt::format("What {} is given{}?", dimension, topic.empty() ? "" : " for " + topic);
}

// Where no clause tells what is counted.
std::string AskOfWhat(const StoryIndex& index, const Figure& a, const Figure& b) {
  std::string topic = SharedTopicPhrase(index, a.mention, b.mention);
  if (topic.empty()) topic = SharedTopicPhrase(index, a.mention, a.mention);
  const std::string about = topic.empty() ? "" : " for " + topic;
  switch (a.counted.quantity->measure) {
    case MeasureType::kCount:
      return HowMany(a) + " were there?";
    case MeasureType::kMoney:
      return fmt::format("What sum is given{}?", about);
    case MeasureType::kPercent:
      return fmt::format("What share is given{}?", about);
    case MeasureType::kLength:
      return AskOfLength(a, b, topic);
    case MeasureType::kMagnitude:
      return fmt::format("What magnitude is given{}?", about);
    default:
      return fmt::format("What figure is given{}?", about);
  }
}

}  // namespace

std::string AskFigure(const StoryIndex& index, const Counted& a, const Counted& b) {
  const Figure x = FigureOf(index, a), y = FigureOf(index, b);
  for (const auto ask : {AskFate, AskOne}) {
    for (const Figure* figure : {&x, &y}) {
      if (std::string asked = ask(*figure); !asked.empty()) return asked;
    }
  }
  return AskOfWhat(index, x, y);
}

}  // namespace rashomon
