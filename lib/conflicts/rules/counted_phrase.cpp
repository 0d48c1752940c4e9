#include "conflicts/rules/counted_phrase.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "conflicts/phrase.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr size_t kLongestCounted = 40;

int32_t TopOf(const ParsedSentence& sentence, const std::set<uint32_t>& words) {
  for (uint32_t word : words) {
    const int32_t head = sentence.words[word].head;
    if (head < 0 || !words.contains(static_cast<uint32_t>(head))) return static_cast<int32_t>(word);
  }
  return -1;
}

// Nouns that only say that there are many: "a total of", "groups of".
bool IsMeasureNoun(const Word& word) {
  static const std::set<std::string_view> kNouns = {
      "total",   "number",  "group",   "couple", "pair", "handful", "series", "set",
      "maximum", "minimum", "average", "rest",   "team", "amount",  "sum",    "record"};
  return kNouns.contains(word.lemma);
}

// The word above that stands for the figure in the clause: of several that are listed, the first.
uint32_t RoleOf(const ParsedSentence& sentence, uint32_t word) {
  uint32_t at = word;
  for (size_t steps = 0; steps < sentence.words.size(); ++steps) {
    const Word& here = sentence.words[at];
    if (here.head < 0) break;
    const Word& above = sentence.words[here.head];
    const bool listed = HasRelation(here, {"conj"}) && above.upos != Upos::kVerb;
    const bool many = HasRelation(here, {"nmod"}) && IsMeasureNoun(above);
    if (!listed && !many) break;
    at = static_cast<uint32_t>(here.head);
  }
  return at;
}

std::string Plural(const Word& noun) {
  if (noun.xpos == "NNS" && noun.lemma != "person") return noun.form;
  return PluralOf(noun.lemma);
}

// "foreign" and "of the navy" of "14 foreign vessels of the navy that they hold".
std::set<uint32_t> CountedWords(const Figure& figure) {
  const ParsedSentence& sentence = figure.sentence;
  const auto noun = static_cast<uint32_t>(figure.noun);
  std::set<uint32_t> words = CoreOf(sentence, noun);
  for (uint32_t child : Children(sentence, noun)) {
    const Word& word = sentence.words[child];
    const bool own = HasRelation(word, {"amod", "compound"}) ||
                     (HasRelation(word, {"nmod"}) && PrepositionOf(sentence, child) == "of");
    if (!own || word.lemma == "other" || word.lemma == "more" || word.lemma == "further" ||
        word.lemma == "additional")
      Remove(words, Below(sentence, child));
  }
  Remove(words, figure.words);
  words.insert(noun);
  return words;
}

// "17 of the hijacked ships": what the figure is a part of.
std::string PartOf(const Figure& figure) {
  for (uint32_t child : Children(figure.sentence, figure.role)) {
    const Word& word = figure.sentence.words[child];
    if (!HasRelation(word, {"nmod"}) || PrepositionOf(figure.sentence, child) != "of") continue;
    if (word.upos == Upos::kPron || figure.words.contains(child)) continue;
    std::set<uint32_t> words = CoreOf(figure.sentence, child);
    for (uint32_t below : Children(figure.sentence, child)) {
      if (HasRelation(figure.sentence.words[below], {"conj"})) Remove(words, Below(figure.sentence, below));
    }
    return InnerPhrase(figure.sentence, words, kLongestCounted);
  }
  return "";
}

}  // namespace

Figure FigureOf(const StoryIndex& index, const Counted& counted) {
  const EventMention& mention = index.story().mentions[counted.mention];
  const ParsedSentence& sentence =
      index.story().articles[counted.document].parse.sentences[counted.quantity->sentence];
  Figure figure{.index = index, .counted = counted, .mention = mention, .sentence = sentence};
  for (uint32_t word = counted.quantity->first_word; word < counted.quantity->end_word; ++word)
    figure.words.insert(word);
  if (counted.quantity->measure == MeasureType::kCount) figure.noun = counted.quantity->noun_word;
  const int32_t top = TopOf(sentence, figure.words);
  const bool hangs = figure.noun >= 0 && !IsAncestor(sentence, static_cast<uint32_t>(top), figure.noun);
  figure.role = RoleOf(sentence, static_cast<uint32_t>(hangs ? figure.noun : top));
  return figure;
}

std::string PrepositionOf(const ParsedSentence& sentence, uint32_t word) {
  const int32_t marker = Child(sentence, word, {"case"});
  return marker < 0 ? "" : sentence.words[marker].lemma;
}

std::string HowMany(const Figure& figure) {
  const std::string part = figure.words.contains(figure.role) ? PartOf(figure) : "";
  switch (figure.counted.quantity->measure) {
    case MeasureType::kCount: {
      if (figure.noun < 0) return "How many " + PluralOf(figure.counted.noun);
      if (part.starts_with("the ")) return "How many of " + part;
      const Renamings plural = {
          {static_cast<uint32_t>(figure.noun), Plural(figure.sentence.words[figure.noun])}};
      return "How many " + InnerPhrase(figure.sentence, CountedWords(figure), kLongestCounted, plural);
    }
    case MeasureType::kMoney:
      return part.starts_with("the ") ? "How much of " + part : "How much money";
    case MeasureType::kPercent:
      return part.empty() ? "What share" : "What share of " + part;
    default: {
      const std::string& unit = figure.counted.quantity->unit;
      return unit.empty() ? "How much" : "How many " + PluralOf(unit);
    }
  }
}

std::string HowBig(const Figure& figure) {
  static const std::map<MeasureType, std::string_view> kAsked = {
      {MeasureType::kMoney, "How much"},   {MeasureType::kLength, "How long"},
      {MeasureType::kMass, "How heavy"},   {MeasureType::kArea, "How large"},
      {MeasureType::kVolume, "How big"},   {MeasureType::kSpeed, "How fast"},
      {MeasureType::kAge, "How old"},      {MeasureType::kTemperature, "How hot"},
      {MeasureType::kDuration, "How long"}};
  const auto asked = kAsked.find(figure.counted.quantity->measure);
  return asked == kAsked.end() ? "" : std::string(asked->second);
}

std::string PluralOf(const std::string& noun) {
  static const std::map<std::string_view, std::string_view> kIrregular = {
      {"person", "people"}, {"child", "children"}, {"man", "men"},
      {"woman", "women"},   {"foot", "feet"},      {"life", "lives"}};
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

}  // namespace rashomon
