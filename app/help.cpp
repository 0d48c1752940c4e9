#include "app/help.h"

#include <fmt/format.h>

#include "app/commands/commands.h"
#include "app/flags.h"
#include "report/terminal_text.h"

namespace rashomon {
namespace {

constexpr size_t kWidth = 80;
constexpr size_t kIndent = 24;

std::string Row(const std::string& head, const std::string& text) {
  if (head.size() + 2 > kIndent)
    return "  " + head + "\n" + Wrapped(text, kWidth, kIndent, std::string(kIndent, ' '));
  return Wrapped(text, kWidth, kIndent, fmt::format("  {:<{}}", head, kIndent - 2));
}

std::string FlagRow(const Flag& flag) {
  std::string head = flag.letter ? fmt::format("-{}, --{}", flag.letter, flag.name) : "    --" + flag.name;
  if (!flag.value.empty()) head += " " + flag.value;
  return Row(head, flag.fallback.empty() ? flag.doc : fmt::format("{} [{}]", flag.doc, flag.fallback));
}

std::string ProgramHelp() {
  std::string out =
      "Reads several articles on one story and shows who claims what, and where the\n"
      "claims conflict. It never says who is right.\n\nUsage: rashomon COMMAND ...\n\nCommands:\n";
  for (const Command& command : Commands()) {
    out += Row(command.name + " " + command.operands, command.summary);
  }
  out += "\nrashomon COMMAND --help tells the flags of a command. With every command:\n";
  for (const Flag& flag : Flags()) {
    if (flag.commands == kEveryBit) out += FlagRow(flag);
  }
  return out + "\n" + std::string(ExitStatusWords());
}

}  // namespace

std::string_view ExitStatusWords() {
  return "Exit status: 0 done, 1 a conflict reached --fail-on or a gate was missed,\n"
         "2 usage or nothing to read, 3 some input could not be read (the rest was\n"
         "compared) or an internal error.\n";
}

std::string HelpText(const std::string& name) {
  for (const Command& command : Commands()) {
    if (command.name != name) continue;
    std::string out = fmt::format("Usage: rashomon {} [FLAGS] {}\n\n", name, command.operands);
    out += Wrapped(command.doc, kWidth, 0, "");
    out += "\nFlags:\n";
    for (const Flag& flag : Flags()) {
      if (flag.commands & command.bit) out += FlagRow(flag);
    }
    return out + "\n" + std::string(ExitStatusWords());
  }
  return ProgramHelp();
}

}  // namespace rashomon
