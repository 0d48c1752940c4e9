#include "app/commands/commands.h"

#include <utility>

#include "app/flags.h"

namespace rashomon {
namespace {

std::vector<Command> ArticleCommands() {
  return {
      {"compare", "PATH...", "Compare articles: who claims what, and where do they conflict?",
       "Compares the articles of one or several stories. PATH is a folder with a story.json, a folder of "
       ".txt "
       "files, a folder of such folders, a story.json, single files (together one story), or - for standard "
       "input.",
       kCompareBit, RunCompare},
      {"baseline", "create FILE PATH... | audit FILE",
       "Write a baseline of known findings, or go through one.",
       "create compares the stories and writes their findings to FILE, for compare --baseline. audit shows "
       "one "
       "finding of FILE after the other and asks what it is: real, or false, which with --suppressions FILE "
       "becomes a line there.",
       kBaselineBit, RunBaseline},
      {"brat", "export STORY FOLDER | import FOLDER GOLD_FILE", "Gold to and from brat standoff.",
       "export writes the articles of a story with a gold, an .ann beside each and an annotation.conf to "
       "FOLDER. "
       "import makes a gold.json of such a folder. Neither replaces a file.",
       kBratBit, RunBrat},
      {"check", "PATH...", "Score findings against gold.json files; gates for CI.",
       "Compares every story folder at or below PATH that holds a gold.json and scores the findings against "
       "it: "
       "right, again, missed, false alarm, trap, each with file, line and column; then tables by story, kind "
       "and "
       "relation. Status 1 when a gate is missed, 2 when there is nothing to check.",
       kCheckBit, RunCheck},
      {"config", "show [COMMAND]", "Show the settings in effect and where each comes from.",
       "Shows the settings of COMMAND (compare when none is named) as rashomon.toml has them: those of the "
       "command "
       "line, of the configuration, and, behind #, the defaults. It takes the flags of every command.",
       kConfigBit, RunConfig},
      {"dump", "PATH...", "Print what one stage makes of articles.",
       "Prints the values that one stage makes: stable text, CoNLL-U (syntax) or JSON (values, claims, "
       "slots). "
       "events and slots take the articles of a PATH as one story, the others go article by article.",
       kDumpBit, RunDump},
      {"completion", "bash|zsh|fish", "Print a completion script for a shell.",
       "Prints a script that completes commands, flags and values; bash: source <(rashomon completion bash).",
       kCompletionBit, RunCompletion},
      {"man", "", "Print the manual page.", "Prints the manual page: rashomon man | man -l -", kManBit,
       RunMan},
      {"explain", "[RULE | REPORT ID]", "Tell what a rule does, or how a finding came about; list all rules.",
       "Tells what a comparison rule does, with examples; without RULE it lists all, and --format markdown "
       "writes "
       "them as a page. With REPORT, a JSON report, and ID (k3, or a fingerprint or its first 6 digits) it "
       "reads "
       "the articles again and tells how that finding came about, stage by stage.",
       kExplainBit, RunExplain},
  };
}

std::vector<Command> StoreCommands() {
  return {
      {"review", "[PATH...]", "Open the review page: decide what was found, one conflict after the other.",
       "Serves the review page on this machine (127.0.0.1) until it is interrupted. With PATH the stories "
       "are "
       "compared first and go into the store, as ingest does; decisions of earlier runs are carried along.",
       kReviewBit, RunReview},
      {"ingest", "PATH...", "Compare articles and keep articles, findings and report in the store.",
       "Compares the stories as compare does, keeps everything in the store and tells what is new, changed "
       "and "
       "gone since the last run of each story, and whether the news or the program made it so.",
       kIngestBit, RunIngest},
      {"forget", "ARTICLE...", "Remove articles and all that was derived from them from the store.",
       "ARTICLE is a path or a URL as it stands in the store, or the first 8 or more digits of a SHA-256. "
       "The text, "
       "its analyses, the reports that quote it, the findings that rest on it and their decisions are "
       "removed; the "
       "history keeps that it was done.",
       kForgetBit, RunForget},
      {"backup", "FILE", "Copy the store into a new file, while others may go on working.",
       "Copies the store into FILE, which must not be there yet.", kBackupBit, RunBackup},
      {"restore", "FILE", "Put a backup back.",
       "Replaces the content of the store by the backup FILE, which is checked first. A store that cannot be "
       "read "
       "is kept beside it as .damaged.",
       kRestoreBit, RunRestore},
  };
}

}  // namespace

const std::vector<Command>& Commands() {
  static const std::vector<Command> kCommands = [] {
    std::vector<Command> all = ArticleCommands();
    for (Command& command : StoreCommands()) all.push_back(std::move(command));
    return all;
  }();
  return kCommands;
}

}  // namespace rashomon
