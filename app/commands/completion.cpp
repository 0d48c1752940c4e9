// `completion`: scripts for shells, made from the tables of commands and flags.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/commands/commands.h"
#include "app/flags.h"
#include "app/streams.h"
#include "app/suggest.h"

namespace rashomon {
namespace {

bool TakesFile(const Flag& flag) {
  return flag.value == "FILE" || flag.value == "DIR";
}

// Words that may stand first behind a command.
std::vector<std::string> ActionsOf(const Command& command) {
  if (command.name == "baseline") return {"create", "audit"};
  if (command.name == "brat") return {"export", "import"};
  if (command.name == "config") return {"show"};
  if (command.name == "completion") return {"bash", "zsh", "fish"};
  return {};
}

std::vector<std::string> CommandNames() {
  std::vector<std::string> names;
  for (const Command& command : Commands()) names.push_back(command.name);
  return names;
}

std::vector<std::string> FlagsOf(const Command& command) {
  std::vector<std::string> names;
  for (const Flag& flag : Flags()) {
    if (flag.commands & command.bit) names.push_back("--" + flag.name);
  }
  return names;
}

// In single quotes for a shell.
std::string Quoted(const std::string& text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string Bash() {
  std::string files, choices, flags;
  for (const Flag& flag : Flags()) {
    const std::string names =
        flag.letter ? fmt::format("--{}|-{}", flag.name, flag.letter) : "--" + flag.name;
    if (TakesFile(flag)) files += (files.empty() ? "" : "|") + names;
    if (!flag.choices.empty()) {
      choices += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$now\")); return ;;\n", names,
                             fmt::join(flag.choices, " "));
    }
  }
  for (const Command& command : Commands()) {
    flags += fmt::format("    {}) flags=\"{}\"; actions=\"{}\" ;;\n", command.name,
                         fmt::join(FlagsOf(command), " "), fmt::join(ActionsOf(command), " "));
  }
  return fmt::format(
      "# bash completion of rashomon, made by `rashomon completion bash`\n"
      "_rashomon() {{\n"
      "  local now=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command= flags= actions= "
      "i\n"
      "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "    case ${{COMP_WORDS[i]}} in -*) ;; *) command=${{COMP_WORDS[i]}}; break ;; esac\n"
      "  done\n"
      "  case $before in\n"
      "    {}) COMPREPLY=($(compgen -f -- \"$now\")); return ;;\n{}"
      "  esac\n"
      "  case $command in\n"
      "    '') COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$now\")); return ;;\n{}"
      "  esac\n"
      "  case $now in\n"
      "    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$now\")) ;;\n"
      "    *) COMPREPLY=($(compgen -W \"$actions\" -- \"$now\") $(compgen -f -- \"$now\")) ;;\n"
      "  esac\n"
      "}}\n"
      "complete -o filenames -F _rashomon rashomon\n",
      files, choices, fmt::join(CommandNames(), " "), flags);
}

// Words of an option's description for zsh, where brackets and colons have a meaning.
std::string ZshText(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string ZshFlag(const Flag& flag) {
  std::string spec = fmt::format("{}--{}[{}]", flag.repeats ? "*" : "", flag.name, ZshText(flag.doc));
  if (!flag.value.empty()) {
    const std::string action = TakesFile(flag)        ? "_files"
                               : flag.choices.empty() ? " "
                                                      : fmt::format("({})", fmt::join(flag.choices, " "));
    spec += fmt::format(":{}:{}", ZshText(flag.value), action);
  }
  return Quoted(spec);
}

std::string Zsh() {
  std::string names, cases;
  for (const Command& command : Commands()) {
    names += "    " + Quoted(command.name + ":" + ZshText(command.summary)) + "\n";
    cases += fmt::format("    {})\n      _arguments \\\n", command.name);
    for (const Flag& flag : Flags()) {
      if (flag.commands & command.bit) cases += "        " + ZshFlag(flag) + " \\\n";
    }
    const std::vector<std::string> actions = ActionsOf(command);
    if (!actions.empty()) cases += fmt::format("        '1:action:({})' \\\n", fmt::join(actions, " "));
    cases += "        '*:path:_files' ;;\n";
  }
  return "#compdef rashomon\n# zsh completion of rashomon, made by `rashomon completion zsh`\n_rashomon() {\n"
         "  local -a commands\n  commands=(\n" +
         names +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
         "  local command=${words[2]}\n  shift words\n  (( CURRENT-- ))\n  case $command in\n" +
         cases + "  esac\n}\ncompdef _rashomon rashomon\n";
}

std::string Fish() {
  std::string out = "# fish completion of rashomon, made by `rashomon completion fish`\n";
  for (const Command& command : Commands()) {
    out += fmt::format("complete -c rashomon -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                       Quoted(command.summary));
    const std::string here = fmt::format("-n '__fish_seen_subcommand_from {}'", command.name);
    for (const std::string& action : ActionsOf(command)) {
      out += fmt::format("complete -c rashomon {} -a {}\n", here, action);
    }
    for (const Flag& flag : Flags()) {
      if (!(flag.commands & command.bit)) continue;
      out += fmt::format("complete -c rashomon {} -l {}", here, flag.name);
      if (flag.letter) out += fmt::format(" -s {}", flag.letter);
      if (!flag.value.empty()) out += TakesFile(flag) ? " -r -F" : " -x";
      if (!flag.choices.empty()) out += fmt::format(" -a '{}'", fmt::join(flag.choices, " "));
      out += " -d " + Quoted(flag.doc) + "\n";
    }
  }
  return out;
}

}  // namespace

Outcome RunCompletion(const Options& options, const Surroundings&) {
  const std::string shell = options.operands.size() == 1 ? options.operands[0] : "";
  std::string script;
  if (shell == "bash") script = Bash();
  if (shell == "zsh") script = Zsh();
  if (shell == "fish") script = Fish();
  if (!script.empty()) return {.internal = !PrintFindings(script).ok()};
  PrintMessage(fmt::format("completion takes a shell: bash, zsh or fish{}",
                           shell.empty() ? "" : Suggestion(shell, {"bash", "zsh", "fish"}, "")));
  return {.bad_usage = true};
}

}  // namespace rashomon
