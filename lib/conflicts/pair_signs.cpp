#include <algorithm>
#include <cmath>

#include "conflicts/candidates.h"
#include "conflicts/compare_numbers.h"
#include "conflicts/compare_times.h"

namespace rashomon {
namespace {

struct Both {
  const Passages& passages;
  const PassagePair& pair;
  const SentenceIndex& a;
  const SentenceIndex& b;
};

constexpr double kFew = 2;  // counts beyond say no more

// The longest run of words, as written, that both passages share: copied wire text, one quotation.
double CommonRun(const ParsedSentence& a, const ParsedSentence& b) {
  constexpr size_t kLongest = 12;
  size_t longest = 0;
  std::vector<size_t> above(b.words.size() + 1, 0), row(b.words.size() + 1, 0);
  for (const Word& word : a.words) {
    for (size_t j = 0; j < b.words.size(); ++j) {
      row[j + 1] = word.form == b.words[j].form ? above[j] + 1 : 0;
      longest = std::max(longest, row[j + 1]);
    }
    std::swap(above, row);
  }
  return static_cast<double>(std::min(longest, kLongest));
}

void AddSides(const Both& both, Features& out) {
  const Passage &x = both.passages.At(both.pair.a), &y = both.passages.At(both.pair.b);
  const std::vector<std::string>& names = PassageSigns();
  for (size_t i = 0; i < names.size(); ++i) {
    const double p = x.signs[i], q = y.signs[i];
    if (p == 0 && q == 0) continue;
    out.emplace_back("low_" + names[i], std::min(p, q));
    out.emplace_back("high_" + names[i], std::max(p, q));
  }
}

void AddPlace(const Both& both, Features& out) {
  const auto& [a, b] = both.pair;
  const bool same = a.document == b.document;
  const uint32_t gap = same ? b.sentence - a.sentence : 0;
  out.emplace_back("same_article", same);
  out.emplace_back("gap", same ? std::min<uint32_t>(gap, 20) : 30);
  out.emplace_back("near", same && gap <= 3);
  const Story& story = both.passages.index().story();
  const auto x = PublicationOf(story, a.document), y = PublicationOf(story, b.document);
  out.emplace_back("dated", x && y);
  if (x && y && !same)
    out.emplace_back("hours_between", std::log1p(std::abs(static_cast<double>(y->at - x->at)) / 60.0));
}

void AddLikeness(const Both& both, const Ranks& ranks, Features& out) {
  const StoryIndex& index = both.passages.index();
  const auto& [a, b] = both.pair;
  double shared = 0, of_a = 0, of_b = 0, rarest = 0, count = 0;
  for (uint32_t stem : both.a.stems) {
    const double weight = index.Weight(stem, a.document, b.document);
    of_a += weight;
    if (!both.b.stems.contains(stem)) continue;
    shared += weight;
    rarest = std::max(rarest, weight);
    ++count;
  }
  for (uint32_t stem : both.b.stems) of_b += index.Weight(stem, a.document, b.document);
  out.emplace_back("cosine", both.passages.Cosine(a, b));
  out.emplace_back("shared_stems", std::min(10.0, count));
  out.emplace_back("shared_weight", std::min(30.0, shared));
  const Story& story = index.story();
  const double run = CommonRun(story.articles[a.document].parse.sentences[a.sentence],
                               story.articles[b.document].parse.sentences[b.sentence]);
  out.emplace_back("common_run", run);
  out.emplace_back("copied", run >= 6);
  out.emplace_back("rarest_shared", rarest);
  out.emplace_back("share_low", shared / std::max(1e-9, std::max(of_a, of_b)));
  out.emplace_back("share_high", shared / std::max(1e-9, std::min(of_a, of_b)));
  const double ab = ranks.InStory(a, b), ba = ranks.InStory(b, a);
  const double abd = ranks.InArticle(a, b), bad = ranks.InArticle(b, a);
  out.emplace_back("rank_low", std::min(ab, ba));
  out.emplace_back("rank_high", std::max(ab, ba));
  out.emplace_back("rank_article_low", std::min(abd, bad));
  out.emplace_back("rank_article_high", std::max(abd, bad));
  double entities = 0;
  for (int32_t entity : both.a.entities) entities += both.b.entities.contains(entity);
  out.emplace_back("shared_entities", entities);
  out.emplace_back(
      "entities_apart",
      std::min(10.0, static_cast<double>(both.a.entities.size() + both.b.entities.size()) - 2 * entities));
}

void AddVoices(const Both& both, Features& out) {
  const SentenceIndex &a = both.a, &b = both.b;
  const bool known = a.source_entity >= 0 && b.source_entity >= 0;
  const bool same = known ? a.source_entity == b.source_entity : !a.source.empty() && a.source == b.source;
  if (a.source.empty() && b.source.empty()) {
    out.emplace_back("voice_own", 1);
  } else if (a.source.empty() || b.source.empty()) {
    out.emplace_back("voice_one", 1);
  } else {
    out.emplace_back(same ? "voice_same" : known ? "voices_differ" : "voices_unknown", 1);
  }
  const bool of_a = a.source_entity >= 0 && b.entities.contains(a.source_entity) && !same;
  const bool of_b = b.source_entity >= 0 && a.entities.contains(b.source_entity) && !same;
  if (of_a || of_b) out.emplace_back("speaks_of_speaker", of_a + of_b);
  out.emplace_back("valence_product", std::clamp(a.valence * b.valence, -10.0, 10.0));
}

// Those of one list that have a partner in the other are set aside: "killed 3 and wounded 9" beside "killed 3
// and wounded 11" differs in one figure, not in three.
template <typename Value, typename Same>
std::vector<const Value*> WithoutPartner(const std::vector<const Value*>& own,
                                         const std::vector<const Value*>& other, Same same) {
  std::vector<const Value*> left;
  for (const Value* x : own) {
    if (std::none_of(other.begin(), other.end(), [&](const Value* y) { return same(*x, *y); }))
      left.push_back(x);
  }
  return left;
}

std::vector<const ToldTime*> PointersTo(const std::vector<ToldTime>& times) {
  std::vector<const ToldTime*> pointers;
  for (const ToldTime& time : times) pointers.push_back(&time);
  return pointers;
}

class NumberSigns {
 public:
  NumberSigns(const Both& both, const ConflictLexicon& lexicon) : lexicon_(lexicon) {
    const auto &xs = both.passages.At(both.pair.a).quantities, &ys = both.passages.At(both.pair.b).quantities;
    auto same = [&](const Quantity& x, const Quantity& y) {
      return Comparable(x, y) && CompareNumbers(x, y) == NumberRelation::kSame;
    };
    const auto own = WithoutPartner(xs, ys, same), other = WithoutPartner(ys, xs, same);
    same_ = static_cast<double>(xs.size() - own.size());
    for (const Quantity* x : own) {
      for (const Quantity* y : other) {
        if (x->measure != MeasureType::kAge && Comparable(*x, *y)) Add(both, *x, *y);
      }
    }
  }

