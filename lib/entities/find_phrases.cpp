// FindPhrases: the spans of phrase_spans.cpp with what is known of each: how it refers, its words, its place
// in the clause, and the type, gender and number of the entity that the sieve found there.
#include <algorithm>
#include <array>

#include "entities/phrases.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

struct PronounGroup {
  std::string_view form;
  std::string_view group;
  char type;
  char gender;
  char number;
};

constexpr std::array<PronounGroup, 44> kGroups = {{
    {"i", "i", 'p', 'u', 's'},
    {"me", "i", 'p', 'u', 's'},
    {"my", "i", 'p', 'u', 's'},
    {"mine", "i", 'p', 'u', 's'},
    {"myself", "i", 'p', 'u', 's'},
    {"we", "we", 'u', 'u', 'p'},
    {"us", "we", 'u', 'u', 'p'},
    {"our", "we", 'u', 'u', 'p'},
    {"ours", "we", 'u', 'u', 'p'},
    {"ourselves", "we", 'u', 'u', 'p'},
    {"you", "you", 'p', 'u', 'u'},
    {"your", "you", 'p', 'u', 'u'},
    {"yours", "you", 'p', 'u', 'u'},
    {"yourself", "you", 'p', 'u', 's'},
    {"yourselves", "you", 'p', 'u', 'p'},
    {"he", "he", 'p', 'm', 's'},
    {"him", "he", 'p', 'm', 's'},
    {"his", "he", 'p', 'm', 's'},
    {"himself", "he", 'p', 'm', 's'},
    {"she", "she", 'p', 'f', 's'},
    {"her", "she", 'p', 'f', 's'},
    {"hers", "she", 'p', 'f', 's'},
    {"herself", "she", 'p', 'f', 's'},
    {"it", "it", 'u', 'n', 's'},
    {"its", "it", 'u', 'n', 's'},
    {"itself", "it", 'u', 'n', 's'},
    {"they", "they", 'u', 'u', 'p'},
    {"them", "they", 'u', 'u', 'p'},
    {"'em", "they", 'u', 'u', 'p'},
    {"em", "they", 'u', 'u', 'p'},
    {"their", "they", 'u', 'u', 'p'},
    {"theirs", "they", 'u', 'u', 'p'},
    {"themselves", "they", 'u', 'u', 'p'},
    {"themself", "they", 'p', 'u', 's'},
    {"this", "this", 'u', 'n', 's'},
    {"that", "that", 'u', 'n', 's'},
    {"these", "these", 'u', 'u', 'p'},
    {"those", "these", 'u', 'u', 'p'},
    {"one", "one", 'u', 'u', 's'},
    {"ones", "one", 'u', 'u', 'p'},
    {"one's", "one", 'p', 'u', 's'},
    {"each", "any", 'u', 'u', 's'},
    {"'s", "we", 'u', 'u', 'p'},
    {"ya", "you", 'p', 'u', 'u'},
}};

const PronounGroup* GroupOf(const Word& word) {
  if (word.upos != Upos::kPron && word.upos != Upos::kDet) return nullptr;
  const std::string form = LowerAscii(word.form);
  for (const PronounGroup& group : kGroups) {
    if (group.form == form) return &group;
  }
  return nullptr;
}

std::string_view DeterminerGroup(const ParsedSentence& sentence, WordSpan span, uint32_t head) {
  for (uint32_t at = span.first; at < head; ++at) {
    const Word& word = sentence.words[at];
    if (word.head != static_cast<int32_t>(head)) continue;
    if (word.deprel == "nmod:poss") return "poss";
    if (!HasRelation(word, {"det"})) continue;
    const std::string form = LowerAscii(word.form);
    if (form == "the") return "the";
    if (form == "this" || form == "that" || form == "these" || form == "those") return "dem";
    if (form == "a" || form == "an") return "a";
    return "det";
  }
  return "bare";
}

bool IsContent(const Word& word) {
  switch (word.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kVerb:
      return true;
    default:
      return false;
  }
}

