// The clauses of an article as claims: whose word, which stance, how certain.
#include <algorithm>

#include "claims/draft.h"
#include "claims/spans.h"
#include "text/chars.h"

namespace rashomon {
namespace {

Certainty Weaker(Certainty a, Certainty b) {
  return std::max(a, b);
}

bool IsPredicate(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  if (word.upos == Upos::kPunct) return false;
  const bool clausal =
      HasRelation(word, {"root", "ccomp", "advcl", "acl", "parataxis", "csubj", "xcomp", "conj"});
  if (!clausal) return false;
  if (word.upos == Upos::kVerb) return !HasRelation(word, {"amod", "compound"});
  return Child(sentence, at, {"cop", "nsubj"}) >= 0 || word.deprel == "root";
}

// "if X", "unless X": what the clause says is only supposed.
bool IsConditional(const Article& article, const ParsedSentence& sentence, uint32_t predicate) {
  const int32_t mark = Child(sentence, predicate, {"mark"});
  return mark >= 0 && article.cues.Weakening(LowerForm(sentence.words[static_cast<uint32_t>(mark)]), "if") !=
                          Certainty::kCertain;
}

bool HasPerfect(const ParsedSentence& sentence, uint32_t predicate) {
  for (uint32_t child : Children(sentence, predicate)) {
    if (LowerForm(sentence.words[child]) == "have" && HasRelation(sentence.words[child], {"aux"}))
      return true;
  }
  return false;
}

Certainty OwnCertainty(const Article& article, const ParsedSentence& sentence, uint32_t predicate) {
  Certainty certainty = Certainty::kCertain;
  for (uint32_t child : Children(sentence, predicate)) {
    const Word& word = sentence.words[child];
    const std::string lemma = LowerLemmaOf(word);
    const std::string form = LowerForm(word);
    if (HasRelation(word, {"aux"})) {
      // "would have gone": it did not come about.
      if ((form == "would" || form == "could") && HasPerfect(sentence, predicate))
        return Certainty::kCounterfactual;
      Certainty modal = article.cues.Weakening(form, "modal");
      if (modal == Certainty::kCertain) modal = article.cues.Weakening(lemma, "modal");
      certainty = Weaker(certainty, modal);
    } else if (HasRelation(word, {"advmod", "obl"})) {
      certainty = Weaker(certainty, article.cues.Weakening(lemma, "adverb"));
    } else if (HasRelation(word, {"amod"})) {
      certainty = Weaker(certainty, article.cues.Weakening(lemma, "adjective"));
    }
  }
  if (IsConditional(article, sentence, predicate)) certainty = Weaker(certainty, Certainty::kPossible);
  return certainty;
}

// What the governing word lends an infinitive or a clause: "seems to", "is likely to", "is expected to".
Certainty LentCertainty(const Article& article, const ParsedSentence& sentence, uint32_t predicate) {
  const Word& word = sentence.words[predicate];
  if (word.head < 0 || !HasRelation(word, {"xcomp", "ccomp", "csubj"})) return Certainty::kCertain;
  const auto head = static_cast<uint32_t>(word.head);
  const Word& governor = sentence.words[head];
  const std::string lemma = LowerLemmaOf(governor);
  Certainty certainty = OwnCertainty(article, sentence, head);
  if (governor.upos == Upos::kAdj) certainty = Weaker(certainty, article.cues.Weakening(lemma, "adjective"));
  if (HasRelation(word, {"xcomp"})) certainty = Weaker(certainty, article.cues.Weakening(lemma, "verb"));
  // "never discussed selling it": the sale is only spoken of.
  if (HasRelation(word, {"xcomp"}) && IsNegated(sentence, head))
    certainty = Weaker(certainty, Certainty::kPossible);
  // "X said he would": the saying is certain, the clause has its own modal.
  return HasRelation(word, {"ccomp"}) && governor.upos == Upos::kVerb ? Certainty::kCertain : certainty;
}

bool IsNoAnswer(const Article& article, const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  const std::string lemma = LowerLemmaOf(word);
  const std::string form = LowerForm(word);
  std::string_view word_class = "verb";
  if (word.upos == Upos::kAdj) word_class = "adjective";
  if (word.upos == Upos::kNoun) word_class = "noun";
  const UnknownEntry* entry = article.cues.Unknown(lemma, word_class);
  if (entry == nullptr) entry = article.cues.Unknown(form, "adjective");
  if (entry != nullptr && entry->negated == IsNegated(sentence, at)) return true;
  // "no decision has been made": the negated noun is the subject.
  const int32_t subject = Child(sentence, at, {"nsubj", "nsubj:pass", "obj"});
  if (subject < 0) return false;
  const auto noun = static_cast<uint32_t>(subject);
  const int32_t det = Child(sentence, noun, {"det"});
  if (det < 0 || LowerForm(sentence.words[static_cast<uint32_t>(det)]) != "no") return false;
  return article.cues.Unknown(LowerLemmaOf(sentence.words[noun]), "noun") != nullptr;
}

// The clause says that something is not known or decided, or is the question left open: "it is unclear
// whether X", "it remains unclear when X".
bool IsOpen(const Article& article, const ParsedSentence& sentence, uint32_t predicate) {
  if (IsNoAnswer(article, sentence, predicate)) return true;
  for (uint32_t child : Children(sentence, predicate)) {
    if (HasRelation(sentence.words[child], {"xcomp"}) && IsNoAnswer(article, sentence, child)) return true;
  }
  const Word& word = sentence.words[predicate];
  if (word.head < 0 || !HasRelation(word, {"ccomp", "csubj", "advcl", "conj", "xcomp"})) return false;
  const auto head = static_cast<uint32_t>(word.head);
  const std::vector<uint32_t> own = ClauseWords(sentence, predicate);
  const bool asks = std::any_of(own.begin(), own.end(), [&](uint32_t w) {
    const std::string form = LowerForm(sentence.words[w]);
    const std::string& xpos = sentence.words[w].xpos;
    return form == "whether" || form == "if" || xpos == "WRB" || xpos == "WP" || xpos == "WDT";
  });
  return asks && IsNoAnswer(article, sentence, head);
}

bool IsQuestion(const ParsedSentence& sentence) {
  return !sentence.words.empty() &&
         (sentence.words.back().form == "?" ||
          (sentence.words.size() > 1 && sentence.words[sentence.words.size() - 2].form == "?"));
}

// Words of the clause without the predicates joined to it, which are claims of their own.
std::vector<uint32_t> OwnWords(const ParsedSentence& sentence, uint32_t predicate) {
  std::vector<uint32_t> words = ClauseWords(sentence, predicate);
  for (uint32_t child : Children(sentence, predicate)) {
    if (!HasRelation(sentence.words[child], {"conj"}) || !IsPredicate(sentence, child)) continue;
    const std::vector<uint32_t> inner = Subtree(sentence, child);
    std::erase_if(words, [&](uint32_t word) { return std::binary_search(inner.begin(), inner.end(), word); });
  }
  return words;
}

int32_t Innermost(const std::vector<Attribution>& attributions, uint32_t at) {
  int32_t best = -1;
  uint32_t best_size = 0;
  for (size_t i = 0; i < attributions.size(); ++i) {
    uint32_t size = 0;
    bool holds = false;
    for (ByteRange range : attributions[i].content) {
      size += range.size();
      holds = holds || range.Contains(at);
    }
    if (holds && (best < 0 || size < best_size)) {
      best = static_cast<int32_t>(i);
      best_size = size;
    }
  }
  return best;
}

Certainty CueCertainty(const Article& article, const Attribution& attribution) {
  if (const auto* readings = article.cues.Verb(attribution.cue_lemma)) {
    for (const CueEntry& entry : *readings) {
      if (entry.stance == attribution.stance) return entry.certainty;
    }
    return Certainty::kCertain;
  }
  if (const CueEntry* entry = article.cues.Adjective(attribution.cue_lemma)) return entry->certainty;
  if (const CueEntry* entry = article.cues.Noun(attribution.cue_lemma)) return entry->certainty;
  return article.cues.Weakening(attribution.cue_lemma, "adverb");
}

}  // namespace

std::vector<Claim> ListClaims(const Article& article, const std::vector<Attribution>& attributions) {
  std::vector<Claim> claims;
  for (uint32_t s = 0; s < article.parse.sentences.size(); ++s) {
    const RegionKind region = article.document.sentences[s].region;
    if (region != RegionKind::kBody && region != RegionKind::kHeadline) continue;
    const ParsedSentence& sentence = article.parse.sentences[s];
    for (uint32_t w = 0; w < sentence.words.size(); ++w) {
      if (!IsPredicate(sentence, w)) continue;
      Claim claim{.sentence = s, .word = w, .span = CoverOf(sentence, OwnWords(sentence, w))};
      if (claim.span.empty()) claim.span = sentence.words[w].range;
      claim.attribution = Innermost(attributions, sentence.words[w].range.begin);
      claim.certainty = Weaker(OwnCertainty(article, sentence, w), LentCertainty(article, sentence, w));
      if (claim.attribution >= 0) {
        const Attribution& attribution = attributions[static_cast<size_t>(claim.attribution)];
        claim.stance = attribution.stance;
        claim.certainty = Weaker(claim.certainty, CueCertainty(article, attribution));
      }
      if (claim.stance == Stance::kAsserts && IsOpen(article, sentence, w)) claim.stance = Stance::kDeclines;
      if (claim.stance == Stance::kAsserts && IsQuestion(sentence) && sentence.words[w].deprel == "root") {
        claim.stance = Stance::kAsks;
      }
      claims.push_back(claim);
    }
  }
  return claims;
}

}  // namespace rashomon
