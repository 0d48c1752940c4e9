// From a compared story to what the store keeps of it.
#include <fmt/format.h>

#include "report/annotate.h"
#include "report/excerpt.h"
#include "report/words.h"
#include "store/records.h"

namespace rashomon {
namespace {

constexpr size_t kExcerpt = 420;  // bytes of a sentence

ArticleRecord ArticleOf(const StoryReport& report, uint32_t d) {
  const Document& document = report.story.articles[d].document;
  ArticleRecord article = {.sha256 = document.sha256,
                           .path = document.meta.path,
                           .outlet = OutletOf(report.story, d),
                           .url = document.meta.url,
                           .published = PublishedWords(report.story, d),
                           .title = Clean(document.title),
                           .text = document.text,
                           .annotation = {}};
  AnnotatedText annotated = Annotate(report, d);
  for (Mark& mark : annotated.marks) {
    if (mark.kind != MarkKind::kConflict) article.annotation.marks.push_back(std::move(mark));
  }
  for (AnnotatedParagraph& paragraph : annotated.paragraphs) {
    article.annotation.paragraphs.push_back({paragraph.region, paragraph.range, {}});
  }
  return article;
}

MentionRecord RecordOf(const Story& story, const PositionMention& mention) {
  Excerpt excerpt = ExcerptOf(story, mention, kExcerpt);
  MentionRecord record = {.article = mention.document,
                          .span = mention.span,
                          .focus = mention.focus,
                          .outlet = OutletOf(story, mention.document),
                          .published = PublishedWords(story, mention.document),
                          .chain = ChainWords(story, mention),
                          .place = PlaceOf(story, mention.document, mention.Words().begin),
                          .lead = std::move(excerpt.lead),
                          .before = std::move(excerpt.before),
                          .words = std::move(excerpt.focus),
                          .after = std::move(excerpt.after),
                          .tail = std::move(excerpt.tail),
                          .sources = {}};
  for (const Source& source : mention.sources) {
    if (std::string name = Clean(source.name); !name.empty()) record.sources.push_back(std::move(name));
  }
  return record;
}

FindingRecord RecordOf(const Story& story, const Conflict& conflict) {
  FindingRecord finding = {.slot_key = SlotKeyHash(conflict),
                           .fingerprint = Fingerprint(conflict),
                           .question = Clean(conflict.slot.question),
                           .kind = std::string(ToString(conflict.slot.kind)),
                           .relation = std::string(ToString(conflict.relation)),
                           .rule = conflict.rule,
                           .explanation = Clean(conflict.explanation),
                           .severity = static_cast<int>(conflict.severity),
                           .confidence = conflict.confidence,
                           .positions = {}};
  for (const Position& position : conflict.slot.positions) {
    PositionRecord record = {.heading = HeadingOf(story, position),
                             .value = Clean(position.value),
                             .normalised = Clean(position.normalised),
                             .mentions = {}};
    for (const PositionMention& mention : position.mentions)
      record.mentions.push_back(RecordOf(story, mention));
    finding.positions.push_back(std::move(record));
  }
  return finding;
}

}  // namespace

RunRecord RecordOf(const StoryReport& report) {
  RunRecord run = {.story = StoryName(report),
                   .tool = report.tool_version,
                   .model = report.model_version,
                   .options = {},
                   .report = RenderJson(report),
                   .articles = {},
                   .findings = {}};
  for (const auto& [name, value] : report.options) {
    run.options += fmt::format("{}{}={}", run.options.empty() ? "" : ",", name, value);
  }
  for (uint32_t d = 0; d < report.story.articles.size(); ++d) run.articles.push_back(ArticleOf(report, d));
  for (const Conflict& conflict : report.comparison.conflicts) {
    run.findings.push_back(RecordOf(report.story, conflict));
  }
  return run;
}

}  // namespace rashomon
