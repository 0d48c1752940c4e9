#include <algorithm>
#include <array>

#include "entities/mentions.h"
#include "entities/name_fold.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

struct PronounForm {
  std::string_view form;
  Gender gender;
  Number number;
  uint8_t person;
  bool possessive;
  bool reflexive;
};

constexpr auto kM = Gender::kMale;
constexpr auto kF = Gender::kFemale;
constexpr auto kN = Gender::kNeuter;
constexpr auto kU = Gender::kUnknown;
constexpr auto kS = Number::kSingular;
constexpr auto kP = Number::kPlural;

constexpr std::array<PronounForm, 30> kPronouns = {{
    {"he", kM, kS, 3, false, false},
    {"him", kM, kS, 3, false, false},
    {"his", kM, kS, 3, true, false},
    {"himself", kM, kS, 3, false, true},
    {"she", kF, kS, 3, false, false},
    {"her", kF, kS, 3, false, false},
    {"hers", kF, kS, 3, true, false},
    {"herself", kF, kS, 3, false, true},
    {"it", kN, kS, 3, false, false},
    {"its", kN, kS, 3, true, false},
    {"itself", kN, kS, 3, false, true},
    {"they", kU, kP, 3, false, false},
    {"them", kU, kP, 3, false, false},
    {"their", kU, kP, 3, true, false},
    {"theirs", kU, kP, 3, true, false},
    {"themselves", kU, kP, 3, false, true},
    {"i", kU, kS, 1, false, false},
    {"me", kU, kS, 1, false, false},
    {"my", kU, kS, 1, true, false},
    {"mine", kU, kS, 1, true, false},
    {"myself", kU, kS, 1, false, true},
    {"we", kU, kP, 1, false, false},
    {"us", kU, kP, 1, false, false},
    {"our", kU, kP, 1, true, false},
    {"ours", kU, kP, 1, true, false},
    {"ourselves", kU, kP, 1, false, true},
    {"you", kU, Number::kUnknown, 2, false, false},
    {"your", kU, Number::kUnknown, 2, true, false},
    {"who", kU, Number::kUnknown, 3, false, false},
    {"whom", kU, Number::kUnknown, 3, false, false},
}};

const PronounForm* PronounAt(const Word& word) {
  if (word.upos != Upos::kPron && word.upos != Upos::kDet) return nullptr;
  const std::string form = LowerAscii(word.form);
  for (const PronounForm& pronoun : kPronouns) {
    if (pronoun.form == form) return &pronoun;
  }
  return nullptr;
}

// A noun that heads a phrase of its own, not a part of another noun.
bool HeadsPhrase(const Word& word) {
  if (word.upos != Upos::kNoun && word.upos != Upos::kPropn) return false;
  return !HasRelation(word,
                      {"compound", "flat", "fixed", "amod", "case", "mark", "advmod", "goeswith", "det"});
}

WordSpan PhraseSpan(const ParsedSentence& sentence, uint32_t head) {
  WordSpan span{head, head + 1};
  for (uint32_t child : Children(sentence, head)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word,
                    {"appos", "parataxis", "acl", "conj", "cc", "punct", "case", "cop", "nsubj", "mark",
                     "advcl", "aux", "dep", "ccomp", "discourse", "vocative", "expl", "orphan", "list"})) {
      continue;
    }
    const WordSpan inner = SubtreeSpan(sentence, child);
    span.first = std::min(span.first, inner.first);
    span.end = std::max(span.end, inner.end);
  }
  return span;
}

Determiner DeterminerOf(const Word& word) {
  const std::string form = LowerAscii(word.form);
  if (form == "the") return Determiner::kDefinite;
  if (form == "a" || form == "an" || form == "another" || form == "some") return Determiner::kIndefinite;
  if (form == "this" || form == "that" || form == "these" || form == "those")
    return Determiner::kDemonstrative;
  return Determiner::kOther;
}

