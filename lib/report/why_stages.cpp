// The stages of a pair in words, from what was read to what was found.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "conflicts/candidates.h"
#include "report/excerpt.h"
#include "report/pair_standing.h"
#include "report/sign_words.h"
#include "report/why.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kMostProposals = 6;
constexpr size_t kMostSigns = 8;   // for, and as many against
constexpr size_t kMostValue = 60;  // bytes of a proposal's value
constexpr size_t kMostWords = 12;  // in common

std::string Quoted(std::string_view text) {
  return "“" + Shortened(Clean(text), kMostValue) + "”";
}

class StageWriter {
 public:
  StageWriter(const StoryReport& report, const WhyPair& why)
      : report_(report), story_(report.story), why_(why), pair_(why.explanation) {}

  std::vector<WhyStage> Run() const {
    std::vector<WhyStage> all = {Reading(), Alignment(), Events(), Rules()};
    if (pair_.candidate) {
      all.push_back(Score());
      all.push_back(Signs("For", true));
      all.push_back(Signs("Against", false));
    }
    all.push_back(Finding());
    return all;
  }

 private:
  Place At(size_t side) const { return side == 0 ? why_.first : why_.second; }
  static const char* Letter(size_t side) { return side == 0 ? "A" : "B"; }
  bool Swapped() const { return why_.first != pair_.a; }
  const Analysis& ArticleOf(size_t side) const { return story_.articles[At(side).document]; }
  std::string TextOf(size_t side, ByteRange range) const {
    return ArticleOf(side).document.text.substr(range.begin, range.end - range.begin);
  }

  WhyStage Reading() const {
    WhyStage stage{.name = "Reading", .lines = {}};
    for (size_t side = 0; side < 2; ++side) {
      std::string line = fmt::format("{}: {}", Letter(side), Voices(side));
      const std::string values = ValuesOf(side);
      if (!values.empty()) line += "; " + values;
      stage.lines.push_back(line + ".");
    }
    return stage;
  }

  // "citing the police: asserts, certain (2 claims)", each voice once.
  std::string Voices(size_t side) const {
    const Claims& claims = ArticleOf(side).claims;
    std::vector<std::pair<std::string, size_t>> voices;
    for (const Claim& claim : claims.claims) {
      if (claim.sentence != At(side).sentence) continue;
      PositionMention mention;
      mention.document = At(side).document;
      if (claim.attribution >= 0) mention.sources = claims.attributions[claim.attribution].chain;
      const std::string voice = fmt::format("{}: {}, {}", ChainWords(story_, mention), ToString(claim.stance),
                                            ToString(claim.certainty));
      auto found =
          std::find_if(voices.begin(), voices.end(), [&](const auto& v) { return v.first == voice; });
      if (found == voices.end()) found = voices.insert(voices.end(), {voice, 0});
      ++found->second;
    }
    std::string text;
    for (const auto& [voice, count] : voices) {
      text += (text.empty() ? "" : "; ") + voice;
      if (count > 1) text += fmt::format(" ({} claims)", count);
    }
    return text.empty() ? "no claim was read in it" : text;
  }

  std::string ValuesOf(size_t side) const {
    const Values& values = ArticleOf(side).values;
    std::vector<std::string> all;
    for (const TimeExpression& time : values.times) {
      if (time.sentence == At(side).sentence)
        all.push_back(fmt::format("{} is {}", Quoted(TextOf(side, time.range)), NormalForm(time)));
    }
    for (const Quantity& quantity : values.quantities) {
      if (quantity.sentence == At(side).sentence)
        all.push_back(fmt::format("{} is {}", Quoted(TextOf(side, quantity.range)), NormalForm(quantity)));
    }
    return fmt::format("{}", fmt::join(all, "; "));
  }

  WhyStage Alignment() const {
    WhyStage stage{.name = "Alignment", .lines = {}};
    std::vector<std::string> words;
    for (const std::string& word : pair_.shared_words) words.push_back(Clean(word));
    const size_t count = words.size();
    if (count > kMostWords) words.resize(kMostWords);
    stage.lines.push_back(count == 0 ? "No word in common."
                                     : fmt::format("{} in common: {}{}; likeness {:.2f} of 1.",
                                                   Counted(count, "word"), fmt::join(words, ", "),
                                                   count > kMostWords ? ", …" : "", pair_.likeness));
    for (const std::string& line : Obstacles()) stage.lines.push_back(line);
    return stage;
  }

