// rashomon.toml: values for flags, by the names that the command line has.
//
//   threads = 2                      for every command that has the flag
//   [compare]                        for one command; wins over the above
//   fail-on = ["denial", "high"]
//   [rules]                          short for --rule RULE=SETTING
//   "number.count" = "off"
//
// A switch is true or false; what may be given more than once is a list. Files are told from the folder of
// the configuration. The command line beats the file.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/flags.h"
#include "app/options.h"
#include "app/surroundings.h"
#include "base/file_source.h"

namespace rashomon {

// What the file says of one flag.
struct ConfigValue {
  std::string flag;
  std::string section;              // the command; empty: every command
  std::vector<std::string> values;  // as the command line would have them; none: a switch that is off
  std::string origin;               // "rashomon.toml:3"
};

struct ConfigFile {
  std::string path;
  std::vector<ConfigValue> values;
};

// Errors "path:line:column: what": no TOML, a key that is no flag (of that command) with what was perhaps
// meant, a value of a wrong type, a value that the flag does not take.
absl::StatusOr<ConfigFile> ParseConfig(std::string_view text, const std::string& path);

// The rashomon.toml in the working folder or the nearest one above it; not above a folder with ".git"; empty
// when there is none.
std::string FindConfig(const FileSource& files, const Surroundings& around);

}  // namespace rashomon
