#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/bearings.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr std::array<std::string_view, 14> kPrepositions = {"in",     "at",      "on",    "near",    "off",
                                                            "inside", "outside", "under", "beneath", "behind",
                                                            "from",   "into",    "to",    "onto"};

// Where a passage puts something: what happened (a mention) or where somebody lives.
struct Where {
  uint32_t mention{};
  int32_t entity{-1};  // a place by name, or -1
  std::string lemma;   // of a place by a common noun
  std::string preposition;
  ByteRange range;
};

class Places {
 public:
  Places(const StoryIndex& index, const ConflictLexicon& lexicon) : index_(index), lexicon_(lexicon) {}

  // Places of a mention's own predicate.
  std::vector<Where> Of(uint32_t m) const {
    const EventMention& mention = index_.story().mentions[m];
    std::vector<Where> found;
    for (const Argument& argument : mention.arguments) {
      const size_t colon = argument.relation.find(':');
      const bool oblique = argument.relation.starts_with("obl") || argument.relation.starts_with("nmod");
      if (!oblique || colon == std::string::npos) continue;
      const std::string preposition = argument.relation.substr(argument.relation.rfind(':') + 1);
      if (std::find(kPrepositions.begin(), kPrepositions.end(), preposition) == kPrepositions.end()) continue;
      const bool named = IsPlace(argument.entity);
      if (!named && !lexicon_.IsPlaceNoun(argument.lemma)) continue;
      found.push_back({m, named ? argument.entity : -1, argument.lemma, preposition, argument.range});
    }
    return found;
  }

  // "Anna Brandt, 36, of Norhaven": {person, where}.
  std::map<int32_t, std::vector<Where>> Homes() const {
    std::map<int32_t, std::vector<Where>> homes;
    const Story& story = index_.story();
    for (uint32_t d = 0; d < story.articles.size(); ++d) {
      const auto& sentences = story.articles[d].parse.sentences;
      for (uint32_t s = 0; s < sentences.size(); ++s) AddHomes(d, s, sentences[s], homes);
    }
    return homes;
  }

  // Whether the passage of one place names the other too.
  bool Names(const Where& place, const Where& other) const {
    const EventMention& mention = index_.story().mentions[place.mention];
    return other.entity >= 0 && index_.At(mention.document, mention.sentence).entities.contains(other.entity);
  }

 private:
  bool IsPlace(int32_t entity) const {
    return entity >= 0 && index_.story().entities[entity].type == EntityType::kPlace;
  }

  void AddHomes(uint32_t document, uint32_t sentence, const ParsedSentence& parsed,
                std::map<int32_t, std::vector<Where>>& homes) const {
    const Story& story = index_.story();
    for (uint32_t word = 0; word < parsed.words.size(); ++word) {
      if (!HasRelation(parsed.words[word], {"nmod"}) || parsed.words[word].head < 0) continue;
      const int32_t of = Child(parsed, word, {"case"});
      if (of < 0 || parsed.words[of].lemma != "of") continue;
      const int32_t entity = StoryEntityAt(story, document, sentence, word);
      const int32_t person = StoryEntityAt(story, document, sentence, parsed.words[word].head);
      const bool lives = IsPlace(entity) && person >= 0 && story.entities[person].type == EntityType::kPerson;
      const int32_t m = lives ? MentionHolding(index_, document, sentence, word) : -1;
      if (m < 0) continue;
      homes[person].push_back({static_cast<uint32_t>(m), entity, parsed.words[word].lemma, "of",
                               RangeOf(parsed, SubtreeSpan(parsed, word))});
    }
  }

  const StoryIndex& index_;
  const ConflictLexicon& lexicon_;
};

bool SamePlace(const Where& a, const Where& b) {
  return a.entity >= 0 || b.entity >= 0 ? a.entity == b.entity : a.lemma == b.lemma;
}

Side SideOf(const Story& story, const Where& place) {
  const std::string& text = story.articles[story.mentions[place.mention].document].document.text;
  return {.mention = place.mention,
          .focus = place.range,
          .value = std::string(Slice(text, place.range)),
          .normalised = place.entity >= 0 ? story.entities[place.entity].name : place.lemma};
}

