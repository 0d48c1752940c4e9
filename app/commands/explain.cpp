#include <fmt/format.h>

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/why.h"
#include "app/streams.h"
#include "app/suggest.h"
#include "conflicts/rule.h"
#include "report/terminal_text.h"

namespace rashomon {
namespace {

constexpr size_t kWidth = 80;

std::string ListText() {
  std::string out;
  for (const Rule& rule : Rules()) {
    out += fmt::format("{:<22}{}\n", rule.info.id, rule.info.title);
  }
  return out + "\nrashomon explain RULE tells more of one.\n";
}

std::string RuleText(const RuleInfo& info) {
  std::string out = fmt::format("{}: {}\nKind of question: {}\n\n", info.id, info.title, ToString(info.kind));
  out += Wrapped(info.summary, kWidth, 0, "");
  for (const RuleExample& example : info.examples) {
    out += fmt::format("\n{}{}\n", example.fires ? "Found" : "Not found",
                       example.note.empty() ? ":" : " (" + example.note + "):");
    for (const std::string& article : example.articles) out += Wrapped(article, kWidth, 4, "  - ");
  }
  return out;
}

std::string RuleMarkdown(const RuleInfo& info) {
  std::string out = fmt::format("\n## `{}`: {}\n\nKind of question: {}.\n\n{}\n", info.id, info.title,
                                ToString(info.kind), info.summary);
  for (const RuleExample& example : info.examples) {
    out += fmt::format("\n{}{}\n\n", example.fires ? "Found" : "Not found",
                       example.note.empty() ? ":" : " (" + example.note + "):");
    for (const std::string& article : example.articles) out += fmt::format("- `{}`\n", article);
  }
  return out;
}

std::string PageText() {
  std::string out =
      "# Rules\n\nMade by `rashomon explain --format markdown`. Rules in the order of the registry; every "
      "finding names\nthe rule that made it. Examples are articles as `outlet|published|text`.\n";
  for (const Rule& rule : Rules()) out += RuleMarkdown(rule.info);
  return out;
}

}  // namespace

Outcome RunExplain(const Options& options, const Surroundings& around) {
  if (options.operands.size() == 2 && !FindRule(options.operands[0]))
    return RunExplainFinding(options, around);
  if (options.operands.size() > 1) {
    PrintMessage("explain takes one rule, or a report and a finding: explain REPORT ID");
    return {.bad_usage = true};
  }
  const bool markdown = options.format == Format::kMarkdown;
  std::string out;
  if (options.operands.empty()) {
    out = markdown ? PageText() : ListText();
  } else if (const Rule* rule = FindRule(options.operands[0])) {
    out = markdown ? RuleMarkdown(rule->info) : RuleText(rule->info);
  } else {
    std::vector<std::string> names;
    for (const Rule& one : Rules()) names.push_back(one.info.id);
    PrintMessage(
        fmt::format("no rule \"{}\"{}", options.operands[0], Suggestion(options.operands[0], names, "")));
    return {.bad_usage = true};
  }
  return {.internal = !PrintFindings(out).ok()};
}

}  // namespace rashomon