  void Write(Features& out) const {
    out.emplace_back("numbers_same", std::min(kFew, same_));
    out.emplace_back("numbers_near", std::min(kFew, near_));
    out.emplace_back("numbers_apart", std::min(kFew, apart_));
    out.emplace_back("numbers_told", std::min(kFew, told_));
    out.emplace_back("numbers_ratio", ratio_);
  }

 private:
  bool Comparable(const Quantity& x, const Quantity& y) const {
    if (!OneMeasure(x, y)) return false;
    return x.measure != MeasureType::kCount || lexicon_.NounGroup(x.noun) == lexicon_.NounGroup(y.noun);
  }

  bool Tells(const Story& story, uint32_t document, const Quantity& figure) const {
    const std::vector<Quantity>& told = story.articles[document].values.quantities;
    return std::any_of(told.begin(), told.end(), [&](const Quantity& other) {
      return Comparable(figure, other) && CompareNumbers(figure, other) == NumberRelation::kSame;
    });
  }

  void Add(const Both& both, const Quantity& x, const Quantity& y) {
    if (CompareNumbers(x, y) != NumberRelation::kDisjoint) {
      ++near_;
      return;
    }
    const Story& story = both.passages.index().story();
    const uint32_t a = both.pair.a.document, b = both.pair.b.document;
    if (a != b && Tells(story, a, y) && Tells(story, b, x)) {
      ++told_;
      return;
    }
    ratio_ = ++apart_ == 1 ? LogRatio(x, y) : std::min(ratio_, LogRatio(x, y));
  }

