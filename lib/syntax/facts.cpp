#include "syntax/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/status_macros.h"
#include "model/reading.h"

namespace rashomon {
namespace {

constexpr float kMost = 3;  // of factuality, either way

std::vector<float> FactualityOf(const SentenceReading& reading) {
  std::vector<float> values = reading.factuality.data;
  for (float& value : values) value = std::clamp(value, -kMost, kMost);
  return values;
}

// The model's log odds of a word being a cue.
double CueLogOdds(const Scores& scores, uint32_t word, uint32_t begin) {
  double others = 0;
  for (uint32_t c = 0; c < scores.columns; ++c) {
    if (c != begin) others += std::exp(double{scores.At(word, c)});
  }
  return scores.At(word, begin) - std::log(others);
}

// A word of an affixal cue is in its scope, words of other cues are not in theirs. Where the model holds
// nothing of a cue, the tree alone says what its scope is.
Negation NegationOf(std::vector<uint32_t> cue, bool affix, const OwnerScores& owners,
                    const ParsedSentence& parsed, const NegationScopes& scopes) {
  const int32_t row = owners.Row(cue.front());
  const auto in_scope = [&](uint32_t word) {
    if (std::find(cue.begin(), cue.end(), word) != cue.end()) return affix;
    const bool read = row >= 0 && word < owners.scores.columns;
    const double model = !read ? 0.0 : owners.scores.At(static_cast<uint32_t>(row), word);
    return scopes.LogOdds(parsed, cue, affix, word, model) > 0;
  };
  std::vector<uint32_t> scope;
  for (uint32_t w = 0; w < parsed.words.size(); ++w) {
    if (in_scope(w)) scope.push_back(w);
  }
  return {.cue = std::move(cue), .affix = affix, .scope = std::move(scope)};
}

std::vector<Negation> NegationsOf(const SentenceReading& reading, const std::vector<std::string>& labels,
                                  const ParsedSentence& parsed, const NegationCues& known,
                                  const NegationScopes& scopes) {
  const auto label = std::find(labels.begin(), labels.end(), "B-CUE");
  if (label == labels.end()) return {};
  std::vector<uint32_t> cues;
  for (uint32_t w = 0; w < reading.words; ++w) {
    const double model = CueLogOdds(reading.negation, w, static_cast<uint32_t>(label - labels.begin()));
    if (known.LogOdds(parsed, w, model) > 0) cues.push_back(w);
  }
  std::vector<Negation> negations;
  for (std::vector<uint32_t>& cue : known.Joined(cues, parsed)) {
    const bool affix = cue.size() == 1 && known.IsAffixal(parsed.words[cue.front()].form);
    negations.push_back(NegationOf(std::move(cue), affix, reading.negation_owner, parsed, scopes));
  }
  return negations;
}

// "1:cue", "1:scope", "1:affix", several with '|' between them; empty outside negations.
std::vector<std::string> NegationTags(size_t words, const std::vector<Negation>& negations) {
  std::vector<std::string> tags(words);
  for (size_t n = 0; n < negations.size(); ++n) {
    const auto add = [&](uint32_t word, std::string_view part) {
      tags[word] += fmt::format("{}{}:{}", tags[word].empty() ? "" : "|", n + 1, part);
    };
    for (const uint32_t word : negations[n].cue) add(word, negations[n].affix ? "affix" : "cue");
    for (const uint32_t word : negations[n].scope) {
      if (!negations[n].affix || word != negations[n].cue.front()) add(word, "scope");
    }
  }
  return tags;
}

}  // namespace

float Facts::FactualityAt(uint32_t sentence, uint32_t word) const {
  if (sentence >= sentences.size() || word >= sentences[sentence].factuality.size()) return 0;
  return sentences[sentence].factuality[word];
}

absl::StatusOr<FactReader> FactReader::Load(const FileSource& files, const std::string& resources) {
  FactReader reader;
  ASSIGN_OR_RETURN(reader.cues_, NegationCues::Load(files, JoinPath(resources, "syntax/negation_cues.tsv")));
  ASSIGN_OR_RETURN(reader.scopes_,
                   NegationScopes::Load(files, JoinPath(resources, "syntax/negation_scopes.tsv")));
  return reader;
}

Facts FactReader::Read(const Reading& reading, const Parse& parse) const {
  Facts facts;
  const std::vector<std::string>& labels = reading.model->Labels("negation");
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    const SentenceReading& read = reading.sentences[s];
    facts.sentences.push_back({.negations = NegationsOf(read, labels, parse.sentences[s], cues_, scopes_),
                               .factuality = FactualityOf(read)});
  }
  return facts;
}

std::string ToText(const Parse& parse, const Facts& facts) {
  std::string out;
  for (size_t s = 0; s < parse.sentences.size(); ++s) {
    const std::vector<Word>& words = parse.sentences[s].words;
    const SentenceFacts& told = facts.sentences[s];
    const std::vector<std::string> tags = NegationTags(words.size(), told.negations);
    for (size_t w = 0; w < words.size(); ++w) {
      const bool known = w < told.factuality.size();
      out +=
          fmt::format("{}\t{}\t{}\n", words[w].form, known ? fmt::format("{:.2f}", told.factuality[w]) : "_",
                      tags[w].empty() ? "_" : tags[w]);
    }
    out += '\n';
  }
  return out;
}

}  // namespace rashomon
