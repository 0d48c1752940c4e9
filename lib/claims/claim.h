// Who says what: attributions (source, cue, content; Pareti 2012, PolNeAR 2018) and the claims they make.
//
// A chain lists sources outermost first, without the article's own outlet; own voice is the empty chain; a
// source that is implied ("reportedly", "allegedly") is anonymous and has no span.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"

namespace rashomon {

enum class SourceKind : uint8_t { kOutlet, kPerson, kOrganisation, kPlace, kDocument, kAnonymous };

struct Source {
  std::string
      name;  // "Donald Trump" (resolved), "AP", "two officials familiar with the plan", "a joint statement"
  SourceKind kind{SourceKind::kPerson};
  std::optional<ByteRange> range;  // the words that name it here
  int32_t entity{-1};              // Entities::entities of the article, or -1
  int32_t count{-1};               // anonymous: how many, -1 not said
  bool goes_on{};                  // a pronoun for who speaks in the sentence before
  std::string role;                // anonymous: "official", "source"; people: their title
};

enum class Stance : uint8_t { kAsserts, kDenies, kDoubts, kAsks, kIntends, kDeclines };
enum class Certainty : uint8_t { kCertain, kProbable, kPossible, kCounterfactual };

struct Attribution {
  std::vector<Source> chain;       // outermost first; the last one is the source of the content
  std::optional<ByteRange> cue;    // "reported that", "according to", the colon of a headline
  std::string cue_lemma;           // "report", "according to", "deny"
  uint32_t sentence{};             // of the cue, else of the content's begin
  int32_t cue_word{-1};            // head word of the cue in that sentence
  std::vector<ByteRange> content;  // in text order; several when the cue interrupts it
  Stance stance{Stance::kAsserts};
  bool quoted{};       // some of the content is direct speech
  int32_t parent{-1};  // attribution whose content holds this one
};

// A clause as asserted by the innermost source of a chain.
struct Claim {
  uint32_t sentence{};
  uint32_t word{};          // head of its predicate in that sentence
  ByteRange span;           // the clause
  int32_t attribution{-1};  // innermost attribution that holds it, -1: own voice
  Stance stance{Stance::kAsserts};
  Certainty certainty{Certainty::kCertain};
};

struct Claims {
  std::vector<Attribution> attributions;  // in text order of their cue or content
  std::vector<Claim> claims;              // in text order

  // Innermost attribution whose content holds byte `at`, or -1.
  int32_t AttributionAt(uint32_t at) const;
  // The attribution whose cue this word is; null for none.
  const Attribution* CuedBy(uint32_t sentence, uint32_t word) const;
};

std::string_view ToString(SourceKind kind);  // "outlet", "person", ...
std::string_view ToString(Stance stance);    // "asserts", ...
std::string_view ToString(Certainty certainty);

}  // namespace rashomon
