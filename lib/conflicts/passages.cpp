#include "conflicts/passages.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr double kSupports = 0.3;   // likeness at which an article counts as telling the same
constexpr double kUnrelated = 0.2;  // likeness below which nothing is told of another sentence
constexpr double kDistant = 40;     // sentences
constexpr float kCertain = 3;       // most factuality
constexpr float kDoubtful = 1;      // below it something is told neither as so nor as not so

// Fills the signs of one passage by name.
class SignWriter {
 public:
  explicit SignWriter(std::vector<double>& signs) : signs_(signs) { signs_.assign(PassageSigns().size(), 0); }
  // Counts beyond a few say no more than a few: a list of figures must not outweigh everything else.
  void Limit() {
    for (size_t i = 0; i < signs_.size(); ++i) {
      const std::string& name = PassageSigns()[i];
      const bool open = name == "place" || name == "index" || name == "length";
      const double most = open                                                           ? kDistant
                          : name == "mentions" || name == "claims" || name == "entities" ? 6
                                                                                         : 3;
      signs_[i] = std::clamp(signs_[i], -most, most);
    }
  }
  void Add(std::string_view name, double value = 1) {
    static const std::map<std::string, size_t, std::less<>> kPlaces = [] {
      std::map<std::string, size_t, std::less<>> places;
      for (size_t i = 0; i < PassageSigns().size(); ++i) places[PassageSigns()[i]] = i;
      return places;
    }();
    auto found = kPlaces.find(name);
    if (found != kPlaces.end()) signs_[found->second] += value;
  }

 private:
  std::vector<double>& signs_;
};

void AddWords(const ParsedSentence& parsed, const ConflictLexicon& lexicon, SignWriter& out) {
  for (size_t w = 0; w < parsed.words.size(); ++w) {
    const Word& word = parsed.words[w];
    const std::string lemma = LowerAscii(word.lemma), form = LowerAscii(word.form);
    std::string does = lexicon.DisputeClass(lemma);
    if (does.empty()) does = lexicon.DisputeClass(form);
    if (!does.empty()) out.Add("cue_" + does);
    if (lexicon.IsReasonCue(form)) out.Add("reason");
    if (form == "not" || form == "n't" || form == "never" || form == "no") out.Add("negations");
    if (!lexicon.Oppositions(lemma, word.upos == Upos::kVerb).empty()) out.Add("opposable");
    if (!lexicon.Stages(lemma).empty()) out.Add("staged");
    if (word.xpos == "MD") out.Add("modal");
    if (word.xpos == "VBD") out.Add("past");
    if (word.xpos == "JJR" || word.xpos == "JJS") out.Add("graded");
    if (word.upos == Upos::kPron) out.Add(w == 0 ? "pronoun_first" : "pronouns");
  }
}

void AddIndexed(const SentenceIndex& sentence, SignWriter& out) {
  out.Add("length", static_cast<double>(sentence.content.size()));
  out.Add("entities", static_cast<double>(sentence.entities.size()));
  out.Add("mentions", static_cast<double>(sentence.mentions.size()));
  out.Add("valence", sentence.valence);
  out.Add("headline", sentence.headline);
  out.Add("quoted", sentence.quoted);
  out.Add("contrast_start", sentence.contrast_start);
  out.Add("contrast_inside", sentence.contrast_inside);
  out.Add("denial", sentence.denial);
  out.Add("unknown", sentence.unknown);
  out.Add("question", sentence.question);
  out.Add("attributed", !sentence.source.empty());
  out.Add("speaker_known", sentence.source_entity >= 0);
}

void AddMentions(const Story& story, uint32_t document, const SentenceIndex& sentence, SignWriter& out) {
  const Claims& claims = story.articles[document].claims;
  std::set<int32_t> attributions;
  float least = kCertain;
  for (uint32_t m : sentence.mentions) {
    const EventMention& mention = story.mentions[m];
    if (mention.polarity == Polarity::kNegative) out.Add("negative");
    least = std::min(least, mention.factuality);
    if (std::abs(mention.factuality) < kDoubtful) out.Add("doubtful");
    if (mention.modality != Modality::kActual) out.Add("modality_" + std::to_string(int(mention.modality)));
    if (mention.claim < 0) continue;
    const Claim& claim = claims.claims[mention.claim];
    out.Add("claims");
    if (claim.stance != Stance::kAsserts) out.Add("stance_" + std::string(ToString(claim.stance)));
    if (claim.certainty != Certainty::kCertain) out.Add("uncertain");
    if (claim.attribution >= 0) attributions.insert(claim.attribution);
  }
  out.Add("unfactual", (kCertain - least) / 2);
  for (int32_t a : attributions) {
    const std::vector<Source>& chain = claims.attributions[a].chain;
    if (!chain.empty()) out.Add("source_" + std::string(ToString(chain.back().kind)));
    if (chain.size() > 1) out.Add("chained");
  }
  out.Add("attributions", static_cast<double>(attributions.size()));
}

