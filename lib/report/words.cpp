#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/origins.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kMostCleared = 200;  // pairs that a comparison lists

bool IsBidiControl(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool IsControl(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFFFD;
}

bool IsLineSpace(char32_t code) {
  return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0x0B || code == 0x0C ||
         code == 0x85 || code == 0xA0 || code == 0x2028 || code == 0x2029;
}

// Words that open a phrase for unnamed people and have a capital at the head of a sentence only.
constexpr std::array<std::string_view, 44> kOpening = {
    "a",        "an",     "the",       "one",     "two",     "three",   "four",         "five",   "six",
    "seven",    "eight",  "nine",      "ten",     "several", "some",    "many",         "most",   "few",
    "dozens",   "other",  "others",    "both",    "all",     "any",     "another",      "no",     "people",
    "senior",   "former", "current",   "local",   "state",   "federal", "top",          "police", "unnamed",
    "military", "law",    "anonymous", "sources", "their",   "its",     "eyewitnesses", "these"};

// "Officials", "A source", but not "American" or "U.S.": a name keeps its capital wherever it stands.
bool LosesCapital(const std::string& name, const std::string& role) {
  const std::string first = LowerAscii(name.substr(0, name.find_first_of(" -")));
  return std::find(kOpening.begin(), kOpening.end(), first) != kOpening.end() ||
         (!role.empty() && first.starts_with(role));
}

// As it stands inside a sentence: "Two officials" at the head of one is "two officials" elsewhere.
std::string InSentence(const Source& source) {
  std::string name = Clean(source.name);
  if (source.kind == SourceKind::kAnonymous && LosesCapital(name, source.role))
    name[0] = LowerAscii(name.substr(0, 1))[0];
  return name;
}

std::string OneSource(const Source& source) {
  const std::string name = InSentence(source);
  if (source.kind != SourceKind::kAnonymous) return name;
  return name.empty() ? "unnamed sources" : name + " (unnamed)";
}

}  // namespace

std::string Clean(std::string_view text) {
  std::string out;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const Char c = CharAt(text, at);
    const size_t size = std::max<size_t>(c.size, 1);
    if (IsLineSpace(c.code)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      if (IsBidiControl(c.code)) {
        out += fmt::format("[U+{:04X}]", static_cast<uint32_t>(c.code));
      } else if (IsControl(c.code)) {
        out += "\xEF\xBF\xBD";
      } else {
        out.append(text.substr(at, size));
      }
    }
    at += size;
  }
  return out;
}

std::string CleanBetween(std::string_view text) {
  std::string clean = Clean(text);
  if (text.empty()) return clean;
  const bool before = IsLineSpace(CharAt(text, 0).code);
  const bool after = IsLineSpace(CharBefore(text, text.size()).code);
  if (clean.empty()) return before ? " " : "";
  return (before ? " " : "") + clean + (after ? " " : "");
}

std::string_view KindWords(SlotKind kind) {
  static constexpr std::array<std::string_view, 7> kWords = {"time",   "figure", "place",      "who",
                                                             "reason", "status", "description"};
  return kWords[static_cast<size_t>(kind)];
}

std::string_view RelationWords(Relation relation) {
  static constexpr std::array<std::string_view, 5> kWords = {
      "cannot both be true", "later report replaces", "expressly denied", "positions differ", "compatible"};
  return kWords[static_cast<size_t>(relation)];
}

std::string_view SeverityWords(Severity severity) {
  static constexpr std::array<std::string_view, 3> kWords = {"high severity", "medium severity",
                                                             "low severity"};
  return kWords[static_cast<size_t>(severity)];
}

std::string ConfidenceWords(double confidence) {
  return fmt::format("{:.2f}", confidence);
}

std::string PositionLetter(size_t position) {
  std::string letter(1, static_cast<char>('A' + position % 26));
  return position < 26 ? letter : letter + std::to_string(position / 26 + 1);
}

std::string Counted(size_t count, std::string_view noun) {
  if (count == 1) return fmt::format("1 {}", noun);
  return fmt::format("{} {}s", count, noun);
}

std::string StoryName(const StoryReport& report) {
  const std::string name = Clean(report.story.name);
  return name.empty() ? "Comparison" : name;
}

std::string FileOf(const Story& story, uint32_t document) {
  const std::string& path = story.articles[document].document.meta.path;
  return Clean(std::string_view(path).substr(path.rfind('/') + 1));
}

std::string OutletOf(const Story& story, uint32_t document) {
  const std::string outlet = Clean(story.articles[document].document.meta.outlet);
  return outlet.empty() ? FileOf(story, document) : outlet;
}

std::string PublishedWords(const Story& story, uint32_t document) {
  const std::optional<Moment> moment = PublicationOf(story, document);
  if (!moment) return "no date";
  std::string text = FormatMoment(*moment);
  std::replace(text.begin(), text.end(), 'T', ' ');
  return text;
}

std::string PlaceOf(const Story& story, uint32_t document, uint32_t at) {
  const LineColumn place = PositionOf(story.articles[document].document, at);
  return fmt::format("{}:{}:{}", FileOf(story, document), place.line, place.column);
}

