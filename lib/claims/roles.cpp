// Attributions as the model reads them, joined with those of the rules. The model says which words are
// source, cue and content; the rules say who the source is, what stands outside it in the chain, and the
// stance. What the rules find alone stays in articles of which the model reads nothing, behind colons, and
// inside contents and quotations: the model reads one level.
#include <algorithm>

#include "claims/role_words.h"
#include "claims/sources.h"
#include "claims/spans.h"
#include "claims/speakers.h"
#include "claims/verb_frame.h"

namespace rashomon {
namespace {

constexpr uint32_t kMark = 3;  // bytes: a stop and a blank, or a quotation mark

class RoleJoin {
 public:
  RoleJoin(const Article& article, std::vector<Draft>& drafts) : article_(article), drafts_(drafts) {}

  void Run() {
    const auto& sentences = article_.parse.sentences;
    for (uint32_t s = 0; s < sentences.size(); ++s) {
      if (!IsProse(article_, s)) continue;
      for (const RoleWords& roles : RolesOf(sentences[s])) Join(s, roles);
    }
    for (uint32_t s = 1; s < sentences.size(); ++s) GoOn(s);
    DropUnread();
  }

 private:
  const ParsedSentence& Parsed(uint32_t index) const { return article_.parse.sentences[index]; }
  uint32_t Paragraph(uint32_t index) const { return article_.document.sentences[index].paragraph; }

  void Join(uint32_t index, const RoleWords& roles) {
    if (roles.cue.empty() || IsMereAdverb(Parsed(index), roles.cue)) return;
    Draft* found = Find(index, roles);
    if (found == nullptr) {
      drafts_.push_back(Start(index, roles));
      found = &drafts_.back();
    }
    Draft& draft = *found;
    draft.read = true;
    if (!roles.source.empty()) TakeSource(roles, draft);
    if (draft.sources.empty()) TakeSubject(draft);
    if (draft.sources.empty()) draft.sources.push_back(ImpliedSource());
    std::vector<ByteRange> content = RangesOf(Parsed(index), roles.content);
    const bool turn = draft.cue_lemma == ":" && !draft.content.empty();
    if (!content.empty() && !turn) draft.content = std::move(content);
    draft.wants_quote = draft.content.empty();
  }

  // "quickly": of adverbs only those that weaken what is said are cues.
  bool IsMereAdverb(const ParsedSentence& sentence, const std::vector<uint32_t>& cue) const {
    return std::all_of(cue.begin(), cue.end(), [&](uint32_t word) {
      const Word& at = sentence.words[word];
      return at.upos == Upos::kAdv &&
             article_.cues.Weakening(LowerLemmaOf(at), "adverb") == Certainty::kCertain;
    });
  }

  // The draft of the rules whose cue is among the words of the model's; others with that cue make none.
  Draft* Find(uint32_t index, const RoleWords& roles) {
    Draft* found = nullptr;
    for (Draft& draft : drafts_) {
      const bool same =
          draft.sentence == index && !draft.read && draft.cue && draft.cue_word >= 0 &&
          std::binary_search(roles.cue.begin(), roles.cue.end(), static_cast<uint32_t>(draft.cue_word));
      if (!same) continue;
      if (found == nullptr) {
        found = &draft;
        continue;
      }
      draft.content.clear();
      draft.wants_quote = false;
    }
    if (found != nullptr)
      found->cue = RunAround(Parsed(index), roles.cue, static_cast<uint32_t>(found->cue_word));
    return found;
  }

  Draft Start(uint32_t index, const RoleWords& roles) const {
    const ParsedSentence& sentence = Parsed(index);
    const uint32_t head = CueHead(article_.cues, sentence, roles.cue);
    Draft draft;
    draft.sentence = index;
    draft.cue_word = static_cast<int32_t>(head);
    draft.cue = RunAround(sentence, roles.cue, head);
    draft.cue_lemma = RoleLemma(article_.cues, sentence, roles.cue, head);
    draft.stance = StanceAt(index, head);
    draft.ruled = false;
    return draft;
  }

  // A verb that the lexicon does not know asserts; negated it declines, as "did not mention" does.
  Stance StanceAt(uint32_t index, uint32_t head) const {
    const ParsedSentence& sentence = Parsed(index);
    const Word& word = sentence.words[head];
    if (word.upos == Upos::kVerb) {
      const auto* readings = article_.cues.Verb(CueLemma(sentence, head));
      const CueEntry unknown{};
      const CueEntry& entry = readings == nullptr ? unknown : readings->front();
      return StanceOf({article_, index, head, entry, IsPassive(sentence, head)});
    }
    const std::string lemma = LowerLemmaOf(word);
    const CueEntry* entry =
        word.upos == Upos::kAdj ? article_.cues.Adjective(lemma) : article_.cues.Noun(lemma);
    return entry == nullptr ? Stance::kAsserts : entry->stance;
  }

  void TakeSource(const RoleWords& roles, Draft& draft) const {
    const ParsedSentence& sentence = Parsed(draft.sentence);
    const std::vector<uint32_t> tops = Tops(sentence, roles.source);
    if (tops.empty() || IsAsked(sentence, tops.front(), draft)) return;
    const ByteRange range = RunAround(sentence, roles.source, tops.front());
    for (Source& source : draft.sources) {
      if (!source.range || !source.range->Overlaps(range)) continue;
      source.range = range;
      return;
    }
    if (!draft.sources.empty()) draft.sources.pop_back();
    AddSource(tops.front(), draft);
    draft.sources.back().range = range;
  }

