#include "gold/gates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "gold/gold_json.h"

namespace rashomon {
namespace {

constexpr double kRounding = 1e-9;  // 0.85 is held by 17 of 20

std::string_view NameOf(Measure measure) {
  static constexpr std::array<std::string_view, 3> kNames = {"recall", "precision", "trap hits"};
  return kNames[static_cast<size_t>(measure)];
}

absl::Status ParseSubject(std::string_view what, Gate& gate) {
  gate.kind = SlotKindOf(what);
  const std::optional<Relation> relation = RelationOf(what);
  const bool traps = gate.measure == Measure::kTrapHits;
  if (relation && *relation != Relation::kCompatible && !traps) gate.relation = relation;
  gate.must = what == "must" && gate.measure == Measure::kRecall;
  if (gate.kind || gate.relation || gate.must) return absl::OkStatus();
  return absl::InvalidArgumentError(
      fmt::format("\"{}\" is no kind (date, number, place, identity, reason, status, description){}{}", what,
                  traps ? "" : ", no relation (contradiction, update, denial, disagreement)",
                  gate.measure == Measure::kRecall ? " and not must" : ""));
}

// The part of the table that the gate looks at.
Tally PartOf(const Gate& gate, const ScoreTable& table) {
  if (gate.kind) {
    const auto found = table.kinds.find(*gate.kind);
    return found == table.kinds.end() ? Tally{} : found->second;
  }
  if (gate.relation) {
    const auto found = table.relations.find(*gate.relation);
    return found == table.relations.end() ? Tally{} : found->second;
  }
  return table.all;
}

std::string_view SubjectOf(const Gate& gate) {
  if (gate.kind) return ToString(*gate.kind);
  if (gate.relation) return ToString(*gate.relation);
  return gate.must ? "must" : "";
}

std::string Figure(const Gate& gate, double value) {
  if (gate.percent) return fmt::format("{:.1f} %", value * 100);
  return gate.measure == Measure::kTrapHits ? fmt::format("{:.0f}", value) : fmt::format("{:.3f}", value);
}

}  // namespace

absl::StatusOr<Gate> ParseGate(Measure measure, std::string_view text) {
  Gate gate{.measure = measure, .kind = {}, .relation = {}, .text = std::string(text)};
  const size_t equals = text.find('=');
  if (equals != std::string_view::npos) {
    const absl::Status subject = ParseSubject(text.substr(0, equals), gate);
    if (!subject.ok()) return subject;
    text.remove_prefix(equals + 1);
  }
  std::string_view number = text;
  if (number.ends_with('%')) {
    gate.percent = true;
    number.remove_suffix(1);
  }
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), gate.limit);
  const bool is_number = error == std::errc() && end == number.data() + number.size();
  const double most = gate.percent ? 100 : measure == Measure::kTrapHits ? 1e9 : 1;
  if (!is_number || !(gate.limit >= 0 && gate.limit <= most)) {
    return absl::InvalidArgumentError(fmt::format(
        "\"{}\" is no {}", text,
        measure == Measure::kTrapHits ? "number of trap hits, nor a percentage (2%)" : "share from 0 to 1"));
  }
  if (gate.percent) gate.limit /= 100;
  return gate;
}

GateResult Try(const Gate& gate, const ScoreTable& table) {
  const Tally part = PartOf(gate, table);
  GateResult result{.gate = gate};
  if (gate.measure == Measure::kTrapHits) {
    result.measurable = !gate.percent || part.traps > 0;
    result.value = static_cast<double>(part.trap);
    if (gate.percent && part.traps > 0) result.value /= static_cast<double>(part.traps);
    result.held = result.measurable && result.value <= gate.limit + kRounding;
    return result;
  }
  if (gate.measure == Measure::kPrecision) {
    result.measurable = part.findings > 0;
    result.value = part.precision();
  } else {
    result.measurable = (gate.must ? part.must : part.slots) > 0;
    result.value = gate.must ? part.must_recall() : part.recall();
  }
  result.held = result.measurable && result.value + kRounding >= gate.limit;
  return result;
}

std::string WordsOf(const GateResult& result) {
  const Gate& gate = result.gate;
  const bool traps = gate.measure == Measure::kTrapHits;
  const std::string_view subject = SubjectOf(gate);
  std::string words(NameOf(gate.measure));
  if (!subject.empty()) words += fmt::format(" of {}", subject);
  words += result.measurable ? " " + Figure(gate, result.value) : std::string(": nothing to measure");
  words += fmt::format(" ({} {})", traps ? "at most" : "at least", Figure(gate, gate.limit));
  return words + (result.held ? ": held" : ": missed");
}

}  // namespace rashomon
