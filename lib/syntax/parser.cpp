#include "syntax/parser.h"

#include <algorithm>

#include "syntax/name_reader.h"
#include "syntax/role_decoder.h"

namespace rashomon {
namespace {

constexpr std::string_view kRoot = "root";

struct Labels {
  std::vector<Upos> upos;
  std::vector<std::string> xpos;
  std::vector<std::string> relations;
  std::vector<std::string> roles;
};

Labels LabelsOf(const ModelInfo& model) {
  Labels labels{.upos = {},
                .xpos = model.Labels("xpos"),
                .relations = model.Labels("rel"),
                .roles = model.Labels("attribution")};
  for (const std::string& label : model.Labels("upos"))
    labels.upos.push_back(ParseUpos(label).value_or(Upos::kX));
  return labels;
}

// Column of the largest of a row, the first of equals; `left_out` counts not.
uint32_t Best(const Scores& scores, uint32_t row, uint32_t left_out = UINT32_MAX) {
  uint32_t best = left_out == 0 ? 1 : 0;
  for (uint32_t c = best + 1; c < scores.columns; ++c) {
    if (c != left_out && scores.At(row, c) > scores.At(row, best)) best = c;
  }
  return best;
}

// A word that hangs from a word is never "root", the sentence's root always is.
std::string Relation(const SentenceReading& reading, const Labels& labels, uint32_t word, int32_t head) {
  if (head < 0) return std::string(kRoot);
  const auto root = std::find(labels.relations.begin(), labels.relations.end(), kRoot);
  const auto left_out = static_cast<uint32_t>(root - labels.relations.begin());
  const uint32_t row = reading.RelationRow(word, static_cast<uint32_t>(head) + 1);
  return labels.relations[Best(reading.rel, row, left_out)];
}

// Words that the model did not read hang flat from the sentence's root.
void AddUnread(const Document& document, const Sentence& sentence, std::vector<Word>& words) {
  const auto root = std::find_if(words.begin(), words.end(), [](const Word& word) { return word.head < 0; });
  const auto head = static_cast<int32_t>(root - words.begin());
  for (uint32_t t = sentence.first_token + words.size(); t < sentence.end_token; ++t) {
    const ByteRange range = document.tokens[t].range;
    const std::string form(Slice(document.text, range));
    words.push_back({.range = range,
                     .form = form,
                     .lemma = form,
                     .upos = Upos::kX,
                     .xpos = "FW",
                     .head = head,
                     .deprel = "dep"});
  }
}

ParsedSentence ParseSentence(const Document& document, const Sentence& sentence,
                             const SentenceReading& reading, const Labels& labels,
                             const Lemmatizer& lemmatizer) {
  ParsedSentence parsed;
  const std::vector<int32_t> heads = MaximumSpanningTree(reading.arc);
  for (uint32_t w = 0; w < reading.words; ++w) {
    const ByteRange range = document.tokens[sentence.first_token + w].range;
    Word word{.range = range,
              .form = std::string(Slice(document.text, range)),
              .lemma = {},
              .upos = labels.upos[Best(reading.upos, w)],
              .xpos = labels.xpos[Best(reading.xpos, w)],
              .head = heads[w],
              .deprel = Relation(reading, labels, w, heads[w])};
    word.lemma = lemmatizer.Lemma(word.form, word.upos, word.xpos);
    parsed.words.push_back(std::move(word));
  }
  parsed.roles = DecodeRoles(reading, labels.roles);
  parsed.role_chances = RoleChancesOf(reading, labels.roles);
  AddUnread(document, sentence, parsed.words);
  return parsed;
}

}  // namespace

Parse ParseDocument(const Document& document, const Reading& reading, const Lemmatizer& lemmatizer,
                    const NameReader& names) {
  Parse parse;
  const Labels labels = LabelsOf(*reading.model);
  for (size_t s = 0; s < reading.sentences.size(); ++s) {
    parse.sentences.push_back(
        ParseSentence(document, document.sentences[s], reading.sentences[s], labels, lemmatizer));
  }
  std::vector<std::vector<Name>> read = names.Read(document, reading, parse);
  for (size_t s = 0; s < read.size(); ++s) parse.sentences[s].names = std::move(read[s]);
  return parse;
}

}  // namespace rashomon
