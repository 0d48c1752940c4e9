#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/main_statement.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

constexpr size_t kCandidates = 3;  // counterparts proposed for one denial in one article

// "Dismissed the minister" denies nothing.
bool ActsOnPerson(const Story& story, const EventMention& mention) {
  return std::any_of(mention.arguments.begin(), mention.arguments.end(), [&](const Argument& argument) {
    return argument.role == Role::kPatient && argument.entity >= 0 &&
           story.entities[argument.entity].type == EntityType::kPerson;
  });
}

// Mentions that deny something: their attribution's stance, or a denial predicate of their own.
std::vector<uint32_t> Denials(const StoryIndex& index, const ConflictLexicon& lexicon) {
  std::vector<uint32_t> found;
  const Story& story = index.story();
  for (uint32_t m = 0; m < story.mentions.size(); ++m) {
    const EventMention& mention = story.mentions[m];
    const Claims& claims = story.articles[mention.document].claims;
    const bool stance = mention.claim >= 0 && claims.claims[mention.claim].stance == Stance::kDenies;
    const bool predicate =
        mention.claim >= 0 && lexicon.IsDenial(mention.lemma) && !ActsOnPerson(story, mention);
    if ((stance || predicate) && mention.polarity == Polarity::kPositive) found.push_back(m);
  }
  return found;
}

// What is denied: the stems of the whole sentence but the denial word's own.
std::set<uint32_t> DeniedStems(const StoryIndex& index, const EventMention& denial) {
  std::set<uint32_t> stems = index.At(denial.document, denial.sentence).stems;
  stems.erase(index.StemOf(denial.lemma));
  return stems;
}

struct Counterpart {
  double score{};
  uint32_t mention{};
};

// The best counterparts in one article: other sentences whose clause is most like what is denied.
std::vector<Counterpart> CounterpartsIn(const StoryIndex& index, const EventMention& denial,
                                        uint32_t document) {
  std::vector<Counterpart> found;
  const Story& story = index.story();
  const std::set<uint32_t> denied = DeniedStems(index, denial);
  for (uint32_t s = 0; s < index.SentenceCount(document); ++s) {
    const SentenceIndex& sentence = index.At(document, s);
    if ((document == denial.document && s == denial.sentence) || sentence.mentions.empty() || sentence.denial)
      continue;
    const double score = index.Cosine(denied, denial.document, sentence.stems, document);
    if (score < 0.08) continue;
    uint32_t best = sentence.mentions.front();
    double best_clause = -1;
    for (uint32_t m : sentence.mentions) {
      const double clause = index.Cosine(denied, denial.document, index.StemsOf(story.mentions[m]), document);
      if (story.mentions[m].claim >= 0 && clause > best_clause) {
        best_clause = clause;
        best = m;
      }
    }
    if (SaysNotSo(story, story.mentions[best])) continue;  // it denies the same
    found.push_back({score, best});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Counterpart& a, const Counterpart& b) { return a.score > b.score; });
  if (found.size() > kCandidates) found.resize(kCandidates);
  return found;
}

// Sources of a mention's attribution, outermost first.
std::span<const Source> ChainOf(const Story& story, const EventMention& mention) {
  if (mention.attribution < 0) return {};
  return story.articles[mention.document].claims.attributions[mention.attribution].chain;
}

// Story entity of the innermost source; -1 when it has no name, or none speaks.
int32_t SpeakerOf(const Story& story, const EventMention& mention) {
  const std::span<const Source> chain = ChainOf(story, mention);
  return chain.empty() ? -1 : StoryEntityOf(story, mention.document, chain.back().entity);
}

// The claim is about the speaker, from somebody else: "the paper says she met them", "the paper says she
// asked them to leave".
bool OthersSayOf(const StoryIndex& index, int32_t speaker, const EventMention& claim) {
  if (claim.claim < 0 || SaysNotSo(index.story(), claim)) return false;
  if (index.At(claim.document, claim.sentence).denial) return false;  // it tells of the denial
  if (SpeakerOf(index.story(), claim) == speaker) return ChainOf(index.story(), claim).size() > 1;
  return index.EntitiesOf(claim).contains(speaker);
}

Side SideOf(const StoryIndex& index, uint32_t m, bool denies) {
  const EventMention& mention = index.story().mentions[m];
  return StatementSide(index, m, (denies ? "denied: " : "claimed: ") + mention.lemma);
}

