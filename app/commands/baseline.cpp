// `baseline create` and `baseline audit`.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>

#include "app/commands/commands.h"
#include "app/disk_files.h"
#include "app/streams.h"
#include "app/suggest.h"
#include "base/status_macros.h"
#include "report/suppressions.h"
#include "report/words.h"

namespace rashomon {
namespace {

// Goes through the findings of a baseline that nobody has judged yet and asks what each is. Answers are lines
// of standard input; its end is the end of the audit.
class AuditRun {
 public:
  AuditRun(const Options& options, const Surroundings& around)
      : options_(options),
        path_(options.operands[1]),
        who_(options.who.empty() ? around.user : options.who) {}

  // Reads what is to be judged.
  absl::Status Load() {
    ASSIGN_OR_RETURN(const std::string bytes, files_.Read(path_));
    ASSIGN_OR_RETURN(baseline_, ParseBaseline(bytes, path_));
    if (!options_.suppressions.empty() && files_.Exists(options_.suppressions)) {
      ASSIGN_OR_RETURN(table_, files_.Read(options_.suppressions));
      ASSIGN_OR_RETURN(suppressions_, ParseSuppressions(table_, options_.suppressions));
    }
    return absl::OkStatus();
  }

  // Asks, and writes what was answered: suppressions first, so that no verdict stands without its line.
  absl::Status Run() {
    for (size_t i = 0; i < baseline_.findings.size() && !ended_; ++i) {
      if (baseline_.findings[i].audit == Audit::kOpen) RETURN_IF_ERROR(Ask(i));
    }
    if (suppressed_) RETURN_IF_ERROR(WriteFile(options_.suppressions, table_));
    if (changed_) RETURN_IF_ERROR(WriteFile(path_, RenderBaseline(baseline_)));
    return Say(Summary());
  }

 private:
  static absl::Status Say(const std::string& text) { return PrintFindings(text); }

  // The next line without blanks around it; none at the end of the input.
  std::optional<std::string> Line() {
    std::string line;
    if (std::getline(std::cin, line)) return Clean(line);
    ended_ = true;
    return std::nullopt;
  }

  absl::Status Ask(size_t index) {
    KnownFinding& known = baseline_.findings[index];
    std::vector<std::string> answers;
    for (const std::string& answer : known.answers) answers.push_back(Clean(answer));
    RETURN_IF_ERROR(Say(fmt::format("\n{} of {}  {}: {}\n    {}, {}, fingerprint {}\n    \"{}\"\n    {}\n",
                                    index + 1, baseline_.findings.size(), Clean(known.story),
                                    Clean(known.question), Clean(known.relation), Clean(known.rule),
                                    Clean(known.fingerprint), fmt::join(answers, "\" / \""),
                                    Clean(fmt::format("{}", fmt::join(known.files, ", "))))));
    for (;;) {
      RETURN_IF_ERROR(Say("r real, f false, s skip, q quit: "));
      const std::optional<std::string> answer = Line();
      if (!answer || *answer == "q") {
        ended_ = true;
        return absl::OkStatus();
      }
      if (*answer == "s") return absl::OkStatus();
      if (*answer == "r" || *answer == "f") {
        known.audit = *answer == "r" ? Audit::kReal : Audit::kFalse;
        changed_ = true;
        return known.audit == Audit::kFalse ? Suppress(known) : absl::OkStatus();
      }
    }
  }

  absl::Status Suppress(KnownFinding& known) {
    if (options_.suppressions.empty()) return absl::OkStatus();
    for (const Suppression& one : suppressions_) {
      if (one.fingerprint == known.fingerprint) return absl::OkStatus();
    }
    Suppression one{.fingerprint = known.fingerprint, .reason = {}, .who = who_, .expires = options_.expires};
    while (one.reason.empty() || one.who.empty()) {
      RETURN_IF_ERROR(Say(one.who.empty() ? "who are you: " : "reason: "));
      const std::optional<std::string> line = Line();
      if (!line) {  // no suppression without a reason, so no verdict either
        known.audit = Audit::kOpen;
        return absl::OkStatus();
      }
      (one.who.empty() ? one.who : one.reason) = *line;
    }
    who_ = one.who;
    if (table_.empty())
      table_ = "# Settled findings. Columns: fingerprint, last day or nothing, who, reason.\n";
    if (!table_.ends_with('\n')) table_ += '\n';
    table_ += SuppressionLine(one);
    suppressions_.push_back(std::move(one));
    suppressed_ = true;
    return absl::OkStatus();
  }

  std::string Summary() const {
    size_t counts[3] = {};
    for (const KnownFinding& known : baseline_.findings) ++counts[static_cast<size_t>(known.audit)];
    return fmt::format("\n{}: {} real, {} false, {} to be judged\n",
                       Counted(baseline_.findings.size(), "finding"), counts[1], counts[2], counts[0]);
  }

  const Options& options_;
  const std::string path_;
  std::string who_;
  DiskFiles files_;
  Baseline baseline_;
  std::string table_;  // of suppressions, as text
  std::vector<Suppression> suppressions_;
  bool ended_{}, changed_{}, suppressed_{};
};

Outcome Failed(std::string_view message) {
  PrintMessage(message);
  return {.bad_usage = true};
}

}  // namespace

Outcome RunBaseline(const Options& options, const Surroundings& around) {
  const std::vector<std::string>& operands = options.operands;
  if (operands.empty())
    return Failed("baseline needs to be told what to do: create FILE PATH... or audit FILE");
  if (operands[0] == "create") {
    if (operands.size() < 3) return Failed("baseline create needs a FILE to write and a PATH to compare");
    Options compare = options;
    compare.operands.assign(operands.begin() + 2, operands.end());
    compare.write_baseline = operands[1];
    compare.quiet = true;
    return RunCompare(compare, around);
  }
  if (operands[0] != "audit") {
    return Failed(fmt::format("baseline does not know \"{}\"{}", operands[0],
                              Suggestion(operands[0], {"create", "audit"}, "")));
  }
  if (operands.size() != 2) return Failed("baseline audit needs one FILE");
  AuditRun audit(options, around);
  if (const absl::Status loaded = audit.Load(); !loaded.ok()) return Failed(std::string(loaded.message()));
  const absl::Status written = audit.Run();
  if (written.ok()) return {};
  PrintError(written);
  return {.internal = true};
}

}  // namespace rashomon
