#include "gold/checked.h"

#include <algorithm>
#include <array>

#include "gold/brat_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

// `around` is the sentence or line that holds the range.
CheckPlace PlaceIn(const std::string& path, const std::string& text, ByteRange range, ByteRange around) {
  const LineColumn begin = PositionIn(text, range.begin), end = PositionIn(text, range.end);
  const ByteRange whole = Cover(around, range);
  return {.path = path,
          .line = begin.line,
          .column = begin.column,
          .end_line = end.line,
          .end_column = end.column,
          .before = std::string(Slice(text, {whole.begin, range.begin})),
          .words = std::string(Slice(text, range)),
          .after = std::string(Slice(text, {range.end, whole.end}))};
}

ByteRange SentenceOf(const Document& document, const PositionMention& mention) {
  if (mention.sentence >= document.sentences.size()) return mention.span;
  return Cover(document.sentences[mention.sentence].range, mention.span);
}

CheckLabel LabelOf(Verdict verdict) {
  static constexpr std::array<CheckLabel, 4> kLabels = {CheckLabel::kRight, CheckLabel::kAgain,
                                                        CheckLabel::kTrap, CheckLabel::kFalseAlarm};
  return kLabels[static_cast<size_t>(verdict)];
}

CheckEntry SlotEntry(const Gold& gold, const GoldSlot& slot) {
  CheckEntry entry{.label = CheckLabel::kMissed,
                   .kind = slot.kind,
                   .relation = slot.relation,
                   .question = slot.question,
                   .rule = {},
                   .explanation = slot.note,
                   .fingerprint = gold.story + "/" + slot.id,
                   .slot = slot.id,
                   .must = slot.must,
                   .sides = {}};
  for (const GoldPosition& position : slot.positions) {
    CheckSide& side = entry.sides.emplace_back(CheckSide{.value = position.value, .places = {}});
    for (const GoldMention& mention : position.mentions) {
      const GoldArticle& article = gold.articles[mention.article];
      side.places.push_back(PlaceIn(article.path, article.text, RangeOfMention(article, mention),
                                    article.lines[mention.line - 1]));
    }
  }
  return entry;
}

CheckEntry FindingEntry(const Story& story, const Conflict& conflict) {
  CheckEntry entry{.kind = conflict.slot.kind,
                   .relation = conflict.relation,
                   .question = conflict.slot.question,
                   .rule = conflict.rule,
                   .explanation = conflict.explanation,
                   .fingerprint = Fingerprint(conflict),
                   .slot = {},
                   .sides = {}};
  for (const Position& position : conflict.slot.positions) {
    CheckSide& side = entry.sides.emplace_back(CheckSide{.value = position.value, .places = {}});
    for (const PositionMention& mention : position.mentions) {
      const Document& document = story.articles[mention.document].document;
      const ByteRange range = mention.Words();
      side.places.push_back(PlaceIn(document.meta.path, document.text, range, SentenceOf(document, mention)));
    }
  }
  return entry;
}

}  // namespace

std::string_view ToString(CheckLabel label) {
  static constexpr std::array<std::string_view, 5> kNames = {"missed", "trap", "false alarm", "again",
                                                             "right"};
  return kNames[static_cast<size_t>(label)];
}

CheckedStory CheckStory(const Gold& gold, const StoryReport& report, const StoryScore& score) {
  CheckedStory checked{.name = gold.story.empty() ? report.story.name : gold.story,
                       .path = gold.path,
                       .articles = report.story.articles.size(),
                       .table = score.table,
                       .entries = {},
                       .kept = {}};
  for (uint32_t s = 0; s < gold.slots.size(); ++s) {
    const bool named = std::any_of(score.findings.begin(), score.findings.end(),
                                   [&](const Judged& judged) { return judged.slot == s; });
    const bool missed = !score.found[s] && !gold.slots[s].trap();
    if (missed) checked.entries.push_back(SlotEntry(gold, gold.slots[s]));
    if (missed || named) continue;
    checked.kept.push_back(SlotEntry(gold, gold.slots[s]));
    checked.kept.back().label = CheckLabel::kRight;
  }
  for (size_t k = 0; k < score.findings.size(); ++k) {
    CheckEntry entry = FindingEntry(report.story, report.comparison.conflicts[k]);
    entry.label = LabelOf(score.findings[k].verdict);
    if (score.findings[k].slot) {
      entry.slot = gold.slots[*score.findings[k].slot].id;
      entry.must = gold.slots[*score.findings[k].slot].must;
    }
    checked.entries.push_back(std::move(entry));
  }
  std::stable_sort(checked.entries.begin(), checked.entries.end(),
                   [](const CheckEntry& a, const CheckEntry& b) { return a.label < b.label; });
  return checked;
}

ScoreTable CheckReport::table() const {
  ScoreTable all;
  for (const CheckedStory& story : stories) all += story.table;
  return all;
}

}  // namespace rashomon
