#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "conflicts/compare_numbers.h"
#include "conflicts/instances.h"
#include "conflicts/rules/counted.h"
#include "conflicts/rules/figure_question.h"
#include "conflicts/rules/mention_pairs.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

constexpr double kClose = 1.12;  // measures this near may be conversions or roundings of each other

Features NumberFeatures(const StoryIndex& index, const Counted& a, const Counted& b, const Side& x,
                        const Side& y) {
  Features out = SharedFeatures(index, x, y);
  const bool shared_class = OfOneFate(a, b);
  out.emplace_back(shared_class ? "class_shared" : "class_other", 1);
  if (!a.quantity->noun.empty() && a.quantity->noun == b.quantity->noun) out.emplace_back("noun_same", 1);
  if (a.people) out.emplace_back("noun_person", 1);
  if (a.noun != b.noun) out.emplace_back("noun_other", 1);
  if (a.people && !shared_class) out.emplace_back("person_class_other", 1);
  if (a.quantity->partitive || b.quantity->partitive) out.emplace_back("partitive", 1);
  if (a.quantity->scope != b.quantity->scope) out.emplace_back("scope_differs", 1);
  if (a.quantity->bound != Bound::kExact || b.quantity->bound != Bound::kExact) out.emplace_back("bound", 1);
  out.emplace_back("measure_" + std::string(ToString(a.quantity->measure)), 1);
  const double low = std::max(1e-9, std::min(a.quantity->stated, b.quantity->stated));
  const double high = std::max(low, std::max(a.quantity->stated, b.quantity->stated));
  out.emplace_back("log_ratio", LogRatio(*a.quantity, *b.quantity));
  if (a.quantity->low == 0 || b.quantity->low == 0) out.emplace_back("zero", 1);
  if (high < low * kClose && a.quantity->measure != MeasureType::kCount) out.emplace_back("close", 1);
  AddFrameFeatures(a.frame, b.frame, out);
  return out;
}

Side SideOf(const StoryIndex& index, const Counted& counted) {
  const std::string& text = index.story().articles[counted.document].document.text;
  return {.mention = counted.mention,
          .focus = counted.quantity->range,
          .value = std::string(Slice(text, counted.quantity->range)),
          .normalised = NormalForm(*counted.quantity)};
}

Conflict Propose(const StoryIndex& index, const Counted& a, const Counted& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  const Side side_a = SideOf(index, a), side_b = SideOf(index, b);
  PairInfo info{.rule = "number.count", .kind = SlotKind::kNumber};
  const bool later = PublishedAfter(index.story(), y.document, x.document) ||
                     PublishedAfter(index.story(), x.document, y.document);
  const bool toll = a.people && b.people;
  info.relation = later && toll ? Relation::kUpdate : Relation::kContradiction;
  info.question = AskFigure(index, a, b);
  info.slot = fmt::format("{} of {}", ToString(a.quantity->measure), a.noun);
  info.explanation = fmt::format("{} and {} are different figures of one measure ({}).", side_a.normalised,
                                 side_b.normalised, ToString(a.quantity->measure));
  return MakeConflict(index, info, side_a, side_b, NumberFeatures(index, a, b, side_a, side_b));
}

// "At least 70 were hurt", and later, as far as is known, "about 100": no contradiction, but news.
bool IsOutgrown(const Story& story, const Counted& a, const Counted& b) {
  constexpr double kGrowth = 1.3;
  auto outgrown = [&](const Counted& bound, const Counted& later) {
    const Bound of = bound.quantity->bound;
    return (of == Bound::kAtLeast || of == Bound::kMoreThan) && OfOneFate(a, b) &&
           later.quantity->stated > kGrowth * bound.quantity->stated &&
           !PublishedAfter(story, bound.document, later.document);
  };
  return outgrown(a, b) || outgrown(b, a);
}

// Figures of two instances of one thing: "in February", "a second quake". What else is counted may well be
// told without its time beside one that has it.
bool AreOfOtherInstances(const StoryIndex& index, const Counted& a, const Counted& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  const bool of_event =
      (a.people && b.people && OfOneFate(a, b)) || a.quantity->measure == MeasureType::kMagnitude;
  return of_event ? AreOtherInstances(index, x, y) : AreTimesApart(index, x, y);
}

// Why two figures that look different are not; "" when they are.
std::string WhyCleared(const StoryIndex& index, const CountedFigures& all, size_t first, size_t second) {
  const Story& story = index.story();
  const NumberRelation relation = CompareNumbers(*all[first].quantity, *all[second].quantity);
  if (relation == NumberRelation::kRounded) return "one figure is the other one rounded";
  if (relation == NumberRelation::kBounded && !IsOutgrown(story, all[first], all[second]))
    return "the bound leaves room for the other figure";
  if (all.StatedBeside(first, second) || all.StatedBeside(second, first))
    return "the other passage gives this figure too";
  if (all.AddsUp(first, second) || all.AddsUp(second, first))
    return "figures of the other passage add up to it";
  if (all.StatedElsewhere(first, second) && all.StatedElsewhere(second, first))
    return "both articles give both figures";
  if (AreOfOtherInstances(index, all[first], all[second])) return "they are told of two instances";
  if (OfOtherPeople(all[first], all[second])) return "the ages are of different people";
  if (OfOtherHomes(all[first], all[second])) return "they live in different places";
  if (OfOtherFates(all[first], all[second]))
    return "one counts the dead, the hurt, the missing or those who live there, the other does not";
  return "";
}

