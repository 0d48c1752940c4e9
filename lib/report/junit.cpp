// JUnit XML as test runners read it: a suite a story, a case a question. What passes says why and where in
// its system-out.
#include <fmt/format.h>

#include <set>

#include "report/issues.h"
#include "report/words.h"

namespace rashomon {
namespace {

std::string Xml(std::string_view text) {
  std::string out;
  for (char c : Clean(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct CaseCounts {
  size_t tests{}, failures{}, skipped{};
  void Add(const CaseCounts& other) {
    tests += other.tests;
    failures += other.failures;
    skipped += other.skipped;
  }
  std::string Attributes() const {
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", tests, failures, skipped);
  }
};

std::string Skipped(const Issue& issue) {
  if (issue.mark.suppression) {
    const Suppression& by = *issue.mark.suppression;
    return fmt::format("suppressed by {}: {}", by.who, by.reason);
  }
  return "known from the baseline";
}

// What it is about and where: the message, then a line a place.
std::string Places(const Issue& issue) {
  std::string text = Xml(issue.message) + "\n";
  for (const IssuePlace& place : issue.places) {
    text += fmt::format("{}:{}:{}: {}\n", Xml(place.path), place.line, place.column,
                        Xml(place.note.empty() ? place.text : place.note));
  }
  return text;
}

std::string Details(const Issue& issue) {
  return Places(issue) + "rule " + Xml(issue.rule) + ", fingerprint " + Xml(issue.fingerprint) + "\n";
}

// Test runners tell cases apart by their names; the key of the question makes one that stays over runs.
std::string NameOf(const Issue& issue, std::set<std::string>& names) {
  const std::string name = fmt::format("{} [{}]", issue.title, issue.slot_key.substr(0, 8));
  std::string unique = name;
  for (int i = 2; !names.insert(unique).second; ++i) unique = fmt::format("{} ({})", name, i);
  return unique;
}

std::string Case(const IssueSuite& suite, const Issue& issue, const std::string& name, CaseCounts& counts) {
  const IssuePlace& place = issue.places.front();
  ++counts.tests;
  std::string head =
      fmt::format("    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\" time=\"0\"",
                  Xml(suite.name), Xml(name), Xml(place.path), place.line);
  head += ">\n";
  if (issue.state == IssueState::kPass)
    return head + fmt::format("      <system-out>{}</system-out>\n    </testcase>\n", Places(issue));
  if (issue.mark.open()) {
    ++counts.failures;
    head += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                        Xml(issue.state == IssueState::kReview ? "review " + issue.rule : issue.rule),
                        Xml(issue.message), Details(issue));
  } else {
    ++counts.skipped;
    head += fmt::format("      <skipped message=\"{}\"/>\n", Xml(Skipped(issue)));
  }
  return head + "    </testcase>\n";
}

}  // namespace

std::string RenderJunit(const IssueRun& run) {
  CaseCounts all;
  std::string suites;
  for (const IssueSuite& suite : run.suites) {
    CaseCounts counts;
    std::set<std::string> names;
    std::string cases;
    for (const Issue& issue : suite.issues) cases += Case(suite, issue, NameOf(issue, names), counts);
    suites += fmt::format("  <testsuite name=\"{}\" {} time=\"0\">\n{}  </testsuite>\n", Xml(suite.name),
                          counts.Attributes(), cases);
    all.Add(counts);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rashomon\" {} "
      "time=\"0\">\n{}</testsuites>\n",
      all.Attributes(), suites);
}

}  // namespace rashomon
