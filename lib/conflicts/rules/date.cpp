#include <fmt/format.h>

#include <algorithm>
#include <deque>

#include "conflicts/compare_times.h"
#include "conflicts/instances.h"
#include "conflicts/pair.h"
#include "conflicts/question.h"
#include "conflicts/rules/rules.h"

namespace rashomon {
namespace {

constexpr double kAlikeSayings = 0.25;

struct Dated {
  const TimeExpression* time{};
  uint32_t document{};
  uint32_t mention{};
  bool implied{};  // the time is not said of the event itself: of its announcement, or of the post
};

// "On Monday Brandt announced that the dam had closed": the day also dates what was announced, when the
// content states no time of its own.
void AddAnnounced(const StoryIndex& index, std::vector<Dated>& all) {
  const Story& story = index.story();
  for (size_t i = 0, count = all.size(); i < count; ++i) {
    const EventMention& cue = story.mentions[all[i].mention];
    const std::vector<Attribution>& attributions = story.articles[cue.document].claims.attributions;
    for (uint32_t m : index.At(cue.document, cue.sentence).mentions) {
      const EventMention& said = story.mentions[m];
      if (said.attribution < 0 || said.time || said.claim < 0 || said.modality != Modality::kActual) continue;
      if (attributions[said.attribution].cue_word != static_cast<int32_t>(cue.word)) continue;
      all.push_back({all[i].time, cue.document, m, true});
      break;
    }
  }
}

// Past statements in a post carry the post's date.
void AddPosts(const StoryIndex& index, std::deque<TimeExpression>& made, std::vector<Dated>& all) {
  const Story& story = index.story();
  for (uint32_t m = 0; m < story.mentions.size(); ++m) {
    const EventMention& mention = story.mentions[m];
    const Document& document = story.articles[mention.document].document;
    const Frame& frame = document.frames[document.sentences[mention.sentence].frame];
    const ParsedSentence& parsed = story.articles[mention.document].parse.sentences[mention.sentence];
    if (frame.kind == FrameKind::kArticle || !frame.date || mention.time || mention.claim < 0) continue;
    if (parsed.words[mention.word].xpos != "VBD" || mention.polarity == Polarity::kNegative) continue;
    TimeExpression time;
    time.sentence = mention.sentence;
    time.first_word = mention.word;
    time.end_word = mention.word;  // said by no word
    time.range = mention.predicate;
    time.timex = FormatMoment({.at = frame.date->at, .has_clock = false});
    time.interval = DayInterval(absl::CivilDay(frame.date->at));
    time.anchor = TimeAnchor::kFrame;
    made.push_back(std::move(time));
    all.push_back({&made.back(), mention.document, m, true});
  }
}

std::vector<Dated> CollectDated(const StoryIndex& index, std::deque<TimeExpression>& made) {
  std::vector<Dated> all;
  const Story& story = index.story();
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    for (const TimeExpression& time : story.articles[d].values.times) {
      if (time.type != TimexType::kDate && time.type != TimexType::kTime) continue;
      const bool floating = time.weekday || time.month || time.minute_of_day;
      if (!time.interval && !floating) continue;
      if (time.precision == TimePrecision::kVague) continue;
      const int32_t mention = MentionHolding(index, d, time.sentence, time.first_word);
      if (mention >= 0) all.push_back({&time, d, static_cast<uint32_t>(mention), false});
    }
  }
  AddAnnounced(index, all);
  AddPosts(index, made, all);
  return all;
}

ToldTime ToldBy(const Story& story, const Dated& dated) {
  return {*dated.time, story.articles[dated.document].parse.sentences[dated.time->sentence],
          PublicationOf(story, dated.document)};
}

TimeRelation Compare(const Story& story, const Dated& a, const Dated& b) {
  return CompareTimes(ToldBy(story, a), ToldBy(story, b));
}

Features DateFeatures(const StoryIndex& index, const Dated& a, const Dated& b, const Side& x, const Side& y) {
  Features out = SharedFeatures(index, x, y);
  if (a.implied || b.implied) out.emplace_back("implied", 1);
  auto coarse = [](const TimeExpression& time) { return time.precision >= TimePrecision::kMonth; };
  if (coarse(*a.time) || coarse(*b.time)) out.emplace_back("coarse", 1);
  if (coarse(*a.time) && coarse(*b.time)) out.emplace_back("coarse_both", 1);
  if (a.time->type == TimexType::kTime && b.time->type == TimexType::kTime) out.emplace_back("clock_both", 1);
  if (a.time->type != b.time->type) out.emplace_back("type_differs", 1);
  if (!a.time->interval || !b.time->interval) out.emplace_back("floating", 1);
  if (a.time->interval && b.time->interval) {
    const auto gap = a.time->interval->begin - b.time->interval->begin;
    const double days = std::abs(static_cast<double>(gap)) / (24 * 60);
    out.emplace_back("days_apart", std::min(3.0, std::log1p(days) / 2));
    if (days <= 2) out.emplace_back("days_near", 1);
  }
  return out;
}

Side SideOf(const StoryIndex& index, const Dated& dated) {
  const std::string& text = index.story().articles[dated.document].document.text;
  return {.mention = dated.mention,
          .focus = dated.time->range,
          .value = std::string(Slice(text, dated.time->range)),
          .normalised = NormalForm(*dated.time)};
}

// Who said something on Monday may say other things on Tuesday: two sayings are of one kind if one speaker
// says alike things.
bool SameSaying(const StoryIndex& index, const EventMention& a, const EventMention& b, const Attribution& x,
                const Attribution& y) {
  if (x.chain.empty() || y.chain.empty() || x.chain.back().name != y.chain.back().name) return false;
  return index.SentenceCosine(a.document, a.sentence, b.document, b.sentence) >= kAlikeSayings;
}

bool SameEventKind(const StoryIndex& index, const EventMention& a, const EventMention& b) {
  const Attribution *x = CuedBy(index, a, a.word), *y = CuedBy(index, b, b.word);
  if (x && y) return SameSaying(index, a, b, *x, *y);
  if (x || y) return a.event == b.event || a.klass == b.klass;
  if (a.event == b.event || (a.klass == b.klass && a.klass != "be" && a.klass != "have")) return true;
  return index.Cosine(index.StemsOf(a), a.document, index.StemsOf(b), b.document) >= 0.35;
}

Conflict Propose(const StoryIndex& index, const Dated& a, const Dated& b) {
  const EventMention &x = index.story().mentions[a.mention], &y = index.story().mentions[b.mention];
  const Side side_a = SideOf(index, a), side_b = SideOf(index, b);
  PairInfo info{.rule = "date.differs", .kind = SlotKind::kDate, .relation = Relation::kContradiction};
  info.question = AskFor(index, "When", {&x, a.time->range}, {&y, b.time->range});
  info.slot = "when " + x.klass;
  info.explanation = fmt::format("{} and {} are different times.", side_a.normalised, side_b.normalised);
  return MakeConflict(index, info, side_a, side_b, DateFeatures(index, a, b, side_a, side_b));
}

// The passage of `other` holds a further time that can be that of `dated`, or its article dates that event
// so.
bool DatedThere(const Story& story, const std::vector<Dated>& all, const Dated& dated, const Dated& other) {
  return std::any_of(all.begin(), all.end(), [&](const Dated& third) {
    if (third.document != other.document || third.time == other.time) return false;
    if (third.time->sentence != other.time->sentence &&
        (other.document == dated.document ||
         story.mentions[dated.mention].event != story.mentions[third.mention].event))
      return false;
    return Compare(story, dated, third) == TimeRelation::kMeet;
  });
}

Proposals Run(const Story& story, const RuleContext& context) {
  Proposals proposals;
  std::deque<TimeExpression> made;  // keeps its addresses
  const std::vector<Dated> all = CollectDated(context.index, made);
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      const Dated &a = all[j], &b = all[i];
      const EventMention &x = story.mentions[a.mention], &y = story.mentions[b.mention];
      if (x.document == y.document && x.sentence == y.sentence) continue;
      const TimeRelation relation = Compare(story, a, b);
      if (relation == TimeRelation::kUnknown || !SameEventKind(context.index, x, y)) continue;
      Conflict conflict = Propose(context.index, a, b);
      if (conflict.slot.positions[0].normalised == conflict.slot.positions[1].normalised &&
          conflict.slot.positions[0].value == conflict.slot.positions[1].value)
        continue;
      if (relation == TimeRelation::kMeet) {
        proposals.cleared.push_back({std::move(conflict), "rule", "the two expressions can name one time"});
      } else if (ToldApart(context.index, x, y)) {
        proposals.cleared.push_back({std::move(conflict), "rule", "one is told as another instance"});
      } else if (DatedThere(story, all, a, b) || DatedThere(story, all, b, a)) {
        proposals.cleared.push_back({std::move(conflict), "rule", "the other article gives this time too"});
      } else {
        proposals.conflicts.push_back(std::move(conflict));
      }
    }
  }
  return proposals;
}

}  // namespace

Rule DateRule() {
  Rule rule;
  rule.info = {
      .id = "date.differs",
      .title = "Different times of one event",
      .kind = SlotKind::kDate,
      .summary =
          "Two passages date the same kind of event, with shared participants, to intervals that do "
          "not meet; sayings only where one speaker says alike things. Weekdays, dayparts and dates "
          "are resolved against the publication date first; "
          "without one, only different weekdays, days of a month or clock times count.",
      .examples = {{{"A|2031-05-08|The council of Veldt cancelled the parade on Monday.",
                     "B|2031-05-08|The council of Veldt cancelled the parade on Tuesday."},
                    true,
                    "two days of one decision"},
                   {{"A|2031-05-08|The council of Veldt cancelled the parade on Monday.",
                     "B|2031-05-08|The council of Veldt cancelled the parade on May 5."},
                    false,
                    "a weekday beside its date"},
                   {{"A|2031-05-08|Police arrested a man over the fire at the Veldt mill on Monday.",
                     "B|2031-05-08|Police arrested a second man over the fire at the Veldt mill on Tuesday."},
                    false,
                    "a second arrest"}}};
  rule.run = Run;
  return rule;
}

}  // namespace rashomon
