#include "app/flags.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <utility>

namespace rashomon {
namespace {

template <typename Value>
using Names = std::vector<std::pair<std::string_view, Value>>;

const Names<Format> kFormats = {{"text", Format::kText},
                                {"json", Format::kJson},
                                {"markdown", Format::kMarkdown},
                                {"html", Format::kHtml},
                                {"csv", Format::kCsv}};
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

std::string ParsePublished(Options& options, std::string_view text) {
  options.published = ParseMoment(text);
  return options.published || text.empty()
             ? ""
             : fmt::format("\"{}\" is not a date: YYYY-MM-DD or YYYY-MM-DDTHH:MM", text);
}

std::vector<Flag> ReportFlags() {
  const unsigned c = kCompareBit;
  return {
      {"format", 'f', "FORMAT", "text",
       "What goes to standard output or to --output: " + List(kFormats) + ".", c | kExplainBit,
       OneOf(kFormats, &Options::format)},
      {"output", 'o', "FILE", "", "Write the report of --format to FILE instead of standard output.", c,
       PathIn(&Options::output)},
      {"json", 0, "FILE", "",
       "Also write JSON to FILE. FILE may be - (standard output) or a folder (ends with /): then one file a "
       "story.",
       c, ReportIn(Format::kJson)},
      {"html", 0, "FILE", "", "Also write a self-contained page.", c, ReportIn(Format::kHtml)},
      {"markdown", 0, "FILE", "", "Also write Markdown.", c, ReportIn(Format::kMarkdown)},
      {"csv", 0, "FILE", "", "Also write CSV, one row a mention.", c, ReportIn(Format::kCsv)},
      {"text", 0, "FILE", "", "Also write the terminal report, without colour.", c, ReportIn(Format::kText)},
      {"quiet", 'q', "", "", "No report on standard output.", c, Switch(&Options::quiet)},
      {"all", 'a', "", "", "List in the terminal report also what was looked at and cleared.", c,
       Switch(&Options::all)},
      {"draft", 0, "FILE", "",
       "Your own article: show only what conflicts with it, in its order (text: FILE:LINE:COLUMN: ...).", c,
       PathIn(&Options::draft)},
      {"no-text", 0, "", "", "Leave the full text of the articles out of the page; quoted sentences stay.", c,
       Switch(&Options::no_text)},
      {"fail-on", 0, "WHAT", "never",
       "End with status 1 when a conflict has this relation (" + List(kRelations) +
           ") or at least this severity (" + List(kSeverities) + "); may be given more than once.",
       c, ParseFailOn},
      {"color", 0, "WHEN", "auto", "Colour: " + List(kColours) + ".", c, OneOf(kColours, &Options::colour)},
      {"width", 0, "N", "the terminal's, else 80", "Columns of the terminal report.", c,
       NumberFrom<uint32_t>(40, 1000, &Options::width)},
  };
}

std::vector<Flag> OtherFlags() {
  const unsigned work = kCompareBit | kDumpBit | kReviewBit | kIngestBit;
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

std::vector<Flag> StoreFlags() {
  return {
      {"db", 0, "FILE", "rashomon.db", "The store: articles, findings and decisions.", kStoreBits,
       PathIn(&Options::database)},
      {"user", 0, "NAME", "the login name", "Who acts, as it stands in the history.", kStoreBits,
       PathIn(&Options::user)},
      {"port", 0, "N", "8377", "Port of the review page on 127.0.0.1; 0: any free one.", kReviewBit,
       NumberFrom<int>(0, 65535, &Options::port)},
  };
}

}  // namespace

const std::vector<Flag>& Flags() {
  static const std::vector<Flag> kFlags = [] {
    std::vector<Flag> all = ReportFlags();
    for (Flag& flag : StoreFlags()) all.push_back(std::move(flag));
    for (Flag& flag : OtherFlags()) all.push_back(std::move(flag));
    return all;
  }();
  return kFlags;
}

}  // namespace rashomon
