#include "report/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "report/words.h"

namespace rashomon {
namespace {

constexpr size_t kFingerprintDigits = 16;

bool IsFingerprint(std::string_view text) {
  return text.size() == kFingerprintDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string OneField(std::string_view text) {
  return Clean(text);  // white space collapsed, so neither tab nor line end is left
}

}  // namespace

absl::StatusOr<std::vector<Suppression>> ParseSuppressions(std::string_view bytes, const std::string& path) {
  ASSIGN_OR_RETURN(const TextTable table, ParseTextTable(path, bytes, 4));
  std::vector<Suppression> all;
  std::set<std::string> fingerprints;
  for (const TextTable::Row& row : table.rows) {
    const auto fault = [&](std::string_view what) {
      return absl::InvalidArgumentError(fmt::format("{}:{}: {}", path, row.line, what));
    };
    Suppression one{.fingerprint = row.fields[0],
                    .reason = row.fields[3],
                    .who = row.fields[2],
                    .expires = {},
                    .line = row.line};
    if (!IsFingerprint(one.fingerprint)) {
      return fault(
          fmt::format("\"{}\" is no fingerprint: 16 hex digits, as reports give them", one.fingerprint));
    }
    if (!fingerprints.insert(one.fingerprint).second) {
      return fault(fmt::format("{} is suppressed a second time", one.fingerprint));
    }
    if (!row.fields[1].empty()) {
      one.expires = ParseMoment(row.fields[1]);
      if (!one.expires || one.expires->has_clock) {
        return fault(fmt::format("\"{}\" is no day: YYYY-MM-DD, or nothing", row.fields[1]));
      }
    }
    if (Clean(one.who).empty()) return fault("nobody is named who suppressed it");
    if (Clean(one.reason).empty()) return fault("no reason is given");
    all.push_back(std::move(one));
  }
  return all;
}

std::string SuppressionLine(const Suppression& suppression) {
  return fmt::format("{}\t{}\t{}\t{}\n", suppression.fingerprint,
                     suppression.expires ? FormatMoment(*suppression.expires) : "", OneField(suppression.who),
                     OneField(suppression.reason));
}

FindingMarker::FindingMarker(std::optional<Baseline> baseline, std::vector<Suppression> suppressions,
                             Moment today)
    : baseline_(std::move(baseline)),
      suppressions_(std::move(suppressions)),
      today_(today),
      used_(suppressions_.size()),
      seen_(baseline_ ? baseline_->findings.size() : 0) {}

bool FindingMarker::Expired(const Suppression& suppression) const {
  return suppression.expires && absl::CivilDay(suppression.expires->at) < absl::CivilDay(today_.at);
}

void FindingMarker::Mark(StoryReport& report) {
  if (!baseline_ && suppressions_.empty()) return;
  for (const Conflict& conflict : report.comparison.conflicts) {
    const std::string fingerprint = Fingerprint(conflict), key = SlotKeyHash(conflict);
    FindingMark& mark = report.marks.emplace_back();
    if (baseline_) mark.baseline = BaselineState::kNew;
    for (size_t i = 0; i < seen_.size(); ++i) {
      const KnownFinding& known = baseline_->findings[i];
      const bool same = known.fingerprint == fingerprint;
      if (!same && known.slot_key != key) continue;
      seen_[i] = true;
      mark.baseline = std::max(mark.baseline, same ? BaselineState::kUnchanged : BaselineState::kUpdated);
    }
    for (size_t i = 0; i < suppressions_.size(); ++i) {
      if (suppressions_[i].fingerprint != fingerprint) continue;
      used_[i] = true;
      if (!Expired(suppressions_[i])) mark.suppression = suppressions_[i];
    }
  }
}

std::vector<std::string> FindingMarker::Remarks(const std::string& suppressions_path) const {
  std::vector<std::string> remarks;
  for (size_t i = 0; i < suppressions_.size(); ++i) {
    const Suppression& one = suppressions_[i];
    const std::string place = fmt::format("{}:{}", suppressions_path, one.line);
    if (Expired(one)) {
      remarks.push_back(fmt::format("{}: the suppression of {} by {} expired on {}", place, one.fingerprint,
                                    Clean(one.who), FormatMoment(*one.expires)));
    }
    if (!used_[i]) {
      remarks.push_back(fmt::format("{}: nothing is suppressed by {}: no finding has this fingerprint", place,
                                    one.fingerprint));
    }
  }
  const auto gone = static_cast<size_t>(std::count(seen_.begin(), seen_.end(), false));
  if (gone > 0) remarks.push_back(Counted(gone, "finding") + " of the baseline found no more");
  return remarks;
}

}  // namespace rashomon
