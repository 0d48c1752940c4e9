#include "conflicts/comparer.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/status_macros.h"
#include "conflicts/calibration.h"
#include "conflicts/context.h"
#include "conflicts/explain_pair.h"
#include "conflicts/judge_pairs.h"
#include "conflicts/name_finding.h"
#include "conflicts/passage_text.h"
#include "conflicts/rule.h"
#include "conflicts/severity.h"
#include "conflicts/weigh.h"

namespace rashomon {
namespace {

constexpr size_t kMostCleared = 200;

// A passage set against its own copy differs in nothing.
bool PairsCopies(const StoryIndex& index, const Conflict& conflict) {
  const PassagePair pair = PairOf(conflict);
  return index.TextOf(pair.a.document, pair.a.sentence) == index.TextOf(pair.b.document, pair.b.sentence);
}

Proposals RunRules(const StoryIndex& index, const ConflictLexicon& lexicon) {
  Proposals all;
  const RuleContext context{index, lexicon};
  for (const Rule& rule : Rules()) {
    if (rule.last) continue;
    Proposals found = rule.run(index.story(), context);
    std::move(found.conflicts.begin(), found.conflicts.end(), std::back_inserter(all.conflicts));
    std::move(found.cleared.begin(), found.cleared.end(), std::back_inserter(all.cleared));
  }
  std::erase_if(all.conflicts, [&](const Conflict& conflict) { return PairsCopies(index, conflict); });
  std::erase_if(all.cleared, [&](const Cleared& cleared) { return PairsCopies(index, cleared.conflict); });
  return all;
}

uint32_t CountSingleSource(const Story& story) {
  uint32_t count = 0;
  for (const Event& event : story.events) {
    std::set<std::pair<uint32_t, std::string>> holders;
    for (uint32_t m : event.mentions) holders.emplace(story.mentions[m].document, story.mentions[m].source);
    count += holders.size() == 1;
  }
  return count;
}

void SortCleared(std::vector<Cleared>& cleared) {
  std::stable_sort(cleared.begin(), cleared.end(), [](const Cleared& a, const Cleared& b) {
    if (a.conflict.confidence != b.conflict.confidence) return a.conflict.confidence > b.conflict.confidence;
    return std::tuple(a.conflict.slot.key, Fingerprint(a.conflict), a.why) <
           std::tuple(b.conflict.slot.key, Fingerprint(b.conflict), b.why);
  });
  if (cleared.size() > kMostCleared) cleared.resize(kMostCleared);
}

// What the rules proposed and no finding shows, and what they cleared themselves.
void AddCleared(const std::vector<WeighedPair>& pairs, const Proposals& proposals,
                const std::set<PassagePair>& shown, Comparison& comparison) {
  std::map<PassagePair, double> scores;
  for (const WeighedPair& weighed : pairs) {
    scores[weighed.pair] = weighed.score;
    if (shown.contains(weighed.pair)) continue;
    for (const Conflict* proposal : weighed.proposals) {
      comparison.cleared.push_back(
          {*proposal, "score", "the learned score is below the cut, or a surer finding shows the passage"});
      comparison.cleared.back().conflict.confidence = weighed.score;
    }
  }
  for (const Cleared& cleared : proposals.cleared) {
    comparison.cleared.push_back(cleared);
    auto found = scores.find(PairOf(cleared.conflict));
    comparison.cleared.back().conflict.confidence = found == scores.end() ? 0 : found->second;
  }
  SortCleared(comparison.cleared);
}

}  // namespace

struct Comparer::Impl {
  ConflictLexicon lexicon;
  Calibration calibration;
  std::optional<PairScorer> scorer;  // where the table weighs what it says

