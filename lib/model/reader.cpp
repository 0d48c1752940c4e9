#include "model/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/status_macros.h"
#include "model/description.h"
#include "model/network.h"
#include "model/network_input.h"
#include "model/rows.h"
#include "model/word_piece.h"

namespace rashomon {
namespace {

constexpr uint32_t kCandidates = 8;         // heads of a word whose relations are kept
constexpr float kOutOfWindow = -10'000.0F;  // arc between words that no window holds both of
constexpr float kNearly = 5.0F;             // logits between the likeliest tag and one that is kept in mind

// Where the outputs of a tag head go.
struct TagTarget {
  std::string_view head;
  Scores SentenceReading::*scores;
};
constexpr TagTarget kTagTargets[] = {{"upos", &SentenceReading::upos},
                                     {"xpos", &SentenceReading::xpos},
                                     {"name", &SentenceReading::name},
                                     {"attribution", &SentenceReading::attribution},
                                     {"negation", &SentenceReading::negation}};

// Where the outputs of a head of one number a word go.
constexpr TagTarget kValueTargets[] = {{"factuality", &SentenceReading::factuality}};

// Where the outputs of an owner head go, and the tags that say which words begin a cue.
struct OwnerTarget {
  std::string_view head;
  std::string_view tags;
  OwnerScores SentenceReading::*owners;
};
constexpr OwnerTarget kOwnerTargets[] = {
    {"attribution_owner", "attribution", &SentenceReading::attribution_owner},
    {"negation_owner", "negation", &SentenceReading::negation_owner}};

void Size(Scores& scores, uint32_t rows, size_t columns) {
  scores.rows = rows;
  scores.columns = static_cast<uint32_t>(columns);
  scores.data.resize(size_t{rows} * columns);
}

SentenceReading Blank(uint32_t words, const ModelDescription& description) {
  SentenceReading reading{.words = words};
  for (const TagTarget& target : kTagTargets) {
    for (const Head& head : description.heads) {
      if (head.name == target.head) Size(reading.*target.scores, words, head.labels.size());
    }
  }
  for (const TagTarget& target : kValueTargets) {
    if (description.Find(target.head) >= 0) Size(reading.*target.scores, words, 1);
  }
  reading.candidates = std::min(kCandidates, words + 1);
  reading.head_columns.resize(size_t{words} * reading.candidates);
  Size(reading.arc, words, words + 1);
  std::fill(reading.arc.data.begin(), reading.arc.data.end(), kOutOfWindow);
  for (const Head& head : description.heads) {
    if (head.type == HeadType::kRelation) Size(reading.rel, words * reading.candidates, head.labels.size());
  }
  for (const OwnerTarget& target : kOwnerTargets) {
    if (description.Find(target.head) >= 0) (reading.*target.owners).scores.columns = words;
  }
  Size(reading.vectors, words, description.width);
  return reading;
}

// Where one row of one batch lies in the outputs.
struct Place {
  size_t row{};
  size_t words{};   // of the batch, with padding
  uint32_t word{};  // in the row
};

void TakeTag(const float* data, Place place, uint32_t target, Scores& scores) {
  if (scores.columns == 0) return;
  const float* from = data + (place.row * place.words + place.word) * scores.columns;
  std::copy_n(from, scores.columns, scores.data.begin() + size_t{target} * scores.columns);
}

// A row of owners, where the word may begin a cue.
void TakeOwners(const float* data, Place place, const InputRow& row, OwnerScores& owners) {
  const float* from = data + (place.row * place.words + place.word) * place.words;
  const uint32_t cue = row.first_word + place.word;
  std::vector<float> scores(owners.scores.columns, kOutOfWindow);
  std::copy_n(from, row.words.size(), scores.begin() + row.first_word);
  // Windows of a long sentence come in any order.
  const auto at = std::lower_bound(owners.cues.begin(), owners.cues.end(), cue) - owners.cues.begin();
  owners.cues.insert(owners.cues.begin() + at, cue);
  owners.scores.data.insert(owners.scores.data.begin() + at * owners.scores.columns, scores.begin(),
                            scores.end());
  ++owners.scores.rows;
}

void TakeArcs(const float* data, Place place, const InputRow& row, SentenceReading& reading) {
  const float* from = data + (place.row * place.words + place.word) * (place.words + 1);
  float* to = &reading.arc.data[size_t{row.first_word + place.word} * reading.arc.columns];
  to[0] = from[0];
  std::copy_n(from + 1, row.words.size(), to + 1 + row.first_word);
}

// The best columns of the word's arcs with their relations.
void TakeRelations(const float* data, Place place, const InputRow& row, SentenceReading& reading) {
  const uint32_t word = row.first_word + place.word;
  std::vector<uint32_t> order(reading.arc.columns);
  std::iota(order.begin(), order.end(), 0U);
  std::partial_sort(order.begin(), order.begin() + reading.candidates, order.end(),
                    [&](uint32_t a, uint32_t b) {
                      const float left = reading.arc.At(word, a), right = reading.arc.At(word, b);
                      return left != right ? left > right : a < b;
                    });
  const size_t labels = reading.rel.columns;
  const float* from = data + (place.row * place.words + place.word) * (place.words + 1) * labels;
  for (uint32_t c = 0; c < reading.candidates; ++c) {
    const uint32_t kept = word * reading.candidates + c;
    reading.head_columns[kept] = order[c];
    const bool inside =
        order[c] == 0 || (order[c] > row.first_word && order[c] <= row.first_word + row.words.size());
    if (!inside) continue;
    const size_t column = order[c] == 0 ? 0 : order[c] - row.first_word;
    std::copy_n(from + column * labels, labels, reading.rel.data.begin() + size_t{kept} * labels);
  }
}

}  // namespace

struct ModelReader::Impl {
  ModelDescription description;
  std::shared_ptr<const ModelInfo> info;
  WordPieceTokenizer tokenizer;
  Network network;

