#include <algorithm>

#include "entities/mentions.h"
#include "entities/name_fold.h"
#include "syntax/tree.h"
#include "text/chars.h"

namespace rashomon {
namespace {

struct Run {
  uint32_t first{};
  uint32_t end{};
  NameType type{NameType::kOther};
  bool tagged{};
};

bool IsNameWord(const Word& word) {
  return word.upos == Upos::kPropn && HasUpper(word.form);
}

// "Russian", "Chinese": an adjective the tagger took for a name.
bool IsAdjectiveOnly(const ParsedSentence& sentence, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (sentence.words[i].upos != Upos::kAdj) return false;
  }
  return true;
}

std::vector<Run> CollectRuns(const ParsedSentence& sentence) {
  std::vector<Run> runs;
  std::vector<bool> taken(sentence.words.size());
  for (const Name& name : sentence.names) {
    if (name.first >= name.end || name.end > sentence.words.size()) continue;
    std::fill(taken.begin() + name.first, taken.begin() + name.end, true);
    if (IsAdjectiveOnly(sentence, name.first, name.end)) continue;
    runs.push_back({name.first, name.end, name.type, true});
  }
  for (uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (taken[i] || !IsNameWord(sentence.words[i])) continue;
    uint32_t end = i + 1;
    while (end < sentence.words.size() && !taken[end] && IsNameWord(sentence.words[end])) ++end;
    runs.push_back({i, end, NameType::kOther, false});
    i = end;
  }
  std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.first < b.first; });
  return runs;
}

bool IsTitleWord(const Word& word, const EntityTables& tables) {
  const PersonNoun* noun = tables.Person(word.lemma.empty() ? word.form : word.lemma);
  return noun != nullptr && noun->title;
}

// A title alone, "State" and "General" of titles, months and weekdays.
bool IsNoName(const Word& word, const Run& run, const EntityTables& tables) {
  const std::string folded = FoldName(word.form);
  if (folded == "state" || folded == "general") return true;
  auto noun = tables.nominals.find(folded);
  if (noun != tables.nominals.end() && noun->second.kind == NominalClass::kTime) return true;
  return IsTitleWord(word, tables) && (!run.tagged || run.end - run.first > 1);
}

// "U.S. President": titles and countries, no name.
bool IsTitleOnly(const ParsedSentence& sentence, const Run& run, const EntityTables& tables) {
  if (run.end - run.first < 2 || !IsTitleWord(sentence.words[run.end - 1], tables)) return false;
  for (uint32_t i = run.first; i + 1 < run.end; ++i) {
    if (!IsTitleWord(sentence.words[i], tables) && CountryAt(sentence, i, tables).empty()) return false;
  }
  return true;
}

// Titles at the head of a run are no part of the name: "President Obama", "Secretary of State Rubio".
uint32_t SkipTitles(const ParsedSentence& sentence, const Run& run, const EntityTables& tables) {
  uint32_t at = run.first;
  for (uint32_t i = run.first; i + 1 < run.end; ++i) {
    const Word& word = sentence.words[i];
    if (IsTitleWord(word, tables) && !tables.given_names.contains(FoldName(word.form))) at = i + 1;
    if (at == i + 1 && i + 2 < run.end && FoldName(sentence.words[i + 1].form) == "general") at = i + 2;
  }
  return at;
}

bool MayBelongToTitle(const Word& word) {
  if (word.upos == Upos::kPart) return word.lemma == "'s" || word.lemma == "’s";
  return word.upos == Upos::kNoun || word.upos == Upos::kPropn || word.upos == Upos::kAdj ||
         word.form == "of" || word.form == "General";
}

// "told Reuters President X": beside it, but not of its phrase. A title that the parser made a second subject
// is.
bool InOnePhrase(const ParsedSentence& sentence, uint32_t word, uint32_t head) {
  if (IsAncestor(sentence, head, word) || IsAncestor(sentence, word, head)) return true;
  return sentence.words[word].head == sentence.words[head].head &&
         sentence.words[word].deprel == sentence.words[head].deprel;
}

// First word of the title before word `first`, or `first` where there is none.
uint32_t TitleStart(const ParsedSentence& sentence, uint32_t first, uint32_t end,
                    const EntityTables& tables) {
  uint32_t at = first;
  bool title = false;
  for (uint32_t i = first; i-- > 0 && first - i <= 9;) {
    const Word& word = sentence.words[i];
    if (!MayBelongToTitle(word)) break;
    if (!InOnePhrase(sentence, i, HeadOf(sentence, i + 1, end))) break;
    const bool is_title = IsTitleWord(word, tables);
    // The word beside the name decides: "Secretary of State X", "Secretary General X", "spokesman X".
    if (i + 1 == first && !is_title && FoldName(word.form) != "state" && FoldName(word.form) != "general")
      break;
    title = title || is_title;
    if (title) at = i;
  }
  while (at < first && (sentence.words[at].form == "of" || sentence.words[at].upos == Upos::kPart)) ++at;
  return title ? at : first;
}

// "Foreign Ministry" -> "Russian Foreign Ministry": the words in capitals before a body's kind are part of
// its name.
uint32_t WithModifiers(const ParsedSentence& sentence, uint32_t first, uint32_t end,
                       const EntityTables& tables) {
  auto kind = tables.name_words.find(FoldName(sentence.words[end - 1].form));
  if (kind == tables.name_words.end() || kind->second.type != EntityType::kOrganisation ||
      kind->second.last_only) {
    return first;
  }
  uint32_t at = first;
  while (at > 0) {
    const Word& word = sentence.words[at - 1];
    const bool part = word.upos == Upos::kPropn || word.upos == Upos::kAdj || word.upos == Upos::kNoun;
    if (!part || !IsUpper(CharAt(word.form, 0).code) ||
        !IsAncestor(sentence, HeadOf(sentence, at, end), at - 1))
      break;
    --at;
  }
  return at;
}

