#include "report/agreements.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "report/origins.h"
#include "report/words.h"
#include "text/chars.h"

namespace rashomon {
namespace {

using Passage = std::tuple<SlotKind, uint32_t, uint32_t>;  // kind, document, sentence

// What one article says of an event: a value and the mention that states it.
struct Statement {
  const EventMention* by{};
  SlotKind kind{SlotKind::kNumber};
  std::string slot;  // inside the event: "count of person", "when close"
  std::string question;
  std::string normalised;
  ByteRange focus;
};

class Statements {
 public:
  explicit Statements(const Story& story) : story_(story) {
    for (const EventMention& mention : story.mentions) {
      if (mention.claim >= 0) of_sentence_[{mention.document, mention.sentence}].push_back(&mention);
    }
  }

  std::vector<Statement> All() {
    for (uint32_t d = 0; d < story_.articles.size(); ++d) {
      for (const Quantity& quantity : story_.articles[d].values.quantities) AddFigure(d, quantity);
      for (const TimeExpression& time : story_.articles[d].values.times) AddTime(d, time);
    }
    for (const EventMention& mention : story_.mentions) AddPlace(mention);
    return std::move(all_);
  }

 private:
  // The mention whose clause is the smallest that holds the word.
  const EventMention* Holding(uint32_t document, uint32_t sentence, uint32_t word) const {
    const auto found = of_sentence_.find({document, sentence});
    const EventMention* best = nullptr;
    if (found == of_sentence_.end()) return best;
    for (const EventMention* mention : found->second) {
      const std::vector<uint32_t>& own = mention->own_words;
      if (mention->word != word && !std::binary_search(own.begin(), own.end(), word)) continue;
      if (!best || own.size() < best->own_words.size()) best = mention;
    }
    return best;
  }

  const std::string& LabelOf(const EventMention& mention) const { return story_.events[mention.event].label; }

  void AddFigure(uint32_t document, const Quantity& quantity) {
    const bool counts = quantity.measure == MeasureType::kCount;
    if (quantity.measure == MeasureType::kOrdinal || quantity.measure == MeasureType::kNumber) return;
    if ((counts && quantity.noun.empty()) || quantity.partitive) return;
    const uint32_t at = quantity.noun_word >= 0 ? quantity.noun_word : quantity.first_word;
    const EventMention* by = Holding(document, quantity.sentence, at);
    if (!by) return;
    const std::string measure = LowerAscii(ToString(quantity.measure));
    all_.push_back({.by = by,
                    .kind = SlotKind::kNumber,
                    .slot = fmt::format("{} of {}", ToString(quantity.measure), quantity.noun),
                    .question = counts ? fmt::format("How many: {}? ({})", quantity.noun, LabelOf(*by))
                                       : fmt::format("What {}? ({})", measure, LabelOf(*by)),
                    .normalised = NormalForm(quantity),
                    .focus = quantity.range});
  }

  void AddTime(uint32_t document, const TimeExpression& time) {
    const bool dates = time.type == TimexType::kDate || time.type == TimexType::kTime;
    if (!dates || !time.interval || time.precision == TimePrecision::kVague) return;
    const EventMention* by = Holding(document, time.sentence, time.first_word);
    if (!by) return;
    all_.push_back({.by = by,
                    .kind = SlotKind::kDate,
                    .slot = "when " + by->klass,
                    .question = fmt::format("When: {}?", LabelOf(*by)),
                    .normalised = NormalForm(time),
                    .focus = time.range});
  }

  void AddPlace(const EventMention& mention) {
    if (mention.claim < 0) return;
    for (const Argument& argument : mention.arguments) {
      if (argument.role != Role::kPlace || argument.entity < 0) continue;
      const StoryEntity& place = story_.entities[argument.entity];
      if (place.type != EntityType::kPlace) continue;
      all_.push_back({.by = &mention,
                      .kind = SlotKind::kPlace,
                      .slot = "where " + mention.klass,
                      .question = fmt::format("Where: {}?", LabelOf(mention)),
                      .normalised = place.name,
                      .focus = argument.range});
    }
  }

