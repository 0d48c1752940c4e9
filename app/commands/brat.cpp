// `brat export` and `brat import`.
#include "gold/brat.h"

#include <fmt/format.h>

#include "app/commands/commands.h"
#include "app/disk_files.h"
#include "app/streams.h"
#include "app/suggest.h"
#include "base/status_macros.h"
#include "gold/gold_json.h"
#include "report/words.h"

namespace rashomon {
namespace {

absl::Status Export(const std::string& story, const std::string& folder) {
  const DiskFiles files;
  ASSIGN_OR_RETURN(const Gold gold,
                   LoadGold(files, files.IsFolder(story) ? JoinPath(story, "gold.json") : story));
  const std::map<std::string, std::string> contents = ExportBrat(gold);
  for (const auto& [name, content] : contents) {
    const std::string path = JoinPath(folder, name);
    if (files.Exists(path)) return absl::AlreadyExistsError(path + ": is there already, and is not replaced");
  }
  for (const auto& [name, content] : contents) RETURN_IF_ERROR(WriteFile(JoinPath(folder, name), content));
  PrintMessage(fmt::format("{}: {}", Clean(folder), Counted(contents.size(), "file")));
  return absl::OkStatus();
}

absl::Status Import(const std::string& folder, const std::string& path) {
  const DiskFiles files;
  if (files.Exists(path)) return absl::AlreadyExistsError(path + ": is there already, and is not replaced");
  ASSIGN_OR_RETURN(const std::string gold, ImportBrat(files, folder));
  return WriteFile(path, gold);
}

Outcome Failed(std::string_view message) {
  PrintMessage(message);
  return {.bad_usage = true};
}

}  // namespace

Outcome RunBrat(const Options& options, const Surroundings&) {
  const std::vector<std::string>& operands = options.operands;
  if (operands.size() != 3) return Failed("brat takes: export STORY FOLDER, or import FOLDER GOLD_FILE");
  const bool exports = operands[0] == "export";
  if (!exports && operands[0] != "import") {
    return Failed(fmt::format("brat does not know \"{}\"{}", operands[0],
                              Suggestion(operands[0], {"export", "import"}, "")));
  }
  const absl::Status status = exports ? Export(operands[1], operands[2]) : Import(operands[1], operands[2]);
  if (status.ok()) return {};
  PrintError(status);
  return {.bad_usage = true};
}

}  // namespace rashomon