  std::vector<std::string> Obstacles() const {
    std::vector<std::string> lines;
    switch (pair_.obstacle) {
      case Obstacle::kCopy:
        for (size_t side = 0; side < 2; ++side) {
          const auto& original = (side == 0) != Swapped() ? pair_.original_a : pair_.original_b;
          if (original) lines.push_back(CopyLine(side, *original));
        }
        break;
      case Obstacle::kEmpty:
        for (size_t side = 0; side < 2; ++side) {
          if ((side == 0) != Swapped() ? pair_.empty_a : pair_.empty_b)
            lines.push_back(fmt::format("{} tells of no event: nothing to compare.", Letter(side)));
        }
        break;
      case Obstacle::kFewStems:
        lines.push_back(fmt::format("Two passages that do not stand close together need {} words in common.",
                                    kLeastSharedStems));
        break;
      case Obstacle::kUnlike:
        lines.push_back(fmt::format("Too unlike: {} is the least.", kLeastLikeness));
        break;
      case Obstacle::kNone:
        lines.push_back(pair_.near ? "Weighed: they stand close together in one article."
                                   : "Weighed: alike enough.");
        return lines;
    }
    if (pair_.candidate) lines.push_back("Weighed all the same, since a rule proposes a difference.");
    return lines;
  }

  std::string CopyLine(size_t side, Place original) const {
    const Document& document = story_.articles[original.document].document;
    return fmt::format("{} stands word for word in {}, published before: copies take no part.", Letter(side),
                       PlaceOf(story_, original.document, document.sentences[original.sentence].range.begin));
  }

  std::vector<const EventMention*> MentionsOf(size_t side) const {
    std::vector<const EventMention*> all;
    for (const EventMention& mention : story_.mentions) {
      if (Place{mention.document, mention.sentence} == At(side)) all.push_back(&mention);
    }
    return all;
  }

  std::string EventWords(size_t side, const EventMention& mention) const {
    static constexpr std::string_view kModality[] = {"", "planned", "possible", "contrary to fact"};
    std::string text = Quoted(TextOf(side, mention.predicate));
    std::vector<std::string_view> more;
    if (mention.polarity == Polarity::kNegative) more.emplace_back("negated");
    if (mention.modality != Modality::kActual)
      more.push_back(kModality[static_cast<size_t>(mention.modality)]);
    return more.empty() ? text : fmt::format("{} ({})", text, fmt::join(more, ", "));
  }

  WhyStage Events() const {
    WhyStage stage{.name = "Events", .lines = {}};
    for (size_t side = 0; side < 2; ++side) {
      std::vector<std::string> told;
      for (const EventMention* mention : MentionsOf(side)) told.push_back(EventWords(side, *mention));
      stage.lines.push_back(told.empty()
                                ? fmt::format("{} tells of no event.", Letter(side))
                                : fmt::format("{} tells of {}.", Letter(side), fmt::join(told, ", ")));
    }
    std::vector<std::string> names;
    for (const std::string& name : pair_.shared_names) names.push_back(Clean(name));
    stage.lines.push_back(names.empty() ? "No name in common."
                                        : fmt::format("Both name {}.", fmt::join(names, ", ")));
    stage.lines.push_back(OneEvent());
    return stage;
  }

  std::string OneEvent() const {
    std::string same;
    std::set<uint32_t> told;
    for (const EventMention* one : MentionsOf(0)) {
      for (const EventMention* other : MentionsOf(1)) {
        if (one->event != other->event || !told.insert(one->event).second) continue;
        same += fmt::format("{}A's {} and B's {}", same.empty() ? "" : "; ",
                            Quoted(TextOf(0, one->predicate)), Quoted(TextOf(1, other->predicate)));
      }
    }
    return same.empty() ? "No event of A is taken for one of B."
                        : fmt::format("Taken for one event: {}.", same);
  }

  // The values of a proposal, A's first.
  std::string Against(const Conflict& conflict) const {
    const std::vector<Position>& positions = conflict.slot.positions;
    const PositionMention& front = positions[0].mentions.front();
    const bool turned = Place{front.document, front.sentence} != why_.first;
    const Position &a = positions[turned ? 1 : 0], &b = positions[turned ? 0 : 1];
    return fmt::format("{} against {}", Valued(a), Valued(b));
  }