void ProposeOwnDenials(const StoryIndex& index, Proposals& proposals) {
  constexpr uint32_t kNear = 3;  // sentences
  const std::vector<EventMention>& mentions = index.story().mentions;
  for (uint32_t m = 0; m < mentions.size(); ++m) {
    const int32_t speaker = SpeakerOf(index.story(), mentions[m]);
    if (speaker < 0 || mentions[m].polarity == Polarity::kPositive) continue;  // "she never met the rebels"
    for (uint32_t n = 0; n < mentions.size(); ++n) {
      if (SameSentence(mentions[m], mentions[n]) || !OthersSayOf(index, speaker, mentions[n])) continue;
      const bool near = mentions[n].document == mentions[m].document &&
                        mentions[n].sentence < mentions[m].sentence &&
                        mentions[m].sentence - mentions[n].sentence <= kNear;
      const double cosine = index.Cosine(index.StemsOf(mentions[m]), mentions[m].document,
                                         index.StemsOf(mentions[n]), mentions[n].document);
      if (!near && cosine < 0.2) continue;
      const Side side_a = SideOf(index, m, true), side_b = SideOf(index, n, false);
      PairInfo info{.rule = "denial.expressed", .kind = SlotKind::kStatus, .relation = Relation::kDenial};
      info.question = AskWhether(index, mentions[n], mentions[m]);
      info.slot = "denied " + mentions[n].klass;
      info.explanation = fmt::format("{} says the contrary of what is told of the same person or body.",
                                     mentions[m].source.empty() ? "One passage" : mentions[m].source);
      Features features = SharedFeatures(index, side_a, side_b);
      features.emplace_back("own_deed", 1);
      if (near) features.emplace_back("own_deed_near", 1);
      proposals.conflicts.push_back(MakeConflict(index, info, side_a, side_b, std::move(features)));
    }
  }
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  ProposeOwnDenials(context.index, proposals);
  for (uint32_t m : Denials(context.index, context.lexicon)) {
    const EventMention& denial = story.mentions[m];
    for (uint32_t d = 0; d < story.articles.size(); ++d) {
      size_t rank = 0;
      for (const Counterpart& counterpart : CounterpartsIn(context.index, denial, d)) {
        const EventMention& claim = story.mentions[counterpart.mention];
        const Side side_a = SideOf(context.index, m, true),
                   side_b = SideOf(context.index, counterpart.mention, false);
        PairInfo info{.rule = "denial.expressed", .kind = SlotKind::kStatus, .relation = Relation::kDenial};
        info.question = AskWhether(context.index, claim, denial);
        info.slot = "denied " + denial.klass;
        info.explanation = fmt::format("{} expressly disputes what the other passage states.",
                                       denial.source.empty() ? "One passage" : denial.source);
        Features features = SharedFeatures(context.index, side_a, side_b);
        features.emplace_back("rank", static_cast<double>(rank++));
        const bool stance =
            story.articles[denial.document].claims.claims[denial.claim].stance == Stance::kDenies;
        if (stance) features.emplace_back("stance_denies", 1);
        features.emplace_back("cos_denied", counterpart.score);
        const std::set<uint32_t> denied = DeniedStems(context.index, denial);
        if (denied.size() <= 3) features.emplace_back("denied_short", 1);
        proposals.conflicts.push_back(MakeConflict(context.index, info, side_a, side_b, std::move(features)));
      }
    }
  }
  return proposals;
}

}  // namespace

Rule DenialRule() {
  Rule rule;
  rule.info = {
      .id = "denial.expressed",
      .title = "A claim and its denial",
      .kind = SlotKind::kStatus,
      .summary = "A source expressly denies, rejects or disputes what another passage states or reports.",
      .examples = {{{"A|2031-05-08|The Norhaven Post reported that the minister had met the rebels in Veldt.",
                     "B|2031-05-08|The minister denied that he had met the rebels in Veldt."},
                    true,
                    "a report and its denial"},
                   {{"A|2031-05-08|The Norhaven Post reported that the minister had met the rebels in Veldt.",
                     "B|2031-05-08|The brewery denied that its beer contained sulphur."},
                    false,
                    "a denial of something else"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
