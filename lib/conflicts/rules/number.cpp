#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "conflicts/compare_numbers.h"
#include "conflicts/pair.h"
#include "conflicts/rules/number_frame.h"
#include "conflicts/rules/rules.h"
#include "syntax/tree.h"

namespace rashomon {
namespace {

constexpr double kLeastLikeness = 0.05;  // of the sentences
constexpr double kClose = 1.12;          // measures this near may be conversions or roundings of each other

// A quantity with what its clause says is counted.
struct Counted {
  const Quantity* quantity{};
  uint32_t document{};
  uint32_t mention{};
  std::string noun;  // group of the counted noun
  NumberFrame frame;
  std::set<std::string> classes;  // predicate classes around it: what is counted ("death", "injury")
};

void AddClass(const Story& story, uint32_t mention_index, std::set<std::string>& classes) {
  classes.insert(story.mentions[mention_index].klass);
}

// Classes of the predicates that govern or modify the counted noun.
std::set<std::string> ClassesAround(const StoryIndex& index, const Counted& counted, uint32_t at) {
  const Story& story = index.story();
  const uint32_t sentence = counted.quantity->sentence;
  const ParsedSentence& parsed = story.articles[counted.document].parse.sentences[sentence];
  std::set<std::string> classes;
  for (uint32_t m : index.At(counted.document, sentence).mentions) {
    const uint32_t word = story.mentions[m].word;
    const int32_t head = parsed.words[at].head;
    const bool near = word == at || static_cast<int32_t>(word) == head ||
                      parsed.words[word].head == static_cast<int32_t>(at) ||
                      (head >= 0 && parsed.words[head].head == static_cast<int32_t>(word));
    if (near) AddClass(story, m, classes);
  }
  return classes;
}

std::vector<Counted> CollectCounted(const StoryIndex& index, const ConflictLexicon& lexicon) {
  std::vector<Counted> all;
  const Story& story = index.story();
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const Quantity& quantity : story.articles[d].values.quantities) {
      if (quantity.measure == MeasureType::kOrdinal || quantity.measure == MeasureType::kNumber) continue;
      const uint32_t at = quantity.noun_word >= 0 ? quantity.noun_word : quantity.first_word;
      const int32_t mention = MentionHolding(index, d, quantity.sentence, at);
      if (mention < 0) continue;
      Counted counted{&quantity, d, static_cast<uint32_t>(mention), lexicon.NounGroup(quantity.noun), {}, {}};
      counted.frame = FrameOf(index, d, quantity, counted.mention);
      counted.classes = ClassesAround(index, counted, at);
      all.push_back(std::move(counted));
    }
  }
  return all;
}

bool Comparable(const Counted& a, const Counted& b) {
  if (a.quantity->measure != b.quantity->measure || a.quantity->unit != b.quantity->unit) return false;
  if (a.quantity->measure == MeasureType::kCount) return !a.noun.empty() && a.noun == b.noun;
  return true;
}

