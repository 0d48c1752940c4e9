#include "events/link_facts.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

bool IsContent(const Word& word) {
  return word.upos == Upos::kNoun || word.upos == Upos::kVerb || word.upos == Upos::kPropn ||
         word.upos == Upos::kAdj || word.upos == Upos::kNum || word.upos == Upos::kAdv;
}

void SortDistinct(Numbers& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

// "another quake", "a second shot", "a previous arrest" name an instance of their own.
bool IsOtherInstance(const ParsedSentence& sentence, uint32_t word, const EventLexicon& lexicon) {
  for (uint32_t child : Children(sentence, word)) {
    if (HasRelation(sentence.words[child], {"amod", "det"}) &&
        lexicon.MarksOtherInstance(sentence.words[child].lemma)) {
      return true;
    }
  }
  return false;
}

ArgumentGroup GroupOf(const Argument& argument) {
  const std::string& relation = argument.relation;
  if (relation.starts_with("compound") || relation.starts_with("amod") || relation.starts_with("nmod:poss"))
    return ArgumentGroup::kModifier;
  if (argument.role == Role::kAgent) return ArgumentGroup::kAgent;
  if (argument.role == Role::kPatient) return ArgumentGroup::kPatient;
  if (argument.role == Role::kTopic && relation == "nmod:of") return ArgumentGroup::kPatient;
  if (argument.role == Role::kPlace || relation.ends_with(":on")) return ArgumentGroup::kPlace;
  return ArgumentGroup::kOther;
}

// The subject of the clause that governs a predicate without one: "Ann agreed to go", "Ann made a trip".
int32_t BorrowedSubject(const ParsedSentence& sentence, uint32_t word) {
  const Word& predicate = sentence.words[word];
  if (predicate.head < 0 || Child(sentence, word, {"nsubj"}) >= 0) return -1;
  if (!HasRelation(predicate, {"obj", "xcomp", "conj", "obl", "advcl", "acl", "ccomp"})) return -1;
  const int32_t subject = Child(sentence, static_cast<uint32_t>(predicate.head), {"nsubj"});
  return subject == static_cast<int32_t>(word) ? -1 : subject;
}

}  // namespace

bool Meet(const Numbers& a, const Numbers& b) {
  return Common(a, b) > 0;
}

size_t Common(const Numbers& a, const Numbers& b) {
  size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    count += *x == *y;
    const bool step_x = *x <= *y, step_y = *y <= *x;
    x += step_x;
    y += step_y;
  }
  return count;
}

double LinkFacts::Cosine(const Numbers& a, const Numbers& b) const {
  auto square = [&](uint32_t word) { return weights_[word] * weights_[word]; };
  double common = 0, a_sum = 0, b_sum = 0;
  for (uint32_t word : a) a_sum += square(word);
  for (uint32_t word : b) {
    b_sum += square(word);
    if (std::binary_search(a.begin(), a.end(), word)) common += square(word);
  }
  return common > 0 ? common / std::sqrt(a_sum * b_sum) : 0;
}

LinkFacts::LinkFacts(const Story& story, const EventLexicon& lexicon, const WordWeights& weights) {
  AddDocuments(story, weights);
  for (const EventMention& mention : story.mentions) all_.push_back(&mention);
  for (const EventMention& mention : story.background) all_.push_back(&mention);
  for (const EventMention* mention : all_) mentions_.push_back(FactsOf(story, *mention, lexicon, weights));
}

MentionFacts LinkFacts::FactsOf(const Story& story, const EventMention& mention, const EventLexicon& lexicon,
                                const WordWeights& weights) {
  const Analysis& article = story.articles[mention.document];
  const ParsedSentence& sentence = article.parse.sentences[mention.sentence];
  const Word& word = sentence.words[mention.word];
  MentionFacts facts;
  facts.document = mention.document;
  facts.sentence = mention.sentence;
  facts.noun = word.upos != Upos::kVerb && word.upos != Upos::kAux;
  facts.key = {LowerAscii(mention.lemma), !facts.noun};
  if (!lexicon.relations().Knows(facts.key)) facts.key.lemma = LowerAscii(word.lemma);
  facts.word = NumberOf(LowerAscii(word.lemma), weights);
  facts.klass = lexicon.ClassOf(facts.key.lemma);
  facts.light = lexicon.IsLight(facts.key.lemma);
  facts.proper = word.upos == Upos::kPropn;
  facts.event_noun = lexicon.relations().EventDegree(facts.key.lemma) == 2;
  facts.headline = article.document.sentences[mention.sentence].region == RegionKind::kHeadline;
  facts.other_instance = IsOtherInstance(sentence, mention.word, lexicon);
  facts.plural = word.xpos == "NNS" || word.xpos == "NNPS";
  facts.polarity = mention.polarity;
  facts.actual = mention.modality == Modality::kActual;
  AddSentence(story, mention, weights, facts);
  AddArguments(story, mention, weights, facts);
  return facts;
}

