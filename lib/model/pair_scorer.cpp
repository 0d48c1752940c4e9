#include "model/pair_scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/status_macros.h"
#include "model/description.h"
#include "model/network.h"
#include "model/network_input.h"
#include "model/word_piece.h"

namespace rashomon {
namespace {

constexpr const char* kHead = "pair";
constexpr size_t kSpecial = 3;         // [CLS] a [SEP] b [SEP]
constexpr float kGrain = 1.0F / 1024;  // answers are rounded to it

// The order of the model's labels.
constexpr float PairJudgement::*kCases[] = {&PairJudgement::unrelated, &PairJudgement::same,
                                            &PairJudgement::compatible, &PairJudgement::contradiction,
                                            &PairJudgement::dispute};
constexpr size_t kCaseCount = std::size(kCases);

// Leaves at most `most` pieces in all, taken from the end of the longer list.
void CutLonger(std::vector<Piece>& a, std::vector<Piece>& b, size_t most) {
  while (a.size() + b.size() > most) (a.size() > b.size() ? a : b).pop_back();
}

InputRow RowOf(const PassageTexts& texts, const WordPieceTokenizer& tokenizer, size_t most) {
  std::vector<Piece> a = tokenizer.Split(texts.a), b = tokenizer.Split(texts.b);
  CutLonger(a, b, most - kSpecial);
  InputRow row;
  auto add = [&](int32_t id, uint8_t side) {
    row.ids.push_back(id);
    row.cases.push_back(side);
  };
  add(tokenizer.cls(), 0);
  for (const Piece& piece : a) add(piece.id, 0);
  add(tokenizer.sep(), 0);
  for (const Piece& piece : b) add(piece.id, 1);
  add(tokenizer.sep(), 1);
  row.words = {{0, static_cast<uint32_t>(row.ids.size())}};
  return row;
}

PairJudgement JudgementOf(const float* scores) {
  const float most = *std::max_element(scores, scores + kCaseCount);
  float sum = 0;
  for (size_t i = 0; i < kCaseCount; ++i) sum += std::exp(scores[i] - most);
  PairJudgement judgement;
  for (size_t i = 0; i < kCaseCount; ++i)
    judgement.*kCases[i] = std::round((scores[i] - most - std::log(sum)) / kGrain) * kGrain;
  return judgement;
}

}  // namespace

float PairJudgement::conflict() const {
  constexpr double kLeast = 1e-6;
  const double chance =
      std::clamp(std::exp(double{contradiction}) + std::exp(double{dispute}), kLeast, 1 - kLeast);
  return static_cast<float>(std::log(chance / (1 - chance)));
}

struct PairScorer::Impl {
  WordPieceTokenizer tokenizer;
  Network network;
  uint32_t max_pieces{};
};

absl::StatusOr<PairScorer> PairScorer::Load(const FileSource& files, const std::string& folder,
                                            const std::string& vocabulary, int threads) {
  const std::string json_path = JoinPath(folder, "model.json");
  ASSIGN_OR_RETURN(const std::string json, files.Read(json_path));
  ASSIGN_OR_RETURN(const ModelDescription description, ParseModelDescription(json_path, json));
  const int32_t head = description.Find(kHead);
  if (head < 0 || description.heads.size() != 1 || description.heads[0].labels.size() != kCaseCount) {
    return absl::InvalidArgumentError(
        fmt::format("{}: the one head must be \"{}\" with {} labels", json_path, kHead, kCaseCount));
  }
  ASSIGN_OR_RETURN(const std::string pieces, files.Read(vocabulary));
  absl::StatusOr<WordPieceTokenizer> tokenizer = WordPieceTokenizer::FromVocabulary(pieces);
  if (!tokenizer.ok())
    return absl::InvalidArgumentError(
        fmt::format("{}: {}", vocabulary, std::string(tokenizer.status().message())));
  ASSIGN_OR_RETURN(Network network, Network::Load(files, folder, description, threads));
  PairScorer scorer;
  scorer.impl_ =
      std::make_shared<const Impl>(Impl{*std::move(tokenizer), std::move(network), description.max_pieces});
  return scorer;
}

std::vector<PairJudgement> PairScorer::Judge(const std::vector<PassageTexts>& pairs) const {
  std::vector<InputRow> rows;
  rows.reserve(pairs.size());
  for (const PassageTexts& pair : pairs) rows.push_back(RowOf(pair, impl_->tokenizer, impl_->max_pieces));
  const std::vector<std::vector<uint32_t>> batches = PlanBatches(rows);
  std::vector<PairJudgement> judgements(pairs.size());
  impl_->network.Run(
      batches.size(), [&](size_t batch) { return InputOf(rows, batches[batch]); },
      [&](size_t batch, const std::vector<NetworkOutput>& outputs) {
        const size_t words = PaddedWords(rows, batches[batch]);
        for (size_t r = 0; r < batches[batch].size(); ++r)
          judgements[batches[batch][r]] = JudgementOf(outputs[0].data + r * words * kCaseCount);
      });
  return judgements;
}

}  // namespace rashomon
