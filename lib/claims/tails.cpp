// "..., the agency reported on Monday." and "..., according to X." at the end of a sentence speak for all of
// it, and lie in no other attribution's content, whatever the tree says.
#include <algorithm>

#include "claims/draft.h"
#include "claims/spans.h"

namespace rashomon {
namespace {

struct Tail {
  uint32_t first{};  // word behind the comma
  uint32_t end{};
  size_t draft{};
};

bool IsComma(const Word& word) {
  return word.form == "," || word.form == "—" || word.form == "–" || word.form == "--";
}

// Words [0, end) without the punctuation that closes them.
uint32_t WithoutStop(const ParsedSentence& sentence, uint32_t end) {
  while (end > 0 && sentence.words[end - 1].upos == Upos::kPunct && !IsQuoteMark(sentence.words[end - 1]))
    --end;
  return end;
}

// A comma, or a quotation mark that closes what a comma ends, stands before the word.
bool FollowsComma(const ParsedSentence& sentence, uint32_t word) {
  if (word == 0) return false;
  if (IsComma(sentence.words[word - 1])) return true;
  return IsQuoteMark(sentence.words[word - 1]) && word > 1 &&
         (IsComma(sentence.words[word - 2]) || sentence.words[word - 2].form == "?" ||
          sentence.words[word - 2].form == "!");
}

bool HasPredicate(const ParsedSentence& sentence, uint32_t end) {
  return std::any_of(sentence.words.begin(), sentence.words.begin() + end, [](const Word& word) {
    return (word.upos == Upos::kVerb || word.upos == Upos::kAux) && LowerForm(word) != "according";
  });
}

// Nothing behind the verb is its content.
bool ClosesSentence(const ParsedSentence& sentence, uint32_t verb, uint32_t end) {
  for (uint32_t i = verb + 1; i < end; ++i) {
    const Word& word = sentence.words[i];
    if (IsQuoteMark(word)) return false;
    if (word.head != static_cast<int32_t>(verb)) continue;
    if (HasRelation(word, {"ccomp", "xcomp", "parataxis", "conj", "csubj"})) return false;
  }
  return end - verb <= 26;
}

// "After he had left, Smith agreed": the clause before is no content.
bool OpensWithAdverbial(const ParsedSentence& sentence, uint32_t verb, uint32_t first) {
  bool adverbial = false;
  for (uint32_t i = 0; i < first; ++i) {
    const Word& word = sentence.words[i];
    if (word.head == static_cast<int32_t>(verb) && HasRelation(word, {"advcl"})) adverbial = true;
  }
  if (!adverbial) return false;
  // A clause of its own beside the adverbial is what was said.
  for (uint32_t i = 0; i < first; ++i) {
    const Word& word = sentence.words[i];
    if (word.xpos != "VBD" && word.xpos != "VBZ" && word.xpos != "VBP" && word.xpos != "MD") continue;
    uint32_t at = i;
    while (sentence.words[at].head >= 0 && sentence.words[at].head != static_cast<int32_t>(verb)) {
      at = static_cast<uint32_t>(sentence.words[at].head);
    }
    if (!HasRelation(sentence.words[at], {"advcl"})) return false;
  }
  return true;
}

// First word of the tail whose cue is a verb: its subject's, or the verb's own where it stands first.
int32_t VerbTailStart(const ParsedSentence& sentence, uint32_t verb, int32_t subject, uint32_t end) {
  // A subject of its own, or of "quoted" before "as saying"; not one taken from the verb before.
  const int32_t governor = subject < 0 ? -1 : sentence.words[static_cast<uint32_t>(subject)].head;
  const bool own = governor == static_cast<int32_t>(verb) ||
                   (governor == sentence.words[verb].head && CaseOrMark(sentence, verb) == "as");
  if (subject < 0 || !own || !ClosesSentence(sentence, verb, end)) return -1;
  uint32_t first = verb;
  while (first > 0 && sentence.words[first - 1].head == static_cast<int32_t>(verb) &&
         HasRelation(sentence.words[first - 1], {"aux", "advmod"})) {
    --first;
  }
  const auto noun = static_cast<uint32_t>(subject);
  if (noun < verb) first = NounPhrase(sentence, noun, static_cast<int32_t>(verb)).front();
  if (!FollowsComma(sentence, first) || !HasPredicate(sentence, first)) return -1;
  return OpensWithAdverbial(sentence, verb, first) ? -1 : static_cast<int32_t>(first);
}

// "according to X" at the end: no clause of its own but what belongs to X stands behind it.
int32_t PhraseTailStart(const ParsedSentence& sentence, const Draft& draft, uint32_t end) {
  const auto first = static_cast<uint32_t>(draft.cue_word);
  if (!FollowsComma(sentence, first) || !HasPredicate(sentence, first) || end - first > 26) return -1;
  for (uint32_t i = first; i < end; ++i) {
    const Word& word = sentence.words[i];
    const bool finite = word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "MD";
    if (IsComma(word) ||
        (finite && word.deprel != "acl:relcl" && !HasRelation(word, {"acl", "aux", "cop"}))) {
      // An apposition may stand behind the source; a clause may not.
      if (!IsComma(word)) return -1;
    }
  }
  return draft.cue_lemma.find(' ') != std::string::npos || draft.cue_lemma == "per"
             ? static_cast<int32_t>(first)
             : -1;
}

bool IsVerbCue(const Article& article, const Draft& draft) {
  if (draft.cue_word < 0) return false;
  const auto* readings = article.cues.Verb(draft.cue_lemma);
  return readings != nullptr && std::any_of(readings->begin(), readings->end(), [](const CueEntry& entry) {
           return entry.quote && (entry.stance == Stance::kAsserts || entry.stance == Stance::kAsks);
         });
}

std::optional<Tail> LastTail(const Article& article, const std::vector<Draft>& drafts, uint32_t index,
                             uint32_t end) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  std::optional<Tail> best;
  for (size_t d = 0; d < drafts.size(); ++d) {
    const Draft& draft = drafts[d];
    if (draft.sentence != index || draft.cue_word < 0 || draft.cue_word >= static_cast<int32_t>(end))
      continue;
    const auto cue = static_cast<uint32_t>(draft.cue_word);
    const bool verb = sentence.words[cue].upos == Upos::kVerb && sentence.words[cue].form != "according";
    int32_t first = -1;
    if (verb && IsVerbCue(article, draft))
      first = VerbTailStart(sentence, cue, draft.source_word, end);
    else if (!verb || draft.cue_lemma == "according to")
      first = PhraseTailStart(sentence, draft, end);
    if (first < 0) continue;
    if (!best || static_cast<uint32_t>(first) > best->first)
      best = Tail{static_cast<uint32_t>(first), end, d};
  }
  return best;
}

std::vector<ByteRange> Without(const std::vector<ByteRange>& ranges, ByteRange cut, const std::string& text) {
  std::vector<ByteRange> rest;
  for (ByteRange range : ranges) {
    for (ByteRange part : {ByteRange{range.begin, std::min(range.end, cut.begin)},
                           ByteRange{std::max(range.begin, cut.end), range.end}}) {
      while (!part.empty() && (text[part.end - 1] == ' ' || text[part.end - 1] == ',')) --part.end;
      while (!part.empty() && (text[part.begin] == ' ' || text[part.begin] == ',')) ++part.begin;
      if (!part.empty() && part.size() > 1) rest.push_back(part);
    }
  }
  return rest;
}

void Apply(const Article& article, const Tail& tail, const std::vector<size_t>& outer,
           std::vector<Draft>& drafts) {
  const uint32_t index = drafts[tail.draft].sentence;
  const ParsedSentence& sentence = article.parse.sentences[index];
  const ByteRange cut{sentence.words[tail.first].range.begin, sentence.words[tail.end - 1].range.end};
  for (size_t d = 0; d < drafts.size(); ++d) {
    if (d == tail.draft || drafts[d].sentence != index) continue;
    // "..., according to X, Y reported": Y reports what X says, X included.
    if (std::find(outer.begin(), outer.end(), d) != outer.end()) continue;
    // What the tail itself says ("who said that ...") keeps its content.
    if (drafts[d].cue && cut.Contains(*drafts[d].cue)) continue;
    drafts[d].content = Without(drafts[d].content, cut, article.document.text);
  }
  std::vector<uint32_t> words;
  for (uint32_t i = 0; i < tail.first; ++i) words.push_back(i);
  drafts[tail.draft].content = RangesOf(sentence, words);
  drafts[tail.draft].wants_quote = false;
}

}  // namespace

void ApplyTails(const Article& article, std::vector<Draft>& drafts) {
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    const ParsedSentence& sentence = article.parse.sentences[s];
    uint32_t end = WithoutStop(sentence, static_cast<uint32_t>(sentence.words.size()));
    std::vector<size_t> outer;
    for (int rounds = 0; rounds < 3 && end > 0; ++rounds) {
      const std::optional<Tail> tail = LastTail(article, drafts, s, end);
      if (!tail) break;
      Apply(article, *tail, outer, drafts);
      outer.push_back(tail->draft);
      end = WithoutStop(sentence, tail->first);
    }
  }
}

}  // namespace rashomon
