#include "app/config_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "app/commands/commands.h"
#include "app/suggest.h"
#include "base/status_macros.h"

namespace rashomon {
namespace {

constexpr std::string_view kName = "rashomon.toml";

class ConfigReader {
 public:
  ConfigReader(std::string_view text, const std::string& path) : text_(text), path_(path) {
    config_.path = path;
  }

  absl::StatusOr<ConfigFile> Run() {
    const toml::parse_result parsed = toml::parse(text_, path_);
    if (parsed.failed()) return Fault(parsed.error().source(), parsed.error().description());
    for (const auto& [key, node] : parsed.table()) {
      if (const toml::table* section = node.as_table()) {
        RETURN_IF_ERROR(Section(key, *section));
      } else {
        RETURN_IF_ERROR(Value("", key, node));
      }
    }
    // toml++ sorts by key; people read by line.
    std::stable_sort(config_.values.begin(), config_.values.end(), [this](const auto& a, const auto& b) {
      return lines_.at(a.section + "/" + a.flag) < lines_.at(b.section + "/" + b.flag);
    });
    return std::move(config_);
  }

 private:
  absl::Status Fault(const toml::source_region& at, std::string_view what) const {
    return absl::InvalidArgumentError(
        fmt::format("{}:{}:{}: {}", path_, at.begin.line, at.begin.column, what));
  }

  absl::Status Section(const toml::key& name, const toml::table& section) {
    if (name.str() == "rules") {
      for (const auto& [key, node] : section) RETURN_IF_ERROR(RuleLine(key, node));
      return absl::OkStatus();
    }
    std::vector<std::string> names = {"rules"};
    for (const Command& command : Commands()) names.push_back(command.name);
    if (std::find(names.begin(), names.end(), name.str()) == names.end()) {
      return Fault(name.source(),
                   fmt::format("no command \"{}\"{}", name.str(), Suggestion(name.str(), names, "")));
    }
    for (const auto& [key, node] : section) RETURN_IF_ERROR(Value(std::string(name.str()), key, node));
    return absl::OkStatus();
  }

  // [rules] "number.count" = "off" is --rule number.count=off.
  absl::Status RuleLine(const toml::key& key, const toml::node& node) {
    std::string setting;
    if (const auto* text = node.as_string()) setting = text->get();
    if (const auto* on = node.as_boolean()) setting = on->get() ? "on" : "off";
    if (setting.empty()) return Fault(node.source(), "a rule is true, false, or a severity");
    return Store("", "rule", fmt::format("{}={}", key.str(), setting), node.source());
  }

  absl::Status Value(const std::string& section, const toml::key& key, const toml::node& node) {
    const Flag* flag = nullptr;
    std::vector<std::string> names;
    for (const Flag& one : Flags()) {
      if (!one.configurable || !(one.commands & BitOf(section))) continue;
      names.push_back(one.name);
      if (one.name == key.str()) flag = &one;
    }
    if (!flag) {
      return Fault(key.source(), fmt::format("unknown key \"{}\"{}{}", key.str(),
                                             section.empty() ? "" : fmt::format(" of {}", section),
                                             Suggestion(key.str(), names, "")));
    }
    if (flag->value.empty()) return SwitchValue(section, *flag, node);
    const toml::array* list = node.as_array();
    if (!list) return One(section, *flag, node);
    if (!flag->repeats)
      return Fault(node.source(), fmt::format("\"{}\" takes one value and no list", flag->name));
    for (const toml::node& one : *list) RETURN_IF_ERROR(One(section, *flag, one));
    return absl::OkStatus();
  }

  static unsigned BitOf(const std::string& section) {
    for (const Command& command : Commands()) {
      if (command.name == section) return command.bit;
    }
    return kEveryBit;
  }

  absl::Status SwitchValue(const std::string& section, const Flag& flag, const toml::node& node) {
    const auto* on = node.as_boolean();
    if (!on) return Fault(node.source(), fmt::format("\"{}\" is true or false", flag.name));
    return on->get() ? Store(section, flag.name, "", node.source()) : absl::OkStatus();
  }

  absl::Status One(const std::string& section, const Flag& flag, const toml::node& node) {
    std::string value;
    if (const auto* text = node.as_string()) {
      value = text->get();
    } else if (const auto* whole = node.as_integer()) {
      value = fmt::format("{}", whole->get());
    } else if (const auto* share = node.as_floating_point()) {
      value = fmt::format("{}", share->get());
    } else if (const auto* date = node.as_date()) {
      std::ostringstream out;
      out << date->get();
      value = out.str();
    } else {
      return Fault(node.source(), fmt::format("\"{}\" is neither text nor a number", flag.name));
    }
    if (flag.value == "FILE" || flag.value == "DIR") value = BesideFile(value);
    return Store(section, flag.name, value, node.source());
  }

  // A file's name, from the folder of the configuration to the working folder.
  std::string BesideFile(const std::string& name) const {
    const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
    if (name.empty() || name == "-" || folder.empty()) return name;
    const std::string joined = (folder / name).lexically_normal().string();
    return joined;
  }

  absl::Status Store(const std::string& section, const std::string& name, const std::string& value,
                     const toml::source_region& at) {
    Options scratch;
    for (const Flag& flag : Flags()) {
      if (flag.name != name) continue;
      const std::string wrong = flag.parse(scratch, value);
      if (!wrong.empty()) return Fault(at, fmt::format("{}: {}", name, wrong));
    }
    const std::string key = section + "/" + name;
    if (!lines_.contains(key)) {
      lines_[key] = at.begin.line;
      config_.values.push_back({.flag = name,
                                .section = section,
                                .values = {},
                                .origin = fmt::format("{}:{}", path_, at.begin.line)});
    }
    for (ConfigValue& known : config_.values) {
      if (known.flag == name && known.section == section) known.values.push_back(value);
    }
    return absl::OkStatus();
  }

  std::string_view text_;
  const std::string& path_;
  ConfigFile config_;
  std::map<std::string, size_t> lines_;  // section/flag -> line
};

}  // namespace

absl::StatusOr<ConfigFile> ParseConfig(std::string_view text, const std::string& path) {
  return ConfigReader(text, path).Run();
}

std::string FindConfig(const FileSource& files, const Surroundings& around) {
  std::string up;
  for (std::filesystem::path folder = around.folder;; folder = folder.parent_path()) {
    if (files.Exists(JoinPath(folder.string(), std::string(kName)))) return up + std::string(kName);
    if (files.Exists(JoinPath(folder.string(), ".git")) || !folder.has_relative_path()) return "";
    up += "../";
  }
}

}  // namespace rashomon
