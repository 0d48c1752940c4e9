// Standard output and standard error. A reader that closed its end early is no error.
#pragma once

#include <absl/status/status.h>

#include <string_view>

namespace rashomon {

// Writes all of it. A closed pipe counts as written.
absl::Status PrintFindings(std::string_view text);
// "rashomon: text" on standard error; errors are of no interest.
void PrintMessage(std::string_view text);
void PrintError(const absl::Status& status);
void PrintRaw(std::string_view text);  // to standard error as it is

}  // namespace rashomon
