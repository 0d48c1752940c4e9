// What the command line asks for, complete once parsed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/moment.h"
#include "conflicts/conflict.h"
#include "gold/checked.h"
#include "report/rule_settings.h"

namespace rashomon {

enum class Format : uint8_t { kText, kJson, kMarkdown, kHtml, kCsv, kSarif, kJunit, kGithub };
enum class ColourChoice : uint8_t { kAuto, kAlways, kNever };
enum class DumpStage : uint8_t {
  kText,
  kPieces,
  kSyntax,
  kFacts,
  kNames,
  kEntities,
  kAntecedents,
  kValues,
  kDrafts,
  kClaims,
  kEvents,
  kMentions,
  kLinks,
  kSlots
};

// A report in one format; an empty path is standard output.
struct Target {
  Format format{Format::kText};
  std::string path;
};

// A conflict that reaches any of these makes `compare` end with status 1.
struct FailOn {
  std::vector<Relation> relations{};
  std::optional<Severity> severity{};  // this one or a higher one
};

// Where the values of a flag come from, for `config show`.
struct Setting {
  std::string flag;
  std::vector<std::string> values;
  std::string origin;  // "rashomon.toml:3", "command line"
};

struct Options {
  std::string command;                // empty: none was named
  std::vector<std::string> operands;  // paths, or the rule of `explain`

  std::optional<Format> format;
  std::string output;
  std::vector<Target> extra;  // --json FILE, --html FILE, ...
  bool quiet{};
  bool all{};
  FailOn fail_on;
  std::string draft;         // compare: one's own article
  bool why{};                // compare: tell of two lines
  bool no_text{};            // leave the articles' full text out of pages
  double review_below{0.6};  // confidence under which SARIF says "review"
  std::string baseline;      // files, empty where none is named
  std::string write_baseline;
  std::string suppressions;
  bool exit_zero{};
  std::string who;  // acts in `baseline audit` and on a store; empty: the login name
  std::optional<Moment> expires;
  std::string root;  // of the repository; empty: where .git lies, else the working folder
  ColourChoice colour{ColourChoice::kAuto};
  std::optional<uint32_t> width;
  std::optional<int> threads;

  std::optional<DumpStage> stage;
  bool conllu{};
  std::string mentions;  // dump: file of event mentions, in place of those found
  std::optional<Moment> published;

  std::string database{"rashomon.db"};  // of review, ingest, forget, backup, restore
  std::optional<int> port;
  std::map<std::string, RuleSetting> rules;  // by id
  std::string lexicons;                      // folder of own tables
  std::string aliases;                       // file of own names
  std::string config;
  bool no_config{};
  std::vector<Setting> settings;  // what was given, in the order of the flags

  std::string times;  // file for the times of the stages
  bool self_check{};

  std::vector<Gate> gates;                        // of `check`
  std::optional<std::vector<CheckLabel>> labels;  // shown by `check`; none: all
  bool update{};
  bool help{};
  bool version{};
};

}  // namespace rashomon
