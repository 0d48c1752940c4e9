#include "claims/speakers.h"

#include "base/string_map.h"
#include "claims/spans.h"
#include "entities/name_fold.h"
#include "entities/tables.h"

namespace rashomon {
namespace {

// "they" of things: what the chain was first called cannot speak.
bool IsThing(const Article& article, const Entity& entity, uint32_t sentence, uint32_t head) {
  if (entity.named || entity.type != EntityType::kOther) return false;
  for (uint32_t member : entity.mentions) {
    const EntityMention& mention = article.entities.mentions[member];
    if (mention.kind != MentionKind::kNominal || (mention.sentence == sentence && mention.head == head))
      continue;
    return !CanSpeak(article, mention.sentence, mention.head);
  }
  return false;
}

}  // namespace

const Entity* EntityOf(const Article& article, int32_t entity) {
  return entity < 0 ? nullptr : &article.entities.entities[static_cast<size_t>(entity)];
}

// "one of the officials", "some of them": the noun says what they are.
uint32_t Described(const ParsedSentence& sentence, uint32_t head) {
  const Word& word = sentence.words[head];
  if (word.upos == Upos::kNoun || word.upos == Upos::kPropn) return head;
  for (uint32_t child : Children(sentence, head)) {
    const bool noun = sentence.words[child].upos == Upos::kNoun;
    if (noun && HasRelation(sentence.words[child], {"nmod"}) && CaseOf(sentence, child) == "of") return child;
  }
  return head;
}

// Mention headed by the word, else the name it lies in ("spokesman" of "spokesman John Smith").
const EntityMention* MentionOf(const Article& article, uint32_t sentence, uint32_t word) {
  const EntityMention* inside = nullptr;
  for (const EntityMention& mention : article.entities.mentions) {
    if (mention.sentence != sentence) continue;
    if (mention.head == word) return &mention;
    const bool covers = mention.first <= word && word < mention.end;
    // "General" of "Secretary General".
    const bool second =
        word == mention.head + 1 && article.parse.sentences[sentence].words[word].form == "General";
    if (covers && (mention.kind == MentionKind::kName || second) && inside == nullptr) inside = &mention;
  }
  return inside;
}

// An outlet that the tagger took for common words: "The Gazette reports".
std::string OutletName(const Article& article, uint32_t index, uint32_t head) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  const Word& word = sentence.words[head];
  if (word.upos != Upos::kNoun || !HasUpper(word.form)) return {};
  uint32_t first = head;
  while (first > 0 && HasUpper(sentence.words[first - 1].form) && IsAncestor(sentence, head, first - 1))
    --first;
  const std::string name(Slice(article.document.text, {sentence.words[first].range.begin, word.range.end}));
  const std::string& own = article.document.meta.outlet;
  const bool is_own = !own.empty() && SameName(name, own, EntityType::kOrganisation, article.lexicon);
  return is_own || (first < head && article.lexicon.IsOutlet(name)) ? name : std::string();
}

bool IsFirstPerson(const Word& word) {
  if (word.upos != Upos::kPron && word.upos != Upos::kDet) return false;
  const std::string form = LowerForm(word);
  return form == "i" || form == "we" || form == "me" || form == "my" || form == "our" || form == "us";
}

bool CanSpeak(const Article& article, uint32_t sentence, uint32_t head) {
  if (!OutletName(article, sentence, head).empty()) return true;
  const Word& word = article.parse.sentences[sentence].words[head];
  const std::string lemma = LowerLemmaOf(word);
  if (article.cues.SourceNoun(lemma) != nullptr || article.lexicon.tables().Person(lemma) != nullptr)
    return true;
  const EntityMention* mention = MentionOf(article, sentence, head);
  const Entity* entity =
      mention == nullptr ? nullptr : EntityOf(article, static_cast<int32_t>(mention->entity));
  if (word.upos == Upos::kPron && (lemma == "it" || lemma == "this" || lemma == "that")) {
    return entity != nullptr && (entity->named || entity->type == EntityType::kOrganisation);
  }
  static const StringSet kNobody = {"there", "nothing", "something", "anything", "everything", "what"};
  if (word.upos == Upos::kPron && lemma != "which") {
    return !kNobody.contains(lemma) && (entity == nullptr || !IsThing(article, *entity, sentence, head));
  }
  // "some say", "many believe", "eight of ten voters".
  if (word.upos == Upos::kDet || (word.upos == Upos::kAdj && (lemma == "many" || lemma == "few")))
    return true;
  if (word.upos == Upos::kNum) {
    const uint32_t described = Described(article.parse.sentences[sentence], head);
    return described == head || CanSpeak(article, sentence, described);
  }
  if (entity == nullptr) return false;
  if (entity->named || word.upos == Upos::kPron) {
    return entity->named || entity->type == EntityType::kPerson || entity->type == EntityType::kOrganisation;
  }
  // A common noun by what it is, not by what it was once beside.
  auto noun = article.lexicon.tables().nominals.find(lemma);
  return noun != article.lexicon.tables().nominals.end() && noun->second.type == EntityType::kOrganisation;
}

}  // namespace rashomon