  void Take(const InputRow& row, Place place, const std::vector<NetworkOutput>& outputs,
            SentenceReading& reading) const;
  void TakeOwner(const OwnerTarget& target, const InputRow& row, Place place,
                 const std::vector<NetworkOutput>& outputs, SentenceReading& reading) const;
};

// Copies the outputs of one word.
void ModelReader::Impl::Take(const InputRow& row, Place place, const std::vector<NetworkOutput>& outputs,
                             SentenceReading& reading) const {
  const uint32_t word = row.first_word + place.word;
  for (size_t h = 0; h < description.heads.size(); ++h) {
    const Head& head = description.heads[h];
    if (head.type == HeadType::kArc) TakeArcs(outputs[h].data, place, row, reading);
    for (const TagTarget& target : kTagTargets) {
      if (head.name == target.head) TakeTag(outputs[h].data, place, word, reading.*target.scores);
    }
    for (const TagTarget& target : kValueTargets) {
      if (head.name == target.head) TakeTag(outputs[h].data, place, word, reading.*target.scores);
    }
  }
  for (size_t h = 0; h < description.heads.size(); ++h) {  // behind the arcs, which name the candidates
    if (description.heads[h].type == HeadType::kRelation) TakeRelations(outputs[h].data, place, row, reading);
  }
  for (const OwnerTarget& target : kOwnerTargets) TakeOwner(target, row, place, outputs, reading);
  TakeTag(outputs.back().data, place, word, reading.vectors);
}

// The rows of `target` are kept for words that begin a cue, as its tags say or nearly say.
void ModelReader::Impl::TakeOwner(const OwnerTarget& target, const InputRow& row, Place place,
                                  const std::vector<NetworkOutput>& outputs, SentenceReading& reading) const {
  const int32_t owner = description.Find(target.head);
  const int32_t tags = description.Find(target.tags);
  if (owner < 0 || tags < 0) return;
  const std::vector<std::string>& labels = description.heads[static_cast<size_t>(tags)].labels;
  const float* scores =
      outputs[static_cast<size_t>(tags)].data + (place.row * place.words + place.word) * labels.size();
  const auto begin = std::find(labels.begin(), labels.end(), "B-CUE");
  if (begin == labels.end()) return;
  if (scores[begin - labels.begin()] + kNearly < *std::max_element(scores, scores + labels.size())) return;
  TakeOwners(outputs[static_cast<size_t>(owner)].data, place, row, reading.*target.owners);
}

ModelReader::ModelReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ModelReader::ModelReader(ModelReader&&) noexcept = default;
ModelReader& ModelReader::operator=(ModelReader&&) noexcept = default;
ModelReader::~ModelReader() = default;

const ModelInfo& ModelReader::info() const {
  return *impl_->info;
}

absl::StatusOr<ModelReader> ModelReader::Load(const FileSource& files, const std::string& folder,
                                              int threads) {
  const std::string json_path = JoinPath(folder, "model.json");
  const std::string vocabulary_path = JoinPath(folder, "vocab.txt");
  ASSIGN_OR_RETURN(const std::string json, files.Read(json_path));
  ASSIGN_OR_RETURN(ModelDescription description, ParseModelDescription(json_path, json));
  for (const char* needed : {"upos", "xpos", "arc", "rel", "name"}) {
    if (description.Find(needed) < 0)
      return absl::InvalidArgumentError(fmt::format("{}: head \"{}\" is missing", json_path, needed));
  }
  ASSIGN_OR_RETURN(const std::string vocabulary, files.Read(vocabulary_path));
  absl::StatusOr<WordPieceTokenizer> tokenizer = WordPieceTokenizer::FromVocabulary(vocabulary);
  if (!tokenizer.ok()) {
    return absl::InvalidArgumentError(
        fmt::format("{}: {}", vocabulary_path, std::string(tokenizer.status().message())));
  }
  ASSIGN_OR_RETURN(Network network, Network::Load(files, folder, description, threads));
  auto info = std::make_shared<const ModelInfo>(InfoOf(description));
  return ModelReader(std::unique_ptr<Impl>(new Impl{.description = std::move(description),
                                                    .info = std::move(info),
                                                    .tokenizer = *std::move(tokenizer),
                                                    .network = std::move(network)}));
}

Reading ModelReader::Read(const Document& document) const {
  Reading reading{.model = impl_->info, .sentences = {}};
  std::vector<InputRow> rows;
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const uint32_t words = std::min(sentence.end_token - sentence.first_token, SentenceReading::kMostWords);
    reading.sentences.push_back(Blank(words, impl_->description));
    for (InputRow& row : RowsOf(document, s, impl_->tokenizer, impl_->description.max_pieces)) {
      rows.push_back(std::move(row));
    }
  }
  const std::vector<std::vector<uint32_t>> batches = PlanBatches(rows);
  impl_->network.Run(
      batches.size(), [&](size_t batch) { return InputOf(rows, batches[batch]); },
      [&](size_t batch, const std::vector<NetworkOutput>& outputs) {
        const size_t padded = PaddedWords(rows, batches[batch]);
        for (size_t r = 0; r < batches[batch].size(); ++r) {
          const InputRow& row = rows[batches[batch][r]];
          for (uint32_t w = row.own_first; w < row.own_end; ++w) {
            impl_->Take(row, {.row = r, .words = padded, .word = w}, outputs,
                        reading.sentences[row.sentence]);
          }
        }
      });
  return reading;
}

}  // namespace rashomon