void SetModifiers(const ParsedSentence& sentence, const EntityTables& tables, Candidate& candidate) {
  for (uint32_t child : Children(sentence, candidate.mention.head)) {
    const Word& word = sentence.words[child];
    if (HasRelation(word, {"det"})) {
      candidate.determiner = DeterminerOf(word);
    } else if (word.deprel == "nmod:poss" || word.xpos == "PRP$") {
      if (candidate.determiner == Determiner::kNone) candidate.determiner = Determiner::kPossessive;
      if (std::string country = CountryAt(sentence, child, tables); !country.empty()) {
        candidate.countries.push_back(country);
      } else if (word.upos != Upos::kPron) {
        candidate.modifiers.push_back(LowerLemma(word));
      }
    } else if (HasRelation(word, {"amod", "compound", "nmod", "nummod", "flat"})) {
      if (std::string country = CountryAt(sentence, child, tables); !country.empty()) {
        candidate.countries.push_back(country);
      } else {
        candidate.modifiers.push_back(LowerLemma(word));
      }
    }
  }
}

void SetNounType(const EntityTables& tables, Candidate& candidate) {
  if (const PersonNoun* noun = tables.Person(candidate.head)) {
    candidate.type = EntityType::kPerson;
    candidate.type_known = true;
    candidate.gender = noun->gender;
    AddRoles(FoldName(candidate.head), candidate.modifiers.empty() ? "" : candidate.modifiers.back(),
             candidate);
    return;
  }
  candidate.gender = Gender::kNeuter;
  auto found = tables.nominals.find(candidate.head);
  if (found == tables.nominals.end()) return;
  candidate.type = found->second.type;
  candidate.type_known = true;
}

// "Secretary General", "attorney general": one title of two words.
bool IsGeneral(const ParsedSentence& sentence, uint32_t at) {
  if (at == 0 || FoldName(sentence.words[at].form) != "general") return false;
  const std::string before = FoldName(sentence.words[at - 1].form);
  return before == "secretary" || before == "attorney" || before == "director" || before == "inspector" ||
         before == "solicitor" || before == "consul" || before == "surgeon";
}

std::optional<Candidate> NominalAt(const ParsedSentence& sentence, uint32_t index, uint32_t at,
                                   const EntityTables& tables) {
  const Word& word = sentence.words[at];
  if (!HeadsPhrase(word) || IsGeneral(sentence, at)) return std::nullopt;
  Candidate candidate;
  candidate.head = LowerLemma(word);
  auto noun = tables.nominals.find(candidate.head);
  if (noun != tables.nominals.end() && noun->second.kind == NominalClass::kTime) return std::nullopt;
  WordSpan span = PhraseSpan(sentence, at);
  const bool general = at + 1 < sentence.words.size() && IsGeneral(sentence, at + 1);
  if (general) {
    const WordSpan second = PhraseSpan(sentence, at + 1);
    span = {std::min(span.first, second.first), std::max(span.end, second.end)};
  }
  candidate.mention = {.sentence = index, .first = span.first, .end = span.end, .head = at};
  candidate.mention.kind = MentionKind::kNominal;
  candidate.mention.range = {sentence.words[span.first].range.begin, sentence.words[span.end - 1].range.end};
  candidate.name = TextOf(sentence, span.first, span.end);
  candidate.number = word.xpos == "NNS" || word.xpos == "NNPS" || candidate.head == "police" ||
                             candidate.head == "people" || candidate.head == "authorities"
                         ? Number::kPlural
                         : Number::kSingular;
  SetModifiers(sentence, tables, candidate);
  SetNounType(tables, candidate);
  if (general) {
    candidate.roles = {candidate.head + " general"};
    // The phrase's article may hang on its second word.
    if (candidate.determiner == Determiner::kNone) candidate.determiner = Determiner::kDefinite;
  }
  return candidate;
}

