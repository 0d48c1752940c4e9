// The signs of coreference, in the manner of Durrett and Klein (2013): simple properties of the two phrases,
// most of them joined with how the later one, or both, refer.
#include "entities/coref_signs.h"

#include <algorithm>
#include <array>

#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

using View = std::string_view;

View Bucket(uint32_t n) {
  static constexpr std::array<View, 6> kSmall = {"0", "1", "2", "3", "4", "5"};
  if (n < kSmall.size()) return kSmall[n];
  if (n < 8) return "6-7";
  if (n < 12) return "8-11";
  if (n < 20) return "12-19";
  return n < 40 ? "20-39" : "40";
}

View Coarse(uint32_t n) {
  return n == 0 ? "0" : n == 1 ? "1" : n <= 3 ? "2-3" : n <= 8 ? "4-8" : "9";
}

View One(const char& c) {
  return {&c, 1};
}

const Word* WordAt(const CorefText& text, uint32_t sentence, int64_t word) {
  const std::vector<Word>& words = text.parse.sentences[sentence].words;
  return word >= 0 && word < static_cast<int64_t>(words.size()) ? &words[static_cast<size_t>(word)] : nullptr;
}

std::string FormAt(const CorefText& text, uint32_t sentence, int64_t word) {
  const Word* found = WordAt(text, sentence, word);
  return found == nullptr ? "-" : LowerAscii(found->form);
}

std::string GovernorOf(const CorefText& text, const PhraseFacts& facts) {
  const Word* found = WordAt(text, facts.phrase.sentence, facts.governor);
  return found == nullptr ? "-" : LowerLemma(*found);
}

bool Has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// How the words of two nominals or names relate.
View MatchOf(const PhraseFacts& a, const PhraseFacts& b) {
  if (a.form == b.form) return "same";
  if (a.head != b.head) {
    if (Has(a.words, b.head)) return Has(b.words, a.head) ? "cross" : "in";
    return Has(b.words, a.head) ? "wrap" : "none";
  }
  const auto all_in = [](const PhraseFacts& x, const PhraseFacts& y) {
    return std::all_of(x.words.begin(), x.words.end(), [&](const std::string& w) { return Has(y.words, w); });
  };
  const bool fewer = all_in(b, a);
  const bool more = all_in(a, b);
  if (fewer && more) return "equal";
  return fewer  ? (b.words.empty() ? "bare" : "fewer")
         : more ? (a.words.empty() ? "added" : "more")
                : "differ";
}

View ChainSign(const PhraseFacts& a, const PhraseFacts& b, const CorefText& text, uint32_t later) {
  if (a.entity < 0 || b.entity < 0) return "-";
  if (a.entity == b.entity) return "same";
  const bool named = text.entities.entities[static_cast<size_t>(a.entity)].named &&
                     text.entities.entities[static_cast<size_t>(b.entity)].named;
  if (named) return "names";
  return text.counts[later].same_chain > 0 ? "other" : "apart";
}

// Where the two stand in one sentence.
View StructureOf(const CorefText& text, const PhraseFacts& a, const PhraseFacts& b) {
  if (a.phrase.sentence != b.phrase.sentence) return "apart";
  const Phrase &x = a.phrase, &y = b.phrase;
  const ParsedSentence& sentence = text.parse.sentences[x.sentence];
  const Word& head = sentence.words[y.head];
  if (head.head == static_cast<int32_t>(x.head)) {
    if (HasRelation(head, {"appos"})) return "appos";
    if (HasRelation(head, {"conj"})) return "conj";
    if (HasRelation(head, {"compound", "flat"})) return "part";
  }
  if (sentence.words[x.head].head == static_cast<int32_t>(y.head)) {
    if (HasRelation(sentence.words[x.head], {"nsubj"})) return "subject";
    if (HasRelation(sentence.words[x.head], {"appos"})) return "appos";
  }
  if (x.first <= y.first && y.end <= x.end) return x.head == y.head ? "conjunct" : "inside";
  if (y.first <= x.first && x.end <= y.end) return "holds";
  if (a.governor >= 0 && a.governor == b.governor) return "siblings";
  if (x.end == y.first) return "beside";
  if (a.governor >= 0 && IsAncestor(sentence, static_cast<uint32_t>(a.governor), y.head)) return "below";
  return "same";
}

View Turns(const PhraseFacts& a, const PhraseFacts& b) {
  const uint32_t turns = b.paragraph - a.paragraph;
  return turns == 0       ? "0"
         : turns == 1     ? "1"
         : turns == 2     ? "2"
         : turns == 3     ? "3"
         : turns % 2 == 0 ? "even"
                          : "odd";
}

View Quoted(const PhraseFacts& a, const PhraseFacts& b) {
  if (a.quotation < 0) return b.quotation < 0 ? "none" : "later";
  if (b.quotation < 0) return "earlier";
  return a.quotation == b.quotation ? "one" : "two";
}

// Adds every sign with the later phrase's group, some with both groups.
class PairSigns {
 public:
  PairSigns(const CorefText& text, uint32_t earlier, uint32_t later, SignSink& sink)
      : text_(text),
        earlier_(earlier),
        later_(later),
        a_(text.phrases[earlier]),
        b_(text.phrases[later]),
        sink_(sink) {}

