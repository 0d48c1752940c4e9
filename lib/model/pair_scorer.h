// How two passages stand to one another, read side by side by one encoder (a cross-encoder, as BERT does
// sentence pairs: Devlin et al. 2019). What it was taught and how well it does: docs/model.md.
//
// Judge is deterministic and gives a pair the same answer whatever other pairs it is asked of: float32
// arithmetic, answers rounded beyond what the shape of a batch can change. One scorer may be used by several
// threads at once. It remembers what it has answered: a story compared again costs the changed pairs only.
#pragma once

#include <absl/status/statusor.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_source.h"

namespace rashomon {

struct PassageTexts {
  std::string_view a, b;  // UTF-8; what is too long is cut, the longer one first
};

// The order of PairJudgement::kinds and ::relations; names of gold conflicts.
inline constexpr std::array<std::string_view, 7> kPairKinds = {"date",   "number", "place",      "identity",
                                                               "reason", "status", "description"};
inline constexpr std::array<std::string_view, 4> kPairRelations = {"contradiction", "update", "denial",
                                                                   "disagreement"};

// Logarithms of chances: of the five cases, of what their common question asks for, and of how two answers in
// conflict stand to one another. The exponentials of each of the three sum to 1.
struct PairJudgement {
  float unrelated{};      // not of one question
  float same{};           // the same answer to one question
  float compatible{};     // different words or figures that can both hold
  float contradiction{};  // answers that cannot both hold, or of which one replaces the other
  float dispute{};        // a denial or a disagreement
  std::array<float, kPairKinds.size()> kinds{};
  std::array<float, kPairRelations.size()> relations{};

  float conflict() const;  // log-odds of contradiction and dispute together
};

class PairScorer {
 public:
  // Loads model.xml, model.bin and model.json from `folder`; `vocabulary` is the path of the word pieces.
  // Errors name the file and what is wrong.
  static absl::StatusOr<PairScorer> Load(const FileSource& files, const std::string& folder,
                                         const std::string& vocabulary, int threads);

  std::vector<PairJudgement> Judge(const std::vector<PassageTexts>& pairs) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace rashomon