std::optional<Candidate> PronounMention(const ParsedSentence& sentence, uint32_t index, uint32_t at) {
  const Word& word = sentence.words[at];
  if (HasRelation(word, {"expl"})) return std::nullopt;
  const PronounForm* form = PronounAt(word);
  Candidate candidate;
  const std::string lower = LowerAscii(word.form);
  const bool relative = word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WP$";
  if (form == nullptr && !(relative && (lower == "which" || lower == "that" || lower == "whose"))) {
    return std::nullopt;
  }
  if (form != nullptr) {
    candidate.gender = form->gender;
    candidate.number = form->number;
    candidate.person = form->person;
    candidate.reflexive = form->reflexive;
    candidate.possessive = form->possessive || word.xpos == "PRP$" || word.deprel == "nmod:poss";
    if (form->gender == kM || form->gender == kF || form->person < 3 || lower.starts_with("who")) {
      candidate.type = EntityType::kPerson;
      candidate.type_known = true;
    }
  }
  candidate.mention = {.sentence = index, .first = at, .end = at + 1, .head = at};
  candidate.mention.kind = MentionKind::kPronoun;
  candidate.mention.range = word.range;
  candidate.name = word.form;
  candidate.head = lower;
  return candidate;
}

void MarkQuoted(const Document& document, std::vector<Candidate>& mentions) {
  for (Candidate& candidate : mentions) {
    for (const Quotation& quotation : document.quotations) {
      if (quotation.inner.Contains(candidate.mention.range)) candidate.quoted = true;
    }
  }
}

bool Covered(const std::vector<Candidate>& names, uint32_t word) {
  return std::any_of(names.begin(), names.end(), [word](const Candidate& name) {
    return name.mention.first <= word && word < name.mention.end;
  });
}

}  // namespace

void AddRoles(const std::string& role, const std::string& modifier, Candidate& candidate) {
  if (modifier.empty()) {
    candidate.roles.push_back(role);
    return;
  }
  const bool other = modifier == "vice" || modifier == "prime" || modifier == "deputy" ||
                     modifier == "assistant" || modifier == "under" || modifier == "shadow" ||
                     modifier == "acting";
  if (!other) candidate.roles.push_back(role);
  candidate.roles.push_back(modifier + " " + role);
}

std::string LowerLemma(const Word& word) {
  return LowerAscii(word.lemma.empty() ? word.form : word.lemma);
}

std::string TextOf(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  std::string out;
  for (uint32_t i = first; i < end; ++i) {
    const bool glued = i > first && sentence.words[i - 1].range.end == sentence.words[i].range.begin;
    if (i > first && !glued) out += ' ';
    out += sentence.words[i].form;
  }
  return out;
}

uint32_t HeadOf(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const int32_t head = sentence.words[i].head;
    if (head < static_cast<int32_t>(first) || head >= static_cast<int32_t>(end)) return i;
  }
  return first;
}

std::string CountryAt(const ParsedSentence& sentence, uint32_t word, const EntityTables& tables) {
  const auto look = [&tables](const std::string& text) -> std::string {
    if (!HasUpper(text)) return {};
    const std::string folded = FoldName(text);
    if (auto found = tables.country_of.find(folded); found != tables.country_of.end()) return found->second;
    auto seat = tables.government_of.find(folded);
    return seat == tables.government_of.end() ? std::string() : seat->second;
  };
  if (word + 1 < sentence.words.size()) {
    if (std::string country = look(TextOf(sentence, word, word + 2)); !country.empty()) return country;
  }
  if (word > 0) {
    if (std::string country = look(TextOf(sentence, word - 1, word + 1)); !country.empty()) return country;
  }
  return look(sentence.words[word].form);
}

std::vector<Candidate> FindMentions(const Document& document, const Parse& parse,
                                    const EntityLexicon& lexicon) {
  std::vector<Candidate> mentions;
  for (uint32_t s = 0; s < parse.sentences.size(); ++s) {
    const ParsedSentence& sentence = parse.sentences[s];
    std::vector<Candidate> found = FindNames(sentence, s, lexicon);
    const std::vector<Candidate> names = found;
    for (uint32_t w = 0; w < sentence.words.size(); ++w) {
      if (std::optional<Candidate> pronoun = PronounMention(sentence, s, w)) {
        found.push_back(*std::move(pronoun));
      } else if (!Covered(names, w)) {
        if (auto nominal = NominalAt(sentence, s, w, lexicon.tables())) found.push_back(*std::move(nominal));
      }
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
      return std::pair(a.mention.first, b.mention.end) < std::pair(b.mention.first, a.mention.end);
    });
    std::move(found.begin(), found.end(), std::back_inserter(mentions));
  }
  MarkQuoted(document, mentions);
  return mentions;
}

}  // namespace rashomon
