#include "report/explained.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "conflicts/rule.h"
#include "report/excerpt.h"
#include "report/json_text.h"
#include "report/terminal_text.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr uint32_t kNarrowest = 40;
constexpr size_t kExcerpt = 280;  // bytes of a passage

std::optional<uint32_t> ArticleAt(const Story& story, const std::string& path) {
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    if (story.articles[d].document.meta.path == path) return d;
  }
  return std::nullopt;
}

// Byte of the text that the report counts as `at`.
uint32_t TextByte(const Document& document, uint32_t at) {
  uint32_t low = 0, high = static_cast<uint32_t>(document.text.size());
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    (document.offsets.ToFile(middle) < at ? low = middle + 1 : high = middle);
  }
  return low;
}

std::optional<Place> PlaceOfMention(const SavedReport& saved, const SavedMention& mention,
                                    const Story& story) {
  const auto article = ArticleAt(story, saved.documents[mention.document].meta.path);
  if (!article) return std::nullopt;
  const Document& document = story.articles[*article].document;
  const auto sentence = SentenceAt(document, TextByte(document, mention.start));
  if (!sentence) return std::nullopt;
  return Place{*article, *sentence};
}

class ExplainedText {
 public:
  ExplainedText(const ExplainedFinding& explained, const TerminalStyle& style)
      : explained_(explained), finding_(explained.finding), style_(style) {
    style_.width = std::max(style_.width, kNarrowest);
  }

  std::string Render() {
    Head();
    for (size_t p = 0; p < finding_.positions.size(); ++p) OnePosition(p, finding_.positions[p]);
    Decided();
    for (const std::string& note : explained_.notes) Line(Clean(note), 2, "! ");
    for (size_t i = 0; i < explained_.pairs.size(); ++i) {
      out_ += "\n";
      if (explained_.pairs.size() > 1)
        Line(fmt::format("Pair {} of {}", i + 1, explained_.pairs.size()), 0, "");
      out_ += RenderWhy(*explained_.again, explained_.pairs[i], style_);
    }
    return std::move(out_);
  }

 private:
  void Line(std::string_view text, size_t indent, std::string_view first) {
    out_ += Wrapped(text, style_.width, indent, first);
  }

  void Head() {
    Line(Clean(finding_.question), 4, fmt::format("{:<4}", Clean(finding_.id)));
    Line(fmt::format("{} · {} · {} severity · confidence {}", Clean(finding_.kind), Clean(finding_.relation),
                     Clean(finding_.severity), ConfidenceWords(finding_.confidence)),
         4, "    ");
    Line(fmt::format("fingerprint {}", Clean(finding_.fingerprint)), 4, "    ");
    if (!finding_.cleared_why.empty())
      Line(fmt::format("No finding: {}.", Clean(finding_.cleared_why)), 4, "    ");
  }

  void OnePosition(size_t number, const SavedPosition& position) {
    const std::string value = Shortened(Clean(position.value), kExcerpt);
    const std::string normal = Shortened(Clean(position.normalised), kExcerpt);
    Line(value == normal || normal.empty() ? value : fmt::format("{} = {}", value, normal), 7,
         fmt::format("    {}  ", PositionLetter(number)));
    for (const SavedMention& mention : position.mentions) {
      Line(fmt::format("{}  {}", Where(mention), Said(mention)), 7, "       ");
      Line(Shortened(Clean(mention.text), kExcerpt), 9, "       | ");
    }
  }

  // Line and column where the article is there, else the byte.
  std::string Where(const SavedMention& mention) const {
    const std::string& path = explained_.saved.documents[mention.document].meta.path;
    if (explained_.again) {
      if (const auto article = ArticleAt(explained_.again->story, path)) {
        const Document& document = explained_.again->story.articles[*article].document;
        const LineColumn at = PositionOf(document, TextByte(document, mention.start));
        return fmt::format("{}:{}:{}", Clean(path), at.line, at.column);
      }
    }
    return fmt::format("{}, byte {}", Clean(path), mention.start);
  }

  static std::string Said(const SavedMention& mention) {
    std::string text;
    for (const std::string& source : mention.sources)
      text += (text.empty() ? "citing " : ", citing ") + Clean(source);
    if (text.empty()) text = "in its own voice";
    if (!mention.further) return text;
    return text +
           (mention.answer.empty() ? ", see also" : fmt::format(", which has “{}”", Clean(mention.answer)));
  }

  void Decided() {
    Line(Clean(finding_.explanation), 4, "    ");
    const Rule* rule = FindRule(finding_.rule);
    Line(rule ? fmt::format("Rule {}: {}. {}", rule->info.id, rule->info.title, rule->info.summary)
              : fmt::format("Rule {}, which this version does not have.", Clean(finding_.rule)),
         4, "    ");
    if (const std::string relation = RelationLine(); !relation.empty()) Line(relation, 4, "    ");
  }

  // What the signs of all pairs together say of the relation.
  std::string RelationLine() const {
    std::array<double, 5> sums{};
    double total = 0;
    for (const WhyPair& pair : explained_.pairs) {
      for (const RelationChance& one : pair.explanation.relations)
        sums[static_cast<size_t>(one.relation)] += one.chance, total += one.chance;
    }
    if (total == 0) return "";
    std::vector<size_t> order = {0, 1, 2, 3};
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) { return sums[x] > sums[y]; });
    std::vector<std::string> words;
    for (size_t i : order) {
      if (sums[i] > 0)
        words.push_back(fmt::format("{} {:.2f}", ToString(static_cast<Relation>(i)), sums[i] / total));
    }
    return fmt::format("Relation {}, decided by the signs of its passages: {}.", Clean(finding_.relation),
                       fmt::join(words, ", "));
  }

  const ExplainedFinding& explained_;
  const SavedFinding& finding_;
  TerminalStyle style_;
  std::string out_;
};

}  // namespace

std::vector<PassagePair> PairsOf(const SavedReport& saved, const SavedFinding& finding, const Story& story) {
  std::vector<PassagePair> pairs;
  if (finding.positions.size() < 2) return pairs;
  for (const SavedMention& one : finding.positions[0].mentions) {
    for (const SavedMention& other : finding.positions[1].mentions) {
      const auto a = PlaceOfMention(saved, one, story), b = PlaceOfMention(saved, other, story);
      if (!a || !b || *a == *b) continue;
      const PassagePair pair{*a, *b};
      if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end()) pairs.push_back(pair);
    }
  }
  return pairs;
}

std::string RenderExplained(const ExplainedFinding& explained, const TerminalStyle& style) {
  return ExplainedText(explained, style).Render();
}

std::string RenderExplainedJson(const ExplainedFinding& explained) {
  using Json = nlohmann::ordered_json;
  Json json;
  json["schema"] = "rashomon.explained/1";
  json["finding"] = Json::parse(explained.finding.json);
  const Rule* rule = FindRule(explained.finding.rule);
  json["summary"] = rule ? TextOrNull(rule->info.summary) : Json();
  json["notes"] = explained.notes;
  json["pairs"] = Json::array();
  for (const WhyPair& pair : explained.pairs)
    json["pairs"].push_back(Json::parse(RenderWhyJson(*explained.again, pair)));
  return Print(json);
}

}  // namespace rashomon