  const ConflictLexicon& lexicon_;
  double same_{}, apart_{}, near_{}, told_{}, ratio_{};
};

void AddTimes(const Both& both, Features& out) {
  const Story& story = both.passages.index().story();
  auto dated = [&](Place place) {
    std::vector<ToldTime> told;
    for (const TimeExpression* time : both.passages.At(place).times) {
      if (time->interval)
        told.push_back({*time, story.articles[place.document].parse.sentences[place.sentence],
                        PublicationOf(story, place.document)});
    }
    return told;
  };
  const std::vector<ToldTime> of_a = dated(both.pair.a), of_b = dated(both.pair.b);
  const std::vector<const ToldTime*> xs = PointersTo(of_a), ys = PointersTo(of_b);
  auto meet = [](const ToldTime& x, const ToldTime& y) {
    return CompareTimes(x, y) != TimeRelation::kDisjoint;
  };
  const auto own = WithoutPartner(xs, ys, meet), other = WithoutPartner(ys, xs, meet);
  out.emplace_back("times_meet", std::min(kFew, static_cast<double>(xs.size() - own.size())));
  out.emplace_back("times_apart", std::min(kFew, static_cast<double>(own.size() * other.size())));
}

// Predicates of both passages: the same one affirmed and negated, planned and done.
void AddPredicates(const Both& both, Features& out) {
  const Passage &a = both.passages.At(both.pair.a), &b = both.passages.At(both.pair.b);
  const StoryIndex& index = both.passages.index();
  double same = 0, polarity = 0, modality = 0, clause = 0, opposed = 0, stages = 0, facts = 0, apart = 0;
  for (const Predicate& x : a.predicates) {
    for (const Predicate& y : b.predicates) {
      clause = std::max(clause, index.Cosine(x.stems, x.mention->document, y.stems, y.mention->document));
      const bool one_event = x.mention->event == y.mention->event;
      const bool one_kind = !x.light && x.mention->klass == y.mention->klass;
      if (one_event || one_kind) {
        facts += AreFactsOpposed(*x.mention, *y.mention);
        apart = std::max<double>(apart, std::abs(x.mention->factuality - y.mention->factuality));
      }
      if (!one_kind) continue;
      ++same;
      polarity += SaysNotSo(index.story(), *x.mention) != SaysNotSo(index.story(), *y.mention);
      modality += x.mention->modality != y.mention->modality;
    }
  }
  for (const OppositionSide& p : a.oppositions) {
    for (const OppositionSide& q : b.oppositions) opposed += p.opposition == q.opposition && p.side != q.side;
  }
  for (const LadderStage& p : a.stages) {
    for (const LadderStage& q : b.stages) stages += p.ladder == q.ladder && p.stage != q.stage;
  }
  out.emplace_back("predicates_same", std::min(kFew, same));
  out.emplace_back("polarity_differs", std::min(kFew, polarity));
  out.emplace_back("modality_differs", std::min(kFew, modality));
  out.emplace_back("facts_opposed", std::min(kFew, facts));
  out.emplace_back("facts_apart", apart);
  out.emplace_back("clause_cosine", clause);
  out.emplace_back("opposed", std::min(kFew, opposed));
  out.emplace_back("stages_differ", std::min(kFew, stages));
}

// What a sign says across articles may differ from what it says inside one: it stands a second time.
void AddAcross(Features& out) {
  const size_t count = out.size();
  out.reserve(2 * count);
  for (size_t i = 0; i < count; ++i) out.emplace_back("across:" + out[i].first, out[i].second);
}

}  // namespace

Features PairSigns(const Passages& passages, const Ranks& ranks, const ConflictLexicon& lexicon,
                   const PassagePair& pair) {
  const Both both{passages, pair, passages.IndexAt(pair.a), passages.IndexAt(pair.b)};
  Features out;
  AddSides(both, out);
  AddPlace(both, out);
  AddLikeness(both, ranks, out);
  AddVoices(both, out);
  NumberSigns(both, lexicon).Write(out);
  AddTimes(both, out);
  AddPredicates(both, out);
  if (pair.a.document != pair.b.document) AddAcross(out);
  return out;
}

}  // namespace rashomon
