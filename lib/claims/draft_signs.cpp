// Signs of one draft after another: what the model says of its words, what its cue, source and content are,
// and how it stands to the other drafts.
#include "claims/draft_signs.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "claims/spans.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

constexpr double kMostOdds = 8;

using Ranges = std::vector<ByteRange>;
using Chance = float RoleChances::*;

double LogOdds(double chance) {
  const double odds = std::log(std::max(chance, 1e-9) / std::max(1 - chance, 1e-9));
  return std::clamp(odds, -kMostOdds, kMostOdds);
}

// How many bytes lie between two ranges.
uint32_t Gap(ByteRange a, ByteRange b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return b.end <= a.begin ? a.begin - b.end : 0;
}

uint32_t Common(const Ranges& a, const Ranges& b) {
  uint32_t common = 0;
  for (ByteRange x : a) {
    for (ByteRange y : b) {
      const ByteRange both{std::max(x.begin, y.begin), std::min(x.end, y.end)};
      if (!both.empty()) common += both.size();
    }
  }
  return common;
}

// Log-odds of words, gathered.
struct Odds {
  double sum{}, least{kMostOdds}, most{-kMostOdds};
  uint32_t words{};

  void Add(double odds) {
    sum += odds;
    least = std::min(least, odds);
    most = std::max(most, odds);
    ++words;
  }
  double mean() const { return words == 0 ? 0 : sum / words; }
};

class SignMaker {
 public:
  SignMaker(const Article& article, const std::vector<Draft>& drafts) : article_(article), drafts_(drafts) {}

  DraftSigns Make(size_t index) {
    signs_ = {};
    const Draft& draft = drafts_[index];
    SetChances(draft);
    SetBelonging(draft);
    SetCue(draft);
    SetSource(draft);
    SetContent(draft);
    SetQuotation(draft);
    SetOthers(index);
    SetPlace(draft);
    return signs_;
  }

 private:
  const ParsedSentence& Parsed(uint32_t sentence) const { return article_.parse.sentences[sentence]; }
  void Set(DraftSign sign, double value) { signs_.Set(sign, value); }

  // Calls `take` with sentence and word of each word in the ranges that is no punctuation.
  void ForWords(const Ranges& ranges, const std::function<void(uint32_t, uint32_t)>& take) const {
    for (ByteRange range : ranges) {
      uint32_t s = SentenceAt(article_.document, range.begin).value_or(UINT32_MAX);
      for (; s < article_.parse.sentences.size(); ++s) {
        if (article_.document.sentences[s].range.begin >= range.end) break;
        const std::vector<Word>& words = Parsed(s).words;
        for (uint32_t w = 0; w < words.size(); ++w) {
          if (words[w].upos != Upos::kPunct && range.Contains(words[w].range)) take(s, w);
        }
      }
    }
  }

  Odds OddsOf(const Ranges& ranges, Chance chance) const {
    Odds odds;
    ForWords(ranges, [&](uint32_t s, uint32_t w) {
      const std::vector<RoleChances>& chances = Parsed(s).role_chances;
      if (w < chances.size()) odds.Add(LogOdds(chances[w].*chance));
    });
    return odds;
  }

  void SetOdds(const Odds& odds, DraftSign mean, DraftSign least, DraftSign most) {
    if (odds.words == 0) return;
    Set(mean, odds.mean());
    Set(least, odds.least);
    Set(most, odds.most);
  }

  static Ranges CueOf(const Draft& draft) { return draft.cue ? Ranges{*draft.cue} : Ranges{}; }
  static Ranges SourceOf(const Draft& draft) {
    const bool has = !draft.sources.empty() && draft.sources.back().range;
    return has ? Ranges{*draft.sources.back().range} : Ranges{};
  }

  void SetChances(const Draft& draft) {
    SetOdds(OddsOf(CueOf(draft), &RoleChances::cue), DraftSign::kCueMean, DraftSign::kCueLeast,
            DraftSign::kCueMost);
    Set(DraftSign::kCueContent, OddsOf(CueOf(draft), &RoleChances::content).mean());
    SetOdds(OddsOf(SourceOf(draft), &RoleChances::source), DraftSign::kSourceMean, DraftSign::kSourceLeast,
            DraftSign::kSourceMost);
    SetOdds(OddsOf(draft.content, &RoleChances::content), DraftSign::kContentMean, DraftSign::kContentLeast,
            DraftSign::kContentMost);
  }

  // Of several spans of one role the one that belongs least counts.
  void SetBelonging(const Draft& draft) {
    if (!draft.cue) return;
    const ParsedSentence& sentence = Parsed(draft.sentence);
    const auto bytes = [&](const RoleSpan& span) {
      return Cover(sentence.words[span.first].range, sentence.words[span.end - 1].range);
    };
    const auto cue = std::find_if(sentence.roles.begin(), sentence.roles.end(), [&](const RoleSpan& span) {
      return span.role == AttributionRole::kCue && bytes(span).Overlaps(*draft.cue);
    });
    if (cue == sentence.roles.end()) return;
    std::optional<double> source, content;
    for (const RoleSpan& span : sentence.roles) {
      if (span.cue != cue->cue || span.role == AttributionRole::kCue) continue;
      std::optional<double>& least = span.role == AttributionRole::kSource ? source : content;
      least = std::min<double>(least.value_or(span.belongs), span.belongs);
    }
    Set(DraftSign::kSourceBelongs, source.value_or(0));
    Set(DraftSign::kContentBelongs, content.value_or(0));
  }

