#include "events/mention_finder.h"

#include <algorithm>

#include "syntax/tree.h"

namespace rashomon {
namespace {

// What one call works on, so that helpers take one thing.
struct Scope {
  const Story& story;
  uint32_t document;
  uint32_t sentence;
  const Analysis& article;
  const ParsedSentence& parsed;
};

std::string ClassKey(std::string lemma) {
  std::replace(lemma.begin(), lemma.end(), ' ', '_');
  return lemma;
}

// "call off", "step down": the verb with its particle; "on hold", "under way": the noun with its preposition,
// where the lexicon knows the two as one predicate.
std::string PredicateLemma(const ParsedSentence& sentence, uint32_t word, const EventLexicon& lexicon) {
  const std::string& lemma = sentence.words[word].lemma;
  const int32_t particle = Child(sentence, word, {"compound:prt"});
  if (particle >= 0) return lemma + " " + sentence.words[particle].lemma;
  const int32_t preposition = Child(sentence, word, {"case"});
  if (preposition < 0) return lemma;
  const std::string both = sentence.words[preposition].lemma + " " + lemma;
  return lexicon.ClassOf(ClassKey(both)).empty() ? lemma : both;
}

Role RoleOf(const Word& word, bool passive, std::string_view adposition) {
  if (word.deprel == "nsubj:pass") return Role::kPatient;
  if (word.deprel == "obl:agent" || (passive && adposition == "by")) return Role::kAgent;
  const std::string_view base = BaseRelation(word.deprel);
  if (base == "nsubj" || base == "csubj") return Role::kAgent;
  if (base == "obj" || base == "ccomp" || base == "xcomp") return Role::kPatient;
  if (base == "iobj") return Role::kRecipient;
  if (base == "obl" || base == "nmod") {
    if (word.deprel.ends_with(":unmarked") || word.deprel.ends_with(":tmod")) return Role::kTime;
    if (adposition == "in" || adposition == "at" || adposition == "near" || adposition == "off")
      return Role::kPlace;
    if (adposition == "to" || adposition == "with" || adposition == "against") return Role::kRecipient;
    if (adposition == "for" || adposition == "over" || adposition == "because") return Role::kReason;
    if (adposition == "about" || adposition == "of" || adposition == "on") return Role::kTopic;
  }
  return Role::kOther;
}

std::string_view AdpositionOf(const ParsedSentence& sentence, uint32_t word) {
  const int32_t marker = Child(sentence, word, {"case", "mark"});
  return marker < 0 ? std::string_view() : std::string_view(sentence.words[marker].lemma);
}

std::vector<Argument> FindArguments(const Scope& scope, uint32_t predicate) {
  std::vector<Argument> arguments;
  const bool passive = Child(scope.parsed, predicate, {"nsubj:pass", "aux:pass"}) >= 0;
  for (uint32_t child : Children(scope.parsed, predicate)) {
    const Word& word = scope.parsed.words[child];
    if (!HasRelation(word, {"nsubj", "obj", "iobj", "obl", "nmod", "ccomp", "xcomp", "compound", "amod"}))
      continue;
    const std::string_view adposition = AdpositionOf(scope.parsed, child);
    arguments.push_back(
        {.role = RoleOf(word, passive, adposition),
         .word = child,
         .range = RangeOf(scope.parsed, SubtreeSpan(scope.parsed, child)),
         .lemma = word.lemma,
         .entity = StoryEntityAt(scope.story, scope.document, scope.sentence, child),
         .relation = adposition.empty() ? word.deprel : word.deprel + ":" + std::string(adposition)});
  }
  return arguments;
}

Modality ModalityOf(const Scope& scope, uint32_t predicate, const EventLexicon& lexicon) {
  const auto& words = scope.parsed.words;
  for (uint32_t child : Children(scope.parsed, predicate)) {
    if (words[child].deprel == "aux") {
      const Modality modality = lexicon.ModalityOf(words[child].lemma);
      if (modality != Modality::kActual) return modality;
    }
    if (HasRelation(words[child], {"mark"}) && words[child].lemma == "if") return Modality::kPossible;
  }
  if (words[predicate].head >= 0 && HasRelation(words[predicate], {"xcomp", "ccomp", "acl", "advcl"})) {
    return lexicon.ModalityOf(words[words[predicate].head].lemma);
  }
  return Modality::kActual;
}

// Words of the clause that are neither cue nor source of an attribution.
std::vector<uint32_t> OwnWords(const Scope& scope, uint32_t predicate) {
  std::vector<uint32_t> own;
  for (uint32_t word : ClauseWords(scope.parsed, predicate)) {
    const ByteRange range = scope.parsed.words[word].range;
    bool outside = false;
    for (const Attribution& attribution : scope.article.claims.attributions) {
      if (attribution.sentence != scope.sentence) continue;
      if (attribution.cue && attribution.cue->Overlaps(range)) outside = true;
      for (const Source& source : attribution.chain) outside |= source.range && source.range->Overlaps(range);
    }
    if (!outside) own.push_back(word);
  }
  return own;
}

void AttachTime(const Scope& scope, const std::vector<uint32_t>& clause, EventMention& mention) {
  for (size_t t = 0; t < scope.article.values.times.size(); ++t) {
    const TimeExpression& time = scope.article.values.times[t];
    if (time.sentence != scope.sentence || !time.interval) continue;
    if (!std::binary_search(clause.begin(), clause.end(), time.first_word)) continue;
    mention.time = time.interval;
    mention.time_value = static_cast<int32_t>(t);
    return;
  }
}

// What is read as less factual than this is not so ("declined to name", "reluctant to criticise", "not
// expected to rule"): of 36 predicates of news that the rules take for affirmed and that lie below, 28 are
// not.
constexpr float kNotSo = -1.0F;
// What is read as less than this, and affirmed, may be so ("tried to flee", "voted to end the shutdown"): of
// 60 such predicates of news some 50 are not told as having happened.
constexpr float kMaybe = 0.9F;

// A noun is negated by its own "no": "no plans for a meeting".
bool Negated(const ParsedSentence& parsed, uint32_t predicate) {
  if (IsNegated(parsed, predicate)) return true;
  const int32_t determiner = Child(parsed, predicate, {"det"});
  return determiner >= 0 && parsed.words[determiner].lemma == "no";
}

EventMention MakeMention(const Scope& scope, uint32_t predicate, const EventLexicon& lexicon) {
  EventMention mention;
  mention.document = scope.document;
  mention.sentence = scope.sentence;
  mention.word = predicate;
  mention.lemma = PredicateLemma(scope.parsed, predicate, lexicon);
  mention.klass = lexicon.ClassOf(ClassKey(mention.lemma));
  if (mention.klass.empty()) mention.klass = lexicon.ClassOf(scope.parsed.words[predicate].lemma);
  if (mention.klass.empty()) mention.klass = mention.lemma;
  mention.predicate = scope.parsed.words[predicate].range;
  const std::vector<uint32_t> clause = ClauseWords(scope.parsed, predicate);
  for (uint32_t word : clause) mention.clause = Cover(mention.clause, scope.parsed.words[word].range);
  mention.arguments = FindArguments(scope, predicate);
  mention.factuality = scope.article.facts.FactualityAt(scope.sentence, predicate);
  // 0: the model did not read the word. "Denied", "declined": what a cue says is a fact, whatever is said of
  // it.
  const bool read = mention.factuality != 0 && !scope.article.claims.CuedBy(scope.sentence, predicate);
  const bool negative = (read && mention.factuality <= kNotSo) || Negated(scope.parsed, predicate);
  mention.polarity = negative ? Polarity::kNegative : Polarity::kPositive;
  mention.modality = ModalityOf(scope, predicate, lexicon);
  if (read && !negative && mention.modality == Modality::kActual && mention.factuality < kMaybe)
    mention.modality = Modality::kPossible;
  mention.attribution = scope.article.claims.AttributionAt(mention.predicate.begin);
  if (mention.attribution >= 0) {
    const Attribution& attribution = scope.article.claims.attributions[mention.attribution];
    if (!attribution.chain.empty()) mention.source = attribution.chain.back().name;
  }
  mention.own_words = OwnWords(scope, predicate);
  AttachTime(scope, clause, mention);
  return mention;
}

// [sentence][word] -> claim of the article, or -1.
std::vector<std::vector<int32_t>> ClaimsByWord(const Analysis& article) {
  std::vector<std::vector<int32_t>> claim_of(article.parse.sentences.size());
  for (size_t s = 0; s < claim_of.size(); ++s)
    claim_of[s].assign(article.parse.sentences[s].words.size(), -1);
  for (size_t c = 0; c < article.claims.claims.size(); ++c) {
    const Claim& claim = article.claims.claims[c];
    claim_of[claim.sentence][claim.word] = static_cast<int32_t>(c);
  }
  return claim_of;
}

// The head of a name of something else than people, organisations and places.
bool IsOtherName(const ParsedSentence& parsed, uint32_t word) {
  if (parsed.words[word].upos != Upos::kPropn) return false;
  for (const Name& name : parsed.names) {
    if (name.type != NameType::kOther || word < name.first || word >= name.end) continue;
    const int32_t head = parsed.words[word].head;
    return head < static_cast<int32_t>(name.first) || head >= static_cast<int32_t>(name.end);
  }
  return false;
}

bool NamesEvent(const ParsedSentence& parsed, uint32_t word, const EventLexicon& lexicon) {
  return (parsed.words[word].upos == Upos::kNoun &&
          lexicon.relations().EventDegree(parsed.words[word].lemma) > 0) ||
         IsOtherName(parsed, word);
}

// The chief word of a sentence's words between two bytes of the file, or -1.
int32_t ChiefWord(const Document& document, const ParsedSentence& parsed, const GivenMention& given) {
  auto inside = [&](int32_t w) {
    if (w < 0) return false;
    const uint32_t at = document.offsets.ToFile(parsed.words[w].range.begin);
    return given.start <= at && at < given.end;
  };
  int32_t first = -1;
  for (int32_t w = 0; w < static_cast<int32_t>(parsed.words.size()); ++w) {
    const Word& word = parsed.words[w];
    if (!inside(w) || inside(word.head)) continue;
    if (word.upos == Upos::kVerb || word.upos == Upos::kNoun || word.upos == Upos::kPropn ||
        word.upos == Upos::kAdj || word.upos == Upos::kNum)
      return w;
    if (first < 0) first = w;
  }
  return first;
}

}  // namespace

FoundMentions FindMentions(const Story& story, uint32_t document, const EventLexicon& lexicon) {
  const Analysis& article = story.articles[document];
  FoundMentions found;
  const std::vector<std::vector<int32_t>> claim_of = ClaimsByWord(article);
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    if (article.document.sentences[s].region == RegionKind::kFurniture) continue;
    const ParsedSentence& parsed = article.parse.sentences[s];
    const Scope scope{story, document, s, article, parsed};
    for (uint32_t w = 0; w < parsed.words.size(); ++w) {
      const bool noun = parsed.words[w].upos == Upos::kNoun &&
                        !lexicon.ClassOf(ClassKey(PredicateLemma(parsed, w, lexicon))).empty();
      const bool stated = claim_of[s][w] >= 0 || noun;
      if (!stated && !NamesEvent(parsed, w, lexicon)) continue;
      EventMention mention = MakeMention(scope, w, lexicon);
      mention.claim = claim_of[s][w] >= 0 ? claim_of[s][w] : claim_of[s][ClauseHead(parsed, w)];
      (stated ? found.stated : found.background).push_back(std::move(mention));
    }
  }
  return found;
}

std::vector<EventMention> MakeMentions(const Story& story, uint32_t document, const EventLexicon& lexicon,
                                       const std::vector<GivenMention>& given) {
  const Analysis& article = story.articles[document];
  std::vector<EventMention> mentions;
  const std::vector<std::vector<int32_t>> claim_of = ClaimsByWord(article);
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    const ParsedSentence& parsed = article.parse.sentences[s];
    const Scope scope{story, document, s, article, parsed};
    for (const GivenMention& mention : given) {
      if (mention.path != article.document.meta.path) continue;
      const int32_t word = ChiefWord(article.document, parsed, mention);
      if (word < 0) continue;
      mentions.push_back(MakeMention(scope, static_cast<uint32_t>(word), lexicon));
      mentions.back().claim = claim_of[s][word];
    }
  }
  return mentions;
}

}  // namespace rashomon
