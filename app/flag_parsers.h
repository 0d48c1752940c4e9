// Parsers that the tables of flags are put together from: a name of a list, a number, a file, a switch. Each
// stores the value and gives what is wrong with it, or "".
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/options.h"

namespace rashomon {

template <typename Value>
using Names = std::vector<std::pair<std::string_view, Value>>;

inline const Names<Relation> kRelations = {{"contradiction", Relation::kContradiction},
                                           {"update", Relation::kUpdate},
                                           {"denial", Relation::kDenial},
                                           {"disagreement", Relation::kDisagreement}};
inline const Names<Severity> kSeverities = {
    {"high", Severity::kHigh}, {"medium", Severity::kMedium}, {"low", Severity::kLow}};

template <typename Value>
std::optional<Value> Find(const Names<Value>& names, std::string_view text) {
  for (const auto& [name, value] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

template <typename Value>
std::vector<std::string> ChoicesOf(const Names<Value>& names) {
  std::vector<std::string> all;
  for (const auto& [name, value] : names) all.emplace_back(name);
  return all;
}

template <typename Value>
std::string List(const Names<Value>& names) {
  std::vector<std::string_view> all;
  for (const auto& [name, value] : names) all.push_back(name);
  return fmt::format("{}", fmt::join(all, ", "));
}

// A parser that stores one of `names` in `member`.
template <typename Value, typename Member>
auto OneOf(const Names<Value>& names, Member Options::*member) {
  return [&names, member](Options& options, std::string_view text) -> std::string {
    const std::optional<Value> found = Find(names, text);
    if (!found) return fmt::format("\"{}\" is none of {}", text, List(names));
    options.*member = *found;
    return "";
  };
}

template <typename Number>
auto NumberFrom(long low, long high, std::optional<Number> Options::*member) {
  return [=](Options& options, std::string_view text) -> std::string {
    long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < low || number > high) {
      return fmt::format("\"{}\" is not a number from {} to {}", text, low, high);
    }
    options.*member = static_cast<Number>(number);
    return "";
  };
}

inline auto Switch(bool Options::*member) {
  return [member](Options& options, std::string_view) -> std::string {
    options.*member = true;
    return "";
  };
}

inline auto PathIn(std::string Options::*member) {
  return [member](Options& options, std::string_view text) -> std::string {
    if (text.empty()) return "no file is named";
    options.*member = text;
    return "";
  };
}

inline auto NameIn(std::string Options::*member) {
  return [member](Options& options, std::string_view text) -> std::string {
    if (text.empty()) return "nobody is named";
    options.*member = text;
    return "";
  };
}

inline auto ReportIn(Format format) {
  return [format](Options& options, std::string_view text) -> std::string {
    if (text.empty()) return "no file is named";
    options.extra.push_back({.format = format, .path = text == "-" ? "" : std::string(text)});
    return "";
  };
}

}  // namespace rashomon