// How other articles, and the article's own headline, tell the same.
void AddSupport(const Passages& passages, Place place, SignWriter& out) {
  const StoryIndex& index = passages.index();
  double best = 0, own = 0;
  for (uint32_t d = 0; d < index.story().articles.size(); ++d) {
    double likest = 0;
    for (uint32_t s = 0; s < index.SentenceCount(d); ++s) {
      if (d == place.document && (s == place.sentence || !index.At(d, s).headline)) continue;
      if (d != place.document && index.At(d, s).copy) continue;
      likest = std::max(likest, passages.Cosine(place, {d, s}));
    }
    if (d == place.document) {
      own = likest;
    } else {
      best = std::max(best, likest);
      if (likest >= kSupports) out.Add("supports");
    }
  }
  out.Add("like_headline", own);
  if (best >= kUnrelated) out.Add("like_others", best);
}

}  // namespace

const std::vector<std::string>& PassageSigns() {
  static const std::vector<std::string> kSigns = {"place",          "index",           "length",
                                                  "entities",       "mentions",        "claims",
                                                  "valence",        "headline",        "quoted",
                                                  "contrast_start", "contrast_inside", "denial",
                                                  "unknown",        "question",        "attributed",
                                                  "speaker_known",  "attributions",    "chained",
                                                  "source_outlet",  "source_person",   "source_organisation",
                                                  "source_place",   "source_document", "source_anonymous",
                                                  "stance_denies",  "stance_doubts",   "stance_asks",
                                                  "stance_intends", "stance_declines", "uncertain",
                                                  "negative",       "negations",       "modality_1",
                                                  "modality_2",     "modality_3",      "doubtful",
                                                  "unfactual",      "reason",          "opposable",
                                                  "staged",         "modal",           "past",
                                                  "graded",         "pronoun_first",   "pronouns",
                                                  "quantities",     "times",           "supports",
                                                  "like_headline",  "like_others",     "cue_deny",
                                                  "cue_dismiss",    "cue_dispute",     "cue_false",
                                                  "cue_accuse",     "cue_criticise",   "cue_critic",
                                                  "cue_insist",     "cue_oppose",      "cue_support",
                                                  "cue_uncertain",  "cue_concede",     "cue_change",
                                                  "cue_concern",    "cue_contrast"};
  return kSigns;
}

Passages::Passages(const StoryIndex& index, const ConflictLexicon& lexicon) : index_(index) {
  const Story& story = index.story();
  passages_.resize(story.articles.size());
  for (uint32_t d = 0; d < passages_.size(); ++d) {
    passages_[d].resize(index.SentenceCount(d));
    AddValues(d);
  }
  AddLikeness();
  for (uint32_t d = 0; d < passages_.size(); ++d) {
    for (uint32_t s = 0; s < passages_[d].size(); ++s) {
      Passage& passage = passages_[d][s];
      const SentenceIndex& sentence = index.At(d, s);
      passage.empty = sentence.stems.empty() || sentence.mentions.empty();
      SignWriter out(passage.signs);
      AddWords(story.articles[d].parse.sentences[s], lexicon, out);
      AddIndexed(sentence, out);
      AddMentions(story, d, sentence, out);
      AddPredicates(sentence, lexicon, passage);
      AddSupport(*this, {d, s}, out);
      out.Add("place", static_cast<double>(s) / static_cast<double>(passages_[d].size()));
      out.Add("index", std::min(kDistant, static_cast<double>(s)));
      out.Add("quantities", static_cast<double>(passage.quantities.size()));
      out.Add("times", static_cast<double>(passage.times.size()));
      out.Limit();
    }
  }
}

void Passages::AddValues(uint32_t document) {
  const Values& values = index_.story().articles[document].values;
  for (const Quantity& quantity : values.quantities) {
    if (quantity.sentence < passages_[document].size())
      passages_[document][quantity.sentence].quantities.push_back(&quantity);
  }
  for (const TimeExpression& time : values.times) {
    if (time.sentence < passages_[document].size()) passages_[document][time.sentence].times.push_back(&time);
  }
}

void Passages::AddLikeness() {
  std::vector<Place> places;
  for (uint32_t d = 0; d < passages_.size(); ++d) {
    first_.push_back(places.size());
    for (uint32_t s = 0; s < passages_[d].size(); ++s) places.push_back({d, s});
  }
  likeness_.reserve(places.size() * (places.size() + 1) / 2);
  for (size_t i = 0; i < places.size(); ++i) {
    for (size_t j = 0; j <= i; ++j) {
      likeness_.push_back(index_.SentenceCosine(places[j].document, places[j].sentence, places[i].document,
                                                places[i].sentence));
    }
  }
}

double Passages::Cosine(Place a, Place b) const {
  const size_t x = first_[a.document] + a.sentence, y = first_[b.document] + b.sentence;
  const size_t row = std::max(x, y);
  return likeness_[row * (row + 1) / 2 + std::min(x, y)];
}

void Passages::AddPredicates(const SentenceIndex& sentence, const ConflictLexicon& lexicon,
                             Passage& passage) const {
  for (uint32_t m : sentence.mentions) {
    const EventMention& mention = index_.story().mentions[m];
    const bool verb = SentenceOf(index_, mention).words[mention.word].upos == Upos::kVerb;
    passage.predicates.push_back({&mention, index_.StemsOf(mention), lexicon.IsLight(mention.lemma)});
    for (const OppositionSide& side : lexicon.Oppositions(mention.lemma, verb))
      passage.oppositions.push_back(side);
    for (const LadderStage& stage : lexicon.Stages(mention.lemma)) passage.stages.push_back(stage);
  }
}

}  // namespace rashomon