  static std::string Valued(const Position& position) {
    const std::string quoted = Quoted(position.value),
                      normal = Shortened(Clean(position.normalised), kMostValue);
    return quoted == "“" + normal + "”" || normal.empty() ? quoted : fmt::format("{} = {}", quoted, normal);
  }

  WhyStage Rules() const {
    WhyStage stage{.name = "Rules", .lines = {}};
    std::vector<std::string> lines;
    auto add = [&](std::string line) {
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    };
    for (const Conflict& conflict : pair_.proposals)
      add(fmt::format("{}: {} ({}).", conflict.rule, Against(conflict), ToString(conflict.relation)));
    for (const Cleared& cleared : pair_.cleared)
      add(fmt::format("{} cleared {}: {}.", cleared.conflict.rule, Against(cleared.conflict),
                      Clean(cleared.why)));
    if (lines.empty()) lines.emplace_back("No rule proposes a difference.");
    const size_t left_out = lines.size() > kMostProposals ? lines.size() - kMostProposals : 0;
    lines.resize(lines.size() - left_out);
    if (left_out > 0) lines.push_back(fmt::format("and {} more.", left_out));
    stage.lines = std::move(lines);
    return stage;
  }

  WhyStage Score() const {
    WhyStage stage{.name = "Score", .lines = {}};
    stage.lines.push_back(fmt::format("Chance that an editor wants to see the pair: {}; a finding needs {}.",
                                      ConfidenceWords(pair_.score), ConfidenceWords(pair_.cut)));
    if (pair_.judged.empty()) {
      stage.lines.emplace_back(
          "By its signs alone: they are too weak for both passages to be read side by side.");
    } else {
      std::vector<std::string> cases;
      for (const SignShare& one : pair_.judged)
        cases.push_back(fmt::format("{} {:.2f}", CaseWords(one.sign), one.value));
      stage.lines.push_back(fmt::format("Read side by side, the passages are: {}. The signs alone give {}.",
                                        fmt::join(cases, ", "), ConfidenceWords(pair_.by_signs)));
    }
    stage.lines.push_back(fmt::format("The odds of the signs begin at {:.3f}; each sign multiplies them.",
                                      std::exp(pair_.base)));
    return stage;
  }

  static std::string_view CaseWords(const std::string& name) {
    if (name == "unrelated") return "of different questions";
    if (name == "same") return "the same answer";
    if (name == "compatible") return "both true";
    return name == "dispute" ? "disputed" : "contradictory";
  }

  WhyStage Signs(const char* name, bool for_it) const {
    WhyStage stage{.name = name, .lines = {}};
    double rest = 0;
    size_t count = 0;
    for (const SignShare& sign : pair_.shares) {
      if ((sign.share > 0) != for_it) continue;
      if (++count > kMostSigns) {
        rest += sign.share;
        continue;
      }
      const std::string value = sign.value == 1 ? "" : fmt::format(" ({:.3g})", sign.value);
      stage.lines.push_back(fmt::format("×{:.2f} {}{}", std::exp(sign.share), SignWords(sign.sign), value));
    }
    if (count == 0) stage.lines.emplace_back("no sign");
    if (count > kMostSigns) {
      stage.lines.push_back(fmt::format("×{:.2f} {} of less weight together", std::exp(rest),
                                        Counted(count - kMostSigns, "sign")));
    }
    return stage;
  }

  WhyStage Finding() const {
    WhyStage stage{.name = "Finding", .lines = {VerdictOf(report_, why_)}};
    if (!pair_.relations.empty()) {
      std::vector<std::string> chances;
      for (const RelationChance& one : pair_.relations)
        chances.push_back(fmt::format("{} {:.2f}", ToString(one.relation), one.chance));
      const bool shown = StandingOf(report_.comparison, why_.first, why_.second).finding >= 0;
      stage.lines.push_back(fmt::format("Relation by its signs{}: {}.", shown ? "" : ", were it shown",
                                        fmt::join(chances, ", ")));
    }
    return stage;
  }

  const StoryReport& report_;
  const Story& story_;
  const WhyPair& why_;
  const PairExplanation& pair_;
};

}  // namespace

std::vector<WhyStage> StagesOf(const StoryReport& report, const WhyPair& why) {
  return StageWriter(report, why).Run();
}

}  // namespace rashomon
