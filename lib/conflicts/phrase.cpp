#include "conflicts/phrase.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace rashomon {
namespace {

using Words = std::set<uint32_t>;

bool IsOneOf(const Word& word, const std::set<std::string_view>& forms) {
  return forms.contains(word.form);
}

bool IsQuotationMark(const Word& word) {
  return IsOneOf(word, {"\"", "“", "”", "‘", "’", "«", "»", "``", "''", "'", "`"}) &&
         word.upos == Upos::kPunct;
}

bool OpensBracket(const Word& word) {
  return IsOneOf(word, {"(", "[", "-LRB-"});
}

bool ClosesBracket(const Word& word) {
  return IsOneOf(word, {")", "]", "-RRB-"});
}

// Marks that part phrases: they mean nothing beside what was left out.
bool PartsPhrases(const Word& word) {
  return IsOneOf(word, {",", ";", ":", "--", "–", "—", "-"});
}

// "Norhaven–Veldt", "and/or"
bool JoinsWords(const Word& word) {
  return IsOneOf(word, {"-", "–", "—", "/"});
}

// A phrase does not end with one of these.
bool LeavesOpen(const Word& word) {
  switch (word.upos) {
    case Upos::kAdp:
    case Upos::kDet:
    case Upos::kCconj:
    case Upos::kSconj:
    case Upos::kPart:
    case Upos::kAux:
    case Upos::kPunct:
      return !HasRelation(word, {"compound", "advmod", "case"}) || word.deprel == "case";
    default:
      return word.xpos == "PRP$" || word.xpos.starts_with("W");
  }
}

// A phrase that is too long is best cut before one of these.
bool OpensPhrase(const Word& word) {
  return word.upos == Upos::kAdp || word.upos == Upos::kSconj || word.upos == Upos::kCconj ||
         word.upos == Upos::kPunct || word.xpos == "TO";
}

// Without quotation marks and what stands in brackets.
std::vector<uint32_t> Told(const ParsedSentence& sentence, const Words& words) {
  std::vector<uint32_t> told;
  bool inside = false;
  for (uint32_t word : words) {
    const Word& at = sentence.words[word];
    inside |= OpensBracket(at);
    if (!inside && !ClosesBracket(at) && !IsQuotationMark(at)) told.push_back(word);
    inside &= !ClosesBracket(at);
  }
  return told;
}

// Nothing but quotation marks stands between two words.
bool Beside(const ParsedSentence& sentence, uint32_t a, uint32_t b) {
  for (uint32_t word = a + 1; word < b; ++word) {
    if (!IsQuotationMark(sentence.words[word])) return false;
  }
  return true;
}

// Without marks beside which something was left out.
std::vector<uint32_t> WithoutLooseMarks(const ParsedSentence& sentence, const std::vector<uint32_t>& told) {
  std::vector<uint32_t> kept;
  for (size_t i = 0; i < told.size(); ++i) {
    const bool loose = i == 0 || i + 1 == told.size() || !Beside(sentence, told[i - 1], told[i]) ||
                       !Beside(sentence, told[i], told[i + 1]);
    if (!loose || !PartsPhrases(sentence.words[told[i]])) kept.push_back(told[i]);
  }
  return kept;
}

std::string FormOf(const ParsedSentence& sentence, uint32_t word, const Renamings& renamed) {
  const auto told = renamed.find(word);
  return told == renamed.end() ? sentence.words[word].form : told->second;
}

// Written together with the word before it.
bool Joined(const ParsedSentence& sentence, uint32_t before, uint32_t word) {
  static const std::set<std::string_view> kClosing = {",", ".", ";", ":", "%", "!", "?"};
  const Word& at = sentence.words[word];
  if (kClosing.contains(at.form)) return true;
  return before + 1 == word && sentence.words[before].range.end == at.range.begin;
}

std::string TextOf(const ParsedSentence& sentence, const Words& words, size_t longest,
                   const Renamings& renamed) {
  const std::vector<uint32_t> kept = WithoutLooseMarks(sentence, Told(sentence, words));
  std::string phrase;
  size_t whole = 0,
         boundary = 0;  // lengths at the last word that can end it, and before the last that opens a phrase
  for (size_t i = 0; i < kept.size(); ++i) {
    const Word& word = sentence.words[kept[i]];
    const std::string form = FormOf(sentence, kept[i], renamed);
    if (form.empty() || (phrase.empty() && word.upos == Upos::kPunct && word.form != "$")) continue;
    const bool joined = i > 0 && Joined(sentence, kept[i - 1], kept[i]);
    const std::string piece = (joined || phrase.empty() ? "" : " ") + form;
    if (OpensPhrase(word) && !(joined && JoinsWords(word))) boundary = whole;
    if (phrase.size() + piece.size() > longest) {
      if (boundary > 0) whole = boundary;
      break;
    }
    phrase += piece;
    if (!LeavesOpen(word)) whole = phrase.size();
  }
  phrase.resize(whole);
  return phrase;
}

// A mark after which a sentence begins that is quoted or told.
bool OpensSentence(const Word& word) {
  return IsQuotationMark(word) || word.form == ":" || word.form == "—" || word.form == "–";
}

// "Norhavian", "Swedish", "Chinese": adjectives with a capital of their own.
bool IsOfNation(const Word& word) {
  if (word.upos != Upos::kAdj) return false;
  return word.form.ends_with("ian") || word.form.ends_with("ish") || word.form.ends_with("ese") ||
         word.form.ends_with("can");
}

size_t LengthOf(const ParsedSentence& sentence, const Words& words, const Renamings& renamed) {
  size_t length = 0;
  for (uint32_t word : Told(sentence, words)) length += FormOf(sentence, word, renamed).size() + 1;
  return length;
}

// What a phrase can do without.
bool CanGo(const ParsedSentence& sentence, uint32_t word) {
  const Word& at = sentence.words[word];
  if (HasRelation(at, {"acl", "advcl", "appos", "parataxis", "conj", "list"})) return true;
  return HasRelation(at, {"nmod", "obl"}) && at.deprel != "nmod:poss" && Child(sentence, word, {"case"}) >= 0;
}

// "the Ministry of Justice"
bool IsOfName(const ParsedSentence& sentence, uint32_t word) {
  const Word& at = sentence.words[word];
  return HasRelation(at, {"nmod"}) && at.upos == Upos::kPropn && at.head >= 0 &&
         sentence.words[at.head].upos == Upos::kPropn;
}

// The smallest part that can go and stands at the end; else the last one that can go. -1 for none.
int32_t LastToGo(const ParsedSentence& sentence, const Words& words) {
  int32_t last = -1, at_end = -1;
  for (uint32_t word : words) {
    if (word == *words.begin() || !CanGo(sentence, word) || IsOfName(sentence, word)) continue;
    const Words below = Below(sentence, word);
    if (below.contains(*words.begin())) continue;
    if (below.contains(*words.rbegin())) at_end = static_cast<int32_t>(word);
    last = static_cast<int32_t>(word);
  }
  return at_end >= 0 ? at_end : last;
}

// Leaves out what hangs on the words, from the end, until they are short enough or nothing more can go.
Words Shortened(const ParsedSentence& sentence, Words words, size_t longest, const Renamings& renamed) {
  auto trim = [&] {
    while (!words.empty() && sentence.words[*words.rbegin()].upos == Upos::kPunct)
      words.erase(*words.rbegin());
  };
  for (trim(); LengthOf(sentence, words, renamed) > longest + 1; trim()) {
    const int32_t word = LastToGo(sentence, words);
    if (word < 0) break;
    Remove(words, Below(sentence, static_cast<uint32_t>(word)));
  }
  return words;
}

// "the town, wedged between two hills": what a comma sets off only says more.
bool IsSetOff(const ParsedSentence& sentence, uint32_t word) {
  if (!HasRelation(sentence.words[word], {"acl"})) return false;
  const uint32_t first = *Below(sentence, word).begin();
  return sentence.words[first].form == "," || (first > 0 && sentence.words[first - 1].form == ",");
}

}  // namespace

