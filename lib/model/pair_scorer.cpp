#include "model/pair_scorer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <span>
#include <tuple>

#include "base/status_macros.h"
#include "base/string_map.h"
#include "model/description.h"
#include "model/network.h"
#include "model/network_input.h"
#include "model/word_piece.h"

namespace rashomon {
namespace {

constexpr size_t kSpecial = 3;         // [CLS] a [SEP] b [SEP]
constexpr float kGrain = 1.0F / 1024;  // answers are rounded to it

constexpr std::array<std::string_view, 5> kCases = {"unrelated", "same", "compatible", "contradiction",
                                                    "dispute"};
// In this order; what the graph gives beside them (vectors) is not read.
struct NamedLabels {
  std::string_view head;
  std::span<const std::string_view> labels;
};
constexpr std::array<NamedLabels, 3> kHeads = {
    {{"pair", kCases}, {"kind", kPairKinds}, {"relation", kPairRelations}}};

// Empty where model.json has the heads of kHeads with their labels.
std::string WrongHeads(const ModelDescription& description) {
  if (description.heads.size() != kHeads.size())
    return fmt::format("{} heads instead of {}", description.heads.size(), kHeads.size());
  for (size_t h = 0; h < kHeads.size(); ++h) {
    const Head& head = description.heads[h];
    if (head.name != kHeads[h].head)
      return fmt::format("head {} is \"{}\" instead of \"{}\"", h + 1, head.name, kHeads[h].head);
    if (!std::equal(head.labels.begin(), head.labels.end(), kHeads[h].labels.begin(), kHeads[h].labels.end()))
      return fmt::format("labels of head \"{}\" must be {}", head.name, fmt::join(kHeads[h].labels, ", "));
  }
  return "";
}

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

// Logarithms of the chances that scores stand for.
template <size_t kCount>
std::array<float, kCount> LogChances(const float* scores) {
  const float most = *std::max_element(scores, scores + kCount);
  float sum = 0;
  for (size_t i = 0; i < kCount; ++i) sum += std::exp(scores[i] - most);
  std::array<float, kCount> logs{};
  for (size_t i = 0; i < kCount; ++i)
    logs[i] = std::round((scores[i] - most - std::log(sum)) / kGrain) * kGrain;
  return logs;
}

// Answers by text, some megabytes at most.
class Memory {
 public:
  std::optional<PairJudgement> Find(const PassageTexts& pair) const {
    const std::lock_guard lock(mutex_);
    const auto found = answers_.find(KeyOf(pair));
    return found == answers_.end() ? std::nullopt : std::optional(found->second);
  }

  void Add(const PassageTexts& pair, const PairJudgement& judgement) {
    const std::lock_guard lock(mutex_);
    if (answers_.size() >= kMost) answers_.clear();
    answers_[KeyOf(pair)] = judgement;
  }

 private:
  static constexpr size_t kMost = 10'000;

  static std::string KeyOf(const PassageTexts& pair) {
    return fmt::format("{} {}{}", pair.a.size(), pair.a, pair.b);
  }

  mutable std::mutex mutex_;
  StringMap<PairJudgement> answers_;
};

// `at`: of the pair's one word in the batch's outputs.
PairJudgement JudgementOf(const std::vector<NetworkOutput>& outputs, size_t at) {
  PairJudgement judgement;
  const auto cases = LogChances<kCases.size()>(outputs[0].data + at * kCases.size());
  std::tie(judgement.unrelated, judgement.same, judgement.compatible, judgement.contradiction,
           judgement.dispute) = std::tuple_cat(cases);
  judgement.kinds = LogChances<kPairKinds.size()>(outputs[1].data + at * kPairKinds.size());
  judgement.relations = LogChances<kPairRelations.size()>(outputs[2].data + at * kPairRelations.size());
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
  Impl(WordPieceTokenizer pieces, Network graph, uint32_t most)
      : tokenizer(std::move(pieces)), network(std::move(graph)), max_pieces(most) {}

  WordPieceTokenizer tokenizer;
  Network network;
  uint32_t max_pieces{};
  mutable Memory memory{};

  // `answers`: where the answer of each row goes.
  void JudgeRows(const std::vector<InputRow>& rows, const std::vector<PairJudgement*>& answers) const;
};

void PairScorer::Impl::JudgeRows(const std::vector<InputRow>& rows,
                                 const std::vector<PairJudgement*>& answers) const {
  const std::vector<std::vector<uint32_t>> batches = PlanBatches(rows);
  network.Run(
      batches.size(), [&](size_t batch) { return InputOf(rows, batches[batch]); },
      [&](size_t batch, const std::vector<NetworkOutput>& outputs) {
        const size_t words = PaddedWords(rows, batches[batch]);
        for (size_t r = 0; r < batches[batch].size(); ++r)
          *answers[batches[batch][r]] = JudgementOf(outputs, r * words);
      });
}

absl::StatusOr<PairScorer> PairScorer::Load(const FileSource& files, const std::string& folder,
                                            const std::string& vocabulary, int threads) {
  const std::string json_path = JoinPath(folder, "model.json");
  ASSIGN_OR_RETURN(const std::string json, files.Read(json_path));
  ASSIGN_OR_RETURN(const ModelDescription description, ParseModelDescription(json_path, json));
  if (const std::string wrong = WrongHeads(description); !wrong.empty())
    return absl::InvalidArgumentError(fmt::format("{}: {}", json_path, wrong));
  ASSIGN_OR_RETURN(const std::string pieces, files.Read(vocabulary));
  absl::StatusOr<WordPieceTokenizer> tokenizer = WordPieceTokenizer::FromVocabulary(pieces);
  if (!tokenizer.ok())
    return absl::InvalidArgumentError(
        fmt::format("{}: {}", vocabulary, std::string(tokenizer.status().message())));
  ASSIGN_OR_RETURN(Network network, Network::Load(files, folder, description, threads));
  PairScorer scorer;
  scorer.impl_ =
      std::make_shared<const Impl>(*std::move(tokenizer), std::move(network), description.max_pieces);
  return scorer;
}

std::vector<PairJudgement> PairScorer::Judge(const std::vector<PassageTexts>& pairs) const {
  std::vector<PairJudgement> judgements(pairs.size());
  std::vector<InputRow> rows;
  std::vector<size_t> asked;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (const auto known = impl_->memory.Find(pairs[i])) {
      judgements[i] = *known;
      continue;
    }
    asked.push_back(i);
    rows.push_back(RowOf(pairs[i], impl_->tokenizer, impl_->max_pieces));
  }
  std::vector<PairJudgement*> answers;
  for (const size_t i : asked) answers.push_back(&judgements[i]);
  impl_->JudgeRows(rows, answers);
  for (const size_t i : asked) impl_->memory.Add(pairs[i], judgements[i]);
  return judgements;
}

}  // namespace rashomon
