#include "app/flags.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <utility>

#include "base/text_table.h"

namespace rashomon {
namespace {

template <typename Value>
using Names = std::vector<std::pair<std::string_view, Value>>;

const Names<Format> kFormats = {{"text", Format::kText},         {"json", Format::kJson},
                                {"markdown", Format::kMarkdown}, {"html", Format::kHtml},
                                {"csv", Format::kCsv},           {"sarif", Format::kSarif},
                                {"junit", Format::kJunit},       {"github", Format::kGithub}};
const Names<ColourChoice> kColours = {
    {"auto", ColourChoice::kAuto}, {"always", ColourChoice::kAlways}, {"never", ColourChoice::kNever}};
const Names<DumpStage> kStages = {{"text", DumpStage::kText},     {"pieces", DumpStage::kPieces},
                                  {"syntax", DumpStage::kSyntax}, {"entities", DumpStage::kEntities},
                                  {"values", DumpStage::kValues}, {"claims", DumpStage::kClaims},
                                  {"events", DumpStage::kEvents}, {"slots", DumpStage::kSlots}};
const Names<bool> kInputs = {{"text", false}, {"conllu", true}};
const Names<Relation> kRelations = {{"contradiction", Relation::kContradiction},
                                    {"update", Relation::kUpdate},
                                    {"denial", Relation::kDenial},
                                    {"disagreement", Relation::kDisagreement}};
const Names<Severity> kSeverities = {
    {"high", Severity::kHigh}, {"medium", Severity::kMedium}, {"low", Severity::kLow}};

template <typename Value>
std::optional<Value> Find(const Names<Value>& names, std::string_view text) {
  for (const auto& [name, value] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

template <typename Value>
std::string List(const Names<Value>& names) {
  std::vector<std::string_view> all;
  for (const auto& [name, value] : names) all.push_back(name);
  return fmt::format("{}", fmt::join(all, ", "));
}

// A parser that stores one of `names` in `member`.
template <typename Value, typename Member>
auto OneOf(const Names<Value>& names, Member Options::*member) {
  return [&names, member](Options& options, std::string_view text) -> std::string {
    const std::optional<Value> found = Find(names, text);
    if (!found) return fmt::format("\"{}\" is none of {}", text, List(names));
    options.*member = *found;
    return "";
  };
}

template <typename Number>
auto NumberFrom(long low, long high, std::optional<Number> Options::*member) {
  return [=](Options& options, std::string_view text) -> std::string {
    long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < low || number > high) {
      return fmt::format("\"{}\" is not a number from {} to {}", text, low, high);
    }
    options.*member = static_cast<Number>(number);
    return "";
  };
}

auto Switch(bool Options::*member) {
  return [member](Options& options, std::string_view) -> std::string {
    options.*member = true;
    return "";
  };
}

auto PathIn(std::string Options::*member) {
  return [member](Options& options, std::string_view text) -> std::string {
    if (text.empty()) return "no file is named";
    options.*member = text;
    return "";
  };
}

auto ReportIn(Format format) {
  return [format](Options& options, std::string_view text) -> std::string {
    if (text.empty()) return "no file is named";
    options.extra.push_back({.format = format, .path = text == "-" ? "" : std::string(text)});
    return "";
  };
}

std::string ParseFailOn(Options& options, std::string_view text) {
  if (const auto relation = Find(kRelations, text)) {
    options.fail_on.relations.push_back(*relation);
  } else if (const auto severity = Find(kSeverities, text)) {
    if (!options.fail_on.severity || *severity > *options.fail_on.severity)
      options.fail_on.severity = severity;
  } else {
    return fmt::format("\"{}\" is none of {}, {}", text, List(kRelations), List(kSeverities));
  }
  return "";
}

std::string ParseReviewBelow(Options& options, std::string_view text) {
  double share = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), share);
  if (error != std::errc() || end != text.data() + text.size() || !(share >= 0 && share <= 1)) {
    return fmt::format("\"{}\" is no share from 0 to 1", text);
  }
  options.review_below = share;
  return "";
}

std::string ParsePublished(Options& options, std::string_view text) {
  options.published = ParseMoment(text);
  return options.published || text.empty()
             ? ""
             : fmt::format("\"{}\" is not a date: YYYY-MM-DD or YYYY-MM-DDTHH:MM", text);
}

const Names<CheckLabel> kLabels = {{"missed", CheckLabel::kMissed},
                                   {"trap", CheckLabel::kTrap},
                                   {"false-alarm", CheckLabel::kFalseAlarm},
                                   {"again", CheckLabel::kAgain},
                                   {"right", CheckLabel::kRight}};

std::string ParseLabels(Options& options, std::string_view text) {
  options.labels.emplace();
  for (const std::string& name : SplitFields(text, ',')) {
    const std::optional<CheckLabel> label = Find(kLabels, name);
    if (!label && name != "none") return fmt::format("\"{}\" is none of {}, none", name, List(kLabels));
    if (label) options.labels->push_back(*label);
  }
  return "";
}

auto GateOf(Measure measure) {
  return [measure](Options& options, std::string_view text) -> std::string {
    absl::StatusOr<Gate> gate = ParseGate(measure, text);
    if (!gate.ok()) return std::string(gate.status().message());
    options.gates.push_back(*std::move(gate));
    return "";
  };
}

std::vector<Flag> CheckFlags() {
  return {
      {"min-recall", 0, "[WHAT=]SHARE", "",
       "End with status 1 when fewer of the slots are found: 0.85, reason=0.6 (a kind), denial=0.7 (a "
       "relation), "
       "must=0.9. May be given more than once.",
       kCheckBit, GateOf(Measure::kRecall)},
      {"min-precision", 0, "[WHAT=]SHARE", "",
       "End with status 1 when fewer of the findings are right: of all, of a kind or of a relation.",
       kCheckBit, GateOf(Measure::kPrecision)},
      {"max-trap-hits", 0, "[KIND=]N", "",
       "End with status 1 when more findings hit a trap; 2% is a share of the traps.", kCheckBit,
       GateOf(Measure::kTrapHits)},
      {"show", 0, "LABELS", "all", "What the text lists: " + List(kLabels) + ", joined by commas; or none.",
       kCheckBit, ParseLabels},
      {"update", 0, "", "",
       "Write gold.proposed.json beside a gold for which there are false alarms: the gold with these as "
       "further "
       "slots, for a person to judge. The gold is never written.",
       kCheckBit, Switch(&Options::update)},
  };
}

std::string ParseExpires(Options& options, std::string_view text) {
  options.expires = ParseMoment(text);
  if (options.expires && !options.expires->has_clock) return "";
  return fmt::format("\"{}\" is no day: YYYY-MM-DD", text);
}

std::vector<Flag> BaselineFlags() {
  return {
      {"baseline", 0, "FILE", "",
       "Mark findings by those of an earlier run: new, updated (other answers), unchanged. The last do not "
       "reach "
       "--fail-on.",
       kCompareBit, PathIn(&Options::baseline)},
      {"write-baseline", 0, "FILE", "", "Write the findings as a baseline; what an audit said of them stays.",
       kCompareBit, PathIn(&Options::write_baseline)},
      {"suppressions", 0, "FILE", "",
       "Findings that were settled: fingerprint, last day or nothing, who, reason, with tabs between. They "
       "are "
       "marked and do not reach --fail-on; lines that are expired or unused are told.",
       kCompareBit | kBaselineBit, PathIn(&Options::suppressions)},
      {"exit-zero", 0, "", "", "End with status 0 where it would be 1.", kCompareBit | kCheckBit,
       Switch(&Options::exit_zero)},
      {"who", 0, "NAME", "$USER", "Who audits, for the lines of suppressions.", kBaselineBit,
       PathIn(&Options::who)},
      {"expires", 0, "DATE", "", "Last day of the suppressions that the audit writes.", kBaselineBit,
       ParseExpires},
  };
}

std::vector<Flag> ReportFlags() {
  const unsigned c = kCompareBit;
  const unsigned both = kCompareBit | kCheckBit;
  return {
      {"format", 'f', "FORMAT", "text",
       "What goes to standard output or to --output: " + List(kFormats) + ".", both | kExplainBit,
       OneOf(kFormats, &Options::format)},
      {"output", 'o', "FILE", "", "Write the report of --format to FILE instead of standard output.", both,
       PathIn(&Options::output)},
      {"json", 0, "FILE", "",
       "Also write JSON to FILE (--output-json and so on say the same). FILE may be - (standard output) or a "
       "folder (ends with /): then one file a "
       "story.",
       both, ReportIn(Format::kJson), "output-json"},
      {"html", 0, "FILE", "", "Also write a self-contained page.", c, ReportIn(Format::kHtml), "output-html"},
      {"markdown", 0, "FILE", "", "Also write Markdown.", both, ReportIn(Format::kMarkdown),
       "output-markdown"},
      {"csv", 0, "FILE", "", "Also write CSV, one row a mention.", both, ReportIn(Format::kCsv),
       "output-csv"},
      {"sarif", 0, "FILE", "", "Also write SARIF 2.1.0, one log for all stories.", both,
       ReportIn(Format::kSarif), "output-sarif"},
      {"junit", 0, "FILE", "", "Also write JUnit XML: a suite a story, a case a question.", both,
       ReportIn(Format::kJunit), "output-junit"},
      {"github", 0, "FILE", "", "Also write annotations for GitHub Actions.", both, ReportIn(Format::kGithub),
       "output-github"},
      {"review-below", 0, "SHARE", "0.6",
       "SARIF and JUnit call a finding of less confidence one to review, and no failure of the text.", c,
       ParseReviewBelow},
      {"root", 0, "DIR", "where .git lies, else here",
       "Paths in SARIF, JUnit and annotations are told from this folder.", both, PathIn(&Options::root)},
      {"text", 0, "FILE", "", "Also write the terminal report, without colour.", both,
       ReportIn(Format::kText), "output-text"},
      {"quiet", 'q', "", "", "No report on standard output.", both, Switch(&Options::quiet)},
      {"all", 'a', "", "", "List in the terminal report also what was looked at and cleared.", c,
       Switch(&Options::all)},
      {"fail-on", 0, "WHAT", "never",
       "End with status 1 when a conflict has this relation (" + List(kRelations) +
           ") or at least this severity (" + List(kSeverities) + "); may be given more than once.",
       c, ParseFailOn},
      {"color", 0, "WHEN", "auto", "Colour: " + List(kColours) + ".", both,
       OneOf(kColours, &Options::colour)},
      {"width", 0, "N", "the terminal's, else 80", "Columns of the terminal report.", c,
       NumberFrom<uint32_t>(40, 1000, &Options::width)},
  };
}

std::vector<Flag> OtherFlags() {
  const unsigned work = kCompareBit | kDumpBit | kCheckBit | kBaselineBit;
  return {
      {"stage", 's', "STAGE", "", "What to print: " + List(kStages) + ".", kDumpBit,
       OneOf(kStages, &Options::stage)},
      {"input", 0, "KIND", "text", "How the file is read: " + List(kInputs) + " (with --stage syntax).",
       kDumpBit, OneOf(kInputs, &Options::conllu)},
      {"published", 0, "DATE", "",
       "Publication time of the articles, over what they say themselves; empty: as they say.", work,
       ParsePublished},
      {"threads", 'j', "N", "one a processor, at most 8", "Threads to use; the result is the same.", work,
       NumberFrom<int>(1, 256, &Options::threads)},
      {"times", 0, "FILE", "", "Write the times of the stages to FILE as JSON.", work,
       PathIn(&Options::times)},
      {"self-check", 0, "", "", "Check the values of every stage; what is broken is an internal error.", work,
       Switch(&Options::self_check)},
      {"help", 'h', "", "", "Show this help.", kEveryBit, Switch(&Options::help)},
      {"version", 'V', "", "", "Show the versions of the program and of its language model.", kEveryBit,
       Switch(&Options::version)},
  };
}

}  // namespace

const std::vector<Flag>& Flags() {
  static const std::vector<Flag> kFlags = [] {
    std::vector<Flag> all = ReportFlags();
    for (Flag& flag : BaselineFlags()) all.push_back(std::move(flag));
    for (Flag& flag : CheckFlags()) all.push_back(std::move(flag));
    for (Flag& flag : OtherFlags()) all.push_back(std::move(flag));
    return all;
  }();
  return kFlags;
}

}  // namespace rashomon
