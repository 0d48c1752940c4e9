// `man`: the manual page in roff (man macros), made from the tables of commands and flags.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands/commands.h"
#include "app/flags.h"
#include "app/help.h"
#include "app/streams.h"

namespace rashomon {
namespace {

// Backslashes and hyphens have a meaning in roff, a point or an apostrophe where a line begins.
std::string Roff(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
  return out;
}

std::string FlagEntry(const Flag& flag) {
  std::string head = flag.letter ? fmt::format("\\-{}, ", flag.letter) : "";
  head = fmt::format("\\fB{}\\-\\-{}\\fR", head, Roff(flag.name));
  if (!flag.alias.empty()) head += fmt::format(", \\fB\\-\\-{}\\fR", Roff(flag.alias));
  if (!flag.value.empty()) head += fmt::format(" \\fI{}\\fR", Roff(flag.value));
  std::string text = Roff(flag.doc);
  if (!flag.fallback.empty()) text += fmt::format(" Default: {}.", Roff(flag.fallback));
  return fmt::format(".TP\n{}\n{}\n", head, text);
}

std::string CommandEntry(const Command& command) {
  return fmt::format(".TP\n\\fBrashomon {}\\fR {}\n{}\n", command.name, Roff(command.operands),
                     Roff(command.doc));
}

// The commands that a flag belongs to: "compare, check".
std::string CommandsOf(const Flag& flag) {
  std::string names;
  for (const Command& command : Commands()) {
    if (flag.commands & command.bit) names += (names.empty() ? "" : ", ") + command.name;
  }
  return names;
}

std::string Page() {
  std::string out = fmt::format(
      ".TH RASHOMON 1 \"\" \"rashomon {}\" \"User Commands\"\n.SH NAME\n"
      "rashomon \\- who claims what in several articles on one story, and where the claims conflict\n"
      ".SH SYNOPSIS\n\\fBrashomon\\fR \\fICOMMAND\\fR [\\fIFLAGS\\fR] [\\fIPATH\\fR...]\n"
      ".SH DESCRIPTION\nReads several articles on one story and shows who claims what, and where the claims "
      "conflict. It never says who is right. It needs no network.\n.SH COMMANDS\n",
      RASHOMON_VERSION);
  for (const Command& command : Commands()) out += CommandEntry(command);
  out += ".SH OPTIONS\n";
  std::vector<std::string> groups;
  for (const Flag& flag : Flags()) {
    const std::string group = flag.commands == kEveryBit ? "every command" : CommandsOf(flag);
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  for (const std::string& group : groups) {
    out += fmt::format(".SS Of {}\n", group);
    for (const Flag& flag : Flags()) {
      if (group == (flag.commands == kEveryBit ? "every command" : CommandsOf(flag))) out += FlagEntry(flag);
    }
  }
  out += ".SH EXIT STATUS\n.nf\n" + Roff(ExitStatusWords()) + ".fi\n";
  return out +
         ".SH FILES\n.TP\n\\fIrashomon.toml\\fR\nFlags by their names, in the working folder or above it; "
         "the command "
         "line beats it.\n"
         ".SH ENVIRONMENT\n.TP\n\\fBRASHOMON_RESOURCES\\fR\nFolder of lexicons and language model.\n"
         ".TP\n\\fBNO_COLOR\\fR\nNo colour.\n"
         ".TP\n\\fBSOURCE_DATE_EPOCH\\fR\nThe time by which suppressions expire, in place of the clock.\n";
}

}  // namespace

Outcome RunMan(const Options&, const Surroundings&) {
  return {.internal = !PrintFindings(Page()).ok()};
}

}  // namespace rashomon