  const Story& story_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<const EventMention*>> of_sentence_;
  std::vector<Statement> all_;
};

PositionMention MentionOf(const Story& story, const Statement& statement) {
  const EventMention& by = *statement.by;
  PositionMention mention{.document = by.document,
                          .sentence = by.sentence,
                          .span = Cover(by.clause, statement.focus),
                          .focus = statement.focus,
                          .sources = {},
                          .attribution = by.attribution,
                          .claim = by.claim,
                          .as_of = by.time,
                          .further = {},
                          .answer = {}};
  if (by.attribution >= 0) {
    mention.sources = story.articles[by.document].claims.attributions[by.attribution].chain;
  }
  return mention;
}

// One answer, told in one way (as done, as planned, as not so), by outlets that do not copy one another.
bool Agree(const Story& story, const std::vector<uint32_t>& origins,
           const std::vector<const Statement*>& group) {
  std::set<std::string> outlets;
  std::set<uint32_t> texts;
  const Statement& first = *group.front();
  for (const Statement* one : group) {
    if (one->normalised != first.normalised || one->by->polarity != first.by->polarity ||
        one->by->modality != first.by->modality)
      return false;
    outlets.insert(OutletOf(story, one->by->document));
    texts.insert(origins[one->by->document]);
  }
  return outlets.size() > 1 && texts.size() > 1;
}

Slot SlotOf(const Story& story, const std::string& key, const std::vector<const Statement*>& group) {
  const Statement& first = *group.front();
  Position position{
      .value = std::string(Slice(story.articles[first.by->document].document.text, first.focus)),
      .normalised = first.normalised,
      .mentions = {}};
  for (const Statement* one : group) position.mentions.push_back(MentionOf(story, *one));
  return {.event = first.by->event,
          .kind = first.kind,
          .question = first.question,
          .key = key,
          .positions = {std::move(position)}};
}

// Questions and passages that the report tells of already.
struct Told {
  std::set<std::string> keys;
  std::set<Passage> passages;  // of conflicts

  explicit Told(const Comparison& comparison) {
    for (const Cleared& cleared : comparison.cleared) keys.insert(cleared.conflict.slot.key);
    for (const Conflict& conflict : comparison.conflicts) {
      keys.insert(conflict.slot.key);
      for (const Position& position : conflict.slot.positions) {
        for (const PositionMention& mention : position.mentions) {
          passages.emplace(conflict.slot.kind, mention.document, mention.sentence);
        }
      }
    }
  }

  bool Holds(const std::string& key, const std::vector<const Statement*>& group) const {
    return keys.contains(key) || std::any_of(group.begin(), group.end(), [&](const Statement* one) {
             return passages.contains({one->kind, one->by->document, one->by->sentence});
           });
  }
};

}  // namespace

std::vector<Slot> AgreedSlots(const StoryReport& report) {
  const Story& story = report.story;
  std::vector<Statement> all = Statements(story).All();
  std::sort(all.begin(), all.end(), [](const Statement& a, const Statement& b) {
    return std::tie(a.by->document, a.focus.begin, a.slot) < std::tie(b.by->document, b.focus.begin, b.slot);
  });
  std::map<std::string, std::vector<const Statement*>> groups;
  std::vector<std::string> order;
  for (const Statement& one : all) {
    const std::string key = story.events[one.by->event].key + " / " + one.slot;
    std::vector<const Statement*>& group = groups[key];
    if (group.empty()) order.push_back(key);
    group.push_back(&one);
  }
  const std::vector<uint32_t> origins = OriginsOf(story);
  const Told told(report.comparison);
  std::vector<Slot> agreed;
  for (const std::string& key : order) {
    const std::vector<const Statement*>& group = groups[key];
    if (Agree(story, origins, group) && !told.Holds(key, group)) agreed.push_back(SlotOf(story, key, group));
  }
  return agreed;
}

std::string AgreementWords(const Story& story, const Slot& slot) {
  std::set<std::string> outlets;
  for (const PositionMention& mention : slot.positions.front().mentions) {
    outlets.insert(OutletOf(story, mention.document));
  }
  return fmt::format("{} agree: \"{}\".", Counted(outlets.size(), "outlet"),
                     Clean(slot.positions.front().value));
}

}  // namespace rashomon