Conflict Propose(const StoryIndex& index, const Where& a, const Where& b, bool home) {
  const Story& story = index.story();
  const Side side_a = SideOf(story, a), side_b = SideOf(story, b);
  const EventMention &x = story.mentions[a.mention], &y = story.mentions[b.mention];
  PairInfo info{.rule = "place.differs", .kind = SlotKind::kPlace, .relation = Relation::kContradiction};
  info.question = home ? fmt::format("Where does {} live?", SharedTopic(index, side_a, side_b))
                       : AskFor(index, "Where", {&x, a.range}, {&y, b.range});
  info.slot = home ? "home" : "where " + x.klass;
  info.explanation = fmt::format("{} and {} are different places.", side_a.normalised, side_b.normalised);
  Features features = SharedFeatures(index, side_a, side_b);
  features.emplace_back(home                             ? "home"
                        : a.entity >= 0 && b.entity >= 0 ? "named"
                        : a.entity < 0 && b.entity < 0   ? "common"
                                                         : "named_one",
                        1);
  features.emplace_back("preposition_same", a.preposition == b.preposition);
  return MakeConflict(index, info, side_a, side_b, std::move(features));
}

// Proposes the two places unless they are one or one sentence names both ("in Veldt, in the Norhaven hills").
void Compare(const StoryIndex& index, const Places& places, const Where& a, const Where& b, bool home,
             Proposals& proposals) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  if (SamePlace(a, b) || SameSentence(x, y)) return;
  if (places.Names(a, b) || places.Names(b, a)) {
    proposals.cleared.push_back({Propose(index, a, b, home), "rule", "one passage names both places"});
  } else {
    proposals.conflicts.push_back(Propose(index, a, b, home));
  }
}

// "20 miles east of Veldt", "20 miles west of Veldt".
void CompareBearings(const StoryIndex& index, Proposals& proposals) {
  const Story& story = index.story();
  for (const auto& [a, b] : OpposedBearings(index)) {
    auto where = [&](const Distance& distance) {
      const ParsedSentence& parsed = SentenceOf(index, story.mentions[distance.mention]);
      const Quantity& quantity = *distance.quantity;
      return Where{.mention = distance.mention,
                   .lemma = fmt::format("{} of {}", quantity.bearing, quantity.landmark),
                   .preposition = "of",
                   .range = {quantity.range.begin, parsed.words[quantity.landmark_word].range.end}};
    };
    proposals.conflicts.push_back(Propose(index, where(a), where(b), false));
  }
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  const Places places(context.index, context.lexicon);
  std::vector<std::vector<Where>> of(story.mentions.size());
  for (uint32_t m = 0; m < story.mentions.size(); ++m) of[m] = places.Of(m);
  auto keys = [&](const EventMention& mention) -> std::vector<std::string> {
    const auto m = static_cast<size_t>(&mention - story.mentions.data());
    if (context.lexicon.IsLight(mention.lemma) || of[m].empty()) return {};
    return {mention.klass};
  };
  ForEachPairByKey(context.index, keys, [&](uint32_t m, uint32_t n) {
    if (!SharesParticipant(context.index, story.mentions[m], story.mentions[n])) return;
    for (const Where& a : of[m]) {
      for (const Where& b : of[n]) Compare(context.index, places, a, b, false, proposals);
    }
  });
  for (const auto& [person, homes] : places.Homes()) {
    for (size_t i = 0; i < homes.size(); ++i) {
      for (size_t j = 0; j < i; ++j) Compare(context.index, places, homes[j], homes[i], true, proposals);
    }
  }
  CompareBearings(context.index, proposals);
  return proposals;
}

}  // namespace

Rule PlaceRule() {
  Rule rule;
  rule.info = {
      .id = "place.differs",
      .title = "Different places of one event",
      .kind = SlotKind::kPlace,
      .summary =
          "Two passages put the same kind of event, with a shared participant, in different places (by name "
          "or by a noun such as \"courtroom\"), as far from one landmark in opposite directions, or let one "
          "person live in different places. Places that one of the passages names beside each other are "
          "cleared.",
      .examples = {
          {{"A|2031-05-08|Police arrested Anna Brandt in Norhaven on Monday.",
            "B|2031-05-08|Police arrested Anna Brandt in Veldt on Monday."},
           true,
           "two places of one arrest"},
          {{"A|2031-05-08|Police charged Anna Brandt of Norhaven with fraud.",
            "B|2031-05-08|Anna Brandt of Veldt was charged with fraud, police said."},
           true,
           "two homes of one person"},
          {{"A|2031-05-08|The Ostrow sank about 20 miles east of Veldt on Monday, the navy said.",
            "B|2031-05-08|The Ostrow sank 20 miles (32 km) west of Veldt on Monday, officials said."},
           true,
           "two sides of one landmark"},
          {{"A|2031-05-08|The Ostrow sank about 20 miles east of Veldt on Monday, the navy said.",
            "B|2031-05-08|The Ostrow sank 20 miles south-east of Veldt on Monday, officials said."},
           false,
           "the same side, told more closely"},
          {{"A|2031-05-08|Police arrested Anna Brandt in Norhaven on Monday.",
            "B|2031-05-08|Police arrested Carl Ostrow in Veldt on Monday."},
           false,
           "two arrests"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
