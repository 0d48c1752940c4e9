#include "values/tense.h"

#include <array>
#include <string_view>

#include "text/chars.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(std::string_view text, const std::array<std::string_view, N>& set) {
  for (std::string_view member : set) {
    if (member == text) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 12> kFutureModals = {
    "will", "'ll", "wo", "shall", "would", "may", "might", "could", "can", "should", "must", "’ll"};
// "is expected to", "plans to", "due", "set to": what depends on them lies ahead.
constexpr std::array<std::string_view, 22> kAhead = {
    "expect",  "plan", "schedule", "scheduled", "due",      "intend",   "hope",     "propose",
    "promise", "set",  "slate",    "slated",    "upcoming", "deadline", "expected", "planned",
    "want",    "vow",  "pledge",   "threaten",  "prepare",  "expire"};

constexpr std::array<std::string_view, 17> kAuxiliaries = {"be",  "been", "being", "is",   "are", "am",
                                                           "was", "were", "has",   "have", "had", "'s",
                                                           "'re", "'ve",  "do",    "does", "did"};

bool IsVerb(const Word& word) {
  return word.upos == Upos::kVerb || word.xpos.starts_with("VB");
}

int32_t GoverningVerb(const ParsedSentence& sentence, uint32_t word) {
  auto at = static_cast<int32_t>(word);
  for (size_t steps = 0; at >= 0 && steps <= sentence.words.size(); ++steps) {
    const Word& here = sentence.words[static_cast<size_t>(at)];
    if (here.upos == Upos::kVerb && static_cast<uint32_t>(at) != word) return at;
    at = here.head;
  }
  return -1;
}

// The last verb before the word, else the first after it.
int32_t NearestVerb(const ParsedSentence& sentence, uint32_t word) {
  for (auto at = static_cast<int32_t>(word) - 1; at >= 0; --at) {
    if (IsVerb(sentence.words[static_cast<size_t>(at)])) return at;
  }
  for (uint32_t at = word + 1; at < sentence.words.size(); ++at) {
    if (IsVerb(sentence.words[at])) return static_cast<int32_t>(at);
  }
  return -1;
}

struct Helpers {
  bool future_modal{};
  bool to{};
  bool past{};     // had, was, were, did
  bool perfect{};  // have, has
  bool present{};  // is, are
};

// Words of the verb group: the auxiliaries left of the verb, as far as adverbs and "not" let it.
Helpers HelpersOf(const ParsedSentence& sentence, uint32_t verb) {
  Helpers helpers;
  for (auto at = static_cast<int32_t>(verb) - 1; at >= 0 && static_cast<int32_t>(verb) - at <= 6; --at) {
    const Word& word = sentence.words[static_cast<size_t>(at)];
    const std::string lower = LowerAscii(word.form);
    const bool skip = word.upos == Upos::kAdv || word.upos == Upos::kPart || lower == "n't";
    const bool helper = word.upos == Upos::kAux || word.xpos == "MD" ||
                        word.head == static_cast<int32_t>(verb) || OneOf(lower, kAuxiliaries);
    if (lower == "to" && word.upos != Upos::kAdp) helpers.to = true;
    if (word.xpos == "MD" && OneOf(lower, kFutureModals)) helpers.future_modal = true;
    if (OneOf(lower, kAuxiliaries)) {
      if (lower == "had" || lower == "was" || lower == "were" || lower == "did") helpers.past = true;
      if (lower == "have" || lower == "has" || lower == "'ve") helpers.perfect = true;
      if (lower == "is" || lower == "are" || lower == "am" || lower == "'s" || lower == "'re")
        helpers.present = true;
    }
    if (!skip && !helper) break;
  }
  return helpers;
}

// The verb above an infinitive or participle: "planned to meet" -> "planned".
int32_t VerbAbove(const ParsedSentence& sentence, uint32_t verb) {
  return GoverningVerb(sentence, verb);
}

Tense TenseOf(const ParsedSentence& sentence, uint32_t verb, int depth);

Tense OfNonFinite(const ParsedSentence& sentence, uint32_t verb, const Helpers& helpers, int depth) {
  const int32_t above = VerbAbove(sentence, verb);
  if (helpers.to) {
    if (above >= 0) {
      const Word& governor = sentence.words[static_cast<size_t>(above)];
      const bool fact =
          governor.lemma == "begin" || governor.lemma == "start" || governor.lemma == "manage" ||
          governor.lemma == "fail" || governor.lemma == "refuse" || governor.lemma == "decline" ||
          governor.lemma == "travel" || governor.lemma == "come" || governor.lemma == "continue";
      if (fact && depth < 4) return TenseOf(sentence, static_cast<uint32_t>(above), depth + 1);
    }
    return Tense::kFuture;
  }
  if (above >= 0 && depth < 4) return TenseOf(sentence, static_cast<uint32_t>(above), depth + 1);
  return Tense::kUnknown;
}

Tense TenseOf(const ParsedSentence& sentence, uint32_t verb, int depth) {
  const Word& word = sentence.words[verb];
  const Helpers helpers = HelpersOf(sentence, verb);
  if (helpers.future_modal) return helpers.perfect ? Tense::kPast : Tense::kFuture;
  if (helpers.past || helpers.perfect) {
    return OneOf(word.lemma, kAhead) && depth > 0 ? Tense::kFuture : Tense::kPast;
  }
  if (word.xpos == "VBD") return Tense::kPast;
  if (word.xpos == "VBN") {
    if (OneOf(word.lemma, kAhead)) return Tense::kFuture;
    if (helpers.present) return Tense::kPresent;
    if (helpers.to) return Tense::kFuture;
    return Tense::kPast;
  }
  if (word.xpos == "VBZ" || word.xpos == "VBP") return Tense::kPresent;
  if (word.xpos == "VBG" && helpers.present) return Tense::kFuture;
  return OfNonFinite(sentence, verb, helpers, depth);
}

// "the planned Thursday meeting", "the deadline of Nov. 6", "scheduled for Monday".
bool AheadWordNear(const ParsedSentence& sentence, uint32_t word) {
  const uint32_t begin = word > 4 ? word - 4 : 0;
  for (uint32_t at = begin; at < word; ++at) {
    const Word& near = sentence.words[at];
    if (near.lemma == "be" && at > 0 && LowerAscii(sentence.words[at - 1].form) == "had") return false;
    if (near.lemma == "scheduled" || near.lemma == "due" || near.lemma == "upcoming" ||
        near.lemma == "slated" || (near.lemma == "schedule" && near.xpos == "VBN") ||
        near.lemma == "expire" || (near.lemma == "expect" && near.xpos == "VBN") ||
        (near.lemma == "plan" && near.xpos == "VBN") || near.lemma == "deadline") {
      return true;
    }
  }
  return false;
}

bool IsPossessive(const ParsedSentence& sentence, uint32_t word) {
  return word + 1 < sentence.words.size() && sentence.words[word + 1].xpos == "POS";
}

// "Wednesday's ruling": of the past, unless it is the subject of what is still to come.
Tense OfPossessive(const ParsedSentence& sentence, uint32_t word) {
  const int32_t noun = sentence.words[word].head;
  if (noun < 0) return Tense::kPast;
  const Word& owned = sentence.words[static_cast<size_t>(noun)];
  if (!owned.deprel.starts_with("nsubj") || owned.head < 0) return Tense::kPast;
  const Tense tense = TenseOf(sentence, static_cast<uint32_t>(owned.head), 0);
  return tense == Tense::kFuture ? tense : Tense::kPast;
}

}  // namespace

Tense TenseAt(const ParsedSentence& sentence, uint32_t word) {
  if (word >= sentence.words.size()) return Tense::kUnknown;
  if (IsPossessive(sentence, word)) return OfPossessive(sentence, word);
  if (AheadWordNear(sentence, word)) return Tense::kFuture;
  int32_t verb = GoverningVerb(sentence, word);
  if (verb < 0) {
    bool tree = false;
    for (const Word& each : sentence.words) tree = tree || each.head >= 0;
    if (!tree) verb = NearestVerb(sentence, word);
  }
  if (verb >= 0) return TenseOf(sentence, static_cast<uint32_t>(verb), 0);
  // A copula: its tense is that of the auxiliary.
  for (const Word& each : sentence.words) {
    if (each.xpos == "MD" && OneOf(LowerAscii(each.form), kFutureModals)) return Tense::kFuture;
    if (each.upos == Upos::kAux && each.xpos == "VBD") return Tense::kPast;
    if (each.upos == Upos::kAux && (each.xpos == "VBZ" || each.xpos == "VBP")) return Tense::kPresent;
  }
  return Tense::kUnknown;
}

}  // namespace rashomon