  // "was asked about", "were told that": the subject does not speak.
  bool IsAsked(const ParsedSentence& sentence, uint32_t subject, const Draft& draft) const {
    const Word& word = sentence.words[subject];
    if (word.deprel != "nsubj:pass" || word.head != draft.cue_word) return false;
    return draft.cue_lemma == "ask" || draft.cue_lemma == "tell" || draft.cue_lemma == "inform" ||
           draft.cue_lemma == "warn";
  }

  void AddSource(uint32_t head, Draft& draft) const {
    draft.sources.push_back(MakeSource(article_, draft.sentence, head, draft.cue_word));
    draft.first_person = IsFirstPerson(Parsed(draft.sentence).words[head]);
    draft.source_word = static_cast<int32_t>(head);
  }

  // A cue of which the model reads no source: a verb's subject, a noun's owner.
  void TakeSubject(Draft& draft) const {
    const auto cue = static_cast<uint32_t>(draft.cue_word);
    const ParsedSentence& sentence = Parsed(draft.sentence);
    const CueEntry unknown{};
    const int32_t source =
        sentence.words[cue].upos == Upos::kVerb
            ? FindSource({article_, draft.sentence, cue, unknown, IsPassive(sentence, cue)})
            : Child(sentence, cue, {"nsubj", "nmod:poss"});
    if (source < 0) return;
    // "The results show": the subject of the cue itself, whatever it is.
    const Word& who = sentence.words[static_cast<uint32_t>(source)];
    const bool own = who.head == draft.cue_word && who.deprel == "nsubj" && who.upos != Upos::kDet;
    if (!own && !CanSpeak(article_, draft.sentence, static_cast<uint32_t>(source))) return;
    AddSource(static_cast<uint32_t>(source), draft);
  }

  // Content of no cue in its sentence goes on what the sentence before says, inside one paragraph: the next
  // one has its own cue.
  void GoOn(uint32_t index) {
    const std::vector<uint32_t> words = UnownedContent(Parsed(index));
    if (words.empty() || words.size() * 3 < Parsed(index).words.size() || WaitsFor(index)) return;
    if (Paragraph(index) != Paragraph(index - 1)) return;
    Draft* before = SpeakerIn(index - 1, words.front());
    if (before == nullptr) before = LastIn(index - 1);
    if (before == nullptr) return;
    for (ByteRange range : RangesOf(Parsed(index), words)) {
      ByteRange& last = before->content.back();
      if (range.begin - last.end <= kMark) {
        last.end = range.end;
      } else {
        before->content.push_back(range);
      }
    }
  }

  // '"A. B," he said.': a cue of the same paragraph that has no content yet.
  bool WaitsFor(uint32_t index) const {
    return std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
      return draft.read && draft.wants_quote && draft.sentence >= index && draft.sentence <= index + 1 &&
             Paragraph(draft.sentence) == Paragraph(index);
    });
  }

  // '"A," X said, referring to B. "C."': words in quotation marks go on what is quoted in the sentence
  // before.
  Draft* SpeakerIn(uint32_t index, uint32_t next) {
    if (!IsQuoted(Parsed(index + 1).words[next].range.begin)) return nullptr;
    Draft* speaker = nullptr;
    for (Draft& draft : drafts_) {
      const bool speaks = draft.read && draft.sentence == index &&
                          std::any_of(draft.content.begin(), draft.content.end(),
                                      [this](ByteRange range) { return IsQuoted(range.begin); });
      if (!speaks) continue;
      if (speaker == nullptr || speaker->content.back().end < draft.content.back().end) speaker = &draft;
    }
    return speaker;
  }

  // The byte lies in a quotation or is its opening mark.
  bool IsQuoted(uint32_t at) const {
    const auto& quotations = article_.document.quotations;
    return std::any_of(quotations.begin(), quotations.end(), [at](const Quotation& quotation) {
      return quotation.depth == 0 && quotation.range.begin <= at && at < quotation.range.end;
    });
  }

  // The attribution whose content ends last in the sentence.
  Draft* LastIn(uint32_t index) {
    const ByteRange sentence = article_.document.sentences[index].range;
    Draft* last = nullptr;
    for (Draft& draft : drafts_) {
      if (!draft.read || draft.content.empty()) continue;
      const ByteRange end = draft.content.back();
      if (end.end <= sentence.begin || end.end > sentence.end) continue;
      if (last == nullptr || last->content.back().end < end.end) last = &draft;
    }
    return last;
  }

  // Of cues that the rules find alone one in five is one: the model has read their sentences as well.
  void DropUnread() {
    const bool reads =
        std::any_of(drafts_.begin(), drafts_.end(), [](const Draft& draft) { return draft.read; });
    if (!reads) return;
    std::vector<bool> dropped;
    for (const Draft& draft : drafts_) {
      dropped.push_back(!draft.read && !draft.figure && draft.cue_lemma != ":" &&
                        !(draft.cue && IsInside(*draft.cue)));
    }
    size_t at = 0;
    std::erase_if(drafts_, [&](const Draft&) { return dropped[at++]; });
  }

  bool IsInside(ByteRange cue) const {
    const auto& quotations = article_.document.quotations;
    const bool quoted = std::any_of(quotations.begin(), quotations.end(), [cue](const Quotation& quotation) {
      return quotation.inner.Contains(cue);
    });
    return quoted || std::any_of(drafts_.begin(), drafts_.end(), [cue](const Draft& outer) {
             return outer.read && Holds(outer.content, cue);
           });
  }

  const Article& article_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void JoinRoles(const Article& article, std::vector<Draft>& drafts) {
  RoleJoin(article, drafts).Run();
}

}  // namespace rashomon