uint32_t LinkFacts::NumberOf(const std::string& lemma, const WordWeights& weights) {
  const auto [at, is_new] = numbers_.try_emplace(lemma, static_cast<uint32_t>(weights_.size()));
  if (is_new) weights_.push_back(weights.Of(lemma));
  return at->second;
}

void LinkFacts::AddDocuments(const Story& story, const WordWeights& weights) {
  count_ = story.articles.size();
  std::vector<WordCounts> words(count_), names(count_);
  for (size_t d = 0; d < count_; ++d) {
    for (const ParsedSentence& sentence : story.articles[d].parse.sentences) {
      for (const Word& word : sentence.words) {
        if (!IsContent(word)) continue;
        const uint32_t number = NumberOf(LowerAscii(word.lemma), weights);
        ++words[d][number];
        if (word.upos == Upos::kPropn || word.upos == Upos::kNum) ++names[d][number];
      }
    }
  }
  documents_ = Cosines(std::move(words));
  names_ = Cosines(std::move(names));
}

std::vector<double> LinkFacts::Cosines(std::vector<WordCounts> vectors) const {
  for (WordCounts& vector : vectors) {
    double squares = 0;
    for (auto& [word, value] : vector) {
      value = (1 + std::log(value)) * weights_[word];
      squares += value * value;
    }
    for (auto& [word, value] : vector) value /= std::sqrt(squares);
  }
  std::vector<double> cosines(count_ * count_, 1);
  for (size_t a = 0; a < count_; ++a) {
    for (size_t b = 0; b < a; ++b) {
      double sum = 0;
      for (const auto& [word, value] : vectors[a]) {
        const auto other = vectors[b].find(word);
        if (other != vectors[b].end()) sum += value * other->second;
      }
      cosines[a * count_ + b] = cosines[b * count_ + a] = sum;
    }
  }
  return cosines;
}

void LinkFacts::AddSentence(const Story& story, const EventMention& mention, const WordWeights& weights,
                            MentionFacts& facts) {
  const Analysis& article = story.articles[mention.document];
  const std::vector<Word>& words = article.parse.sentences[mention.sentence].words;
  for (uint32_t w = 0; w < words.size(); ++w) {
    const int32_t entity = StoryEntityAt(story, mention.document, mention.sentence, w);
    if (entity >= 0) facts.sentence_entities.push_back(static_cast<uint32_t>(entity));
    if (!IsContent(words[w])) continue;
    const uint32_t number = NumberOf(LowerAscii(words[w].lemma), weights);
    if (w != mention.word) facts.sentence_words.push_back(number);
    if (words[w].upos == Upos::kNum) facts.figures.push_back(number);
  }
  for (const TimeExpression& time : article.values.times) {
    const bool dated = time.type == TimexType::kDate || time.type == TimexType::kTime;
    if (time.sentence == mention.sentence && dated) facts.times.push_back(&time);
  }
  SortDistinct(facts.sentence_words);
  SortDistinct(facts.sentence_entities);
  SortDistinct(facts.figures);
}

void LinkFacts::AddArguments(const Story& story, const EventMention& mention, const WordWeights& weights,
                             MentionFacts& facts) {
  const ParsedSentence& sentence = story.articles[mention.document].parse.sentences[mention.sentence];
  facts.words.resize(static_cast<size_t>(ArgumentGroup::kCount));
  facts.entities.resize(facts.words.size());
  auto add = [&](ArgumentGroup group, uint32_t at) {
    const Word& word = sentence.words[at];
    const int32_t entity = StoryEntityAt(story, mention.document, mention.sentence, at);
    if (entity >= 0) facts.entities[static_cast<size_t>(group)].push_back(static_cast<uint32_t>(entity));
    if (!IsContent(word)) return;
    facts.words[static_cast<size_t>(group)].push_back(NumberOf(LowerAscii(word.lemma), weights));
    for (uint32_t child : Children(sentence, at)) {
      const Upos upos = sentence.words[child].upos;
      if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kNum)
        facts.argument_words.push_back(NumberOf(LowerAscii(sentence.words[child].lemma), weights));
    }
  };
  for (const Argument& argument : mention.arguments) {
    if (!argument.relation.starts_with("ccomp") && !argument.relation.starts_with("xcomp"))
      add(GroupOf(argument), argument.word);
  }
  const int32_t subject = BorrowedSubject(sentence, mention.word);
  if (subject >= 0) add(ArgumentGroup::kAgent, static_cast<uint32_t>(subject));
  for (size_t group = 0; group < facts.words.size(); ++group) {
    SortDistinct(facts.words[group]);
    SortDistinct(facts.entities[group]);
    facts.argument_words.insert(facts.argument_words.end(), facts.words[group].begin(),
                                facts.words[group].end());
    facts.argument_entities.insert(facts.argument_entities.end(), facts.entities[group].begin(),
                                   facts.entities[group].end());
  }
  SortDistinct(facts.argument_words);
  SortDistinct(facts.argument_entities);
}

}  // namespace rashomon
