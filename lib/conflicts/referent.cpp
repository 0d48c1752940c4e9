#include "conflicts/referent.h"

#include <algorithm>
#include <string_view>

#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr ptrdiff_t kMostBlanks = 4;  // in a name that a question can bear

bool IsOneOf(const Word& word, const std::set<std::string_view>& lemmas) {
  return lemmas.contains(Lower(word.form)) || lemmas.contains(word.lemma);
}

bool IsFirstPerson(const Word& word) {
  return IsOneOf(word, {"i", "me", "my", "myself", "mine"});
}

bool IsPersonal(const Word& word) {
  return word.upos == Upos::kPron &&
         IsOneOf(word,
                 {"i",    "me",    "my", "he", "him", "his", "she",  "her",  "it",   "its",   "they",
                  "them", "their", "we", "us", "our", "you", "your", "this", "that", "these", "those"}) &&
         !word.xpos.starts_with("W");
}

bool IsPossessive(const Word& word) {
  return word.xpos == "PRP$" || word.deprel == "nmod:poss";
}

// Of him who is spoken of in the question, or of the thing: no name is needed after it.
bool CanPointBack(const Word& word) {
  return IsOneOf(word, {"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"});
}

const EntityMention* EntityMentionAt(const Entities& entities, uint32_t sentence, uint32_t word) {
  const auto begin =
      std::lower_bound(entities.mentions.begin(), entities.mentions.end(), sentence,
                       [](const EntityMention& mention, uint32_t at) { return mention.sentence < at; });
  for (auto at = begin; at != entities.mentions.end() && at->sentence == sentence; ++at) {
    if (at->head == word) return &*at;
  }
  return nullptr;
}

// The innermost source of what the mention tells, an entity of its article; -1 for none.
int32_t SpeakerOf(const StoryIndex& index, const EventMention& mention, bool& quoted) {
  if (mention.attribution < 0) return -1;
  const Attribution& said = index.story().articles[mention.document].claims.attributions[mention.attribution];
  quoted = said.quoted;
  return said.chain.empty() ? -1 : said.chain.back().entity;
}

// In "Holt said she would stay" she is Holt; in what Holt is quoted to say she is not.
bool IsMeant(const StoryIndex& index, const EventMention& mention, const EntityMention& pronoun) {
  bool quoted = false;
  const int32_t speaker = SpeakerOf(index, mention, quoted);
  const bool own = speaker >= 0 && speaker == static_cast<int32_t>(pronoun.entity);
  return own ? !quoted : pronoun.sure;
}

bool IsLegible(const std::string& name) {
  const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
  return name.size() > 1 && std::count(name.begin(), name.end(), ' ') <= kMostBlanks &&
         std::any_of(name.begin(), name.end(), lower) && !name.starts_with('\'') &&
         name.find_first_of("\"()") == std::string::npos;
}

// "a ship" was told of before: "the ship". Empty where the name is none.
std::string Definite(const std::string& name) {
  for (const std::string_view article : {"a ", "an ", "A ", "An ", "The ", "the "}) {
    if (name.starts_with(article)) return "the " + name.substr(article.size());
  }
  return name;
}

std::string NameOf(const StoryIndex& index, const EventMention& mention, uint32_t entity) {
  const int32_t joined = StoryEntityOf(index.story(), mention.document, static_cast<int32_t>(entity));
  const Entity& own = index.story().articles[mention.document].entities.entities[entity];
  const std::string name = joined >= 0 ? index.story().entities[joined].name : own.name;
  if (!IsLegible(name)) return "";
  if (own.named) return name;
  const std::string definite = Definite(name);
  return definite.starts_with("the ") ? definite : "";
}

std::string FirstPerson(const StoryIndex& index, const EventMention& mention) {
  bool quoted = false;
  const int32_t speaker = SpeakerOf(index, mention, quoted);
  if (speaker < 0 || mention.source.empty()) return "";
  const Entity& entity = index.story().articles[mention.document].entities.entities[speaker];
  if (entity.named && entity.type != EntityType::kPerson) return "";
  return NameOf(index, mention, static_cast<uint32_t>(speaker));
}

std::string Possessive(const std::string& name) {
  return name + (name.ends_with("s") ? "'" : "'s");
}

// "no one was hurt" asks whether anyone was.
void TellNegative(const ParsedSentence& sentence, uint32_t word, Renamings& renamed) {
  const std::string form = Lower(sentence.words[word].form);
  if (form == "nobody") renamed[word] = "anybody";
  if (form == "nothing") renamed[word] = "anything";
  if (form == "none") renamed[word] = "any";
  if (form == "no-one") renamed[word] = "anyone";
  if (form != "no" || !HasRelation(sentence.words[word], {"det"})) return;
  const bool one = word + 1 < sentence.words.size() && sentence.words[word + 1].form == "one";
  renamed[word] = one ? "anyone" : "any";
  if (one) renamed[word + 1] = "";
}

}  // namespace

std::string ReferentOf(const StoryIndex& index, const EventMention& mention, uint32_t word) {
  const Word& at = SentenceOf(index, mention).words[word];
  if (at.upos != Upos::kPron) return "";
  if (IsFirstPerson(at)) return FirstPerson(index, mention);
  const Analysis& article = index.story().articles[mention.document];
  const EntityMention* pronoun = EntityMentionAt(article.entities, mention.sentence, word);
  if (!pronoun || pronoun->kind != MentionKind::kPronoun || !IsMeant(index, mention, *pronoun)) return "";
  return NameOf(index, mention, pronoun->entity);
}

PronounTelling TellPronouns(const StoryIndex& index, const EventMention& mention,
                            const std::set<uint32_t>& subject, const std::set<uint32_t>& rest) {
  const ParsedSentence& sentence = SentenceOf(index, mention);
  const Entities& entities = index.story().articles[mention.document].entities;
  std::set<int32_t> told;  // entities
  std::set<std::string> names;
  bool noun = false;  // a noun stands before
  PronounTelling telling;
  auto tell = [&](uint32_t word) {
    const Word& at = sentence.words[word];
    TellNegative(sentence, word, telling.renamed);
    const int32_t entity = entities.EntityAt(mention.sentence, word);
    if (!IsPersonal(at)) {
      if (entity >= 0) told.insert(entity);
      return;
    }
    if (at.deprel == "det" || (entity >= 0 && told.contains(entity))) return;
    const bool inside =
        noun && IsOneOf(at, {"its", "their"});  // "Halvern lifted its ban": its own, most likely
    const std::string name = inside ? "" : ReferentOf(index, mention, word);
    if (name.empty()) {
      if (noun && CanPointBack(at) && IsPossessive(at)) return;
      if (!noun && IsPossessive(at)) {
        telling.renamed[word] = "the";
        ++telling.vague;
      } else {
        ++telling.open;
      }
      return;
    }
    const bool again = !names.insert(name).second;  // "I ... my": told already, of which sex is not known
    telling.renamed[word] = !IsPossessive(at) ? name : again ? "the" : Possessive(name);
    if (entity >= 0) told.insert(entity);
  };
  for (uint32_t word : subject) tell(word);
  noun = std::any_of(subject.begin(), subject.end(), [&](uint32_t word) {
    const Word& at = sentence.words[word];
    return at.upos == Upos::kNoun || at.upos == Upos::kPropn || telling.renamed.contains(word);
  });
  for (uint32_t word : rest) tell(word);
  return telling;
}

}  // namespace rashomon
