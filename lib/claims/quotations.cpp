// Gives each quotation that is speech to a cue: the one whose content holds a part of it, the one beside it,
// or the speaker of the quotation before it.
#include <algorithm>

#include "claims/draft.h"
#include "claims/sources.h"
#include "claims/spans.h"

namespace rashomon {
namespace {

constexpr uint32_t kFewWords = 4;

class QuotationPass {
 public:
  QuotationPass(const Article& article, std::vector<Draft>& drafts) : article_(article), drafts_(drafts) {}

  void Run() {
    for (const Quotation& quotation : article_.document.quotations) {
      if (quotation.depth > 0 || !InBody(quotation)) continue;
      if (Widen(quotation) || !IsSpeech(quotation)) continue;
      if (AttachBeside(quotation) || Announced(quotation)) continue;
      Continue(quotation);
    }
  }

 private:
  bool InBody(const Quotation& quotation) const {
    return SentenceAt(article_.document, quotation.range.begin).has_value();
  }

  // The cue whose content holds a part of the quotation gets all of it.
  bool Widen(const Quotation& quotation) {
    Draft* best = nullptr;
    for (Draft& draft : drafts_) {
      // Cues inside the quotation are the speaker's own words.
      if (draft.cue && quotation.inner.Contains(*draft.cue)) continue;
      const bool holds = std::any_of(draft.content.begin(), draft.content.end(),
                                     [&](ByteRange range) { return range.Overlaps(quotation.inner); });
      if (!holds) continue;
      if (best == nullptr || Size(draft) < Size(*best)) best = &draft;
    }
    if (best == nullptr) return false;
    const bool whole = IsSpeech(quotation);
    if (!whole) DropAside(*best, quotation);
    if (whole && SpeaksOn(*best, quotation)) {
      Add(*best, quotation.range);
      AddSpoken(Draft(drafts_[static_cast<size_t>(last_)]), quotation);
      return true;
    }
    for (Draft& draft : drafts_) {
      const bool outer = &draft != best && Overlaps(draft, quotation);
      if (whole && (&draft == best || (outer && !(draft.cue && quotation.inner.Contains(*draft.cue))))) {
        Add(draft, quotation.range);
        if (&draft == best) DropAside(draft, quotation);
      }
    }
    Remember(static_cast<size_t>(best - drafts_.data()), quotation);
    return true;
  }

  // '"A," Smith said, referring to B.': what follows the cue unquoted is the narrator's.
  void DropAside(Draft& draft, const Quotation& quotation) const {
    if (!draft.cue || draft.cue->begin < quotation.range.end || draft.content.empty()) return;
    if (draft.content.front().begin + 1 < quotation.range.begin) return;
    std::erase_if(draft.content, [&](ByteRange range) {
      if (range.begin < draft.cue->end) return false;
      return std::none_of(article_.document.quotations.begin(), article_.document.quotations.end(),
                          [&](const Quotation& other) {
                            return other.range.begin <= range.begin + 1 && range.begin < other.range.end;
                          });
    });
  }

  // '"A," Smith said. "B," according to the agency.': the agency passes on what Smith goes on to say.
  bool SpeaksOn(const Draft& best, const Quotation& quotation) const {
    if (last_ < 0 || best.sources.empty() || best.sources.back().kind == SourceKind::kPerson ||
        best.sources.back().kind == SourceKind::kAnonymous || best.cue_lemma.find(' ') == std::string::npos) {
      return false;
    }
    const Draft& before = drafts_[static_cast<size_t>(last_)];
    const bool person = !before.sources.empty() && (before.sources.back().kind == SourceKind::kPerson ||
                                                    before.sources.back().kind == SourceKind::kAnonymous);
    return person && before.sentence + 1 == best.sentence && SameParagraph(last_sentence_, best.sentence) &&
           article_.document.sentences[best.sentence].range.begin == quotation.range.begin;
  }

