#include "claims/sources.h"

#include <algorithm>
#include <array>

#include "claims/spans.h"
#include "claims/speakers.h"
#include "entities/name_fold.h"
#include "entities/tables.h"

namespace rashomon {
namespace {

const Word& WordOf(const Article& article, uint32_t sentence, uint32_t word) {
  return article.parse.sentences[sentence].words[word];
}

int32_t CountWord(std::string_view form) {
  static constexpr std::array<std::string_view, 13> kWords = {"zero", "one",    "two",   "three", "four",
                                                              "five", "six",    "seven", "eight", "nine",
                                                              "ten",  "eleven", "twelve"};
  for (size_t i = 0; i < kWords.size(); ++i) {
    if (form == kWords[i]) return static_cast<int32_t>(i);
  }
  if (form.empty() || form.size() > 4) return -1;
  int32_t value = 0;
  for (char c : form) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "two officials": 2; "a source", "an official", "one source": 1; plural without a number: -1.
int32_t CountOf(const ParsedSentence& sentence, uint32_t head) {
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"nummod"})) return CountWord(LowerForm(word));
  }
  const Word& word = sentence.words[head];
  if (word.upos == Upos::kNum) return CountWord(LowerForm(word));
  if (word.xpos == "NNS" || word.xpos == "NNPS") return -1;
  return word.upos == Upos::kNoun ? 1 : -1;
}

SourceKind KindOfName(const Article& article, const std::string& name, EntityType type) {
  if (article.lexicon.IsOutlet(name)) return SourceKind::kOutlet;
  switch (type) {
    case EntityType::kPerson:
      return SourceKind::kPerson;
    case EntityType::kOrganisation:
      return SourceKind::kOrganisation;
    case EntityType::kPlace:
      return SourceKind::kPlace;
    case EntityType::kOther:
      return SourceKind::kOrganisation;
  }
  return SourceKind::kOrganisation;
}

void FillNamed(const Article& article, const Entity& entity, Source& source) {
  source.name = entity.name;
  source.role = entity.title;
  source.kind = KindOfName(article, entity.name, entity.type);
  for (const std::string& alias : entity.aliases) {
    if (source.kind != SourceKind::kPerson && article.lexicon.IsOutlet(alias))
      source.kind = SourceKind::kOutlet;
  }
}

// The phrase up to its first clause: "two officials familiar with the plan", not the sentence that follows.
std::string PhraseText(const Article& article, const ParsedSentence& sentence, uint32_t head, int32_t cue) {
  std::vector<uint32_t> without;
  std::vector<uint32_t> words = NounPhrase(sentence, head, cue);
  for (uint32_t child : Children(sentence, head)) {
    const bool aside = HasRelation(sentence.words[child], {"acl", "amod"}) && child > head + 1 &&
                       sentence.words[SubtreeSpan(sentence, child).first].form == ",";
    if (aside || sentence.words[child].deprel == "acl:relcl" ||
        HasRelation(sentence.words[child], {"appos"})) {
      without.push_back(child);
    }
  }
  for (uint32_t top : without) {
    const std::vector<uint32_t> inner = Subtree(sentence, top);
    std::erase_if(words, [&](uint32_t word) { return std::binary_search(inner.begin(), inner.end(), word); });
  }
  return std::string(Slice(article.document.text, CoverOf(sentence, words)));
}

void FillCommon(const Article& article, uint32_t sentence, uint32_t head, Source& source) {
  const Word& word = WordOf(article, sentence, head);
  const std::string lemma = LowerLemmaOf(word);
  const EntityTables& tables = article.lexicon.tables();
  const SourceKind* kind = article.cues.SourceNoun(lemma);
  const auto nominal = tables.nominals.find(lemma);
  if (kind != nullptr) {
    source.kind = *kind;
  } else if (tables.Person(lemma) != nullptr) {
    source.kind = SourceKind::kAnonymous;
  } else if (nominal != tables.nominals.end() && nominal->second.type != EntityType::kOther) {
    const bool outlet = nominal->second.kind == NominalClass::kOutlet;
    const bool place = nominal->second.type == EntityType::kPlace;
    source.kind = outlet ? SourceKind::kOutlet : place ? SourceKind::kPlace : SourceKind::kOrganisation;
  } else if (word.upos == Upos::kPron) {
    source.kind = SourceKind::kPerson;
  } else {
    source.kind = word.xpos == "NNS" ? SourceKind::kAnonymous : SourceKind::kDocument;
  }
  if (source.kind == SourceKind::kAnonymous) {
    source.role = lemma;
    source.count = CountOf(article.parse.sentences[sentence], head);
  }
}

