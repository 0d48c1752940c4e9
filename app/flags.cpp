#include "app/flags.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "app/flag_parsers.h"

namespace rashomon {
namespace {

const Names<Format> kFormats = {{"text", Format::kText},         {"json", Format::kJson},
                                {"markdown", Format::kMarkdown}, {"html", Format::kHtml},
                                {"csv", Format::kCsv},           {"sarif", Format::kSarif},
                                {"junit", Format::kJunit},       {"github", Format::kGithub}};
const Names<ColourChoice> kColours = {
    {"auto", ColourChoice::kAuto}, {"always", ColourChoice::kAlways}, {"never", ColourChoice::kNever}};
const Names<DumpStage> kStages = {{"text", DumpStage::kText},
                                  {"pieces", DumpStage::kPieces},
                                  {"syntax", DumpStage::kSyntax},
                                  {"facts", DumpStage::kFacts},
                                  {"names", DumpStage::kNames},
                                  {"entities", DumpStage::kEntities},
                                  {"antecedents", DumpStage::kAntecedents},
                                  {"values", DumpStage::kValues},
                                  {"drafts", DumpStage::kDrafts},
                                  {"claims", DumpStage::kClaims},
                                  {"events", DumpStage::kEvents},
                                  {"mentions", DumpStage::kMentions},
                                  {"links", DumpStage::kLinks},
                                  {"slots", DumpStage::kSlots}};
const Names<bool> kInputs = {{"text", false}, {"conllu", true}};

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

std::vector<Flag> ReportFlags() {
  const unsigned c = kCompareBit;
  const unsigned both = kCompareBit | kCheckBit;
  return {
      {"format", 'f', "FORMAT", "text",
       "What goes to standard output or to --output: " + List(kFormats) + ".", both | kExplainBit,
       OneOf(kFormats, &Options::format), "", false, true, ChoicesOf(kFormats)},
      {"output", 'o', "FILE", "", "Write the report of --format to FILE instead of standard output.", both,
       PathIn(&Options::output)},
      {"json", 0, "FILE", "",
       "Also write JSON to FILE (--output-json and so on say the same). FILE may be - (standard output) or a "
       "folder (ends with /): then one file a "
       "story.",
       both, ReportIn(Format::kJson), "output-json", true},
      {"html", 0, "FILE", "", "Also write a self-contained page.", both, ReportIn(Format::kHtml),
       "output-html", true},
      {"markdown", 0, "FILE", "", "Also write Markdown.", both, ReportIn(Format::kMarkdown),
       "output-markdown", true},
      {"csv", 0, "FILE", "", "Also write CSV, one row a passage.", both, ReportIn(Format::kCsv), "output-csv",
       true},
      {"sarif", 0, "FILE", "", "Also write SARIF 2.1.0, one log for all stories.", both,
       ReportIn(Format::kSarif), "output-sarif", true},
      {"junit", 0, "FILE", "", "Also write JUnit XML: a suite a story, a case a question.", both,
       ReportIn(Format::kJunit), "output-junit", true},
      {"github", 0, "FILE", "", "Also write annotations for GitHub Actions.", both, ReportIn(Format::kGithub),
       "output-github", true},
      {"review-below", 0, "SHARE", "0.6",
       "SARIF and JUnit call a finding of less confidence one to review, and no failure of the text.", c,
       ParseReviewBelow},
      {"root", 0, "DIR", "where .git lies, else here",
       "Paths in SARIF, JUnit and annotations are told from this folder.", both, PathIn(&Options::root)},
      {"text", 0, "FILE", "", "Also write the terminal report, without colour.", both,
       ReportIn(Format::kText), "output-text", true},
      {"quiet", 'q', "", "", "No report on standard output.", both, Switch(&Options::quiet)},
      {"all", 'a', "", "", "List in the terminal report and in CSV also what was looked at and cleared.", c,
       Switch(&Options::all)},
      {"draft", 0, "FILE", "",
       "Your own article: show only what conflicts with it, in its order (text: FILE:LINE:COLUMN: ...).", c,
       PathIn(&Options::draft)},
      {"why", 0, "", "",
       "Tell of two lines, stage by stage, why they are set against each other or not: --why FILE:LINE "
       "FILE:LINE "
       "[PATH...]; without PATH the story is the folder of the first file.",
       c, Switch(&Options::why), "", false, false},
      {"no-text", 0, "", "", "Leave the full text of the articles out of the page; quoted sentences stay.", c,
       Switch(&Options::no_text)},
      {"fail-on",
       0,
       "WHAT",
       "never",
       "End with status 1 when a conflict has this relation (" + List(kRelations) +
           ") or at least this severity (" + List(kSeverities) + "); may be given more than once.",
       c,
       ParseFailOn,
       "",
       true,
       true,
       {"contradiction", "update", "denial", "disagreement", "high", "medium", "low"}},
      {"color", 0, "WHEN", "auto", "Colour: " + List(kColours) + ".", both | kExplainBit,
       OneOf(kColours, &Options::colour), "", false, true, ChoicesOf(kColours)},
      {"width", 0, "N", "the terminal's, else 80", "Columns of the terminal report.", c | kExplainBit,
       NumberFrom<uint32_t>(40, 1000, &Options::width)},
  };
}

std::vector<Flag> OtherFlags() {
  const unsigned work = kCompareBit | kDumpBit | kCheckBit | kBaselineBit | kReviewBit | kIngestBit;
  return {
      {"stage", 's', "STAGE", "", "What to print: " + List(kStages) + ".", kDumpBit,
       OneOf(kStages, &Options::stage), "", false, true, ChoicesOf(kStages)},
      {"input", 0, "KIND", "text",
       "How the file is read: " + List(kInputs) + " (with --stage syntax, facts or names).", kDumpBit,
       OneOf(kInputs, &Options::conllu), "", false, true, ChoicesOf(kInputs)},
      {"mentions", 0, "FILE", "",
       "Event mentions to take in place of those found, one a line: path, start, end (with --stage events, "
       "mentions or links).",
       kDumpBit, PathIn(&Options::mentions)},
      {"published", 0, "DATE", "",
       "Publication time of the articles, over what they say themselves; empty: as they say.", work,
       ParsePublished},
      {"threads", 'j', "N", "one a processor, at most 8", "Threads to use; the result is the same.", work,
       NumberFrom<int>(1, 256, &Options::threads)},
      {"times", 0, "FILE", "", "Write the times of the stages to FILE as JSON.", work,
       PathIn(&Options::times)},
      {"self-check", 0, "", "", "Check the values of every stage; what is broken is an internal error.", work,
       Switch(&Options::self_check)},
      {"help", 'h', "", "", "Show this help.", kEveryBit, Switch(&Options::help), "", false, false},
      {"version", 'V', "", "", "Show the versions of the program and of its language model.", kEveryBit,
       Switch(&Options::version), "", false, false},
  };
}

std::vector<Flag> StoreFlags() {
  return {
      {"db", 0, "FILE", "rashomon.db", "The store: articles, findings and decisions.", kStoreBits,
       PathIn(&Options::database)},
      {"port", 0, "N", "8377", "Port of the review page on 127.0.0.1; 0: any free one.", kReviewBit,
       NumberFrom<int>(0, 65535, &Options::port)},
  };
}

}  // namespace

const std::vector<Flag>& Flags() {
  static const std::vector<Flag> kFlags = [] {
    std::vector<Flag> all = ReportFlags();
    for (Flag& flag : DeskFlags()) all.push_back(std::move(flag));
    for (Flag& flag : StoreFlags()) all.push_back(std::move(flag));
    for (Flag& flag : OtherFlags()) all.push_back(std::move(flag));
    return all;
  }();
  return kFlags;
}

}  // namespace rashomon
