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

using Files = std::map<std::string, std::string>;  // path -> content

absl::Status FreeOf(const DiskFiles& files, const std::string& path) {
  if (!files.Exists(path)) return absl::OkStatus();
  return absl::AlreadyExistsError(path + ": is there already, and is not replaced");
}

absl::StatusOr<Files> Exported(const DiskFiles& files, const std::string& story, const std::string& folder) {
  ASSIGN_OR_RETURN(const Gold gold,
                   LoadGold(files, files.IsFolder(story) ? JoinPath(story, "gold.json") : story));
  Files out;
  for (auto& [name, content] : ExportBrat(gold)) {
    const std::string path = JoinPath(folder, name);
    RETURN_IF_ERROR(FreeOf(files, path));
    out[path] = content;
  }
  return out;
}

absl::StatusOr<Files> Imported(const DiskFiles& files, const std::string& folder, const std::string& path) {
  RETURN_IF_ERROR(FreeOf(files, path));
  ASSIGN_OR_RETURN(const std::string gold, ImportBrat(files, folder));
  return Files{{path, gold}};
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
  const DiskFiles files;
  const auto made =
      exports ? Exported(files, operands[1], operands[2]) : Imported(files, operands[1], operands[2]);
  if (!made.ok()) return Failed(std::string(made.status().message()));
  for (const auto& [path, content] : *made) {
    const absl::Status written = WriteFile(path, content);
    if (written.ok()) continue;
    PrintError(written);
    return {.internal = true};
  }
  if (exports) PrintMessage(fmt::format("{}: {}", Clean(operands[2]), Counted(made->size(), "file")));
  return {};
}

}  // namespace rashomon