// The place of the phrase: that of the first conjunct or of the noun beside which it stands.
void SetPlace(const ParsedSentence& sentence, PhraseFacts& facts) {
  uint32_t at = facts.phrase.head;
  for (size_t steps = 0; steps < sentence.words.size() && HasRelation(sentence.words[at], {"conj"});
       ++steps) {
    if (sentence.words[at].head < 0) break;
    at = static_cast<uint32_t>(sentence.words[at].head);
  }
  const Word& word = sentence.words[at];
  facts.governor = word.head;
  facts.role = BaseRelation(word.deprel);
  if (word.deprel == "nmod:poss") facts.role = "poss";
  if (word.deprel == "nsubj:pass") facts.role = "pass";
}

void SetWords(const ParsedSentence& sentence, PhraseFacts& facts) {
  const Phrase& phrase = facts.phrase;
  facts.head = LowerLemma(sentence.words[phrase.head]);
  for (uint32_t at = phrase.first; at < phrase.end; ++at) {
    const Word& word = sentence.words[at];
    const bool article = word.upos == Upos::kDet && at + 1 < phrase.end;
    const bool ending = word.xpos == "POS" && at + 1 == phrase.end;
    if (!article && !ending) {
      if (!facts.form.empty()) facts.form += ' ';
      facts.form += LowerAscii(word.form);
    }
    if (at != phrase.head && IsContent(word)) facts.words.push_back(LowerLemma(word));
  }
}

