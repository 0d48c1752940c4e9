// `config show`: the settings in effect, in the form of the configuration file.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/commands/commands.h"
#include "app/flags.h"
#include "app/streams.h"
#include "app/suggest.h"

namespace rashomon {
namespace {

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", c);
    } else {
      out += static_cast<char>(c);
    }
  }
  return out + "\"";
}

std::string ValueOf(const Flag& flag, const Setting& setting) {
  if (flag.value.empty()) return "true";
  if (!flag.repeats) return Quoted(setting.values.back());
  std::vector<std::string> all;
  for (const std::string& value : setting.values) all.push_back(Quoted(value));
  return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string LineOf(const Flag& flag, const Options& options) {
  for (const Setting& setting : options.settings) {
    if (setting.flag == flag.name) {
      return fmt::format("{} = {}  # {}\n", flag.name, ValueOf(flag, setting), setting.origin);
    }
  }
  const std::string fallback = flag.value.empty() ? "false" : flag.fallback.empty() ? "none" : flag.fallback;
  return fmt::format("# {}: {} (default)\n", flag.name, fallback);
}

Outcome Failed(std::string_view message) {
  PrintMessage(message);
  return {.bad_usage = true};
}

}  // namespace

Outcome RunConfig(const Options& options, const Surroundings&) {
  if (options.operands.empty() || options.operands[0] != "show" || options.operands.size() > 2) {
    return Failed("config needs to be told what to do: show [COMMAND]");
  }
  const std::string name = options.operands.size() > 1 ? options.operands[1] : "compare";
  std::vector<std::string> names;
  for (const Command& command : Commands()) {
    names.push_back(command.name);
    if (command.name != name) continue;
    std::string out = fmt::format("[{}]\n", name);
    for (const Flag& flag : Flags()) {
      if (flag.configurable && (flag.commands & command.bit)) out += LineOf(flag, options);
    }
    return {.internal = !PrintFindings(out).ok()};
  }
  return Failed(fmt::format("no command \"{}\"{}", name, Suggestion(name, names, "")));
}

}  // namespace rashomon