std::optional<EntityType> TypeByLexicon(const std::string& name, const EntityLexicon& lexicon) {
  const EntityTables& tables = lexicon.tables();
  if (lexicon.IsOutlet(name)) return EntityType::kOrganisation;
  if (lexicon.IsCountry(name) || !lexicon.GovernmentOf(name).empty()) return EntityType::kPlace;
  if (auto found = tables.type_of.find(lexicon.Canonical(name)); found != tables.type_of.end()) {
    return found->second;
  }
  const std::vector<std::string> words = SplitWords(FoldName(name));
  for (size_t i = 0; i < words.size() && words.size() > 1; ++i) {
    auto found = tables.name_words.find(words[i]);
    if (found == tables.name_words.end()) continue;
    if (i + 1 == words.size() || (!found->second.last_only && i + 1 < words.size()))
      return found->second.type;
  }
  return std::nullopt;
}

EntityType TypeOfTag(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return EntityType::kPerson;
    case NameType::kOrganisation:
      return EntityType::kOrganisation;
    case NameType::kPlace:
      return EntityType::kPlace;
    case NameType::kOther:
      return EntityType::kOther;
  }
  return EntityType::kOther;
}

void SetType(const Run& run, const EntityLexicon& lexicon, Candidate& candidate) {
  const EntityTables& tables = lexicon.tables();
  candidate.type = TypeOfTag(run.type);
  candidate.type_known = run.tagged && run.type != NameType::kOther;
  const std::vector<std::string> words = SplitWords(FoldName(candidate.name));
  const bool given = words.size() > 1 && tables.given_names.contains(words.front());
  const std::optional<EntityType> by_lexicon = TypeByLexicon(candidate.name, lexicon);
  if (!candidate.title.empty() && (!by_lexicon || run.type == NameType::kPerson)) {
    candidate.type = EntityType::kPerson;
    candidate.type_known = true;
  } else if (by_lexicon && !(run.type == NameType::kPerson && given)) {
    // A name of several words that the model takes for a person's stays one unless it is a body's.
    const bool person = run.type == NameType::kPerson && words.size() > 1;
    if (!person || *by_lexicon == EntityType::kOrganisation) candidate.type = *by_lexicon;
    candidate.type_known = true;
  } else if (given && (!run.tagged || run.type == NameType::kOther)) {
    candidate.type = EntityType::kPerson;
    candidate.type_known = true;
  }
}

void SetGender(const EntityTables& tables, Candidate& candidate) {
  if (candidate.type != EntityType::kPerson) {
    candidate.gender = candidate.type_known ? Gender::kNeuter : Gender::kUnknown;
    return;
  }
  for (const std::string& role : candidate.roles) {
    if (const PersonNoun* noun = tables.Person(role); noun != nullptr && noun->gender != Gender::kUnknown) {
      candidate.gender = noun->gender;
      return;
    }
  }
  const std::vector<std::string> words = SplitWords(candidate.name);
  if (words.size() < 2) return;
  auto found = tables.given_names.find(FoldName(words.front()));
  if (found != tables.given_names.end()) candidate.gender = found->second;
}

void SetTitle(const ParsedSentence& sentence, uint32_t start, uint32_t first, const EntityTables& tables,
              Candidate& candidate) {
  if (start == first) return;
  candidate.title = TextOf(sentence, start, first);
  std::string before;  // the modifier right before: "foreign", "prime"
  for (uint32_t i = start; i < first; ++i) {
    const Word& word = sentence.words[i];
    if (std::string country = CountryAt(sentence, i, tables); !country.empty()) {
      candidate.countries.push_back(country);
      before.clear();
      continue;
    }
    if (IsTitleWord(word, tables))
      AddRoles(FoldName(word.lemma.empty() ? word.form : word.lemma), before, candidate);
    before = LowerAscii(word.form);
  }
}

}  // namespace

std::vector<Candidate> FindNames(const ParsedSentence& sentence, uint32_t index,
                                 const EntityLexicon& lexicon) {
  const EntityTables& tables = lexicon.tables();
  std::vector<Candidate> names;
  for (const Run& run : CollectRuns(sentence)) {
    if (IsTitleOnly(sentence, run, tables)) continue;
    uint32_t first = SkipTitles(sentence, run, tables);
    while (first + 1 < run.end && sentence.words[first].upos == Upos::kDet) ++first;
    // A title alone ("the President", "Foreign Minister") is a nominal, not a name.
    if (run.end - first == 1 && IsNoName(sentence.words[first], run, tables)) continue;
    first = WithModifiers(sentence, first, run.end, tables);
    Candidate candidate;
    candidate.name = TextOf(sentence, first, run.end);
    uint32_t start = TitleStart(sentence, first, run.end, tables);
    const bool person = !run.tagged || run.type == NameType::kPerson || run.type == NameType::kOther;
    if (person) SetTitle(sentence, start, first, tables, candidate);
    if (candidate.title.empty()) start = first;
    SetType(run, lexicon, candidate);
    SetGender(tables, candidate);
    if (candidate.type != EntityType::kPerson) {
      start = first;
      candidate.title.clear();
    }
    candidate.number = Number::kSingular;
    candidate.mention = {.sentence = index, .first = start, .end = run.end};
    candidate.mention.head = HeadOf(sentence, start, run.end);
    candidate.mention.range = {sentence.words[start].range.begin, sentence.words[run.end - 1].range.end};
    candidate.head = LowerLemma(sentence.words[run.end - 1]);
    names.push_back(std::move(candidate));
  }
  return names;
}

}  // namespace rashomon
