#include "app/commands/commands.h"

#include "app/flags.h"

namespace rashomon {

const std::vector<Command>& Commands() {
  static const std::vector<Command> kCommands = {
      {"compare", "PATH...", "Compare articles: who claims what, and where do they conflict?",
       "Compares the articles of one or several stories. PATH is a folder with a story.json, a folder of "
       ".txt "
       "files, a folder of such folders, a story.json, single files (together one story), or - for standard "
       "input.",
       kCompareBit, RunCompare},
      {"dump", "PATH...", "Print what one stage makes of articles.",
       "Prints the values that one stage makes: stable text, CoNLL-U (syntax) or JSON (values, claims, "
       "slots). "
       "events and slots take the articles of a PATH as one story, the others go article by article.",
       kDumpBit, RunDump},
      {"explain", "[RULE]", "Tell what a rule does; without RULE, list all.",
       "Tells what a comparison rule does, with examples. --format markdown writes the whole list as a page.",
       kExplainBit, RunExplain},
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
  return kCommands;
}

}  // namespace rashomon