  void Add(uint32_t rank) {
    sink_.Add({a_.group, ">", b_.group});
    AddDistance(rank);
    AddAgreement();
    AddPlace();
    AddWords();
    AddSpeech();
  }

 private:
  void Later(View name, View value) { sink_.Add({b_.group, " ", name, " ", value}); }
  void Later(View name, View x, View y) { sink_.Add({b_.group, " ", name, " ", x, " ", y}); }
  void Both(View name, View value) { sink_.Add({a_.group, ">", b_.group, " ", name, " ", value}); }
  void Both(View name, View x, View y) { sink_.Add({a_.group, ">", b_.group, " ", name, " ", x, " ", y}); }

  void AddDistance(uint32_t rank) {
    const uint32_t sentences = b_.phrase.sentence - a_.phrase.sentence;
    Both("sentences", Coarse(sentences));
    Later("sentences", Bucket(sentences));
    Later("phrases", Bucket(later_ - earlier_));
    Later("rank", Bucket(rank));
    Later("paragraphs", Coarse(b_.paragraph - a_.paragraph));
    Later("quoted", Quoted(a_, b_));
  }

  void AddAgreement() {
    Both("number", One(a_.number), One(b_.number));
    Later("gender", One(a_.gender), One(b_.gender));
    Later("type", One(a_.type), One(b_.type));
    Both("chain", ChainSign(a_, b_, text_, later_));
    Later("known", Coarse(text_.counts[earlier_].same_form), CanAgree(a_, b_) ? "fits" : "-");
    Later("told", Coarse(text_.counts[earlier_].same_chain));
  }

  void AddPlace() {
    Later("role", a_.role);
    Later("roles", a_.role, b_.role);
    Later("embedded", a_.embedded ? "1" : "0", b_.embedded ? "1" : "0");
    const View structure = StructureOf(text_, a_, b_);
    Both("structure", structure);
    Later("structure", structure, b_.role);
    if (a_.governor == -1) Later("root", a_.role);
    const Word* own = WordAt(text_, b_.phrase.sentence, b_.governor);
    const Word* other = WordAt(text_, a_.phrase.sentence, a_.governor);
    if (own != nullptr && other != nullptr && own->lemma == other->lemma) Later("verb", a_.role, b_.role);
  }

  void AddWords() {
    if (a_.IsPronoun() || b_.IsPronoun()) {
      if (!a_.IsPronoun()) Later("head", a_.head);
      if (a_.IsPronoun() && b_.IsPronoun()) Both("forms", a_.form, b_.form);
      return;
    }
    const View match = MatchOf(a_, b_);
    Both("match", match);
    Later("match", match, Coarse(b_.phrase.sentence - a_.phrase.sentence));
    Later("match", match, CanAgree(a_, b_) ? "fits" : "-");
    if (a_.head == b_.head) {
      Later("common", Coarse(text_.counts[later_].same_head));
      Later("same", b_.head);
      return;
    }
    sink_.Add({"heads ", a_.head, ">", b_.head});
    uint32_t shared = 0;
    for (const std::string& word : b_.words) shared += Has(a_.words, word) ? 1 : 0;
    if (shared > 0) Later("shared", Coarse(shared));
  }

  void AddSpeech() {
    if (!b_.IsSpeech() && !a_.IsSpeech()) return;
    Both("turns", Turns(a_, b_));
    Both("speech", Quoted(a_, b_), Turns(a_, b_));
  }

  const CorefText& text_;
  uint32_t earlier_, later_;
  const PhraseFacts &a_, &b_;
  SignSink& sink_;
};

}  // namespace

bool CanAgree(const PhraseFacts& a, const PhraseFacts& b) {
  const auto fit = [](char x, char y) { return x == 'u' || y == 'u' || x == y; };
  return fit(a.number, b.number) && fit(a.gender, b.gender) && fit(a.type, b.type);
}

void AddPairSigns(const CorefText& text, uint32_t earlier, uint32_t later, uint32_t rank, SignSink& sink) {
  PairSigns(text, earlier, later, sink).Add(rank);
}

void AddNewSigns(const CorefText& text, uint32_t phrase, SignSink& sink) {
  const PhraseFacts& facts = text.phrases[phrase];
  const uint32_t s = facts.phrase.sentence;
  const View group = facts.group;
  const auto add = [&](View name, View value) { sink.Add({"new ", group, " ", name, " ", value}); };
  sink.Add({"new ", group});
  add("role", facts.role);
  add("head", facts.head);
  add("forms", Coarse(text.counts[phrase].same_form));
  add("heads", Coarse(text.counts[phrase].same_head));
  add("chain", facts.entity < 0 ? View("-") : Coarse(text.counts[phrase].same_chain));
  add("type", One(facts.type));
  add("number", One(facts.number));
  add("words", Bucket(static_cast<uint32_t>(facts.words.size())));
  add("length", Coarse(facts.phrase.end - facts.phrase.first));
  add("embedded", facts.embedded ? "1" : "0");
  add("sentence", Coarse(s));
  add("before", FormAt(text, s, static_cast<int64_t>(facts.phrase.first) - 1));
  add("behind", FormAt(text, s, facts.phrase.end));
  add("first", FormAt(text, s, facts.phrase.first));
  add("governor", GovernorOf(text, facts));
  add("quoted", facts.quotation < 0 ? "0" : "1");
  for (const std::string& word : facts.words) add("word", word);
}

}  // namespace rashomon
