#include "conflicts/asked_clause.h"

#include <algorithm>

#include "conflicts/referent.h"
#include "conflicts/verb_group.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

std::set<uint32_t> WordsIn(const ParsedSentence& sentence, ByteRange range) {
  std::set<uint32_t> words;
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].range.begin < range.end && range.begin < sentence.words[i].range.end)
      words.insert(i);
  }
  return words;
}

// "what he did", "to which they belong": the clause lacks what the pronoun stands for.
bool HoldsGap(const ParsedSentence& sentence, uint32_t head, int32_t subject) {
  const std::vector<uint32_t> children = Children(sentence, head);
  return std::any_of(children.begin(), children.end(), [&](uint32_t child) {
    const Word& word = sentence.words[child];
    const bool asks = word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WP$";
    if (!asks || child > head)
      return word.lemma == "you" && HasRelation(word, {"nsubj"}) && static_cast<int32_t>(child) != subject;
    return !HasRelation(word, {"nsubj", "obj"}) || Antecedent(sentence, child) < 0;
  });
}

// A subject that tells nobody: "those", "some".
bool IsVague(const ParsedSentence& sentence, uint32_t subject) {
  static const std::set<std::string_view> kVague = {
      "those", "these", "some", "many",    "most", "both",  "other", "others", "each",
      "one",   "all",   "few",  "another", "such", "thing", "more",  "that",   "this",
      "what",  "it",    "he",   "she",     "they", "we",    "you",   "i"};
  if (!kVague.contains(Lower(sentence.words[subject].form)) && sentence.words[subject].lemma != "thing")
    return false;
  return Child(sentence, subject, {"nmod", "acl:relcl", "compound"}) < 0;
}

// "to do so"
bool SaysSo(const ParsedSentence& sentence, uint32_t head) {
  const int32_t adverb = Child(sentence, head, {"advmod"});
  return sentence.words[head].lemma == "do" && adverb >= 0 && sentence.words[adverb].lemma == "so";
}

// A cue whose content is a clause or stands in another sentence: "told the Herald".
bool TellsElsewhere(const StoryIndex& index, const EventMention& mention, uint32_t head,
                    const std::set<uint32_t>& rest) {
  const Attribution* said = CuedBy(index, mention, head);
  if (!said) return false;
  const ParsedSentence& sentence = SentenceOf(index, mention);
  if (ContentHead(index, mention, head) >= 0) return true;
  return std::none_of(said->content.begin(), said->content.end(), [&](ByteRange range) {
    const std::set<uint32_t> words = WordsIn(sentence, range);
    return std::any_of(words.begin(), words.end(), [&](uint32_t word) { return rest.contains(word); });
  });
}

// In headlines: "man" is "a man".
void AddArticle(const StoryIndex& index, const EventMention& mention, const std::set<uint32_t>& subject,
                Renamings& renamed) {
  static const std::set<std::string_view> kPeople = {
      "man",    "woman",   "boy",   "girl",   "teenager", "teen",     "driver",  "suspect",
      "gunman", "student", "child", "father", "mother",   "motorist", "soldier", "officer"};
  const Word& word = SentenceOf(index, mention).words[*subject.begin()];
  if (!index.At(mention.document, mention.sentence).headline || !kPeople.contains(word.lemma)) return;
  if (word.xpos == "NN" && subject.size() == 1) renamed[*subject.begin()] = "a " + Lower(word.form);
}

// The mark that closes the quotation in which a word stands; -1 where the next mark opens one, or none
// follows.
int32_t ClosingMark(const std::vector<Word>& words, uint32_t word) {
  for (uint32_t at = word + 1; at < words.size(); ++at) {
    const std::string& form = words[at].form;
    if (form == "“" || form == "``") return -1;
    if (form != "\"" && form != "”" && form != "''") continue;
    const bool opens =
        form == "\"" && at + 1 < words.size() && words[at + 1].range.begin == words[at].range.end;
    return opens ? -1 : static_cast<int32_t>(at);
  }
  return -1;
}

// What is quoted ends with its quotation: the words behind it that are no content are the article's.
void LeaveOutUnquoted(const StoryIndex& index, const EventMention& mention, std::set<uint32_t>& left_out) {
  if (mention.attribution < 0) return;
  const Attribution& said = index.story().articles[mention.document].claims.attributions[mention.attribution];
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const std::vector<Word>& words = sentence.words;
  const int32_t mark = ClosingMark(words, mention.word);
  if (!said.quoted || mark < 0) return;
  for (uint32_t word = static_cast<uint32_t>(mark); word < words.size(); ++word) {
    const bool inside = std::any_of(said.content.begin(), said.content.end(),
                                    [&](ByteRange range) { return range.Overlaps(words[word].range); });
    const bool above = IsAncestor(sentence, word, mention.word);  // "said" holds what it tells
    if (!inside && !above && words[word].upos != Upos::kPunct) left_out.insert(word);
  }
}

// A subject that a passive may leave unsaid.
bool IsAnybody(const ParsedSentence& sentence, int32_t subject) {
  static const std::set<std::string_view> kAnybody = {"we", "they", "you", "one", "it"};
  return subject >= 0 && kAnybody.contains(Lower(sentence.words[subject].form));
}

bool HoldsWhose(const ParsedSentence& sentence, const std::set<uint32_t>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](uint32_t word) { return sentence.words[word].lemma == "whose"; });
}

