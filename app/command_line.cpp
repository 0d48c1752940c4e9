#include "app/command_line.h"

#include <fmt/format.h>

#include <utility>

#include "app/commands/commands.h"
#include "app/flags.h"
#include "app/suggest.h"
#include "base/status_macros.h"

namespace rashomon {
namespace {

// The values of the flag in the file: those of the command, else those of every command.
const ConfigValue* ValueIn(const ConfigFile& config, const std::string& command, const Flag& flag) {
  const ConfigValue* found = nullptr;
  for (const ConfigValue& value : config.values) {
    if (value.flag != flag.name || (!value.section.empty() && value.section != command)) continue;
    if (!found || !value.section.empty()) found = &value;
  }
  return found;
}

class Parser {
 public:
  Parser(const std::vector<std::string>& arguments, const ConfigFile* config)
      : arguments_(arguments), config_(config) {}

  absl::StatusOr<Options> Run() {
    bool flags_ended = false;
    for (; at_ < arguments_.size(); ++at_) {
      const std::string& argument = arguments_[at_];
      if (flags_ended || argument == "-" || !argument.starts_with('-')) {
        RETURN_IF_ERROR(Operand(argument));
      } else if (argument == "--") {
        flags_ended = true;
      } else if (argument.starts_with("--")) {
        RETURN_IF_ERROR(Long(std::string_view(argument).substr(2)));
      } else {
        RETURN_IF_ERROR(Short(argument));
      }
    }
    RETURN_IF_ERROR(CheckFlagsOfCommand());
    return Settled();
  }

 private:
  absl::Status Operand(const std::string& argument) {
    if (!options_.command.empty()) {
      options_.operands.push_back(argument);
      return absl::OkStatus();
    }
    std::vector<std::string> names;
    for (const Command& command : Commands()) {
      if (command.name == argument) {
        options_.command = argument;
        return absl::OkStatus();
      }
      names.push_back(command.name);
    }
    return absl::InvalidArgumentError(
        fmt::format("no command \"{}\"{}", argument, Suggestion(argument, names, "")));
  }

  absl::Status Long(std::string_view text) {
    const size_t equals = text.find('=');
    const std::string name(text.substr(0, equals));
    std::vector<std::string> names;
    for (const Flag& flag : Flags()) {
      if (flag.name != name && (flag.alias != name || flag.alias.empty())) {
        names.push_back(flag.name);
        if (!flag.alias.empty()) names.push_back(flag.alias);
        continue;
      }
      if (equals == std::string_view::npos) return Apply(flag, std::nullopt);
      if (flag.value.empty()) return absl::InvalidArgumentError(fmt::format("--{} takes no value", name));
      return Apply(flag, std::string(text.substr(equals + 1)));
    }
    return absl::InvalidArgumentError(fmt::format("no flag --{}{}", name, Suggestion(name, names, "--")));
  }

  // "-qa" is -q -a; "-oFILE" is -o FILE.
  absl::Status Short(const std::string& argument) {
    const size_t here = at_;
    for (size_t i = 1; i < argument.size() && at_ == here; ++i) {
      const Flag* found = nullptr;
      for (const Flag& flag : Flags()) {
        if (flag.letter == argument[i]) found = &flag;
      }
      if (!found) return absl::InvalidArgumentError(fmt::format("no flag -{}", argument.substr(i)));
      if (!found->value.empty() && i + 1 < argument.size()) return Apply(*found, argument.substr(i + 1));
      RETURN_IF_ERROR(Apply(*found, std::nullopt));
    }
    return absl::OkStatus();
  }

  absl::Status Apply(const Flag& flag, std::optional<std::string> value) {
    if (!flag.value.empty() && !value) {
      if (at_ + 1 >= arguments_.size()) {
        return absl::InvalidArgumentError(fmt::format("--{} needs a value: {}", flag.name, flag.value));
      }
      value = arguments_[++at_];
    }
    if (!value) value = "";
    Options scratch;
    const std::string wrong = flag.parse(scratch, *value);
    if (!wrong.empty()) return absl::InvalidArgumentError(fmt::format("--{}: {}", flag.name, wrong));
    given_.emplace_back(&flag, *std::move(value));
    return absl::OkStatus();
  }

  // Flag by flag: what the command line says, else what the configuration says.
  Options Settled() {
    const bool shows = options_.command == "config";
    const std::string command = !shows                         ? options_.command
                                : options_.operands.size() > 1 ? options_.operands[1]
                                                               : "compare";
    for (const Flag& flag : Flags()) {
      Setting setting{.flag = flag.name, .values = {}, .origin = "command line"};
      for (const auto& [given, value] : given_) {
        if (given == &flag) setting.values.push_back(value);
      }
      const ConfigValue* value = config_ ? ValueIn(*config_, command, flag) : nullptr;
      if (setting.values.empty() && value && AppliesTo(flag, command)) {
        setting.values = value->values;
        setting.origin = value->origin;
      }
      for (const std::string& text : setting.values) flag.parse(options_, text);
      if (!setting.values.empty()) options_.settings.push_back(std::move(setting));
    }
    return std::move(options_);
  }

  static bool AppliesTo(const Flag& flag, const std::string& name) {
    for (const Command& command : Commands()) {
      if (command.name == name) return (flag.commands & command.bit) != 0;
    }
    return false;
  }

  absl::Status CheckFlagsOfCommand() const {
    for (const Command& command : Commands()) {
      if (command.name != options_.command) continue;
      for (const auto& [flag, value] : given_) {
        if ((flag->commands & command.bit) || command.bit == kConfigBit) continue;
        return absl::InvalidArgumentError(fmt::format("--{} is no flag of {}; see rashomon {} --help",
                                                      flag->name, command.name, command.name));
      }
    }
    return absl::OkStatus();
  }

  const std::vector<std::string>& arguments_;
  size_t at_{};
  Options options_;
  std::vector<std::pair<const Flag*, std::string>> given_;
  const ConfigFile* config_;
};

}  // namespace

absl::StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments) {
  return Parser(arguments, nullptr).Run();
}

absl::StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments,
                                         const ConfigFile& config) {
  return Parser(arguments, &config).Run();
}

}  // namespace rashomon