// "who", "which", "that" in a relative clause: the noun it hangs on.
uint32_t Antecedent(const ParsedSentence& sentence, uint32_t head) {
  const Word& word = sentence.words[head];
  if (word.xpos != "WP" && word.xpos != "WDT" && word.xpos != "WP$") return head;
  int32_t at = static_cast<int32_t>(head);
  while (at >= 0 && sentence.words[static_cast<uint32_t>(at)].deprel != "acl:relcl") {
    at = sentence.words[static_cast<uint32_t>(at)].head;
  }
  if (at < 0 || sentence.words[static_cast<uint32_t>(at)].head < 0) return head;
  return static_cast<uint32_t>(sentence.words[static_cast<uint32_t>(at)].head);
}

// "The Kremlin and the White House": the name of the one is not the name of both.
void AddConjuncts(const Article& article, uint32_t index, uint32_t head, Source& source) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  for (uint32_t child : Children(sentence, head)) {
    if (!HasRelation(sentence.words[child], {"conj"}) || !CanSpeak(article, index, child)) continue;
    if (source.range && !source.range->Contains(sentence.words[child].range)) continue;
    const EntityMention* mention = MentionOf(article, index, child);
    const Entity* other =
        mention == nullptr ? nullptr : EntityOf(article, static_cast<int32_t>(mention->entity));
    source.name += " and " + (other != nullptr && other->named ? other->name : sentence.words[child].form);
    source.entity = -1;
    source.role.clear();
  }
}

}  // namespace

Source MakeSource(const Article& article, uint32_t index, uint32_t head, int32_t cue) {
  const ParsedSentence& sentence = article.parse.sentences[index];
  Source source;
  source.range = CoverOf(sentence, NounPhrase(sentence, head, cue));
  if (source.range->empty()) source.range = sentence.words[head].range;
  const uint32_t named = Antecedent(sentence, head);
  const EntityMention* mention = MentionOf(article, index, named);
  if (mention != nullptr) source.entity = static_cast<int32_t>(mention->entity);
  if (mention != nullptr && named == head && (mention->kind == MentionKind::kName || mention->head != head)) {
    source.range = Cover(*source.range, mention->range);
  }
  const Entity* entity = EntityOf(article, source.entity);
  if (entity != nullptr && entity->named) {
    FillNamed(article, *entity, source);
    AddConjuncts(article, index, named, source);
    return source;
  }
  if (std::string outlet = OutletName(article, index, named); !outlet.empty()) {
    source.name = std::move(outlet);
    source.kind = SourceKind::kOutlet;
    return source;
  }
  const uint32_t noun = Described(sentence, named);
  FillCommon(article, index, noun, source);
  if (noun != named && source.kind == SourceKind::kAnonymous) source.count = CountOf(sentence, named);
  source.name = PhraseText(article, sentence, named, cue);
  // A pronoun takes what its chain was first called: "she" -> "a spokeswoman".
  if (sentence.words[named].upos == Upos::kPron && entity != nullptr) {
    for (uint32_t member : entity->mentions) {
      const EntityMention& first = article.entities.mentions[member];
      if (first.kind != MentionKind::kNominal) continue;
      const std::optional<ByteRange> range = source.range;
      source = MakeSource(article, first.sentence, first.head, -1);
      source.range = range;
      break;
    }
  }
  return source;
}

Source NamedSource(const Article& article, const std::string& name, std::optional<ByteRange> range) {
  Source source;
  source.name = name;
  source.range = range;
  source.kind = article.lexicon.IsOutlet(name) ? SourceKind::kOutlet : SourceKind::kPerson;
  for (EntityType type : {EntityType::kPerson, EntityType::kOrganisation}) {
    for (size_t e = 0; e < article.entities.entities.size() && source.entity < 0; ++e) {
      const Entity& entity = article.entities.entities[e];
      if (!entity.named || entity.type != type) continue;
      if (!SameName(entity.name, name, entity.type, article.lexicon)) continue;
      source.entity = static_cast<int32_t>(e);
      FillNamed(article, entity, source);
    }
  }
  return source;
}

Source ImpliedSource() {
  Source source;
  source.kind = SourceKind::kAnonymous;
  return source;
}

bool SameSource(const Source& a, const Source& b) {
  if (a.entity >= 0 && a.entity == b.entity) return true;
  return !a.name.empty() && a.name == b.name && a.kind != SourceKind::kAnonymous;
}

}  // namespace rashomon