std::vector<std::string> StanceWords(const Story& story, const PositionMention& mention) {
  std::vector<std::string> words;
  const Claims& claims = story.articles[mention.document].claims;
  if (mention.claim < 0 || static_cast<size_t>(mention.claim) >= claims.claims.size()) return words;
  const Claim& claim = claims.claims[mention.claim];
  if (claim.stance != Stance::kAsserts) words.emplace_back(ToString(claim.stance));
  if (claim.certainty != Certainty::kCertain) words.emplace_back(ToString(claim.certainty));
  return words;
}

namespace {

// "see also", or what a further passage says instead.
std::string FurtherWords(const PositionMention& mention) {
  if (!mention.further) return "";
  return mention.answer.empty() ? ", see also" : fmt::format(", which has “{}”", Clean(mention.answer));
}

std::string SaidBy(const Story& story, const PositionMention& mention) {
  std::string text;
  for (const Source& source : mention.sources) {
    text += (text.empty() ? "citing " : ", citing ") + OneSource(source);
  }
  if (text.empty()) text = "in its own voice";
  const std::vector<std::string> stance = StanceWords(story, mention);
  if (stance.empty()) return text;
  const std::string joined = fmt::format("{}", fmt::join(stance, ", "));
  if (text.ends_with("(unnamed)")) return text.substr(0, text.size() - 1) + ", " + joined + ")";
  return text + " (" + joined + ")";
}

}  // namespace

std::string ChainWords(const Story& story, const PositionMention& mention) {
  return SaidBy(story, mention) + FurtherWords(mention);
}

std::string InnermostSource(const PositionMention& mention) {
  return mention.sources.empty() ? std::string() : InSentence(mention.sources.back());
}

Compared Count(const StoryReport& report) {
  Compared count;
  count.articles = report.story.articles.size();
  const std::vector<uint32_t> origins = OriginsOf(report.story);
  count.origins = std::set<uint32_t>(origins.begin(), origins.end()).size();
  for (const Analysis& article : report.story.articles) {
    count.claims += article.claims.claims.size();
    count.attributions += article.claims.attributions.size();
  }
  // What is only named in passing is no event that was looked at.
  for (const Event& event : report.story.events) count.events += !event.mentions.empty();
  count.slots = report.comparison.slots_compared;
  count.conflicts = report.comparison.conflicts.size();
  count.cleared = report.comparison.cleared.size();
  return count;
}

std::string ComparedWords(const StoryReport& report) {
  const Compared count = Count(report);
  return fmt::format(
      "{}, {}: {} ({}), {} and {} were looked at; {} found.", Counted(count.articles, "article"),
      Counted(count.origins, "independent origin"), Counted(count.claims, "claim"),
      Counted(count.attributions, "attribution"), Counted(count.events, "event"),
      Counted(count.slots, "slot"),
      count.conflicts == 1 ? "1 conflict was" : fmt::format("{} conflicts were", count.conflicts));
}

std::string CiteWords(const StoryReport& report) {
  const Compared count = Count(report);
  return fmt::format(
      "“{}”, comparison of {} ({}) by Rashomon {}, model {}. A finding is named by its number here and, "
      "across "
      "runs, by its fingerprint; passages by file, line and column.",
      StoryName(report), Counted(count.articles, "article"), Counted(count.origins, "independent origin"),
      Clean(report.tool_version), report.model_version.empty() ? "none" : Clean(report.model_version));
}

std::vector<std::string> NotComparedWords(const StoryReport& report) {
  std::vector<std::string> lines;
  const Story& story = report.story;
  for (uint32_t d = 0; d < story.articles.size(); ++d) {
    if (PublicationOf(story, d)) continue;
    lines.push_back(fmt::format("{} has no publication date: its weekdays and “today” could not be resolved.",
                                OutletOf(story, d)));
  }
  if (const uint32_t single = report.comparison.slots_single_source; single > 0) {
    lines.push_back(
        fmt::format("{} had an answer from one source only: nothing to compare.", Counted(single, "slot")));
  }
  for (const std::string& path : report.other_language) {
    lines.push_back(fmt::format("{} is not in English and was left out.", Clean(path)));
  }
  const std::vector<Cleared>& cleared = report.comparison.cleared;
  const size_t unsure = std::count_if(cleared.begin(), cleared.end(),
                                      [](const Cleared& one) { return one.cleared_by == "score"; });
  if (unsure > 0) {
    lines.push_back(
        fmt::format("{}{} fell below the confidence at which a difference is shown.",
                    cleared.size() >= kMostCleared ? "At least " : "",
                    unsure == 1 ? "1 pair of passages" : fmt::format("{} pairs of passages", unsure)));
  }
  if (lines.empty()) lines.emplace_back("Nothing was left out.");
  return lines;
}

std::string DiagnosticWords(const Diagnostic& diagnostic) {
  std::string text = Clean(diagnostic.path);
  if (!text.empty()) text += ": ";
  if (diagnostic.start) text += fmt::format("byte {}: ", *diagnostic.start);
  return text + Clean(diagnostic.text);
}

}  // namespace rashomon
