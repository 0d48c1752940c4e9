// The terminal form of "check my draft".
#include <fmt/format.h>

#include <algorithm>

#include "report/draft.h"
#include "report/excerpt.h"
#include "report/terminal_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kExcerpt = 220;      // bytes of a sentence
constexpr size_t kMentionsShown = 3;  // of another position; the others are counted
constexpr uint32_t kNarrowest = 40;

class DraftText {
 public:
  DraftText(const StoryReport& report, const TerminalStyle& style)
      : report_(report), style_(style), draft_(*report.draft) {
    style_.width = std::max(style_.width, kNarrowest);
  }

  std::string Render() {
    for (const Conflict& conflict : report_.comparison.conflicts) OneConflict(conflict);
    out_ += Wrapped(Summary(), style_.width, 0, "");
    return std::move(out_);
  }

 private:
  const Story& story() const { return report_.story; }

  std::string Styled(std::string_view text, std::string_view code) const {
    return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  // The path as it was given, so that an editor finds the file.
  std::string Place(const PositionMention& mention) const {
    const Document& document = story().articles[mention.document].document;
    const LineColumn place = PositionOf(document, mention.Words().begin);
    return fmt::format("{}:{}:{}", Clean(document.meta.path), place.line, place.column);
  }

  bool IsMine(const Position& position) const {
    return !position.mentions.empty() && position.mentions.front().document == draft_;
  }

  // What the draft says: the position's value, unless its passage states another.
  std::string OwnWords(const Position& position) const {
    const PositionMention& own = position.mentions.front();
    if (!own.further) return Clean(position.value);
    if (!own.answer.empty()) return Clean(own.answer);
    return Shortened(Clean(Slice(story().articles[draft_].document.text, own.span)), kExcerpt);
  }

  void OneConflict(const Conflict& conflict) {
    const PositionMention* first = nullptr;
    std::string mine;
    for (const Position& position : conflict.slot.positions) {
      if (!IsMine(position)) continue;
      if (!first) first = &position.mentions.front();
      mine += (mine.empty() ? "“" : " and “") + OwnWords(position) + "”";
    }
    static constexpr std::string_view kSeverities[] = {"high", "medium", "low"};
    static constexpr std::string_view kColours[] = {"1;31", "1;33", "36"};
    const auto severity = static_cast<size_t>(conflict.severity);
    out_ += fmt::format("{}: {}: {} {}: you write {} [{}]\n", Styled(Place(*first), "1"),
                        Styled(kSeverities[severity], kColours[severity]), Clean(conflict.slot.question),
                        RelationWords(conflict.relation), mine, conflict.rule);
    for (const Position& position : conflict.slot.positions) OtherMentions(position);
    out_ += "\n";
  }

  void OtherMentions(const Position& position) {
    const size_t own = static_cast<size_t>(
        std::count_if(position.mentions.begin(), position.mentions.end(),
                      [&](const PositionMention& mention) { return mention.document == draft_; }));
    const size_t others = position.mentions.size() - own;
    for (size_t m = own; m < position.mentions.size() && m < own + kMentionsShown; ++m) {
      OneMention(position.mentions[m], own > 0);
    }
    if (others > kMentionsShown) {
      out_ += fmt::format("    and {}\n", Counted(others - kMentionsShown, "more mention"));
    }
  }

  void OneMention(const PositionMention& mention, bool agrees) {
    out_ += Wrapped(fmt::format("{}, {}, {}{}", OutletOf(story(), mention.document),
                                PublishedWords(story(), mention.document), ChainWords(story(), mention),
                                agrees ? ", as you:" : ":"),
                    style_.width, 4, "  - ");
    const Excerpt e = ExcerptOf(story(), mention, kExcerpt);
    const std::string focus = e.focus.empty() ? ""
                              : style_.colour ? Styled(e.focus, "1;4")
                                              : "«" + e.focus + "»";
    out_ += Wrapped(e.lead + e.before + focus + e.after + e.tail, style_.width, 6, "    | ");
    out_ += Wrapped(Styled(Place(mention), "2"), style_.width, 6, "");
  }

  std::string Summary() const {
    const Compared all = Count(report_);
    const size_t count = all.conflicts;
    const std::string others = Counted(story().articles.size() - 1, "other article");
    const Claims& claims = story().articles[draft_].claims;
    return fmt::format("{} of your draft with {} ({}, {}; {} of yours, {} were looked at).",
                       count == 0 ? "No conflict" : Counted(count, "conflict"), others,
                       Counted(all.articles, "article"), Counted(all.origins, "independent origin"),
                       Counted(claims.claims.size(), "claim"),
                       Counted(report_.comparison.slots_compared, "slot"));
  }

  const StoryReport& report_;
  TerminalStyle style_;
  uint32_t draft_;
  std::string out_;
};

}  // namespace

std::string RenderDraft(const StoryReport& report, const TerminalStyle& style) {
  return DraftText(report, style).Render();
}

}  // namespace rashomon
