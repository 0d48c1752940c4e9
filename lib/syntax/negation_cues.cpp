#include "syntax/negation_cues.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "text/chars.h"

namespace rashomon {
namespace {

constexpr size_t kLeastStem = 3;         // letters beside the affix
constexpr size_t kStem = 3, kEnd = 2;    // letters of a "stem" and an "end"
constexpr double kNoCandidate = -100.0;  // log odds of words outside the list
constexpr std::array<std::string_view, 9> kKinds = {"sign",   "word", "behind", "before", "prefix",
                                                    "suffix", "stem", "end",    "form"};

// The first cue from `from` on whose word has the form, or the number of cues.
size_t Next(const std::vector<uint32_t>& cues, const ParsedSentence& parsed, size_t from,
            std::string_view form) {
  while (from < cues.size() && LowerAscii(parsed.words[cues[from]].form) != form) ++from;
  return from;
}

// Places among `cues` of the words of a phrase that begins with the first of them; empty where it is not
// there whole.
std::vector<size_t> PhraseAtFront(const std::vector<uint32_t>& cues, const ParsedSentence& parsed,
                                  const std::vector<std::string>& phrase) {
  std::vector<size_t> places;
  for (const std::string& form : phrase) {
    const size_t at = Next(cues, parsed, places.empty() ? 0 : places.back() + 1, form);
    if (at == cues.size() || (places.empty() && at != 0)) return {};
    places.push_back(at);
  }
  return places;
}

}  // namespace

absl::StatusOr<NegationCues> NegationCues::Load(const FileSource& files, const std::string& path) {
  NegationCues cues;
  ASSIGN_OR_RETURN(const TextTable table, LoadTextTable(files, path, 4));
  for (const TextTable::Row& row : table.rows) {
    ASSIGN_OR_RETURN(const double weight, NumberIn(table.path, row, 1));
    RETURN_IF_ERROR(cues.AddRow(fmt::format("{}:{}", table.path, row.line), row.fields, weight));
  }
  return cues;
}

absl::Status NegationCues::AddRow(const std::string& place, const std::vector<std::string>& fields,
                                  double weight) {
  const std::string &kind = fields[0], &form = fields[2], &beside = fields[3];
  if (kind == "phrase") {
    phrases_.push_back(SplitFields(form, ' '));
    return absl::OkStatus();
  }
  if (std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end())
    return absl::InvalidArgumentError(fmt::format("{}: unknown kind '{}'", place, kind));
  if (kind == "prefix") prefixes_.push_back(form);
  if (kind == "suffix") suffixes_.push_back(form);
  weights_[fmt::format("{}\t{}\t{}", kind, form, beside)] = weight;
  return absl::OkStatus();
}

double NegationCues::Weight(std::string_view kind, std::string_view form, std::string_view beside) const {
  const auto found = weights_.find(fmt::format("{}\t{}\t{}", kind, form, beside));
  return found == weights_.end() ? 0 : found->second;
}

std::string NegationCues::AffixOf(std::string_view lower) const {
  for (const std::string& prefix : prefixes_) {
    if (lower.size() >= prefix.size() + kLeastStem && lower.starts_with(prefix)) return prefix;
  }
  for (const std::string& suffix : suffixes_) {
    if (lower.size() >= suffix.size() + kLeastStem && lower.ends_with(suffix)) return suffix;
  }
  return "";
}

double NegationCues::OfAffix(std::string_view lower, std::string_view affix) const {
  const bool prefix = lower.starts_with(affix);
  const std::string_view stem = prefix ? lower.substr(affix.size()) : lower;
  return Weight(prefix ? "prefix" : "suffix", affix) + Weight("stem", affix, stem.substr(0, kStem)) +
         Weight("end", affix, lower.substr(lower.size() - kEnd)) + Weight("form", lower);
}

double NegationCues::LogOdds(const ParsedSentence& parsed, uint32_t word, double model) const {
  const auto at = [&](size_t w) { return w < parsed.words.size() ? LowerAscii(parsed.words[w].form) : "_"; };
  const std::string lower = at(word);
  const double base = Weight("sign", "bias") + Weight("sign", "model") * model;
  if (weights_.contains("word\t" + lower + "\t")) {
    return base + Weight("word", lower) + Weight("behind", lower, at(word + 1)) +
           Weight("before", lower, word == 0 ? "_" : at(word - 1));
  }
  const std::string affix = AffixOf(lower);
  return affix.empty() ? kNoCandidate : base + OfAffix(lower, affix);
}

bool NegationCues::IsAffixal(std::string_view form) const {
  const std::string lower = LowerAscii(form);
  return !weights_.contains("word\t" + lower + "\t") && !AffixOf(lower).empty();
}

std::vector<std::vector<uint32_t>> NegationCues::Joined(const std::vector<uint32_t>& cues,
                                                        const ParsedSentence& parsed) const {
  std::vector<std::vector<uint32_t>> joined;
  std::vector<uint32_t> rest = cues;
  while (!rest.empty()) {
    std::vector<size_t> places = {0};
    for (const std::vector<std::string>& phrase : phrases_) {
      const std::vector<size_t> found = PhraseAtFront(rest, parsed, phrase);
      if (found.size() > places.size()) places = found;
    }
    joined.emplace_back();
    for (const size_t place : places) joined.back().push_back(rest[place]);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*place));
    }
  }
  return joined;
}

}  // namespace rashomon
