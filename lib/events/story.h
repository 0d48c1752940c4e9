// The articles of one story joined: people and places across articles, event mentions, events, slots.
//
// Indices: `document` is an index into Story::articles, `sentence` and `word` into that article's parse.
// Every list is in a canonical order that does not depend on the order of the articles given (articles are
// sorted by publication time, outlet, content hash before anything is joined).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "events/analysis.h"

namespace rashomon {

// One person, organisation, place or thing across the articles.
struct StoryEntity {
  std::string name;  // the fullest form, the most frequent among those
  EntityType type{EntityType::kOther};
  std::vector<std::pair<uint32_t, uint32_t>> members;  // (document, entity of that article)
};

enum class Role : uint8_t {
  kAgent,
  kPatient,
  kRecipient,
  kPlace,
  kTime,
  kReason,
  kTopic,
  kAttribute,
  kOther
};
std::string_view ToString(Role role);

struct Argument {
  Role role{Role::kOther};
  uint32_t word{};  // head
  ByteRange range;
  std::string lemma;     // of the head
  int32_t entity{-1};    // Story::entities, or -1
  std::string relation;  // "nsubj", "obl:in", ...
};

enum class Polarity : uint8_t { kPositive, kNegative };
// What the clause says of its event's reality.
enum class Modality : uint8_t { kActual, kPlanned, kPossible, kCounterfactual };

struct EventMention {
  uint32_t document{};
  uint32_t sentence{};
  uint32_t word{};      // head of the predicate
  std::string lemma;    // predicate, with its particle: "call off"
  ByteRange predicate;  // its words
  ByteRange clause;     // the clause that states it, inside one sentence
  std::vector<Argument> arguments;
  std::optional<TimeInterval> time;  // stated, or from tense and publication
  int32_t time_value{-1};            // Values::times of the article that states it, or -1
  std::string klass;                 // predicate class of the lexicon ("death", "cancel"), or the lemma
  std::string source;                // innermost source, resolved: "Donald Trump"; empty: own voice
  std::vector<uint32_t> own_words;   // words of the clause, cue and source left out
  Polarity polarity{Polarity::kPositive};
  Modality modality{Modality::kActual};
  float factuality{};  // as the model reads it, from -3, certainly not, to 3, certainly so (syntax/facts.h)
  int32_t attribution{-1};  // innermost attribution of the article, -1 own voice
  int32_t claim{-1};        // Claims::claims of the article
  uint32_t event{};         // Story::events
};

// Whether one tells its event as so and the other as not so, as the model reads them.
bool AreFactsOpposed(const EventMention& a, const EventMention& b);

// Where an event mention is said to be, instead of being found: bytes of an article's file.
struct GivenMention {
  std::string path;
  uint32_t start{};
  uint32_t end{};
};

struct Event {
  std::string label;                 // "meeting, Veldt, 2031-05-08"
  std::string key;                   // stable: type and chief participants, free of values
  std::vector<uint32_t> mentions;    // Story::mentions
  std::vector<uint32_t> background;  // Story::background
};

enum class SlotKind : uint8_t { kDate, kNumber, kPlace, kIdentity, kReason, kStatus, kDescription };
std::string_view ToString(SlotKind kind);  // "date", ...

// One statement of an answer: a clause inside one sentence, with the words that differ.
struct PositionMention {
  uint32_t document{};
  uint32_t sentence{};
  ByteRange span;               // what states the value: a clause or, where no words of its own do, more
  ByteRange focus;              // the words of the value inside it; may be empty
  std::vector<Source> sources;  // chain, outermost first; empty: own voice
  int32_t attribution{-1};
  int32_t claim{-1};
  std::optional<TimeInterval> as_of;  // when what is said held, where known
  // A further passage that speaks against the other side without stating the position's own value: what it
  // states instead ("35"), where the rule gives it a value.
  bool further{};
  std::string answer;

  ByteRange Words() const { return focus.empty() ? span : focus; }  // where a reader is led to
};

struct Position {
  std::string value;                      // as written, the clearest mention's words
  std::string normalised;                 // "[24,24] person", "2025-10-23", "cancelled"
  std::vector<PositionMention> mentions;  // clearest first
};

// One question about one event, with the distinct answers found.
struct Slot {
  uint32_t event{};
  SlotKind kind{SlotKind::kDescription};
  std::string question;
  std::string key;  // event key and slot name, free of values, rules and order
  std::vector<Position> positions;
};

struct Story {
  std::string name;
  std::vector<Analysis> articles;
  std::vector<StoryEntity> entities;
  std::vector<std::vector<int32_t>> joined;  // [document][entity of the article] -> entities
  std::vector<EventMention> mentions;
  // What nouns of no predicate class name in passing ("the ceremony", "the Oscars"): it may be of an event,
  // but states nothing that could be compared.
  std::vector<EventMention> background;
  std::vector<Event> events;
};

// Story::entities index of an article's entity, or -1.
int32_t StoryEntityOf(const Story& story, uint32_t document, int32_t entity);
// Story entity whose mention has this head word, or -1.
int32_t StoryEntityAt(const Story& story, uint32_t document, uint32_t sentence, uint32_t word);
// Time by which an article's own statements are dated: publication, or updated where given.
std::optional<Moment> PublicationOf(const Story& story, uint32_t document);

}  // namespace rashomon