  void SetCue(const Draft& draft) {
    Set(DraftSign::kRead, draft.read);
    Set(DraftSign::kRuled, draft.ruled);
    if (!draft.cue || draft.cue_word < 0) return;
    const Word& head = Parsed(draft.sentence).words[static_cast<uint32_t>(draft.cue_word)];
    SetKnown(draft, head);
    Set(DraftSign::kVerb, head.upos == Upos::kVerb);
    Set(DraftSign::kNoun, head.upos == Upos::kNoun);
    Set(DraftSign::kRoot, head.head < 0);
    Set(DraftSign::kJoined, HasRelation(head, {"conj"}));
  }

  void SetKnown(const Draft& draft, const Word& head) {
    const auto* readings = article_.cues.Verb(draft.cue_lemma);
    const std::string lemma = LowerLemmaOf(head);
    Set(DraftSign::kKnownCue, readings != nullptr || article_.cues.Noun(lemma) != nullptr ||
                                  article_.cues.Adjective(lemma) != nullptr);
    Set(DraftSign::kSaying,
        readings != nullptr && std::any_of(readings->begin(), readings->end(),
                                           [](const CueEntry& entry) { return entry.quote; }));
  }

  void SetSource(const Draft& draft) {
    const Source& source = draft.sources.back();
    Set(DraftSign::kPerson, source.kind == SourceKind::kPerson);
    if (!source.range) return;
    Set(DraftSign::kSource, 1);
    ForWords(SourceOf(draft), [&](uint32_t s, uint32_t w) {
      const Word& word = Parsed(s).words[w];
      if (word.upos == Upos::kPropn) Set(DraftSign::kName, 1);
      if (word.upos == Upos::kPron) Set(DraftSign::kPronoun, 1);
      if (word.upos == Upos::kNoun) Set(DraftSign::kCommonNoun, 1);
      const bool subject =
          draft.cue_word >= 0 && s == draft.sentence && word.head == draft.cue_word && word.deprel == "nsubj";
      if (subject) Set(DraftSign::kSubject, 1);
    });
    if (draft.cue) Set(DraftSign::kSourceDistance, Gap(*source.range, *draft.cue));
  }

  void SetContent(const Draft& draft) {
    uint32_t words = 0, here = 0;
    ForWords(draft.content, [&](uint32_t s, uint32_t) {
      ++words;
      here += s == draft.sentence;
    });
    Set(DraftSign::kContentWords, words);
    const size_t all = Parsed(draft.sentence).words.size();
    if (all > 0) Set(DraftSign::kShare, static_cast<double>(here) / static_cast<double>(all));
    if (!draft.cue) return;
    uint32_t nearest = UINT32_MAX;
    for (ByteRange range : draft.content) nearest = std::min(nearest, Gap(range, *draft.cue));
    Set(DraftSign::kContentDistance, nearest);
  }

  void SetQuotation(const Draft& draft) {
    Ranges quoted;
    bool beside = false;
    for (const Quotation& quotation : article_.document.quotations) {
      if (quotation.depth > 0) continue;
      quoted.push_back(quotation.range);
      beside = beside || std::any_of(draft.content.begin(), draft.content.end(), [&](ByteRange range) {
                 return range.begin == quotation.range.begin || range.end == quotation.range.end;
               });
      if (draft.cue && quotation.inner.Contains(*draft.cue)) Set(DraftSign::kCueQuoted, 1);
    }
    Set(DraftSign::kQuoteBeside, beside);
    Set(DraftSign::kQuoted, static_cast<double>(Common(draft.content, quoted)) / Size(draft.content));
  }

  void SetOthers(size_t index) {
    const Draft& draft = drafts_[index];
    uint32_t rivals = 0, shared = 0;
    for (size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& other = drafts_[i];
      if (i == index) continue;
      if (other.cue && other.sentence == draft.sentence) ++rivals;
      shared = std::max(shared, Common(draft.content, other.content));
      if (!draft.cue || !Holds(other.content, *draft.cue)) continue;
      Set(DraftSign::kInside, 1);
      Set(DraftSign::kOuterCue, OddsOf(CueOf(other), &RoleChances::cue).mean());
    }
    Set(DraftSign::kRivals, rivals);
    Set(DraftSign::kShared, static_cast<double>(shared) / Size(draft.content));
  }

  void SetPlace(const Draft& draft) {
    const auto& sentences = article_.document.sentences;
    Set(DraftSign::kPlace, static_cast<double>(draft.sentence) / static_cast<double>(sentences.size()));
    Set(DraftSign::kSentenceWords, static_cast<double>(Parsed(draft.sentence).words.size()));
    Set(DraftSign::kHeadline, sentences[draft.sentence].region == RegionKind::kHeadline);
  }

  const Article& article_;
  const std::vector<Draft>& drafts_;
  DraftSigns signs_{};
};

}  // namespace

std::vector<DraftSigns> SignsOf(const Article& article, const std::vector<Draft>& drafts) {
  SignMaker maker(article, drafts);
  std::vector<DraftSigns> signs;
  for (size_t i = 0; i < drafts.size(); ++i) signs.push_back(maker.Make(i));
  return signs;
}

}  // namespace rashomon
