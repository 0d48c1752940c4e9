// The command line program. Only code under app/ prints, reads the clock, the environment or the arguments.
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>

#include "app/command_line.h"
#include "app/commands/commands.h"
#include "app/config_file.h"
#include "app/disk_files.h"
#include "app/flags.h"
#include "app/help.h"
#include "app/resources.h"
#include "app/streams.h"
#include "base/status_macros.h"

namespace rashomon {
namespace {

std::string VersionText(const Surroundings& around) {
  const DiskFiles files;
  const auto resources = FindResources(files, around);
  return fmt::format("rashomon {} (model {})\n", RASHOMON_VERSION,
                     resources.ok() ? ModelVersion(files, *resources) : "none");
}

// The command line over the configuration, for those commands that take flags from one.
absl::StatusOr<Options> ParseAll(const std::vector<std::string>& arguments, const Surroundings& around) {
  absl::StatusOr<Options> options = ParseCommandLine(arguments);
  if (!options.ok() || options->help || options->version || options->no_config) return options;
  bool takes = false;
  for (const Command& command : Commands()) {
    for (const Flag& flag : Flags()) {
      takes |= command.name == options->command && flag.name == "config" && (flag.commands & command.bit);
    }
  }
  if (!takes) return options;
  const DiskFiles files;
  const std::string path = options->config.empty() ? FindConfig(files, around) : options->config;
  if (path.empty()) return options;
  ASSIGN_OR_RETURN(const std::string text, files.Read(path));
  ASSIGN_OR_RETURN(const ConfigFile config, ParseConfig(text, path));
  return ParseCommandLine(arguments, config);
}

Outcome Run(const std::vector<std::string>& arguments, const Surroundings& around) {
  const absl::StatusOr<Options> options = ParseAll(arguments, around);
  if (!options.ok()) {
    PrintError(options.status());
    return {.bad_usage = true};
  }
  if (options->help) return {.internal = !PrintFindings(HelpText(options->command)).ok()};
  if (options->version) return {.internal = !PrintFindings(VersionText(around)).ok()};
  for (const Command& command : Commands()) {
    if (command.name == options->command) return command.run(*options, around);
  }
  PrintRaw(HelpText(""));
  return {.bad_usage = true};
}

Outcome RunSafely(const std::vector<std::string>& arguments) {
  try {
    return Run(arguments, LookAround());
  } catch (const std::exception& error) {
    PrintMessage(fmt::format("internal error: {}", error.what()));
    return {.internal = true};
  }
}

}  // namespace
}  // namespace rashomon

int main(int count, char** values) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen as an error of write
  return rashomon::ExitStatus(rashomon::RunSafely({values + std::min(count, 1), values + count}));
}