  // Pairs with their score; `proposals` must outlive the answer.
  std::vector<WeighedPair> Weigh(const Passages& passages, const Proposals& proposals) const {
    std::vector<WeighedPair> pairs = CollectPairs(passages, lexicon, proposals);
    for (WeighedPair& weighed : pairs) weighed.score = calibration.Score(kPairModel, weighed.signs);
    if (scorer) JudgePairs(passages.index(), *scorer, calibration.worth(), pairs);
    for (WeighedPair& weighed : pairs) {
      if (!weighed.judged.empty()) weighed.score = calibration.Score(kJudgedModel, weighed.judged);
    }
    return pairs;
  }
};

absl::StatusOr<Comparer> Comparer::Load(const FileSource& files, const std::string& resources_folder,
                                        int threads) {
  const std::string folder = JoinPath(resources_folder, "conflicts");
  ASSIGN_OR_RETURN(ConflictLexicon lexicon, ConflictLexicon::Load(files, folder));
  ASSIGN_OR_RETURN(Calibration calibration, Calibration::Load(files, folder));
  auto impl = std::make_shared<Impl>(Impl{std::move(lexicon), std::move(calibration), std::nullopt});
  if (impl->calibration.Has(kJudgedModel)) {
    ASSIGN_OR_RETURN(impl->scorer, PairScorer::Load(files, JoinPath(resources_folder, "pair_model"),
                                                    JoinPath(resources_folder, "model/vocab.txt"), threads));
  }
  Comparer comparer;
  comparer.impl_ = std::move(impl);
  return comparer;
}

Comparison Comparer::Compare(const Story& story) const {
  const StoryIndex index(story, impl_->lexicon);
  const Passages passages(index, impl_->lexicon);
  const Proposals proposals = RunRules(index, impl_->lexicon);
  const std::vector<WeighedPair> pairs = impl_->Weigh(passages, proposals);
  Comparison comparison;
  comparison.slots_compared = static_cast<uint32_t>(pairs.size());
  comparison.slots_single_source = CountSingleSource(story);
  std::set<PassagePair> shown;
  for (const Finding& finding : PickFindings(pairs, impl_->calibration.cut())) {
    comparison.conflicts.push_back(NameFinding(index, impl_->calibration, finding));
    comparison.conflicts.back().severity = SeverityOf(index, comparison.conflicts.back());
    for (const WeighedPair* pair : finding.pairs) shown.insert(pair->pair);
  }
  std::stable_sort(comparison.conflicts.begin(), comparison.conflicts.end(),
                   [](const Conflict& a, const Conflict& b) { return a.severity < b.severity; });
  AddCleared(pairs, proposals, shown, comparison);
  return comparison;
}

std::vector<PairExplanation> Comparer::Explain(const Story& story,
                                               const std::vector<PassagePair>& pairs) const {
  const StoryIndex index(story, impl_->lexicon);
  const Passages passages(index, impl_->lexicon);
  const Proposals proposals = RunRules(index, impl_->lexicon);
  const std::vector<WeighedPair> weighed = impl_->Weigh(passages, proposals);
  std::vector<PairExplanation> all;
  for (const auto& [a, b] : pairs) {
    const PassagePair asked{std::min(a, b), std::max(a, b)};
    all.push_back(ExplainPair(passages, impl_->calibration, proposals, weighed, asked));
  }
  return all;
}

std::string Comparer::DumpProposals(const Story& story) const {
  const StoryIndex index(story, impl_->lexicon);
  const Passages passages(index, impl_->lexicon);
  const Proposals proposals = RunRules(index, impl_->lexicon);
  PassageTextsOnce understood(index);
  std::string out;
  for (const WeighedPair& weighed : impl_->Weigh(passages, proposals)) {
    nlohmann::ordered_json line;
    for (const Place& place : {weighed.pair.a, weighed.pair.b}) {
      const Document& document = story.articles[place.document].document;
      const ByteRange range = document.sentences[place.sentence].range;
      line["sides"].push_back({{"path", document.meta.path},
                               {"start", document.offsets.ToFile(range.begin)},
                               {"end", document.offsets.ToFile(range.end)},
                               {"text", understood.At(place)}});
    }
    for (const Conflict* proposal : weighed.proposals) {
      line["proposals"].push_back({{"rule", proposal->rule},
                                   {"kind", ToString(proposal->slot.kind)},
                                   {"relation", ToString(proposal->relation)}});
      for (const Position& position : proposal->slot.positions) {
        const PositionMention& mention = position.mentions.front();
        line["proposals"].back()["clauses"].push_back(
            Slice(story.articles[mention.document].document.text, mention.span));
      }
    }
    for (const auto& [name, value] : weighed.signs) {
      if (value != 0) line["signs"][name] = value;
    }
    for (const auto& [name, value] : weighed.judged) line["judged"][name] = value;
    out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  }
  return out;
}

}  // namespace rashomon