// Verbs that say nothing without what follows them.
bool SaysNothing(const ParsedSentence& sentence, uint32_t head) {
  static const std::set<std::string_view> kVerbs = {
      "be",      "have",   "do",   "say",    "tell",     "make",     "put",    "get",     "take",
      "go",      "come",   "know", "mean",   "think",    "want",     "use",    "give",    "see",
      "call",    "accuse", "add",  "set",    "head",     "look",     "hold",   "keep",    "bring",
      "find",    "let",    "try",  "seem",   "become",   "include",  "ask",    "believe", "note",
      "turn",    "show",   "feel", "lead",   "murder",   "consider", "expect", "need",    "allege",
      "situate", "locate", "plan", "intend", "describe", "provide",  "cause",  "require", "involve",
      "create",  "relate", "base"};
  const Word& word = sentence.words[head];
  if (word.upos == Upos::kVerb) return kVerbs.contains(word.lemma);
  return word.upos == Upos::kAdv || word.upos == Upos::kPron || word.upos == Upos::kDet;
}

// "accused Mr. Ostrow" of whom the parse makes Ostrow the subject.
bool IsOfItself(const StoryIndex& index, const EventMention& mention, uint32_t head, uint32_t subject) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t object = Child(sentence, head, {"obj"});
  if (object < 0 || sentence.words[object].upos == Upos::kPron) return false;
  const auto entity = [&](uint32_t word) {
    return StoryEntityAt(index.story(), mention.document, mention.sentence, word);
  };
  const int32_t who = entity(subject);
  return static_cast<uint32_t>(object) == subject ||
         (who >= 0 && who == entity(static_cast<uint32_t>(object)));
}

// Fills in how the question tells its pronouns; gives how many stay open.
Asked Tell(const StoryIndex& index, const EventMention& mention, const std::set<uint32_t>& subject,
           const std::set<uint32_t>& rest, ClauseQuestion& question) {
  PronounTelling telling = TellPronouns(index, mention, subject, rest);
  telling.renamed.merge(question.renamed);
  question.renamed = std::move(telling.renamed);
  return {.text = "", .open = telling.open, .vague = telling.vague};
}

}  // namespace

int32_t TopWord(const ParsedSentence& sentence, const std::vector<ByteRange>& ranges) {
  std::set<uint32_t> words;
  for (ByteRange range : ranges) words.merge(WordsIn(sentence, range));
  for (uint32_t word : words) {
    const Word& at = sentence.words[word];
    if (at.upos != Upos::kPunct && (at.head < 0 || !words.contains(static_cast<uint32_t>(at.head))))
      return static_cast<int32_t>(word);
  }
  return -1;
}

bool IsCue(const StoryIndex& index, const EventMention& mention, uint32_t word) {
  return CuedBy(index, mention, word) != nullptr;
}

int32_t ContentHead(const StoryIndex& index, const EventMention& mention, uint32_t cue) {
  const Attribution* said = CuedBy(index, mention, cue);
  if (!said) return -1;
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t top = TopWord(sentence, said->content);
  if (top < 0 || top == said->cue_word) return -1;
  const Word& word = sentence.words[top];
  const bool clause = word.upos == Upos::kVerb || Child(sentence, static_cast<uint32_t>(top), {"cop"}) >= 0;
  return clause ? top : -1;
}

Asked AskClause(const StoryIndex& index, const EventMention& mention, uint32_t head,
                ClauseQuestion question) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const int32_t subject = SubjectOf(sentence, head);
  if (subject < 0 || HoldsGap(sentence, head, subject)) return {};
  const auto who = static_cast<uint32_t>(subject);
  LeaveOutUnquoted(index, mention, question.left_out);
  question.left_out.erase(who);
  const std::set<uint32_t> rest = RestWords(sentence, head, question.left_out);
  std::set<uint32_t> words = SubjectWords(sentence, head);
  if (words.empty() || HoldsWhose(sentence, words) || IsOfItself(index, mention, head, who)) return {};
  question.subject = ReferentOf(index, mention, who);
  const Word& word = sentence.words[who];
  const bool there = word.deprel == "expl" && word.lemma == "there";
  if (word.upos == Upos::kPron && !there && question.subject.empty() && Antecedent(sentence, who) < 0 &&
      !Lower(word.form).starts_with("no") && !Lower(word.form).starts_with("any"))
    return {};
  if (question.subject.empty() && IsVague(sentence, *words.begin()) && words.size() == 1) return {};
  if (!question.subject.empty()) words = {who};
  AddArticle(index, mention, words, question.renamed);
  Asked asked = Tell(index, mention, words, rest, question);
  asked.text = Ask(sentence, head, question);
  const bool bare = question.asks.empty() && !IsTold(sentence, rest);
  asked.open += (bare && SaysNothing(sentence, head)) || TellsElsewhere(index, mention, head, rest) ||
                SaysSo(sentence, head);
  return asked;
}

Asked AskTurned(const StoryIndex& index, const EventMention& mention, uint32_t head,
                ClauseQuestion question) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  if (!CanBePassive(sentence, head)) return {};
  const auto object = static_cast<uint32_t>(Child(sentence, head, {"obj"}));
  const bool asks = !question.asks.empty();
  if (!asks && !IsAnybody(sentence, SubjectOf(sentence, head))) return {};
  const Upos upos = sentence.words[object].upos;
  if (HoldsGap(sentence, head, -1) || (!asks && upos != Upos::kNoun && upos != Upos::kPropn)) return {};
  LeaveOutUnquoted(index, mention, question.left_out);
  std::set<uint32_t> left_out = question.left_out;
  left_out.insert(object);
  const std::set<uint32_t> rest = RestWords(sentence, head, left_out);
  Asked asked = Tell(index, mention, asks ? std::set<uint32_t>() : CoreOf(sentence, object), rest, question);
  asked.text = AskPassive(sentence, head, question);
  return asked;
}

}  // namespace rashomon
