#include "syntax/proposed_names.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/string_map.h"
#include "text/chars.h"

namespace rashomon {
namespace {

using Types = std::array<double, kNameTypes>;
constexpr double kLeastLog = -4;     // how much one mention may say against a type
constexpr double kNamedInFull = 4;   // for a person, where the article has one whose full name has the word
constexpr double kTiny = 1e-30;      // keeps logarithms finite
constexpr double kOddsFloor = 1e-4;  // the same of odds
constexpr double kMostMargin = 8, kLeastMargin = -3;

std::span<const WordNameScores> ScoresOf(const ProposedName& name, const NameScoreTable& scores) {
  const std::vector<WordNameScores>& words = scores.sentences[name.sentence];
  return std::span(words).subspan(name.name.first, name.name.end - name.name.first);
}

// Mean log score of each type.
Types TypeLogs(std::span<const WordNameScores> words) {
  Types logs{};
  for (size_t t = 0; t < kNameTypes; ++t) {
    for (const WordNameScores& word : words) logs[t] += std::log(word.types[t] + kTiny);
    logs[t] /= static_cast<double>(words.size());
  }
  return logs;
}

// Below the best, bounded.
Types BoundedLogs(std::span<const WordNameScores> words) {
  Types logs = TypeLogs(words);
  const double best = *std::max_element(logs.begin(), logs.end());
  double sum = 0;
  for (double& log : logs) {
    log = std::max(log - best, kLeastLog);
    sum += std::exp(log);
  }
  for (double& log : logs) log -= std::log(sum);
  return logs;
}

// First and last words of the names of people that have several, lower case.
StringSet PersonWords(const std::vector<ProposedName>& names) {
  StringSet words;
  for (const ProposedName& name : names) {
    if (name.name.type != NameType::kPerson || name.text.find(' ') == std::string::npos) continue;
    const std::string lower = LowerAscii(name.text);
    words.insert(lower.substr(0, lower.find(' ')));
    words.insert(lower.substr(lower.rfind(' ') + 1));
  }
  return words;
}

}  // namespace

std::vector<ProposedName> SettleTypes(std::vector<ProposedName> names, const NameScoreTable& scores,
                                      const KnownNames& known) {
  const StringSet person_words = PersonWords(names);
  StringMap<Types> sums;
  for (const ProposedName& name : names) {
    const Types logs = BoundedLogs(ScoresOf(name, scores));
    Types& sum = sums[LowerAscii(name.text)];
    for (size_t t = 0; t < kNameTypes; ++t) sum[t] += logs[t];
  }
  for (ProposedName& name : names) {
    const std::string key = LowerAscii(name.text);
    const auto type = known.TypeOf(name.text);
    if (type && !person_words.contains(key)) {
      name.name.type = *type;
      continue;
    }
    Types sum = sums[key];
    if (person_words.contains(key)) sum[static_cast<size_t>(NameType::kPerson)] += kNamedInFull;
    name.name.type = static_cast<NameType>(std::max_element(sum.begin(), sum.end()) - sum.begin());
  }
  return names;
}

namespace {

double OutsideOdds(std::span<const WordNameScores> words) {
  double outside = 0;
  for (const WordNameScores& word : words) outside += word.outside;
  outside /= static_cast<double>(words.size());
  return std::log((outside + kOddsFloor) / (1 - outside + kOddsFloor));
}

double Margin(std::span<const WordNameScores> words, NameType type) {
  Types logs = TypeLogs(words);
  const double own = logs[static_cast<size_t>(type)];
  logs[static_cast<size_t>(type)] = std::log(kTiny);
  return std::clamp(own - *std::max_element(logs.begin(), logs.end()), kLeastMargin, kMostMargin);
}

double LeastInside(std::span<const WordNameScores> words) {
  double least = 1;
  for (const WordNameScores& word : words.subspan(1)) least = std::min(least, word.inside);
  return least;
}

}  // namespace

std::vector<NameSigns> SignsOf(const std::vector<ProposedName>& names, const NameScoreTable& scores,
                               const KnownNames& known) {
  StringMap<double> mentions;
  for (const ProposedName& name : names) ++mentions[LowerAscii(name.text)];
  std::vector<NameSigns> all;
  for (const ProposedName& name : names) {
    const std::vector<WordNameScores>& sentence = scores.sentences[name.sentence];
    const std::span<const WordNameScores> words = ScoresOf(name, scores);
    const auto [first, end] = std::pair(name.name.first, name.name.end);
    const bool digit =
        std::any_of(name.text.begin(), name.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    all.push_back({OutsideOdds(words), Margin(words, name.name.type),
                   first > 0 ? 1 - sentence[first - 1].outside : 0,
                   end < sentence.size() ? 1 - sentence[end].outside : 0, LeastInside(words),
                   std::log(mentions[LowerAscii(name.text)]),
                   known.TypeOf(name.text) == name.name.type ? 1.0 : 0.0, digit ? 1.0 : 0.0});
  }
  return all;
}

}  // namespace rashomon