bool IsYear(const std::string& form) {
  return form.size() == 4 && (form.starts_with("1") || form.starts_with("20")) &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

char TypeOf(const Entity& entity) {
  switch (entity.type) {
    case EntityType::kPerson:
      return 'p';
    case EntityType::kOrganisation:
      return 'o';
    case EntityType::kPlace:
      return 'l';
    case EntityType::kOther:
      return 'u';
  }
  return 'u';
}

void SetKindOfNoun(const ParsedSentence& sentence, const EntityTables& tables, PhraseFacts& facts) {
  const Word& word = sentence.words[facts.phrase.head];
  facts.number = word.xpos == "NNS" || word.xpos == "NNPS" ? 'p' : 's';
  if (word.upos == Upos::kNum) {
    facts.group = "num";
    facts.type = IsYear(word.form) ? 't' : 'n';
    facts.number = 'u';
  } else if (word.upos == Upos::kAdv) {
    facts.group = "here";
    facts.type = 'l';
  } else if (word.upos == Upos::kPron || word.upos == Upos::kDet) {
    facts.group = "any";
    facts.number = 'u';
  } else {
    facts.group = DeterminerGroup(sentence, {facts.phrase.first, facts.phrase.end}, facts.phrase.head);
    auto noun = tables.nominals.find(facts.head);
    if (noun != tables.nominals.end() && noun->second.kind == NominalClass::kTime) facts.type = 't';
  }
}

void SetEntity(const Entity& entity, bool name, PhraseFacts& facts) {
  if (name) facts.group = "name";
  if (facts.group == "we" || facts.group == "you" || facts.group == "i") return;
  if (const char type = TypeOf(entity); type != 'u') facts.type = type;
  if (entity.gender == Gender::kMale) facts.gender = 'm';
  if (entity.gender == Gender::kFemale) facts.gender = 'f';
  if (entity.gender == Gender::kNeuter) facts.gender = 'n';
}

// Index of the mention whose head each word of the sentence is, or -1.
std::vector<int32_t> MentionsByHead(const Entities& entities, size_t& next, uint32_t sentence, size_t words) {
  std::vector<int32_t> by_head(words, -1);
  while (next < entities.mentions.size() && entities.mentions[next].sentence == sentence) {
    int32_t& at = by_head[entities.mentions[next].head];
    if (at < 0) at = static_cast<int32_t>(next);
    ++next;
  }
  return by_head;
}

class Finder {
 public:
  Finder(const Document& document, const Parse& parse, const Entities& entities, const EntityLexicon& lexicon)
      : document_(document), parse_(parse), entities_(entities), lexicon_(lexicon) {}

  std::vector<PhraseFacts> Find() {
    size_t next = 0;
    for (uint32_t s = 0; s < parse_.sentences.size(); ++s) {
      const size_t begin = found_.size();
      AddSentence(s, MentionsByHead(entities_, next, s, parse_.sentences[s].words.size()));
      std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(begin), found_.end(),
                       [](const PhraseFacts& a, const PhraseFacts& b) {
                         return std::pair(a.phrase.first, b.phrase.end) <
                                std::pair(b.phrase.first, a.phrase.end);
                       });
      uint32_t reach = 0;
      for (size_t i = begin; i < found_.size(); ++i) {
        found_[i].embedded = found_[i].phrase.end <= reach;
        reach = std::max(reach, found_[i].phrase.end);
      }
    }
    return std::move(found_);
  }

 private:
  void AddSentence(uint32_t s, const std::vector<int32_t>& by_head) {
    const std::vector<PhraseSpans> spans = FindPhraseSpans(parse_.sentences[s]);
    for (uint32_t head = 0; head < spans.size(); ++head) {
      if (spans[head].joined.end > 0) Add(s, spans[head].joined, head, -1, true);
      if (spans[head].single.end > 0) Add(s, spans[head].single, head, by_head[head], false);
    }
  }

  void Add(uint32_t s, WordSpan span, uint32_t head, int32_t mention, bool joined) {
    const ParsedSentence& sentence = parse_.sentences[s];
    PhraseFacts facts;
    facts.phrase = {.sentence = s, .first = span.first, .end = span.end, .head = head, .range = {}};
    facts.phrase.range = {sentence.words[span.first].range.begin, sentence.words[span.end - 1].range.end};
    SetWords(sentence, facts);
    SetPlace(sentence, facts);
    if (s < document_.sentences.size()) facts.paragraph = document_.sentences[s].paragraph;
    SetQuotation(facts);
    const PronounGroup* pronoun = GroupOf(sentence.words[head]);
    if (joined) {
      facts.group = "and";
      facts.number = 'p';
    } else if (pronoun != nullptr) {
      facts.group = pronoun->group;
      facts.type = pronoun->type;
      facts.gender = pronoun->gender;
      facts.number = pronoun->number;
    } else {
      SetKindOfNoun(sentence, lexicon_.tables(), facts);
    }
    if (mention >= 0) {
      const EntityMention& found = entities_.mentions[static_cast<size_t>(mention)];
      facts.entity = static_cast<int32_t>(found.entity);
      SetEntity(entities_.entities[found.entity], found.kind == MentionKind::kName, facts);
    }
    found_.push_back(std::move(facts));
  }

  void SetQuotation(PhraseFacts& facts) {
    const std::vector<Quotation>& quotations = document_.quotations;
    while (quotation_ < quotations.size() && quotations[quotation_].range.end <= facts.phrase.range.begin)
      ++quotation_;
    for (size_t q = quotation_; q < quotations.size(); ++q) {
      if (quotations[q].range.begin > facts.phrase.range.begin) break;
      if (!quotations[q].inner.Contains(facts.phrase.range)) continue;
      facts.quotation = static_cast<int32_t>(q);
      return;
    }
  }

  const Document& document_;
  const Parse& parse_;
  const Entities& entities_;
  const EntityLexicon& lexicon_;
  size_t quotation_ = 0;
  std::vector<PhraseFacts> found_;
};

}  // namespace

bool PhraseFacts::IsPronoun() const {
  return group != "name" && group != "the" && group != "dem" && group != "poss" && group != "a" &&
         group != "det" && group != "bare" && group != "num" && group != "and" && group != "any";
}

std::vector<PhraseFacts> FindPhrases(const Document& document, const Parse& parse, const Entities& entities,
                                     const EntityLexicon& lexicon) {
  return Finder(document, parse, entities, lexicon).Find();
}

}  // namespace rashomon