Features NumberFeatures(const StoryIndex& index, const Counted& a, const Counted& b, const Side& x,
                        const Side& y) {
  Features out = SharedFeatures(index, x, y);
  const bool shared_class = std::any_of(a.classes.begin(), a.classes.end(),
                                        [&](const std::string& klass) { return b.classes.contains(klass); });
  out.emplace_back(shared_class ? "class_shared" : "class_other", 1);
  if (!a.quantity->noun.empty() && a.quantity->noun == b.quantity->noun) out.emplace_back("noun_same", 1);
  if (a.noun == "person") out.emplace_back("noun_person", 1);
  if (a.noun == "person" && !shared_class) out.emplace_back("person_class_other", 1);
  if (a.quantity->partitive || b.quantity->partitive) out.emplace_back("partitive", 1);
  if (a.quantity->scope != b.quantity->scope) out.emplace_back("scope_differs", 1);
  if (a.quantity->bound != Bound::kExact || b.quantity->bound != Bound::kExact) out.emplace_back("bound", 1);
  out.emplace_back("measure_" + std::string(ToString(a.quantity->measure)), 1);
  const double low = std::max(1e-9, std::min(a.quantity->stated, b.quantity->stated));
  const double high = std::max(low, std::max(a.quantity->stated, b.quantity->stated));
  out.emplace_back("log_ratio", std::min(3.0, std::log(high / low)));
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

std::string QuestionOf(const Counted& a, const std::string& topic) {
  const std::string about = topic.empty() ? "" : " (" + topic + ")";
  auto has = [&](const char* klass) { return a.classes.contains(klass); };
  if (a.noun == "person" && has("death")) return "How many people were killed?" + about;
  if (a.noun == "person" && has("injury")) return "How many people were hurt?" + about;
  if (a.noun == "person" && has("missing")) return "How many people are missing?" + about;
  switch (a.quantity->measure) {
    case MeasureType::kCount:
      return fmt::format("How many: {}?{}", a.quantity->noun, about);
    case MeasureType::kMoney:
      return "How much money?" + about;
    case MeasureType::kAge:
      return "How old?" + about;
    case MeasureType::kPercent:
      return "What share?" + about;
    case MeasureType::kMagnitude:
      return "What magnitude?" + about;
    case MeasureType::kLength:
      return "How far or how long?" + about;
    default:
      return "What figure?" + about;
  }
}

using BySentence = std::map<std::pair<uint32_t, uint32_t>, std::vector<size_t>>;

BySentence GroupBySentence(const std::vector<Counted>& all) {
  BySentence groups;
  for (size_t i = 0; i < all.size(); ++i) groups[{all[i].document, all[i].quantity->sentence}].push_back(i);
  return groups;
}

// The other passage gives the figure too, beside the one it is compared with.
bool StatedThere(const std::vector<Counted>& all, const BySentence& groups, size_t figure, size_t other) {
  const auto& there = groups.at({all[other].document, all[other].quantity->sentence});
  return std::any_of(there.begin(), there.end(), [&](size_t k) {
    return k != other && Comparable(all[figure], all[k]) &&
           CompareNumbers(*all[figure].quantity, *all[k].quantity) != NumberRelation::kDisjoint;
  });
}

Conflict Propose(const StoryIndex& index, const Counted& a, const Counted& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  const Side side_a = SideOf(index, a), side_b = SideOf(index, b);
  PairInfo info{.rule = "number.count", .kind = SlotKind::kNumber};
  const bool later = PublishedAfter(index.story(), y.document, x.document) ||
                     PublishedAfter(index.story(), x.document, y.document);
  const bool toll = a.noun == "person";
  info.relation = later && toll ? Relation::kUpdate : Relation::kContradiction;
  info.question = QuestionOf(a, SharedTopic(index, side_a, side_b));
  info.slot = fmt::format("{} of {}", ToString(a.quantity->measure), a.noun);
  info.explanation = fmt::format("{} and {} are different figures of one measure ({}).", side_a.normalised,
                                 side_b.normalised, ToString(a.quantity->measure));
  return MakeConflict(index, info, side_a, side_b, NumberFeatures(index, a, b, side_a, side_b));
}

// Why two figures that look different are not; "" when they are.
std::string WhyCleared(NumberRelation relation, bool stated) {
  if (relation == NumberRelation::kRounded) return "one figure is the other one rounded";
  if (relation == NumberRelation::kBounded) return "the bound leaves room for the other figure";
  return stated ? "the other passage gives this figure too" : "";
}

Proposals Run(const Story&, const RuleContext& context) {
  Proposals proposals;
  const StoryIndex& index = context.index;
  const std::vector<Counted> all = CollectCounted(index, context.lexicon);
  const BySentence groups = GroupBySentence(all);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const Counted &a = all[j], &b = all[i];
      if (!Comparable(a, b)) continue;
      const uint32_t s = a.quantity->sentence, t = b.quantity->sentence;
      if (a.document == b.document && s == t) continue;
      const NumberRelation relation = CompareNumbers(*a.quantity, *b.quantity);
      if (relation == NumberRelation::kSame) continue;
      if (index.SentenceCosine(a.document, s, b.document, t) < kLeastLikeness) continue;
      const bool stated = relation == NumberRelation::kDisjoint &&
                          (StatedThere(all, groups, i, j) || StatedThere(all, groups, j, i));
      const std::string why = WhyCleared(relation, stated);
      if (why.empty()) {
        proposals.conflicts.push_back(Propose(index, a, b));
      } else {
        proposals.cleared.push_back({Propose(index, a, b), "rule", why});
      }
    }
  }
  return proposals;
}

}  // namespace

Rule NumberRule() {
  Rule rule;
  rule.info = {.id = "number.count",
               .title = "Different figures for one measure",
               .kind = SlotKind::kNumber,
               .summary =
                   "Two passages give figures of the same measure (a count of the same noun, an amount of "
                   "money, an age, a share, a magnitude) whose intervals do not meet, rounding and bounds "
                   "considered. A later toll replaces an earlier one (update).",
               .examples = {{{"A|2031-05-02|The fire at the Veldt mill killed nine people, officials said.",
                              "B|2031-05-02|The fire at the Veldt mill killed twelve people, police said."},
                             true,
                             "two tolls of one fire"},
                            {{"A|2031-05-02|The fire at the Veldt mill killed at least nine people.",
                              "B|2031-05-02|The fire at the Veldt mill killed ten people."},
                             false,
                             "a lower bound beside a figure above it"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
