// Flags for CI and for a desk's own settings: check, baselines, rules, own tables, the configuration.
#include <algorithm>

#include "app/flag_parsers.h"
#include "app/flags.h"
#include "app/suggest.h"
#include "base/text_table.h"
#include "conflicts/rule.h"

namespace rashomon {
namespace {

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
       kCheckBit, GateOf(Measure::kRecall), "", true},
      {"min-precision", 0, "[WHAT=]SHARE", "",
       "End with status 1 when fewer of the findings are right: of all, of a kind or of a relation.",
       kCheckBit, GateOf(Measure::kPrecision), "", true},
      {"max-trap-hits", 0, "[KIND=]N", "",
       "End with status 1 when more findings hit a trap; 2% is a share of the traps.", kCheckBit,
       GateOf(Measure::kTrapHits), "", true},
      {"show", 0, "LABELS", "all", "What the text lists: " + List(kLabels) + ", joined by commas; or none.",
       kCheckBit, ParseLabels, "", false, true, ChoicesOf(kLabels)},
      {"update", 0, "", "",
       "Write gold.proposed.json beside a gold for which there are false alarms: the gold with these as "
       "further "
       "slots, for a person to judge. The gold is never written.",
       kCheckBit, Switch(&Options::update), "", false, false},
  };
}

std::string ParseRule(Options& options, std::string_view text) {
  const size_t equals = text.find('=');
  const std::string id(text.substr(0, equals));
  std::vector<std::string> ids;
  for (const Rule& rule : Rules()) ids.push_back(rule.info.id);
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
    return fmt::format("no rule \"{}\"{}", id, Suggestion(id, ids, ""));
  }
  const std::string_view setting = equals == std::string_view::npos ? "" : text.substr(equals + 1);
  RuleSetting& rule = options.rules[id];
  rule = {.off = setting == "off", .severity = Find(kSeverities, setting)};
  if (rule.off || rule.severity || setting == "on") return "";
  return fmt::format("\"{}\" is none of on, off, {}", setting, List(kSeverities));
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
      {"who", 0, "NAME", "$USER", "Who acts: for the lines of suppressions, for the history of a store.",
       kBaselineBit | (kStoreBits & ~kBackupBit), NameIn(&Options::who)},
      {"expires", 0, "DATE", "", "Last day of the suppressions that the audit writes.", kBaselineBit,
       ParseExpires},
  };
}

std::vector<Flag> SettingFlags() {
  const unsigned work = kCompareBit | kDumpBit | kCheckBit | kBaselineBit | kReviewBit | kIngestBit;
  return {
      {"rule", 0, "RULE=SETTING", "",
       "off: findings of this rule are listed as cleared; high, medium, low: their severity; on: as they "
       "are. May "
       "be given more than once.",
       kCompareBit | kCheckBit | kBaselineBit | kReviewBit | kIngestBit, ParseRule, "", true},
      {"lexicons", 0, "DIR", "",
       "Own tables: a folder laid out as that of the resources, whose rows are added to the tables of the "
       "same "
       "name (claims/cues.tsv, ...).",
       work, PathIn(&Options::lexicons)},
      {"aliases", 0, "FILE", "",
       "Own names: a table of name, type (PER, ORG, LOC) and other forms, joined by |, with tabs between.",
       work, PathIn(&Options::aliases)},
      {"config", 0, "FILE", "the nearest rashomon.toml", "Take flags from this file.", work | kConfigBit,
       PathIn(&Options::config), "", false, false},
      {"no-config", 0, "", "", "Take no flags from a file.", work | kConfigBit, Switch(&Options::no_config),
       "", false, false},
  };
}

}  // namespace

std::vector<Flag> DeskFlags() {
  std::vector<Flag> all = BaselineFlags();
  for (Flag& flag : CheckFlags()) all.push_back(std::move(flag));
  for (Flag& flag : SettingFlags()) all.push_back(std::move(flag));
  return all;
}

}  // namespace rashomon
