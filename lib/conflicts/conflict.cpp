#include "conflicts/conflict.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rashomon {
namespace {

// FNV-1a, 64 bits: stable across machines and releases.
uint64_t Hash(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (unsigned char c : text) hash = (hash ^ c) * 1099511628211ULL;
  return hash;
}

}  // namespace

std::string_view ToString(Relation relation) {
  static constexpr std::array<std::string_view, 5> kNames = {"contradiction", "update", "denial",
                                                             "disagreement", "compatible"};
  return kNames[static_cast<size_t>(relation)];
}

std::string_view ToString(Severity severity) {
  static constexpr std::array<std::string_view, 3> kNames = {"high", "medium", "low"};
  return kNames[static_cast<size_t>(severity)];
}

std::string SlotKeyHash(const Conflict& conflict) {
  return fmt::format("{:016x}", Hash(conflict.slot.key));
}

std::string Fingerprint(const Conflict& conflict) {
  std::vector<std::string> sides;
  for (const Position& position : conflict.slot.positions) {
    std::string side = position.normalised;
    for (const PositionMention& mention : position.mentions) {
      for (const Source& source : mention.sources) side += " | " + source.name;
    }
    sides.push_back(std::move(side));
  }
  std::sort(sides.begin(), sides.end());
  std::string all = conflict.slot.key;
  for (const std::string& side : sides) all += "\n" + side;
  return fmt::format("{:016x}", Hash(all));
}

}  // namespace rashomon