bool MayDiffer(const StoryIndex& index, const Counted& a, const Counted& b) {
  if (!CountedFigures::Comparable(a, b)) return false;
  const uint32_t s = a.quantity->sentence, t = b.quantity->sentence;
  if (a.document == b.document && (s == t || !OfOneMatter(a, b))) return false;
  if (CompareNumbers(*a.quantity, *b.quantity) == NumberRelation::kSame) return false;
  return MayBeOfOneThing(index, index.story().mentions[a.mention], index.story().mentions[b.mention]);
}

Proposals Run(const Story&, const RuleContext& context) {
  Proposals proposals;
  const CountedFigures all(context.index, context.lexicon);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (!MayDiffer(context.index, all[j], all[i])) continue;
      const std::string why = WhyCleared(context.index, all, j, i);
      if (why.empty()) {
        proposals.conflicts.push_back(Propose(context.index, all[j], all[i]));
      } else {
        proposals.cleared.push_back({Propose(context.index, all[j], all[i]), "rule", why});
      }
    }
  }
  return proposals;
}

std::vector<RuleExample> ClearedExamples() {
  return {{{"A|2031-05-08|A quake killed nine people in Veldt on Monday, officials said.",
            "B|2031-05-08|A quake killed 540 people in Veldt in October, officials said."},
           false,
           "two quakes, months apart"},
          {{"A|2031-05-08|The quake on Monday killed nine people in Veldt.",
            "B|2031-05-08|A second quake on Tuesday killed two people in Veldt."},
           false,
           "a second quake"},
          {{"A|2031-05-08|The quake killed 40 people in Veldt on Monday.",
            "B|2031-05-08|The quake on Monday shook Veldt, a town of 15,000 people."},
           false,
           "the dead and the inhabitants"},
          {{"A|2031-05-08|Ostrow bought a $43,350 watch and a $9,587 desk, prosecutors said.",
            "B|2031-05-08|Ostrow bought a $43,000 watch, prosecutors said."},
           false,
           "one price rounded; the desk is another matter"},
          {{"A|2031-05-08|A quake of magnitude 6.4 struck Veldt in February, officials said.",
            "B|2031-05-08|A quake of magnitude 5.9 struck Veldt on Monday, officials said."},
           false,
           "the strengths of two quakes"},
          {{"A|2031-05-08|The quake on Monday shook Veldt, a town of 15,000 people.",
            "B|2031-05-08|The quake on Monday shook Norhaven, a town of 40,000 people."},
           false,
           "those who live in two towns"},
          {{"A|2031-05-08|The quake on Monday struck 60 km west of Veldt, officials said.",
            "B|2031-05-08|The quake on Monday struck 25 km south of Norhaven, officials said."},
           false,
           "distances from two towns"},
          {{"A|2031-05-08|The quake on Monday struck at a depth of 10 km, officials said.",
            "B|2031-05-08|The quake on Monday struck 25 km south of Norhaven, officials said."},
           false,
           "a depth and a distance"}};
}

}  // namespace

Rule NumberRule() {
  Rule rule;
  rule.info = {
      .id = "number.count",
      .title = "Different figures for one measure",
      .kind = SlotKind::kNumber,
      .summary =
          "Two passages give figures of the same measure (a count of the same noun, an amount of "
          "money, an age, a share, a magnitude) whose intervals do not meet, rounding and bounds "
          "considered. People are counted together where the same is told of them. A later toll "
          "replaces an earlier one (update); so does one that outgrows an earlier lower bound.",
      .examples = {
          {{"A|2031-05-02|The fire at the Veldt mill killed nine people, officials said.",
            "B|2031-05-02|The fire at the Veldt mill killed twelve people, police said."},
           true,
           "two tolls of one fire"},
          {{"A|2031-05-02|The fire at the Veldt mill killed at least nine people.",
            "B|2031-05-02|The fire at the Veldt mill killed ten people."},
           false,
           "a lower bound beside a figure above it"},
          {{"A|2031-05-02|A gunman shot three people at the Veldt mill on Monday, police said.",
            "B|2031-05-02|The gunman killed one person and wounded two others at the Veldt mill."},
           false,
           "figures that add up"},
          {{"A|2031-05-02|Anna Brandt, 34, was arrested at the Veldt mill, police said.",
            "B|2031-05-02|A 52-year-old guard was arrested at the Veldt mill, police said."},
           false,
           "ages of two people"},
          {{"A|2031-05-08|A fire at the Veldt mill killed nine people, officials said.",
            "B|2031-05-08|The fire at the Veldt mill killed nine people and wounded around 40."},
           false,
           "the dead and the hurt"},
          {{"A|2031-05-08|Police arrested 200 people in Veldt on Monday, officials said.",
            "B|2031-05-08|Some 400 protesters were arrested in Veldt on Monday, a lawyer said."},
           true,
           "people, whatever they are called, of whom the same is told"},
          {{"A|2031-05-08|Police arrested six people in Veldt on Monday.",
            "B|2031-05-08|Nine were arrested in Veldt on Monday, a lawyer said."},
           true,
           "a number that stands for people"},
          {{"A|2031-05-08|The blast at the Veldt mill killed at least six people and injured 40.",
            "B|2031-05-08|The blast at the Veldt mill killed seven people and injured 65, police said."},
           true,
           "the hurt of both; the dead of either clear nothing"}}};
  const std::vector<RuleExample> cleared = ClearedExamples();
  rule.info.examples.insert(rule.info.examples.end(), cleared.begin(), cleared.end());
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
