// Help texts, made from the tables of commands and flags.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

// Of one command, or of the program when `command` is empty.
std::string HelpText(const std::string& command);
std::string_view ExitStatusWords();

}  // namespace rashomon
