#include "syntax/name_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/status_macros.h"
#include "base/text_table.h"
#include "syntax/name_decoder.h"
#include "syntax/name_spans.h"

namespace rashomon {
namespace {

// Text of a name with every run of blanks as one, and none about hyphens, which a treebank may set apart.
std::string FoldedText(std::string_view text, const std::vector<Word>& words, const Name& name) {
  std::string folded;
  bool blank = false;
  for (const char c : Slice(text, {words[name.first].range.begin, words[name.end - 1].range.end})) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank = true;
      continue;
    }
    if (blank && c != '-' && !folded.ends_with('-')) folded += ' ';
    blank = false;
    folded += c;
  }
  return folded;
}

}  // namespace

absl::StatusOr<NameReader> NameReader::Load(const FileSource& files, const std::string& resources) {
  NameReader reader;
  ASSIGN_OR_RETURN(reader.known_, KnownNames::Load(files, resources));
  ASSIGN_OR_RETURN(const TextTable table,
                   LoadTextTable(files, JoinPath(JoinPath(resources, "syntax"), "name_trust.tsv"), 2));
  for (const TextTable::Row& row : table.rows) {
    ASSIGN_OR_RETURN(const double weight, NumberIn(table.path, row, 1));
    const auto sign = std::find(kNameSigns.begin(), kNameSigns.end(), row.fields[0]);
    if (sign != kNameSigns.end()) {
      reader.weights_[static_cast<size_t>(sign - kNameSigns.begin())] = weight;
    } else if (row.fields[0] == "bias") {
      reader.bias_ = weight;
    } else {
      return absl::InvalidArgumentError(
          fmt::format("{}:{}: '{}' is no sign of a name", table.path, row.line, row.fields[0]));
    }
  }
  return reader;
}

double NameReader::Trust(const NameSigns& signs) const {
  double trust = bias_;
  for (size_t s = 0; s < signs.size(); ++s) trust += weights_[s] * signs[s];
  return trust;
}

NameReader::Proposals NameReader::Propose(const Document& document, const Reading& reading,
                                          const Parse& parse) const {
  const std::vector<std::string>& labels = reading.model->Labels("name");
  std::vector<ProposedName> names;
  NameScoreTable scores;
  for (uint32_t s = 0; s < reading.sentences.size(); ++s) {
    const Scores& logits = reading.sentences[s].name;
    const std::vector<Word>& words = parse.sentences[s].words;
    scores.sentences.push_back(NameScoresOf(logits, labels));
    for (const Name& name : MendNames(document.text, words, DecodeNames(logits, labels), known_)) {
      names.push_back({.sentence = s, .name = name, .text = FoldedText(document.text, words, name)});
    }
  }
  names = SettleTypes(std::move(names), scores, known_);
  std::vector<NameSigns> signs = SignsOf(names, scores, known_);
  return {.names = std::move(names), .signs = std::move(signs)};
}

std::vector<std::vector<Name>> NameReader::Read(const Document& document, const Reading& reading,
                                                const Parse& parse) const {
  std::vector<std::vector<Name>> read(parse.sentences.size());
  const Proposals proposals = Propose(document, reading, parse);
  for (size_t n = 0; n < proposals.names.size(); ++n) {
    const ProposedName& proposed = proposals.names[n];
    if (proposed.name.type != NameType::kOther && Trust(proposals.signs[n]) < 0) continue;
    read[proposed.sentence].push_back(proposed.name);
  }
  return read;
}

std::string NameReader::DumpSigns(const Document& document, const Reading& reading,
                                  const Parse& parse) const {
  std::string out;
  const Proposals proposals = Propose(document, reading, parse);
  for (size_t n = 0; n < proposals.names.size(); ++n) {
    const auto& [sentence, name, text] = proposals.names[n];
    out += fmt::format("{}\t{}\t{}\t{}", sentence, name.first, name.end, ToString(name.type));
    for (size_t s = 0; s < kNameSigns.size(); ++s) {
      out += fmt::format("\t{}={:.4f}", kNameSigns[s], proposals.signs[n][s]);
    }
    out += '\n';
  }
  return out;
}

}  // namespace rashomon