  static uint32_t Size(const Draft& draft) {
    uint32_t size = 0;
    for (ByteRange range : draft.content) size += range.size();
    return size;
  }

  static bool Overlaps(const Draft& draft, const Quotation& quotation) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](ByteRange range) { return range.Overlaps(quotation.inner); });
  }

  // Adds a range to the content, joining what it touches; cue and source keep their words.
  static void Add(Draft& draft, ByteRange range) {
    if (draft.cue && range.Overlaps(*draft.cue)) return;
    std::vector<ByteRange> content;
    for (ByteRange old : draft.content) {
      if (old.Overlaps(range) || (old.end <= range.begin && range.begin - old.end <= 1)) {
        range = Cover(old, range);
      } else {
        content.push_back(old);
      }
    }
    content.push_back(range);
    std::sort(content.begin(), content.end());
    draft.content = std::move(content);
  }

  // A clause, or a run of words long enough, is speech; else the marks are scare quotes or a title.
  bool IsSpeech(const Quotation& quotation) const {
    uint32_t words = 0;
    bool verb = false;
    const auto& sentences = article_.parse.sentences;
    for (uint32_t s = SentenceAt(article_.document, quotation.range.begin).value_or(0); s < sentences.size();
         ++s) {
      if (article_.document.sentences[s].range.begin >= quotation.range.end) break;
      for (const Word& word : sentences[s].words) {
        if (!quotation.inner.Contains(word.range) || word.upos == Upos::kPunct) continue;
        ++words;
        verb = verb || ((word.upos == Upos::kVerb || word.upos == Upos::kAux) && word.xpos != "VBG" &&
                        word.xpos != "VBN");
      }
    }
    return words > kFewWords && (verb || words > 12);
  }

  // A verb of saying without content in the sentence of the quotation or right beside it.
  bool AttachBeside(const Quotation& quotation) {
    const uint32_t first = SentenceAt(article_.document, quotation.range.begin).value_or(0);
    const uint32_t last = SentenceAt(article_.document, quotation.range.end - 1).value_or(first);
    Draft* best = nullptr;
    uint32_t best_distance = 60;
    for (Draft& draft : drafts_) {
      if (!draft.wants_quote || !draft.cue || InsideQuotation(*draft.cue)) continue;
      if (draft.sentence + 1 < first || draft.sentence > last + 1) continue;
      // A cue in the next paragraph has its own words.
      if (draft.sentence > last && !SameParagraph(draft.sentence, last)) continue;
      const bool before = draft.cue->end <= quotation.range.begin;
      const uint32_t distance = before ? quotation.range.begin - draft.cue->end
                                       : draft.cue->begin - std::min(draft.cue->begin, quotation.range.end);
      if (distance >= best_distance) continue;
      best = &draft;
      best_distance = distance;
    }
    if (best == nullptr) return false;
    Add(*best, quotation.range);
    best->wants_quote = false;
    Remember(static_cast<size_t>(best - drafts_.data()), quotation);
    return true;
  }

  // 'The president made another point: "It takes a year."': the subject of the words before the colon speaks.
  bool Announced(const Quotation& quotation) {
    const uint32_t index = SentenceAt(article_.document, quotation.range.begin).value_or(0);
    const ParsedSentence& sentence = article_.parse.sentences[index];
    for (uint32_t colon = 1; colon < sentence.words.size(); ++colon) {
      const Word& word = sentence.words[colon];
      if (word.range.end > quotation.range.begin) return false;
      if (word.form != ":" || quotation.range.begin - word.range.end > 2) continue;
      for (uint32_t verb = colon; verb-- > 0;) {
        const int32_t subject = Child(sentence, verb, {"nsubj"});
        if (subject < 0 || !CanSpeak(article_, index, static_cast<uint32_t>(subject))) continue;
        AddAnnounced(index, verb, static_cast<uint32_t>(subject), quotation);
        return true;
      }
    }
    return false;
  }

  void AddAnnounced(uint32_t index, uint32_t verb, uint32_t subject, const Quotation& quotation) {
    const ParsedSentence& sentence = article_.parse.sentences[index];
    Draft draft;
    draft.sentence = index;
    draft.cue_word = static_cast<int32_t>(verb);
    draft.cue = CoverOf(sentence, CueWords(sentence, verb));
    draft.cue_lemma = LowerLemmaOf(sentence.words[verb]);
    draft.sources.push_back(MakeSource(article_, index, subject, static_cast<int32_t>(verb)));
    draft.content = {quotation.range};
    drafts_.push_back(std::move(draft));
    Remember(drafts_.size() - 1, quotation);
  }

  bool InsideQuotation(ByteRange range) const {
    return std::any_of(article_.document.quotations.begin(), article_.document.quotations.end(),
                       [range](const Quotation& quotation) { return quotation.inner.Contains(range); });
  }

  bool SameParagraph(uint32_t a, uint32_t b) const {
    return article_.document.sentences[a].paragraph == article_.document.sentences[b].paragraph;
  }

  // '"A," X said. "B."' goes on in the same paragraph; a quotation that opens the next paragraph has the same
  // speaker where nothing stands between.
  void Continue(const Quotation& quotation) {
    const uint32_t first = SentenceAt(article_.document, quotation.range.begin).value_or(0);
    if (Introduced(first, quotation) || last_ < 0) return;
    Draft& before = drafts_[static_cast<size_t>(last_)];
    const bool same = SameParagraph(first, last_sentence_);
    const uint32_t gap =
        article_.document.sentences[first].paragraph - article_.document.sentences[last_sentence_].paragraph;
    const bool opens = article_.document.sentences[first].range.begin == quotation.range.begin;
    if (!same && !(gap == 1 && opens)) return;
    const uint32_t end = SentenceAt(article_.document, quotation.range.end - 1).value_or(first);
    if (same && before.stance == Stance::kAsserts) {
      Add(before, quotation.range);
      last_sentence_ = end;
      return;
    }
    AddSpoken(before, quotation);
  }

  // A quotation without a cue of its own, by the speaker of another attribution.
  void AddSpoken(const Draft& speaker, const Quotation& quotation) {
    Draft draft;
    draft.sentence = SentenceAt(article_.document, quotation.range.begin).value_or(0);
    draft.sources = speaker.sources;
    draft.first_person = speaker.first_person;
    draft.content = {quotation.range};
    for (Source& source : draft.sources) source.range.reset();
    drafts_.push_back(std::move(draft));
    Remember(drafts_.size() - 1, quotation);
  }

  void Remember(size_t draft, const Quotation& quotation) {
    last_ = static_cast<int32_t>(draft);
    last_sentence_ = SentenceAt(article_.document, quotation.range.end - 1).value_or(drafts_[draft].sentence);
  }

  // "Smith defended the choice. "It was right.": the subject of the sentence before, when it is a person's.
  bool Introduced(uint32_t first, const Quotation& quotation) {
    if (first == 0 || !SameParagraph(first, first - 1) || (last_ >= 0 && last_sentence_ == first - 1))
      return false;
    for (auto draft = drafts_.rbegin(); draft != drafts_.rend(); ++draft) {
      if (draft->sentence != first - 1 || draft->sources.empty() || draft->cue_word < 0) continue;
      const Source& source = draft->sources.back();
      if (source.kind != SourceKind::kPerson && source.kind != SourceKind::kAnonymous) continue;
      if (!source.range) continue;
      AddSpoken(Draft(*draft), quotation);
      return true;
    }
    return false;
  }

  const Article& article_;
  std::vector<Draft>& drafts_;
  int32_t last_{-1};  // draft whose quotation came last
  uint32_t last_sentence_{};
};

}  // namespace

void AttachQuotations(const Article& article, std::vector<Draft>& drafts) {
  QuotationPass(article, drafts).Run();
}

}  // namespace rashomon
