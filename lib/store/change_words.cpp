// What differs between two versions of one finding, in words.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>

#include "store/records.h"

namespace rashomon {
namespace {

using Holders = std::map<std::string, std::set<std::string>>;  // normalised value -> who states it

struct Answers {
  std::map<std::string, std::string> words;  // normalised value -> as written
  Holders holders;
};

Answers AnswersOf(const FindingRecord& finding) {
  Answers answers;
  for (const PositionRecord& position : finding.positions) {
    answers.words[position.normalised] = position.heading;
    for (const MentionRecord& mention : position.mentions) {
      const std::string holder = mention.sources.empty() ? mention.outlet : mention.sources.back();
      answers.holders[position.normalised].insert(holder);
    }
  }
  return answers;
}

std::vector<std::string> OnlyIn(const Answers& here, const Answers& there) {
  std::vector<std::string> words;
  for (const auto& [value, text] : here.words) {
    if (!there.words.contains(value)) words.push_back("“" + text + "”");
  }
  return words;
}

// "“24” is now also stated by X" for every holder that only `here` has.
std::vector<std::string> HoldersOnlyIn(const Answers& here, const Answers& there, std::string_view form) {
  std::vector<std::string> lines;
  for (const auto& [value, holders] : here.holders) {
    const auto other = there.holders.find(value);
    if (other == there.holders.end()) continue;
    for (const std::string& holder : holders) {
      if (other->second.contains(holder)) continue;
      lines.push_back(fmt::format(fmt::runtime(form), here.words.at(value), holder));
    }
  }
  return lines;
}

std::string_view Noun(const std::string& kind) {
  if (kind == "number") return "figure";
  if (kind == "date") return "time";
  if (kind == "identity") return "name";
  return kind == "description" ? std::string_view("description") : std::string_view(kind);
}

}  // namespace

std::string ChangeWords(const FindingRecord& before, const FindingRecord& after) {
  const Answers was = AnswersOf(before), is = AnswersOf(after);
  const std::vector<std::string> lost = OnlyIn(was, is), won = OnlyIn(is, was);
  std::vector<std::string> lines;
  if (lost.size() == 1 && won.size() == 1) {
    lines.push_back(fmt::format("the {} moved from {} to {}", Noun(after.kind), lost[0], won[0]));
  } else {
    if (!won.empty()) lines.push_back(fmt::format("new: {}", fmt::join(won, ", ")));
    if (!lost.empty()) lines.push_back(fmt::format("no longer stated: {}", fmt::join(lost, ", ")));
  }
  for (const std::string& line : HoldersOnlyIn(is, was, "“{}” is now also stated by {}"))
    lines.push_back(line);
  for (const std::string& line : HoldersOnlyIn(was, is, "“{}” is no longer stated by {}"))
    lines.push_back(line);
  if (before.relation != after.relation) {
    lines.push_back(fmt::format("was labelled {}, is now {}", before.relation, after.relation));
  }
  return fmt::format("{}", fmt::join(lines, "; "));
}

}  // namespace rashomon
