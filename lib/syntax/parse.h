// Tags, lemmas, one dependency tree a sentence and names, by Universal Dependencies conventions.
//
// Parallel to Document::sentences and their tokens. Heads and spans are word indices inside the sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace rashomon {

enum class Upos : uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};
std::string_view ToString(Upos upos);  // "ADJ"
std::optional<Upos> ParseUpos(std::string_view text);

struct Word {
  ByteRange range;
  std::string form;
  std::string lemma;  // lower case, but for proper nouns
  Upos upos{Upos::kX};
  std::string xpos;    // Penn tag
  int32_t head{-1};    // word index; -1: root
  std::string deprel;  // full UD relation: "nsubj:pass"
};

enum class NameType : uint8_t { kPerson, kOrganisation, kPlace, kOther };
std::string_view ToString(NameType type);  // "PER", "ORG", "LOC", "MISC"
std::optional<NameType> ParseNameType(std::string_view text);

struct Name {
  uint32_t first{};
  uint32_t end{};  // one past the last word
  NameType type{NameType::kOther};
  float confidence{};  // mean probability of its tags
};

// A stretch of a source, cue or content of an attribution, as the model reads it (PolNeAR 2018).
enum class AttributionRole : uint8_t { kSource, kCue, kContent };
struct RoleSpan {
  uint32_t first{};
  uint32_t end{};  // one past the last word
  AttributionRole role{AttributionRole::kContent};
  int32_t cue{-1};     // first word of the cue it belongs to; -1: none in this sentence
  float confidence{};  // mean probability of its tags
  float belongs{};     // mean log-odds of its words belonging to that cue
};

// How likely a word is part of each, before spans are cut.
struct RoleChances {
  float source{};
  float cue{};
  float content{};
};

struct ParsedSentence {
  std::vector<Word> words;
  std::vector<Name> names;
  std::vector<RoleSpan> roles{};            // in text order; none where the model has no such head
  std::vector<RoleChances> role_chances{};  // of the words that the model reads; likewise
};

struct Parse {
  std::vector<ParsedSentence> sentences;
};

// CoNLL-U with names as MISC `Name=B-PER`; sentences get `# text` from the words.
std::string ToConllu(const Parse& parse);

}  // namespace rashomon
