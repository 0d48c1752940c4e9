// From arguments to Options by the table of flags.
//
// "--name value", "--name=value", "-n value", "-nvalue"; "--" ends the flags; "-" alone is an operand. Flags
// and operands may be mixed. The first operand names the command.
#pragma once

#include <absl/status/statusor.h>

#include <string>
#include <vector>

#include "app/config_file.h"
#include "app/options.h"

namespace rashomon {

// Errors (InvalidArgument) say what is wrong and what was perhaps meant.
absl::StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments);
// What the configuration says of flags that the command line does not have comes first. A section counts for
// its command; `config show COMMAND` shows that of COMMAND.
absl::StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments, const ConfigFile& config);

}  // namespace rashomon
