#include "report/sign_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

#include "text/chars.h"

namespace rashomon {
namespace {

struct Worded {
  std::string_view name, words;
};

// Of one passage; what either holds or does not hold.
constexpr Worded kHeld[] = {
    {"headline", "a headline"},
    {"quoted", "a quotation"},
    {"contrast_start", "a start with “but” or the like"},
    {"contrast_inside", "“despite” or the like"},
    {"denial", "a word of denial"},
    {"unknown", "something said to be unknown or open"},
    {"question", "a question"},
    {"attributed", "somebody cited"},
    {"speaker_known", "a speaker known by name"},
    {"chained", "somebody cited at second hand"},
    {"source_outlet", "an outlet as source"},
    {"source_person", "a person as source"},
    {"source_organisation", "an organisation as source"},
    {"source_place", "a place or government as source"},
    {"source_document", "a document as source"},
    {"source_anonymous", "an unnamed source"},
    {"stance_denies", "a source that denies"},
    {"stance_doubts", "a source that doubts"},
    {"stance_asks", "a source that asks"},
    {"stance_intends", "a source that intends"},
    {"stance_declines", "a source that declines to say"},
    {"uncertain", "a claim told as less than certain"},
    {"negative", "a negated event"},
    {"negations", "“not”, “never”, “no”"},
    {"modality_1", "something planned"},
    {"modality_2", "something possible"},
    {"modality_3", "something contrary to fact"},
    {"reason", "“because” or the like"},
    {"opposable", "a word that has an opposite"},
    {"staged", "a word for a step of a course"},
    {"modal", "“may”, “would” or the like"},
    {"past", "a verb in the past"},
    {"graded", "“more”, “most” or the like"},
    {"pronoun_first", "a pronoun at the start"},
    {"pronouns", "pronouns"},
    {"cue_deny", "“deny” or the like"},
    {"cue_dismiss", "“dismiss” or the like"},
    {"cue_dispute", "“dispute” or the like"},
    {"cue_false", "“false” or the like"},
    {"cue_accuse", "“accuse” or the like"},
    {"cue_criticise", "“criticise” or the like"},
    {"cue_critic", "“critic” or the like"},
    {"cue_insist", "“insist” or the like"},
    {"cue_oppose", "“oppose” or the like"},
    {"cue_support", "“support” or the like"},
    {"cue_uncertain", "“uncertain” or the like"},
    {"cue_concede", "“concede” or the like"},
    {"cue_change", "“change” or the like"},
    {"cue_concern", "a word of worry or warning"},
    {"cue_contrast", "a word of contrast"},
};

// Of one passage; what it has more or less of.
constexpr Worded kGraded[] = {
    {"place", "how far down its article"},
    {"index", "sentences before it"},
    {"length", "length in words"},
    {"entities", "people and places named"},
    {"mentions", "events told"},
    {"claims", "claims"},
    {"valence", "how good its words are"},
    {"attributions", "statements cited"},
    {"doubtful", "events told neither as so nor as not so"},
    {"unfactual", "how little its least sure event is told as fact"},
    {"quantities", "figures"},
    {"times", "times"},
    {"supports", "articles that tell the same"},
    {"like_headline", "likeness to its headline"},
    {"like_others", "likeness to other articles"},
};

// Of the pair.
constexpr Worded kOfPair[] = {
    {"same_article", "one article"},
    {"gap", "sentences between the passages"},
    {"near", "within three sentences of one article"},
    {"dated", "publication times known"},
    {"hours_between", "time between the publications"},
    {"cosine", "likeness of the passages"},
    {"shared_stems", "words in common"},
    {"shared_weight", "weight of the words in common"},
    {"common_run", "longest run of equal words"},
    {"copied", "six or more equal words in a row"},
    {"rarest_shared", "rareness of a word in common"},
    {"share_low", "share of the longer passage that is in common"},
    {"share_high", "share of the shorter passage that is in common"},
    {"rank_low", "passages that match better, on the better side"},
    {"rank_high", "passages that match better, on the worse side"},
    {"rank_article_low", "passages of the article that match better, on the better side"},
    {"rank_article_high", "passages of the article that match better, on the worse side"},
    {"shared_entities", "people and places that both name"},
    {"entities_apart", "people and places that one of them names"},
    {"voice_own", "both in the outlet's own voice"},
    {"voice_one", "one cites somebody, the other does not"},
    {"voice_same", "the same speaker"},
    {"voices_differ", "different speakers"},
    {"voices_unknown", "speakers that may differ"},
    {"speaks_of_speaker", "one speaks of the other's speaker"},
    {"valence_product", "both good or both bad in tone"},
    {"numbers_same", "figures that agree"},
    {"numbers_near", "figures that may agree"},
    {"numbers_apart", "figures that differ"},
    {"numbers_told", "figures that differ and that both articles give"},
    {"numbers_ratio", "how far the figures are apart"},
    {"times_meet", "times that agree"},
    {"times_apart", "times that differ"},
    {"predicates_same", "events of one kind"},
    {"polarity_differs", "affirmed here, negated there"},
    {"modality_differs", "planned or possible here, done there"},
    {"facts_opposed", "one thing told as so here, as not so there"},
    {"facts_apart", "how far one thing is told as fact in one passage more than in the other"},
    {"clause_cosine", "likeness of the clauses"},
    {"opposed", "words that exclude each other"},
    {"stages_differ", "different steps of one course"},
    {"no_value_differs", "no figure, time, negation or state differs"},
    {"no_rule_proposes", "no rule proposes anything"},
};

// Of a rule's proposal.
constexpr Worded kOfRule[] = {
    {"cos_clause", "likeness of the clauses"},
    {"cos_sentence", "likeness of the sentences"},
    {"cos_denied", "likeness to what is denied"},
    {"cos_asked", "likeness to what is asked"},
    {"shared_entities", "people and places that both clauses name"},
    {"shared_entities_sentence", "people and places that both name"},
    {"same_predicate", "the same verb"},
    {"same_class", "events of one kind"},
    {"one_event", "told as one event"},
    {"same_agent", "the same doer"},
    {"other_agent", "another doer"},
    {"same_patient", "done to the same"},
    {"other_patient", "done to another"},
    {"time_disjoint", "events at different times"},
    {"time_overlaps", "events at one time"},
    {"polarity_differs", "affirmed here, negated there"},
    {"modality_differs", "planned or possible here, done there"},
    {"facts_opposed", "told as so here, as not so there"},
    {"not_actual", "something planned or possible"},
    {"denial_one", "a word of denial in one"},
    {"denial_both", "a word of denial in both"},
    {"unknown_one", "one says that it is not known"},
    {"negation_one", "a negation in one"},
    {"valence_opposed", "good words here, bad words there"},
    {"headline", "a headline"},
    {"question", "a question"},
    {"quoted_both", "two quotations"},
    {"same_article", "one article"},
    {"gap0", "one sentence"},
    {"gap1", "one sentence after the other"},
    {"gap2", "two or three sentences apart"},
    {"contrast_start", "the later begins with “but” or the like"},
    {"contrast_next", "the next sentence begins with “but” or the like"},
    {"contrast_inside", "“despite” or the like"},
    {"own_both", "both in the outlet's own voice"},
    {"own_one", "one in the outlet's own voice"},
    {"source_same", "the same source"},
    {"source_differs", "different sources"},
    {"speaker_same", "the same speaker"},
    {"speakers_differ", "different speakers"},
    {"speaks_of_speaker", "one speaks of the other's speaker"},
    {"told_there", "one article gives the other's answer too"},
    {"told_by_both", "both articles give both answers"},
    {"implied", "a time that is only implied"},
    {"coarse", "a time no finer than a month"},
    {"coarse_both", "both times no finer than a month"},
    {"clock_both", "two times of day"},
    {"type_differs", "a day here, a time of day there"},
    {"floating", "a time without a date"},
    {"days_apart", "days between the times"},
    {"days_near", "at most two days between the times"},
    {"own_deed", "denies a deed of one's own"},
    {"own_deed_near", "denies a deed of one's own, told close by"},
    {"rank", "other passages that fit the denial better"},
    {"stance_denies", "its source denies"},
    {"denied_short", "few words are denied"},
    {"later_is_further", "the later report is a step further"},
    {"noun_same", "the same noun is counted"},
    {"noun_person", "people are counted"},
    {"person_class_other", "people in events of different kinds"},
    {"class_shared", "figures of events of one kind"},
    {"class_other", "figures of events of different kinds"},
    {"partitive", "a part of a whole"},
    {"scope_differs", "counted over different things"},
    {"bound", "“about”, “at least” or the like"},
    {"log_ratio", "how far the figures are apart"},
    {"zero", "a figure of nought"},
    {"close", "figures close to each other"},
    {"governor_same", "the figures hang on the same word"},
    {"relation_same", "the figures stand in the same place of the clause"},
    {"listed", "several figures in a passage"},
    {"modifiers_one", "one figure is qualified, the other is not"},
    {"modifiers_differ", "the figures are qualified differently"},
    {"modifiers_shared", "the figures are qualified alike"},
    {"named_one", "one gives a name, the other does not"},
    {"named_differ", "figures of different names"},
    {"named_shared", "figures of the same name"},
    {"named", "two places by name"},
    {"common", "two places by common nouns"},
    {"home", "homes of one person"},
    {"preposition_same", "the same preposition"},
    {"one_negated", "one is negated"},
    {"predicates", "both are what the clause says"},
    {"predicate_one", "one is what the clause says"},
    {"reasons_alike", "likeness of the reasons"},
    {"about_same", "reasons for events of one kind"},
};

std::optional<std::string_view> Find(std::span<const Worded> table, std::string_view name) {
  for (const Worded& row : table) {
    if (row.name == name) return row.words;
  }
  return std::nullopt;
}

std::string Spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

bool Take(std::string_view& text, std::string_view head) {
  if (!text.starts_with(head)) return false;
  text.remove_prefix(head.size());
  return true;
}

std::optional<std::string> PassageWords(std::string_view name, bool low) {
  if (const auto held = Find(kHeld, name))
    return fmt::format("{} in {}", *held, low ? "both passages" : "one of the passages or both");
  if (const auto graded = Find(kGraded, name))
    return fmt::format("{}: the {} passage's", *graded, low ? "lesser" : "greater");
  return std::nullopt;
}

std::optional<std::string> FeatureOf(std::string_view name) {
  if (const auto words = Find(kOfRule, name)) return std::string(*words);
  if (Take(name, "opposition_")) return fmt::format("the opposites of “{}”", Spaced(name));
  if (Take(name, "ladder_")) return fmt::format("the steps of “{}”", Spaced(name));
  if (Take(name, "measure_")) return fmt::format("figures of type {}", LowerAscii(Spaced(name)));
  return std::nullopt;
}

std::optional<std::string> WordsOf(std::string_view sign) {
  if (Take(sign, "across:")) {
    const auto words = WordsOf(sign);
    return words ? std::optional(*words + ", across articles") : std::nullopt;
  }
  if (Take(sign, "rule:")) return fmt::format("{} proposes a difference", sign);
  if (const auto words = Find(kOfPair, sign)) return std::string(*words);
  if (const size_t colon = sign.find(':'); colon != std::string_view::npos) {
    const std::string_view head = sign.substr(0, colon), tail = sign.substr(colon + 1);
    if (const auto where = Find(kOfPair, head)) {
      const auto words = Find(kOfPair, tail);
      return words ? std::optional(fmt::format("{}, where {}", *words, *where)) : std::nullopt;
    }
    const auto words = FeatureOf(tail);
    return words ? std::optional(fmt::format("{}: {}", head, *words)) : std::nullopt;
  }
  if (Take(sign, "low_")) return PassageWords(sign, true);
  return Take(sign, "high_") ? PassageWords(sign, false) : std::nullopt;
}

}  // namespace

std::string SignWords(std::string_view sign) {
  const auto words = WordsOf(sign);
  return words ? *words : Spaced(sign);
}

bool HasSignWords(std::string_view sign) {
  return WordsOf(sign).has_value();
}

}  // namespace rashomon