std::string Lower(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string Upper(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

Words Below(const ParsedSentence& sentence, uint32_t head) {
  const std::vector<uint32_t> words = Subtree(sentence, head);
  return {words.begin(), words.end()};
}

void Remove(Words& words, const Words& others) {
  for (uint32_t word : others) words.erase(word);
}

bool IsTold(const ParsedSentence& sentence, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](uint32_t word) { return sentence.words[word].upos != Upos::kPunct; });
}

Words CoreOf(const ParsedSentence& sentence, uint32_t head) {
  Words words = Below(sentence, head);
  for (uint32_t word : Words(words)) {
    if (word == head) continue;
    const Word& at = sentence.words[word];
    const bool outside = at.head == static_cast<int32_t>(head) &&
                         HasRelation(at, {"case", "mark", "nsubj", "csubj", "cop", "aux", "cc"});
    if (outside || HasRelation(at, {"appos", "parataxis", "advcl", "discourse"}) ||
        at.deprel == "acl:relcl" || IsSetOff(sentence, word))
      Remove(words, Below(sentence, word));
  }
  return words;
}

std::string Phrase(const ParsedSentence& sentence, const Words& words, size_t longest,
                   const Renamings& renamed) {
  return TextOf(sentence, Shortened(sentence, words, longest, renamed), longest, renamed);
}

std::string InnerPhrase(const ParsedSentence& sentence, const Words& words, size_t longest,
                        const Renamings& renamed) {
  std::string phrase = Phrase(sentence, words, longest, renamed);
  if (words.empty() || phrase.empty()) return phrase;
  const uint32_t at = *words.begin();
  const Word& first = sentence.words[at];
  const bool opens = at == 0 || OpensSentence(sentence.words[at - 1]);
  const bool capitals = first.form.size() > 1 && std::isupper(static_cast<unsigned char>(first.form[1]));
  const bool own = first.upos == Upos::kPropn || first.form == "I" || capitals || renamed.contains(at) ||
                   IsOfNation(first);
  return opens && !own ? Lower(phrase) : phrase;
}

std::string NounPhrase(const ParsedSentence& sentence, uint32_t head, size_t longest,
                       const Renamings& renamed) {
  return InnerPhrase(sentence, CoreOf(sentence, head), longest, renamed);
}

}  // namespace rashomon
