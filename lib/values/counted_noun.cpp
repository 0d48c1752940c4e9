#include <algorithm>
#include <array>

#include "text/chars.h"
#include "values/quantity_draft.h"

namespace rashomon {
namespace {

template <size_t N>
bool OneOf(std::string_view text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

struct NounPhrase {
  int32_t noun{-1};
  bool partitive{};
  std::string of_pronoun;  // "them" of "three of them"
  std::string implied;     // "person" of "24 dead"
};

bool Modifies(const ParsedSentence& sentence, uint32_t at) {
  const Word& word = sentence.words[at];
  const std::string form = LowerAscii(word.form);
  if (word.upos == Upos::kAdj || form == "-" || form == "more" || form == "other") return true;
  if (at > 0 && sentence.words[at - 1].form == "-" && word.upos == Upos::kVerb) return true;  // "worst-hit"
  if (word.upos == Upos::kAdv) return word.xpos.starts_with("RB") && form != "ago" && form != "away";
  if (word.upos == Upos::kVerb) {
    return (word.xpos == "VBN" || word.xpos == "VBG") && at + 1 < sentence.words.size() &&
           (IsNominal(sentence.words[at + 1]) || sentence.words[at + 1].upos == Upos::kAdj);
  }
  return false;
}

// "47" of "AK-47", or such a code as one word: a name on the way to the noun.
bool IsCodeDigits(const ParsedSentence& sentence, uint32_t at) {
  const std::string& form = sentence.words[at].form;
  bool letter = false;
  bool digit = false;
  for (char c : form) {
    digit = digit || IsAsciiDigit(c);
    letter = letter || ((c | 32) >= 'a' && (c | 32) <= 'z');
  }
  if (letter && digit) return true;
  return at > 0 && sentence.words[at - 1].form == "-" &&
         sentence.words[at - 1].range.end == sentence.words[at].range.begin && IsAsciiDigit(form[0]);
}

// "and" between two adjectives of one noun, or between two counts of it: "12 Somali and 11 Yemeni sailors".
bool JoinsModifiers(const ParsedSentence& sentence, uint32_t at) {
  if (at == 0 || at + 2 >= sentence.words.size()) return false;
  const std::string form = LowerAscii(sentence.words[at].form);
  const bool number = sentence.words[at].upos == Upos::kNum;
  if (form != "and" && form != "or" && form != "," && !number) return false;
  const Word& before = sentence.words[at - 1];
  const Word& after = sentence.words[at + 1];
  const bool adjective_before = before.upos == Upos::kAdj || (number && LowerAscii(before.form) == "and");
  return adjective_before && (after.upos == Upos::kAdj || after.upos == Upos::kNum);
}

// The last noun of the run that begins at `at`, after modifiers.
int32_t NounFrom(const QuantityInput& in, uint32_t at) {
  const ParsedSentence& sentence = in.sentence;
  int32_t noun = -1;
  const uint32_t limit = std::min<uint32_t>(at + 8, static_cast<uint32_t>(sentence.words.size()));
  for (; at < limit; ++at) {
    const Word& word = sentence.words[at];
    if (IsNominal(word)) {
      // A name behind a noun begins another phrase: "two Germans", but "12 people Tuesday".
      if (noun >= 0 && word.upos == Upos::kPropn &&
          sentence.words[static_cast<size_t>(noun)].upos == Upos::kNoun)
        break;
      noun = static_cast<int32_t>(at);
      if (in.tables.noun_lemmas.contains(LowerAscii(word.form))) break;  // "people" ends its phrase
    } else if (noun >= 0 && word.xpos == "POS") {
      noun = -1;  // "one of the city's busiest streets": the owner is not counted
    } else if (IsCodeDigits(sentence, at)) {
      continue;  // "seven AK-47 rifles"
    } else if (JoinsModifiers(sentence, at)) {
      continue;  // "23 Somali and Yemeni brigands"
    } else if (!Modifies(sentence, at) || (noun >= 0 && word.form != "-")) {
      break;
    }
  }
  return noun;
}

// The noun that a verb of harm counts without naming it; headline verbs may be tagged as names ("Kills 10").
std::string VerbNoun(const QuantityInput& in, const Word& word) {
  auto found = in.tables.verb_nouns.find(LowerAscii(word.lemma));
  if (found == in.tables.verb_nouns.end() && (word.upos == Upos::kPropn || word.upos == Upos::kNoun)) {
    std::string form = LowerAscii(word.form);
    if (form.ends_with("s")) form.pop_back();
    found = in.tables.verb_nouns.find(form);
  }
  return found == in.tables.verb_nouns.end() ? "" : found->second;
}

// "of the five", "of them": steps over them; true when the phrase is complete.
bool ReadPartitive(const ParsedSentence& sentence, uint32_t* at, NounPhrase* phrase) {
  constexpr std::array<std::string_view, 16> kDefinite = {"the",  "those", "these", "its", "their", "his",
                                                          "her",  "our",   "my",    "all", "your",  "that",
                                                          "this", "both",  "'s",    "an"};
  constexpr std::array<std::string_view, 6> kPronouns = {"them", "whom", "us", "you", "which", "these"};
  const std::vector<Word>& words = sentence.words;
  if (*at >= words.size() || LowerAscii(words[*at].form) != "of") return false;
  ++*at;
  if (*at >= words.size()) return true;
  const std::string next = LowerAscii(words[*at].form);
  const bool before_noun = next == "these" && *at + 1 < words.size() && IsNominal(words[*at + 1]);
  if (OneOf(next, kPronouns) && !before_noun) {
    phrase->partitive = true;
    phrase->of_pronoun = next;
    return true;
  }
  if (words[*at].upos != Upos::kNum && !OneOf(next, kDefinite)) return false;
  phrase->partitive = true;
  if (words[*at].upos != Upos::kNum) ++*at;
  // "three of the five victims": the whole's own number stands between.
  while (*at < words.size() && words[*at].upos == Upos::kNum) ++*at;
  return false;
}

// "24 dead", "several die": the counted noun is understood.
std::string ImpliedByNext(const QuantityInput& in, uint32_t at) {
  const std::vector<Word>& words = in.sentence.words;
  if (at + 1 < words.size() && IsNominal(words[at + 1])) return "";
  auto found = in.tables.adjective_nouns.find(LowerAscii(words[at].form));
  // Of headlines ("Several die in ..."), where the tagger may see a noun.
  return found == in.tables.adjective_nouns.end() ? VerbNoun(in, words[at]) : found->second;
}

NounPhrase PhraseAfter(const QuantityInput& in, uint32_t at, bool share) {
  NounPhrase phrase;
  const std::vector<Word>& words = in.sentence.words;
  if (ReadPartitive(in.sentence, &at, &phrase)) return phrase;
  if (share && at < words.size() && words[at].upos == Upos::kDet) ++at;  // "half the roof"
  if (at >= words.size()) return phrase;
  phrase.implied = ImpliedByNext(in, at);
  if (!phrase.implied.empty()) return phrase;
  // "a 1,000-member club" counts members.
  if (words[at].form == "-" && at + 1 < words.size() && IsNominal(words[at + 1])) {
    phrase.noun = static_cast<int32_t>(at) + 1;
    return phrase;
  }
  phrase.noun = NounFrom(in, at);
  return phrase;
}

// "24 were killed", "killing 24", "injured at least 30".
std::string ImpliedByVerb(const QuantityInput& in, const QuantityDraft& draft) {
  const std::vector<Word>& words = in.sentence.words;
  const uint32_t first = in.pieces[draft.first].word;
  if (first > 0) {
    std::string noun = VerbNoun(in, words[first - 1]);
    auto tagged = in.tables.adjective_nouns.find(LowerAscii(words[first - 1].form));
    if (noun.empty() && tagged != in.tables.adjective_nouns.end()) noun = tagged->second;
    if (!noun.empty()) return noun;
  }
  for (uint32_t at = in.pieces[draft.end - 1].word + 1; at < words.size() && at < first + 8; ++at) {
    const Word& word = words[at];
    // "hundreds more are missing".
    auto state = in.tables.adjective_nouns.find(LowerAscii(word.form));
    if (state != in.tables.adjective_nouns.end()) return state->second;
    if (word.upos == Upos::kVerb) return VerbNoun(in, word);
    if (word.upos != Upos::kAux && word.upos != Upos::kAdv && word.upos != Upos::kAdj) break;
  }
  return "";
}

// "the death toll rose to 10", "a population of 100,000", "a mother of four".
std::string ImpliedByToll(const QuantityInput& in, const QuantityDraft& draft) {
  const auto lead = static_cast<int>(draft.first) - 1;
  const std::string& before = in.Lower(lead);
  if (before == "of" && in.Lower(lead - 1) == "population") return "population";
  constexpr std::array<std::string_view, 6> kSettled = {"city",   "town",    "village",
                                                        "nation", "country", "community"};
  if (before == "of" && OneOf(in.Lower(lead - 1), kSettled)) return "person";
  constexpr std::array<std::string_view, 6> kParents = {"mother", "father", "mom", "dad", "parent", "mum"};
  if (before == "of" && OneOf(in.Lower(lead - 1), kParents)) return "child";
  if (before != "to" && before != "at" && before != "of" && before != "from" && before != "reached" &&
      before != "is")
    return "";
  for (int at = lead; at >= 0; --at) {
    if (in.Lower(at) == "toll") return "person";
    const Word* noun = in.WordAt(static_cast<uint32_t>(at) + 2);
    const bool number_of = in.Lower(at) == "number" && in.Lower(at + 1) == "of" && noun != nullptr;
    if (number_of && noun->upos == Upos::kNoun)
      return NounLemma(in, *noun);  // "the number of seats from 65 to 125"
  }
  return "";
}

// A noun the tree hangs the number on, when the words between allow it.
int32_t NounByTree(const QuantityInput& in, uint32_t number_word, uint32_t end_word) {
  const Word& number = in.sentence.words[number_word];
  if (number.head < 0 || !number.deprel.starts_with("nummod")) return -1;
  const auto head = static_cast<uint32_t>(number.head);
  if (head < end_word || head > end_word + 6 || !IsNominal(in.sentence.words[head])) return -1;
  for (uint32_t at = end_word; at < head; ++at) {
    const Upos upos = in.sentence.words[at].upos;
    if (upos == Upos::kAdp || upos == Upos::kCconj || upos == Upos::kAux) return -1;
  }
  return number.head;
}

// "five-story" left whole by the tokenizer.
bool ReadCompound(const QuantityInput& in, uint32_t number_word, QuantityDraft* draft) {
  if (in.Lower(draft->end) != "-" || draft->end + 1 >= in.pieces.size()) return false;
  const ValuePiece& counted = in.pieces[draft->end + 1];
  if (counted.word != number_word) return false;
  draft->value.measure = MeasureType::kCount;
  draft->value.noun_word = static_cast<int32_t>(number_word);
  draft->value.noun = counted.lower;
  return true;
}

// Of a measure only "of" leads to a noun: "5 tonnes of rice", "40 percent of homes", "half the roof".
bool MayHaveNoun(const QuantityInput& in, const Quantity& value, uint32_t end_word) {
  if (end_word >= in.sentence.words.size()) return false;
  const bool share = value.measure == MeasureType::kPercent && value.partitive;
  return share || in.sentence.words[end_word].form == "of";
}

// "including 3 children", "among them 5 policemen": part of a whole named before.
bool IsPartOfList(const QuantityInput& in, const QuantityDraft& draft) {
  const auto lead = static_cast<int>(draft.first) - 1;
  const std::string& before = in.Lower(lead);
  return before == "including" || before == "included" || before == "whom" ||
         (before == "them" && in.Lower(lead - 1) == "among");
}

}  // namespace

std::string NounLemma(const QuantityInput& in, const Word& word) {
  std::string lemma = LowerAscii(word.lemma.empty() ? word.form : word.lemma);
  if (word.xpos == "NNPS" && lemma.size() > 3 &&
      lemma.ends_with("s")) {  // headlines: "7 Villages", "12 Somalis"
    const bool ies = lemma.ends_with("ies");
    lemma.resize(lemma.size() - (ies ? 3 : 1));
    if (ies) lemma += 'y';
  }
  auto found = in.tables.noun_lemmas.find(lemma);
  if (found == in.tables.noun_lemmas.end()) found = in.tables.noun_lemmas.find(LowerAscii(word.form));
  return found == in.tables.noun_lemmas.end() ? lemma : found->second;
}

void ReadNoun(const QuantityInput& in, QuantityDraft* draft) {
  Quantity& value = draft->value;
  const bool plain = value.measure == MeasureType::kNumber;
  const uint32_t end_word = in.pieces[draft->end - 1].word + 1;
  const uint32_t number_word = in.pieces[draft->number.end - 1].word;
  if (plain && ReadCompound(in, number_word, draft)) return;
  if (!plain && !MayHaveNoun(in, value, end_word)) return;
  NounPhrase phrase = PhraseAfter(in, end_word, draft->number.fraction);
  const bool compound = end_word < in.sentence.words.size() && in.sentence.words[end_word].form == "-";
  if (plain && phrase.implied.empty() && !compound) {
    const int32_t by_tree = NounByTree(in, number_word, end_word);
    if (by_tree >= 0) phrase.noun = by_tree;
  }
  value.partitive = value.partitive || phrase.partitive || IsPartOfList(in, *draft);
  if (phrase.noun >= 0) {
    value.noun_word = phrase.noun;
    value.noun = NounLemma(in, in.sentence.words[static_cast<size_t>(phrase.noun)]);
  } else if (phrase.partitive) {
    value.noun = phrase.implied;  // "two thirds of the 90 dead"
  } else if (plain) {
    value.noun = phrase.implied.empty() ? ImpliedByVerb(in, *draft) : phrase.implied;
    if (value.noun.empty()) value.noun = ImpliedByToll(in, *draft);
  }
  if (plain && (!value.noun.empty() || !phrase.of_pronoun.empty())) value.measure = MeasureType::kCount;
  const std::string scope =
      phrase.of_pronoun.empty() ? ScopeOf(in, number_word, phrase.noun) : "of " + phrase.of_pronoun;
  if (!scope.empty()) value.scope = scope;
}

}  // namespace rashomon
